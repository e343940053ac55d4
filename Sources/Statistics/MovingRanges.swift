/// The moving ranges |yᵢ − yᵢ₋₁| between neighbouring rows.
///
/// A range that touches a missing row is absent: a gap is not bridged.
struct MovingRanges {
  /// The range that ends in each row; nil in the first row and beside a missing one.
  let values: [Double?]

  init(of rows: [Double?]) {
    values = rows.indices.map { index in
      guard index > 0, let before = rows[index - 1], let after = rows[index] else { return nil }
      return abs(after - before)
    }
  }
}

extension MovingRanges {
  /// D₄ for two: the upper limit of a moving range, as a multiple of the average range.
  ///
  /// Source: Montgomery, Introduction to Statistical Quality Control, sixth edition 2009, appendix
  /// VI; the rounded constant is the one in use.
  static let upperLimit = 3.267

  /// d₂ for two: the average moving range of a normal process, in standard deviations.
  ///
  /// Source: as for the upper limit.
  static let expectedRange = 1.128

  /// The average of the ranges, or nil when there are none.
  func average(screening: Screening) -> Double? {
    let present = values.compactMap { $0 }
    guard let average = mean(present), screening == .once else { return mean(present) }
    // Only when all ranges are 0 does none remain, and then their average is 0.
    return mean(present.filter { $0 < Self.upperLimit * average }) ?? average
  }
}

/// The mean of the values, or nil when there are none.
func mean(_ values: [Double]) -> Double? { Summary(values: values)?.mean }
