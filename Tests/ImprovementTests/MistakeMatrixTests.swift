import Improvement
import Testing

/// Each kind of mistake is made in a copy of each of the works, as `A copy of a work with one mistake
/// in it` has it; where a kind can't be made, it stands here why.
@Suite struct `Every kind of mistake in every work` {
  @Test(arguments: WrittenWorks.read.analyses.map(\.project.slug), MistakeKind.allCases)
  func `is made in a copy, unless there is nothing to get wrong`(
    slug: String,
    kind: MistakeKind
  ) throws {
    let analysis = try #require(WrittenWorks.analysis(slug))
    #expect(kind.isMade(in: slug) == kind.canBeMade(in: analysis))
    #expect(kind.canBeMade(in: analysis) == (Self.reasons[slug]?[kind] == nil))
  }

  @Test func `is in all five works`() {
    #expect(WrittenWorks.read.analyses.count == 5)
    #expect(Set(Self.reasons.keys).isSubset(of: WrittenWorks.read.analyses.map(\.project.slug)))
  }

  /// Why a kind of mistake can't be made in a work.
  static let reasons: [String: [MistakeKind: String]] = [
    "hogkontaktpatienter": [
      .percent: "It measures one year only, so it has no difference between two shares."
    ],
    "fit-mottagning-3": [
      .percent: "Its source prints shares without counts; the report states no difference of them.",
      .total: "Its tables are a few printed values, which make no sum.",
    ],
    "fit-socialtjansten": [
      .cell: "Nothing is measured yet: it has no table.",
      .columns: "Nothing is measured yet: it has no table.",
      .total: "Nothing is measured yet: it has no table.",
      .name: "Nothing is measured yet: it has no table.",
      .percent: "Nothing is measured yet, so it has no shares.",
    ],
    "psykisk-ohalsa-och-smarta-2017": [
      .percent: "The changes that its text states are of counts, not of shares."
    ],
  ]
}

/// The kinds of mistake that a check must find, each at its place.
enum MistakeKind: String, Sendable, CaseIterable {
  case digit, cell, columns, section, total, name, percent
}

extension MistakeKind {
  /// Whether a copy of the work with such a mistake is tested.
  func isMade(in slug: String) -> Bool {
    let mistakes: [Mistake] =
      switch self {
      case .digit:
        Mistake.inTheText.filter { !Set($0.faults).isDisjoint(with: ["▸ C101", "▸ C114"]) }
      case .percent:
        Mistake.inTheText.filter {
          $0.faults == ["▸ C108"] && $0.original.contains("procentenheter")
        }
      case .cell: Mistake.inCells
      case .columns: Mistake.inColumns
      case .total: Mistake.inTotals
      case .name: Mistake.inNames
      case .section: []
      }
    return mistakes.contains { $0.file.hasPrefix("\(slug)/") }
      || self == .section && MissingSection.all.contains { $0.slug == slug }
  }

  /// Whether the work has something that such a mistake could be made in.
  func canBeMade(in analysis: ProjectAnalysis) -> Bool {
    let work = WorkNumbers(analysis.project.slug)
    let claims = work.texts.flatMap(\.claims)
    return switch self {
    case .digit:
      claims.contains { $0.text.contains(where: \.isNumber) }
        || work.texts.contains { $0.text.contains("](plan:") }
    case .cell: work.tables.contains { !$0.cells.isEmpty }
    case .columns: work.tables.contains { $0.numberColumns.count > 1 }
    case .section: true
    case .total:
      analysis.project.measures.contains { !$0.printedTotals.isEmpty || $0.kind == .mix }
    case .name: work.tables.contains { $0.nameColumn != nil }
    case .percent: claims.contains { isDifference($0, in: analysis) }
    }
  }

  /// Whether a claim says how much a share has changed.
  private func isDifference(_ claim: PlainText.Claim, in analysis: ProjectAnalysis) -> Bool {
    let parts = claim.address.split(separator: "/")
    guard parts.contains("change"), let id = parts.first,
      let measure = analysis.project.measure(String(id))
    else { return false }
    return measure.kind == .proportion || measure.kind == .mix
  }
}
