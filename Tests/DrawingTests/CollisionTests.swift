import Testing

@testable import Drawing

@Suite struct `The words of a chart` {
  /// The texts shown in a column of a width, with their boxes.
  static func words(of chart: any Chart, in width: Double) -> [(
    text: String, x: ClosedRange<Double>, y: ClosedRange<Double>
  )] {
    DrawnElement.all(in: chart.svg(id: "a")).compactMap { element in
      if width < wideWidth, element["class"]?.contains("wide") == true { return nil }
      return element.box(in: width).map { (element.text, $0.x, $0.y) }
    }
  }

  @Test(arguments: Samples.all.map(\.name), [300.0, 560, 1280])
  func `never lie on each other and never leave the drawing`(name: String, width: Double) throws {
    let chart = try #require(Samples.all.first { $0.name == name }).chart
    let width = name == "flow" ? 320 : width
    let words = Self.words(of: chart, in: width)
    #expect(words.isEmpty == (name == "spark"))
    for (index, word) in words.enumerated() {
      #expect(word.x.lowerBound >= -0.05 && word.x.upperBound <= width + 0.05, "\(word.text)")
      for other in words[..<index] {
        #expect(
          !(word.x.overlaps(other.x) && word.y.overlaps(other.y)),
          "\(word.text) | \(other.text)"
        )
      }
    }
  }

  @Test func `of a value stand above its mark when neither side has room`() throws {
    let row = DotRow(
      label: "Enhet",
      marks: [DotMark(series: 0, value: 0.5, low: 0.1, high: 0.9, text: "50 % (20 av 40)")]
    )
    let scale = Scale(minimum: 0, maximum: 1, ticks: [])
    let svg = DotChart(title: "", summary: "", scale: scale, rows: [row]).svg(id: "a")
    let elements = DrawnElement.all(in: svg)
    let text = try #require(elements.first { $0["class"] == "value" }?.box(in: 300))
    let line = try #require(elements.first { $0["class"] == "interval s0" }?.pixels("y1", in: 300))
    #expect(text.y.upperBound < line)
  }

  @Test func `of close events are stacked`() {
    let chart = TimeChart(
      title: "",
      summary: "",
      scale: Scale(minimum: 0, maximum: 1, ticks: []),
      start: 0,
      end: 100,
      points: [],
      events: [
        TimeEvent(position: 50, letter: "A", label: ""),
        TimeEvent(position: 54, letter: "B", label: ""),
        TimeEvent(position: 90, letter: "C", label: ""),
        TimeEvent(position: 101, letter: "D", label: ""),
      ]
    )
    let heights = DrawnElement.all(in: chart.svg(id: "a")).filter { $0["class"] == "event" }
      .map { $0["y1"] }
    #expect(heights.count == 3)
    #expect(heights[0] != heights[1])
    #expect(heights[1] == heights[2])
  }
}
