import Manuscript

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
    let looseNumbers = documents.reduce(0) { $0 + $1.looseNumbers(in: site.settings.language) }
    var seen: Set<Mismatch> = []
    return DataQuality(
      inTables: inTables,
      checkedInTables: published.count,
      inText: paths.count + planned + looseNumbers,
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
  fileprivate func looseNumbers(in language: Language) -> Int {
    var bound = 0
    var count = 0
    for event in events {
      switch event {
      case .enter(.link(let destination, _), _), .enter(.image(let destination, _), _):
        if isBinding(destination) { bound += 1 }
      case .exit(.link(let destination, _)), .exit(.image(let destination, _)):
        if isBinding(destination) { bound -= 1 }
      case .text(let words, _) where bound == 0 && words.holdsDigit:
        count += ProseToken.tokens(of: Array(words)[...], in: language).looseNumbers
      default: break
      }
    }
    return count
  }

  /// Whether what an address names is checked, or drawn, and not said by the author alone.
  private func isBinding(_ destination: String) -> Bool {
    destination.hasPrefix("measure:") || destination == "plan" || PlanNumber(destination) != nil
  }
}
