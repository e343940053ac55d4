import Improvement
import Manuscript
import Statistics

extension SeriesFinding {
  /// The `series` of `findings.json`: points, and phases with their runs.
  ///
  /// The rules speak of runs of points, so that no single point breaks one; a run chart has no
  /// limits.
  func document(of measure: Measure) -> JSON {
    let points = points.map { point in
      JSON.object(
        JSON.members(["date": .text(point.date.text)])
          + point.amount.members(of: measure, namingEstimate: "value")
          + JSON.members(["rules": .list([])])
      )
    }
    // Computed rates are per unit of exposure; printed ones are in the measure's unit already.
    let isReported = self.points.contains { $0.amount.isReported }
    let scale = measure.valueKind == .rate && !isReported ? measure.per : 1
    return [
      "chart": "run", "chartReason": "default", "points": .list(points),
      "phases": .list(phases.map { $0.document(scale: scale) }),
    ]
  }
}

extension SeriesFinding.Phase {
  fileprivate func document(scale: Double) -> JSON {
    [
      "from": .text(from.text), "to": .text(to.text),
      "centre": .number(centre * scale), "lower": .list([]), "upper": .list([]),
      "basis": .whole(basis), "frozen": .flag(isFrozen), "useful": .whole(runs.useful),
      "longestRun": .whole(runs.longestRun), "longestRunMax": .whole(runs.longestRunMaximum),
      "crossings": .whole(runs.crossings), "crossingsMin": .whole(runs.crossingsMinimum),
      "signal": .flag(runs.hasSignal),
    ]
  }
}
