/// Which number of people a count is: of a work, a measure, a time, a cell, and which of its
/// numbers.
package struct CountKey: Sendable, Hashable {
  /// The slug of the work.
  package var work: String
  package var measure: Measure.ID
  /// The id of a period, or the first and last day of a point of a series: `2024-01-01/2024-03-31`;
  /// empty for a flow.
  package var time: String
  /// What the row is about, `category:lakare`; empty for the measure as a whole.
  package var cell: [String]
  package var part: Part

  package init(
    work: String,
    measure: Measure.ID,
    time: String,
    cell: [String] = [],
    part: Part
  ) {
    self.work = work
    self.measure = measure
    self.time = time
    self.cell = cell
    self.part = part
  }

  /// Which number of a row.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    case numerator
    /// Those of the denominator who are not in the numerator.
    case rest
    case denominator, events, count
    /// The size of the group behind a mean or a printed share.
    case people
    /// What rows make together, which an outsider is taken to know.
    case sum
  }
}

extension CountKey: Comparable {
  package static func < (first: CountKey, second: CountKey) -> Bool {
    let names = [first, second].map { [$0.work, $0.measure, $0.time] + $0.cell }
    guard names[0] == names[1] else { return names[0].lexicographicallyPrecedes(names[1]) }
    return first.part.order < second.part.order
  }

  /// The same row's other number.
  package func with(_ part: Part) -> CountKey {
    var key = self
    key.part = part
    return key
  }
}

extension CountKey.Part {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
