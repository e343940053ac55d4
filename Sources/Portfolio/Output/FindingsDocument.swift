package import Improvement
package import Manuscript
import Statistics

/// `findings.json`: every number of a project in full precision.
///
/// Its field names are public API.
/// Shares and differences of shares are 0 to 1; rates are per as many units as the measure's `per`
/// says. What is missing is left out, and a period without a value says why; a protected number is
/// `null` with `"protected": true`. None of them is ever zero.
///
/// A measure that the author has tied to others has `links`: `parts` (it is their sum), `equals`,
/// `sameTotal` (the same people in another breakdown), `countOf` and `populationOf` (where its
/// numerators and denominators are counted by themselves), `listedYear` (of the unit's listed
/// patients), `complementOf`, `mix` and `moreThanOne` (for combinations). Each is a path
/// `<measure>[/<period>][/@<cell>…][/numerator|denominator|count]`, of the same period and cell
/// where it names none. `except` has each `link` and `period` of which the author has accepted that the
/// source's numbers do not agree, `people` for the sizes of those that are tied. Whoever works out what
/// follows from the numbers needs them.
package func findingsDocument(of analysis: DisclosedAnalysis) -> JSON {
  let measures = analysis.findings.map { finding in
    JSON.Member(finding.measure.id, finding.document(in: analysis.project))
  }
  return [
    "skifte": .whole(1), "project": .text(analysis.project.slug), "aims": analysis.aimDocuments,
    "measures": .object(measures), "stage": .text(analysis.stage.rawValue),
    "score": analysis.score?.document, "milestones": analysis.milestoneDocuments,
    "cycles": analysis.cycleDocuments,
  ]
}

extension Finding {
  fileprivate func document(in project: Project) -> JSON {
    let sections: [[JSON.Member]] = [
      measure.declaration(in: project),
      measure.change?.members ?? [],
      JSON.members([
        "periods": .list(periods.map { $0.document(of: measure) }),
        "changes": .list(changes.map { $0.document(among: periods, of: measure) }),
        "target": target(in: project),
        "verdict": verdict.map { .text($0.name) },
        "verdictReason": verdict.map { .text($0.reason) },
        "series": series.map { $0.document(of: measure) },
      ]),
      partMembers,
      JSON.members([
        "source": measure.data?.document(in: project), "mismatches": acceptedMismatches,
      ]),
    ]
    return .object(sections.flatMap(\.self))
  }

  /// The first target that an aim sets for the measure, else `null`.
  private func target(in project: Project) -> JSON {
    let aim = project.aims.first { $0.measure == measure.id && $0.target != nil }
    guard let aim, let target = aim.target else { return .null }
    return [
      "relation": .text(target.relation.name), "value": .number(target.value),
      "text": .text(target.text), "by": aim.by.map { .text($0.text) },
    ]
  }

  /// The mismatches in the source that the author has accepted; nil when there are none.
  private var acceptedMismatches: JSON? {
    let accepted: [JSON] = mismatches.compactMap { mismatch in
      guard let reason = mismatch.acceptedReason else { return nil }
      return [
        "code": .text(mismatch.code.id),
        "measures": .list(mismatch.measures.map(JSON.text)),
        "files": .list(mismatch.files.map(JSON.text)),
        "period": mismatch.period.map { .text($0.id) },
        "cell": mismatch.cell.isWhole ? nil : .list(mismatch.cell.ids.map(JSON.text)),
        "first": .number(mismatch.first), "second": .number(mismatch.second),
        "difference": .number(mismatch.difference), "reason": .text(reason),
      ]
    }
    return accepted.isEmpty ? nil : .list(accepted)
  }
}

extension Measure {
  /// What the measure is, before any number of it.
  fileprivate func declaration(in project: Project) -> [JSON.Member] {
    JSON.members([
      "title": .text(title), "kind": .text(kind.rawValue),
      "ofKind": ofKind.map { .text($0.rawValue) },
      "role": .text(role.rawValue), "definition": definition.map(JSON.text),
      "unit": unit.map(JSON.text),
      "per": valueKind == .rate ? .number(per) : nil,
      "better": better.map { $0 == .higher ? "higher" : "lower" } ?? .null,
      "primary": primary.map { .text(slug(of: $0)) },
      "links": linksDocument(in: project),
      "rules": [.proportion, .rate, .count, .value].contains(kind)
        ? .text(series.rules.rawValue) : nil,
    ])
  }
}

extension Measure.DataFile {
  /// The file by its path from the project's own folder: `data/falls.csv`.
  fileprivate func document(in project: Project) -> JSON {
    let folder = project.file.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let file = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
    return [
      "file": .text(file), "sha256": sha256.isEmpty ? nil : .text(sha256), "rows": .whole(rows),
    ]
  }
}

extension Target.Relation {
  /// The name used in `findings.json`.
  var name: String {
    switch self {
    case .atLeast: "atLeast"
    case .atMost: "atMost"
    case .equal: "equal"
    }
  }
}

extension JSON {
  /// The members that have a value, in the order given.
  static func members(_ members: KeyValuePairs<String, JSON?>) -> [Member] {
    members.compactMap { name, value in value.map { Member(name, $0) } }
  }
}
