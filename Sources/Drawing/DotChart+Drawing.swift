extension DotChart {
  /// The chart as an `<svg>` of class `dots`.
  package func svg(id: String) -> String {
    var canvas = Canvas()
    canvas.legend(series: series) { .symbol(series: $0) }
    let references = canvas.heads(of: reference, on: scale)
    let top = rows.count > 8 ? canvas.y : nil
    if top != nil { canvas.y += 24 }
    let gap = rows.allSatisfy { $0.marks.count <= 1 } ? 10.0 : 16
    canvas.rows(rows, gap: gap, label: \.label) { row, canvas in
      canvas.band { canvas in
        for mark in row.marks { canvas.draw(mark, on: scale) }
      }
    }
    canvas.frame(on: scale, labelsAbove: top)
    canvas.draw(references)
    return canvas.svg(of: self, id: id, kind: "dots")
  }
}

extension Canvas {
  /// Draws one mark on a line of 24 pixels, with its text beside it or else on lines above.
  fileprivate mutating func draw(_ mark: DotMark, on scale: Scale) {
    let extent = Extent(of: mark, on: scale)
    guard let extent else { return absence(mark.text) }
    let beside = Label.beside(mark.text, from: extent.start, to: extent.end, gap: 11)
    if beside == nil {
      let middle = extent.value ?? (extent.start + extent.end) / 2
      above(mark.text, at: middle)
    }
    let centre = y + 12
    for limits in mark.limits { field(limits, on: scale, y: centre) }
    if let beside { words.text(beside, y: centre + 4.5, style: "value") }
    if let value = extent.value {
      interval(extent, of: mark, y: centre)
      let style = (mark.isHollow ? "mark hollow " : "mark ") + seriesClass(mark.series)
      marks.path(
        Symbol(series: mark.series).outline(radius: 5),
        at: Point(x: .percent(value), y: centre),
        style: style
      )
    } else {
      range(extent, style: seriesClass(mark.series), y: centre)
    }
    y += 24
  }

  /// Draws a pale field behind a mark.
  private mutating func field(_ limits: ClosedRange<Double>, on scale: Scale, y: Double) {
    let place = { (value: Double) in plotPercent(scale.fraction(of: value)) }
    let box = Box(
      from: place(limits.lowerBound),
      to: place(limits.upperBound),
      y: y - 11,
      height: 22
    )
    marks.rectangle(box, style: "field", isMark: false)
  }

  /// Writes a text that has no room beside its mark, above it.
  private mutating func above(_ text: String, at percent: Double) {
    for line in wrapped(text) {
      words.text(.centred(line, at: percent), y: y + 13, style: "value")
      y += 18
    }
    y -= 4
  }

  /// Draws an interval; an end has a cap when it is inside the scale.
  private mutating func interval(_ extent: Extent, of mark: DotMark, y: Double) {
    guard extent.start < extent.end else { return }
    let style = "interval " + seriesClass(mark.series)
    marks.level(from: extent.start, to: extent.end, y: y, style: style, isMark: true)
    for (end, isCapped) in [(extent.start, extent.hasStart), (extent.end, extent.hasEnd)]
    where isCapped {
      marks.upright(x: end, from: y - 4, to: y + 4, style: style)
    }
  }

  /// Draws a printed range: a tinted bar between two lines, its ends open.
  private mutating func range(_ extent: Extent, style: String, y: Double) {
    let box = Box(from: extent.start, to: extent.end, y: y - 5, height: 10)
    marks.rectangle(box, style: "range " + style, isMark: false)
    for edge in [y - 5, y + 5] {
      marks.level(
        from: extent.start,
        to: extent.end,
        y: edge,
        style: "interval " + style,
        isMark: true
      )
    }
  }
}

/// From where to where a mark goes, in percent of the width.
private struct Extent {
  /// Where the value stands; nil for a range alone.
  var value: Double?
  var start: Double
  var end: Double
  /// Whether the lower end of an interval is given and inside the scale.
  var hasStart: Bool
  /// Whether the upper end of an interval is given and inside the scale.
  var hasEnd: Bool

  /// The extent of a mark; nil when there is nothing to draw.
  init?(of mark: DotMark, on scale: Scale) {
    let (low, high) = (mark.low.finite, mark.high.finite)
    let place = { (value: Double) in plotPercent(scale.fraction(of: value)) }
    value = mark.value.finite.map(place)
    guard value != nil || low != nil || high != nil else { return nil }
    start = low.map(place) ?? value ?? plotStart
    end = high.map(place) ?? value ?? plotEnd
    (start, end) = (min(start, end, value ?? start), max(start, end, value ?? end))
    hasStart = low.map(scale.contains) ?? false
    hasEnd = high.map(scale.contains) ?? false
  }
}
