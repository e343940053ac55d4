extension SVGWriter {
  /// Writes a straight line.
  ///
  /// - Parameters:
  ///   - start: One end.
  ///   - end: The other end.
  ///   - style: Its classes.
  ///   - isMark: Whether it carries data, and must be as visible as data.
  mutating func line(from start: Point, to end: Point, style: String, isMark: Bool = false) {
    element(
      "line",
      [
        "class": style, "x1": start.x.markup, "y1": coordinate(start.y), "x2": end.x.markup,
        "y2": coordinate(end.y), "data-mark": isMark ? "" : nil,
      ]
    )
  }

  /// Writes a level line between two percentages of the width.
  mutating func level(
    from start: Double,
    to end: Double,
    y: Double,
    style: String,
    isMark: Bool = false
  ) {
    line(
      from: Point(x: .percent(start), y: y),
      to: Point(x: .percent(end), y: y),
      style: style,
      isMark: isMark
    )
  }

  /// Writes an upright line at a percentage of the width.
  mutating func upright(
    x: Double,
    from top: Double,
    to bottom: Double,
    style: String,
    isMark: Bool = false
  ) {
    line(
      from: Point(x: .percent(x), y: top),
      to: Point(x: .percent(x), y: bottom),
      style: style,
      isMark: isMark
    )
  }

  /// Writes a rectangle.
  mutating func rectangle(_ box: Box, style: String, isMark: Bool = true, opacity: Double? = nil) {
    element(
      "rect",
      [
        "class": style, "x": box.x.markup, "y": coordinate(box.y), "width": box.width.markup,
        "height": coordinate(box.height), "fill-opacity": opacity.map(coordinate),
        "data-mark": isMark ? "" : nil,
      ]
    )
  }

  /// Writes a path of pixels about a point, such as a symbol or several strokes of a grid.
  ///
  /// - Parameters:
  ///   - path: The path data, from the point as its origin.
  ///   - point: Where its origin stands.
  ///   - style: Its classes.
  ///   - isMark: Whether it carries data.
  ///   - tip: What is shown when it is pointed at; nil or empty for nothing.
  mutating func path(
    _ path: String,
    at point: Point,
    style: String,
    isMark: Bool = true,
    tip: String? = nil
  ) {
    open("svg", ["x": point.x.markup, "y": coordinate(point.y), "overflow": "visible"])
    let attributes: KeyValuePairs<String, String?> = [
      "class": style, "d": path, "data-mark": isMark ? "" : nil,
    ]
    if let tip, !tip.isEmpty {
      open("path", attributes)
      element("title", [:], text: tip)
      close("path")
    } else {
      element("path", attributes)
    }
    close("svg")
  }

  /// Writes a line of text; nothing when it is empty.
  ///
  /// - Parameters:
  ///   - label: The text and where it stands across.
  ///   - y: Its base line.
  ///   - style: Its classes.
  mutating func text(_ label: Label, y: Double, style: String) {
    guard !label.text.isEmpty else { return }
    element(
      "text",
      [
        "class": style, "x": label.x.markup, "dx": label.dx == 0 ? nil : coordinate(label.dx),
        "y": coordinate(y), "text-anchor": label.anchor == .start ? nil : label.anchor.rawValue,
      ],
      text: label.text
    )
  }
}

/// A rectangle in a drawing.
struct Box: Hashable {
  var x: Horizontal
  var y: Double
  var width: Horizontal
  var height: Double
}

extension Box {
  /// A box between two percentages of the width, in either order.
  init(from start: Double, to end: Double, y: Double, height: Double) {
    self.init(
      x: .percent(min(start, end)),
      y: y,
      width: .percent(abs(end - start)),
      height: height
    )
  }
}
