extension Canvas {
  /// Draws rows one below the other: each its name, and below it its marks.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - gap: The pixels between two rows.
  ///   - label: The name of a row.
  ///   - note: A remark below the name; nil for none.
  ///   - draw: Draws the marks of a row from where the canvas has come, and moves it past them.
  mutating func rows<Row>(
    _ rows: [Row],
    gap: Double = 16,
    label: (Row) -> String,
    note: (Row) -> String? = { _ in nil },
    draw: (Row, inout Canvas) -> Void
  ) {
    for (index, row) in rows.enumerated() {
      if index > 0 { y += gap }
      paragraph(wrapped(label(row)), style: "label")
      paragraph(wrapped(note(row) ?? "", to: lineLength + 4), style: "note")
      y += 2
      draw(row, &self)
    }
    y += 4
  }

  /// Draws marks in a band of their own, that the grid will run through.
  mutating func band(_ draw: (inout Canvas) -> Void) {
    let top = y
    draw(&self)
    bands.append(top...max(top, y))
  }

  /// Writes why there is no value, where a value of zero would begin.
  mutating func absence(_ text: String) {
    for line in wrapped(text, to: lineLength - 2) {
      let label = Label(text: line, x: .percent(plotStart), dx: 7)
      words.text(label, y: y + 14, style: "note")
      y += 18
    }
    y += 2
  }

  /// Draws the grid of a scale across, and its labels below the rows, and above them too when the
  /// rows are too tall to see both at once.
  ///
  /// - Parameters:
  ///   - scale: The scale.
  ///   - top: Where room was left for the labels above; nil when there are none.
  mutating func frame(on scale: Scale, labelsAbove top: Double?) {
    let ticks = scale.ticks.filter { scale.contains($0.value) }
    let placed = ticks.map { (text: $0.label, percent: plotPercent(scale.fraction(of: $0.value))) }
    let zero = ticks.first { $0.value == 0 }.map { plotPercent(scale.fraction(of: $0.value)) }
    grid(at: placed.map(\.percent), axis: zero)
    axisLabels(placed)
    guard let top else { return }
    let bottom = y
    y = top
    axisLabels(placed)
    y = bottom
  }
}
