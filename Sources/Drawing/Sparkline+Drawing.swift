extension Sparkline {
  /// The line as an `<svg>` of class `spark`, its last point marked.
  package func svg(id: String) -> String {
    var canvas = Canvas()
    canvas.y = 36
    if let centre = centre.finite {
      canvas.back.level(from: plotStart, to: plotEnd, y: down(centre), style: "centre")
    }
    let places = points.map(place)
    for (start, end) in zip(places, places.dropFirst()) {
      guard let start, let end else { continue }
      canvas.marks.line(from: start, to: end, style: "line s0", isMark: true)
    }
    for index in points.indices {
      guard let place = places[index], index == lastIndex || isAlone(index, among: places) else {
        continue
      }
      let radius = index == lastIndex ? 3.5 : 2
      canvas.marks.path(Symbol.circle.outline(radius: radius), at: place, style: "mark s0")
    }
    return canvas.svg(of: self, id: id, kind: "spark")
  }
}

extension Sparkline {
  private func place(of point: TimePoint) -> Point? {
    guard let value = value(of: point) else { return nil }
    let x = plotPercent(Scale(minimum: start, maximum: end, ticks: []).fraction(of: point.position))
    return Point(x: .percent(x), y: down(value))
  }

  private func value(of point: TimePoint) -> Double? {
    point.state == .missing || point.state == .protected ? nil : point.value.finite
  }

  /// How far down a value stands: between 5 pixels and 31, in the middle when all are the same.
  private func down(_ value: Double) -> Double {
    let values = points.compactMap { self.value(of: $0) } + [centre.finite].compactMap { $0 }
    let scale = Scale(minimum: values.min() ?? 0, maximum: values.max() ?? 0, ticks: [])
    guard scale.maximum > scale.minimum else { return 18 }
    return 31 - 26 * scale.fraction(of: value)
  }

  private var start: Double { points.map(\.position).filter(\.isFinite).min() ?? 0 }
  private var end: Double { points.map(\.position).filter(\.isFinite).max() ?? 0 }

  private var lastIndex: Int? {
    points.lastIndex { value(of: $0) != nil }
  }

  /// Whether a point has a gap on both sides, so that no line shows it.
  private func isAlone(_ index: Int, among places: [Point?]) -> Bool {
    let before = index > 0 ? places[index - 1] : nil
    let after = index + 1 < places.count ? places[index + 1] : nil
    return before == nil && after == nil
  }
}
