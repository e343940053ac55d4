import Improvement
import Manuscript
import Statistics
import TestSupport
import Testing

@Suite struct `The arms of a measure` {
  @Test func `have a cell each, with their change against the first period`() throws {
    let measure = trial(units)
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.finding.arms?.arms.map(\.id) == ["fit", "som-vanligt"])
    #expect(measure.finding.arms?.arms.map(\.label) == ["Arbetar med FIT", "Som vanligt"])
    #expect(measure.estimates("fit") == [39.0 / 152, 17.0 / 148])
    let fit = try #require(measure.finding.cell(["fit"]))
    #expect(agree(fit.changes.first?.estimate, 17.0 / 148 - 39.0 / 152))
    #expect(measure.finding.periods.isEmpty)
  }

  @Test func `are compared by the units' mean changes with Welch's interval`() throws {
    let contrast = try #require(trial(units).finding.arms?.mainContrast)
    #expect(contrast.arm.id == "fit" && contrast.against.id == "som-vanligt")
    #expect(contrast.from == "start" && contrast.to == "6-man")
    #expect(contrast.units?.arm == 4 && contrast.units?.against == 3)
    // r = scipy.stats.ttest_ind(fit, usual, equal_var=False) of after - before by unit;
    // r.confidence_interval(0.95), SciPy 1.17.1
    #expect(agree(contrast.estimate, -0.1394642857142857))
    #expect(agree(contrast.probability, 0.0023464498962335405))
    #expect(agree(contrast.interval?.lower, -0.20140890336851563))
    #expect(agree(contrast.interval?.upper, -0.0775196680600558))
  }

  @Test(arguments: [("lower", Verdict.improved(.interval)), ("higher", .worsened(.interval))])
  func `are judged by that interval`(better: String, verdict: Verdict) {
    #expect(trial(units, keys: "better: \(better)").verdict == verdict)
  }

  @Test func `have no interval as if people in a unit were independent`() throws {
    let fit = try #require(trial(units).finding.cell(["fit"]))
    #expect(fit.periods.allSatisfy { $0.amount.interval == nil })
    #expect(fit.changes.allSatisfy { $0.interval == nil && $0.probability == nil })
  }

  @Test func `are put in the plan's order, and only the plan's arms are known`() {
    let rows = units.split(separator: "\n").reversed().joined(separator: "\n")
    #expect(trial(rows).finding.arms?.arms.map(\.id) == ["fit", "som-vanligt"])
    let unknown = trial("start;habo;fitt;1;20")
    #expect(unknown.read.faults == ["exempel/data/matt.csv:2:12 D217"])
  }

  @Test func `without units are compared as they are, without an interval and with why`() throws {
    let measure = trial(
      """
      start;fit;10;40
      start;som-vanligt;12;40
      3-man;fit;8;40
      3-man;som-vanligt;12;40
      6-man;fit;4;40
      6-man;som-vanligt;10;40
      """,
      header: "period;arm;täljare;nämnare"
    )
    #expect(measure.read.diagnostics.isEmpty)
    let arms = try #require(measure.finding.arms)
    #expect(arms.doubt == .noUnits)
    #expect(arms.contrasts.map(\.to) == ["3-man", "6-man"])
    #expect(agree(arms.contrasts[0].estimate, -0.05) && agree(arms.contrasts[1].estimate, -0.1))
    #expect(arms.contrasts.allSatisfy { $0.interval == nil })
    #expect(measure.verdict == .notAssessable(.noInterval))
  }

  @Test func `with a single unit in one of them have no interval`() {
    let measure = trial(
      """
      start;a;fit;10;40
      start;b;som-vanligt;12;40
      start;c;som-vanligt;12;40
      6-man;a;fit;4;40
      6-man;b;som-vanligt;10;40
      6-man;c;som-vanligt;11;40
      """
    )
    #expect(measure.finding.arms?.doubt == .fewUnits)
    #expect(measure.finding.arms?.mainContrast?.estimate != nil)
    #expect(measure.verdict == .notAssessable(.noInterval))
  }

  @Test func `are not compared when units change arm, as in a stepped wedge`() {
    let measure = trial(
      """
      start;a;som-vanligt;10;40
      start;b;som-vanligt;12;40
      6-man;a;fit;4;40
      6-man;b;som-vanligt;10;40
      """
    )
    #expect(measure.finding.arms?.doubt == .unitsChangeArm)
    #expect(measure.finding.arms?.contrasts.isEmpty == true)
  }

  @Test func `count a unit only where it has both measurements`() {
    let units = trial(units + "\nstart;h;fit;5;10").finding.arms?.mainContrast?.units
    #expect(units?.arm == 4 && units?.against == 3)
  }

  @Test func `that say nothing yet after the start are not measured`() {
    let measure = trial("start;a;fit;10;40\nstart;b;som-vanligt;12;40")
    #expect(measure.finding.arms?.contrasts.isEmpty == true)
    #expect(measure.verdict == .notMeasured(.noFollowUp))
  }

  @Test func `put the scores of their units together as if they were one group`() throws {
    let measure = trial(
      "start;a;fit;12;30.5;6\nstart;b;fit;18;28;7.5\nstart;c;som-vanligt;9;28;7",
      header: "period;unit;arm;n;mean;sd",
      keys: "kind: value"
    )
    let amount = try #require(measure.finding.cell(["fit"])?.periods.first?.amount)
    guard case .value(let value) = amount else {
      Issue.record("no value")
      return
    }
    // numpy: sqrt((((n-1)*s**2).sum() + (n*(m-M)**2).sum()) / (N-1)), M = (n*m).sum()/N
    #expect(value.count == 30 && agree(value.mean, 29) && agree(value.deviation, 6.941255973003633))
  }

  @Test func `of a count are not compared, for an arm's count depends on its size`() {
    let measure = trial(
      "start;fit;10\nstart;som-vanligt;12\n6-man;fit;4\n6-man;som-vanligt;10",
      header: "period;arm;antal",
      keys: "kind: count"
    )
    #expect(measure.finding.arms == nil)
    #expect(measure.estimates("fit") == [10, 4])
  }

  private let units = """
    start;a;fit;10;40
    start;b;fit;12;50
    start;c;fit;9;30
    start;d;fit;8;32
    start;e;som-vanligt;10;40
    start;f;som-vanligt;11;44
    start;g;som-vanligt;8;30
    6-man;a;fit;4;40
    6-man;b;fit;6;48
    6-man;c;fit;3;30
    6-man;d;fit;4;30
    6-man;e;som-vanligt;9;40
    6-man;f;som-vanligt;10;42
    6-man;g;som-vanligt;8;28
    """
}

@Suite struct `The arms of a change` {
  private static let rows = """
    start;fit;återhämtade;8
    start;fit;förbättrade;4
    start;fit;oförändrade;12
    start;fit;saknar eftermätning;5
    start;som-vanligt;återhämtade;4
    start;som-vanligt;oförändrade;16
    """

  @Test func `are compared by the share at least improved of those measured twice`() throws {
    let measure = SmallMeasure("kind: change", table: "period;grupp;klass;antal\n" + period(""))
    let contrast = try #require(measure.finding.armShares.first)
    #expect(contrast.share == Share(numerator: 12, denominator: 24))
    #expect(contrast.againstShare == Share(numerator: 4, denominator: 20))
    // scipy.stats.fisher_exact([[12, 12], [4, 16]]).pvalue, SciPy 1.17.1
    #expect(agree(contrast.estimate, 0.3) && agree(contrast.probability, 0.0599745150815635))
    // Newcombe's method 10 from binomtest(x, n).proportion_ci(0.95, 'wilson')
    #expect(
      agree(contrast.interval?.lower, 0.015118301385563748)
        && agree(contrast.interval?.upper, 0.5207637757188945)
    )
  }

  @Test func `have no interval where people belong to units`() throws {
    let measure = SmallMeasure(
      "kind: change",
      table: "period;grupp;enhet;klass;antal\n" + period(";habo")
    )
    let contrast = try #require(measure.finding.armShares.first)
    #expect(agree(contrast.estimate, 0.3) && contrast.interval == nil)
    #expect(contrast.probability == nil)
  }

  /// The rows in the period `baseline`, with a column after the arm.
  private func period(_ column: String) -> String {
    Self.rows.replacing("start;", with: "baseline;")
      .replacing("fit;", with: "fit\(column);").replacing("vanligt;", with: "vanligt\(column);")
  }
}

@Suite struct `The recruitment of a study` {
  @Test func `is the sum of the measure the plan names, against per unit times units`() throws {
    let read = recruiting("recruitment: {per-unit: 20, units: '12', measure: rekrytering}")
    #expect(read.faults.isEmpty)
    let recruitment = try #require(read.analyses.first?.recruitment)
    #expect(recruitment.recruited == 37)
    #expect(recruitment.planned == 240)
    #expect(recruitment.units.map(\.count) == [25, 12])
  }

  @Test func `has no planned total where the source gives the units in words`() {
    let read = recruiting("recruitment: {per-unit: 20, units: drygt tio, measure: rekrytering}")
    #expect(read.analyses.first?.recruitment?.planned == nil)
    #expect(read.analyses.first?.recruitment?.perUnit == 20)
  }

  @Test func `is not known while the plan names no measure`() {
    #expect(recruiting("recruitment: {per-unit: 20}").analyses.first?.recruitment == nil)
  }

  @Test func `is counted against the plan, not one period against another`() throws {
    let read = recruiting("recruitment: {per-unit: 20, units: '12', measure: rekrytering}")
    let finding = try #require(read.analyses.first?.finding("rekrytering"))
    #expect(finding.recruitment?.recruited == 37)
    #expect(finding.verdict == nil && finding.changes.isEmpty)
    #expect(finding.cells.allSatisfy { $0.changes.isEmpty })
    let other = recruiting("recruitment: {per-unit: 20}").analyses.first?.finding("rekrytering")
    #expect(other?.recruitment == nil && other?.verdict != nil)
  }

  @Test func `needs a measure that is there`() {
    let faults = recruiting("recruitment: {measure: rekryterng}").faults
    #expect(faults.map { $0.suffix(4) } == ["P104"])
  }

  private func recruiting(_ plan: String) -> ReadSite {
    ReadSite(
      SiteText(
        """
        -- Site/units.yml --
        habo: {name: Habo vårdcentral, kind: clinic}
        testvik: {name: Testvik, kind: clinic}
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        unit: habo
        template: kort
        periods: {forsta: {label: Första halvåret}, andra: {label: Andra halvåret}}
        plan:
          \(plan)
        measures:
          rekrytering: {title: Rekryterade, kind: count, role: process, data: data/rekrytering.csv}
        ---

        ## Bakgrund

        Text.
        -- Projects/exempel/data/rekrytering.csv --
        period;enhet;antal
        forsta;habo;15
        forsta;testvik;12
        andra;habo;10

        """
      )
    )
  }
}

@Suite struct `The steps of a stepped wedge` {
  @Test func `are read with their units and dates, the earliest first`() throws {
    let read = stepped("[{unit: testvik, from: 2025-06}, {unit: habo, from: 2025-03}]")
    #expect(read.faults.isEmpty)
    let plan = try #require(read.analyses.first?.project.plan)
    #expect(plan.steps.map(\.unit) == ["habo", "testvik"])
    #expect(plan.steps.map(\.from) == [DateInterval("2025-03"), DateInterval("2025-06")])
  }

  @Test(arguments: [
    ("[{unit: hbo, from: 2025-03}]", "S104"), ("[{unit: habo, from: i vår}]", "P103"),
    ("[{unit: habo}]", "Y111"),
  ])
  func `are refused where they are wrong`(steps: String, code: String) {
    let faults = stepped(steps).faults
    #expect(faults.count == 1 && faults[0].hasSuffix(code), "\(faults)")
  }

  private func stepped(_ steps: String) -> ReadSite {
    ReadSite(
      SiteText(
        """
        -- Site/units.yml --
        habo: {name: Habo vårdcentral, kind: clinic}
        testvik: {name: Testvik, kind: clinic}
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        unit: habo
        template: kort
        plan:
          design: [stepped-wedge]
          steps: \(steps)
        ---

        ## Bakgrund

        Text.

        """
      )
    )
  }
}

/// A fictitious study of two arms and seven units, from its start to a follow-up.
private func trial(
  _ rows: String,
  header: String = "period;unit;arm;täljare;nämnare",
  keys: String = ""
) -> SmallMeasure {
  let kind = keys.contains("kind:") ? [] : ["kind: proportion"]
  let all = (kind + [keys]).filter { !$0.isEmpty }.joined(separator: ", ")
  return SmallMeasure(study: all, table: "\(header)\n\(rows)\n")
}

extension SmallMeasure {
  /// The measure of a study with a plan and a few units.
  fileprivate init(study keys: String, table: String) {
    let units = ["a", "b", "c", "d", "e", "f", "g", "h"].map {
      "\($0): {name: Enhet \($0), kind: clinic}"
    }
    let read = ReadSite(
      SiteText(
        """
        -- Site/units.yml --
        habo: {name: Habo vårdcentral, kind: clinic}
        \(units.joined(separator: "\n"))
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        unit: habo
        template: kort
        periods: {start: {label: Start}, 3-man: {label: 3 mån}, 6-man: {label: 6 mån}}
        plan:
          arms: [{id: fit, label: Arbetar med FIT}, {id: som-vanligt, label: Som vanligt}]
        measures:
          matt: {title: Mått, data: data/matt.csv, \(keys)}
        ---

        ## Bakgrund

        Text.
        -- Projects/exempel/data/matt.csv --
        \(table)
        """
      )
    )
    self.read = read
    finding =
      read.analyses.first?.findings.first
      ?? Finding(
        of: Measure(id: "unread", title: "", kind: .flow, place: Place(file: "")),
        periods: [],
        isPlanned: true
      )
  }
}
