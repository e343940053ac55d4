// Most rules for points look at every stretch of a certain length and mark its points. These
// functions do that, and a rule is what it asks of a stretch.

/// What a rule says of the stretch of a given length that ends in each point.
///
/// - Parameters:
///   - length: The number of points in a stretch.
///   - count: The number of points.
///   - rule: The direction a stretch shows, given the indices of its points; nil for none.
/// - Returns: One answer for each point; nil for the first points, in which no stretch ends.
func endings(
  ofStretches length: Int,
  in count: Int,
  rule: (Range<Int>) -> Direction?
) -> [Direction?] {
  (0..<count).map { end in
    end + 1 >= length ? rule((end + 1 - length)..<(end + 1)) : nil
  }
}

/// Marks all points of the stretches that end where told; of two stretches the later decides.
func spread(_ endings: [Direction?], length: Int) -> [Direction?] {
  var marks: [Direction?] = Array(repeating: nil, count: endings.count)
  for (end, direction) in endings.enumerated() {
    guard let direction else { continue }
    for index in (end + 1 - length)...end { marks[index] = direction }
  }
  return marks
}

/// The direction in which all values of a stretch go, each beyond the one before; nil otherwise.
func trend(of values: some Collection<Double>) -> Direction? {
  let pairs = zip(values, values.dropFirst())
  if pairs.allSatisfy({ $0 < $1 }) { return .higher }
  if pairs.allSatisfy({ $0 > $1 }) { return .lower }
  return nil
}

/// The side that all points of a stretch are on; nil when they are on both, or one on the line.
func shift(of sides: some Collection<Int>) -> Direction? {
  if sides.allSatisfy({ $0 > 0 }) { return .higher }
  if sides.allSatisfy({ $0 < 0 }) { return .lower }
  return nil
}

/// Puts the marks of chosen points back in their places among all points.
func placed(_ marks: [Direction?], at indices: [Int], in count: Int) -> [Direction?] {
  var result: [Direction?] = Array(repeating: nil, count: count)
  for (mark, index) in zip(marks, indices) { result[index] = mark }
  return result
}
