extension BarChart {
  /// The chart as an `<svg>` of class `bars`.
  package func svg(id: String) -> String {
    var canvas = Canvas()
    canvas.legend(series: series) { .swatch(style: "bar " + seriesClass($0), opacity: nil) }
    let top = rows.count > 8 ? canvas.y : nil
    if top != nil { canvas.y += 24 }
    let isBeside = rows.allSatisfy { $0.bars.allSatisfy { bar in isRoomBeside(bar) } }
    let gap = rows.allSatisfy { $0.bars.count <= 1 } ? 10.0 : 16
    canvas.rows(rows, gap: gap, label: \.label) { row, canvas in
      if isBeside {
        canvas.band { draw(row.bars, on: &$0) }
      } else {
        drawBelowTexts(row.bars, on: &canvas)
      }
    }
    canvas.frame(on: scale, labelsAbove: top)
    return canvas.svg(of: self, id: id, kind: "bars")
  }
}

extension BarChart {
  /// Draws bars close together, with their texts beside them.
  private func draw(_ bars: [Bar], on canvas: inout Canvas) {
    for (index, bar) in bars.enumerated() {
      if index > 0 { canvas.y += 4 }
      guard let ends = ends(of: bar) else {
        canvas.absence(bar.text)
        continue
      }
      let right = max(ends.start, ends.end)
      let label = Label(text: bar.text, x: .percent(right), dx: 8)
      canvas.words.text(label, y: canvas.y + 12.5, style: "value")
      draw(bar, from: ends.start, to: ends.end, on: &canvas)
    }
  }

  /// Draws bars, each below its text.
  private func drawBelowTexts(_ bars: [Bar], on canvas: inout Canvas) {
    canvas.y -= 2
    for bar in bars {
      canvas.paragraph(wrapped(bar.text), style: bar.value.finite == nil ? "note" : "value")
      guard let ends = ends(of: bar) else { continue }
      canvas.band { draw(bar, from: ends.start, to: ends.end, on: &$0) }
      canvas.y += 4
    }
  }

  /// Draws a bar, 16 pixels high.
  private func draw(_ bar: Bar, from start: Double, to end: Double, on canvas: inout Canvas) {
    let box = Box(from: start, to: end, y: canvas.y, height: 16)
    canvas.marks.rectangle(box, style: "bar " + seriesClass(bar.series))
    canvas.y += 16
  }

  /// Whether the text of a bar finds room to the right of it in the narrowest column.
  private func isRoomBeside(_ bar: Bar) -> Bool {
    guard let ends = ends(of: bar) else { return true }
    return max(ends.start, ends.end) / 100 * narrowestWidth + 8 + textWidth(bar.text)
      <= narrowestWidth
  }

  /// Where a bar begins and ends, in percent of the width; nil when it has no value.
  private func ends(of bar: Bar) -> (start: Double, end: Double)? {
    guard let value = bar.value.finite else { return nil }
    let ends = [scale.fraction(of: 0), scale.fraction(of: value)].map(plotPercent)
    return (ends[0], ends[1])
  }
}
