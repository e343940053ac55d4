extension ScheduleChart {
  /// The chart as an `<svg>` of class `schedule`.
  package func svg(id: String) -> String {
    var canvas = Canvas()
    let ticks = dateTicks.filter { start <= $0.value && $0.value <= end }
    let labels = ticks.map { (text: $0.label, percent: percent($0.value)) }
    canvas.axisLabels(labels)
    canvas.y += 6
    canvas.rows(bars, label: \.label, note: \.note) { bar, canvas in
      canvas.band { draw(bar, on: &$0) }
    }
    canvas.grid(at: labels.map(\.percent), axis: nil)
    if bars.count > 6 { canvas.axisLabels(labels) }
    return canvas.svg(of: self, id: id, kind: "schedule")
  }
}

extension ScheduleChart {
  private func draw(_ bar: ScheduleBar, on canvas: inout Canvas) {
    let style = bar.isUncertain ? "bar uncertain s0" : "bar s0"
    if bar.to >= start, bar.from <= end {
      let box = Box(
        from: percent(bar.from),
        to: percent(bar.to),
        y: canvas.y + 2,
        height: 14
      )
      canvas.marks.rectangle(box, style: style)
    }
    let markers = bar.markers.filter { start <= $0.position && $0.position <= end }
    for marker in markers {
      canvas.marks.path(
        Symbol.diamond.outline(radius: 6),
        at: Point(x: .percent(percent(marker.position)), y: canvas.y + 9),
        style: "mark s1",
        tip: marker.label
      )
    }
    canvas.y += 20
    names(of: markers, on: &canvas)
  }

  /// Writes what the markers are called, below them and stacked where they would touch.
  private func names(of markers: [ScheduleMarker], on canvas: inout Canvas) {
    let labels = markers.filter { !$0.label.isEmpty }
      .map { Label.centred($0.label, at: percent($0.position)) }
    guard !labels.isEmpty else { return }
    let levels = levels(of: labels.map { $0.span(in: narrowestWidth) }, gap: 8)
    for (label, level) in zip(labels, levels) {
      canvas.words.text(label, y: canvas.y + 13 + Double(level) * 17, style: "marker-label")
    }
    canvas.y += Double((levels.max() ?? 0) + 1) * 17 + 2
  }

  /// The percentage of the width for a time; what is outside the axis stands at the nearer end.
  private func percent(_ position: Double) -> Double {
    plotPercent(Scale(minimum: start, maximum: end, ticks: []).fraction(of: position))
  }
}
