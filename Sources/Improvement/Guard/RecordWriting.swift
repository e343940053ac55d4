import Disclosure
import Manuscript

/// The record of a project while it is written.
struct RecordWriting {
  let project: Project
  let published: ProjectAnalysis
  var exempt = 0
  var entries: [Entry] = []
  var equations: [LinkedCounts.Equation] = []
  /// The numbers of people that are told of each period, where a size or a total can be read, each
  /// with the measures that tell it.
  let told: [Period.ID: [Int: Set<Telling>]]

  /// Who tells a number: a measure, of a unit or an arm or of everybody.
  struct Telling: Hashable {
    let measure: Measure.ID
    let group: CellKey
  }

  /// One count: the number that stands for it where it is shown, and the true one.
  struct Entry {
    var measure: Int
    var time: Observation.Time?
    var cell: CellKey
    var part: Part
    var ordinal: Int?
    var shown: Int?
    /// Nil where the source itself tells none.
    var truth: Int?
    var lowest: Int

    typealias Part = ProtectionRecord.Part
  }

  init(of project: Project, publishedAs published: ProjectAnalysis) {
    self.project = project.withDistributionsAsOne
    self.published = published
    var told: [Period.ID: [Int: Set<Telling>]] = [:]
    for finding in published.findings where finding.measure.counts.isOfPeople {
      for estimate in finding.periods {
        let amount = estimate.amount
        guard let size = amount.denominator ?? amount.wholeNumber else { continue }
        told[estimate.period.id, default: [:]][size, default: []].insert(
          Telling(measure: finding.measure.id, group: .whole)
        )
      }
      for cell in finding.cells {
        for estimate in cell.periods {
          guard let size = estimate.amount.denominator else { continue }
          told[estimate.period.id, default: [:]][size, default: []].insert(
            Telling(measure: finding.measure.id, group: cell.key.place)
          )
        }
      }
    }
    self.told = told
  }
}

extension RecordWriting {
  /// What some counts make together; nil when none of them is protected, or one is not known.
  func sum(of cells: [Int]) -> Int? {
    guard cells.count > 1, cells.contains(where: { entries[$0].shown == nil }) else { return nil }
    let numbers = cells.compactMap { entries[$0].truth }
    return numbers.count == cells.count ? numbers.reduce(0, +) : nil
  }

  mutating func addEquation(_ name: String, _ places: [Int], equals sum: Int) {
    equations.append(.init(name, places.map { LinkedCounts.Term($0) }, equals: sum))
  }

  func name(_ row: Observation, of index: Int) -> String {
    let when =
      switch row.time {
      case .period(let period): period
      case .date(let dates): dates.text
      }
    let cell = row.cell.isWhole ? "" : "/@\(row.cell.ids.joined(separator: "/@"))"
    return "\(project.measures[index].id)/\(when)\(cell)"
  }

  var record: ProtectionRecord {
    let system = PublishedCounts(
      shown: entries.map(\.shown),
      lowest: entries.map(\.lowest),
      equations: equations
    )
    let bounds = system.allBounds()
    let counts = entries.enumerated().map { index, entry -> ProtectionRecord.Count in
      let measure = project.measures[entry.measure]
      return ProtectionRecord.Count(
        of: measure.id,
        at: entry.time,
        cell: entry.cell,
        part: entry.part,
        ordinal: entry.ordinal,
        standing: entry.shown.map { .shown($0) }
          ?? .protected(
            bounds[index] ?? Bounds(lower: entry.lowest, upper: nil),
            least: entry.lowest
          )
      )
    }
    return ProtectionRecord(
      of: project.privacy,
      exempt: exempt,
      counts: counts,
      equations: equations
    )
  }
}

extension ProtectionRecord.Part {
  /// Whether it is what another number leaves.
  var isRest: Bool { self == .rest || self == .left }
}

extension Observation.Figure {
  /// How many a share is of.
  var size: Int? { if case .share(_, let whole) = self { whole } else { nil } }
  var numerator: Int? { if case .share(let part, _) = self { part } else { nil } }
  var isRate: Bool { if case .rate = self { true } else { false } }
}

extension Amount {
  var wholeNumber: Int? { if case .count(let count) = self { count } else { nil } }
}
