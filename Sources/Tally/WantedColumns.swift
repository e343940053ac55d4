import Improvement
import Manuscript
import Statistics

/// Which columns of an extract are read, each as one of a row's wanted cells.
struct WantedColumns {
  /// For each column of the file, which wanted cell it is, or −1.
  private(set) var cells: [Int]
  private(set) var notes = Notes()
  private let names: [String]
  private let path: String
  private var count = 0

  init(_ header: ExtractHeader, path: String) {
    names = header.names.map { $0.lowercased() }
    cells = Array(repeating: -1, count: header.names.count)
    self.path = path
    shown = header.names
  }

  private let shown: [String]
}

/// A value that a condition names, and whether any row has had it.
struct SeenValue {
  let text: Located<String>
  let column: String
  var isSeen = false
}

extension WantedColumns {
  /// The wanted cell of a column, which must be there once.
  mutating func cell(_ column: Located<String>) -> Int {
    let name = column.value.lowercased()
    let found = names.indices.filter { names[$0] == name }
    guard let first = found.first else {
      notes.add(
        .extractColumnMissing,
        at: column.place,
        ["column": "\(column.value)", "file": "\(path)"],
        hint: spellingHint(for: column.value, among: shown)
      )
      return 0
    }
    if found.count > 1 {
      notes.add(.extractColumnTwice, at: Place(file: path), ["column": "\(column.value)"])
    }
    if cells[first] < 0 {
      cells[first] = count
      count += 1
    }
    return cells[first]
  }

  /// A condition as bytes to compare with.
  mutating func test(_ condition: ColumnCondition, seeing seen: inout [SeenValue]) -> CellTest {
    var all: [CellTest.Spelling] = []
    for value in condition.values {
      let isBeginning = value.value.hasSuffix("*")
      let text = isBeginning ? String(value.value.dropLast()) : value.value
      let number = seen.count
      seen.append(SeenValue(text: value, column: condition.column.value))
      all += spellings(of: text).map { bytes in
        CellTest.Spelling(bytes: bytes, isBeginning: isBeginning, value: number)
      }
    }
    return CellTest(cell: cell(condition.column), spellings: all)
  }

  /// What the rows must be looked at for.
  mutating func need(
    of measure: Measure,
    _ terms: TallyTerms,
    seeing seen: inout [SeenValue]
  ) -> Gathering.Need {
    switch terms.product {
    case .number: return .presence
    case .share(let conditions): return .share(conditions.map { test($0, seeing: &seen) })
    case .severalOf(let column), .categories(let column), .combinations(let column):
      return .categories(cell(column))
    case .contacts: return .contacts
    case .days(let column): return .days(cell(column))
    case .daysBetween(let from, let to): return .daysBetween(cell(from), cell(to))
    case .continuity(.sequential, let provider, least: _): return .sequence(cell(provider))
    case .continuity(_, let provider, least: _): return .providers(cell(provider))
    case .change(let before, let after):
      let criteria = ChangeCriteria(
        smallest: measure.change?.smallestReliable ?? 0,
        cutoff: measure.change?.cutoff ?? 0,
        cutoffIsClinical: measure.change?.cutoffIsClinical ?? false,
        better: measure.better ?? .higher
      )
      return .change(before: cell(before), after: cell(after), criteria)
    }
  }

  /// Notes when the column of the person key is also to be written out as something else.
  mutating func refuseOtherUses(of person: Located<String>, in terms: TallyTerms) {
    let others = terms.columns.filter { $0.place != person.place }
    for other in others where other.value.lowercased() == person.value.lowercased() {
      notes.add(.extractPersonShown, at: other.place, ["column": "\(other.value)"])
    }
  }
}
