/// What a column of a measure's table holds.
package enum ColumnRole: String, Sendable, Hashable, CaseIterable {
  case period, date, unit, arm, category, item, answer, combination, step, reason, from
  case changeClass = "class"
  case numerator, denominator, events, exposure, count, value, mean, deviation, size
  case reported, low, high, about, text, status
}

extension ColumnRole {
  /// The role that a header names, in English or Swedish and in any case; nil for none.
  package init?(header: String) {
    let header = header.lowercased()
    guard let role = Self.allCases.first(where: { $0.headers.contains(header) }) else { return nil }
    self = role
  }

  /// The headers that mean this role, the one Skifte writes first.
  package var headers: [String] {
    switch self {
    case .period: ["period", "mätperiod"]
    case .date: ["date", "datum", "månad", "månad/år"]
    case .unit: ["unit", "enhet"]
    case .arm: ["arm", "grupp", "group"]
    case .category: ["category", "kategori"]
    case .changeClass: ["class", "klass"]
    case .item: ["item", "påstående", "fråga"]
    case .answer: ["answer", "svar"]
    case .combination: ["combination", "kombination"]
    case .step: ["step", "steg"]
    case .reason: ["reason", "orsak"]
    case .from: ["from", "från"]
    case .numerator: ["numerator", "täljare"]
    case .denominator: ["denominator", "nämnare"]
    case .events: ["events", "händelser"]
    case .exposure: ["exposure", "exponering"]
    case .count: ["count", "antal"]
    case .value: ["value", "värde"]
    case .mean: ["mean", "medelvärde", "medel"]
    case .deviation: ["sd", "standardavvikelse"]
    case .size: ["n", "antal personer"]
    case .reported: ["reported", "rapporterat"]
    case .low: ["low", "lägst"]
    case .high: ["high", "högst"]
    case .about: ["about", "ungefär"]
    case .text: ["text", "ordagrant"]
    case .status: ["status"]
    }
  }

  /// The columns that say what a row is about, with the dimension each gives.
  static let dimensions: [(ColumnRole, CellKey.Dimension)] = [
    (.unit, .unit), (.arm, .arm), (.category, .category), (.item, .item),
    (.changeClass, .category), (.combination, .combination), (.answer, .answer),
  ]

  /// The columns that hold numbers.
  static let numeric: [ColumnRole] = [
    .numerator, .denominator, .events, .exposure, .count, .value, .mean, .deviation, .size,
    .reported, .low, .high,
  ]

  /// The column that `column: X` means for a kind.
  static func main(of kind: Measure.Kind) -> ColumnRole {
    switch kind {
    case .proportion: .numerator
    case .rate: .events
    case .value: .value
    case .count, .mix, .combinations, .flow, .survey, .change, .units: .count
    }
  }

  /// Whether a table of this kind may have the column.
  func isUsed(by measure: Measure) -> Bool {
    switch self {
    case .period, .date, .arm, .status, .text, .about: true
    case .unit: true
    case .category: [.proportion, .rate, .count, .value, .mix].contains(measure.valueKind)
    case .changeClass: measure.kind == .change
    case .item, .answer: measure.kind == .survey
    case .combination: measure.kind == .combinations
    case .step, .reason, .from: measure.kind == .flow
    case .numerator: measure.valueKind == .proportion
    case .denominator: [.proportion, .survey].contains(measure.valueKind)
    case .events, .exposure: measure.valueKind == .rate
    case .count: ![.proportion, .rate].contains(measure.valueKind)
    case .value: measure.valueKind == .value
    case .mean, .deviation: [.value, .change].contains(measure.valueKind)
    case .size: [.value, .survey, .proportion, .change].contains(measure.valueKind)
    case .reported, .low, .high: measure.kind != .flow
    }
  }
}
