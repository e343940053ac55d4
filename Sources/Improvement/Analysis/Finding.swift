package import Manuscript
package import Statistics

/// What the analysis of one measure says (resultat): numbers, no words.
package struct Finding: Sendable, Hashable {
  package var measure: Measure
  /// The measure as a whole, one entry for each period it has, in the project's order.
  package var periods: [PeriodEstimate]
  /// The measure as a whole: the chosen pair first, then each later period against the first.
  package var changes: [Change]
  /// The categories, units, items, arms or combinations, in the order of the table.
  package var cells: [CellFinding]
  /// Nil for kinds that have none: a mix without `primary`, a flow, a survey.
  package var verdict: Verdict?
  package var series: SeriesFinding?
  /// For combinations.
  package var combined: CombinationFinding?
  /// For a flow.
  package var steps: [FlowStep]
  /// Mismatches that were found about this measure, accepted or not.
  package var mismatches: [Mismatch]

  package init(measure: Measure) {
    self.measure = measure
    periods = []
    changes = []
    cells = []
    steps = []
    mismatches = []
  }
}

extension Finding {
  /// The cell with exactly these ids.
  package func cell(_ ids: [String]) -> CellFinding? { cells.first { $0.key.ids == ids } }

  /// The pair that the verdict is about: the chosen one, or the first against the last.
  package var mainChange: Change? { changes.first }

  /// The last period that says something.
  package var lastMeasured: PeriodEstimate? { periods.last { !$0.amount.isAbsent } }
}

/// One period of a measure or of a cell.
package struct PeriodEstimate: Sendable, Hashable {
  package var period: Period
  package var amount: Amount

  package init(period: Period, amount: Amount) {
    self.period = period
    self.amount = amount
  }
}

/// What one period says.
package enum Amount: Sendable, Hashable {
  /// A share, with an interval unless the same person may be counted more than once.
  case share(Share, interval: Interval?)
  /// Events over exposure; `per` belongs to the measure.
  case rate(Rate, interval: Interval?)
  case count(Int)
  /// A distribution of values.
  case value(ValueSummary)
  case reported(ReportedValue)
  case absent(Absence)
}

extension Amount {
  package var isAbsent: Bool { if case .absent = self { true } else { false } }
  package var isReported: Bool { if case .reported = self { true } else { false } }

  /// The one number that is compared: a share 0 to 1, events per unit of exposure, a count, a mean.
  package var estimate: Double? {
    switch self {
    case .share(let share, _): share.estimate
    case .rate(let rate, _): rate.estimate
    case .count(let count): Double(count)
    case .value(let summary): summary.mean
    case .reported(let reported): reported.value
    case .absent: nil
    }
  }

  package var interval: Interval? {
    switch self {
    case .share(_, let interval), .rate(_, let interval): interval
    case .count, .value, .reported, .absent: nil
    }
  }

  /// The size of the group behind the number, where there is one.
  package var denominator: Int? {
    switch self {
    case .share(let share, _): share.denominator
    case .value(let summary): summary.count
    default: nil
    }
  }
}

/// The distribution of a value in one period.
package struct ValueSummary: Sendable, Hashable {
  package var count: Int?
  package var mean: Double
  package var deviation: Double?
  package var median: Double?
  package var p90: Double?

  package init(
    count: Int?, mean: Double, deviation: Double? = nil, median: Double? = nil, p90: Double? = nil
  ) {
    self.count = count
    self.mean = mean
    self.deviation = deviation
    self.median = median
    self.p90 = p90
  }
}

/// One period against another: always to minus from.
package struct Change: Sendable, Hashable {
  package var from: Period.ID
  package var to: Period.ID
  /// The difference of the estimates; of shares 0.062 is 6.2 percentage points.
  package var estimate: Double?
  package var interval: Interval?
  package var method: Method?
  package var probability: Double?
  package var probabilityMethod: ProbabilityMethod?
  /// (to − from) / from.
  package var relative: Double?
  package var ratio: Double?
  package var ratioInterval: Interval?
  /// The smallest difference these group sizes could have shown with 80 % power.
  package var detectable: Double?
  /// Whether the two periods can be compared at all.
  package var comparability: Comparability

  package init(from: Period.ID, to: Period.ID) {
    self.from = from
    self.to = to
    comparability = .comparable
  }

  /// How the interval of a change was computed.
  package enum Method: String, Sendable, Hashable { case newcombe, poissonExact, welch }
  /// Which test a p value comes from.
  package enum ProbabilityMethod: String, Sendable, Hashable {
    case fisher, binomialExact, welch
  }
}

/// Whether two periods of a measure can be compared.
package enum Comparability: Sendable, Hashable {
  case comparable
  /// The measure grows with time at risk, and the periods differ in length by more than 10 %.
  case periodLengths(from: DateInterval, to: DateInterval)
  /// The measure grows with time at risk, and at least one period has no dates.
  case unknownLengths
  /// The definition changed between them.
  case definitionBreak(reason: String)
}

/// One category, unit, item, arm or combination of a measure.
package struct CellFinding: Sendable, Hashable {
  package var key: CellKey
  package var periods: [PeriodEstimate]
  package var changes: [Change]
  /// For units that may be ranked: the place by the last period's estimate, from 1.
  package var rank: Int?
  /// For a survey item: how many chose each answer, in the order of the scale.
  package var answers: [Answer]
  /// How many are named in a combination.
  package var members: Int

  package init(key: CellKey, periods: [PeriodEstimate], changes: [Change] = []) {
    self.key = key
    self.periods = periods
    self.changes = changes
    answers = []
    members = 1
  }

  /// How many chose one answer of a survey item.
  package struct Answer: Sendable, Hashable {
    package var label: String
    package var count: Int

    package init(label: String, count: Int) {
      self.label = label
      self.count = count
    }
  }
}

/// What a table of combinations says beside its rows.
package struct CombinationFinding: Sendable, Hashable {
  /// Patients with more than one, by period.
  package var moreThanOne: [PeriodEstimate]
  /// The mean number of members per patient, by period; only where single ones are listed too.
  package var meanNumber: [Mean]

  package init(moreThanOne: [PeriodEstimate], meanNumber: [Mean]) {
    self.moreThanOne = moreThanOne
    self.meanNumber = meanNumber
  }

  /// A mean of one period.
  package struct Mean: Sendable, Hashable {
    package var period: Period.ID
    package var value: Double

    package init(period: Period.ID, value: Double) {
      self.period = period
      self.value = value
    }
  }
}

/// A step of a flow with those who left it.
package struct FlowStep: Sendable, Hashable {
  package var label: String
  package var count: Int
  package var excluded: [Exclusion]

  package init(label: String, count: Int, excluded: [Exclusion] = []) {
    self.label = label
    self.count = count
    self.excluded = excluded
  }

  /// How many left a step for one reason.
  package struct Exclusion: Sendable, Hashable {
    package var reason: String
    package var count: Int

    package init(reason: String, count: Int) {
      self.reason = reason
      self.count = count
    }
  }
}

/// A series as its chart shows it: points, phases with their lines, and the rules that fired.
package struct SeriesFinding: Sendable, Hashable {
  package var chart: ChartKind
  package var chartReason: ChartReason
  package var rules: RuleSet
  package var points: [Point]
  package var phases: [Phase]
  /// The runs of the whole series about the first phase's centre line, so that a new phase cannot
  /// hide a change; nil with fewer than eight points.
  package var overall: RunsAnalysis?

  package init(
    chart: ChartKind, chartReason: ChartReason, rules: RuleSet, points: [Point], phases: [Phase],
    overall: RunsAnalysis?
  ) {
    self.chart = chart
    self.chartReason = chartReason
    self.rules = rules
    self.points = points
    self.phases = phases
    self.overall = overall
  }

  /// One date of the series; a missing one is a point too.
  package struct Point: Sendable, Hashable {
    package var date: DateInterval
    package var amount: Amount
    /// What the chart plots, which is the amount's estimate but for moving ranges and deviations.
    package var value: Double?
    /// Why the point does not count, where it does not.
    package var excluded: String?
    /// The three-sigma limits at the point; nil where none may stand.
    package var limits: Interval?
    package var rules: [PointRule]

    package init(date: DateInterval, amount: Amount, excluded: String? = nil) {
      self.date = date
      self.amount = amount
      self.excluded = excluded
      value = amount.estimate
      rules = []
    }
  }

  /// A stretch of the series with one centre line.
  package struct Phase: Sendable, Hashable {
    package var from: DateInterval
    package var to: DateInterval
    /// Nil with fewer than eight points: dots only.
    package var centre: Double?
    /// How many points the centre comes from; the baseline's when it is frozen.
    package var basis: Int
    package var isFrozen: Bool
    /// Nil with fewer than eight points, and for moving ranges.
    package var runs: RunsAnalysis?
    /// Why the phase begins, where the author said; the first phase needs no reason.
    package var reason: String?

    package init(
      from: DateInterval, to: DateInterval, centre: Double?, basis: Int, isFrozen: Bool,
      runs: RunsAnalysis?, reason: String? = nil
    ) {
      self.from = from
      self.to = to
      self.centre = centre
      self.basis = basis
      self.isFrozen = isFrozen
      self.runs = runs
      self.reason = reason
    }
  }
}

/// What may honestly be said of a measure's change: the first that applies, in this order.
package enum Verdict: Sendable, Hashable {
  case notMeasured(NotMeasured)
  case notAssessable(NotAssessable)
  case notComparable(Comparability)
  case tooLittleData(TooLittle)
  case improved(Ground)
  case worsened(Ground)
  /// Changed, where nobody has said which way is better.
  case changed(Ground)
  case noDetectableChange(Ground)

  /// Why there is nothing to compare.
  package enum NotMeasured: String, Sendable, Hashable { case planned, noFollowUp }
  /// Why two values cannot be judged.
  package enum NotAssessable: String, Sendable, Hashable {
    /// Only values that a source printed without their counts.
    case reportedOnly
    /// The same person may be counted more than once, or nothing is known of the spread.
    case noInterval
  }
  /// What there is too little of: under 10 in a group, or under 12 useful points.
  package enum TooLittle: String, Sendable, Hashable { case smallDenominator, shortSeries }
  /// What a verdict rests on.
  package enum Ground: String, Sendable, Hashable {
    /// The 95 % interval of the difference.
    case interval
    /// The runs of the chart.
    case chart
  }
}

extension Verdict {
  /// The name used in `findings.json`.
  package var name: String {
    switch self {
    case .notMeasured: "notMeasured"
    case .notAssessable: "notAssessable"
    case .notComparable: "notComparable"
    case .tooLittleData: "tooLittleData"
    case .improved: "improved"
    case .worsened: "worsened"
    case .changed: "changed"
    case .noDetectableChange: "noDetectableChange"
    }
  }

  /// Why, as a name used in `findings.json`.
  package var reason: String {
    switch self {
    case .notMeasured(let reason): reason.rawValue
    case .notAssessable(let reason): reason.rawValue
    case .notComparable(let reason): reason.name
    case .tooLittleData(let reason): reason.rawValue
    case .improved(let ground), .worsened(let ground), .changed(let ground),
      .noDetectableChange(let ground):
      ground.rawValue
    }
  }
}

extension Comparability {
  /// The name used in `findings.json`.
  package var name: String {
    switch self {
    case .comparable: "comparable"
    case .periodLengths: "periodLengths"
    case .unknownLengths: "unknownLengths"
    case .definitionBreak: "definitionBreak"
    }
  }
}

/// Two numbers of a source that should agree and do not.
package struct Mismatch: Sendable, Hashable {
  package var code: Code
  package var measures: [Measure.ID]
  /// The data files concerned, from the project's folder.
  package var files: [String]
  package var period: Period?
  package var cell: CellKey
  package var first: Double
  package var second: Double
  package var firstPlace: Place
  package var secondPlace: Place?
  /// Set when an acceptance names it.
  package var acceptedReason: String?

  /// How far apart they are: first minus second.
  package var difference: Double { first - second }

  package init(
    code: Code, measures: [Measure.ID], files: [String], period: Period?, cell: CellKey,
    first: Double, second: Double, firstPlace: Place, secondPlace: Place?
  ) {
    self.code = code
    self.measures = measures
    self.files = files
    self.period = period
    self.cell = cell
    self.first = first
    self.second = second
    self.firstPlace = firstPlace
    self.secondPlace = secondPlace
  }
}

/// A project with what its numbers say.
package struct ProjectAnalysis: Sendable, Hashable {
  package var project: Project
  /// One for each measure, in the order they are declared.
  package var findings: [Finding]
  package var stage: Stage
  package var milestones: [MilestoneStatus]

  package init(
    project: Project, findings: [Finding], stage: Stage, milestones: [MilestoneStatus]
  ) {
    self.project = project
    self.findings = findings
    self.stage = stage
    self.milestones = milestones
  }

  /// The finding of a measure; nil when the project has no such measure.
  package func finding(_ id: Measure.ID) -> Finding? { findings.first { $0.measure.id == id } }
}

/// How far a project has come.
package enum Stage: String, Sendable, Hashable, CaseIterable {
  case planning, testing, followingUp, closed
}

/// What a milestone still lacks.
package struct MilestoneStatus: Sendable, Hashable {
  package var milestone: Milestone
  package var handedIn: CalendarDate?
  /// Titles of sections that are not there, or hold no words of their own.
  package var missingSections: [String]
  package var missingRequirements: [Milestone.Requirement]

  package init(
    milestone: Milestone, handedIn: CalendarDate?, missingSections: [String],
    missingRequirements: [Milestone.Requirement]
  ) {
    self.milestone = milestone
    self.handedIn = handedIn
    self.missingSections = missingSections
    self.missingRequirements = missingRequirements
  }

  package var isComplete: Bool { missingSections.isEmpty && missingRequirements.isEmpty }
}
