/// What stands in a plot already, so that words can be set where they cover the least of it.
///
/// All is measured in the narrowest column; in a wider one things only move apart.
struct Clearance {
  private var taken: [(x: ClosedRange<Double>, y: ClosedRange<Double>, weight: Int)] = []

  /// An empty plot.
  init() {}
}

extension Clearance {
  /// Adds a mark about a place, in percent across and pixels down.
  mutating func add(mark place: (x: Double, y: Double)) {
    let x = place.x / 100 * narrowestWidth
    taken.append(((x - 4)...(x + 4), (place.y - 4)...(place.y + 4), 1))
  }

  /// Adds words on a base line; to cover them is as bad as to cover three marks.
  mutating func add(_ label: Label, y: Double) {
    taken.append((label.span(in: narrowestWidth), Clearance.height(y), 3))
  }

  /// Chooses the place for words that covers the least, the first of equals, and adds them there.
  ///
  /// - Parameter candidates: The places: the words across, and their base line.
  /// - Returns: The place chosen; nil when there is none to choose from.
  mutating func set(_ candidates: [(label: Label, y: Double)]) -> (label: Label, y: Double)? {
    let best = candidates.min { cost($0.label, y: $0.y) < cost($1.label, y: $1.y) }
    if let best { add(best.label, y: best.y) }
    return best
  }

  /// The set of words that together cover the least, the first of equals; nil for no set.
  func least(of sets: [[(label: Label, y: Double)]]) -> [(label: Label, y: Double)]? {
    sets.min { first, second in
      first.map { cost($0.label, y: $0.y) }.reduce(0, +)
        < second.map { cost($0.label, y: $0.y) }.reduce(0, +)
    }
  }

  /// From where to where the marks go, in pixels down, over or under which words would stand; nil
  /// when there are none.
  func edges(of label: Label) -> ClosedRange<Double>? {
    let span = label.span(in: narrowestWidth)
    let marks = taken.filter { $0.weight == 1 && $0.x.overlaps(span) }
    guard let first = marks.map(\.y.lowerBound).min(), let last = marks.map(\.y.upperBound).max()
    else { return nil }
    return first...last
  }

  private func cost(_ label: Label, y: Double) -> Int {
    let span = label.span(in: narrowestWidth)
    return taken.filter { $0.x.overlaps(span) && $0.y.overlaps(Clearance.height(y)) }
      .map(\.weight).reduce(0, +)
  }

  /// From where to where words on a base line go, in pixels down.
  private static func height(_ base: Double) -> ClosedRange<Double> {
    (base - 12)...(base + 4)
  }
}
