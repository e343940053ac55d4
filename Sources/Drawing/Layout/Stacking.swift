/// The level of each span when no two on a level may touch: each takes the first that has room.
///
/// - Parameters:
///   - spans: From where to where each goes, in pixels.
///   - gap: The least distance between two on a level.
/// - Returns: The levels, from 0, in the order of the spans.
func levels(of spans: [ClosedRange<Double>], gap: Double) -> [Int] {
  var taken: [[ClosedRange<Double>]] = []
  return spans.map { span in
    let level = taken.firstIndex { row in !row.contains { areNear($0, span, gap: gap) } }
    guard let level else {
      taken.append([span])
      return taken.count - 1
    }
    taken[level].append(span)
    return level
  }
}

/// Whether two spans overlap, or are less than a gap apart.
func areNear(_ first: ClosedRange<Double>, _ second: ClosedRange<Double>, gap: Double) -> Bool {
  first.lowerBound < second.upperBound + gap && second.lowerBound < first.upperBound + gap
}
