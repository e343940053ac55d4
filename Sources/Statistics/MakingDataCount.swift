/// An XmR chart read by the rules of the English Making Data Count programme.
///
/// Limits are the mean ± 2.66 average moving ranges. Rules look at one phase at a time, and a
/// missing value is passed over.
///
/// Source: NHS England and NHS Improvement, Making Data Count: Strengthening your decisions, 2019;
/// how ties and nearness to a limit are read is that of NHSRplotthedots 0.2.2.
package struct MakingDataCount: Sendable, Hashable {
  /// The chart, with a centre line at the mean.
  package let chart: ControlChart
  /// The way wanted; nil when neither is better.
  package let better: Direction?
  /// What is special about each point, or nil for common cause variation.
  package let findings: [Finding?]

  /// Why a point stands out, and which way.
  package struct Finding: Sendable, Hashable {
    /// The rule; of several the first in the order of the cases.
    package let rule: Rule
    /// The side of the mean, or the direction of a trend.
    package let direction: Direction
  }

  /// A rule for special cause variation.
  package enum Rule: Sendable, Hashable, CaseIterable {
    /// A point outside the limits.
    case outside
    /// Seven points in a row, each beyond the one before.
    case trend
    /// Two of three points on one side of the mean between two and three sigma from it.
    case twoOfThree
    /// Seven points in a row on one side of the mean.
    case shift
  }

  /// What a point means for those who want the measure to go one way.
  package enum Variation: Sendable, Hashable {
    /// Nothing special.
    case common
    /// Special, in the way wanted.
    case improvement
    /// Special, in the other way.
    case concern
    /// Special and high, when neither way is wanted.
    case neutralHigh
    /// Special and low, when neither way is wanted.
    case neutralLow
  }

  /// What the limits say of reaching a target.
  package enum Assurance: Sendable, Hashable {
    /// The target will be met every time.
    case passes
    /// The target will be met now and then.
    case inconsistent
    /// The target will not be met.
    case fails
  }

  /// The chart and rules for one phase.
  ///
  /// - Parameters:
  ///   - values: The values in their order; nil where one is missing.
  ///   - better: The way wanted; nil when neither is better.
  ///   - frozenAfter: The number of points the mean and limits are computed from; nil takes all.
  ///   - screening: Whether large moving ranges are left out.
  package init(
    values: [Double?],
    better: Direction?,
    frozenAfter: Int? = nil,
    screening: Screening
  ) {
    let baseline = Baseline(excluded: [], frozenAfter: frozenAfter, count: values.count)
    chart = ControlChart(
      individuals: values,
      baseline: baseline,
      screening: screening,
      sigmaPerRange: Self.limitsPerRange / 3
    )
    self.better = better
    findings = Self.findings(in: chart)
  }
}

extension MakingDataCount {
  /// The distance of the limits from the mean in average moving ranges, as the programme rounds it.
  package static let limitsPerRange = 2.66

  /// The fewest points for which the programme shows limits.
  package static let fewestPoints = 13

  /// Whether there are fewer points than the programme asks for before limits are shown.
  package var isShort: Bool {
    chart.points.filter { $0.value != nil }.count < Self.fewestPoints
  }

  /// What each point means.
  package var variations: [Variation] { findings.map(variation) }

  /// What the last value means, which is the icon for variation; nil without values.
  package var variation: Variation? {
    chart.points.lastIndex { $0.value != nil }.map { variations[$0] }
  }

  /// What the limits at the last point say of a target, which is the icon for assurance.
  ///
  /// - Parameter target: The target, in the unit of the values.
  /// - Returns: Nil when neither way is wanted or there are no limits. A target on a limit is met
  ///   now and then.
  package func assurance(target: Double) -> Assurance? {
    guard let better, let limits = chart.points.last?.limits?.threeSigma else { return nil }
    if target > limits.upper { return better == .higher ? .fails : .passes }
    if target < limits.lower { return better == .higher ? .passes : .fails }
    return .inconsistent
  }

  private func variation(_ finding: Finding?) -> Variation {
    guard let finding else { return .common }
    guard let better else { return finding.direction == .higher ? .neutralHigh : .neutralLow }
    return finding.direction == better ? .improvement : .concern
  }
}

extension MakingDataCount {
  /// The length of a trend and of a shift.
  private static let length = 7

  /// The trend of seven values that ends in each value; equal neighbours break it.
  package static func trendEndings(_ values: [Double]) -> [Direction?] {
    endings(ofStretches: length, in: values.count) { trend(of: values[$0]) }
  }

  /// The shift of seven values that ends in each, given sides of 1, −1 and 0 for on the mean.
  package static func shiftEndings(_ sides: [Int]) -> [Direction?] {
    endings(ofStretches: length, in: sides.count) { shift(of: sides[$0]) }
  }

  /// The points near a limit that are two of three, all three on one side of the mean.
  ///
  /// - Parameters:
  ///   - near: Which points lie between two and three sigma from the mean.
  ///   - sides: The side of each point: 1, −1, or 0 for on the mean.
  /// - Returns: The side of each point that the rule marks; nil for other points.
  package static func twoOfThree(near: [Bool], sides: [Int]) -> [Direction?] {
    let found = endings(ofStretches: 3, in: near.count) { stretch in
      near[stretch].filter { $0 }.count >= 2 ? shift(of: sides[stretch]) : nil
    }
    return zip(spread(found, length: 3), near).map { $1 ? $0 : nil }
  }

  private static func findings(in chart: ControlChart) -> [Finding?] {
    let count = chart.points.count
    guard let centre = chart.centre else { return Array(repeating: nil, count: count) }
    let indices = chart.points.indices.filter { chart.points[$0].value != nil }
    let points = indices.map { chart.points[$0] }
    let values = points.compactMap(\.value)
    let sides = values.map { side(of: $0, about: centre) }
    let outside = points.map { $0.side(beyond: \.threeSigma) }
    let near = points.map { !$0.isOutside && $0.side(beyond: \.twoSigma) != nil }
    let marks: [(Rule, [Direction?])] = [
      (.outside, outside),
      (.trend, spread(trendEndings(values), length: length)),
      (.twoOfThree, twoOfThree(near: near, sides: sides)),
      (.shift, spread(shiftEndings(sides), length: length)),
    ]
    var findings: [Finding?] = Array(repeating: nil, count: count)
    for (rule, directions) in marks.reversed() {
      for (direction, index) in zip(directions, indices) {
        guard let direction else { continue }
        findings[index] = Finding(rule: rule, direction: direction)
      }
    }
    return findings
  }
}
