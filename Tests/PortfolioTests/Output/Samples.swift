import Improvement
import Manuscript
import Statistics

/// Small findings of every kind, made by hand: no number here was computed.
enum Sample {
  static let baseline = Period(
    id: "baseline",
    label: "Baslinje",
    dates: DateInterval("2020-01-01/2023-12-31")
  )
  static let followup = Period(
    id: "followup",
    label: "Uppföljning",
    dates: DateInterval("2024-01-01/2024-10-31")
  )
  static let undated = Period(id: "fore", label: "Före FIT", dates: nil)

  static let place = Place(file: "Projects/ett/report.md")

  static func measure(_ id: String, _ kind: Measure.Kind) -> Measure {
    var measure = Measure(id: id, title: "Mått \(id)", kind: kind, place: place)
    measure.data = .init(path: "Projects/ett/data/\(id).csv", sha256: "e3b0c442", rows: 2)
    return measure
  }

  static func share(_ numerator: Int, _ denominator: Int, _ interval: Interval? = nil) -> Amount {
    Share(numerator: numerator, denominator: denominator)
      .map { .share($0, interval: interval) } ?? .absent(.missing)
  }

  static func rate(_ events: Int, _ exposure: Double, _ interval: Interval? = nil) -> Amount {
    Rate(events: events, exposure: exposure)
      .map { .rate($0, interval: interval) } ?? .absent(.missing)
  }

  static func estimates(_ before: Amount, _ after: Amount) -> [PeriodEstimate] {
    [
      PeriodEstimate(period: baseline, amount: before),
      PeriodEstimate(period: followup, amount: after),
    ]
  }

  static func key(_ dimension: CellKey.Dimension, _ label: String) -> CellKey {
    CellKey([.init(dimension, id: slug(of: label), label: label)])
  }
}

// MARK: - One finding of each kind

extension Sample {
  static var proportion: Finding {
    var measure = measure("flera", .proportion)
    measure.better = .higher
    measure.definition = "Unika patienter med minst två professioner."
    var finding = Finding(measure: measure)
    finding.periods = estimates(
      share(23, 124, Interval(lower: 0.125, upper: 0.265625)),
      share(4, 33, Interval(lower: 0.0478515625, upper: 0.273))
    )
    var change = Change(from: "baseline", to: "followup")
    change.estimate = -0.0642717
    change.interval = Interval(lower: -0.17076, upper: 0.09866)
    change.method = .newcombe
    change.probability = 0.44932
    change.probabilityMethod = .fisher
    change.detectable = 0.25
    if let from = baseline.dates, let to = followup.dates {
      change.comparability = .periodLengths(from: from, to: to)
    }
    finding.changes = [change]
    finding.verdict = .notComparable(change.comparability)
    return finding
  }

  static var rate: Finding {
    var measure = measure("fall", .rate)
    measure.per = 1000
    measure.better = .lower
    measure.unit = "fall per 1 000 vårddygn"
    var finding = Finding(measure: measure)
    finding.periods = estimates(
      rate(30, 5000, Interval(lower: 0.004, upper: 0.0085)),
      rate(12, 4000, Interval(lower: 0.0015, upper: 0.00525))
    )
    var change = Change(from: "baseline", to: "followup")
    change.estimate = -0.003
    change.relative = -0.5
    change.ratio = 0.5
    change.ratioInterval = Interval(lower: 0.234, upper: 0.998)
    change.method = .poissonExact
    change.probability = 0.046875
    change.probabilityMethod = .binomialExact
    finding.changes = [change]
    finding.verdict = .improved(.interval)
    return finding
  }

  static var count: Finding {
    var measure = measure("grupper", .count)
    measure.independence = .repeated
    var finding = Finding(measure: measure)
    finding.periods = estimates(.count(0), .count(6))
    var change = Change(from: "baseline", to: "followup")
    change.estimate = 6
    change.comparability = .definitionBreak(reason: "Ny kod från 2024")
    finding.changes = [change]
    finding.verdict = .notAssessable(.noInterval)
    return finding
  }

  static var value: Finding {
    var finding = Finding(measure: measure("vantetid", .value))
    finding.periods = estimates(
      .value(ValueSummary(count: 40, mean: 61.25, deviation: 12.5, median: 60, p90: 80)),
      .value(ValueSummary(count: 42, mean: 48.1))
    )
    var change = Change(from: "baseline", to: "followup")
    change.estimate = -13.15
    change.relative = -0.2146938775510204
    finding.changes = [change]
    finding.verdict = .notAssessable(.noInterval)
    return finding
  }

  /// Printed values, and the three kinds of nothing.
  static var reported: Finding {
    var finding = Finding(measure: measure("kvinnor", .proportion))
    var printed = ReportedValue(value: 0.715, decimals: 1, isPercent: true)
    printed.size = 75
    var vague = ReportedValue(value: nil, decimals: 0, isPercent: false)
    vague.low = 3
    vague.high = 6
    vague.isApproximate = true
    vague.text = "tre till sex månader, \"runt\" hösten"
    finding.periods =
      [PeriodEstimate(period: undated, amount: .reported(printed))]
      + estimates(.reported(vague), .absent(.protected))
    finding.cells = [
      CellFinding(
        key: key(.unit, "Region Halland"),
        periods: estimates(.absent(.notReported), .absent(.missing))
      )
    ]
    finding.verdict = .notAssessable(.reportedOnly)
    return finding
  }

  static var mix: Finding {
    var measure = measure("professioner", .mix)
    measure.of = "patienter"
    measure.primary = "Läkare"
    var finding = Finding(measure: measure)
    finding.periods = estimates(.count(124), .count(33))
    finding.cells = [
      CellFinding(
        key: key(.category, "Läkare"),
        periods: estimates(share(93, 124), share(22, 33))
      ),
      CellFinding(
        key: key(.category, "Fysioterapeut/sjukgymnast"),
        periods: estimates(share(31, 124), .absent(.protected))
      ),
    ]
    finding.verdict = .noDetectableChange(.interval)
    var accepted = Mismatch(
      code: .flowDiffers,
      measures: ["professioner", "flera"],
      files: ["data/professioner.csv", "data/flera.csv"],
      period: baseline,
      cell: key(.category, "Läkare"),
      first: 93,
      second: 92,
      firstPlace: place,
      secondPlace: nil
    )
    let unaccepted = accepted
    accepted.acceptedReason = "Källans lista och text skiljer sig."
    finding.mismatches = [accepted, unaccepted]
    return finding
  }

  static var combinations: Finding {
    var finding = Finding(measure: measure("kombinationer", .combinations))
    finding.periods = [PeriodEstimate(period: baseline, amount: .count(10))]
    var both = CellFinding(
      key: CellKey([.init(.combination, id: "lakare+psykolog", label: "Läkare + Psykolog")]),
      periods: [PeriodEstimate(period: baseline, amount: .count(4))]
    )
    both.members = 2
    let one = CellFinding(
      key: key(.combination, "Läkare"),
      periods: [PeriodEstimate(period: baseline, amount: .count(6))]
    )
    finding.cells = [one, both]
    finding.combined = CombinationFinding(
      moreThanOne: [PeriodEstimate(period: baseline, amount: share(4, 10))],
      meanNumber: [.init(period: "baseline", value: 1.4)]
    )
    return finding
  }

  static var flow: Finding {
    var measure = measure("granskning", .flow)
    measure.flow = [
      FlowRow(step: "Granskade", count: 75, reason: nil, from: nil, place: place),
      FlowRow(step: "Konsultation", count: 32, reason: nil, from: nil, place: place),
      FlowRow(step: "Ny åtgärd", count: 20, reason: nil, from: "Granskade", place: place),
    ]
    var finding = Finding(measure: measure)
    finding.steps = [
      FlowStep(
        label: "Granskade",
        count: 75,
        excluded: [
          .init(reason: "Omlistad, flyttat", count: 3), .init(reason: "Avböjde", count: 40),
        ]
      ),
      FlowStep(label: "Konsultation", count: 32),
      FlowStep(label: "Ny åtgärd", count: 20),
    ]
    return finding
  }

  static var survey: Finding {
    var finding = Finding(measure: measure("enkat", .survey))
    var item = CellFinding(
      key: key(.item, "Jag får hjälp"),
      periods: [PeriodEstimate(period: followup, amount: share(15, 20))]
    )
    let answers: [CellFinding.Answer] = [
      .init(label: "Aldrig", count: 2), .init(label: "Ibland", count: 3),
      .init(label: "Alltid", count: 15),
    ]
    item.surveys = [.init(period: followup.id, answers: answers)]
    finding.cells = [item]
    return finding
  }

  static var units: Finding {
    var measure = measure("per-enhet", .units)
    measure.ofKind = .rate
    measure.per = 1
    measure.isComparable = true
    var finding = Finding(measure: measure)
    finding.periods = [PeriodEstimate(period: followup, amount: rate(30, 75))]
    let amounts: [(String, Amount, Int?)] = [
      ("Bra Liv Habo", rate(24, 75), 1), ("Hälsan 2", rate(6, 75), 2),
      ("Närmottagning A6", .absent(.notReported), nil),
    ]
    finding.cells = amounts.map { name, amount, rank in
      var cell = CellFinding(
        key: key(.unit, name),
        periods: [PeriodEstimate(period: followup, amount: amount)]
      )
      cell.rank = rank
      return cell
    }
    finding.verdict = .notMeasured(.noFollowUp)
    return finding
  }

  static var series: Finding {
    var finding = Finding(measure: measure("manad", .proportion))
    let shares = [(1, 5), (3, 5), (0, 0), (4, 5)]
    let months = ["2024-01", "2024-02", "2024-03", "2024-04"].compactMap { DateInterval($0) }
    let points = zip(months, shares).map { month, share in
      SeriesFinding.Point(
        date: month,
        amount: share.1 == 0 ? .absent(.missing) : Sample.share(share.0, share.1)
      )
    }
    let runs = RunsAnalysis(values: points.map(\.amount.estimate), centre: 0.6)
    finding.series = SeriesFinding(
      chart: .run,
      chartReason: .fewPoints,
      rules: .anhoej,
      points: points,
      phases: [
        .init(
          from: months[0],
          to: months[3],
          centre: 0.6,
          basis: 3,
          isFrozen: false,
          runs: runs
        )
      ],
      overall: runs
    )
    finding.verdict = .tooLittleData(.shortSeries)
    return finding
  }

  /// One of each, by the name of its golden files.
  static var all: [(name: String, finding: Finding)] {
    [
      ("proportion", proportion), ("rate", rate), ("count", count), ("value", value),
      ("reported", reported), ("mix", mix), ("combinations", combinations), ("flow", flow),
      ("survey", survey), ("units", units), ("series", series),
    ]
  }

  /// A project with such findings.
  static func analysis(_ findings: [Finding], aims: [Aim] = []) -> DisclosedAnalysis {
    var notes = Notes()
    let source = SourceFile(path: "Projects/ett/report.md", text: "")
    var project = Project(
      slug: "ett",
      file: "Projects/ett/report.md",
      title: "Ett arbete",
      report: Document(reading: source, noting: &notes)
    )
    project.measures = findings.map(\.measure)
    project.aims = aims
    let exact = ProjectAnalysis(
      project: project,
      findings: findings,
      stage: .followingUp,
      milestones: []
    )
    return DisclosedAnalysis(of: exact, in: Site(reading: Folder(), noting: &notes), noting: &notes)
  }
}
