import Manuscript

/// Why a row was left out.
enum RowProblem: Int, CaseIterable {
  case torn, date, outside, noPerson, number, backwards, unsorted
}

/// What became of one row.
struct RowResult {
  /// A bit for each problem.
  private(set) var problems: UInt8 = 0
  var isCounted = false
  var hasTooManyCategories = false
}

extension RowResult {
  mutating func add(_ problem: RowProblem) { problems |= 1 << problem.rawValue }

  func has(_ problem: RowProblem) -> Bool { problems & (1 << problem.rawValue) != 0 }
}

/// How many rows were left out and why, and where the first of them stand.
///
/// Never what stands in them: a cell could be a person's key.
struct RowProblems {
  private let path: String
  private var counts = Array(repeating: 0, count: RowProblem.allCases.count)
  private var lines: [[Int]] = Array(repeating: [], count: RowProblem.allCases.count)

  init(path: String) {
    self.path = path
  }
}

extension RowProblems {
  mutating func add(_ problem: RowProblem, line: Int) {
    counts[problem.rawValue] += 1
    if lines[problem.rawValue].count < 3 { lines[problem.rawValue].append(line) }
  }

  mutating func add(_ row: RowResult, line: Int) {
    for problem in RowProblem.allCases where row.has(problem) { add(problem, line: line) }
  }

  /// Notes each kind once, at the first row of its kind.
  func finish(noting notes: inout Notes) {
    for problem in RowProblem.allCases where counts[problem.rawValue] > 0 {
      let lines = lines[problem.rawValue]
      let count = counts[problem.rawValue]
      notes.add(
        problem.code,
        at: Place(file: path, position: Position(line: lines[0], column: 1)),
        [
          "rows": count == 1
            ? Wording("1 rad", "1 row") : Wording("\(count) rader", "\(count) rows"),
          "lines": listing(lines, isAll: count == lines.count),
        ]
      )
    }
  }

  /// `rad 3, 8 och 11`, or `rad 3, 8, 11 …` when there are more.
  private func listing(_ lines: [Int], isAll: Bool) -> Wording {
    let (sv, en) = lines.count == 1 ? ("rad", "line") : ("raderna", "lines")
    guard isAll else {
      let all = lines.map(String.init).joined(separator: ", ")
      return Wording("\(sv) \(all) …", "\(en) \(all) …")
    }
    let first = lines.dropLast().map(String.init).joined(separator: ", ")
    guard let last = lines.last, lines.count > 1 else {
      return Wording("\(sv) \(lines[0])", "\(en) \(lines[0])")
    }
    return Wording("\(sv) \(first) och \(last)", "\(en) \(first) and \(last)")
  }
}

extension RowProblem {
  fileprivate var code: Code {
    switch self {
    case .torn: .extractTornRow
    case .date: .extractDate
    case .outside: .extractOutside
    case .noPerson: .extractNoPerson
    case .number: .extractNumber
    case .backwards: .extractBackwards
    case .unsorted: .extractUnsorted
    }
  }
}
