import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `The quality of a work's data` {
  @Test func `counts a claim, and the numbers behind it, as checked`() throws {
    // Four numbers in the table; the claim is of both numbers of one row.
    let quality = try quality("Det var [18,5 %](measure:matt/baseline).")
    #expect(quality.inTables == 4)
    #expect(quality.checkedInTables == 2)
    #expect(quality.inText == 1)
    #expect(quality.checkedInText == 1)
    #expect((quality.published, quality.checked, quality.unchecked) == (5, 3, 2))
  }

  @Test func `counts only the number that a claim is of`() throws {
    #expect(try quality("[23](measure:matt/baseline/numerator)").checkedInTables == 1)
    #expect(try quality("[124](measure:matt/baseline/denominator)").checkedInTables == 1)
    #expect(try quality("[12,2 procentenheter](measure:matt/change)").checkedInTables == 4)
    #expect(try quality("[30,8 %](measure:matt)").checkedInTables == 2)
    #expect(try quality("Text.").checkedInTables == 0)
  }

  @Test(arguments: [
    ("Det var 49 patienter och 12,5 %.", 2), ("År 2024, den 31 oktober, klockan 13.00.", 0),
    ("Diagnosen R522 och OQ-45 på nivå 2.", 0), ("2 972 kontakter", 1), ("tre av fyra", 0),
    ("Det tog 10–15 dagar, 6,5–8,5 % föll bort åren 2020–2023.", 4),
    ("![Figur 1](measure:matt)", 0), ("| a | 5 |\n|---|---|\n| b | 6 |", 2),
  ])
  func `counts numbers of the text that nothing binds`(text: String, count: Int) throws {
    let quality = try quality(text)
    #expect(quality.inText == count)
    #expect(quality.checkedInText == 0)
  }

  @Test func `counts a printed total and its parts as checked`() throws {
    let table = "period;kategori;antal\nbaseline;a;12\nbaseline;b;14\nfollowup;a;3"
    let read = { (table: String) in
      let measure = SmallMeasure("kind: mix", table: table)
      let analysis = try #require(measure.read.analyses.first)
      return analysis.dataQuality(in: measure.read.site)
    }
    #expect(try read(table).checkedInTables == 0)
    let summed = try read(table + "\nbaseline;Totalt;26")
    #expect((summed.inTables, summed.checkedInTables) == (4, 3))
  }

  @Test func `counts numbers that another table is compared with as checked`() throws {
    let read = ReadSite(
      SiteText(
        facts: """
          periods: {2023: 2023}
          measures:
            ett: {title: Ett, kind: count, data: data/ett.csv}
            tva: {title: Två, kind: count, data: data/tva.csv, equals: ett}
          """,
        files: """
          -- Projects/exempel/data/ett.csv --
          antal
          4
          -- Projects/exempel/data/tva.csv --
          antal
          4

          """
      )
    )
    let analysis = try #require(read.analyses.first)
    let quality = analysis.dataQuality(in: read.site)
    #expect((quality.inTables, quality.checkedInTables) == (2, 2))
  }

  @Test func `has the accepted mismatches of a work, each once`() {
    let accepted = WrittenWorks.read.analyses.map { analysis in
      analysis.dataQuality(in: WrittenWorks.read.site).accepted.map(\.code.id).sorted()
    }
    #expect(accepted == [[], [], [], ["D313", "D314", "D315", "D315"], ["D311", "D312"]])
  }

  private func quality(_ text: String) throws -> DataQuality {
    let measure = SmallMeasure(
      "kind: proportion",
      table: "period;täljare;nämnare\nbaseline;23;124\nfollowup;40;130",
      text: text
    )
    let analysis = try #require(measure.read.analyses.first)
    return analysis.dataQuality(in: measure.read.site)
  }
}
