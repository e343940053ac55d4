extension MarkdownLines {
  /// Makes every pipe table a row of headings, one for each cell.
  ///
  /// A heading is one line, ends a paragraph without an empty line and holds any inline text: so
  /// cmark reads the cells with the document's own link definitions and in the table's own list
  /// or quotation. Six marks on either side keep a cell that ends in `#` whole.
  mutating func separateTables(noting notes: inout Notes) {
    guard lines.contains(where: { $0.bytes.contains(UInt8(ascii: "|")) }) else { return }
    var result: [Line] = []
    var copied = 0
    for paragraph in paragraphs {
      guard let table = table(in: paragraph, noting: &notes) else { continue }
      result += lines[copied..<(table.header - 1)]
      result += cells(of: table, in: paragraph, noting: &notes)
      copied = paragraph.lines.upperBound
    }
    lines = result + lines[copied...]
  }

  private struct Table {
    /// The number of the header's line.
    var header: Int
    var columns: [Element.Alignment]
  }

  private func row(ofLine number: Int, in paragraph: MarkdownParagraph) -> PipeRow {
    PipeRow(line(number).bytes, from: contentOffset(ofLine: number, in: paragraph))
  }

  private func table(in paragraph: MarkdownParagraph, noting notes: inout Notes) -> Table? {
    let pipe = UInt8(ascii: "|")
    for number in paragraph.lines.dropLast()
    where line(number).bytes.contains(pipe) && line(number + 1).bytes.contains(pipe) {
      guard let columns = row(ofLine: number + 1, in: paragraph).alignments else { continue }
      let header = row(ofLine: number, in: paragraph).cells
      guard header.count == columns.count else {
        let offset = contentOffset(ofLine: number + 1, in: paragraph)
        notes.add(
          .tableHeader,
          at: place(line: number + 1, offset: offset),
          ["count": Wording("\(columns.count)"), "columns": Wording("\(header.count)")]
        )
        continue
      }
      return Table(header: number, columns: columns)
    }
    return nil
  }

  private func cells(
    of table: Table,
    in paragraph: MarkdownParagraph,
    noting notes: inout Notes
  ) -> [Line] {
    let last = paragraph.lines.upperBound
    let numbers = [table.header] + Array((table.header + 2)..<(max(last, table.header + 1) + 1))
    var result: [Line] = []
    var prefix = prefix(ofLine: table.header, in: paragraph)
    for (index, number) in numbers.enumerated() {
      let cells = row(ofLine: number, in: paragraph).cells
      let offset = contentOffset(ofLine: number, in: paragraph)
      if cells.count != table.columns.count {
        notes.add(
          .raggedRow,
          at: place(line: number, offset: offset),
          ["count": Wording("\(cells.count)"), "columns": Wording("\(table.columns.count)")]
        )
      }
      for column in table.columns.indices {
        let cell = Cell(
          columns: table.columns,
          row: index,
          column: column,
          isLastRow: number == numbers.last
        )
        let words = cells.indices.contains(column) ? cells[column] : PipeRow.Cell()
        result.append(heading(ofLine: number, from: offset, prefix: prefix, words, cell))
        prefix = continued(prefix)
      }
    }
    return result
  }

  private static let headingMark = Array("######".utf8)

  private func heading(
    ofLine number: Int,
    from offset: Int,
    prefix: [UInt8],
    _ words: PipeRow.Cell,
    _ cell: Cell
  ) -> Line {
    let old = line(number)
    let start = old.origin(of: words.offsets.first ?? offset)
    let space = [UInt8(ascii: " ")]
    let opening = prefix + Self.headingMark + space
    let closing = space + Self.headingMark
    let end = words.offsets.last.map { old.origin(of: $0) + 1 } ?? start
    return Line(
      bytes: opening + words.bytes + closing,
      origin: old.origin,
      offsets: Array(repeating: start, count: opening.count) + words.offsets.map(old.origin)
        + Array(repeating: end, count: closing.count),
      role: .cell(cell)
    )
  }
}
