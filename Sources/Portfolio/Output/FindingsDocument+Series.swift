import Improvement
import Manuscript
import Statistics

extension SeriesFinding {
  /// The `series` of `findings.json`: points, and phases with their runs.
  ///
  /// A run chart has no limits, and neither has a phase whose runs have a signal.
  func document(of measure: Measure) -> JSON {
    let points = points.map { point in
      JSON.object(
        JSON.members(["date": .text(point.date.text)])
          + point.amount.members(of: measure, namingEstimate: "value")
          + JSON.members([
            "target": targets(of: measure).isEmpty
              ? nil
              : measure.series.target(at: point.date).map { .number($0.target.value) } ?? .null,
            "excluded": point.excluded.map { .text($0) },
            "rules": .list(point.rules.map { .text($0.rawValue) }),
          ])
      )
    }
    // Computed rates are per unit of exposure; printed ones are in the measure's unit already.
    let isReported = self.points.contains { $0.amount.isReported }
    let scale = measure.valueKind == .rate && !isReported ? measure.per : 1
    let capability = capability(of: measure)
    return [
      "chart": .text(chart.rawValue), "chartReason": .text(chartReason.rawValue),
      "rules": .text(rules.rawValue),
      "variation": capability.map { .text($0.variation.name) },
      "assurance": capability?.assurance.map { .text($0.name) },
      "targets": targets(of: measure).isEmpty
        ? nil : .list(targets(of: measure).map(\.document)),
      "points": .list(points),
      "phases": .list(phases.map { $0.document(of: self.points, scale: scale) }),
    ]
  }
}

extension DatedTarget {
  /// A step of the `targets` of `findings.json`, in the measure's unit.
  fileprivate var document: JSON {
    [
      "from": from.map { .text($0.text) } ?? .null, "relation": .text(target.relation.name),
      "value": .number(target.value), "text": .text(target.text),
      "source": source.map { .text($0) },
    ]
  }
}

extension SeriesFinding.Phase {
  fileprivate func document(of points: [SeriesFinding.Point], scale: Double) -> JSON {
    let own = points.filter { from.first <= $0.date.first && $0.date.last <= to.last }
    let ends = { (end: (Interval) -> Double) -> JSON in
      guard own.contains(where: { $0.limits != nil }) else { return .list([]) }
      return .list(own.map { point in point.limits.map { .number(end($0) * scale) } ?? .null })
    }
    return [
      "from": .text(from.text), "to": .text(to.text), "reason": reason.map { .text($0) },
      "centre": centre.map { .number($0 * scale) },
      "lower": ends(\.lower), "upper": ends(\.upper),
      "basis": .whole(basis), "frozen": .flag(isFrozen),
      "useful": runs.map { .whole($0.useful) },
      "longestRun": runs.map { .whole($0.longestRun) },
      "longestRunMax": runs.map { .whole($0.longestRunMaximum) },
      "crossings": runs.map { .whole($0.crossings) },
      "crossingsMin": runs.map { .whole($0.crossingsMinimum) },
      "signal": runs.map { .flag($0.hasSignal) },
    ]
  }
}
