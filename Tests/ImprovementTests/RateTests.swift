import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A rate` {
  @Test func `told for parts of the same people is not diluted by adding the people up`() {
    let measure = SmallMeasure(
      "kind: rate, per: 1, events: repeated",
      table: """
        period;kategori;händelser;exponering
        baseline;Läkare;617;75
        baseline;Sjuksköterska;1042;75
        baseline;Totalt;1659;75
        """
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates == [1659.0 / 75])
    #expect(measure.amounts[0].interval == nil)
    #expect(measure.value("measure:matt") == .success(.number(1659.0 / 75)))
    #expect(measure.value("measure:matt/numerator") == .success(.number(1659)))
    #expect(measure.value("measure:matt/denominator") == .success(.number(75)))
  }

  @Test func `told for different people adds their exposure up`() {
    let measure = SmallMeasure(
      "kind: rate, per: 1000",
      table: """
        period;kategori;händelser;exponering
        baseline;Kvinnor;30;1000
        baseline;Män;10;3000
        baseline;Totalt;40;4000
        """
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates == [0.01])
    #expect(measure.value("measure:matt") == .success(.number(10)))
    #expect(measure.amounts[0].interval != nil)
  }

  @Test(arguments: [
    ("Totalt;1660;75", "1 660", "1 659"), ("Totalt;1659;76", "76", "150"),
  ])
  func `is checked against its printed total, events and exposure`(
    total: String,
    printed: String,
    computed: String
  ) throws {
    let measure = SmallMeasure(
      "kind: rate, per: 1",
      table: """
        period;kategori;händelser;exponering
        baseline;Läkare;617;75
        baseline;Sjuksköterska;1042;75
        baseline;\(total)
        """
    )
    #expect(measure.read.faults == ["exempel/data/matt.csv:4:1 D310"])
    let facts = try #require(measure.read.diagnostics.first?.facts)
    let first = facts["first"]?.swedish.replacing("\u{A0}", with: " ")
    let second = facts["second"]?.swedish.replacing("\u{A0}", with: " ")
    #expect([first, second] == [printed, computed])
  }

  @Test func `of a protected part has no total`() {
    let measure = SmallMeasure(
      "kind: rate, per: 1",
      table: """
        period;kategori;händelser;exponering;status
        baseline;Läkare;617;75;
        baseline;Psykolog;;75;skyddat
        baseline;Totalt;630;75;
        """
    )
    #expect(measure.read.faults.isEmpty)
    #expect(measure.amounts == [.absent(.protected)])
  }

  @Test func `changes by a ratio, and by a difference in its own unit`() {
    let measure = SmallMeasure(
      "kind: rate, per: 1000",
      table: "period;händelser;exponering\nbaseline;80;10000\nfollowup;40;10000"
    )
    #expect(measure.value("measure:matt/change") == .success(.difference(-4)))
    #expect(measure.value("measure:matt/change/ratio") == .success(.ratio(0.5)))
    #expect(measure.value("measure:matt/change/relative") == .success(.relative(-0.5)))
  }
}
