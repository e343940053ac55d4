extension Canvas {
  /// Writes what lines to compare with are called, above the plot, stacked where they would touch.
  ///
  /// - Parameters:
  ///   - lines: The lines; those outside the scale are left out.
  ///   - scale: The scale across.
  /// - Returns: Where the lines begin, for `draw(_:)` once the plot is drawn.
  mutating func heads(of lines: [ReferenceLine], on scale: Scale) -> [Point] {
    let shown = lines.filter { scale.contains($0.value) }
    guard !shown.isEmpty else { return [] }
    let positions = shown.map { plotPercent(scale.fraction(of: $0.value)) }
    let labels = zip(shown, positions).map { Label.centred($0.label, at: $1) }
    let levels = levels(of: labels.map { $0.span(in: narrowestWidth) }, gap: 12)
    let bottom = y + Double((levels.max() ?? 0) + 1) * 18
    let points = labels.indices.map { index in
      let base = bottom - Double(levels[index]) * 18
      words.text(labels[index], y: base - 5, style: "reference-label")
      return Point(x: .percent(positions[index]), y: base)
    }
    y = bottom + 6
    return points
  }

  /// Draws the lines to compare with, from where they begin down to the last band.
  mutating func draw(_ heads: [Point]) {
    guard let bottom = bands.last?.upperBound else { return }
    for head in heads {
      back.line(from: head, to: Point(x: head.x, y: bottom), style: "reference")
    }
  }
}
