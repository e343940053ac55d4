/// What a P and a U chart have in common: a count of something per size of something.
struct Ratio {
  let numerator: Double
  let denominator: Double
  /// Whether the numerator is a part of the denominator, as in a share, or not, as in a rate.
  let isPart: Bool

  init(_ share: Share) {
    numerator = Double(share.numerator)
    denominator = Double(share.denominator)
    isPart = true
  }

  init(_ rate: Rate) {
    numerator = Double(rate.events)
    denominator = rate.exposure
    isPart = false
  }
}

extension Ratio {
  var value: Double { numerator / denominator }

  /// All numerators by all denominators, or nil when there are none.
  static func centre(of ratios: [Ratio]) -> Double? {
    guard !ratios.isEmpty else { return nil }
    return ratios.reduce(0) { $0 + $1.numerator } / ratios.reduce(0) { $0 + $1.denominator }
  }

  /// The standard deviation by chance: binomial for a part, Poisson otherwise.
  func sigma(about centre: Double) -> Double {
    squareRoot((isPart ? max(0, centre * (1 - centre)) : centre) / denominator)
  }

  /// The limits, within what is possible, with the standard deviation multiplied by a factor.
  func limits(about centre: Double, factor: Double = 1) -> ControlLimits {
    ControlLimits(
      centre: centre,
      sigma: factor * sigma(about: centre),
      within: 0...(isPart ? 1 : .infinity)
    )
  }
}
