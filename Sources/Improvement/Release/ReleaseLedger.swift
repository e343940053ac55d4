package import Disclosure

/// What every release so far has told: the memory that an outsider may also have.
package struct ReleaseLedger: Sendable, Hashable {
  /// The number of the last release, from 1; 0 before the first.
  package var release: Int
  package var policy: DisclosurePolicy
  /// In the order of their keys.
  package var lines: [Line]

  package init(release: Int = 0, policy: DisclosurePolicy = .init(), lines: [Line] = []) {
    self.release = release
    self.policy = policy
    self.lines = lines
  }

  /// One number through all releases.
  package struct Line: Sendable, Hashable {
    package var key: CountKey
    package var now: Entry
    /// What it was before, the oldest first.
    package var earlier: [Entry]

    package init(key: CountKey, now: Entry, earlier: [Entry] = []) {
      self.key = key
      self.now = now
      self.earlier = earlier
    }
  }

  /// What a release told of a number, until another did.
  package struct Entry: Sendable, Hashable {
    /// The release that told it first.
    package var since: Int
    package var state: State
    /// The first and last day of its period, with `/` between.
    package var dates: String?

    package init(since: Int, state: State, dates: String? = nil) {
      self.since = since
      self.state = state
      self.dates = dates
    }
  }

  /// What is told of a number.
  package enum State: Sendable, Hashable {
    case shown(Int)
    /// That there is one, and no more.
    case protected
    /// Nothing any more.
    case gone
  }
}

extension ReleaseLedger {
  /// The ledger after a release; the same when the release tells what the last one did.
  package func adding(_ release: Release) -> ReleaseLedger {
    let number = self.release + 1
    var known: [CountKey: Line] = [:]
    for line in lines { known[line.key] = line }
    var isNew = self.release == 0 || policy != release.policy
    var updated: [Line] = []
    for count in release.counts {
      let state = count.value.map(State.shown) ?? .protected
      let entry = Entry(since: number, state: state, dates: count.dates)
      let line = known.removeValue(forKey: count.key)
      updated.append(line.map { $0.followed(by: entry) } ?? Line(key: count.key, now: entry))
      if updated.last != line { isNew = true }
    }
    for line in lines where known[line.key] != nil {
      updated.append(line.followed(by: Entry(since: number, state: .gone, dates: line.now.dates)))
      if updated.last != line { isNew = true }
    }
    guard isNew else { return self }
    return ReleaseLedger(
      release: number,
      policy: release.policy,
      lines: updated.sorted { $0.key < $1.key }
    )
  }
}

extension ReleaseLedger.Line {
  /// Everything that has been told, the oldest first.
  var entries: [ReleaseLedger.Entry] { earlier + [now] }

  /// What was told by a release.
  func entry(at release: Int) -> ReleaseLedger.Entry? {
    entries.last { $0.since <= release }
  }

  fileprivate func followed(by next: ReleaseLedger.Entry) -> Self {
    guard next.state != now.state || next.dates != now.dates else { return self }
    return Self(key: key, now: next, earlier: entries)
  }
}

extension ReleaseLedger.State {
  /// The value where it was shown.
  var value: Int? { if case .shown(let value) = self { value } else { nil } }
}
