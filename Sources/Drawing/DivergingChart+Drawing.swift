extension DivergingChart {
  /// The chart as an `<svg>` of class `diverging`.
  package func svg(id: String) -> String {
    var canvas = Canvas()
    let keys = answers.enumerated().map { index, answer in
      let side = side(of: index)
      return (LegendKey.swatch(style: side.style, opacity: side.opacity), answer)
    }
    if !keys.isEmpty { canvas.legend(keys.map { (key: $0, text: $1) }) }
    canvas.rows(rows, label: \.label) { row, canvas in draw(row, on: &canvas) }
    let bars = canvas.back
    canvas.back = SVGWriter()
    canvas.grid(at: [], axis: percent(0))
    canvas.back.append(bars)
    return canvas.svg(of: self, id: id, kind: "diverging")
  }
}

extension DivergingChart {
  private func draw(_ row: DivergingRow, on canvas: inout Canvas) {
    count(of: row, on: &canvas)
    let shares = sound(row)
    guard shares.contains(where: { $0 > 0 }) else { return }
    canvas.band { draw(shares, texts: row.texts, from: -negative(row), on: &$0) }
  }

  /// Draws shares side by side, on paper of their own so that the middle line stays behind them.
  private func draw(
    _ shares: [Double],
    texts: [String],
    from start: Double,
    on canvas: inout Canvas
  ) {
    var position = start
    canvas.y += 5
    let whole = Box(
      from: percent(position),
      to: percent(position + shares.reduce(0, +)),
      y: canvas.y,
      height: 26
    )
    canvas.back.rectangle(whole, style: "paper", isMark: false)
    for (index, share) in shares.enumerated() where share > 0 {
      let (from, to) = (percent(position), percent(position + share))
      let side = side(of: index)
      let box = Box(from: from, to: to, y: canvas.y, height: 26)
      canvas.marks.rectangle(box, style: side.style, opacity: side.opacity)
      if index < texts.count {
        write(texts[index], from: from, to: to, on: &canvas)
      }
      position += share
    }
    canvas.y += 31
  }

  /// Writes how many answered: at the right of the name's last line if there is room for it, else
  /// below the name.
  private func count(of row: DivergingRow, on canvas: inout Canvas) {
    guard !row.n.isEmpty else { return }
    let last = wrapped(row.label).last ?? ""
    if textWidth(last) + textWidth(row.n) + 16 <= narrowestWidth, !last.isEmpty {
      canvas.words.text(.right(row.n), y: canvas.y - 7, style: "note")
    } else {
      canvas.paragraph(wrapped(row.n), style: "note")
    }
  }

  /// Writes a share in its bar, if the bar has room for it.
  private func write(_ text: String, from: Double, to: Double, on canvas: inout Canvas) {
    let needed = textWidth(text) + 4
    let isNarrow = (to - from) / 100 * narrowestWidth < needed
    guard !isNarrow || (to - from) / 100 * wideWidth >= needed else { return }
    let label = Label(text: text, x: .percent((from + to) / 2), anchor: .middle)
    let style = isNarrow ? "share wide" : "share"
    canvas.words.text(label, y: canvas.y + 17.5, style: style)
  }

  /// The percentage of the width for a share right of the middle, or left of it when negative.
  private func percent(_ share: Double) -> Double {
    let left = rows.map(negative).max() ?? 0
    let right = rows.map { sound($0).reduce(0, +) - negative($0) }.max() ?? 0
    guard left + right > 0 else { return 50 }
    return plotPercent(Scale(minimum: -left, maximum: right, ticks: []).fraction(of: share))
  }

  /// The shares that can be drawn, in the order of the answers: what is not a share counts as 0.
  private func sound(_ row: DivergingRow) -> [Double] {
    row.shares.prefix(answers.count).map { $0.isFinite && $0 > 0 ? $0 : 0 }
  }

  /// How much of a row stands to the left of the middle.
  private func negative(_ row: DivergingRow) -> Double {
    let shares = sound(row)
    let whole = shares.prefix(middle ?? answers.count / 2).reduce(0, +)
    guard let middle, middle < shares.count else { return whole }
    return whole + shares[middle] / 2
  }

  /// The index of the neutral answer, if there is such an answer.
  private var middle: Int? {
    neutral.flatMap { answers.indices.contains($0) ? $0 : nil }
  }

  /// The classes of an answer, and how strong its tint is: the further from the middle the more.
  private func side(of index: Int) -> (style: String, opacity: Double) {
    let centre = middle.map(Double.init) ?? Double(answers.count - 1) / 2
    let distance = Double(index) - centre
    guard distance != 0 else { return ("answer neutral", 0.12) }
    let farthest = max(centre, Double(answers.count - 1) - centre, 1)
    return (
      distance < 0 ? "answer negative" : "answer positive",
      0.1 + 0.45 * min(1, abs(distance) / farthest)
    )
  }
}
