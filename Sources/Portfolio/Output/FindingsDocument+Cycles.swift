import Improvement
import Manuscript

extension DisclosedAnalysis {
  /// The `cycles` of `findings.json`, in the order of their numbers; nil for a project without.
  var cycleDocuments: JSON? {
    project.cycles.isEmpty ? nil : .list(studies.map { $0.document(in: project) })
  }

  /// The project's cycles for `portfolio.json`: what was tried and decided; nil without any.
  var cycleSummaries: JSON? {
    guard !project.cycles.isEmpty else { return nil }
    let links = Links(root: "")
    return .list(
      studies.map { study in
        .object(
          study.cycle.members
            + JSON.members([
              "address": .text(links.cycle(study.cycle.slug, of: project.slug)),
              "outcome": study.outcome?.name.map(JSON.text),
            ])
        )
      }
    )
  }
}

extension Cycle {
  /// What a cycle is, before anything is measured.
  fileprivate var members: [JSON.Member] {
    JSON.members([
      "number": .whole(number), "slug": .text(slug), "title": .text(title),
      "from": dates.map { .text($0.first.text) },
      "to": isOpen ? nil : dates.map { .text($0.last.text) },
      "question": question.map(JSON.text), "decision": decision.map { .text($0.rawValue) },
      "learned": learned.map(JSON.text),
    ])
  }
}

extension CycleStudy {
  fileprivate func document(in project: Project) -> JSON {
    var follows: String?
    if case .cycle(let slug) = cycle.follows { follows = slug }
    return .object(
      cycle.members
        + JSON.members([
          "measure": cycle.measure.map(JSON.text), "size": cycle.size.map { .text($0.text) },
          "follows": follows.map(JSON.text), "next": cycle.nextCycle.map(JSON.text),
          "prediction": cycle.prediction?.document(in: project, measured: outcome?.measured?.value),
          "predicted": cycle.predicted.map { .text($0.text) },
          "outcome": outcome?.document,
          "fidelity": .object(
            fidelity.map { JSON.Member($0.criterion.rawValue, .text($0.standing.rawValue)) }
          ),
        ])
    )
  }
}

extension Prediction {
  /// The numbers foretold as the outcome is told: shares and differences of shares from 0 to 1.
  fileprivate func document(in project: Project, measured: ClaimValue?) -> JSON {
    let measure = forecast.flatMap { project.measure($0.path.measure) }
    let factor: Double = forecast?.scale(of: measure, measured) == .number ? 1 : 100
    let number = { (written: Double?) in written.map { JSON.number($0 / factor) } }
    return [
      "text": text.map(JSON.text),
      "measure": (forecast?.path.measure).map(JSON.text),
      "period": (forecast?.path.period).map(JSON.text),
      "date": (forecast?.date).map { .text($0.text) },
      "value": number(forecast?.value), "low": number(forecast?.low),
      "high": number(forecast?.high),
    ]
  }
}

extension PredictionOutcome {
  fileprivate var document: JSON? {
    guard let name else { return nil }
    switch self {
    case .hit(let measured), .missed(let measured, _):
      var counts: (part: Int, whole: Int)?
      if case .share(let part, let whole) = measured.value { counts = (part, whole) }
      return [
        "result": .text(name), "measured": measured.value.number.map(JSON.number),
        "numerator": (counts?.part).map(JSON.whole), "denominator": (counts?.whole).map(JSON.whole),
      ]
    case .waiting, .incomparable, .inWords: return ["result": .text(name)]
    }
  }
}
