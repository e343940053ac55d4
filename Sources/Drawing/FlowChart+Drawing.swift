extension FlowChart {
  /// The chart as an `<svg>` of class `flow`, 320 wide in its own coordinates.
  package func svg(id: String) -> String {
    var flow = FlowDrawing()
    for (index, step) in steps.enumerated() {
      flow.box(step.label, count: step.count, x: 1, style: "step")
      for exclusion in step.excluded { flow.branch(exclusion) }
      if index < steps.count - 1 {
        flow.arrowDown()
      }
    }
    return flow.svg(of: self, id: id)
  }
}

/// A flow chart in the making: boxes down the left, and the spine that joins them.
private struct FlowDrawing {
  /// The width of the drawing, in its own coordinates.
  static let width = 320.0
  /// Where the line down from a box runs.
  static let spine = 24.0
  /// Where the boxes of those left out begin.
  static let indent = 52.0

  var lines = SVGWriter()
  var boxes = SVGWriter()
  var y = 1.0
  /// Where the line down from the last box has come.
  var joined = 1.0
}

extension FlowDrawing {
  /// Draws a box from `x` to the right edge, with its words to the left and its count to the right,
  /// or below the words when it is long.
  mutating func box(_ label: String, count: String, x: Double, style: String) {
    let width = FlowDrawing.width - 1 - x
    let isBeside = count.count <= 9
    let room = width - 24 - (isBeside ? Double(count.count + 1) * 7.6 : 0)
    let words = wrapped(label, to: Int(room / 7.4))
    let height = Double(words.count + (isBeside || count.isEmpty ? 0 : 1)) * 19 + 17
    boxes.element(
      "rect",
      [
        "class": style, "x": coordinate(x), "y": coordinate(y), "width": coordinate(width),
        "height": coordinate(height), "rx": "4", "data-mark": "",
      ]
    )
    for (index, line) in words.enumerated() {
      let place = Label(text: line, x: .pixels(x + 12))
      boxes.text(place, y: y + 22 + Double(index) * 19, style: "label")
    }
    let last = isBeside ? 0 : Double(words.count) * 19
    let place =
      isBeside
      ? Label(text: count, x: .pixels(FlowDrawing.width - 13), anchor: .end)
      : Label(text: count, x: .pixels(x + 12))
    boxes.text(place, y: y + 22 + last, style: "value")
    y += height
    if x < FlowDrawing.indent { joined = y }
  }

  /// Draws those who were left out, off the line down.
  mutating func branch(_ exclusion: FlowExclusion) {
    y += 12
    let middle = y + 18
    line(from: (FlowDrawing.spine, middle), to: (FlowDrawing.indent - 7, middle))
    lines.element(
      "path",
      [
        "class": "head",
        "d": "M\(coordinate(FlowDrawing.indent)) \(coordinate(middle))l-8 -4.5v9Z", "data-mark": "",
      ]
    )
    box(exclusion.label, count: exclusion.count, x: FlowDrawing.indent, style: "excluded")
    line(from: (FlowDrawing.spine, joined), to: (FlowDrawing.spine, middle))
    joined = middle
  }

  /// Draws the line on to the next box.
  mutating func arrowDown() {
    let end = y + (joined < y ? 16 : 26)
    line(from: (FlowDrawing.spine, joined), to: (FlowDrawing.spine, end - 7))
    lines.element(
      "path",
      [
        "class": "head", "d": "M\(coordinate(FlowDrawing.spine)) \(coordinate(end))l-4.5 -8h9Z",
        "data-mark": "",
      ]
    )
    y = end
  }

  private mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    lines.line(
      from: Point(x: .pixels(start.x), y: start.y),
      to: Point(x: .pixels(end.x), y: end.y),
      style: "arrow",
      isMark: true
    )
  }

  /// The drawing as an element with its name and description.
  func svg(of chart: FlowChart, id: String) -> String {
    var writer = SVGWriter()
    writer.open(
      "svg",
      [
        "class": "chart flow", "width": "100%",
        "viewBox": "0 0 \(coordinate(FlowDrawing.width)) \(coordinate(y + 1))", "role": "img",
        "aria-labelledby": "\(id)-t \(id)-d",
      ]
    )
    writer.element("title", ["id": "\(id)-t"], text: chart.title)
    writer.element("desc", ["id": "\(id)-d"], text: chart.summary)
    writer.append(lines)
    writer.append(boxes)
    writer.close("svg")
    return writer.markup
  }
}
