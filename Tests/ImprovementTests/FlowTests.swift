import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A flow` {
  @Test func `leads from step to step, with those who left each of them`() {
    let measure = flow(
      "Granskade;75;;",
      "Väl omhändertagen;34;väl omhändertagen;Granskade",
      "Omlistad;15;omlistad;Granskade",
      "Konsultation;26;;Granskade",
      "Ingen åtgärd;5;ingen åtgärd;Konsultation",
      "Ny åtgärd;21;;Konsultation"
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.finding.steps.map(\.count) == [75, 26, 21])
    #expect(measure.finding.steps[0].excluded.map(\.count) == [34, 15])
    #expect(measure.finding.steps[1].excluded.map(\.reason) == ["ingen åtgärd"])
    #expect(measure.value("measure:matt/@konsultation") == .success(.number(26)))
    #expect(measure.value("measure:matt/@omlistad") == .success(.number(15)))
    #expect(measure.value("measure:matt/@okand") == .failure(.unknownCell("okand")))
  }

  @Test func `loses nobody on the way`() throws {
    let measure = flow("Alla;75;;", "Avböjde;48;avböjde;Alla", "Kvar;26;;Alla")
    #expect(measure.read.faults == ["exempel/data/matt.csv:4:6 D318"])
    let facts = try #require(measure.read.diagnostics.first?.facts)
    #expect(facts["first"] == "26" && facts["second"] == "27" && facts["difference"] == "1")
    #expect(measure.read.diagnostics[0].related.map(\.place.position.line) == [2])
  }

  @Test func `may divide, and the branches make the whole together`() {
    #expect(
      flow("Alla;75;;", "Ja;40;;Alla", "Nej;35;;Alla", "Klara;30;;Ja", "Avbröt;10;avbröt;Ja")
        .read.diagnostics.isEmpty
    )
    #expect(
      flow("Alla;75;;", "Ja;40;;Alla", "Nej;34;;Alla").read.faults
        == ["exempel/data/matt.csv:3:4 D318"]
    )
  }

  @Test func `goes on in the order of the table where no step is named`() {
    #expect(flow("Alla;75;;", "Kvar;75;;", "Sist;75;;").read.diagnostics.isEmpty)
    #expect(
      flow("Alla;75;;", "Kvar;75;;", "Sist;70;;").read.faults
        == ["exempel/data/matt.csv:4:6 D318"]
    )
  }

  @Test func `has whole numbers of people`() {
    #expect(flow("Alla;7,5;;").read.faults == ["exempel/data/matt.csv:2:6 D207"])
  }

  private func flow(_ rows: String...) -> SmallMeasure {
    SmallMeasure(
      "kind: flow",
      table: (["steg;antal;orsak;från"] + rows).joined(separator: "\n"),
      periods: "all: 2024"
    )
  }
}
