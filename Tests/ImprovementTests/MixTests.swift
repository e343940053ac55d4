import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A mix` {
  @Test func `gives each category its share of the people, who are no category`() throws {
    let measure = SmallMeasure("kind: mix, of: patienter", table: professions)
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.finding.cells.map(\.key.label) == ["Läkare", "Fysioterapeut"])
    #expect(measure.estimates == [124, 33])
    #expect(measure.estimates("lakare") == [106.0 / 124, 26.0 / 33])
    let doctor = try #require(measure.finding.cell(["lakare"]))
    #expect(doctor.periods.allSatisfy { $0.amount.interval != nil })
    #expect(doctor.changes.first?.method == .newcombe)
  }

  @Test func `by arm gives shares of the arm's people, or of its mentions`() {
    let people = SmallMeasure(
      "kind: mix, of: patienter",
      table: """
        period;arm;kategori;antal
        baseline;Grupp;patienter;40
        baseline;Grupp;läkare;30
        baseline;Enskilt;patienter;50
        baseline;Enskilt;läkare;20
        """
    )
    #expect(people.estimates("grupp", "lakare") == [0.75])
    #expect(people.estimates("enskilt", "lakare") == [0.4])
    let mentions = SmallMeasure(
      "kind: mix",
      table: """
        period;arm;kategori;antal
        baseline;Grupp;ja;30
        baseline;Grupp;nej;10
        baseline;Enskilt;ja;20
        baseline;Enskilt;nej;30
        """
    )
    #expect(mentions.estimates("grupp", "ja") == [0.75])
    #expect(mentions.estimates("enskilt", "ja") == [0.4])
  }

  @Test func `without a number of people gives shares of all mentions`() {
    let measure = SmallMeasure(
      "kind: mix",
      table: "period;kategori;antal\nbaseline;ja;30\nbaseline;nej;10"
    )
    #expect(measure.finding.periods.isEmpty)
    #expect(measure.estimates("ja") == [0.75])
  }

  @Test func `gives no shares of mentions when one of them is protected`() {
    let measure = SmallMeasure(
      "kind: mix",
      table: "period;kategori;antal;status\nbaseline;ja;30;\nbaseline;nej;;skyddat"
    )
    #expect(measure.read.faults.isEmpty)
    #expect(measure.finding.cell(["ja"])?.periods.map(\.amount) == [.count(30)])
    #expect(measure.finding.cell(["nej"])?.periods.map(\.amount) == [.absent(.protected)])
  }

  @Test func `answers claims with shares, counts and the people`() {
    let measure = SmallMeasure("kind: mix, of: patienter", table: professions)
    #expect(
      measure.value("measure:matt/baseline/@lakare")
        == .success(.share(numerator: 106, denominator: 124))
    )
    #expect(measure.value("measure:matt/followup/@lakare/count") == .success(.number(26)))
    #expect(measure.value("measure:matt/followup/@lakare/denominator") == .success(.number(33)))
    #expect(measure.value("measure:matt/followup") == .success(.number(33)))
    #expect(measure.value("measure:matt/@kurator") == .failure(.unknownCell("kurator")))
  }

  @Test func `takes two spellings of a category for one`() {
    let measure = SmallMeasure(
      "kind: mix, of: patienter",
      table: """
        period;kategori;antal
        baseline;Patienter;10
        baseline;Läkare;4
        followup;patienter;20
        followup;läkare;9
        """
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates("lakare") == [0.4, 0.45])
    let twice = SmallMeasure(
      "kind: mix",
      table: "period;kategori;antal\nbaseline;Läkare;4\nbaseline;läkare;9"
    )
    #expect(twice.read.faults == ["exempel/data/matt.csv:3:1 D204"])
  }

  @Test func `without the row of people it names is an error, not a table without shares`() {
    let measure = SmallMeasure(
      "kind: mix, of: patienter",
      table: "period;kategori;antal\nbaseline;patinter;10"
    )
    #expect(measure.read.faults == ["exempel/data/matt.csv:2:1 D213"])
    #expect(measure.read.diagnostics[0].hint?.swedish.contains("patinter") == true)
    let named = SmallMeasure(
      "kind: mix, primary: lakar",
      table: "period;kategori;antal\nbaseline;Läkare;10"
    )
    #expect(named.read.faults == ["exempel/report.md:9:3 Y113"])
  }

  @Test func `may call its row of people a total`() {
    let measure = SmallMeasure(
      "kind: mix, of: Totalt",
      table: "period;kategori;antal\nbaseline;a;6\nbaseline;Totalt;10"
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates("a") == [0.6])
  }

  @Test func `may be told as printed shares alone`() {
    let measure = SmallMeasure(
      "kind: mix",
      table: "period;kategori;rapporterat\nbaseline;a;60 %\nbaseline;b;40 %"
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.estimates("a") == [0.6])
  }

  private let professions = """
    period;kategori;antal
    baseline;patienter;124
    baseline;Läkare;106
    baseline;Fysioterapeut;28
    followup;patienter;33
    followup;Läkare;26
    followup;Fysioterapeut;8
    """
}
