extension Canvas {
  /// Writes what the centre lines are called: above the plot, each where its line begins and with
  /// a stroke of it, stacked where they would touch.
  mutating func headings(of centres: [CentreLine], on chart: TimeChart) {
    let headings = centres.filter { !$0.label.isEmpty }.map { CentreHeading(of: $0, on: chart) }
    guard !headings.isEmpty else { return }
    let levels = levels(of: headings.map(\.span), gap: 12)
    let height = Double(headings.map(\.lines.count).max() ?? 1) * 18 + 4
    let bottom = y + Double((levels.max() ?? 0) + 1) * height
    for (heading, level) in zip(headings, levels) {
      draw(heading, y: bottom - Double(level + 1) * height)
    }
    y = bottom
  }

  private mutating func draw(_ heading: CentreHeading, y: Double) {
    let stroke = heading.anchor == .end ? "M-16 0H0" : "M0 0H16"
    marks.path(stroke, at: Point(x: heading.x, y: y + 9), style: heading.style, isMark: false)
    for (index, line) in heading.lines.enumerated() {
      let dx = heading.anchor == .end ? -CentreHeading.indent : CentreHeading.indent
      let label = Label(text: line, x: heading.x, dx: dx, anchor: heading.anchor)
      words.text(label, y: y + 13 + Double(index) * 18, style: "centre-label")
    }
  }
}

/// The name of a centre line in its place.
private struct CentreHeading {
  /// The pixels that the stroke before the words takes.
  static let indent = 22.0

  var lines: [String]
  var style: String
  var x: Horizontal
  var anchor = Anchor.start

  /// The name of a line: from where the line begins, or up to where it ends, or from the left edge,
  /// whatever the narrowest column has room for.
  init(of centre: CentreLine, on chart: TimeChart) {
    lines = wrapped(centre.label, to: lineLength - 2)
    style = centre.style
    let width = (lines.map(textWidth).max() ?? 0) + CentreHeading.indent
    let begins = chart.percent(centre.from)
    let ends = chart.percent(centre.to)
    x = .percent(begins)
    guard begins / 100 * narrowestWidth + width > narrowestWidth else { return }
    if ends / 100 * narrowestWidth >= width {
      (x, anchor) = (.percent(ends), .end)
    } else {
      x = .pixels(0)
    }
  }

  /// From where to where it goes in the narrowest column, in pixels.
  var span: ClosedRange<Double> {
    let position = x.pixels(in: narrowestWidth)
    let width = (lines.map(textWidth).max() ?? 0) + CentreHeading.indent
    return anchor == .end ? (position - width)...position : position...(position + width)
  }
}

extension CentreLine {
  /// The classes of the line.
  var style: String { isExtended ? "centre extended" : "centre" }
}
