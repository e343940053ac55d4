import Improvement
import Manuscript
import Statistics

extension ChangeTerms {
  /// The `instrument` and `parameters` of `findings.json`: what is known, and nothing else.
  var members: [JSON.Member] {
    let parameters = JSON.members([
      "cutoff": cutoff.map(JSON.number),
      "cutoffIsClinical": cutoffIsClinical.map(JSON.flag),
      "reliable": smallestReliable.map(JSON.number),
      "reliability": reliability.map(JSON.number),
      "deviation": deviation.map(JSON.number),
    ])
    return JSON.members([
      "instrument": instrument.map(JSON.text),
      "parameters": parameters.isEmpty ? nil : .object(parameters),
    ])
  }
}

extension EffectSize {
  /// One of the `effects` of `findings.json`.
  var document: JSON {
    [
      "period": .text(period), "from": .text(from.id), "to": .text(to.id),
      "estimate": .number(estimate), "interval": interval?.document,
      "method": interval == nil ? nil : "welch",
      "p": probability.map(JSON.number), "pMethod": probability == nil ? nil : "welch",
      "standardised": standardised.map(JSON.number),
      "standardiser": .text(standardiser.rawValue),
    ]
  }
}

extension ArmShareContrast {
  /// One of the `armShares` of `findings.json`: those at least improved in two arms.
  var document: JSON {
    let number = { (share: Share) -> JSON in
      ["numerator": .whole(share.numerator), "denominator": .whole(share.denominator)]
    }
    return [
      "period": .text(period), "arm": .text(arm.id), "against": .text(against.id),
      "share": number(share), "againstShare": number(againstShare),
      "estimate": .number(estimate), "interval": interval?.document,
      "method": interval == nil ? nil : "newcombe",
      "p": probability.map(JSON.number), "pMethod": probability == nil ? nil : "fisher",
    ]
  }
}

extension ArmsFinding {
  /// The `arms` of `findings.json`: their order, and the first against each other.
  func document(of measure: Measure) -> JSON {
    let scale = measure.kind == .rate ? measure.per : 1
    return [
      "order": .list(arms.map { .text($0.id) }),
      "doubt": doubt.map { .text($0.rawValue) },
      "contrasts": .list(contrasts.map { $0.document(scale: scale) }),
    ]
  }
}

extension ArmContrast {
  fileprivate func document(scale: Double) -> JSON {
    [
      "arm": .text(arm.id), "against": .text(against.id), "from": .text(from), "to": .text(to),
      "estimate": .number(estimate * scale),
      "interval": interval.map { $0.scaled(by: scale).document },
      "method": interval == nil ? nil : "welch",
      "p": probability.map(JSON.number), "pMethod": probability == nil ? nil : "welch",
      "units": units.map { ["arm": .whole($0.arm), "against": .whole($0.against)] },
    ]
  }
}
