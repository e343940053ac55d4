import Improvement
import Statistics

/// Measures how fast series are analysed on one core, from rows in memory to findings.
///
/// Reading files, drawing and writing pages are left out.
enum AnalysisBenchmark {
  /// Prints how many points are analysed per second.
  static func measure() {
    for months in [24, 120] {
      let series = SyntheticSeries(months: months)
      let measures = series.measures(200)
      let periods = series.periods
      let points = measures.count * months
      let findings = pointsPerSecond(points) {
        measures.count { Finding(of: $0, periods: periods, isPlanned: false).verdict != nil }
      }
      print("analysis       \(millions(findings)) points per second, \(months)-month series")
      let values = measures.map { $0.observations.map(\.plain) }
      let charts = pointsPerSecond(points) {
        values.count { ControlChart(individuals: $0, screening: .off).hasSignal }
      }
      print("charts alone   \(millions(charts)) points per second, \(months)-month series")
    }
  }

  /// Repeats some work for a second or more.
  ///
  /// - Parameters:
  ///   - points: How many points the work is on.
  ///   - work: The work; it answers how many signals it found, so that none of it can be left out.
  /// - Returns: The points per second of the fastest round, which other programs disturb least.
  private static func pointsPerSecond(_ points: Int, _ work: () -> Int) -> Double {
    let clock = ContinuousClock()
    let found = work()
    var fastest = Duration.seconds(1_000)
    var total = Duration.zero
    while total < .seconds(1) {
      let time = clock.measure {
        precondition(work() == found, "the same rows gave other findings")
      }
      fastest = min(fastest, time)
      total += time
    }
    return Double(points) / (fastest / .seconds(1))
  }

  private static func millions(_ rate: Double) -> String {
    "\((rate / 10_000).rounded() / 100) million"
  }
}

extension Observation {
  /// What the row says as one number, the way a chart of single values takes it.
  fileprivate var plain: Double? {
    switch figure {
    case .share(let numerator, let denominator): Double(numerator) / Double(denominator)
    case .rate(let events, let exposure): Double(events) / exposure
    case .count(let count): Double(count)
    case .value(let value), .summary(_, let value, _), .histogram(let value, _): value
    case .reported(let reported): reported.value
    case .absent: nil
    }
  }
}
