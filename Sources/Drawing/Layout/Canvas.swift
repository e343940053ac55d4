/// A drawing that grows downwards: three layers and how far down it has come.
struct Canvas {
  /// Grids and lines to compare with.
  var back = SVGWriter()
  /// Marks.
  var marks = SVGWriter()
  /// Words, above everything else.
  var words = SVGWriter()
  /// Where the next thing begins, in pixels from the top.
  var y = 0.0
  /// The stretches of height that hold marks of rows, where upright grid lines are drawn.
  var bands: [ClosedRange<Double>] = []
}

extension Canvas {
  /// Writes lines at the left edge, 18 pixels each.
  mutating func paragraph(_ lines: [String], style: String) {
    for line in lines {
      words.text(.left(line), y: y + 13, style: style)
      y += 18
    }
  }

  /// The drawing as an element with its name and description.
  ///
  /// - Parameters:
  ///   - chart: Whose drawing it is.
  ///   - id: What the ids begin with.
  ///   - kind: The class beside `chart`.
  /// - Returns: The markup.
  func svg(of chart: some Chart, id: String, kind: String) -> String {
    var writer = SVGWriter()
    writer.open(
      "svg",
      [
        "class": "chart " + kind, "width": "100%", "height": coordinate(y.rounded(.up)),
        "role": "img", "aria-labelledby": "\(id)-t \(id)-d",
      ]
    )
    writer.element("title", ["id": "\(id)-t"], text: chart.title)
    writer.element("desc", ["id": "\(id)-d"], text: chart.summary)
    writer.append(back)
    writer.append(marks)
    writer.append(words)
    writer.close("svg")
    return writer.markup
  }
}
