import Disclosure
import Manuscript

/// The bins of a series in all releases laid over each other: where they overlap without being the
/// same, the months between their edges follow.
struct ReleasedBins {
  private let points: [Observation]
  /// What of the points are told together: their places in the order of time.
  private var bins: [Range<Int>] = []

  /// The points of one measure, in the order of time.
  private init(_ points: [Observation]) {
    self.points = points
  }
}

extension ReleasedBins {
  /// The series of a work whose bins tell too much together with those of earlier releases.
  static func faults(of work: Project, _ matched: ReleaseLedger.Matched) -> [ReleaseFault] {
    let series = work.measures.filter { work.protects($0) }
    return series.compactMap { measure -> ReleaseFault? in
      let points = measure.observations.filter { $0.dates != nil && $0.cell.isWhole }
        .sorted { $0.ends.first < $1.ends.first }
      guard !points.isEmpty else { return nil }
      var bins = ReleasedBins(points)
      let isSmall = bins.addAll(of: measure.id, in: work, matched)
      guard isSmall || bins.tellTooMuch(by: work.privacy.policy) else { return nil }
      let key = CountKey(work: work.slug, measure: measure.id, time: "", part: .count)
      return ReleaseFault(code: .otherBins, key: key, place: measure.place)
    }
  }

  /// Adds every bin that was or is shown; whether one of them has changed by a few people.
  private mutating func addAll(
    of measure: Measure.ID,
    in work: Project,
    _ matched: ReleaseLedger.Matched
  ) -> Bool {
    var isSmall = false
    var changed: [(range: Range<Int>, part: CountKey.Part, value: Int)] = []
    var edges: Set<Int> = []
    let own = { (key: CountKey) in key.work == work.slug && key.measure == measure }
    for count in matched.release.counts where own(count.key) && count.value != nil {
      guard let range = range(of: count.key) else { continue }
      add(range)
      edges.formUnion([range.lowerBound, range.upperBound])
    }
    for line in matched.ledger.lines where own(line.key) {
      guard let range = range(of: line.key) else { continue }
      for value in line.entries.compactMap(\.state.value) {
        if value == sum(of: line.key.part, range) {
          add(range)
        } else {
          changed.append((range, line.key.part, value))
        }
      }
    }
    for old in changed where edges.isSuperset(of: [old.range.lowerBound, old.range.upperBound]) {
      let step = abs(sum(of: old.part, old.range) - old.value)
      if work.privacy.policy.protects(step) { isSmall = true }
    }
    return isSmall
  }

  private mutating func add(_ range: Range<Int>) {
    if !bins.contains(range) { bins.append(range) }
  }

  /// The points of a bin; nil for what is no bin, or one whose days begin or end within a point.
  private func range(of key: CountKey) -> Range<Int>? {
    guard key.cell.isEmpty, let slash = key.time.firstIndex(of: "/") else { return nil }
    let (first, last) = (key.time[..<slash], key.time[key.time.index(after: slash)...])
    guard let start = points.firstIndex(where: { $0.ends.first == first }),
      let end = points.lastIndex(where: { $0.ends.last == last }), start <= end
    else { return nil }
    return start..<end + 1
  }

  private func sum(of part: CountKey.Part, _ range: Range<Int>) -> Int {
    points[range].reduce(0) { sum, point in
      sum + (point.people.first { $0.part == part }?.count ?? 0)
    }
  }

  /// Whether the points between two edges follow from the bins, and are few.
  private func tellTooMuch(by policy: DisclosurePolicy) -> Bool {
    let stretches = stretches
    // Bins of which none lies over another are those of one release.
    guard stretches.count > 1 else { return false }
    let parts = Set(points.flatMap { $0.people.map(\.part) })
    let sizes = stretches.map { stretch in
      parts.contains(.denominator) ? sum(of: .denominator, in: stretch) : nil
    }
    return parts.contains { part in
      let counts = stretches.map { sum(of: part, in: $0) }
      let linked = LinkedCounts(
        counts,
        lowest: counts.map { _ in 0 },
        equations: bins.map { bin in
          .init(
            "",
            stretches.indices.filter { bin.contains(stretches[$0][0]) }
              .map { LinkedCounts.Term($0) },
            equals: sum(of: part, bin)
          )
        }
      )
      let hidden = counts.map { _ in true }
      return counts.indices.contains { index in
        let isTiny = sizes[index].map { $0 > 0 && $0 < policy.smallestDenominator } ?? false
        guard policy.protects(counts[index]) || isTiny && counts[index] > 0 else { return false }
        guard let bounds = linked.bounds(of: index, hiding: hidden) else { return true }
        return !policy.isSafe(bounds)
      }
    }
  }

  private func sum(of part: CountKey.Part, in stretch: [Int]) -> Int {
    stretch.reduce(0) { $0 + sum(of: part, $1..<$1 + 1) }
  }

  /// The points that always stand in the same bins, together.
  private var stretches: [[Int]] {
    var found: [(bins: [Int], points: [Int])] = []
    for point in points.indices {
      let own = bins.indices.filter { bins[$0].contains(point) }
      guard !own.isEmpty else { continue }
      if let index = found.firstIndex(where: { $0.bins == own }) {
        found[index].points.append(point)
      } else {
        found.append((own, [point]))
      }
    }
    return found.map(\.points)
  }
}

extension Observation {
  /// The first and last day of a point of a series.
  fileprivate var ends: (first: String, last: String) {
    (dates?.first.text ?? "", dates?.last.text ?? "")
  }
}
