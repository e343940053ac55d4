import Drawing
import Testing

@Suite struct `Every drawing` {
  /// Charts of numbers that no analysis should give, and of texts that try to be markup.
  static let hostile: [any Chart] = (0..<20).flatMap { Hostile(seed: $0).charts }

  static let all: [any Chart] = Samples.all.map(\.chart) + hostile

  @Test func `prints only finite numbers, and percentages from 0 to 100`() {
    for chart in Self.all {
      for element in DrawnElement.all(in: chart.svg(id: "a")) {
        for (name, value) in element.attributes where Self.lengths.contains(name) {
          let isPercent = value.hasSuffix("%")
          let number = Double(isPercent ? value.dropLast() : value[...])
          #expect(number?.isFinite == true, "\(name)=\(value)")
          if isPercent { #expect((0...100).contains(number ?? -1), "\(name)=\(value)") }
          #expect(value.allSatisfy { "-.0123456789%".contains($0) })
        }
        if let path = element["d"] {
          #expect(path.allSatisfy { "MLHVAZlhv -.0123456789".contains($0) }, "\(path)")
        }
      }
    }
  }

  static let lengths = [
    "x", "y", "dx", "x1", "x2", "y1", "y2", "width", "height", "fill-opacity", "rx",
  ]

  @Test func `keeps rectangles inside its width`() {
    for chart in Self.all {
      for box in DrawnElement.all(in: chart.svg(id: "a")) where box.name == "rect" {
        let right = (box.pixels("x", in: 300) ?? -1) + (box.pixels("width", in: 300) ?? 999)
        #expect(right <= 320)
      }
    }
  }

  @Test func `is well formed, whatever its words are`() {
    for chart in Self.all {
      let svg = chart.svg(id: "a")
      var open: [Substring] = []
      for tag in svg.matches(of: #/<(\/?)([a-z]+)(?: [A-Za-z0-9-]+="[^"<>]*")*(\/?)>/#) {
        if tag.1 == "/" {
          #expect(open.popLast() == tag.2)
        } else if tag.3.isEmpty {
          open.append(tag.2)
        }
      }
      #expect(open.isEmpty)
      #expect(svg.count { $0 == "<" } == svg.matches(of: #/<\/?[a-z]+[ >\/]/#).count)
      #expect(!svg.contains("<script") && !svg.contains("\u{0}") && !svg.contains(" onload=\""))
    }
  }

  @Test func `is named and described, and styled by classes alone`() {
    for chart in Self.all {
      let svg = chart.svg(id: "fig-1")
      #expect(svg.hasPrefix("<svg class=\"chart "))
      #expect(svg.contains("role=\"img\" aria-labelledby=\"fig-1-t fig-1-d\">"))
      #expect(svg.contains("<title id=\"fig-1-t\">") && svg.contains("<desc id=\"fig-1-d\">"))
      #expect(!svg.contains(" style=") && !svg.contains("rgb(") && !svg.contains("#0"))
      #expect(svg.contains("viewBox") == (chart is FlowChart))
    }
  }

  @Test func `escapes its id, name, description and words`() {
    let step = FlowStep(label: "a < b & \"c\"", count: "<5")
    let svg = FlowChart(title: "T<i>", summary: "'S'\u{7}", steps: [step]).svg(id: "x\"y")
    #expect(svg.contains("aria-labelledby=\"x&quot;y-t x&quot;y-d\""))
    #expect(svg.contains(">T&lt;i&gt;</title>"))
    #expect(svg.contains(">&#39;S&#39; </desc>"))
    #expect(svg.contains(">a &lt; b &amp; &quot;c&quot;</text>"))
    #expect(svg.contains(">&lt;5</text>"))
  }

  @Test func `is the same whenever it is drawn`() {
    for chart in Self.all { #expect(chart.svg(id: "a") == chart.svg(id: "a")) }
  }
}
