import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `A published table` {
  @Test(arguments: Sample.all.map(\.name))
  func `holds of each kind what its golden file holds`(kind: String) throws {
    let finding = try #require(Sample.all.first { $0.name == kind }?.finding)
    try expectGolden(publishedTable(of: finding), "\(kind).csv")
  }

  @Test(arguments: ["=1+1", "+46 36 12", "-5 poäng", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
  func `disarms a label that a spreadsheet would run`(label: String) throws {
    let table = publishedTable(of: finding(labelled: label))
    let cell = try #require(cells(of: table).last?.dropFirst(3).first)
    #expect(cell == "'" + label)
  }

  @Test func `disarms the steps of a flow and the words of a source`() {
    var flow = Finding(measure: Sample.measure("x", .flow))
    flow.steps = [FlowStep(label: "=A", count: 3, excluded: [.init(reason: "@B", count: 1)])]
    #expect(publishedTable(of: flow) == "step,count,reason,from\n'=A,3,,\n'@B,1,'@B,'=A\n")
    var printed = ReportedValue(value: 2, decimals: 0, isPercent: false)
    printed.text = "=2"
    var reported = Finding(measure: Sample.measure("x", .value))
    reported.periods = [PeriodEstimate(period: Sample.undated, amount: .reported(printed))]
    #expect(publishedTable(of: reported).contains(",'=2,"))
  }

  @Test(arguments: ["1+1", "Läkare", "−5", " =1", "a=b"])
  func `leaves other labels as they are`(label: String) throws {
    let cell = try #require(
      cells(of: publishedTable(of: finding(labelled: label))).last?.dropFirst(3).first
    )
    #expect(cell == label)
  }

  @Test func `leaves a negative number a number`() {
    var finding = Finding(measure: Sample.measure("x", .value))
    finding.periods = [
      PeriodEstimate(period: Sample.undated, amount: .value(ValueSummary(count: 3, mean: -1.5)))
    ]
    #expect(publishedTable(of: finding).contains(",-1.5,"))
  }

  @Test(arguments: ["a,b", #"a"b"#, "a\nb", "a\r\nb", #""""#])
  func `quotes a label that would break the row`(label: String) throws {
    let table = publishedTable(of: finding(labelled: label))
    let rows = cells(of: table)
    #expect(rows.count == 2)
    #expect(rows.last?.dropFirst(3).first == label)
  }

  @Test func `gives every row as many cells as the header`() {
    for (_, finding) in Sample.all {
      let rows = cells(of: publishedTable(of: finding))
      #expect(rows.count > 1)
      #expect(rows.allSatisfy { $0.count == rows[0].count })
    }
  }

  @Test func `prints every double so that it reads back as the same`() throws {
    var finding = Finding(measure: Sample.measure("x", .value))
    let doubles = Doubles.all
    finding.periods = doubles.map { value in
      PeriodEstimate(period: Sample.undated, amount: .value(ValueSummary(count: 1, mean: value)))
    }
    let rows = cells(of: publishedTable(of: finding))
    let column = try #require(rows[0].firstIndex(of: "estimate"))
    let values = rows.dropFirst().compactMap { Double($0[column]) }
    #expect(values.map(\.bitPattern) == doubles.map(\.bitPattern))
  }

  private func finding(labelled label: String) -> Finding {
    var finding = Finding(measure: Sample.measure("x", .mix))
    finding.cells = [
      CellFinding(
        key: CellKey([.init(.category, id: "x", label: label)]),
        periods: [PeriodEstimate(period: Sample.undated, amount: .count(5))]
      )
    ]
    return finding
  }

  /// The cells of a table as RFC 4180 has them.
  private func cells(of table: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var previous: Unicode.Scalar?
    for scalar in table.unicodeScalars {
      let row = rows.count - 1
      let cell = rows[row].count - 1
      switch scalar {
      case "\"":
        // The second quote of a pair opens again, and stands for one quote.
        if !isQuoted, previous == "\"" { rows[row][cell] += "\"" }
        isQuoted.toggle()
      case "," where !isQuoted: rows[row].append("")
      case "\n" where !isQuoted: rows.append([""])
      default: rows[row][cell].unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return rows.dropLast()
  }
}
