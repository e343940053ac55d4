extension TimeChart {
  /// The chart as an `<svg>` of class `time`.
  package func svg(id: String) -> String {
    var canvas = Canvas()
    canvas.headings(of: shownCentres, on: self)
    let flags = flags
    let heads = canvas.draw(flags)
    let plot = TimePlot(chart: self, top: canvas.y + 18)
    let unlabelled = plot.draw(on: &canvas)
    for (flag, head) in zip(flags, heads) where flag.hasLine {
      let foot = Point(x: head.x, y: plot.bottom)
      canvas.back.line(from: head, to: foot, style: flag.isPhase ? "phase" : "event")
    }
    canvas.y = plot.bottom + 8
    canvas.axisLabels(shownTicks.map { ($0.label, percent($0.value)) })
    if !unlabelled.isEmpty {
      canvas.y += 6
      canvas.legend(unlabelled.map { (.stroke(style: $0.style), $0.text) })
      canvas.y -= 8
    }
    canvas.explain(phases.map { ($0.number, true, $0.label) })
    canvas.explain(events.map { ($0.letter, false, $0.label) })
    if let note {
      canvas.y += 8
      canvas.paragraph(wrapped(note, to: 42), style: "note")
    }
    canvas.y += 2
    return canvas.svg(of: self, id: id, kind: "time")
  }
}

extension TimeChart {
  /// The percentage of the width for a time; what is outside the axis stands at the nearer end.
  func percent(_ position: Double) -> Double {
    let fraction = Scale(minimum: start, maximum: end, ticks: []).fraction(of: position)
    return plotLeft + (plotEnd - plotLeft) * fraction
  }

  /// The percentage of the width at which the points begin: right of the words of the scale while
  /// these are short enough for a column of their own.
  private var plotLeft: Double {
    let widest = scale.ticks.map { textWidth($0.label) }.max() ?? 0
    let column = (widest + 9) / narrowestWidth * 100
    return column > TimePlot.widestColumn ? plotStart : max(plotStart, column)
  }

  /// The date ticks inside the axis.
  var shownTicks: [Tick] {
    dateTicks.filter { start <= $0.value && $0.value <= end }
  }

  /// The centre lines inside the scale and the axis, and those that are limits alone.
  var shownCentres: [CentreLine] {
    centres.filter { centre in
      centre.value.map(scale.contains) != false && centre.from <= end && centre.to >= start
    }
  }

  /// The steps of the target inside the scale and the axis.
  var shownTargets: [TargetStep] {
    targets.filter { scale.contains($0.value) && $0.from <= end && $0.to >= start }
  }

  /// The phases and events inside the axis; a phase that begins with the chart needs no line.
  private var flags: [Flag] {
    let phases = phases.filter { start <= $0.position && $0.position <= end }.map { phase in
      Flag(
        at: percent(phase.position),
        mark: phase.number,
        isPhase: true,
        hasLine: phase.position > start,
        words: phase.heading
      )
    }
    let events = events.filter { start <= $0.position && $0.position <= end }.map { event in
      Flag(at: percent(event.position), mark: event.letter, isPhase: false)
    }
    return phases + events
  }
}
