import Drawing

/// One chart of each kind, with the values of real reports or of their shape.
enum Samples {
  /// All of them by name.
  static let all: [(name: String, chart: any Chart)] = [
    ("dots", dots), ("bars", bars), ("shares", shares), ("time", time), ("phases", phases),
    ("flow", flow), ("diverging", diverging), ("schedule", schedule), ("spark", spark),
    ("dense", dense),
  ]

  static func percent(_ value: Double) -> String {
    "\(Int((value * 100).rounded()))\u{A0}%"
  }

  static let dots = DotChart(
    title: "Patienter per profession",
    summary: "Andel av patienterna som träffat varje profession, före och efter, med intervall.",
    scale: .covering([0, 0.91], includingZero: true, upperBound: 1, label: percent),
    rows: [
      DotRow(
        label: "Läkare",
        marks: [
          DotMark(
            series: 0,
            value: 0.855,
            low: 0.782,
            high: 0.906,
            text: "85,5\u{A0}% (106 av 124)"
          ),
          DotMark(series: 1, value: 0.788, low: 0.622, high: 0.893, text: "79\u{A0}% (26 av 33)"),
        ]
      ),
      DotRow(
        label: "Fysioterapeut/sjukgymnast",
        marks: [
          DotMark(
            series: 0,
            value: 0.226,
            low: 0.161,
            high: 0.307,
            text: "22,6\u{A0}% (28 av 124)"
          ),
          DotMark(series: 1, value: 0.242, low: 0.128, high: 0.41, text: "24\u{A0}% (8 av 33)"),
        ]
      ),
      DotRow(
        label: "Psykolog eller annan legitimerad profession inom psykosocial hälsa",
        marks: [
          DotMark(series: 0, value: nil, text: "skyddat värde"),
          DotMark(series: 1, value: 0, low: 0, high: 0.104, text: "0 av 33"),
        ]
      ),
      DotRow(
        label: "Rehabkoordinator, enligt källan",
        marks: [
          DotMark(series: 0, value: 0.02, text: "2\u{A0}%", isHollow: true),
          DotMark(series: 1, value: nil, low: 0.3, high: 0.6, text: "tre till sex av tio"),
        ]
      ),
    ],
    series: ["Baslinje 2020–2023", "Uppföljning 2024"],
    reference: [ReferenceLine(value: 0.8, label: "Mål 80\u{A0}%")]
  )

  static let bars = BarChart(
    title: "Kontakter per profession",
    summary: "Antal kontakter per profession de två åren.",
    scale: .covering([0, 1798, 2103], includingZero: true, upperBound: nil) { value in
      value >= 1000
        ? "\(Int(value) / 1000)\u{A0}\(String(Int(value) % 1000 + 1000).dropFirst())"
        : "\(Int(value))"
    },
    rows: [
      BarRow(
        label: "Läkare",
        bars: [
          Bar(series: 0, value: 1798, text: "1\u{A0}798"),
          Bar(series: 1, value: 1103, text: "1\u{A0}103"),
        ]
      ),
      BarRow(
        label: "Sjuksköterska",
        bars: [
          Bar(series: 0, value: 640, text: "640"), Bar(series: 1, value: 655, text: "655"),
        ]
      ),
      BarRow(
        label: "Psykolog",
        bars: [
          Bar(series: 0, value: 0, text: "0"), Bar(series: 1, value: nil, text: "ej rapporterat"),
        ]
      ),
    ],
    series: ["2016", "2017"]
  )

  static let time: TimeChart = {
    let values: [Double?] = [
      0.31, 0.28, 0.34, 0.22, 0.3, 0.37, nil, 0.29, 0.33, 0.26, 0.35, 0.3, 0.27, 0.24, 0.52, 0.2,
      0.19, nil, 0.21, 0.16, 0.18, 0.14, 0.17, 0.12,
    ]
    let points = values.enumerated().map { index, value in
      TimePoint(
        position: Double(index) * 30.4,
        value: value,
        text: value.map(percent) ?? (index == 6 ? "" : "skyddat värde"),
        state: index == 6
          ? .missing
          : index == 17 ? .protected : index == 14 ? .excluded : index > 18 ? .signal : .normal
      )
    }
    let months = [
      "jan 2023", "mar", "maj", "jul", "sep", "nov", "jan 2024", "mar", "maj", "jul", "sep", "nov",
    ]
    return TimeChart(
      title: "Andel återbesök inom 30 dagar",
      summary: "Månadsvis 2023–2024. Sedan juni 2024 ligger andelen under medianen.",
      scale: .covering([0.12, 0.52], includingZero: true, upperBound: 1, label: percent),
      start: 0,
      end: 23 * 30.4,
      points: points,
      centres: [
        CentreLine(
          from: 0,
          to: 350,
          value: 0.3,
          label: "Baslinje, median 30\u{A0}%",
          lower: 0.14,
          upper: 0.46
        ),
        CentreLine(from: 350, to: 699.2, value: 0.3, label: "", isExtended: true),
      ],
      events: [
        TimeEvent(position: 350, letter: "A", label: "Uppringning dagen efter besöket"),
        TimeEvent(
          position: 395,
          letter: "B",
          label: "Teamträff varje vecka om patienter med behov"
        ),
        TimeEvent(position: 600, letter: "C", label: "Standardiserad plan"),
      ],
      dateTicks: months.enumerated().map { Tick(value: Double($0) * 60.8, label: $1) },
      targets: [
        TargetStep(
          from: 0,
          to: 334.4,
          value: 0.25,
          label: "mål ≤ 25\u{A0}%",
          explanation: "mål ≤ 25\u{A0}% från jan 2023"
        ),
        TargetStep(
          from: 334.4,
          to: 699.2,
          value: 0.1,
          label: "mål ≤ 10\u{A0}%",
          explanation: "mål ≤ 10\u{A0}% från dec 2023"
        ),
      ],
      reference: [ReferenceLine(value: 0.45, label: "Riket 45\u{A0}%")],
      note: "Ett kryss på axeln är ett skyddat värde. Den ofyllda punkten räknas inte med."
    )
  }()

  static let flow = FlowChart(
    title: "Vägen till granskning",
    summary: "Av 412 patienter granskades 96.",
    steps: [
      FlowStep(
        label: "Patienter med minst tio kontakter under året",
        count: "412",
        excluded: [
          FlowExclusion(label: "Listade på annan enhet", count: "38"),
          FlowExclusion(
            label: "Avböjde, eller kunde inte nås på två försök",
            count: "skyddat värde"
          ),
        ]
      ),
      FlowStep(
        label: "Inbjudna",
        count: "361",
        excluded: [FlowExclusion(label: "Svarade inte", count: "265")]
      ),
      FlowStep(label: "Journalen granskad", count: "96"),
      FlowStep(label: "Plan upprättad", count: "41"),
    ]
  )

  static let diverging = DivergingChart(
    title: "Patienternas svar",
    summary: "De flesta instämmer i att de fick hjälp.",
    rows: [
      DivergingRow(
        label: "Jag fick den hjälp jag behövde",
        shares: [0.05, 0.1, 0.15, 0.4, 0.3],
        texts: ["5\u{A0}%", "10\u{A0}%", "15\u{A0}%", "40\u{A0}%", "30\u{A0}%"],
        n: "n = 42"
      ),
      DivergingRow(
        label: "Personalen samarbetade så att jag slapp upprepa mig",
        shares: [0.2, 0.28, 0.22, 0.2, 0.1],
        texts: ["20\u{A0}%", "28\u{A0}%", "22\u{A0}%", "20\u{A0}%", "10\u{A0}%"],
        n: "n = 41"
      ),
      DivergingRow(
        label: "Jag visste vart jag skulle vända mig",
        shares: [],
        texts: [],
        n: "inga svar"
      ),
    ],
    answers: [
      "Instämmer inte alls", "Instämmer knappast", "Varken eller", "Instämmer delvis",
      "Instämmer helt",
    ],
    neutral: 2
  )

  static let schedule = ScheduleChart(
    title: "Tidsplan",
    summary: "Studien pågår från oktober 2024 till december 2025.",
    start: 0,
    end: 730,
    dateTicks: [
      Tick(value: 0, label: "jul 2024"), Tick(value: 184, label: "jan 2025"),
      Tick(value: 365, label: "jul 2025"), Tick(value: 549, label: "jan 2026"),
      Tick(value: 730, label: "jul 2026"),
    ],
    bars: [
      ScheduleBar(label: "Etikprövning", from: 20, to: 120),
      ScheduleBar(
        label: "Rekrytering",
        from: 92,
        to: 730,
        isUncertain: true,
        note: "24 månader, 20 per enhet, drygt tio enheter; inte beslutat"
      ),
      ScheduleBar(
        label: "Uppföljning av den först inkluderade",
        from: 92,
        to: 457,
        markers: [
          ScheduleMarker(position: 122, label: "1 mån"),
          ScheduleMarker(position: 183, label: "3 mån"),
          ScheduleMarker(position: 274, label: "6 mån"),
          ScheduleMarker(position: 457, label: "12 mån"),
        ]
      ),
    ]
  )

  static let spark = Sparkline(
    title: "Andel återbesök",
    summary: "Från 31 till 12 procent.",
    points: time.points,
    centre: 0.3
  )
}
