extension Canvas {
  /// Draws upright grid lines through the bands, one element for each tick.
  ///
  /// - Parameters:
  ///   - positions: Where they stand, in percent of the width.
  ///   - axis: The one drawn stronger, such as that of zero; nil for none.
  mutating func grid(at positions: [Double], axis: Double?) {
    let strokes = bands.map {
      "M0 \(coordinate($0.lowerBound))V\(coordinate($0.upperBound))"
    }
    guard !strokes.isEmpty else { return }
    for position in positions where position != axis {
      back.path(
        strokes.joined(),
        at: Point(x: .percent(position), y: 0),
        style: "grid",
        isMark: false
      )
    }
    guard let axis else { return }
    back.path(strokes.joined(), at: Point(x: .percent(axis), y: 0), style: "axis", isMark: false)
  }

  /// Writes the labels of an axis on a line of 20 pixels, as many as find room; those that find it
  /// in wider columns only carry the class `wide`.
  ///
  /// - Parameter labels: The labels and their positions in percent of the width, from the left.
  mutating func axisLabels(_ labels: [(text: String, percent: Double)]) {
    let placed = labels.filter { !$0.text.isEmpty }.map { Label.centred($0.text, at: $0.percent) }
    let thinning = Thinning(of: placed)
    for (index, label) in placed.enumerated() where thinning.isShown(index, every: thinning.wide) {
      let isNarrow = thinning.isShown(index, every: thinning.narrow)
      words.text(label, y: y + 13, style: isNarrow ? "tick" : "tick wide")
    }
    y += 20
  }
}
