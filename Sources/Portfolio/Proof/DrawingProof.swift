/// What a drawing of a measure with protected numbers tells: each of its marks must be a number that
/// is shown.
struct DrawingProof {
  let drawing: MarkupElement
  /// The measure in `findings.json`.
  let measure: PlacedJSON
  /// Every number of the measure that may explain one.
  let values: [Double]
  /// In how many places of the measure a number is shown.
  let shown: Int
  /// Whether the steps of a flow are protected.
  let hidesSteps: Bool

  /// Where each begins that is none of the shown numbers.
  var unexplained: [Int] {
    if drawing.has(class: "spark") { return line }
    if drawing.has(class: "diverging") {
      let items = measure["cells"]?.items.compactMap(\.answers) ?? []
      return DrawnAnswers(of: drawing).unexplained(by: items)
    }
    // The boxes of a flow are as large as their words.
    if drawing.has(class: "flow"), !hidesSteps { return [] }
    guard let drawn = DrawnMarks(of: drawing) else {
      // What can't be read back is no proof of anything.
      return drawing.all.dropFirst().first { $0["data-mark"] != nil }.map { [$0.offset] } ?? []
    }
    let odd = drawn.marks.filter { mark in
      !(values + [0]).contains { abs($0 - mark.value) <= drawn.tolerance }
    }.map(\.offset)
    guard odd.isEmpty, drawn.strange.isEmpty else { return drawn.strange + odd }
    // A mark that lies upon another is still one too many.
    return drawn.points > shown ? drawn.marks.suffix(1).map(\.offset) : []
  }

  private var line: [Int] {
    let points = measure["series"]?["points"]?.items ?? []
    let phases = measure["series"]?["phases"]?.items ?? []
    return DrawnLine(of: drawing).unexplained(
      by: points.compactMap { $0["value"]?.number },
      centres: phases.compactMap { $0["centre"]?.number }
    )
  }
}

extension PlacedJSON {
  /// How many gave each answer to an item, in order; nil where that is not told.
  fileprivate var answers: [Int]? {
    let answers = self["answers"]?.items ?? []
    let counts = answers.compactMap { $0["count"]?.count }
    return counts.isEmpty || counts.count < answers.count ? nil : counts
  }
}
