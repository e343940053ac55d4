/// A rate: how many events during how much exposure.
package struct Rate: Sendable, Hashable {
  /// The number of events, 0 or more.
  package let events: Int
  /// The exposure, above 0, in a unit of its own: person-years, bed days, visits.
  package let exposure: Double

  /// The rate of `events` per `exposure`, or nil when that is not possible.
  ///
  /// Possible is from 0 to 2⁵³ events, and an exposure above 0 and finite.
  package init?(events: Int, exposure: Double) {
    guard 0...largestCount ~= events, exposure > 0, exposure.isFinite else { return nil }
    self.events = events
    self.exposure = exposure
  }
}

extension Rate {
  /// The number of events per unit of exposure.
  package var estimate: Double { Double(events) / exposure }

  /// The exact Poisson interval for the rate, per unit of exposure.
  ///
  /// From χ²(α/2; 2x)/2t to χ²(1 − α/2; 2x + 2)/2t, where χ²(p; k) is the p quantile with k degrees
  /// of freedom. With no events the lower end is exactly 0. It presumes independent events.
  ///
  /// Source: Garwood, Biometrika 1936;28:437–442.
  ///
  /// - Parameter confidence: The least share of such intervals to cover the truth, between 0 and 1.
  /// - Returns: The interval, which contains the estimate.
  package func interval(confidence: Double = 0.95) -> Interval {
    let tail = tail(confidence: confidence)
    let x = Double(events)
    return Interval(
      lower: events == 0 ? 0 : IncompleteGamma.quantile(x, tail) / exposure,
      upper: IncompleteGamma.quantile(x + 1, 1 - tail) / exposure
    )
  }
}
