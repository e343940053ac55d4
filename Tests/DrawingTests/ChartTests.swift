import Drawing
import Testing

@Suite struct `A chart of rows` {
  static let scale = Scale.covering([0, 1], includingZero: true, upperBound: 1) { "\($0)" }

  static func elements(_ mark: DotMark) -> [DrawnElement] {
    let row = DotRow(label: "", marks: [mark])
    return DrawnElement.all(
      in: DotChart(title: "", summary: "", scale: scale, rows: [row]).svg(id: "a")
    )
  }

  @Test func `writes why there is no value and draws no mark`() {
    let elements = Self.elements(DotMark(series: 0, value: nil, text: "skyddat värde"))
    #expect(elements.contains { $0["class"] == "note" && $0.text == "skyddat värde" })
    #expect(!elements.contains { $0["data-mark"] != nil })
  }

  @Test func `draws a reported value hollow and a computed one with its interval`() {
    let reported = Self.elements(DotMark(series: 1, value: 0.5, text: "", isHollow: true))
    #expect(reported.filter { $0["data-mark"] != nil }.map { $0["class"] } == ["mark hollow s1"])
    let computed = Self.elements(DotMark(series: 1, value: 0.5, low: 0.4, high: 0.6, text: ""))
    #expect(
      computed.filter { $0["data-mark"] != nil }.map { $0["class"] } == ["interval s1", "mark s1"]
    )
  }

  @Test func `draws a printed range as a bar with open ends`() {
    let elements = Self.elements(DotMark(series: 0, value: nil, low: 0.2, high: 0.4, text: ""))
    let range = elements.first { $0["class"] == "range s0" }
    #expect(range?["x"] == "21.8%" && range?["width"] == "18.8%")
    #expect(!elements.contains { $0.name == "line" && $0["x1"] == $0["x2"] })
  }

  @Test func `caps an interval only where its end is inside the scale`() {
    let elements = Self.elements(DotMark(series: 0, value: 0.9, low: 0.8, high: 1.2, text: ""))
    let caps = elements.filter { $0.name == "line" && $0["x1"] == $0["x2"] }
    #expect(caps.map { $0["x1"] } == ["78.2%"])
  }

  @Test func `gives series a shape and a colour of their own`() {
    let marks = (0..<6).map { series in
      Self.elements(DotMark(series: series, value: 0.5, text: "")).filter { $0.name == "path" }
    }
    let paths = marks.compactMap { $0.last { $0["data-mark"] != nil } }
    #expect(Set(paths.compactMap { $0["d"] }).count == 6)
    #expect(paths.map { $0["class"] } == (0..<6).map { "mark s\($0)" })
  }

  @Test func `has a legend only for several series`() {
    let one = DotChart(title: "", summary: "", scale: Self.scale, rows: [], series: ["A"])
    let two = DotChart(title: "", summary: "", scale: Self.scale, rows: [], series: ["A", "B"])
    #expect(!one.svg(id: "a").contains("legend"))
    #expect(two.svg(id: "a").contains(">A</text>") && two.svg(id: "a").contains(">B</text>"))
  }

  @Test func `begins its bars at zero, also those below it`() {
    let scale = Scale.covering([-50, 50], includingZero: true, upperBound: nil) { "\($0)" }
    let bars = [Bar(series: 0, value: 50, text: ""), Bar(series: 0, value: -50, text: "")]
    let chart = BarChart(
      title: "",
      summary: "",
      scale: scale,
      rows: [BarRow(label: "", bars: bars)]
    )
    let boxes = DrawnElement.all(in: chart.svg(id: "a")).filter { $0.name == "rect" }
    #expect(boxes.map { $0["x"] } == ["50%", boxes[1]["x"]])
    #expect(boxes.map { $0["width"] } == [boxes[0]["width"], boxes[0]["width"]])
  }

  @Test func `sets the neutral answer astride the middle`() {
    let row = DivergingRow(label: "", shares: [0.3, 0.2, 0.5], texts: [])
    let chart = DivergingChart(
      title: "",
      summary: "",
      rows: [row],
      answers: ["a", "b", "c"],
      neutral: 1
    )
    let svg = DrawnElement.all(in: chart.svg(id: "a"))
    let neutral = svg.last { $0["class"] == "answer neutral" }
    // 0.3 + 0.1 of the whole is to the left: 3 + 94 × 0.4 = 40.6, and half of 0.2 is 9.4 there.
    #expect(neutral?["x"] == "31.2%" && neutral?["width"] == "18.8%")
  }
}

@Suite struct `A chart in time` {
  static func elements(_ points: [TimePoint]) -> [DrawnElement] {
    let scale = Scale(minimum: 0, maximum: 1, ticks: [])
    return DrawnElement.all(
      in: TimeChart(
        title: "",
        summary: "",
        scale: scale,
        start: 0,
        end: 10,
        points: points
      ).svg(id: "a")
    )
  }

  static func point(_ position: Double, _ state: PointState = .normal) -> TimePoint {
    TimePoint(position: position, value: 0.5, text: "0,5", state: state)
  }

  @Test func `is true to time`() {
    let lines = Self.elements([Self.point(0), Self.point(1), Self.point(10)])
      .filter { $0["class"] == "line s0" }
    #expect(lines.map { $0["x2"] } == ["12.4%", "97%"])
  }

  @Test(arguments: [PointState.missing, .protected])
  func `leaves a gap where a value is missing or protected`(state: PointState) {
    let elements = Self.elements([
      Self.point(0), Self.point(1), Self.point(2, state), Self.point(3), Self.point(4),
    ])
    #expect(elements.count { $0["class"] == "line s0" } == 2)
    #expect(elements.count { $0["class"] == "mark s0" } == 4)
    #expect(elements.count { $0["class"] == "protected" } == (state == .protected ? 1 : 0))
  }

  @Test func `never shows the height of a protected value`() {
    func drawn(_ value: Double?) -> String {
      TimeChart(
        title: "",
        summary: "",
        scale: Scale(minimum: 0, maximum: 1, ticks: []),
        start: 0,
        end: 10,
        points: [
          Self.point(0), TimePoint(position: 5, value: value, text: "..", state: .protected),
          Self.point(10),
        ]
      ).svg(id: "a")
    }
    #expect(drawn(0.9) == drawn(nil))
    let sparks = [0.9, nil].map { value in
      Sparkline(
        title: "",
        summary: "",
        points: [
          Self.point(0), TimePoint(position: 5, value: value, text: "..", state: .protected),
        ]
      ).svg(id: "a")
    }
    #expect(sparks[0] == sparks[1])
  }

  @Test func `draws a signal as another shape and an excluded point hollow`() {
    let elements = Self.elements([Self.point(0, .signal), Self.point(1, .excluded)])
    let marks = elements.filter { $0.name == "path" && $0["data-mark"] != nil }
    #expect(marks.map { $0["class"] } == ["mark s1", "mark hollow s0"])
    #expect(marks[0]["d"] != marks[1]["d"])
  }

  @Test func `dashes a centre line that is drawn on into another phase`() {
    let svg = Samples.time.svg(id: "a")
    #expect(svg.contains("<line class=\"centre\"") && svg.contains("class=\"centre extended\""))
    #expect(svg.count(of: "class=\"limit\"") == 2)
  }
}

extension String {
  fileprivate func count(of part: String) -> Int {
    ranges(of: part).count
  }
}
