import Drawing

/// Charts made of the worst numbers and words, the same for the same seed.
struct Hostile {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed) &* 7919 &+ 17
  }

  /// One chart of each kind.
  var charts: [any Chart] {
    var random = self
    return random.drawn()
  }
}

extension Hostile {
  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  private mutating func number() -> Double {
    let numbers = [
      0, 1, -1, 0.5, 0.37, .nan, .infinity, -.infinity, 1e300, -1e300, .leastNonzeroMagnitude, 1e16,
      42, -0.0,
    ]
    return numbers[next(numbers.count)]
  }

  private mutating func maybe() -> Double? { next(4) == 0 ? nil : number() }

  private mutating func word() -> String {
    let words = [
      "", "Läkare", "\"><script>alert(1)</script>", "</svg><svg onload=\"x\">", "a & b",
      "\u{0}\u{1}",
      "Distriktsläkarmottagningssjuksköterskespecialistutbildning och mycket annat därtill",
    ]
    return words[next(words.count)]
  }

  private mutating func scale() -> Scale {
    guard next(3) > 0 else {
      let ticks = [Tick(value: number(), label: word()), Tick(value: number(), label: word())]
      return Scale(minimum: number(), maximum: number(), ticks: ticks)
    }
    let bound = next(2) == 0 ? nil : maybe()
    return .covering([number(), number()], includingZero: next(2) == 0, upperBound: bound) {
      "\($0)"
    }
  }

  private mutating func list<Element>(_ make: (inout Hostile) -> Element) -> [Element] {
    (0..<next(5)).map { _ in make(&self) }
  }

  private mutating func drawn() -> [any Chart] {
    [dots(), bars(), time(), flow(), diverging(), schedule(), spark()]
  }

  private mutating func dots() -> DotChart {
    DotChart(
      title: word(),
      summary: word(),
      scale: scale(),
      rows: list { random in
        DotRow(
          label: random.word(),
          marks: random.list { random in
            DotMark(
              series: random.next(20) - 10,
              value: random.maybe(),
              low: random.maybe(),
              high: random.maybe(),
              text: random.word(),
              isHollow: random.next(2) == 0
            )
          }
        )
      },
      series: list { $0.word() },
      reference: list { ReferenceLine(value: $0.number(), label: $0.word()) }
    )
  }

  private mutating func bars() -> BarChart {
    BarChart(
      title: word(),
      summary: word(),
      scale: scale(),
      rows: list { random in
        BarRow(
          label: random.word(),
          bars: random.list {
            Bar(series: $0.next(20) - 10, value: $0.maybe(), text: $0.word())
          }
        )
      },
      series: list { $0.word() }
    )
  }

  private mutating func points() -> [TimePoint] {
    list { random in
      TimePoint(
        position: random.number(),
        value: random.maybe(),
        text: random.word(),
        state: PointState.allCases[random.next(5)]
      )
    }
  }

  private mutating func time() -> TimeChart {
    TimeChart(
      title: word(),
      summary: word(),
      scale: scale(),
      start: number(),
      end: number(),
      points: points(),
      centres: list { random in
        CentreLine(
          from: random.number(),
          to: random.number(),
          value: random.number(),
          label: random.word(),
          isExtended: random.next(2) == 0,
          lower: random.maybe(),
          upper: random.maybe()
        )
      },
      phases: list {
        TimePhase(
          position: $0.number(),
          number: $0.word(),
          heading: $0.word(),
          label: $0.word()
        )
      },
      events: list { TimeEvent(position: $0.number(), letter: $0.word(), label: $0.word()) },
      dateTicks: list { Tick(value: $0.number(), label: $0.word()) },
      targets: list { random in
        TargetStep(
          from: random.number(),
          to: random.number(),
          value: random.number(),
          label: random.word(),
          explanation: random.word()
        )
      },
      reference: list { ReferenceLine(value: $0.number(), label: $0.word()) },
      note: word()
    )
  }

  private mutating func flow() -> FlowChart {
    FlowChart(
      title: word(),
      summary: word(),
      steps: list { random in
        FlowStep(
          label: random.word(),
          count: random.word(),
          excluded: random.list { FlowExclusion(label: $0.word(), count: $0.word()) }
        )
      }
    )
  }

  private mutating func diverging() -> DivergingChart {
    DivergingChart(
      title: word(),
      summary: word(),
      rows: list { random in
        DivergingRow(
          label: random.word(),
          shares: random.list { $0.number() },
          texts: random.list { $0.word() },
          n: random.word()
        )
      },
      answers: list { $0.word() },
      neutral: next(2) == 0 ? nil : next(9) - 2
    )
  }

  private mutating func schedule() -> ScheduleChart {
    ScheduleChart(
      title: word(),
      summary: word(),
      start: number(),
      end: number(),
      dateTicks: list { Tick(value: $0.number(), label: $0.word()) },
      bars: list { random in
        ScheduleBar(
          label: random.word(),
          from: random.number(),
          to: random.number(),
          isUncertain: random.next(2) == 0,
          markers: random.list { ScheduleMarker(position: $0.number(), label: $0.word()) },
          note: random.word()
        )
      }
    )
  }

  private mutating func spark() -> Sparkline {
    Sparkline(title: word(), summary: word(), points: points(), centre: maybe())
  }
}
