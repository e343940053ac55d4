import Improvement
import Manuscript
import Statistics
import TestSupport
import Testing

@Suite struct `A change` {
  @Test func `says first how many of all who began were measured twice`() throws {
    let measure = SmallMeasure("kind: change", table: classes)
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates == [0.64])
    #expect(measure.amounts.map(\.denominator) == [100])
    // scipy.stats.binomtest(64, 100).proportion_ci(0.95, method='wilson'), SciPy 1.17.1
    let interval = try #require(measure.amounts[0].interval)
    #expect(agree(interval.lower, 0.5423540245160874))
    #expect(agree(interval.upper, 0.7272877959859567))
  }

  @Test(arguments: [
    // scipy.stats.binomtest(k, 64).proportion_ci(0.95, method='wilson'), SciPy 1.17.1
    ("recovered", 16, 0.16014926530970577, 0.36816276458669694),
    ("improved", 20, 0.2123106653948205, 0.4339233570274815),
    ("unchanged", 22, 0.23923142078443355, 0.46596359790081815),
    ("deteriorated", 6, 0.04367825258519838, 0.18982879599645597),
  ])
  func `gives each class its share of those measured twice`(
    id: String,
    count: Int,
    lower: Double,
    upper: Double
  ) throws {
    let measure = SmallMeasure("kind: change", table: classes)
    let amount = try #require(measure.finding.cell([id])?.periods.first?.amount)
    #expect(amount.estimate == Double(count) / 64)
    #expect(agree(amount.interval?.lower, lower))
    #expect(agree(amount.interval?.upper, upper))
  }

  @Test func `counts the missing out of all who began, and in no class`() {
    let measure = SmallMeasure("kind: change", table: classes)
    #expect(measure.estimates("missing") == [0.36])
    #expect(
      measure.finding.cells.map { $0.key.ids.joined() }
        == ["recovered", "improved", "unchanged", "deteriorated", "missing"]
    )
  }

  @Test func `may say how many began instead of how many are missing`() {
    let measure = SmallMeasure(
      "kind: förändring",
      table: """
        period;klass;antal
        followup;återhämtade;16
        followup;försämrade;6
        followup;oförändrade;42
        followup;började;100
        """
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates == [0.64])
    #expect(measure.estimates("recovered") == [0.25])
  }

  @Test func `has no completeness where a class is protected, and no share of the others`() {
    let measure = SmallMeasure(
      "kind: change",
      table: """
        period;class;count;status
        followup;recovered;16;
        followup;deteriorated;;protected
        followup;missing;9;
        """
    )
    #expect(measure.read.faults.isEmpty)
    #expect(measure.amounts == [.absent(.protected)])
    #expect(measure.finding.cell(["recovered"])?.periods.map(\.amount) == [.count(16)])
    #expect(measure.finding.cell(["deteriorated"])?.periods.map(\.amount) == [.absent(.protected)])
  }

  @Test func `warns when nobody can tell how many began, and says that it is not known`() {
    let measure = SmallMeasure(
      "kind: change",
      table: "period;class;count\nfollowup;recovered;16\nfollowup;unchanged;20"
    )
    #expect(measure.read.faults == ["exempel/data/matt.csv:2:1 D215"])
    #expect(measure.amounts == [.absent(.notReported)])
    #expect(measure.estimates("recovered") == [16.0 / 36])
  }

  @Test func `refuses more people measured than began`() {
    let measure = SmallMeasure(
      "kind: change",
      table: "period;group;n;mean;sd\nfollowup;before;60;17.2;7.4\nfollowup;after;64;22.5;8"
    )
    #expect(measure.read.faults == ["exempel/data/matt.csv:2:1 D216"])
  }

  @Test func `refuses a class it does not know and offers the nearest`() {
    let measure = SmallMeasure(
      "kind: change",
      table: "period;class;count\nfollowup;recoverd;16\nfollowup;missing;20"
    )
    #expect(measure.read.faults.contains("exempel/data/matt.csv:2:10 D214"))
    #expect(
      measure.read.diagnostics.contains { $0.hint?.swedish.contains("recovered") == true }
    )
  }

  @Test func `has no verdict unless a primary class names one`() {
    #expect(SmallMeasure("kind: change", table: twoPeriods).verdict == nil)
  }

  @Test(arguments: [
    ("återhämtade", Verdict.improved(.interval)), ("oförändrade", .changed(.interval)),
  ])
  func `is judged by its primary class, whatever way the scale goes`(
    primary: String,
    verdict: Verdict
  ) {
    for better in ["higher", "lower"] {
      let measure = SmallMeasure(
        "kind: change, better: \(better), primary: \(primary)",
        table: twoPeriods
      )
      #expect(measure.read.diagnostics.isEmpty)
      #expect(measure.verdict == verdict)
    }
  }

  @Test func `answers claims with completeness, classes and their counts`() {
    let measure = SmallMeasure("kind: change", table: classes)
    #expect(
      measure.value("measure:matt/share") == .success(.share(numerator: 64, denominator: 100))
    )
    #expect(
      measure.value("measure:matt/@recovered")
        == .success(.share(numerator: 16, denominator: 64))
    )
    #expect(measure.value("measure:matt/@recovered/count") == .success(.number(16)))
    #expect(measure.value("measure:matt/@missing/count") == .success(.number(36)))
    #expect(measure.value("measure:matt/denominator") == .success(.number(100)))
  }

  @Test func `keeps its arms apart`() {
    let measure = SmallMeasure(
      "kind: change",
      table: """
        period;arm;class;count
        followup;Ny;recovered;8
        followup;Ny;unchanged;12
        followup;Ny;missing;5
        followup;Vanlig;recovered;4
        followup;Vanlig;unchanged;16
        followup;Vanlig;missing;20
        """
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates("ny") == [0.8])
    #expect(measure.estimates("vanlig") == [0.5])
    #expect(measure.estimates("ny", "recovered") == [0.4])
    #expect(measure.estimates("vanlig", "recovered") == [0.2])
    #expect(measure.estimates == [40.0 / 65])
  }

  @Test func `checks a printed total against the classes, those who began apart`() {
    let rows = "period;class;count\nfollowup;recovered;16\nfollowup;missing;4\nfollowup;started;20"
    #expect(
      SmallMeasure("kind: change", table: "\(rows)\nfollowup;Totalt;20").read.faults.isEmpty
    )
    let wrong = SmallMeasure("kind: change", table: "\(rows)\nfollowup;Totalt;21")
    #expect(wrong.read.faults == ["exempel/data/matt.csv:5:1 D310"])
  }
}

@Suite struct `The scores of a change` {
  @Test func `before and after differ by standard deviations of before, without an interval`()
    throws
  {
    let measure = SmallMeasure(
      "kind: change",
      table: "period;grupp;n;medel;sd\nfollowup;före;100;17,2;7,4\nfollowup;efter;64;22,5;8,1"
    )
    #expect(measure.read.diagnostics.isEmpty)
    let effect = try #require(measure.finding.effects.first)
    #expect(measure.finding.effects.count == 1)
    #expect(effect.from.id == "before" && effect.to.id == "after")
    #expect(agree(effect.estimate, 5.3))
    // (22.5 - 17.2) / 7.4
    #expect(agree(effect.standardised, 0.7162162162162162))
    #expect(effect.standardiser == .before && effect.interval == nil)
    #expect(measure.estimates == [0.64])
  }

  @Test func `of two groups differ by Welch and by pooled standard deviations`() throws {
    let measure = SmallMeasure(
      "kind: change",
      table: "period;group;n;mean;sd\nfollowup;Ny;30;5.3;7.1\nfollowup;Vanlig;28;3.1;6.4"
    )
    #expect(measure.read.diagnostics.isEmpty)
    let effect = try #require(measure.finding.effects.first)
    #expect(effect.from.id == "vanlig" && effect.to.id == "ny")
    // scipy.stats.ttest_ind_from_stats(5.3, 7.1, 30, 3.1, 6.4, 28, equal_var=False), SciPy 1.17.1,
    // with scipy.stats.t.ppf(0.975, df) for the interval
    #expect(agree(effect.probability, 0.21982128399909912))
    #expect(agree(effect.interval?.lower, -1.3516424869167314))
    #expect(agree(effect.interval?.upper, 5.751642486916731))
    // 2.2 / sqrt((29 * 7.1**2 + 27 * 6.4**2) / 56)
    #expect(agree(effect.standardised, 0.3248891825605338))
    #expect(effect.standardiser == .pooled)
    #expect(measure.finding.periods.isEmpty)
  }

  @Test func `without a deviation have a difference alone`() {
    let measure = SmallMeasure(
      "kind: change",
      table: "period;group;n;mean\nfollowup;before;20;17\nfollowup;after;20;21"
    )
    #expect(measure.finding.effects.map(\.estimate) == [4])
    #expect(measure.finding.effects.map(\.standardised) == [nil])
  }
}

@Suite struct `The parameters of a change` {
  @Test func `give the smallest reliable change, printed or computed`() {
    let printed = terms("reliable: 5, reliability: 0.88, deviation: 7.4")
    #expect(printed?.smallestReliable == 5)
    // 1.96 * math.sqrt(2) * 7.4 * math.sqrt(1 - 0.88)
    #expect(
      agree(terms("reliability: '0,88', deviation: '7,4'")?.smallestReliable, 7.105479845865443)
    )
    #expect(terms("deviation: 7.4")?.smallestReliable == nil)
  }

  @Test func `hold the cut-off and which side it is on`() {
    let said = terms("cutoff: 25, cutoff-is-clinical: no")
    #expect(said?.cutoff == 25 && said?.cutoffIsClinical == false)
    #expect(said?.instrument == "ORS")
  }

  @Test(arguments: ["reliable: 0", "deviation: -1", "reliability: 1", "reliability: -0.1"])
  func `are refused where they are impossible`(parameters: String) {
    let faults = measure(parameters).read.faults
    #expect(faults.count == 1 && faults[0].hasSuffix("M109"))
  }

  @Test func `belong to no other kind`() {
    let other = SmallMeasure(
      "kind: count, instrument: ORS",
      table: "period;count\nbaseline;1\nfollowup;2"
    )
    #expect(other.read.faults.map { $0.suffix(4) } == ["Y110"])
  }

  private func measure(_ parameters: String) -> SmallMeasure {
    SmallMeasure("kind: change, instrument: ORS, parameters: {\(parameters)}", table: classes)
  }

  private func terms(_ parameters: String) -> ChangeTerms? {
    measure(parameters).finding.measure.change
  }
}

private let classes = """
  period;class;count
  followup;recovered;16
  followup;improved;20
  followup;unchanged;22
  followup;deteriorated;6
  followup;missing;36
  """

private let twoPeriods = """
  period;klass;antal
  baseline;återhämtade;10
  baseline;oförändrade;90
  baseline;saknar eftermätning;20
  followup;återhämtade;40
  followup;oförändrade;60
  followup;saknar eftermätning;10
  """
