/// What stands before the words of a legend.
enum LegendKey {
  /// The mark of a series.
  case symbol(series: Int)
  /// A small square of a class, as opaque as said.
  case swatch(style: String, opacity: Double?)
  /// A piece of a line of a class.
  case stroke(style: String)
}

extension Canvas {
  /// Draws a legend of the series when there are several.
  mutating func legend(series: [String], key: (Int) -> LegendKey) {
    guard series.count > 1 else { return }
    legend(series.enumerated().map { (key($0), $1) })
  }

  /// Draws a legend: keys and words side by side as far as the narrowest column goes.
  mutating func legend(_ entries: [(key: LegendKey, text: String)]) {
    var x = 0.0
    for entry in entries {
      let indent = entry.key.width
      let lines = wrapped(entry.text, to: lineLength - 2)
      let width = indent + (lines.map(textWidth).max() ?? 0)
      if x > 0, x + width > narrowestWidth || lines.count > 1 {
        x = 0
        y += 22
      }
      draw(entry.key, x: x + 6)
      for (index, line) in lines.enumerated() {
        if index > 0 { y += 18 }
        let label = Label(text: line, x: .pixels(x + indent))
        words.text(label, y: y + 13, style: "legend")
      }
      x += width + 20
    }
    y += 34
  }

  private mutating func draw(_ key: LegendKey, x: Double) {
    switch key {
    case .symbol(let series):
      marks.path(
        Symbol(series: series).outline(radius: 5),
        at: Point(x: .pixels(x), y: y + 9),
        style: "mark " + seriesClass(series)
      )
    case .swatch(let style, let opacity):
      let box = Box(x: .pixels(x - 5.5), y: y + 3, width: .pixels(12), height: 12)
      marks.rectangle(box, style: style, opacity: opacity)
    case .stroke(let style):
      let start = Point(x: .pixels(x - 5.5), y: y + 9)
      marks.path("M0 0H26", at: start, style: style, isMark: false)
    }
  }
}

extension LegendKey {
  /// The pixels from the beginning of the key to its words.
  fileprivate var width: Double {
    switch self {
    case .symbol, .swatch: 18
    case .stroke: 34
    }
  }
}
