/// The plot of a time chart: what stands between its headings and its dates.
struct TimePlot {
  /// The percentage of the width that the words of the scale may have for themselves.
  static let widestColumn = 18.0

  let chart: TimeChart
  /// Where the upper end of the scale stands, in pixels from the top of the drawing.
  let top: Double
  /// The height of the scale, in pixels.
  let height = 220.0
}

extension TimePlot {
  /// Where the lower end of the scale stands.
  var bottom: Double { top + height }

  /// Draws everything inside the plot.
  ///
  /// - Returns: The style and name of each line whose name had no room in the plot.
  func draw(on canvas: inout Canvas) -> [(style: String, text: String)] {
    let labels = tickLabels
    gaps(on: &canvas)
    grid(labels, on: &canvas)
    for centre in chart.shownCentres { draw(centre, on: &canvas) }
    if chart.isConnected { line(on: &canvas) }
    for point in chart.points { draw(point, on: &canvas) }
    return words(besides: labels, on: &canvas)
  }
}

extension TimePlot {
  /// How far down a value stands.
  func down(_ value: Double) -> Double {
    bottom - height * chart.scale.fraction(of: value)
  }

  /// Where a point stands; nil when it has no value to show.
  func place(of point: TimePoint) -> (x: Double, y: Double)? {
    guard point.state != .missing, point.state != .protected else { return nil }
    return point.value.finite.map { (chart.percent(point.position), down($0)) }
  }

  /// The labels of the scale just above their lines, at the left or, if fewer points are covered
  /// there, at the right.
  private var tickLabels: [(label: Label, y: Double)] {
    let ticks = chart.scale.ticks.filter { chart.scale.contains($0.value) }
    var clearance = Clearance()
    for place in chart.points.compactMap({ place(of: $0) }) { clearance.add(mark: place) }
    let sides = [Label.left, Label.right].map { side in
      ticks.map { (label: side($0.label), y: down($0.value) - 6) }
    }
    return clearance.least(of: sides) ?? []
  }

  /// A field for the time of each value that is missing, so that no value is not taken for none.
  private func gaps(on canvas: inout Canvas) {
    let points = chart.points
    for index in points.indices where points[index].state == .missing {
      let here = points[index].position
      let before = index > 0 ? (points[index - 1].position + here) / 2 : here
      let after = index + 1 < points.count ? (here + points[index + 1].position) / 2 : here
      guard before.isFinite, after.isFinite else { continue }
      let box = Box(from: chart.percent(before), to: chart.percent(after), y: top, height: height)
      canvas.back.rectangle(box, style: "gap", isMark: false)
    }
  }

  /// Level lines and the words of the scale, below the points so that these are never hidden.
  private func grid(_ labels: [(label: Label, y: Double)], on canvas: inout Canvas) {
    for tick in chart.scale.ticks where chart.scale.contains(tick.value) {
      let y = down(tick.value)
      if y < bottom { canvas.back.level(from: 0, to: 100, y: y, style: "grid") }
    }
    canvas.back.level(from: 0, to: 100, y: bottom, style: "axis")
    for tick in chart.shownTicks {
      let x = chart.percent(tick.value)
      canvas.back.upright(x: x, from: bottom, to: bottom + 5, style: "axis")
    }
    for centre in chart.shownCentres { drawLimits(of: centre, on: &canvas) }
    drawLevels(on: &canvas)
    for (label, y) in labels { canvas.back.text(label, y: y, style: "tick") }
  }

  private func drawLimits(of centre: CentreLine, on canvas: inout Canvas) {
    let (from, to) = (chart.percent(centre.from), chart.percent(centre.to))
    for limit in [centre.lower.finite, centre.upper.finite] {
      guard let limit, chart.scale.contains(limit) else { continue }
      canvas.back.level(from: from, to: to, y: down(limit), style: "limit", isMark: true)
    }
  }

  private func draw(_ centre: CentreLine, on canvas: inout Canvas) {
    guard let value = centre.value.finite else { return }
    let (from, to) = (chart.percent(centre.from), chart.percent(centre.to))
    let y = down(value)
    canvas.marks.level(from: from, to: to, y: y, style: centre.style, isMark: true)
  }

  /// The line from point to point; where a value is missing it is broken.
  private func line(on canvas: inout Canvas) {
    for (first, second) in zip(chart.points, chart.points.dropFirst()) {
      guard let start = place(of: first), let end = place(of: second) else { continue }
      canvas.marks.line(
        from: Point(x: .percent(start.x), y: start.y),
        to: Point(x: .percent(end.x), y: end.y),
        style: "line s0",
        isMark: true
      )
    }
  }

  private func draw(_ point: TimePoint, on canvas: inout Canvas) {
    if point.state == .protected {
      let cross = Point(x: .percent(chart.percent(point.position)), y: bottom)
      let path = "M-4 -4L4 4M-4 4L4 -4"
      return canvas.marks.path(path, at: cross, style: "protected", tip: point.text)
    }
    guard let place = place(of: point) else { return }
    let isSignal = point.state == .signal
    let style =
      isSignal ? "mark s1" : point.state == .excluded ? "mark hollow s0" : "mark s0"
    canvas.marks.path(
      (isSignal ? Symbol.diamond : .circle).outline(radius: isSignal ? radius + 1 : radius),
      at: Point(x: .percent(place.x), y: place.y),
      style: style,
      tip: point.text
    )
  }

  /// The radius of a dot, in pixels: smaller when there are many.
  private var radius: Double {
    chart.points.count <= 24 ? 4 : chart.points.count <= 60 ? 3 : 2.5
  }
}
