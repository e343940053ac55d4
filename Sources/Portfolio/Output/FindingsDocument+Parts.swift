import Improvement
import Manuscript
import Statistics

extension Finding {
  /// What the measure says of its parts in `findings.json`, and what only some kinds have.
  var partMembers: [JSON.Member] {
    JSON.members([
      "moreThanOne": combined.map { combined in
        .list(combined.moreThanOne.map { $0.document(of: measure) })
      },
      "meanNumber": combined.map { combined in
        .list(combined.meanNumber.map { ["id": .text($0.period), "value": .number($0.value)] })
      },
      "association": association?.document,
      "funnel": funnel?.document(of: measure),
      "steps": steps.isEmpty ? nil : .list(stepDocuments),
      "effects": effects.isEmpty ? nil : .list(effects.map(\.document)),
      "arms": arms.map { $0.document(of: measure) },
      "armShares": armShares.isEmpty ? nil : .list(armShares.map(\.document)),
      "cells": cells.isEmpty ? nil : .list(cells.map { $0.document(of: measure) }),
    ])
  }

  /// The steps of a flow; each comes `from` the one before, unless the table names another.
  private var stepDocuments: [JSON] {
    let rows = measure.flow.filter { $0.reason == nil }
    return steps.enumerated().map { index, step in
      let named = index < rows.count ? rows[index].from : nil
      let from = named ?? (index > 0 ? steps[index - 1].label : nil)
      let excluded: [JSON] = step.excluded.map {
        ["reason": .text($0.reason), "count": .whole($0.count)]
      }
      return [
        "step": .text(step.label), "from": from.map(JSON.text) ?? .null,
        "count": .whole(step.count), "excluded": .list(excluded),
      ]
    }
  }
}

extension FunnelFinding {
  /// The limits of each unit, in the measure's own unit.
  fileprivate func document(of measure: Measure) -> JSON {
    let scale = measure.valueKind == .rate ? measure.per : 1
    let limits = { (interval: Interval) -> JSON in
      .list([.number(interval.lower * scale), .number(interval.upper * scale)])
    }
    return [
      "period": .text(period.id), "centre": .number(centre * scale),
      "dispersion": dispersion.map(JSON.number), "spread": .number(spread * scale),
      "units": .list(
        units.map { unit in
          [
            "unit": .text(unit.key.ids.joined()), "limits95": limits(unit.usual),
            "limits998": limits(unit.wide),
            "outside": unit.outside.map { .text($0 == .higher ? "above" : "below") },
          ]
        }
      ),
    ]
  }
}

extension MixAssociation {
  fileprivate var document: JSON {
    [
      "from": .text(from), "to": .text(to), "method": "pearson",
      "chiSquare": .number(association.chiSquare), "df": .whole(association.degreesOfFreedom),
      "p": .number(association.probability), "cramersV": .number(association.cramersV),
    ]
  }
}

extension CellFinding.Answer {
  /// An answer of `findings.json`: its id and label, and how many chose it.
  var document: JSON {
    [
      "answer": .text(id), "label": .text(label), "count": count.map(JSON.whole) ?? .null,
      "protected": count == nil ? .flag(true) : nil,
    ]
  }
}

extension CellFinding {
  fileprivate func document(of measure: Measure) -> JSON {
    let names = key.parts.map { JSON.Member($0.dimension.rawValue, .text($0.id)) }
    let content = JSON.members([
      "label": .text(key.label),
      "members": measure.kind == .combinations ? .whole(members) : nil,
      "rank": rank.map(JSON.whole),
      "answers": answers.isEmpty
        ? nil : .list(answers.map(\.document)),
      "topShare": topShare.map(JSON.number),
      "periods": .list(
        periods.map { $0.document(of: measure, answers: answers(in: $0.period.id)) }
      ),
      "changes": .list(changes.map { $0.document(among: periods, of: measure) }),
    ])
    return .object(names + content)
  }

  /// For a survey item with answers, the share of the most positive ones in the last period.
  private var topShare: Double? {
    guard !answers.isEmpty, case .share(let share, _)? = periods.last?.amount else { return nil }
    return share.estimate
  }
}
