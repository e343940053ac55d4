import Disclosure
import Improvement
import Manuscript

/// The proof of one work: its record against its numbers, its intervals, and its drawings.
struct WorkProof {
  let work: WrittenRecord.Work
  private let findings: WrittenFindings
  private let tree: OutputTree
  /// The title of the work, as its page has it.
  let title: String
  private(set) var notes = Notes()
  /// What an outsider can work out of each protected number that can be looked for.
  private(set) var bounds: [Bounds] = []
  /// What follows of each from the sums of the record alone.
  private(set) var following: [Bounds] = []
  private(set) var protected: [ProtectedNumber] = []
  /// The numbers that may explain others: those of the protected places left out.
  let published: PublishedNumbers
  /// The sums of the record, and those that can be read whether it lists them or not.
  private let equations: [LinkedCounts.Equation]
  /// Those of the record, and those that it should have.
  private let listed: [LinkedCounts.Equation]

  init(of work: WrittenRecord.Work, findings: WrittenFindings, in tree: OutputTree) {
    self.work = work
    self.findings = findings
    self.tree = tree
    let page = MarkupReading(of: tree["projects/\(work.slug)/index.html"] ?? []).root
    let derived = DerivedSums(of: work, in: findings)
    equations = work.equations + derived.equations(besides: work.equations)
    listed = work.equations + derived.equations(besides: work.equations, listed: true)
    title = page.all.first { $0.name == "h1" }?.words ?? work.slug
    // A count is told even where those it leaves are not.
    let hidden = work.counts.filter { $0.shown == nil && $0.number == nil && $0.part != "left" }
    published = PublishedNumbers(findings.document) { spot in
      hidden.contains { count in
        count.measure == spot.measure && spot.times.contains(count.time ?? "")
          && (Set(count.cell) == spot.cell || count.cell.isEmpty && spot.cell.isEmpty)
      }
    }
  }
}

extension WorkProof {
  mutating func prove() {
    compare()
    proveShares()
    proveIntervals()
    proveDrawings()
  }

  private var path: String { "projects/\(work.slug)/findings.json" }

  private func place(_ count: WrittenRecord.Count) -> Place {
    let bytes = tree["privacy.json"] ?? []
    return Place(file: "privacy.json", position: position(of: count.offset, in: bytes))
  }

  private func place(inFindings offset: Int) -> Place {
    Place(file: path, position: position(of: offset, in: tree[path] ?? []))
  }

  private func name(_ count: WrittenRecord.Count) -> Wording {
    let parts = [work.slug, count.measure, count.time].compactMap(\.self)
    return Wording((parts + count.cell.map { "@\($0)" }).joined(separator: "/"))
  }
}

// MARK: - The record against the numbers

extension WorkProof {
  /// What the record says is shown must be what is shown, and what it says is protected must have no
  /// number; neither may a number of a measure that has protected ones be missing from it.
  private mutating func compare() {
    for count in work.counts {
      if let shown = count.shown, work.policy.protects(shown) {
        notes.add(.restoredNumber, at: place(count), ["what": name(count)])
      }
      // Points that are shown as one, and steps of a flow, have no place of their own.
      guard count.number == nil, !count.isPoint || count.dimensions.isEmpty else { continue }
      guard let spot = findings.spot(of: count) else {
        // The people of a unit stand as what its shares are of, if anywhere.
        let isPeople = count.dimensions["category"] != nil && count.dimensions.count > 1
        let sizes = isPeople ? findings.sizes(beside: count) : [-1]
        guard !sizes.isSubset(of: [count.shown].compactMap(\.self)) else { continue }
        notes.add(.otherRecord, at: place(count), ["what": name(count)])
        continue
      }
      if let shown = count.shown {
        // Of all who began none are told beside a protected class.
        guard !spot.isProtected, findings.number(of: count, at: spot) != shown else { continue }
        notes.add(.otherRecord, at: place(count), ["what": name(count)])
      } else if !count.isRest, let number = spot.anyNumber {
        let place = place(inFindings: number.offset)
        notes.add(.restoredNumber, at: place, ["what": name(count)])
      }
    }
    let hiding = Set(work.counts.filter { $0.shown == nil }.map(\.measure))
    for spot in findings.spots where hiding.contains(spot.measure) {
      let isKnown = work.counts.contains { findings.spot(of: $0)?.json.offset == spot.json.offset }
      // What cells of the record make together is no count of its own there.
      let isSum =
        spot.cell.isEmpty && !spot.isPoint
        || work.counts.contains { count in
          count.measure == spot.measure && count.time == spot.time
            && Set(count.cell).isStrictSuperset(of: spot.cell)
        }
      guard !isKnown, !isSum, spot.number(of: "count") != nil else { continue }
      let what = Wording("\(work.slug)/\(spot.measure)/\(spot.time)")
      notes.add(.restoredNumber, at: place(inFindings: spot.json.offset), ["what": what])
    }
    proveKnown()
    for (id, measure) in findings.document["measures"]?.members ?? [] where hiding.contains(id) {
      let isFlow = work.counts.contains { $0.measure == id && $0.time == nil && $0.shown == nil }
      guard isFlow, let first = measure["steps"]?.numbers.first else { continue }
      let what = Wording("\(work.slug)/\(id)")
      notes.add(.restoredNumber, at: place(inFindings: first.offset), ["what": what])
    }
  }
}

extension WorkProof {
  /// What the findings protect of a row must be in the record.
  private mutating func proveKnown() {
    // Those of a survey's items and of classes are made of counts that have rows of their own.
    let kinds = ["proportion", "rate", "count", "mix", "combinations", "units"]
    for spot in findings.spots where spot.isProtected && !spot.cell.isEmpty {
      let kind = findings.document["measures"]?[spot.measure]?["kind"]?.text ?? ""
      let own = work.counts.filter { $0.measure == spot.measure }
      // What cells make together, as an arm does of its units, has no row of its own.
      let isKnown = own.contains { count in
        count.time == spot.time && Set(count.cell).isSuperset(of: spot.cell)
      }
      guard kinds.contains(kind), !own.isEmpty, !isKnown else { continue }
      let what = Wording("\(work.slug)/\(spot.measure)/\(spot.time)")
      notes.add(.otherRecord, at: place(inFindings: spot.json.offset), ["what": what])
    }
  }
}

// MARK: - Shares

extension WorkProof {
  /// A share is shown only where those of it, those left and all of them are enough, whatever the
  /// record says.
  ///
  /// The measures that the record has numbers of are those of people, but for exempt ones.
  private mutating func proveShares() {
    let measures = Set(work.counts.map(\.measure))
    for (id, measure) in findings.document["measures"]?.members ?? [] where measures.contains(id) {
      for share in measure.shares {
        guard let part = share["numerator"]?.count, let whole = share["denominator"]?.count,
          work.policy.protects(part, of: whole)
        else { continue }
        notes.add(
          .restoredNumber,
          at: place(inFindings: share.offset),
          ["what": "\(work.slug)/\(id)"]
        )
      }
    }
  }
}

// MARK: - Intervals

extension WorkProof {
  private mutating func proveIntervals() {
    let shown = work.counts.map(\.shown)
    let lowest = work.counts.map(\.least)
    let stated = PublishedCounts(shown: shown, lowest: lowest, equations: work.equations)
    let all = PublishedCounts(shown: shown, lowest: lowest, equations: equations)
    let expected = PublishedCounts(shown: shown, lowest: lowest, equations: listed)
    let (statedBounds, allBounds) = (stated.allBounds(), all.allBounds())
    let expectedBounds = expected.allBounds()
    for (index, count) in work.counts.enumerated() where count.shown == nil {
      guard let own = statedBounds[index] else {
        notes.add(.otherRecord, at: place(count), ["what": name(count)])
        continue
      }
      following.append(own)
      // Where a source contradicts itself nothing follows from it.
      let known = listed.count == work.equations.count ? own : expectedBounds[index] ?? own
      let bounds = equations.count == listed.count ? known : allBounds[index] ?? known
      // What a share leaves is its mirror.
      if !count.isRest { judge(bounds, listed: known, of: index) }
      let whole = whole(of: index)
      let most = min(bounds.upper ?? .max, whole ?? .max)
      self.bounds.append(Bounds(lower: bounds.lower, upper: most == .max ? nil : most))
      guard !count.isRest, count.number == nil, let spot = findings.spot(of: count) else {
        continue
      }
      protected.append(
        ProtectedNumber(
          work: work.slug,
          measure: count.measure,
          measureNames: [count.measure, spot.title],
          cell: spot.names(of: count),
          time: [spot.time, spot.timeLabel].compactMap(\.self),
          parts: bounds.lower...max(bounds.lower, min(most, 1 << 40)),
          whole: whole
        )
      )
    }
  }

  /// Whether the record says what follows, and whether it points at nobody.
  private mutating func judge(_ bounds: Bounds, listed: Bounds, of index: Int) {
    let count = work.counts[index]
    // What is known beforehand is that a number is not zero, and nothing more.
    if listed != count.stated || count.least > 1 {
      notes.add(.otherInterval, at: place(count), ["what": name(count)])
    }
    // The people of a mix are at least as many as any of its categories.
    var safe = bounds
    if let whole = whole(of: index), whole < safe.upper ?? .max {
      safe = Bounds(lower: bounds.lower, upper: whole)
    }
    guard !work.policy.pointsAtNobody(safe) else { return }
    let names = equations.filter { $0.terms.contains { $0.count == index } }.map(\.name)
    let equations = Wording(names.isEmpty ? "0 ≤ n" : names.joined(separator: ", "))
    notes.add(.narrowInterval, at: place(count), ["what": name(count), "equations": equations])
  }

  /// Of how many a protected number is: what it and its rest make, or the people of its mix.
  private func whole(of index: Int) -> Int? {
    let count = work.counts[index]
    if count.part != "count" {
      return work.equations.first { equation in
        equation.terms.count == 2 && equation.terms.allSatisfy { $0.factor == 1 }
          && equation.terms.contains { $0.count == index }
          && equation.terms.allSatisfy { term in
            let other = work.counts[term.count]
            return other.measure == count.measure && other.time == count.time
              && other.cell == count.cell
          }
      }?.constant
    }
    guard findings.document["measures"]?[count.measure]?["kind"]?.text == "mix" else { return nil }
    let people = findings.spots.first {
      $0.measure == count.measure && $0.time == count.time && $0.cell.isEmpty
    }
    return count.cell.isEmpty ? nil : people?.number(of: "count")
  }
}

// MARK: - Drawings

extension WorkProof {
  /// Every mark of a drawing of a measure with protected numbers must be one that is shown.
  private mutating func proveDrawings() {
    let hiding = Set(work.counts.filter { $0.shown == nil }.map(\.measure))
    guard !hiding.isEmpty else { return }
    for file in tree.files where file.path.hasSuffix(".html") {
      let isOwn = file.path.hasPrefix("projects/\(work.slug)/")
      // Nothing of this work is drawn on the pages of another.
      guard isOwn || !file.path.hasPrefix("projects/") else { continue }
      let all = MarkupReading(of: file.bytes).root.all
      for figure in all where figure.name == "figure" {
        guard let measure = hiding.first(where: { figure.shows($0, of: work.slug, isOwn: isOwn) })
        else { continue }
        for drawing in figure.all where drawing.has(class: "chart") {
          prove(drawing, of: measure, in: file)
        }
      }
      for drawing in all where drawing.has(class: "chart") && drawing.has(class: "spark") {
        guard let measure = measure(ofCard: drawing), hiding.contains(measure) else { continue }
        prove(drawing, of: measure, in: file)
      }
      guard isOwn else { continue }
      let known = all.filter { $0.name == "figure" }.flatMap(\.all).map(\.offset)
      // A drawing in no figure is of nobody knows what.
      for drawing in all where drawing.has(class: "chart") && !drawing.has(class: "spark") {
        guard !known.contains(drawing.offset) else { continue }
        note([drawing.offset], of: "?", in: file)
      }
    }
  }

  /// The measure whose line a card shows: the one with a series that is called as it is.
  private func measure(ofCard drawing: MarkupElement) -> String? {
    let names = drawing["aria-labelledby"]?.split(separator: " ") ?? []
    guard names.contains("spark-\(work.slug)-t") else { return nil }
    let title = drawing.elements.first { $0.name == "title" }?.words
    let measures = findings.document["measures"]?.members ?? []
    let called = measures.filter { $0.value["title"]?.text == title && $0.value["series"] != nil }
    return called.first?.name
  }

  private mutating func prove(
    _ drawing: MarkupElement,
    of measure: String,
    in file: OutputTree.File
  ) {
    guard let json = findings.document["measures"]?[measure] else { return }
    let proof = DrawingProof(
      drawing: drawing,
      measure: json,
      values: published.values[measure] ?? [],
      shown: findings.spots.count { spot in
        spot.measure == measure && !spot.isProtected && spot.anyNumber != nil
      },
      hidesSteps: work.counts.contains { count in
        count.measure == measure && count.time == nil && count.shown == nil
      }
    )
    note(proof.unexplained, of: measure, in: file)
  }

  private mutating func note(_ marks: [Int], of measure: String, in file: OutputTree.File) {
    for offset in marks {
      notes.add(
        .unexplainedMark,
        at: Place(file: file.path, position: position(of: offset, in: file.bytes)),
        ["what": "\(work.slug)/\(measure)"]
      )
    }
  }
}

extension PlacedJSON {
  /// Every object in it that has the two numbers of a share.
  fileprivate var shares: [PlacedJSON] {
    let isShare = self["numerator"]?.count != nil && self["denominator"]?.count != nil
    return (isShare ? [self] : []) + (members.map(\.value) + items).flatMap(\.shares)
  }
}

extension MarkupElement {
  /// Whether it is a figure of a measure: `figur-andel` and `figur-andel_2` on the work's own pages,
  /// `figur-arbete_andel` elsewhere.
  fileprivate func shows(_ measure: String, of work: String, isOwn: Bool) -> Bool {
    guard let id = self["id"] else { return false }
    if !isOwn { return id == "figur-\(work)_\(measure)" }
    return id == "figur-\(measure)" || id.hasPrefix("figur-\(measure)_")
  }
}
