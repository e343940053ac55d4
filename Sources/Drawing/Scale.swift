/// A linear axis: the two ends of what it shows, and its ticks.
package struct Scale: Sendable, Hashable {
  /// The value at the lower or left end.
  package var minimum: Double
  /// The value at the upper or right end.
  package var maximum: Double
  /// The ticks in rising order, all from `minimum` to `maximum`.
  package var ticks: [Tick]

  /// A scale of its parts.
  package init(minimum: Double, maximum: Double, ticks: [Tick]) {
    self.minimum = minimum
    self.maximum = maximum
    self.ticks = ticks
  }
}

extension Scale {
  /// The scale with round ticks that covers the values.
  ///
  /// The ticks are whole multiples of 1, 2 or 5 times a power of ten, and the scale begins and ends
  /// at a tick unless `upperBound` cuts it short. Without values it goes from 0 to `upperBound`, or
  /// to 1; around a single value it has the width of a tick. Values that are not finite, or beyond
  /// ±10¹⁵, do not count.
  ///
  /// - Parameters:
  ///   - values: What must be inside: values, ends of intervals, reference lines.
  ///   - includingZero: Whether zero must be inside, as it must for bars and counts.
  ///   - upperBound: What no value can be above, such as 1 for shares; nil for no bound.
  ///   - tickCount: About how many steps there should be from the first tick to the last: one more at
  ///     the most.
  ///   - label: How a tick is written.
  /// - Returns: A scale whose maximum is greater than its minimum.
  package static func covering(
    _ values: [Double],
    includingZero: Bool,
    upperBound: Double?,
    tickCount: Int = 4,
    label: (Double) -> String
  ) -> Scale {
    let bound = upperBound.flatMap { $0.isFinite ? $0 : nil } ?? .infinity
    let sound = values.filter { $0.isFinite && abs($0) <= 1e15 } + (includingZero ? [0] : [])
    var lowest = sound.min() ?? 0
    var highest = min(sound.max() ?? lowest, bound)
    lowest = min(lowest, highest)
    if highest <= lowest { (lowest, highest) = widened(lowest, bound: bound) }
    let step = Step(covering: lowest, highest, count: max(1, tickCount) + 1)
    let first = (lowest / step.size).rounded(.down)
    let last = (highest / step.size).rounded(.up)
    let multiples = (0...Int(last - first)).map { step.multiple(first + Double($0)) }
    let ticks = multiples.filter { $0 <= bound }.map { Tick(value: $0, label: label($0)) }
    return Scale(
      minimum: multiples[0],
      maximum: min(step.multiple(last), bound),
      ticks: ticks
    )
  }
}

extension Scale {
  /// Where a value stands between the ends, from 0 to 1; what is outside stands at the nearer end.
  func fraction(of value: Double) -> Double {
    guard maximum > minimum, value.isFinite else { return 0 }
    // Halves, for the whole of a scale may be too wide to be a number.
    return min(1, max(0, (value / 2 - minimum / 2) / (maximum / 2 - minimum / 2)))
  }

  /// Whether the value is between the ends, or at one of them.
  func contains(_ value: Double) -> Bool {
    value.isFinite && minimum <= value && value <= maximum
  }

  /// Two ends around a single value: a tenth of it to either side, and from 0 where it is 0.
  private static func widened(_ value: Double, bound: Double) -> (Double, Double) {
    let margin = value == 0 ? 1 : abs(value) / 10
    let above = min(value + margin, bound)
    guard above > value else { return (value - margin, value) }
    return (value == 0 ? 0 : value - margin, above)
  }
}

/// A round step between ticks: 1, 2 or 5 times a power of ten.
private struct Step {
  /// 1, 2 or 5.
  let digit: Double
  /// The power of ten, or what to divide by when it is below 1: both are exact.
  let multiplier: Double
  let divisor: Double

  var size: Double { digit * multiplier / divisor }

  /// A multiple computed with one rounding, so that three times 0.1 is the number 0.3.
  func multiple(_ count: Double) -> Double { count * digit * multiplier / divisor }

  /// The smallest round step with which the ends, moved out to ticks, are at most `count` apart.
  init(covering lowest: Double, _ highest: Double, count: Int) {
    var step = Step(digit: 1, multiplier: 1, divisor: 1)
    while step.count(lowest, highest) <= count, step.divisor < 1e15 { step = step.smaller }
    while step.count(lowest, highest) > count { step = step.larger }
    self = step
  }

  private init(digit: Double, multiplier: Double, divisor: Double) {
    self.digit = digit
    self.multiplier = multiplier
    self.divisor = divisor
  }

  private func count(_ lowest: Double, _ highest: Double) -> Int {
    let steps = (highest / size).rounded(.up) - (lowest / size).rounded(.down)
    return steps < 1000 ? Int(steps) : 1000
  }

  private var larger: Step {
    guard digit == 5 else {
      return Step(digit: digit == 1 ? 2 : 5, multiplier: multiplier, divisor: divisor)
    }
    return divisor > 1
      ? Step(digit: 1, multiplier: 1, divisor: divisor / 10)
      : Step(digit: 1, multiplier: multiplier * 10, divisor: 1)
  }

  private var smaller: Step {
    guard digit == 1 else {
      return Step(digit: digit == 5 ? 2 : 1, multiplier: multiplier, divisor: divisor)
    }
    return multiplier > 1
      ? Step(digit: 5, multiplier: multiplier / 10, divisor: 1)
      : Step(digit: 5, multiplier: 1, divisor: divisor * 10)
  }
}
