import Manuscript

/// Everything in a file that points at a person, by the line that it stands in.
///
/// A number may be broken at the end of a line, and may be split over two columns of a table.
struct LineTraces {
  /// What stands in each line, by its number from 1.
  private(set) var lines: [Int: [Part]] = [:]

  /// A trace, or as much of it as stands in one line.
  struct Part {
    let trace: PersonalTrace
    let extent: Extent

    var start: Int { trace.range.lowerBound }
    var isContact: Bool { trace.kind == .telephone || trace.kind == .mail }
  }

  enum Extent {
    case whole, beginning, end
  }

  /// Looks through a file; `columns` are those of a table.
  init(of source: SourceFile, in columns: TableColumns?) {
    let barriers = columns.map { Array($0.delimiter.unicodeScalars) } ?? []
    // Whether a line begins within a cell in quotation marks.
    var isQuoted = false
    for (index, line) in source.lines.enumerated() {
      if PersonalTrace.mayBe(in: line.utf8, parting: columns?.delimiter.asciiValue) {
        let traces = PersonalTrace.all(in: Array(line.unicodeScalars), parting: barriers)
        for trace in traces { add(trace, .whole, to: index + 1) }
      }
      if index > 0, columns == nil || isQuoted, source.lines[index - 1].mayBreakOff, line.mayGoOn {
        addBroken(source.lines[index - 1], line, at: index + 1, isCell: columns != nil)
      }
      if columns != nil, line.utf8.count(where: { $0 == 0x22 }) % 2 == 1 { isQuoted.toggle() }
    }
    guard let columns else { return }
    for row in SplitNumbers(in: columns, of: source).rows {
      add(PersonalTrace(kind: .identity, range: row.range), .whole, to: row.line)
    }
  }

  /// More signs than the longest number is spelt with on either side of a break.
  private static let reach = 64
}

extension LineTraces {
  /// Adds a trace unless something is known to stand there.
  private mutating func add(_ trace: PersonalTrace, _ extent: Extent, to line: Int) {
    guard !isKnown(trace.range, in: line) else { return }
    lines[line, default: []].append(Part(trace: trace, extent: extent))
  }

  private func isKnown(_ range: Range<Int>, in line: Int) -> Bool {
    lines[line]?.contains { $0.trace.range.overlaps(range) } ?? false
  }

  /// Adds the numbers that begin in one line and end in the next, whose number is given.
  private mutating func addBroken(
    _ first: Substring,
    _ second: Substring,
    at line: Int,
    isCell: Bool
  ) {
    let before = Array(first.unicodeScalars.suffix(Self.reach))
    let after = Array(second.unicodeScalars.prefix(Self.reach))
    let offset = first.unicodeScalars.count - before.count
    let joined = PersonalTrace.all(in: before + ["\n"] + after)
    // A cell may be broken anywhere; elsewhere each line may have a number of its own.
    let glued = PersonalTrace.all(in: before + after).filter {
      $0.kind == .identity && $0.range.count == 12
    }
    for (trace, gap) in joined.map({ ($0, 1) }) + glued.map({ ($0, 0) }) {
      let end = trace.range.upperBound - before.count - gap
      guard trace.range.lowerBound < before.count, end > 0 else { continue }
      let (beginning, rest) = (trace.range.lowerBound + offset..<before.count + offset, 0..<end)
      guard !isKnown(rest, in: line), !isKnown(beginning, in: line - 1) else { continue }
      let kind = gap == 0 && !isCell ? .perhapsIdentity : trace.kind
      add(PersonalTrace(kind: kind, range: beginning), .beginning, to: line - 1)
      add(PersonalTrace(kind: kind, range: rest), .end, to: line)
    }
  }
}

extension Substring {
  /// Whether its end can be the beginning of a number.
  fileprivate var mayBreakOff: Bool {
    guard let last = utf8.last(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
    return 0x30...0x39 ~= last || last >= 0x80 || "-+_~/:;.*`\\".utf8.contains(last)
  }

  /// Whether its beginning can be the end of a number, within a quotation too.
  fileprivate var mayGoOn: Bool {
    guard let first = utf8.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x3E }) else {
      return false
    }
    return 0x30...0x39 ~= first || first >= 0x80 || "&%*`".utf8.contains(first)
  }
}
