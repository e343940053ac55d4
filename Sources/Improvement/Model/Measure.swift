package import Manuscript
package import Statistics

/// What is counted (mått), with its operational definition, and the observations of it.
package struct Measure: Sendable, Hashable, Identifiable {
  /// The project's own name for it; claims and addresses use it.
  package var id: String
  package var title: String
  package var kind: Kind
  /// For `units`: what each unit's row holds.
  package var ofKind: Kind?
  /// What one value is counted in: `månader`, `kontakter`.
  package var unit: String?
  package var better: Direction?
  package var role: Role
  package var definition: String?
  /// What the counts are counts of.
  package var counts: Counted
  /// For a mix: the name of the row that is the number of people.
  package var of: String?
  /// For a rate: events per so many units of exposure.
  package var per: Double
  /// Whether events are independent of each other; repeated ones get no interval.
  package var independence: Independence
  /// For a rate: whether the rows of one time are of the same people, so that their exposure must
  /// not be added up; nil when nobody has said.
  package var sharesExposure: Bool?
  /// Whether the measure grows with time at risk, so that periods of unequal length cannot be
  /// compared.
  package var accumulates: Bool
  package var accumulatesReason: String?
  package var compare: [Period.ID]
  /// For a mix: the category that the verdict is about.
  package var primary: String?
  /// For a survey: the answers that count as positive.
  package var top: [String]
  /// For units: whether they may be ranked, and why.
  package var isComparable: Bool
  package var comparableReason: String?
  /// Periods before which the definition changed.
  package var breaks: [Break]
  package var links: Links
  /// True when the definition comes from `Site/measures.yml`.
  package var isShared: Bool
  /// The id of the shared measure it is, where `use:` names one.
  package var sharedID: Measure.ID?
  /// The table's path from the site's root; nil for a measure that has no data yet.
  package var data: DataFile?
  package var observations: [Observation]
  /// The printed totals of the table, to be checked against their parts.
  package var printedTotals: [Observation]
  /// What rows make together of which some are protected, where that may be told; empty in a project
  /// as it was read.
  package var toldTotals: [Observation]
  /// How many values must be as low, and how many as high, as a quantile that is told; 0 in a project as it was
  /// read.
  package var leastTail = 0
  package var flow: [FlowRow]
  /// For a change: its instrument and parameters.
  package var change: ChangeTerms?
  /// How its counts are made from a local extract, where the author says so.
  package var tally: TallyTerms?
  /// The arms of the project's plan, in its order; empty without a plan.
  package var arms: [StudyPlan.Arm.ID]
  /// How its series is charted.
  package var series: SeriesSettings
  /// Where the measure is declared.
  package var place: Place

  package init(id: String, title: String, kind: Kind, place: Place) {
    self.id = id
    self.title = title
    self.kind = kind
    self.place = place
    role = .outcome
    counts = .patients
    per = 1000
    independence = .independent
    accumulates = false
    compare = []
    top = []
    isComparable = false
    breaks = []
    links = Links()
    isShared = false
    observations = []
    printedTotals = []
    toldTotals = []
    flow = []
    arms = []
    series = SeriesSettings()
  }
}

extension Measure {
  /// What a table of the measure holds, and so how it is analysed and drawn.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case proportion, rate, count, value, mix, combinations, flow, survey, change, units
  }

  /// What a measure is for: the result, the way there, or what must not get worse.
  package enum Role: String, Sendable, Hashable, CaseIterable { case outcome, process, balancing }

  /// What the counts are counts of; only people need protection.
  package enum Counted: String, Sendable, Hashable, CaseIterable {
    case patients, contacts, treatments, units, groups, staff
  }

  /// Whether one person can count only once, or again and again.
  package enum Independence: String, Sendable, Hashable, CaseIterable { case independent, repeated }

  /// A change of definition: values on either side of it cannot be compared.
  package struct Break: Sendable, Hashable {
    package var at: Period.ID
    package var reason: String

    package init(at: Period.ID, reason: String) {
      self.at = at
      self.reason = reason
    }
  }

  /// Other measures that must agree with this one.
  package struct Links: Sendable, Hashable {
    /// This measure is the sum of those.
    package var parts: [QuantityPath] = []
    /// The same quantity as that one.
    package var equals: QuantityPath?
    /// The same total as that one, in another breakdown.
    package var sameTotal: QuantityPath?
    /// Where the numerators or events of this one are counted by themselves.
    package var countOf: QuantityPath?
    /// Where the denominators or exposures of this one are given by themselves.
    package var populationOf: QuantityPath?
    /// The year of the unit's listed patients that are the denominator.
    package var listedYear: Int?
    /// The numerators of the two add up to the denominator.
    package var complementOf: Measure.ID?
    /// For combinations: the mix of the same people.
    package var mix: Measure.ID?
    /// For combinations: the proportion of the same people with more than one.
    package var moreThanOne: Measure.ID?
  }

  /// The file a measure's observations came from.
  package struct DataFile: Sendable, Hashable {
    package var path: String
    package var sha256: String
    package var rows: Int

    package init(path: String, sha256: String, rows: Int) {
      self.path = path
      self.sha256 = sha256
      self.rows = rows
    }
  }

  /// The kind that decides how one value is computed and shown: for units, what a row holds.
  package var valueKind: Kind { kind == .units ? ofKind ?? .count : kind }
}

/// One row of a measure's table.
package struct Observation: Sendable, Hashable {
  package var time: Time
  /// What the row is about beside its time: nothing, or a category, unit, item or arm.
  package var cell: CellKey
  package var figure: Figure
  /// What the source prints beside the counts of the same row.
  package var printed: ReportedValue?
  package var place: Place

  package init(
    time: Time,
    cell: CellKey,
    figure: Figure,
    printed: ReportedValue? = nil,
    place: Place
  ) {
    self.time = time
    self.cell = cell
    self.figure = figure
    self.printed = printed
    self.place = place
  }
}

extension Observation {
  /// When: a named period, or a date of a series.
  package enum Time: Sendable, Hashable {
    case period(Period.ID)
    case date(DateInterval)
  }

  /// What a row says.
  package enum Figure: Sendable, Hashable {
    case share(numerator: Int, denominator: Int)
    case rate(events: Int, exposure: Double)
    case count(Int)
    case value(Double)
    case summary(count: Int, mean: Double, deviation: Double?)
    case histogram(value: Double, count: Int)
    case reported(ReportedValue)
    case absent(Absence)
  }
}

/// Three kinds of nothing: none of them is zero.
package enum Absence: String, Sendable, Hashable, CaseIterable {
  case missing, notReported, protected
}

/// A value that a source printed without its counts.
///
/// It has no numerator, interval, p value or detectable difference, never enters a pooled figure,
/// and no denominator is ever derived from it.
package struct ReportedValue: Sendable, Hashable {
  /// A share is 0 to 1.
  package var value: Double?
  package var low: Double?
  package var high: Double?
  /// Decimals as printed; of the percentage, for a share.
  package var decimals: Int
  package var isPercent: Bool
  package var isApproximate: Bool
  /// The source's own words, such as "runt två månader".
  package var text: String?
  /// The number of people, where the source gives it.
  package var size: Int?

  package init(value: Double?, decimals: Int, isPercent: Bool) {
    self.value = value
    self.decimals = decimals
    self.isPercent = isPercent
    isApproximate = false
  }

  /// Whether some whole number out of `size` rounds to the printed percentage; nil without a size.
  package var isPossible: Bool? {
    guard isPercent, let value, let size, size > 0 else { return nil }
    guard 0...1 ~= value else { return false }
    let printed = scaled(value * 100, decimals: decimals)
    let nearest = Int((value * Double(size)).rounded())
    return (max(0, nearest - 1)...min(size, nearest + 1)).contains { count in
      roundedPercentage(count, of: size, decimals: decimals) == printed
    }
  }
}

/// 10 to a small whole power.
package func pow10(_ exponent: Int) -> Double {
  (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 }
}

/// What a row or a finding is about: the labels of its dimensions, each with its slug.
package struct CellKey: Sendable, Hashable {
  package var parts: [Part]

  package init(_ parts: [Part] = []) {
    self.parts = parts
  }

  /// The measure as a whole.
  package static let whole = CellKey()

  /// The value of one dimension, with the slug that claims name it by.
  ///
  /// One label of a row.
  ///
  /// Two spellings of one id, "Läkare" and "läkare", are the same part.
  package struct Part: Sendable, Hashable {
    package var dimension: Dimension
    package var id: String
    package var label: String

    package init(_ dimension: Dimension, id: String, label: String) {
      self.dimension = dimension
      self.id = id
      self.label = label
    }

    package static func == (first: Part, second: Part) -> Bool {
      first.dimension == second.dimension && first.id == second.id
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(dimension)
      hasher.combine(id)
    }
  }

  /// What a row can be about beside its time.
  package enum Dimension: String, Sendable, Hashable, CaseIterable {
    case unit, arm, category, item, combination, answer
  }

  /// The value of a dimension; nil when the key has none.
  package func part(_ dimension: Dimension) -> Part? { parts.first { $0.dimension == dimension } }
  package var ids: [String] { parts.map(\.id) }
  /// `Fysioterapeut`, or `Halland · Kvinnor` where there are two dimensions.
  package var label: String { parts.map(\.label).joined(separator: " · ") }
  package var isWhole: Bool { parts.isEmpty }

  /// This key without one of its dimensions.
  package func without(_ dimension: Dimension) -> CellKey {
    CellKey(parts.filter { $0.dimension != dimension })
  }
}

/// One row of a flow: a step with how many, or those who left and why.
package struct FlowRow: Sendable, Hashable {
  package var step: String
  package var count: Int
  package var reason: String?
  package var from: String?
  package var place: Place

  package init(step: String, count: Int, reason: String?, from: String?, place: Place) {
    self.step = step
    self.count = count
    self.reason = reason
    self.from = from
    self.place = place
  }
}
