package import Manuscript

/// How many of the numbers that a project publishes something checks, and which mismatches in its
/// source are accepted.
///
/// A number of a table is checked when a claim is bound to it, or to something computed from it, or
/// when it is compared with another number; a number of the text when it is bound to a measure or to
/// the study's plan.
package struct DataQuality: Sendable, Hashable {
  /// The numbers in the rows of the tables, printed totals included.
  package var inTables: Int
  package var checkedInTables: Int
  /// The numbers in the text: those that are bound, and those that stand there in digits.
  package var inText: Int
  package var checkedInText: Int
  /// The mismatches that are accepted, each once.
  package var accepted: [Mismatch]

  package var published: Int { inTables + inText }
  package var checked: Int { checkedInTables + checkedInText }
  package var unchecked: Int { published - checked }
}

extension ProjectAnalysis {
  /// The quality of the project's numbers; `site` has the units whose listed patients they may be
  /// compared with.
  package func dataQuality(in site: Site) -> DataQuality {
    let reconciliation = Reconciliation(project: project, findings: findings, units: site.units)
    let documents = [project.report] + project.cycles.map(\.document)
    let links = documents.flatMap(\.links).filter { !$0.isImage }
    let planned = links.count { link in
      PlanNumber(link.destination).map { project.plan?.number($0) != nil } ?? false
    }
    let paths = links.compactMap { ClaimPath.parse($0.destination, periods: project.periods)?.path }
    var checked = Set(reconciliation.comparisons().flatMap(\.numbers))
    for path in paths { checked.formUnion(reconciliation.numbers(behind: path)) }
    var published = Set(findings.flatMap(\.measure.numbers))
    let inTables = published.count
    published.formIntersection(checked)
    var seen: Set<Mismatch> = []
    return DataQuality(
      inTables: inTables,
      checkedInTables: published.count,
      inText: paths.count + planned + documents.reduce(0) { $0 + $1.looseNumbers },
      checkedInText: paths.count + planned,
      accepted: findings.flatMap(\.mismatches).filter {
        $0.acceptedReason != nil && seen.insert($0).inserted
      }
    )
  }
}

extension Reconciliation {
  /// The numbers of the tables that a claim is computed from.
  fileprivate func numbers(behind path: ClaimPath) -> [TableNumber] {
    guard let finding = finding(path.measure) else { return [] }
    let measure = finding.measure
    if measure.kind == .flow {
      return measure.flow.filter { [slug(of: $0.reason ?? $0.step)] == path.cell }.map { row in
        TableNumber(measure: measure.id, place: row.place, column: .count)
      }
    }
    let cell = path.cell.isEmpty ? CellKey.whole : finding.cell(path.cell)?.key
    guard let cell else { return [] }
    let columns: [TableNumber.Column]? =
      switch path.statistic {
      case .numerator, .count: [.numerator, .count]
      case .denominator: [.denominator, .size]
      case .low: [.low]
      case .high: [.high]
      case .reported: [.reported]
      default: nil
      }
    return periods(of: path, finding, cell).flatMap { period in
      var numbers = numbers(of: measure, period, cell, in: columns)
      // A share of a mix is of its people.
      if measure.kind == .mix, path.statistic == nil || path.statistic == .denominator {
        numbers += self.numbers(of: measure, period)
      }
      return numbers + totals(of: measure, cell, in: period)
    }
  }

  /// A printed total is what the sum is told as, where its parts are only printed.
  private func totals(of measure: Measure, _ cell: CellKey, in period: Period) -> [TableNumber] {
    guard cell.isWhole else { return [] }
    return measure.printedTotals.filter { total in
      if case .reported = total.figure { total.falls(in: period) } else { false }
    }.flatMap { $0.numbers(of: measure) }
  }

  private func periods(of path: ClaimPath, _ finding: Finding, _ cell: CellKey) -> [Period] {
    if path.isChange {
      let pair = finding.mainChange.map { [$0.from, $0.to] } ?? []
      let ids = path.from.map { [$0, path.to].compactMap(\.self) } ?? pair
      return project.periods.filter { ids.contains($0.id) }
    }
    if let id = path.period { return project.periods.filter { $0.id == id } }
    let estimates = cell.isWhole ? finding.periods : finding.cell(cell.ids)?.periods ?? []
    return estimates.last { !$0.amount.isAbsent }.map { [$0.period] } ?? []
  }
}

extension Document {
  /// How many numbers stand in the text in digits and are bound to nothing: no years, dates, times
  /// and names such as R522.
  package var looseNumbers: Int {
    var bound = 0
    var count = 0
    for event in events {
      switch event {
      case .enter(.link(let destination, _), _), .enter(.image(let destination, _), _):
        if isBinding(destination) { bound += 1 }
      case .exit(.link(let destination, _)), .exit(.image(let destination, _)):
        if isBinding(destination) { bound -= 1 }
      case .text(let words, _) where bound == 0: count += Self.numbers(in: words)
      default: break
      }
    }
    return count
  }

  /// Whether what an address names is checked, or drawn, and not said by the author alone.
  private func isBinding(_ destination: String) -> Bool {
    destination.hasPrefix("measure:") || destination == "plan" || PlanNumber(destination) != nil
  }

  private static func numbers(in words: String) -> Int {
    // Most texts have none, and looking for a pattern takes its time.
    guard words.utf8.contains(where: { (48...57).contains($0) }) else { return 0 }
    let number = /[0-9]+(?:[ \u{A0}\u{202F}][0-9]{3}(?![0-9]))*(?:[,.][0-9]+)*/
    return words.matches(of: number).count { match in
      let before = words[..<match.range.lowerBound]
      let after = words[match.range.upperBound...]
      let digits = match.output
      let isName =
        before.last.map { $0.isLetter || "-/_".contains($0) } ?? false
        || after.first.map { $0.isLetter } ?? false
      let isYear = digits.count == 4 && (1900...2099).contains(Int(digits) ?? 0)
      let next = after.drop { $0.isWhitespace }.prefix { $0.isLetter }
      let last = before.reversed().drop { $0.isWhitespace }.prefix { !$0.isWhitespace }.reversed()
      return !isName && !isYear && !months.contains(next.lowercased())
        && !namers.contains(String(last).lowercased())
    }
  }

  /// A day of one of these is a date.
  private static let months: Set<String> = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december", "january", "february", "march", "may", "june", "july",
    "august", "october",
  ]

  /// What such a word is followed by is a name or a time: nivå 1, klockan 13.
  private static let namers: Set<String> = [
    "nivå", "steg", "tabell", "figur", "mottagning", "klockan", "kl", "kl.", "riktmärke", "level",
    "step", "table", "figure", "clinic", "at",
  ]
}
