/// The sheets of a workbook as text, hidden ones too, for whoever looks for what must not be there.
///
/// Each row is the line of its number, with `;` between its cells, so that a place in the text can be
/// told as a cell. What can't be read is left out: nothing else reads it either.
package func sheetTexts(ofWorkbook bytes: [UInt8]) -> [String] {
  do throws(Workbook.Fault) {
    var workbook = try Workbook(reading: bytes)
    try workbook.readContents()
    var texts: [String] = []
    for sheet in workbook.sheets {
      var reader = SheetReader(of: workbook, path: "")
      guard (try? reader.read(sheet.part, of: workbook)) != nil else { continue }
      texts.append(text(of: reader.records))
    }
    return texts
  } catch {
    return []
  }
}

private func text(of records: [Record]) -> String {
  var lines: [String] = []
  for record in records {
    while lines.count < record.line - 1 { lines.append("") }
    lines.append(
      record.cells.map { cell in
        cell.text.replacing(";", with: ",").replacing("\n", with: " ").replacing("\r", with: " ")
      }.joined(separator: ";")
    )
  }
  return lines.joined(separator: "\n")
}
