import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A table of combinations` {
  @Test func `without single ones counts those with more than one, and no share of them`() {
    let measure = SmallMeasure(
      "kind: combinations",
      table: "period;kombination;antal\nbaseline;Läkare + Psykolog;9\nbaseline;A + B + C;2"
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.finding.combined?.moreThanOne.map(\.amount) == [.count(11)])
    #expect(measure.finding.combined?.meanNumber.isEmpty == true)
    #expect(measure.value("measure:matt/baseline/more-than-one") == .success(.number(11)))
    #expect(measure.value("measure:matt/mean-number") == .failure(.noStatistic(.meanNumber)))
  }

  @Test func `with single ones gives the share with more than one and the mean number`() {
    let measure = SmallMeasure(
      "kind: combinations",
      table: "period;kombination;antal\nbaseline;A;6\nbaseline;A + B;3\nbaseline;A + B + C;1"
    )
    #expect(measure.finding.combined?.moreThanOne.map(\.amount.estimate) == [0.4])
    #expect(measure.finding.combined?.meanNumber.map(\.value) == [1.5])
    #expect(measure.value("measure:matt/baseline/mean-number") == .success(.number(1.5)))
    #expect(measure.finding.cells.map(\.members) == [1, 2, 3])
  }

  @Test func `says nothing of sums that a protected row belongs to, and still checks the others`() {
    func faults(_ together: String, physiotherapists: Int) -> [String] {
      let site = SiteText(
        facts: """
          periods:
            baseline: 2023
          measures:
            lista: {title: L, kind: combinations, data: data/l.csv, mix: antal, more-than-one: flera}
            antal: {title: A, kind: mix, of: alla, data: data/a.csv}
            flera: {title: F, kind: proportion, data: data/f.csv}
          """,
        files: """
          -- Projects/exempel/data/l.csv --
          period;kombination;antal
          baseline;Läkare;60
          baseline;Fysioterapeut;20
          baseline;Kurator + Läkare;\(together)
          -- Projects/exempel/data/a.csv --
          period;kategori;antal
          baseline;alla;90
          baseline;Läkare;70
          baseline;Fysioterapeut;\(physiotherapists)
          baseline;Kurator;10
          -- Projects/exempel/data/f.csv --
          period;täljare;nämnare
          baseline;10;90

          """
      )
      return ReadSite(site).faults
    }
    #expect(faults("10", physiotherapists: 20).isEmpty)
    #expect(faults("..", physiotherapists: 20).isEmpty)
    #expect(faults("..", physiotherapists: 21) == ["exempel/data/l.csv:3:1 D316"])
  }

  @Test func `knows a combination in any order and case of its members`() {
    let measure = SmallMeasure(
      "kind: combinations",
      table: """
        period;kombination;antal
        baseline;Läkare + Fysioterapeut/sjukgymnast;9
        followup;fysioterapeut/sjukgymnast + läkare;3
        """
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates("fysioterapeut-sjukgymnast+lakare") == [9, 3])
    let twice = SmallMeasure(
      "kind: combinations",
      table: "period;kombination;antal\nbaseline;A + B;1\nbaseline;B + A;2"
    )
    #expect(twice.read.faults == ["exempel/data/matt.csv:3:1 D204"])
  }

  @Test(arguments: ["A + A", "A +", "+ A", "A ++ B", "A + a"])
  func `must name each member once`(combination: String) {
    let measure = SmallMeasure(
      "kind: combinations",
      table: "period;kombination;antal\nbaseline;\(combination);1"
    )
    #expect(measure.read.faults == ["exempel/data/matt.csv:2:10 D206"])
  }

  @Test func `of one protected row tells no sum`() {
    let measure = SmallMeasure(
      "kind: combinations",
      table: "period;kombination;antal;status\nbaseline;A + B;9;\nbaseline;A + C;;skyddat"
    )
    #expect(measure.amounts == [.absent(.protected)])
    #expect(measure.finding.combined?.moreThanOne.isEmpty == true)
  }
}
