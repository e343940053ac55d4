/// What a written CSV file says: each cell with the header of its column and the words of its row.
struct WrittenRows {
  private let path: String
  private let work: String?
  /// The records, each cell with where it begins.
  let records: [[Cell]]

  struct Cell: Sendable, Hashable {
    let text: String
    let offset: Int
  }

  init(_ bytes: [UInt8], in path: String, of work: String?) {
    self.path = path
    self.work = work
    records = Self.records(of: bytes)
  }
}

extension WrittenRows {
  var statements: [Statement] {
    guard let header = records.first?.map(\.text) else { return [] }
    let parts = path.split(separator: "/")
    let isOfMeasure = parts.count == 4 && parts[2] == "data"
    let measure = isOfMeasure ? String(parts[3].dropLast(4)) : nil
    var statements: [Statement] = []
    for record in records {
      var names = record.map(\.text).filter { !$0.isEmpty && Double($0) == nil }
      let numbers = Dictionary(
        zip(header, record).map { ($0, $1.text) },
        uniquingKeysWith: { first, _ in first }
      )
      if let from = numbers["from"], let to = numbers["to"] { names.append("\(from)/\(to)") }
      if let part = numbers["numerator"], let whole = numbers["denominator"], Int(part) != nil,
        Int(whole) != nil, let first = record.first
      {
        var statement = Statement(file: path, offset: first.offset, text: "\(part) av \(whole)")
        (statement.work, statement.measure, statement.names) = (work, measure, names)
        statements.append(statement)
      }
      for (column, cell) in record.enumerated() where !cell.text.isEmpty {
        let isNumber = Double(cell.text) != nil
        var statement = Statement(
          file: path,
          offset: cell.offset,
          text: cell.text,
          kind: isNumber ? .value : .sentence
        )
        (statement.work, statement.measure, statement.names) = (work, measure, names)
        statement.key = header.indices.contains(column) ? header[column] : nil
        statements.append(statement)
      }
    }
    return statements
  }

  /// RFC 4180 with the delimiter that the first line has most of.
  private static func records(of bytes: [UInt8]) -> [[Cell]] {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let first = bytes.prefix { $0 != 10 }
    let semicolons = first.count { $0 == UInt8(ascii: ";") }
    let commas = first.count { $0 == UInt8(ascii: ",") }
    let delimiter = semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    var records: [[Cell]] = []
    var record: [Cell] = []
    var cell: [UInt8] = []
    var (start, isQuoted) = (hasMark ? 3 : 0, false)
    var index = start
    func finished() -> Cell { Cell(text: String(decoding: cell, as: UTF8.self), offset: start) }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        // Two quotation marks in a quoted cell are one.
        if isQuoted, index + 1 < bytes.count, bytes[index + 1] == byte {
          cell.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if !isQuoted, byte == delimiter || byte == 10 {
        record.append(finished())
        (cell, start) = ([], index + 1)
        if byte == 10 {
          records.append(record)
          record = []
        }
      } else if byte != 13 {
        cell.append(byte)
      }
      index += 1
    }
    if !cell.isEmpty || !record.isEmpty { records.append(record + [finished()]) }
    return records
  }
}
