import Testing

@testable import Drawing

@Suite struct `What a chart in time compares its points with` {
  static func chart(
    _ values: [Double],
    targets: [TargetStep] = [],
    reference: [ReferenceLine] = [],
    phases: [TimePhase] = [],
    tick: String = ""
  ) -> TimeChart {
    TimeChart(
      title: "",
      summary: "",
      scale: Scale(minimum: 0, maximum: 1, ticks: [Tick(value: 0, label: tick)]),
      start: 0,
      end: 10,
      points: values.enumerated().map { index, value in
        let position = Double(index) * 10 / Double(max(1, values.count - 1))
        return TimePoint(position: position, value: value, text: "")
      },
      phases: phases,
      targets: targets,
      reference: reference
    )
  }

  static func step(_ from: Double, _ to: Double, _ value: Double) -> TargetStep {
    TargetStep(from: from, to: to, value: value, label: "mål", explanation: "mål från \(from)")
  }

  static func elements(_ chart: TimeChart) -> [DrawnElement] {
    DrawnElement.all(in: chart.svg(id: "a"))
  }

  @Test func `is a target in steps, with a riser from each to the next`() {
    let chart = Self.chart([0.1, 0.1], targets: [Self.step(0, 5, 0.8), Self.step(5, 10, 0.6)])
    let lines = Self.elements(chart).filter { $0["class"] == "target" && $0.name == "line" }
    #expect(lines.map { $0["x1"] } == ["3%", "50%", "50%"])
    #expect(lines.map { $0["x2"] } == ["50%", "100%", "50%"])
    #expect(lines[0]["y1"] != lines[1]["y1"])
    #expect([lines[2]["y1"], lines[2]["y2"]] == [lines[0]["y1"], lines[1]["y1"]])
  }

  @Test func `is drawn otherwise when nobody has promised to reach it`() {
    let line = ReferenceLine(value: 0.7, label: "riket")
    let elements = Self.elements(
      Self.chart([0.1, 0.1], targets: [Self.step(0, 10, 0.8)], reference: [line])
    )
    #expect(elements.count { $0["class"] == "target" } == 1)
    #expect(elements.count { $0["class"] == "reference" } == 1)
    #expect(elements.filter { $0["class"] == "reference-label" }.map(\.text) == ["mål", "riket"])
  }

  @Test func `is named at each step that has room, and below the chart where none has`() {
    let targets = [Self.step(0, 9.9, 0.8), Self.step(9.9, 10, 0.6)]
    let elements = Self.elements(Self.chart([0.1, 0.1], targets: targets))
    #expect(elements.filter { $0["class"] == "reference-label" }.map(\.text) == ["mål"])
    #expect(elements.filter { $0["class"] == "legend" }.map(\.text) == ["mål från 9.9"])
  }

  @Test func `is never named over a point, whatever the points are`() throws {
    for seed in 1...300 {
      let values = (0..<24).map { Double(($0 * seed * 37 + seed * $0 * $0) % 101) / 100 }
      let level = Double(seed % 97) / 100
      let chart = Self.chart(
        values,
        reference: [ReferenceLine(value: level, label: "i riket 50 %")]
      )
      let elements = Self.elements(chart)
      let names = elements.filter { $0.text == "i riket 50 %" }
      #expect(names.count == 1)
      guard let box = names.first(where: { $0["class"] == "reference-label" })?.box(in: 300) else {
        continue
      }
      for mark in elements where mark.name == "svg" {
        guard let x = mark.pixels("x", in: 300), let y = mark.pixels("y", in: 300) else { continue }
        #expect(!(box.x.overlaps((x - 3)...(x + 3)) && box.y.overlaps((y - 3)...(y + 3))))
      }
    }
  }

  @Test func `leaves a column to the words of the scale`() throws {
    let elements = Self.elements(Self.chart([0, 0.5], tick: "100 %"))
    let tick = try #require(elements.first { $0["class"] == "tick" }?.box(in: 300))
    let first = try #require(elements.first { $0.name == "svg" && $0["x"] != nil })
    #expect(tick.x.upperBound < (first.pixels("x", in: 300) ?? 0) - 4)
  }

  @Test func `is a field where a value is missing, and none where it is zero or protected`() {
    let states: [PointState] = [.normal, .missing, .normal, .protected, .normal]
    var chart = Self.chart([0, 0, 0, 0, 0])
    for (index, state) in states.enumerated() { chart.points[index].state = state }
    let elements = Self.elements(chart)
    let fields = elements.filter { $0["class"] == "gap" }
    #expect(fields.map { $0["x"] } == ["14.75%"] && fields.map { $0["width"] } == ["23.5%"])
    #expect(elements.count { $0["class"] == "mark s0" } == 3)
    #expect(elements.count { $0["class"] == "protected" } == 1)
  }
}

@Suite struct `The phases of a chart in time` {
  static func phase(_ position: Double, _ number: String, _ heading: String) -> TimePhase {
    TimePhase(position: position, number: number, heading: heading, label: "\(number) \(heading).")
  }

  @Test func `begin at a line with their number, and are explained below`() {
    let phases = [Self.phase(0, "1", "median 8"), Self.phase(4, "2", "från 8 till 5")]
    let chart = `What a chart in time compares its points with`.chart([0.1, 0.1], phases: phases)
    let elements = DrawnElement.all(in: chart.svg(id: "a"))
    #expect(elements.filter { $0["class"] == "phase" }.map { $0["x1"] } == ["40.6%"])
    #expect(elements.filter { $0["class"] == "letter" }.map(\.text) == ["1", "2", "1", "2"])
    let headings = elements.filter { $0["class"] == "phase-label" }.map(\.text)
    #expect(headings == ["median 8", "från 8 till 5"])
    #expect(
      elements.filter { $0["class"] == "legend" }.map(\.text)
        == ["1 median 8.", "2 från 8 till 5."]
    )
  }

  @Test func `leave their words to the explanation where the column is too narrow`() {
    #expect(Flag(at: 90, mark: "3", isPhase: true, words: "från 8 till 5 dagar").words == [])
    #expect(
      Flag(at: 55, mark: "2", isPhase: true, words: "från 40,3 till 29,6\u{A0}dagar").words
        == ["från 40,3 till", "29,6\u{A0}dagar"]
    )
  }

  @Test func `never touch another marker, nor let a line through their words`() {
    for seed in 1...200 {
      let flags = (0..<6).map { index in
        let words = index % 2 == 0 ? "från 40,3 till 29,6 dagar" : ""
        let percent = Double((seed * (index + 3) * 31 + index * 17) % 94) + 3
        return Flag(at: percent, mark: "1", isPhase: index % 2 == 0, words: words)
      }
      let rows = Flag.rows(of: flags)
      for (index, flag) in flags.enumerated() {
        for other in flags.indices where other != index {
          if rows[other] == rows[index] { #expect(!areNear(flag.span, flags[other].span, gap: 6)) }
          if rows[other] > rows[index], !flag.words.isEmpty {
            let words = (flag.middle + Flag.radius)...max(flag.middle + 10, flag.span.upperBound)
            #expect(!words.contains(flags[other].middle), "seed \(seed)")
          }
        }
      }
    }
  }
}
