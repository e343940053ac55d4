import Improvement
import Manuscript
import Statistics
import Testing
import TestSupport

@Suite struct `The five works` {
  @Test func `are read without an error or a warning`() {
    #expect(WrittenWorks.read.faults.isEmpty)
    #expect(
      WrittenWorks.read.analyses.map(\.project.slug) == [
        "fit-mottagning-3", "fit-socialtjansten", "hogkontaktpatienter", "langvarig-smarta",
        "psykisk-ohalsa-och-smarta-2017",
      ]
    )
  }

  @Test func `have exactly these remarks: what is accepted, and what no number of people gives`() {
    #expect(
      WrittenWorks.read.remarks == [
        "hogkontaktpatienter/data/kvinnor.csv:2:1 D212",
        "hogkontaktpatienter/data/man.csv:2:1 D212",
        "langvarig-smarta/data/en-profession.csv:2:1 D313",
        "langvarig-smarta/data/kombinationer.csv:2:1 D314",
        "langvarig-smarta/data/kombinationer.csv:2:1 D315",
        "langvarig-smarta/data/kombinationer.csv:11:1 D315",
        "psykisk-ohalsa-och-smarta-2017/data/driftsform.csv:12:1 D311",
        "psykisk-ohalsa-och-smarta-2017/data/driftsform.csv:13:1 D312",
      ]
    )
  }

  @Test func `have exactly these mismatches, each accepted with a reason`() {
    let mismatches = WrittenWorks.read.analyses.flatMap { analysis in
      var seen: Set<Mismatch> = []
      return analysis.findings.flatMap(\.mismatches).filter { seen.insert($0).inserted }
    }
    #expect(
      mismatches.map { "\($0.code.id) \($0.first) \($0.second) \($0.difference)" }.sorted() == [
        "D311 14864.0 18012.0 -3148.0", "D312 14378.0 14377.0 1.0", "D313 125.0 124.0 1.0",
        "D314 22.0 23.0 -1.0", "D315 31.0 32.0 -1.0", "D315 4.0 6.0 -2.0",
      ]
    )
    #expect(mismatches.map { $0.acceptedReason?.isEmpty } == Array(repeating: false, count: 6))
  }

  @Test(arguments: WrittenWorks.read.analyses.map(\.project.slug))
  func `bind every number in their text to data that are there`(slug: String) throws {
    let analysis = try #require(WrittenWorks.analysis(slug))
    let links = ([analysis.project.report] + analysis.project.cycles.map(\.document))
      .flatMap(\.links)
    for link in links where !link.isImage {
      guard let parsed = ClaimPath.parse(link.destination, periods: analysis.project.periods) else {
        continue
      }
      #expect(throws: Never.self) { try analysis.value(of: parsed.path).get() }
    }
  }
}

@Suite struct `The work on long-lasting pain` {
  @Test func `has the shares of its source`() throws {
    #expect(try text("measure:flera-professioner/baseline") == "18,5 %")
    #expect(try text("measure:flera-professioner/followup") == "12,1 %")
    #expect(
      try value("measure:flera-professioner/baseline")
        == .share(numerator: 23, denominator: 124)
    )
    #expect(
      try value("measure:flera-professioner/followup") == .share(numerator: 4, denominator: 33)
    )
    #expect(try text("measure:flera-professioner/change") == "−6,4 procentenheter")
    #expect(try text("measure:mangsokare") == "85,5 %")
    #expect(try text("measure:andel-listade") == "1,2 %")
  }

  @Test func `can't compare four years with ten months`() throws {
    let finding = try #require(analysis.finding("flera-professioner"))
    #expect(finding.verdict?.name == "notComparable")
    #expect(finding.verdict?.reason == "periodLengths")
    let change = try #require(finding.mainChange)
    #expect(agree(change.estimate, 4.0 / 33 - 23.0 / 124))
    #expect(agree(change.interval?.lower, -0.17076, within: 1e-5))
    #expect(agree(change.interval?.upper, 0.09866, within: 1e-5))
    #expect(agree(change.probability, 0.44932, within: 1e-5))
  }

  @Test func `has a list that differs from its text`() throws {
    let finding = try #require(analysis.finding("kombinationer"))
    #expect(finding.combined?.moreThanOne.map(\.amount) == [.count(22), .count(4)])
    #expect(finding.cells.count == 9)
    #expect(finding.mismatches.map(\.code.id) == ["D314", "D315", "D315"])
  }

  @Test func `has a mix without a verdict`() throws {
    let finding = try #require(analysis.finding("professioner"))
    #expect(finding.verdict == nil)
    #expect(finding.periods.map(\.amount) == [.count(124), .count(33)])
    #expect(finding.cells.count == 7)
    #expect(
      finding.cell(["rehabkoordinator"])?.periods.map(\.amount.estimate) == [0, 1.0 / 33]
    )
  }

  @Test func `does not call what is not reported zero`() throws {
    let finding = try #require(analysis.finding("smartskola"))
    #expect(finding.periods.map(\.amount) == [.count(0), .absent(.notReported)])
    #expect(finding.verdict == .notMeasured(.noFollowUp))
  }

  @Test func `lacks a measurable aim for its first milestone`() {
    #expect(analysis.milestones.map(\.missingSections) == [[], [], []])
    #expect(
      analysis.milestones.map(\.missingRequirements) == [[.measurableAim], [.testedChange], []]
    )
    #expect(analysis.milestones[0].handedIn?.text == "2024-02-12")
    #expect(analysis.stage == .closed)
  }

  private let analysis: ProjectAnalysis

  init() throws { analysis = try #require(WrittenWorks.analysis("langvarig-smarta")) }

  private func value(_ address: String) throws -> ClaimValue { try analysis.claimed(address) }

  private func text(_ address: String) throws -> String {
    try analysis.claimed(address).text(in: NumberText(.swedish))
      .replacing("\u{A0}", with: " ")
  }
}

@Suite struct `The work on patients with many contacts` {
  @Test func `counts 2 972 contacts of 75 patients, 39,6 each`() throws {
    for measure in ["kontakter-per-profession", "kontakter-per-enhet"] {
      #expect(try analysis.claimed("measure:\(measure)/numerator") == .number(2972))
      #expect(try analysis.claimed("measure:\(measure)/denominator") == .number(75))
      #expect(try analysis.claimed("measure:\(measure)") == .number(2972.0 / 75))
      #expect(
        try analysis.claimed("measure:\(measure)").agrees(with: ClaimText("39,6", in: .swedish))
      )
      #expect(try #require(analysis.finding(measure)).periods[0].amount.interval == nil)
    }
    #expect(try #require(analysis.finding("kontakter-per-profession")).cells.count == 9)
    #expect(try #require(analysis.finding("kontakter-per-enhet")).cells.count == 7)
  }

  @Test func `follows 75 patients to 26 and 21`() throws {
    let steps = try #require(analysis.finding("granskning")).steps
    #expect(steps.map(\.count) == [75, 26, 21])
    #expect(steps[0].excluded.map(\.count) == [34, 6, 6, 3])
    #expect(steps[1].excluded.map(\.count) == [5])
    #expect(
      try analysis.claimed("measure:andel-ny-atgard").agrees(
        with: ClaimText("80,8 %", in: .swedish)
      )
    )
  }

  @Test func `shows the shares of women and men as printed, without counts`() throws {
    let women = try #require(analysis.finding("kvinnor")).periods[0].amount
    #expect(women.isReported && women.estimate == 0.58)
    #expect(women.interval == nil && women.denominator == nil)
    #expect(try #require(analysis.finding("man")).periods[0].amount.estimate == 0.42)
  }

  @Test func `does not rank its units`() throws {
    #expect(
      try #require(analysis.finding("kontakter-per-enhet")).cells.compactMap(\.rank).isEmpty
    )
  }

  private let analysis: ProjectAnalysis

  init() throws { analysis = try #require(WrittenWorks.analysis("hogkontaktpatienter")) }
}

@Suite struct `The works on feedback-informed treatment` {
  @Test func `tell of new visits from 71 to 93 per cent, as printed`() throws {
    let finding = try #require(
      WrittenWorks.analysis("fit-mottagning-3")?.finding("nybesok-90-dagar")
    )
    #expect(finding.periods.map(\.amount.estimate) == [0.71, 0.93])
    #expect(finding.periods.map(\.amount.isReported) == [true, true])
    #expect(finding.verdict == .notAssessable(.reportedOnly))
    #expect(finding.mainChange?.interval == nil && finding.mainChange?.probability == nil)
    #expect(agree(finding.mainChange?.estimate, 0.22))
  }

  @Test func `tell of waiting times in the source's own words`() throws {
    let analysis = try #require(WrittenWorks.analysis("fit-mottagning-3"))
    let finding = try #require(analysis.finding("vantetid-stodsamtal"))
    guard case .reported(let before)? = finding.periods.first?.amount else {
      Issue.record("\(finding.periods)")
      return
    }
    #expect(before.value == nil && before.low == 3 && before.high == 6 && before.isApproximate)
    #expect(before.text == "runt tre till sex månader")
    #expect(analysis.stage == .closed)
  }

  @Test func `tell of a study that has measured nothing yet`() throws {
    let analysis = try #require(WrittenWorks.analysis("fit-socialtjansten"))
    #expect(analysis.stage == .planning)
    #expect(
      analysis.findings.map(\.verdict)
        == Array(repeating: .notMeasured(.planned), count: 3)
    )
    let plan = try #require(analysis.project.plan)
    #expect(plan.designs == [.individual, .steppedWedge] && !plan.isDecided)
    #expect(plan.start?.first.text == "2024-10-01" && plan.start?.last.text == "2025-12-31")
    #expect(plan.recruitmentMonths == 24 && plan.perUnit == 20 && plan.unitsText == "drygt tio")
    #expect(plan.followUps.map(\.months) == [1, 3, 6, 12])
    #expect(plan.questions.count == 4 && plan.arms.map(\.id) == ["fit", "som-vanligt"])
  }
}

@Suite struct `The national follow-up of 2017` {
  @Test(arguments: [
    ("mmr/2017", 5432), ("mmr/2016", 8812), ("mmr-2017", 5432), ("mmr1", 1360), ("mmr2", 4072),
    ("kbt-ipt/2017", 54222), ("kbt-ipt/2009", 26340), ("kbt", 52823), ("ipt", 1399),
    ("ikbt", 1678), ("pdt", 10260), ("arbetsgivarkontakter", 3592),
    ("arbetsformedlingskontakter", 544), ("aktiv-traning", 1599),
  ])
  func `has the treatments of its source`(measure: String, count: Int) throws {
    #expect(try analysis.claimed("measure:\(measure)/count") == .number(Double(count)))
  }

  @Test(arguments: [
    ("mmr-per-1000/2017", 0.8), ("mmr-per-1000/2016", 1.5), ("kbt-ipt-per-1000/2017", 8.3),
  ])
  func `has the rates of its source as printed`(measure: String, rate: Double) throws {
    #expect(try analysis.claimed("measure:\(measure)/reported") == .number(rate))
  }

  @Test func `has all 21 regions in every table, each under its name of today`() throws {
    for finding in analysis.findings where finding.measure.kind == .units {
      #expect(finding.cells.count == 21, "\(finding.measure.id)")
    }
    let mmr = try #require(analysis.finding("mmr"))
    #expect(mmr.cell(["region-vastra-gotaland"])?.key.label == "Västra Götalandsregionen")
  }

  @Test func `compares 2016 with 2017, and not across a new way of counting`() throws {
    let mmr = try #require(analysis.finding("mmr"))
    #expect(mmr.mainChange?.from == "2016" && mmr.mainChange?.to == "2017")
    #expect(mmr.mainChange?.estimate == -3380)
    #expect(mmr.verdict == .notAssessable(.noInterval))
    let first = try #require(mmr.changes.first { $0.from == "2009" && $0.to == "2017" })
    #expect(first.comparability.name == "definitionBreak")
  }

  @Test func `does not rank regions, and does not call silence zero`() throws {
    for finding in analysis.findings { #expect(finding.cells.allSatisfy { $0.rank == nil }) }
    let halland = try #require(analysis.finding("mmr2")?.cell(["region-halland"]))
    #expect(halland.periods.map(\.amount) == [.absent(.notReported)])
    let gotland = try #require(analysis.finding("mmr1")?.cell(["region-gotland"]))
    #expect(gotland.periods.map(\.amount) == [.count(0)])
  }

  @Test func `has shares of treatments without an interval, for a person may be in them twice`()
    throws
  {
    let women = try #require(analysis.finding("konsfordelning")).periods[0].amount
    #expect(women.denominator == 71192 && women.interval == nil)
    #expect(
      try analysis.claimed("measure:konsfordelning").agrees(with: ClaimText("72 %", in: .swedish))
    )
    let private_ = try #require(analysis.finding("driftsform")).periods[0].amount
    #expect(private_.denominator == 71193)
  }

  private let analysis: ProjectAnalysis

  init() throws {
    analysis = try #require(WrittenWorks.analysis("psykisk-ohalsa-och-smarta-2017"))
  }
}

extension ProjectAnalysis {
  /// What the data say at an address.
  fileprivate func claimed(_ address: String) throws -> ClaimValue {
    let parsed = try #require(ClaimPath.parse(address, periods: project.periods))
    #expect(parsed.stray == nil)
    return try value(of: parsed.path).get()
  }
}
