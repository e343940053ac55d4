import Disclosure
package import Improvement
package import Manuscript
import Statistics

/// The table of one measure, in the form that its kind is read from.
package struct CountTable: Sendable, Hashable {
  package let measure: Measure.ID
  /// Where it is to be written, from the project's folder.
  package let path: String
  private let columns: [ColumnRole]
  private let rows: [[Cell]]

  private enum Cell: Hashable {
    case name(String)
    case count(Disclosed<Int>)
    case value(Int?)
  }
}

extension CountTable {
  /// How many rows it has below its header.
  package var rowCount: Int { rows.count }

  /// How many counts are protected.
  package var protectedCount: Int {
    rows.joined().count { cell in
      if case .count(let count) = cell { count.isProtected } else { false }
    }
  }

  /// The table as a file: semicolons and, in Swedish, what Excel needs to read it.
  package func text(in language: Language) -> String {
    let header = columns.map { role in
      language == .swedish ? role.headers.dropFirst().first ?? role.rawValue : role.headers[0]
    }
    let lines = [header] + rows.map { row in row.map { text(of: $0, in: language) } }
    let mark = language == .swedish ? "\u{FEFF}" : ""
    return mark + lines.map { $0.map(quoted).joined(separator: ";") + "\n" }.joined()
  }

  private func text(of cell: Cell, in language: Language) -> String {
    switch cell {
    case .name(let name): spreadsheetSafe(name)
    case .count(let count): count.value.map(String.init) ?? ".."
    case .value(let hundredths?): decimal(hundredths, in: language)
    case .value(nil): ".."
    }
  }

  /// Hundredths as a number without zeros at its end: `12`, `4,4`, `5,29`.
  private func decimal(_ hundredths: Int, in language: Language) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return String(whole) }
    let sign = language == .swedish ? "," : "."
    if rest % 10 == 0 { return "\(whole)\(sign)\(rest / 10)" }
    return "\(whole)\(sign)\(rest < 10 ? "0" : "")\(rest)"
  }

  private func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ";\"\n\r".unicodeScalars.contains($0) }) else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}

// MARK: - From what was gathered

extension CountTable {
  /// The table of a measure; nil for a measure that has no tally.
  ///
  /// - Parameters:
  ///   - measure: The measure.
  ///   - own: What was gathered for it.
  ///   - tables: Which tables are made of the same people, this one among them.
  ///   - periods: The project's periods.
  ///   - policy: How small a group may be shown.
  init?(
    of measure: Measure,
    from own: GatheredPeriods,
    beside tables: PeopleTables.Tables,
    periods: [Period],
    by policy: DisclosurePolicy
  ) {
    guard let terms = measure.tally, let table = terms.table else { return nil }
    self.measure = measure.id
    path = table.value
    var rows: [[Cell]] = []
    for (number, period) in periods.enumerated() {
      var linked: PeopleTables?
      if tables.rawValue != 0 {
        let people = own.people(number)
        let count = own.categories.count
        linked = PeopleTables(people, categories: count, in: tables, by: policy)
      }
      let own = Self.rows(of: measure, terms, own, linked, number, policy)
      rows += own.map { [.name(period.id)] + $0 }
    }
    columns = [.period] + Self.columns(of: measure)
    self.rows = rows
  }

  private static func columns(of measure: Measure) -> [ColumnRole] {
    switch measure.kind {
    case .proportion: [.numerator, .denominator]
    case .mix: [.category, .count]
    case .combinations: [.combination, .count]
    case .value: [.value, .count]
    case .change: [.changeClass, .count]
    default: [.count]
    }
  }

  private static func rows(
    of measure: Measure,
    _ terms: TallyTerms,
    _ own: GatheredPeriods,
    _ linked: PeopleTables?,
    _ period: Int,
    _ policy: DisclosurePolicy
  ) -> [[Cell]] {
    switch terms.product {
    case .number: return [[.count(policy.disclosed(own.total(period)))]]
    case .share:
      let share = policy.share(own.count(of: 0, in: period), of: own.total(period))
      return [[.count(share.part), .count(share.whole)]]
    case .severalOf:
      return linked.map { [[.count($0.several), .count($0.total)]] } ?? []
    case .categories:
      guard let linked else { return contacts(measure, own, period, policy) }
      let people = measure.of.map { [[Cell.name($0), .count(linked.total)]] } ?? []
      return people + own.categories.map { [.name($0.name), .count(linked.categories[$0.number])] }
    case .combinations: return linked.map { combinations($0, own) } ?? []
    case .contacts, .days, .daysBetween:
      return histogram(own.values(period), policy)
    case .continuity(let index, provider: _, let least):
      return histogram(own.continuity(index, atLeast: least, in: period), policy)
    case .change:
      let classes = ChangeClass.measured + [.missing]
      let counts = classes.map { own.count(of: Gathering.number(of: $0), in: period) }
      let safe = OneWayTable(counts).shown(by: policy)
      let rows = zip(classes + [.started], safe.cells + [safe.total])
      return rows.map { [.name($0.names.dropFirst().first ?? $0.rawValue), .count($1)] }
    }
  }

  /// A row for each category of contacts, after one for all when the measure has a name for it.
  ///
  /// Each contact is in one category, or in none, and they add up to all.
  private static func contacts(
    _ measure: Measure,
    _ own: GatheredPeriods,
    _ period: Int,
    _ policy: DisclosurePolicy
  ) -> [[Cell]] {
    let counts = own.categories.map { own.count(of: $0.number, in: period) }
    let none = own.total(period) - counts.reduce(0, +)
    let safe = OneWayTable(counts + [none]).shown(by: policy)
    let rows = zip(own.categories, safe.cells).map { [Cell.name($0.name), .count($1)] }
    return (measure.of.map { [[.name($0), .count(safe.total)]] } ?? []) + rows
  }

  /// A row for each set of categories that anyone has, those of one category first.
  private static func combinations(_ linked: PeopleTables, _ own: GatheredPeriods) -> [[Cell]] {
    let rows = linked.sets.indices.filter { linked.sets[$0] != 0 }
      .map { (names: own.names(in: linked.sets[$0]), count: linked.combinations[$0]) }
    let places = Dictionary(
      uniqueKeysWithValues: own.categories.enumerated().map { ($1.name, $0) }
    )
    let sorted = rows.sorted { first, second in
      let (one, other) = (first.names.map { places[$0] ?? 0 }, second.names.map { places[$0] ?? 0 })
      return one.count == other.count
        ? one.lexicographicallyPrecedes(other) : one.count < other.count
    }
    return sorted.map { [.name($0.names.joined(separator: " + ")), .count($0.count)] }
  }

  private static func histogram(_ counts: [Int: Int], _ policy: DisclosurePolicy) -> [[Cell]] {
    policy.histogram(counts).map { [.value($0.value), .count($0.count)] }
  }
}
