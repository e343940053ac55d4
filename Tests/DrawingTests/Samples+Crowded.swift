import Drawing

extension Samples {
  /// Bars whose texts find no room beside them, one to a row.
  static let shares = BarChart(
    title: "Åtgärder",
    summary: "Andel som fått varje åtgärd.",
    scale: .covering([0, 0.952], includingZero: true, upperBound: 1, label: percent),
    rows: [
      BarRow(
        label: "Läkemedelsgenomgång",
        bars: [Bar(series: 0, value: 0.952, text: "95,2\u{A0}% (118 av 124)")]
      ),
      BarRow(
        label: "Samordnad individuell plan, upprättad eller följd upp",
        bars: [Bar(series: 0, value: 0.31, text: "31\u{A0}% (38 av 124)")]
      ),
      BarRow(
        label: "Fast läkarkontakt",
        bars: [Bar(series: 0, value: nil, text: "ej rapporterat")]
      ),
    ]
  )

  /// Five years of months in three phases with limits.
  static let phases = TimeChart(
    title: "Väntetid",
    summary: "Medianväntetid per månad i tre faser.",
    scale: .covering([8, 47], includingZero: true, upperBound: nil) { "\(Int($0)) dagar" },
    start: 0,
    end: 1824,
    points: (0..<60).map { index in
      let phase = index < 24 ? 34.0 : index < 45 ? 25 : 16
      let value = phase + Double((index * 7) % 11) - 5
      return TimePoint(
        position: Double(index) * 30.4 + 15,
        value: value,
        text: "\(Int(value)) dagar"
      )
    },
    centres: [
      CentreLine(
        from: 0,
        to: 729,
        value: 34,
        label: "",
        lower: 21,
        upper: 47
      ),
      CentreLine(
        from: 729,
        to: 1368,
        value: 25,
        label: "",
        lower: 13,
        upper: 37
      ),
      CentreLine(
        from: 1368,
        to: 1824,
        value: 16,
        label: "",
        lower: 8,
        upper: 24
      ),
    ],
    phases: [
      TimePhase(
        position: 15,
        number: "1",
        heading: "medelvärde 34\u{A0}dagar",
        label: "jan 2020–dec 2021: medelvärde 34\u{A0}dagar."
      ),
      TimePhase(
        position: 729,
        number: "2",
        heading: "från 34 till 25\u{A0}dagar",
        label: "jan 2022–sep 2023: från 34 till 25\u{A0}dagar (−9\u{A0}dagar). Ny bokning."
      ),
      TimePhase(
        position: 1368,
        number: "3",
        heading: "från 25 till 16\u{A0}dagar",
        label: "okt 2023–dec 2024: från 25 till 16\u{A0}dagar (−9\u{A0}dagar). Direktremiss."
      ),
    ],
    events: [TimeEvent(position: 740, letter: "A", label: "Bokning på webben")],
    dateTicks: (0...60).filter { $0 % 6 == 0 }.map {
      Tick(
        value: Double($0) * 30.4,
        label: $0 % 12 == 0 ? "jan \(2020 + $0 / 12)" : "jul"
      )
    },
    reference: [ReferenceLine(value: 14, label: "Vårdgarantin 14 dagar")]
  )

  /// Fifteen units with long values: what collides if anything does.
  static let dense = DotChart(
    title: "Enheter",
    summary: "Femton enheter med intervall.",
    scale: .covering([0, 1], includingZero: true, upperBound: 1, label: percent),
    rows: (0..<15).map { index in
      let value = Double(index) / 14
      return DotRow(
        label: "Vårdcentralen nummer \(index) i regionens östra del",
        marks: (0..<3).map { series in
          DotMark(
            series: series,
            value: value,
            low: value - 0.07 * Double(series),
            high: value + 0.3 * Double(series),
            text: "\(percent(value)) (\(index * 7) av 98 patienter)"
          )
        }
      )
    },
    series: ["2022", "2023", "2024, till och med oktober"],
    reference: [
      ReferenceLine(value: 0.8, label: "Mål 80\u{A0}%"),
      ReferenceLine(value: 0.74, label: "Riket 74\u{A0}%"),
    ]
  )
}
