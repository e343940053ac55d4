/// What stands in a plot already, so that words can be set where they cover the least of it.
///
/// All is measured in the narrowest column; in a wider one things only move apart.
struct Clearance {
  private var taken: [(x: ClosedRange<Double>, y: ClosedRange<Double>, kind: Kind)] = []

  /// What words may cover, with how bad that is.
  private enum Kind: Int {
    /// A level line: words over it have a rim and can be read.
    case line = 1
    /// The line from mark to mark.
    case stroke = 4
    /// A mark.
    case mark = 10
    /// Other words.
    case words = 1000
  }

  /// An empty plot.
  init() {}
}

extension Clearance {
  /// Adds a mark about a place, in percent across and pixels down.
  mutating func add(mark place: (x: Double, y: Double)) {
    let x = place.x / 100 * narrowestWidth
    taken.append(((x - 4)...(x + 4), (place.y - 4)...(place.y + 4), .mark))
  }

  /// Adds the line from a mark to the next, in percent across and pixels down.
  mutating func add(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    let length = max(abs(end.x - start.x) / 100 * narrowestWidth, abs(end.y - start.y))
    let steps = max(1, Int(length / 6))
    for step in 1..<max(2, steps) {
      let share = Double(step) / Double(steps)
      let x = (start.x + (end.x - start.x) * share) / 100 * narrowestWidth
      let y = start.y + (end.y - start.y) * share
      taken.append(((x - 3)...(x + 3), (y - 3)...(y + 3), .stroke))
    }
  }

  /// Adds a level line between two percentages of the width.
  mutating func add(level y: Double, from start: Double, to end: Double) {
    guard start <= end else { return }
    let x = (start / 100 * narrowestWidth)...(end / 100 * narrowestWidth)
    taken.append((x, y...y, .line))
  }

  /// Adds words on a base line.
  mutating func add(_ label: Label, y: Double) {
    taken.append((label.span(in: narrowestWidth), Clearance.height(y), .words))
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

  /// Chooses the place for words that covers no mark and no words, and crosses the fewest lines,
  /// and adds them there; nil when every place covers something.
  mutating func setClear(_ candidates: [(label: Label, y: Double)]) -> (label: Label, y: Double)? {
    set(candidates.filter { !isCovering($0.label, y: $0.y) })
  }

  /// The set of words that together cover the least, the first of equals; nil for no set.
  func least(of sets: [[(label: Label, y: Double)]]) -> [(label: Label, y: Double)]? {
    sets.min { first, second in
      first.map { cost($0.label, y: $0.y) }.reduce(0, +)
        < second.map { cost($0.label, y: $0.y) }.reduce(0, +)
    }
  }

  private func cost(_ label: Label, y: Double) -> Int {
    covered(by: label, y: y).map(\.rawValue).reduce(0, +)
  }

  /// Whether words would hide anything but level lines.
  private func isCovering(_ label: Label, y: Double) -> Bool {
    covered(by: label, y: y).contains { $0 != .line }
  }

  private func covered(by label: Label, y: Double) -> [Kind] {
    let span = label.span(in: narrowestWidth)
    return taken.filter { $0.x.overlaps(span) && $0.y.overlaps(Clearance.height(y)) }.map(\.kind)
  }

  /// From where to where words on a base line go, in pixels down.
  private static func height(_ base: Double) -> ClosedRange<Double> {
    (base - 12)...(base + 4)
  }
}
