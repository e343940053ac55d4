extension TimeChart {
  /// The chart as an `<svg>` of class `time`.
  package func svg(id: String) -> String {
    var canvas = Canvas()
    let flags = canvas.flags(of: shownEvents, at: shownEvents.map { percent($0.position) })
    canvas.headings(of: shownCentres, on: self)
    let plot = TimePlot(chart: self, top: canvas.y + 18)
    plot.draw(on: &canvas)
    for flag in flags {
      canvas.back.line(from: flag, to: Point(x: flag.x, y: plot.bottom), style: "event")
    }
    canvas.y = plot.bottom + 8
    canvas.axisLabels(shownTicks.map { ($0.label, percent($0.value)) })
    canvas.explain(events)
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
    plotPercent(Scale(minimum: start, maximum: end, ticks: []).fraction(of: position))
  }

  /// The date ticks inside the axis.
  var shownTicks: [Tick] {
    dateTicks.filter { start <= $0.value && $0.value <= end }
  }

  /// The events inside the axis.
  private var shownEvents: [TimeEvent] {
    events.filter { start <= $0.position && $0.position <= end }
  }

  /// The centre lines inside the scale and the axis, and those that are limits alone.
  var shownCentres: [CentreLine] {
    centres.filter { centre in
      centre.value.map(scale.contains) != false && centre.from <= end && centre.to >= start
    }
  }
}

extension Canvas {
  /// Draws the lettered markers above a plot, on more rows where they would touch.
  ///
  /// - Parameters:
  ///   - events: The events.
  ///   - positions: Where they stand, in percent of the width.
  /// - Returns: Where their lines begin.
  fileprivate mutating func flags(of events: [TimeEvent], at positions: [Double]) -> [Point] {
    guard !events.isEmpty else { return [] }
    let middles = positions.map { $0 / 100 * narrowestWidth }
    let levels = levels(of: middles.map { ($0 - 9)...($0 + 9) }, gap: 6)
    let bottom = y + Double((levels.max() ?? 0) + 1) * 24
    let points = events.indices.map { index in
      let point = Point(
        x: .percent(positions[index]),
        y: bottom - Double(levels[index]) * 24 - 13
      )
      letter(events[index].letter, at: point)
      return Point(x: point.x, y: point.y + 9)
    }
    y = bottom
    return points
  }

  /// Draws a letter in a ring.
  private mutating func letter(_ letter: String, at point: Point) {
    marks.path(Symbol.circle.outline(radius: 9), at: point, style: "flag", isMark: true)
    let label = Label(text: letter, x: point.x, anchor: .middle)
    words.text(label, y: point.y + 4.5, style: "letter")
  }

  /// Writes what each lettered marker stands for, one to a line.
  fileprivate mutating func explain(_ events: [TimeEvent]) {
    guard !events.isEmpty else { return }
    y += 10
    for event in events {
      letter(event.letter, at: Point(x: .pixels(10), y: y + 10))
      y += 1
      for line in wrapped(event.label, to: lineLength - 2) {
        words.text(Label(text: line, x: .pixels(28)), y: y + 13, style: "legend")
        y += 18
      }
      y += 7
    }
  }
}
