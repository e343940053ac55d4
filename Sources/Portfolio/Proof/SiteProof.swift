import Disclosure
import Improvement
package import Manuscript

/// What an outsider can work out of a written site, from its files alone.
///
/// It reads every place that tells a number, compares each with what `privacy.json` says is protected,
/// and works out the intervals again from the numbers that it found.
package struct SiteProof: Sendable {
  /// Each leak and each fault, at its place in the written files.
  package private(set) var notes = Notes()
  package private(set) var works = 0
  /// How many numbers of people are shown of the works that protect any, and how many protected.
  package private(set) var shown = 0
  package private(set) var protected = 0
  /// The narrowest interval of a protected number that has both ends.
  private var narrowest: Bounds?

  private let tree: OutputTree

  /// Proves the files of a written site by their paths from its root.
  package init(of site: Folder) {
    var tree = OutputTree()
    for file in site.files { tree.add(file.path, bytes: file.bytes) }
    self.tree = tree
    // What was left unread, such as a link, can't be proven to hold nothing.
    for omission in site.omissions { notes.add(.brokenRecord, at: Place(file: omission.path)) }
    var proofs: [WorkProof] = []
    let slugs = site.folders(in: "projects")
    works = slugs.count
    guard let record = record(of: slugs) else { return }
    for work in record.works where slugs.contains(work.slug) {
      guard let findings = findings(of: work.slug) else { continue }
      var proof = WorkProof(of: work, findings: findings, in: tree)
      proof.prove()
      notes.add(contentsOf: proof.notes)
      proofs.append(proof)
    }
    for proof in proofs {
      shown += proof.work.counts.count { $0.shown != nil }
      protected += proof.work.counts.count { $0.shown == nil && $0.part != "left" }
      for bounds in proof.bounds { if isNarrower(bounds) { narrowest = bounds } }
    }
    compareIntervals(with: proofs.flatMap(\.following))
    search(proofs)
  }
}

extension SiteProof {
  /// What was found, in one line.
  package var summary: Wording {
    let parts = [
      Counted("arbete", "arbeten", "work", "works").words(for: works),
      Counted(
        "tal om personer visas",
        "tal om personer visas",
        "number of people is shown",
        "numbers of people are shown"
      )
      .words(for: shown),
      Counted("tal är skyddat", "tal är skyddade", "is protected", "are protected")
        .words(for: protected),
    ]
    let interval = narrowest.flatMap { bounds in
      bounds.upper.map { "\(bounds.lower)–\($0)" }
    }
    let last = interval.map { text in
      Wording("smalaste intervallet \(text)", "narrowest interval \(text)")
    }
    let all = parts + [last].compactMap(\.self)
    return Wording(
      all.map(\.swedish).joined(separator: ", "),
      all.map(\.english).joined(separator: ", ")
    )
  }

  private func isNarrower(_ bounds: Bounds) -> Bool {
    guard let upper = bounds.upper, upper > 0 else { return false }
    guard let known = narrowest, let most = known.upper else { return true }
    return upper - bounds.lower < most - known.lower
  }

  /// `privacy.json`, compared with the works that there are; nil when there is none to compare with.
  private mutating func record(of slugs: [String]) -> WrittenRecord? {
    let path = "privacy.json"
    guard let bytes = tree[path] else {
      notes.add(.missingRecord, at: Place(file: path), ["what": "\(path)"])
      return nil
    }
    var reading = JSONReading(of: bytes)
    guard let json = reading.read(), reading.isWhole, let record = WrittenRecord(json) else {
      notes.add(.brokenRecord, at: Place(file: path))
      return nil
    }
    let named = record.works.map(\.slug)
    for slug in slugs where !named.contains(slug) {
      let file = "projects/\(slug)/findings.json"
      notes.add(.missingRecord, at: Place(file: file), ["what": "projects/\(slug)"])
    }
    var seen: Set<String> = []
    for work in record.works {
      let place = Place(file: path, position: position(of: work.offset, in: bytes))
      if !slugs.contains(work.slug) || !seen.insert(work.slug).inserted {
        notes.add(.missingRecord, at: place, ["what": "projects/\(work.slug)"])
      }
      if !work.policy.isAtLeastAsStrict(as: record.policy) {
        notes.add(.laxRecord, at: place, ["slug": "\(work.slug)"])
      }
    }
    return record
  }

  private mutating func findings(of slug: String) -> WrittenFindings? {
    let path = "projects/\(slug)/findings.json"
    var reading = JSONReading(of: tree[path] ?? [])
    guard let json = reading.read(), reading.isWhole, json["measures"] != nil else {
      notes.add(.brokenRecord, at: Place(file: path))
      return nil
    }
    return WrittenFindings(json)
  }

  /// The page of privacy must state no other intervals than those that follow.
  private mutating func compareIntervals(with following: [Bounds]) {
    let path = "privacy.html"
    guard let bytes = tree[path] else { return }
    for cell in MarkupReading(of: bytes).root.all where cell.name == "td" {
      let digits = cell.words.filter { !$0.isWhitespace }
      guard let ends = digits.wholeMatch(of: /([0-9]{1,12})–([0-9]{1,12})/)?.output,
        let lower = Int(ends.1), let upper = Int(ends.2),
        !following.contains(Bounds(lower: lower, upper: upper))
      else { continue }
      let place = Place(file: path, position: position(of: cell.offset, in: bytes))
      notes.add(.otherInterval, at: place, ["what": "\(path)"])
    }
  }

  /// Looks through every file for what tells a protected number.
  private mutating func search(_ proofs: [WorkProof]) {
    let hiding = proofs.filter { !$0.protected.isEmpty }
    guard !hiding.isEmpty else { return }
    let search = LeakSearch(
      for: hiding.flatMap(\.protected),
      besides: Dictionary(
        hiding.map { ($0.work.slug, $0.published) },
        uniquingKeysWith: { first, _ in first }
      ),
      titles: hiding.map { (work: $0.work.slug, title: $0.title) },
      isOutside: true
    )
    var seen = Set(notes.all.map(\.place))
    for leak in search.leaks(in: tree.files) {
      let file = leak.statement.file
      let place = Place(
        file: file,
        position: position(of: leak.statement.offset, in: tree[file] ?? [])
      )
      guard seen.insert(place).inserted else { continue }
      notes.add(.restoredNumber, at: place, ["what": "\(leak.protected.name)"])
    }
  }
}

extension ProtectedNumber {
  /// What it is called in `privacy.json`: `andel/baseline/@lakare`.
  var name: String {
    let parts = [measure] + time.prefix(1) + cell.compactMap(\.first).map { "@\($0)" }
    return parts.joined(separator: "/")
  }
}
