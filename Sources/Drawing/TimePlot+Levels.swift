/// What a plot compares its points with, and the words in it.
extension TimePlot {
  /// Draws the target step by step, and the lines to compare with right across.
  func drawLevels(on canvas: inout Canvas) {
    for line in shownReferences {
      canvas.back.level(from: left, to: 100, y: down(line.value), style: "reference")
    }
    let steps = chart.shownTargets
    for step in steps {
      let (from, to) = ends(of: step)
      canvas.back.level(from: from, to: to, y: down(step.value), style: "target")
    }
    for (step, next) in zip(steps, steps.dropFirst()) where step.to == next.from {
      let (high, low) = (max(step.value, next.value), min(step.value, next.value))
      let x = chart.percent(next.from)
      canvas.back.upright(x: x, from: down(high), to: down(low), style: "target")
    }
  }

  private var shownReferences: [ReferenceLine] {
    chart.reference.filter { chart.scale.contains($0.value) }
  }

  /// From where to where a step goes, in percent: to the edge where it goes to the end of the axis.
  private func ends(of step: TargetStep) -> (from: Double, to: Double) {
    (chart.percent(step.from), step.to >= chart.end ? 100 : chart.percent(step.to))
  }

  /// Where the lines across begin, in percent: where the points do.
  private var left: Double { chart.percent(chart.start) }

  /// Writes the last value above or below its point, where it covers the least, and the names of
  /// the lines above or below them, where they cover nothing.
  ///
  /// - Returns: The style and name of each line whose name had no room.
  func words(
    besides taken: [(label: Label, y: Double)],
    on canvas: inout Canvas
  ) -> [(style: String, text: String)] {
    var clearance = clearance(of: taken)
    let places = chart.points.compactMap { point in place(of: point).map { (point.text, $0) } }
    if let (text, place) = places.last {
      // Never so far from its point that it seems to be the value of another.
      let label = Label.centred(text, at: place.x)
      let before = Label(text: text, x: .percent(place.x), dx: -10, anchor: .end)
      let candidates =
        [-10, 20, -22, 32].map { (label, place.y + $0) } + [(before, place.y + 4)]
      let chosen = clearance.set(inside(candidates))
      if let chosen { canvas.words.text(chosen.label, y: chosen.y, style: "value") }
    }
    var unlabelled: [(style: String, text: String)] = []
    for step in chart.shownTargets {
      let (from, to) = ends(of: step)
      let labels = labels(step.label, from: from, to: to)
      guard let chosen = clearance.setClear(inside(near(down(step.value), labels))) else {
        unlabelled.append(("target", step.explanation))
        continue
      }
      canvas.words.text(chosen.label, y: chosen.y, style: "reference-label")
    }
    for line in shownReferences {
      let labels = labels(line.label, from: left, to: 100)
      guard let chosen = clearance.setClear(inside(near(down(line.value), labels))) else {
        unlabelled.append(("reference", line.label))
        continue
      }
      canvas.words.text(chosen.label, y: chosen.y, style: "reference-label")
    }
    return unlabelled.filter { !$0.text.isEmpty }
  }

  /// What stands in the plot before its words.
  private func clearance(of taken: [(label: Label, y: Double)]) -> Clearance {
    var clearance = Clearance()
    for (label, y) in taken { clearance.add(label, y: y) }
    for point in chart.points { place(of: point).map { clearance.add(mark: $0) } }
    if chart.isConnected {
      for (first, second) in zip(chart.points, chart.points.dropFirst()) {
        guard let start = place(of: first), let end = place(of: second) else { continue }
        clearance.add(from: start, to: end)
      }
    }
    for centre in chart.shownCentres {
      let levels = [centre.value.finite, centre.lower.finite, centre.upper.finite]
      for level in levels.compactMap(\.self) where chart.scale.contains(level) {
        let (from, to) = (chart.percent(centre.from), chart.percent(centre.to))
        clearance.add(level: down(level), from: from, to: to)
      }
    }
    for step in chart.shownTargets {
      clearance.add(level: down(step.value), from: ends(of: step).from, to: ends(of: step).to)
    }
    for line in shownReferences { clearance.add(level: down(line.value), from: left, to: 100) }
    return clearance
  }

  /// A name at the right end, the left end and the middle of a line; none where the line is shorter.
  private func labels(_ text: String, from: Double, to: Double) -> [Label] {
    guard textWidth(text) <= (to - from) / 100 * narrowestWidth else { return [] }
    return [
      Label(text: text, x: .percent(to), anchor: .end), Label(text: text, x: .percent(from)),
      Label.centred(text, at: (from + to) / 2),
    ]
  }

  /// Names just above a line or just below it.
  private func near(_ y: Double, _ labels: [Label]) -> [(label: Label, y: Double)] {
    labels.flatMap { [($0, y - 5), ($0, y + 15)] }
  }

  /// The places for words that reach neither above the plot nor below it.
  private func inside(_ candidates: [(label: Label, y: Double)]) -> [(label: Label, y: Double)] {
    candidates.filter { $0.y >= top - 12 && $0.y <= bottom - 3 }
  }
}
