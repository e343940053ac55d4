import Improvement
import Manuscript

extension DisclosedAnalysis {
  /// The `aims` of `findings.json`, in the author's order; nil for a project without aims.
  var aimDocuments: JSON? {
    guard !project.aims.isEmpty else { return nil }
    return .list(zip(project.aims, evidence).map { $0.document(with: $1) })
  }
}

extension Aim {
  fileprivate func document(with evidence: Evidence?) -> JSON {
    let declared = JSON.members([
      "text": .text(text), "measure": measure.map(JSON.text), "target": target?.document,
      "by": by.map { .text($0.text) },
    ])
    return .object(declared + (evidence?.members ?? []))
  }
}

extension Evidence {
  /// What the numbers say of an aim, first as numbers and then as the sentence of the page.
  fileprivate var members: [JSON.Member] {
    let estimates = [baseline, followUp].compactMap(\.self)
    let sentence = { (language: Language) in
      JSON.text(EvidenceSentence(evidence: self, phrases: Phrases(language)).text)
    }
    return JSON.members([
      "baseline": baseline?.document(of: measure), "followUp": followUp?.document(of: measure),
      "change": change?.document(among: estimates, of: measure),
      "verdict": verdict.map { .text($0.name) },
      "chart": chart?.document,
      "precedingCycle": precedingCycle.map { cycle in
        ["number": .whole(cycle.number), "slug": .text(cycle.slug), "title": .text(cycle.title)]
      },
      "worsened": worsened.isEmpty ? nil : .list(worsened.map { .text($0.id) }),
      "needed": needed.map { needed in
        [
          "perWeek": .number(needed.perWeek), "size": needed.size.map(JSON.whole) ?? .null,
          "weeks": needed.weeks.map(JSON.whole) ?? .null,
        ]
      },
      "evidence": ["sv": sentence(.swedish), "en": sentence(.english)],
    ])
  }
}

extension SeriesEvidence {
  fileprivate var document: JSON {
    switch self {
    case .change(let since): ["shows": "change", "since": .text(since.text)]
    case .signal(let since): ["shows": "signal", "since": .text(since.text)]
    case .chance: ["shows": "chance"]
    }
  }
}

extension Target {
  fileprivate var document: JSON {
    [
      "relation": .text(relation.name), "value": .number(value), "text": .text(text),
    ]
  }
}
