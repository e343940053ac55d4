import Foundation
import Improvement
import Manuscript
import Testing
import TestSupport

/// Tables as people lay them out, and the finding that the upright table gives.
@Suite struct `A measure reads the same` {
  private let months = (1...12).map { $0 < 10 ? "2024-0\($0)" : "2024-\($0)" }

  private func series(_ table: String) -> SmallMeasure {
    SmallMeasure("kind: proportion, better: higher", table: table, periods: "year: 2024")
  }

  private var upright: SmallMeasure {
    let rows = months.enumerated().map { "\($1);\(10 + $0);40" }
    return series("datum;täljare;nämnare\n" + rows.joined(separator: "\n"))
  }

  /// The series and amounts of a finding in full, without the places they were read from.
  private func numbers(_ measure: SmallMeasure) -> [String] {
    let finding = measure.finding
    let points = finding.series?.points.map { "\($0.date.text) \($0.amount)" } ?? []
    let periods = finding.periods.map { "\($0.period.id) \($0.amount)" }
    let cells = finding.cells.flatMap { cell in
      cell.periods.map { "\(cell.key.label) \($0.period) \($0.amount)" }
    }
    return points + periods + cells
  }

  @Test(arguments: ["", "Mått"])
  func `when the months lie in the header and the two counts below each other`(corner: String) {
    let counts = (0..<12).map { "\(10 + $0)" }.joined(separator: ";")
    let sizes = Array(repeating: "40", count: 12).joined(separator: ";")
    let lying = series(
      "\(corner);\(months.joined(separator: ";"))\ntäljare;\(counts)\nnämnare;\(sizes)"
    )
    #expect(numbers(lying) == numbers(upright))
    #expect(!numbers(lying).isEmpty)
    #expect(lying.read.remarks.contains { $0.hasSuffix("D133") })
    #expect(lying.read.faults == upright.read.faults)
  }

  @Test func `when the months have both counts below them`() {
    let heads = months.map { "\($0);" }.joined(separator: ";")
    let names = Array(repeating: "täljare;nämnare", count: 12).joined(separator: ";")
    let values = (0..<12).map { "\(10 + $0);40" }.joined(separator: ";")
    let wide = series("text;\(heads)\n;\(names)\nalla;\(values)")
    #expect(numbers(wide) == numbers(upright))
    #expect(wide.read.remarks.contains { $0.hasSuffix("D132") })
  }

  private func mix(_ table: String) -> SmallMeasure {
    SmallMeasure(
      "kind: mix, of: patienter",
      table: table,
      periods: "baseline: {label: Före}\nfollowup: {label: Efter}"
    )
  }

  @Test(arguments: [
    "kategori;Före;;Efter;\n;Antal;;Antal;\nLäkare;106;;26;\nFysioterapeut;40;;12;\npatienter;124;;33;",
    "kategori;Före;Efter\n;antal;antal\nLäkare;106;26\nFysioterapeut;40;12\npatienter;124;33",
    "kategori;Före;Efter\nLäkare;106;26\nFysioterapeut;40;12\npatienter;124;33",
    "kategori;baseline;followup\nLäkare;106;26\nFysioterapeut;40;12\npatienter;124;33",
  ])
  func `when the periods lie in the header`(table: String) {
    let upright = mix(
      """
      mätperiod;kategori;antal
      baseline;Läkare;106
      baseline;Fysioterapeut;40
      baseline;patienter;124
      followup;Läkare;26
      followup;Fysioterapeut;12
      followup;patienter;33
      """
    )
    #expect(numbers(mix(table)) == numbers(upright))
    #expect(!numbers(upright).isEmpty)
    #expect(mix(table).read.faults.isEmpty)
  }

  @Test func `but not when a corner without a name stands over labels that nobody reads`() {
    let table = ";täljare;nämnare\nHabo;12;40\nEksjö;14;50"
    #expect(series(table).read.faults.contains("exempel/data/matt.csv:1:1 D122"))
  }

  @Test func `from a sheet of a workbook`() throws {
    let workbook = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ManuscriptTests/Torture/arbetsbok-flera-blad.xlsx")
    let bytes = try [UInt8](Data(contentsOf: workbook))
    let read = { (keys: String) in
      let site = SiteText(
        facts: """
          periods: {baseline: 2023, followup: 2024}
          measures:
            matt: {title: Mått, kind: proportion, data: data/matt.xlsx\(keys)}
          """
      )
      let sheet = Folder.File(path: "Projects/exempel/data/matt.xlsx", bytes: bytes)
      return ReadSite(site.folder.overlaid(with: Folder(files: [sheet])))
    }
    let first = read("")
    let amounts = first.analyses[0].findings[0].periods.map(\.amount)
    #expect(amounts.map(\.denominator) == [124, 130])
    let shares: [Double?] = [23.0 / 124, 40.0 / 130]
    #expect(amounts.map(\.estimate) == shares)
    #expect(first.remarks.contains { $0.hasSuffix("data/matt.xlsx:1:1 D154") })
    let second = read(", blad: Andra")
    #expect(second.analyses[0].findings[0].periods.map(\.amount.denominator) == [10])
    #expect(read(", sheet: Tredje").faults.contains { $0.hasSuffix("D153") })
  }

  @Test func `with dashes, when it is said what they mean`() {
    let table = "mätperiod;täljare;nämnare\nbaseline;–;40\nfollowup;12;40"
    #expect(
      SmallMeasure("kind: proportion", table: table).read.faults.contains {
        $0.hasSuffix("matt.csv:2:10 D112")
      }
    )
    #expect(SmallMeasure("kind: proportion, streck: noll", table: table).estimates == [0, 0.3])
    let missing = SmallMeasure("kind: proportion, dash: missing", table: table)
    #expect(missing.read.faults.isEmpty)
    #expect(missing.estimates == [nil, 0.3])
  }

  @Test func `with dashes that mean one thing in one column and another in the next`() {
    let table = "mätperiod;täljare;nämnare\nbaseline;–;40\nfollowup;12;–"
    let both = SmallMeasure(
      "kind: proportion, streck: {täljare: noll, nämnare: saknas}",
      table: table
    )
    #expect(!both.read.faults.contains { $0.hasSuffix("D112") })
    #expect(both.estimates.first == 0)
    let one = SmallMeasure("kind: proportion, dash: {täljare: zero}", table: table)
    #expect(one.read.faults.contains { $0.hasSuffix("matt.csv:3:13 D112") })
    let slips = ["{taljare: noll}": "D201", "{täljare: nolla}": "Y113"]
    for (slip, code) in slips {
      let read = SmallMeasure("kind: proportion, streck: \(slip)", table: table).read
      #expect(
        read.faults.contains { $0.contains("report.md") && $0.hasSuffix(code) },
        "\(read.faults)"
      )
    }
  }

  @Test func `without the total below its months or periods, which is checked`() {
    let table = "mätperiod;antal\nbaseline;3\nfollowup;4\nTotalt;8"
    let measure = SmallMeasure("kind: count", table: table)
    #expect(measure.estimates == [3, 4])
    #expect(measure.read.faults == ["exempel/data/matt.csv:4:8 D134"])
  }

  @Test func `and says which of two columns of one name it leaves out`() {
    let table = "mätperiod;Kvinnor;Män\n;antal;antal\nbaseline;3;4\nfollowup;5;6"
    let measure = SmallMeasure("kind: count", table: table)
    #expect(measure.read.faults.contains { $0.hasPrefix("exempel/data/matt.csv:2:8") })
    let chosen = SmallMeasure("kind: count, column: Män antal", table: table)
    #expect(chosen.estimates == [4, 6])
  }
}
