import Statistics
import Testing

extension GoldenCase {
  /// The ranges of rows that are charts of their own.
  var phases: [Range<Int>] {
    let count = data["subgroups"]?.list.count ?? data["y"]?.list.count ?? 0
    let ends = (params["part_after"]?.integers ?? []) + [count]
    return zip([0] + ends, ends).map { $0..<$1 }
  }

  /// The indices, from 0, of excluded rows; the cases count from 1.
  var excluded: Set<Int> { Set((params["exclude"]?.integers ?? []).map { $0 - 1 }) }

  var screening: Screening { params["screened_mr"]?.flag == true ? .once : .off }

  /// What a plotted unit is of the unit of the rows: the cases multiply after the limits are cut.
  var multiply: Double { params["multiply"]?.number ?? 1 }

  func values(in rows: Range<Int>) -> [Double?] {
    let y = Array((data["y"]?.numbers ?? [])[rows])
    guard let n = data["n"]?.numbers else { return y }
    return zip(y, n[rows]).map { y, n in y.flatMap { y in n.map { y / $0 } } }
  }

  func counts(in rows: Range<Int>) -> [Int?] {
    (data["y"]?.list ?? [])[rows].map(\.integer)
  }

  func shares(in rows: Range<Int>) -> [Share?] {
    zip(counts(in: rows), (data["n"]?.list ?? [])[rows]).map { y, n in
      y.flatMap { y in n.integer.flatMap { Share(numerator: y, denominator: $0) } }
    }
  }

  func rates(in rows: Range<Int>) -> [Rate?] {
    zip(counts(in: rows), (data["n"]?.list ?? [])[rows]).map { y, n in
      y.flatMap { y in n.number.flatMap { Rate(events: y, exposure: $0) } }
    }
  }

  func subgroups(in rows: Range<Int>) -> [Summary?] {
    (data["subgroups"]?.list ?? [])[rows].map { Summary(values: $0.numbers.compactMap { $0 }) }
  }

  /// The chart of one phase, by this module.
  func chart(of rows: Range<Int>) throws -> ControlChart {
    let out = Set(excluded.filter(rows.contains).map { $0 - rows.lowerBound })
    let frozen = params["freeze"]?.integer
    switch chart {
    case "i":
      return ControlChart(
        individuals: values(in: rows),
        excluded: out,
        frozenAfter: frozen,
        screening: screening
      )
    case "mr":
      return ControlChart(movingRangesOf: values(in: rows), excluded: out, frozenAfter: frozen)
    case "p":
      return ControlChart(shares: shares(in: rows), excluded: out, frozenAfter: frozen)
    case "pp":
      return ControlChart(
        primeShares: shares(in: rows),
        excluded: out,
        frozenAfter: frozen,
        screening: screening
      )
    case "u":
      return ControlChart(rates: rates(in: rows), excluded: out, frozenAfter: frozen)
    case "up":
      return ControlChart(
        primeRates: rates(in: rows),
        excluded: out,
        frozenAfter: frozen,
        screening: screening
      )
    default:
      return try otherChart(of: rows, excluded: out, frozenAfter: frozen)
    }
  }

  private func otherChart(
    of rows: Range<Int>,
    excluded: Set<Int>,
    frozenAfter: Int?
  ) throws -> ControlChart {
    switch chart {
    case "c":
      try #require(
        ControlChart(counts: counts(in: rows), excluded: excluded, frozenAfter: frozenAfter)
      )
    case "g":
      try #require(
        ControlChart(casesBetween: counts(in: rows), excluded: excluded, frozenAfter: frozenAfter)
      )
    case "t":
      try #require(
        ControlChart(
          timesBetween: values(in: rows),
          excluded: excluded,
          frozenAfter: frozenAfter,
          screening: screening
        )
      )
    case "xbar":
      ControlChart(means: subgroups(in: rows), excluded: excluded, frozenAfter: frozenAfter)
    case "s":
      ControlChart(deviations: subgroups(in: rows), excluded: excluded, frozenAfter: frozenAfter)
    default:
      throw UnknownChart(name: chart)
    }
  }
}

/// A kind of chart in the cases that the tests do not know.
struct UnknownChart: Error { let name: String }

/// A column of expected numbers, each compared with what a point has.
struct GoldenColumn: Sendable {
  let field: String
  let value: @Sendable (ControlChart.Point) -> Double?

  static let limits = [
    GoldenColumn(field: "lcl") { $0.limits?.threeSigma.lower },
    GoldenColumn(field: "ucl") { $0.limits?.threeSigma.upper },
    GoldenColumn(field: "lcl_2s") { $0.limits?.twoSigma.lower },
    GoldenColumn(field: "ucl_2s") { $0.limits?.twoSigma.upper },
  ]

  static let values = GoldenColumn(field: "y") { $0.value }
}
