import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A value that a source only printed` {
  @Test func `has no interval, no p value, no denominator and nothing to detect`() throws {
    let measure = SmallMeasure(
      "kind: proportion, better: higher",
      table: "period;rapporterat;nämnare\nbaseline;72 %;75\nfollowup;92 %;75"
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.amounts.allSatisfy { $0.interval == nil && $0.denominator == nil })
    let change = try #require(measure.finding.mainChange)
    #expect(change.interval == nil && change.method == nil)
    #expect(change.probability == nil && change.probabilityMethod == nil)
    #expect(change.detectable == nil && change.ratio == nil)
    #expect(agree(change.estimate, 0.2))
  }

  @Test func `keeps its decimals, its words and its reservation`() throws {
    let measure = SmallMeasure(
      "kind: value, unit: månader",
      table: """
        period;rapporterat;ungefär;ordagrant
        baseline;2,0;ja;runt två månader
        followup;1,5;nej;
        """
    )
    guard case .reported(let first) = measure.amounts[0],
      case .reported(let second) = measure.amounts[1]
    else {
      Issue.record("\(measure.amounts)")
      return
    }
    #expect(first.value == 2 && first.decimals == 1 && first.isApproximate)
    #expect(first.text == "runt två månader")
    #expect(second.value == 1.5 && !second.isApproximate && second.text == nil)
  }

  @Test func `may be a range, which has no single value`() {
    let measure = SmallMeasure(
      "kind: value",
      table: "period;lägst;högst\nbaseline;3;6\nfollowup;1;2"
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates == [nil, nil])
    #expect(measure.value("measure:matt/baseline/low") == .success(.number(3)))
    #expect(measure.value("measure:matt/baseline/high") == .success(.number(6)))
    #expect(measure.value("measure:matt/baseline") == .failure(.noStatistic(.reported)))
    #expect(measure.finding.mainChange?.estimate == nil)
  }

  @Test func `gives a claim its percentage and never a denominator of its own`() {
    let alone = SmallMeasure("kind: proportion", table: "period;rapporterat\nbaseline;71 %")
    #expect(alone.value("measure:matt/baseline") == .success(.percentage(0.71)))
    #expect(
      alone.value("measure:matt/baseline/denominator") == .failure(.noStatistic(.denominator))
    )
    #expect(alone.value("measure:matt/baseline/numerator") == .failure(.noStatistic(.numerator)))
    let told = SmallMeasure("kind: proportion", table: "period;rapporterat;n\nbaseline;72 %;75")
    #expect(told.value("measure:matt/baseline/denominator") == .success(.number(75)))
    #expect(told.value("measure:matt/baseline/numerator") == .failure(.noStatistic(.numerator)))
  }

  @Test func `is never pooled with others`() {
    let table = "period;enhet;rapporterat\nbaseline;Habo;71 %\nfollowup;Habo;80 %"
    let apart = SmallMeasure("kind: units, of-kind: proportion", table: table)
    #expect(apart.read.diagnostics.isEmpty)
    #expect(apart.finding.periods.isEmpty)
    #expect(apart.estimates("habo") == [0.71, 0.8])
    let printed = SmallMeasure(
      "kind: units, of-kind: proportion",
      table: "\(table)\nbaseline;Riket;60 %\nfollowup;Riket;65 %"
    )
    #expect(printed.estimates == [0.6, 0.65])
    #expect(printed.amounts.map(\.isReported) == [true, true])
  }

  @Test(arguments: [("58 %", false), ("42 %", false), ("57 %", true), ("59 %", true)])
  func `is noted when no number of 75 people gives it`(printed: String, isPossible: Bool) {
    let measure = SmallMeasure(
      "kind: proportion",
      table: "period;rapporterat;nämnare\nbaseline;\(printed);75"
    )
    let expected = isPossible ? [] : ["exempel/data/matt.csv:2:10 D212"]
    #expect(measure.read.remarks == expected)
    #expect(measure.read.faults.isEmpty)
  }

  @Test(arguments: [0, 1])
  func `is possible exactly when a count of its size rounds to it`(decimals: Int) {
    let scale = decimals == 0 ? 100 : 1000
    for size in 1...45 {
      // Half away from zero in whole numbers: the naive reference.
      let roundings = Set((0...size).map { (2 * $0 * scale + size) / (2 * size) })
      for printed in 0...scale {
        var value = ReportedValue(
          value: Double(printed) / Double(scale),
          decimals: decimals,
          isPercent: true
        )
        value.size = size
        #expect(value.isPossible == roundings.contains(printed), "\(printed) of \(size)")
      }
    }
  }

  @Test(arguments: ["158 %", "-5 %", "71"])
  func `outside 0 to 100 per cent is refused`(printed: String) {
    let measure = SmallMeasure(
      "kind: proportion",
      table: "period;rapporterat;nämnare\nbaseline;\(printed);75"
    )
    #expect(measure.read.faults == ["exempel/data/matt.csv:2:10 D218"])
  }

  @Test func `that begins after it ends is refused`() {
    let measure = SmallMeasure(
      "kind: value",
      table: "period;lägst;högst\nbaseline;6;3"
    )
    #expect(measure.read.faults == ["exempel/data/matt.csv:2:10 D219"])
  }

  @Test func `of no known size is neither possible nor impossible`() {
    #expect(ReportedValue(value: 0.58, decimals: 0, isPercent: true).isPossible == nil)
    var plain = ReportedValue(value: 58, decimals: 0, isPercent: false)
    plain.size = 75
    #expect(plain.isPossible == nil)
  }
}
