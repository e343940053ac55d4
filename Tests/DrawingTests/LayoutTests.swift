import Testing

@testable import Drawing

@Suite struct `A coordinate` {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (3, "3"), (43.2, "43.2"), (0.05, "0.05"), (1 / 3.0, "0.33"),
    (99.999, "100"), (-0.004, "0"), (-11.38, "-11.38"), (-0.5, "-0.5"), (1e300, "1000000000"),
    (.nan, "0"), (.infinity, "0"), (-.infinity, "0"), (1e-300, "0"),
  ])
  func `has at most two decimals and never an exponent`(value: Double, text: String) {
    #expect(coordinate(value) == text)
  }
}

@Suite struct `A long text` {
  @Test(arguments: [
    "", "Läkare", "Psykolog eller annan legitimerad profession inom psykosocial hälsa",
    "Fysioterapeut/sjukgymnast/arbetsterapeut/rehabkoordinator med fler",
    "Distriktsläkarmottagningssjuksköterskespecialistutbildning", "  två   mellanslag\noch rad ",
  ])
  func `is wrapped to the limit without losing a character`(text: String) {
    let lines = wrapped(text)
    #expect(lines.allSatisfy { $0.count <= lineLength && !$0.isEmpty })
    let kept = lines.joined().filter { $0 != " " && $0 != "-" }
    #expect(kept == text.filter { !$0.isWhitespace && $0 != "-" })
  }

  @Test func `is not broken at a no-break space`() {
    #expect(wrapped("minst 95\u{A0}% av", to: 9) == ["minst", "95\u{A0}% av"])
  }

  @Test func `is broken after a slash before it is broken in a syllable`() {
    #expect(wrapped("sjukgymnast/arbetsterapeut", to: 20) == ["sjukgymnast/", "arbetsterapeut"])
    #expect(wrapped("arbetsterapeut", to: 8) == ["arbetst-", "erapeut"])
  }
}

@Suite struct `Labels on one axis` {
  /// Labels at even distances.
  static func even(_ texts: [String]) -> [Label] {
    texts.enumerated().map { index, text in
      .centred(text, at: plotPercent(Double(index) / Double(texts.count - 1)))
    }
  }

  /// The labels shown in the narrowest column.
  static func shown(_ texts: [String]) -> [String] {
    let thinning = Thinning(of: even(texts))
    return texts.indices.filter { thinning.isShown($0, every: thinning.narrow) }.map { texts[$0] }
  }

  @Test func `are all written when they have room`() {
    #expect(Self.shown(["0", "10", "20", "30"]) == ["0", "10", "20", "30"])
  }

  @Test func `are thinned evenly when they have not`() {
    let months = (1...24).map { "m\($0)" }
    let shown = Self.shown(months)
    #expect(shown.count > 4 && shown.count < 24)
    #expect(shown == stride(from: 0, to: 24, by: 24 / shown.count).map { months[$0] })
  }

  @Test func `keep the years when months make way`() {
    #expect(
      Self.shown(["jan 2022", "jul", "jan 2023", "jul", "jan 2024", "jul", "jan 2025"])
        == ["jan 2022", "jan 2023", "jan 2024", "jan 2025"]
    )
    let quarters = ["okt 2022", "jan 2023", "apr", "jul", "okt", "jan 2024", "apr", "jul"]
    #expect(Self.shown(quarters) == ["jan 2023", "jul", "jan 2024", "jul"])
  }

  @Test func `never touch, in whatever column they are shown`() {
    for count in 2...60 {
      let labels = Self.even((0..<count).map { $0 % 4 == 0 ? "jan \(2000 + $0)" : "apr" })
      let thinning = Thinning(of: labels)
      #expect(thinning.narrow.isMultiple(of: thinning.wide))
      for (step, width) in [(thinning.narrow, narrowestWidth), (thinning.wide, wideWidth)] {
        let spans = labels.indices.filter { thinning.isShown($0, every: step) }
          .map { labels[$0].span(in: width) }
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
      }
    }
  }
}

@Suite struct `A label` {
  @Test func `stays inside the narrowest column and every wider one wherever it is centred`() {
    for percent in stride(from: 0.0, through: 100, by: 0.5) {
      let label = Label.centred("85,5 % (106 av 124)", at: percent)
      for width in [300.0, 301, 560, 1280] {
        let span = label.span(in: width)
        #expect(span.lowerBound >= -0.001 && span.upperBound <= width + 0.001)
      }
    }
  }

  @Test func `stands beside a mark on a side that has room, or nowhere`() {
    #expect(Label.beside("12 %", from: 50, to: 50, gap: 10)?.anchor == .start)
    #expect(Label.beside("12 %", from: 95, to: 97, gap: 10)?.anchor == .end)
    #expect(Label.beside("12 %", from: 4, to: 96, gap: 10) == nil)
  }

  @Test func `takes the first level on which it touches nothing`() {
    let spans: [ClosedRange<Double>] = [0...50, 40...90, 95...120, 60...70]
    #expect(levels(of: spans, gap: 4) == [0, 1, 0, 0])
    #expect(levels(of: [], gap: 4).isEmpty)
  }
}
