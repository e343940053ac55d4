import Disclosure
package import Manuscript

extension ReleaseLedger {
  /// Notes everything that a release would tell whoever has the earlier ones: errors where a small
  /// number of people could be worked out, warnings where a number is out already or has no
  /// successor.
  ///
  /// `placeOfLine` says where a line of the ledger stands, by its index.
  package func judge(_ release: Release, at placeOfLine: (Int) -> Place, noting notes: inout Notes)
  {
    let matched = Matched(self, with: release)
    var faults = matched.smallSteps()
    for work in release.works {
      faults += ReleaseSystem.faults(of: work.exact, matched)
      faults += ReleasedBins.faults(of: work.exact, matched)
    }
    faults += matched.alreadyOut()
    // A sum of rows is told of only where no row of it is.
    let rows = faults.filter { $0.key.part != .sum }
    faults.removeAll { fault in
      fault.key.part == .sum && rows.contains { $0.key.hasTable(of: fault.key) }
    }
    // One word on a row is enough.
    var seen: Set<CountKey> = []
    for fault in faults where seen.insert(fault.key.with(.sum)).inserted {
      let work = release.works.first { $0.exact.slug == fault.key.work }
      let limit = work?.exact.privacy.policy.smallestCell ?? release.policy.smallestCell
      notes.add(
        fault.code,
        at: fault.place,
        [
          "id": "\(fault.key.measure)", "row": "\(fault.key.rowName)",
          "part": fault.key.partName, "limit": "\(limit)",
        ]
      )
    }
    for (index, key) in matched.withoutSuccessor() {
      let name = [key.work, key.measure, key.rowName].filter { !$0.isEmpty }
      notes.add(
        .noSuccessor,
        at: placeOfLine(index),
        ["name": "\(name.joined(separator: " · "))"]
      )
    }
  }

  /// The lines of a ledger beside the numbers of a release.
  struct Matched {
    let ledger: ReleaseLedger
    let release: Release
    private let lines: [CountKey: Line]
    private let counts: [CountKey: Release.Count]
    /// Lines whose period is gone, by what else they are and the first day.
    private let moved: [MovedKey: [Line]]

    private struct MovedKey: Hashable {
      let key: CountKey
      let first: Substring
    }

    init(_ ledger: ReleaseLedger, with release: Release) {
      self.ledger = ledger
      self.release = release
      lines = Dictionary(ledger.lines.map { ($0.key, $0) }) { first, _ in first }
      let counts = Dictionary(release.counts.map { ($0.key, $0) }) { first, _ in first }
      self.counts = counts
      let gone = ledger.lines.filter { counts[$0.key] == nil }
      moved = Dictionary(grouping: gone.filter { $0.now.dates != nil }) { line in
        Self.movedKey(line.key, line.now.dates)
      }
    }
  }
}

extension ReleaseLedger.Matched {
  func line(_ key: CountKey) -> ReleaseLedger.Line? { lines[key] }

  func count(_ key: CountKey) -> Release.Count? { counts[key] }

  private static func movedKey(_ key: CountKey, _ dates: String?) -> MovedKey {
    var key = key
    key.time = ""
    return MovedKey(key: key, first: dates?.prefix { $0 != "/" } ?? "")
  }

  /// What has been told of a number: by its name, and by a period that is gone and began as early.
  private func told(of count: Release.Count) -> [ReleaseLedger.Entry] {
    let renamed =
      count.dates == nil ? [] : moved[Self.movedKey(count.key, count.dates), default: []]
    return (lines[count.key]?.entries ?? []) + renamed.flatMap(\.entries)
  }

  private func policy(of work: String) -> DisclosurePolicy {
    release.works.first { $0.exact.slug == work }?.exact.privacy.policy ?? release.policy
  }

  /// Numbers that differ by a few people from one that has been told.
  func smallSteps() -> [ReleaseFault] {
    release.counts.compactMap { count in
      guard count.isJudged, let value = count.value else { return nil }
      let policy = policy(of: count.key.work)
      let close = told(of: count).first { entry in
        entry.state.value.map { policy.protects(abs(value - $0)) } ?? false
      }
      return close.map { entry in
        ReleaseFault(
          code: entry.dates == count.dates ? .smallStep : .movedEnd,
          key: count.key,
          place: count.place
        )
      }
    }
  }

  /// Whether a number that is protected now has been told as it is.
  func isOut(_ count: Release.Count) -> Bool {
    count.value == nil
      && lines[count.key]?.entries.contains { $0.state == .shown(count.truth) } ?? false
  }

  /// Small numbers that are protected now but have been told as they are, as when the policy has
  /// become stricter.
  func alreadyOut() -> [ReleaseFault] {
    release.counts.compactMap { count in
      guard count.isJudged, count.key.part != .sum, isOut(count),
        policy(of: count.key.work).protects(count.truth)
      else { return nil }
      return ReleaseFault(code: .alreadyOut, key: count.key, place: count.place)
    }
  }

  /// The lines that no number of the release answers to: one for each work, measure or row that is
  /// gone.
  func withoutSuccessor() -> [(line: Int, key: CountKey)] {
    let works = Set(release.works.map(\.exact.slug))
    let measures = Set(release.counts.map { [$0.key.work, $0.key.measure] })
    let begun = Set(
      release.counts.filter { $0.dates != nil }.map { Self.movedKey($0.key, $0.dates) }
    )
    var seen: Set<CountKey> = []
    return ledger.lines.enumerated().compactMap { index, line in
      guard line.now.state != .gone, counts[line.key] == nil, line.key.part != .sum else {
        return nil
      }
      let isMoved = line.now.dates != nil && begun.contains(Self.movedKey(line.key, line.now.dates))
      // Other bins of the same series are judged as such.
      let isPoint = line.key.time.contains("/")
      let hasMeasure = measures.contains([line.key.work, line.key.measure])
      guard !isMoved, !(isPoint && hasMeasure) else { return nil }
      var key = line.key.with(.sum)
      if !hasMeasure { (key.time, key.cell) = ("", []) }
      if !works.contains(key.work) { key.measure = "" }
      return seen.insert(key).inserted ? (index, key) : nil
    }
  }
}
