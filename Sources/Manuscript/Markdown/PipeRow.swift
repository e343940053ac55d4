/// The reading of one line as a row of a pipe table, as GitHub Flavored Markdown defines it.
struct PipeRow {
  /// The cells from left to right.
  let cells: [Cell]

  /// A line cut at its pipes, from where its words begin.
  ///
  /// `\|` is a pipe within a cell; one pipe at each end frames the row.
  init(_ bytes: [UInt8], from offset: Int) {
    var cells = [Cell()]
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "|") {
        cells.append(Cell())
      } else if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        if bytes[index + 1] != UInt8(ascii: "|") { cells[cells.count - 1].append(byte, at: index) }
        index += 1
        cells[cells.count - 1].append(bytes[index], at: index)
      } else {
        cells[cells.count - 1].append(byte, at: index)
      }
      index += 1
    }
    if cells.count > 1, cells[0].isBlank { cells.removeFirst() }
    if cells.count > 1, cells[cells.count - 1].isBlank { cells.removeLast() }
    self.cells = cells.map(\.trimmed)
  }
}

extension PipeRow {
  struct Cell {
    private(set) var bytes: [UInt8] = []
    /// The offset of each byte in its line.
    private(set) var offsets: [Int] = []

    mutating func append(_ byte: UInt8, at offset: Int) {
      bytes.append(byte)
      offsets.append(offset)
    }

    var isBlank: Bool { bytes.allSatisfy(\.isBlank) }

    /// The cell without white space at its ends.
    var trimmed: Cell {
      var cell = self
      guard let first = bytes.firstIndex(where: { !$0.isBlank }),
        let last = bytes.lastIndex(where: { !$0.isBlank })
      else { return Cell() }
      cell.bytes = Array(bytes[first...last])
      cell.offsets = Array(offsets[first...last])
      return cell
    }

    /// What a cell of the line under the header says: hyphens, with a colon on the side the
    /// column is aligned to; nil when it is something else.
    var alignment: Element.Alignment? {
      var middle = bytes[...]
      let left = middle.first == UInt8(ascii: ":")
      if left { middle.removeFirst() }
      let right = middle.last == UInt8(ascii: ":")
      if right { middle.removeLast() }
      guard !middle.isEmpty, middle.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      return left && right ? .center : right ? .right : left ? .left : .unset
    }
  }

  /// The columns' alignments, when the row is the line of hyphens under a header.
  var alignments: [Element.Alignment]? {
    let alignments = cells.compactMap(\.alignment)
    return alignments.count == cells.count ? alignments : nil
  }
}
