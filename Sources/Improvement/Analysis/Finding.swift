import Manuscript

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
  /// For a change told as scores: each difference, also in standard deviations.
  package var effects: [EffectSize]
  /// For a measure of two or more arms.
  package var arms: ArmsFinding?
  /// For a change told by arms: how many of each are at least improved.
  package var armShares: [ArmShareContrast]
  /// For the measure that a plan counts its recruitment by.
  package var recruitment: Recruitment?
  /// Mismatches that were found about this measure, accepted or not.
  package var mismatches: [Mismatch]

  package init(measure: Measure) {
    self.measure = measure
    periods = []
    changes = []
    cells = []
    steps = []
    effects = []
    armShares = []
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

/// One category, unit, item, arm or combination of a measure.
package struct CellFinding: Sendable, Hashable {
  package var key: CellKey
  package var periods: [PeriodEstimate]
  package var changes: [Change]
  /// For units that may be ranked: the place by the last period's estimate, from 1.
  package var rank: Int?
  /// For a survey item: how many chose each answer, in the order of the scale, period by period.
  package var surveys: [Survey]
  /// How many are named in a combination.
  package var members: Int

  package init(key: CellKey, periods: [PeriodEstimate], changes: [Change] = []) {
    self.key = key
    self.periods = periods
    self.changes = changes
    surveys = []
    members = 1
  }

  /// The answers to a survey item in one period.
  package struct Survey: Sendable, Hashable {
    package var period: Period.ID
    package var answers: [Answer]

    package init(period: Period.ID, answers: [Answer]) {
      self.period = period
      self.answers = answers
    }
  }

  /// How many chose one answer of a survey item.
  package struct Answer: Sendable, Hashable {
    package var id: String
    package var label: String
    /// Nil where it is protected.
    package var count: Int?

    package init(label: String, count: Int?) {
      id = slug(of: label)
      self.label = label
      self.count = count
    }
  }

  /// The answers of a period; empty where nobody has said how many chose each.
  package func answers(in period: Period.ID) -> [Answer] {
    surveys.first { $0.period == period }?.answers ?? []
  }

  /// The answers of the last period.
  package var answers: [Answer] { periods.last.map { answers(in: $0.period.id) } ?? [] }
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
