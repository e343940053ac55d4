import CZip

/// A workbook put together from XML, with libzip.
package struct WorkbookBytes {
  /// The sheets in their order: a name, what stands in `sheetData`, and whether the sheet is hidden.
  package var sheets: [(name: String, rows: String, isHidden: Bool)]
  package var strings: [String] = []
  /// The format codes of the styles 1, 2 and so on; style 0 is a plain number.
  package var formats: [String] = []
  package var is1904 = false
  /// Parts that replace or add to those above.
  package var others: [(name: String, text: String)] = []

  package init(_ rows: String, formats: [String] = [], strings: [String] = []) {
    sheets = [("Blad1", rows, false)]
    self.formats = formats
    self.strings = strings
  }

  package var bytes: [UInt8] {
    var parts = [
      (
        "_rels/.rels",
        """
        <Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="xl/workbook.xml"/>\
        </Relationships>
        """
      ), ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations),
      ("xl/styles.xml", styles),
      (
        "xl/sharedStrings.xml",
        "<sst>" + strings.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index).xml",
          #"<x:worksheet xmlns:x="x"><x:sheetData>"# + sheet.rows + "</x:sheetData></x:worksheet>"
        )
      )
    }
    parts.removeAll { part in others.contains { $0.name == part.0 } }
    return zip((parts + others.map { ($0.name, $0.text) }).map { ($0.0, Array($0.1.utf8)) })
  }

  private var book: String {
    let sheets = sheets.enumerated().map { index, sheet in
      let state = sheet.isHidden ? #" state="hidden""# : ""
      return #"<sheet name="\#(sheet.name)" sheetId="\#(index)" r:id="s\#(index)"\#(state)/>"#
    }
    return #"<workbook xmlns:r="r"><workbookPr date1904="\#(is1904 ? 1 : 0)"/><sheets>"#
      + sheets.joined() + "</sheets></workbook>"
  }

  private var relations: String {
    let links = sheets.indices.map {
      #"<Relationship Id="s\#($0)" Type="http://x/worksheet" Target="worksheets/sheet\#($0).xml"/>"#
    }
    return "<Relationships>" + links.joined()
      + #"<Relationship Id="a" Type="http://x/styles" Target="/xl/styles.xml"/>"#
      + #"<Relationship Id="b" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>"#
      + "</Relationships>"
  }

  private var styles: String {
    let codes = formats.enumerated().map {
      #"<numFmt numFmtId="\#(200 + $0)" formatCode="\#($1)"/>"#
    }
    let cells = formats.indices.map { #"<xf numFmtId="\#(200 + $0)"/>"# }
    return "<styleSheet><numFmts>" + codes.joined() + "</numFmts>"
      + #"<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>"#
      + cells.joined() + "</cellXfs></styleSheet>"
  }
}

/// A ZIP archive of some parts, packed.
package func zip(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  var error = unsafe zip_error_t()
  guard let source = unsafe zip_source_buffer_create(nil, 0, 0, &error),
    let archive = unsafe zip_open_from_source(source, ZIP_TRUNCATE, &error)
  else { return [] }
  unsafe zip_source_keep(source)
  var copies: [UnsafeMutableRawBufferPointer] = unsafe []
  for (name, bytes) in parts {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    unsafe copy.copyBytes(from: bytes)
    unsafe copies.append(copy)
    let part = unsafe zip_source_buffer(archive, copy.baseAddress, zip_uint64_t(bytes.count), 0)
    unsafe zip_file_add(archive, name, part, zip_flags_t(ZIP_FL_ENC_UTF_8))
  }
  unsafe zip_close(archive)
  unsafe copies.forEach { unsafe $0.deallocate() }
  defer { unsafe zip_source_free(source) }
  guard unsafe zip_source_open(source) == 0 else { return [] }
  var result: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe chunk.withUnsafeMutableBytes {
      unsafe zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count))
    }
    guard count > 0 else { break }
    result += chunk[..<Int(count)]
  }
  unsafe zip_source_close(source)
  return result
}
