/// The control chart rules of the Institute for Healthcare Improvement.
///
/// Missing and excluded points are passed over. A point on the centre line neither breaks nor
/// extends a shift, and of equal neighbours only the first counts in a trend.
///
/// Source: Provost and Murray, The Health Care Data Guide, 2011, chapter 4.
package struct HealthcareControlRules: Sendable, Hashable {
  /// The rules that mark each point, in the order of the cases.
  package let rules: [[Rule]]

  /// A rule for special cause variation.
  package enum Rule: Sendable, Hashable, CaseIterable {
    /// A point outside the three-sigma limits.
    case outside
    /// Eight or more points in a row on one side of the centre line.
    case shift
    /// Six or more points, each beyond the one before.
    case trend
    /// Two of three points beyond two sigma, on the same side of the centre line or not.
    case twoOfThree
    /// Fifteen or more points in a row within one sigma.
    case hugging
  }

  /// The rules for the points of a chart.
  package init(_ chart: ControlChart) {
    let marks: [(Rule, [Direction?])] = [
      (.outside, chart.points.map { $0.side(beyond: \.threeSigma) }),
      (.shift, Self.shifts(in: chart)),
      (.trend, HealthcareRunRules.trends(in: chart.includedValues, length: 6)),
      (.twoOfThree, Self.twoOfThree(in: chart)),
      (.hugging, Self.hugging(in: chart)),
    ]
    rules = chart.points.indices.map { index in
      marks.filter { $0.1[index] != nil }.map(\.0)
    }
  }
}

extension HealthcareControlRules {
  /// Whether any rule marks any point.
  package var hasSignal: Bool { rules.contains { !$0.isEmpty } }

  private static func shifts(in chart: ControlChart) -> [Direction?] {
    guard let centre = chart.centre else { return chart.points.map { _ in nil } }
    let sides = chart.includedValues.map { $0.map { side(of: $0, about: centre) } ?? 0 }
    let useful = sides.indices.filter { sides[$0] != 0 }
    let found = endings(ofStretches: 8, in: useful.count) { stretch in
      shift(of: useful[stretch].map { sides[$0] })
    }
    return placed(spread(found, length: 8), at: useful, in: sides.count)
  }

  /// The points beyond two sigma that are two of three; the third is not marked.
  private static func twoOfThree(in chart: ControlChart) -> [Direction?] {
    let indices = chart.limitedIndices
    let beyond = indices.map { chart.points[$0].side(beyond: \.twoSigma) }
    let found = endings(ofStretches: 3, in: indices.count) { stretch in
      let near = beyond[stretch].compactMap { $0 }
      return near.count >= 2 ? near.last : nil
    }
    let marks = zip(spread(found, length: 3), beyond).map { $0 == nil ? nil : $1 }
    return placed(marks, at: indices, in: chart.points.count)
  }

  /// The points in long stretches within one sigma; the direction says nothing.
  private static func hugging(in chart: ControlChart) -> [Direction?] {
    let indices = chart.limitedIndices
    let beyond = indices.map { chart.points[$0].side(beyond: \.oneSigma) }
    let found = endings(ofStretches: 15, in: indices.count) { stretch in
      beyond[stretch].allSatisfy { $0 == nil } ? .higher : nil
    }
    return placed(spread(found, length: 15), at: indices, in: chart.points.count)
  }
}

extension ControlChart {
  /// The indices of points that have a value and limits and are not excluded.
  fileprivate var limitedIndices: [Int] {
    points.indices.filter { index in
      !points[index].isExcluded && points[index].value != nil && points[index].limits != nil
    }
  }
}
