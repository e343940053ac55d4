import Improvement
import Manuscript
import Statistics
import Testing
import TestSupport

@Suite struct `A series` {
  @Test func `is completed with the months that have no row`() throws {
    let series = try #require(
      small("datum;täljare;nämnare\n2023-11;1;10\n2024-02;2;10").finding.series
    )
    #expect(series.points.map(\.date.text) == ["2023-11", "2023-12", "2024-01", "2024-02"])
    #expect(series.points.map(\.amount.estimate) == [0.1, nil, nil, 0.2])
    #expect(series.measured.count == 2)
  }

  @Test(arguments: [
    (
      ["2019-W52", "2020-W02"],
      ["2019-12-23/2019-12-29", "2019-12-30/2020-01-05", "2020-01-06/2020-01-12"]
    ),
    (["2023-Q4", "2024-Q2"], ["2023-Q4", "2024-Q1", "2024-Q2"]),
    (["2021", "2023"], ["2021", "2022", "2023"]),
    (["2024-02-28", "2024-03-01"], ["2024-02-28", "2024-03-01"]),
    (["2023", "2024-02"], ["2023", "2024-02"]),
  ])
  func `is completed in its own precision, but not day by day or when precisions are mixed`(
    dates: [String],
    points: [String]
  ) {
    let table = "datum;täljare;nämnare\n" + dates.map { "\($0);1;10" }.joined(separator: "\n")
    #expect(small(table).finding.series?.points.map(\.date.text) == points)
  }

  @Test func `is in the order of time, whatever the order of the table`() {
    let series = small("datum;täljare;nämnare\n2024-02;2;10\n2024-01;1;10").finding.series
    #expect(series?.points.map(\.amount.estimate) == [0.1, 0.2])
  }

  @Test func `has its centre frozen on the baseline`() throws {
    let before = [20, 22, 24, 26, 28, 30, 20, 22, 24, 26, 28, 30]
    let measure = SmallMeasure(
      "kind: proportion",
      table: monthly(year: 2023, before) + "\n2024-01;60;100\n2024-02;60;100"
    )
    let phase = try #require(measure.finding.series?.phases.first)
    #expect(phase.isFrozen)
    #expect(phase.basis == 12)
    #expect(agree(phase.centre, 0.25))
  }

  @Test func `without a baseline has its centre at the median of all`() throws {
    let values = [10, 20, 60, 10, 20, 60, 10, 20, 60]
    let phase = try #require(alone(values).finding.series?.phases.first)
    #expect(!phase.isFrozen)
    #expect(phase.basis == 9)
    #expect(agree(phase.centre, 0.2))
  }

  @Test func `of fewer than eight points has dots and no line`() throws {
    let series = try #require(alone([10, 20, 60, 10, 20, 60, 10]).finding.series)
    #expect(series.phases.map(\.centre) == [nil])
    #expect(series.overall == nil)
    #expect(series.points.count == 7)
  }

  @Test func `chooses its chart and says why`() {
    let reason = { (values: [Int], keys: String) -> String? in
      self.alone(values, keys).finding.series.map {
        "\($0.chart.rawValue) \($0.chartReason.rawValue)"
      }
    }
    let steady = [20, 22, 24, 18, 20, 22, 24, 18, 20, 22, 24, 18]
    let wild = [5, 60, 5, 60, 5, 60, 5, 60, 5, 60, 5, 60]
    #expect(reason(Array(steady.prefix(11)), "role: outcome") == "run fewPoints")
    #expect(reason(steady, "role: outcome") == "p counts")
    #expect(reason(wild, "role: outcome") == "p' overdispersed")
    #expect(reason(steady.map { $0 == 18 ? 1 : 0 }, "role: outcome") == "run rare")
    #expect(reason(steady, "events: repeated") == "run noCounts")
    #expect(reason(steady, "chart: run") == "run chosen")
  }

  @Test func `begins a new phase where its author says so, with its own line and reason`() throws {
    let series = try #require(
      alone(
        [20, 22, 20, 22, 20, 22, 20, 22] + [40, 42, 40, 42, 40, 42, 40, 42].prefix(4),
        "chart: run, phases: [{from: 2023-09, reason: Ny rutin.}]"
      ).finding.series
    )
    #expect(series.phases.map(\.from.text) == ["2023-01", "2023-09"])
    #expect(series.phases.map(\.to.text) == ["2023-08", "2023-12"])
    #expect(series.phases.map(\.reason) == [nil, "Ny rutin."])
    #expect(agree(series.phases[0].centre, 0.21))
    #expect(series.phases[1].centre == nil)
    // The whole is still about the first line, so that a new phase can't hide what changed.
    #expect(series.overall?.useful == 12)
    #expect(series.overall?.longestRun == 5)
  }

  @Test func `leaves out what its author excludes, and still shows it`() throws {
    let values = [20, 22, 20, 22, 90, 20, 22, 20, 22]
    let series = try #require(
      alone(values, "exclude: [{date: 2023-05, reason: Fel i mätningen.}]").finding.series
    )
    #expect(series.points[4].excluded == "Fel i mätningen.")
    #expect(series.points[4].amount.estimate == 0.9)
    #expect(series.phases[0].basis == 8)
    #expect(agree(series.phases[0].centre, 0.21))
  }

  @Test func `is pooled into the periods that its dates lie wholly within`() {
    let measure = small(
      "datum;täljare;nämnare\n2023-12;1;10\n2024-01;2;10\n2024-02;3;10\n2025-01;9;10"
    )
    #expect(measure.estimates == [0.1, 0.25])
    #expect(measure.amounts.map(\.denominator) == [10, 20])
  }

  @Test func `is made only of rows with dates`() {
    #expect(small("period;täljare;nämnare\nbaseline;1;10").finding.series == nil)
  }

  @Test func `is not made of a mix, whose categories and people can't be added up`() {
    let measure = SmallMeasure(
      "kind: mix, of: patienter",
      table:
        "datum;kategori;antal\n2023-01;patienter;10\n2023-01;a;6\n2023-02;patienter;9\n2023-02;a;3"
    )
    #expect(measure.read.diagnostics.isEmpty)
    #expect(measure.finding.series == nil)
  }

  private func alone(_ values: [Int], _ keys: String = "role: outcome") -> SmallMeasure {
    SmallMeasure(
      "kind: proportion, \(keys)",
      table: monthly(year: 2023, values),
      periods: "all: {label: Alla}"
    )
  }

  private func small(_ table: String) -> SmallMeasure {
    SmallMeasure("kind: proportion", table: table)
  }
}
