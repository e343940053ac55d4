package import Manuscript

extension Code {
  /// The codes of how a measure is declared, in order.
  package static let measure: [Code] = [
    unknownSharedMeasure, unknownPeriod, rankWithoutReason, accumulationWithoutReason, noData,
    noDataFile,
    phaseWithoutReason, cutoffWithoutSide, impossibleParameter, tallyOfOtherKind,
    tallyWithoutCriteria, tallyWithoutDates, tallyTableShared,
  ]

  package static let unknownSharedMeasure = Code(
    "M101",
    .error,
    Wording(
      "det gemensamma måttet ”{id}” finns inte i Site/measures.yml",
      "there is no shared measure “{id}” in Site/measures.yml"
    ),
    explanation: Wording(
      "use: hämtar definitionen av ett mått som flera enheter använder.",
      "use: takes the definition of a measure that several units share."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel: {use: ▸gemensam, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let unknownPeriod = Code(
    "M102",
    .error,
    Wording(
      "mätperioden ”{period}” finns inte i rapporten",
      "there is no period “{period}” in the report"
    ),
    explanation: Wording(
      """
      Mätperioderna står under periods överst i rapporten. Tabellen använder deras id \
      eller namn.
      """,
      "Periods stand under periods at the top of the report. Tables use their id or name."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;124
      ▸folowup;40;130
      """
  )

  package static let rankWithoutReason = Code(
    "M103",
    .warning,
    Wording(
      "måttet {id} rangordnar enheter utan att säga varför de kan jämföras",
      "the measure {id} ranks units without saying why they can be compared"
    ),
    hint: Wording(
      "skriv comparable-reason: …",
      "write comparable-reason: …"
    ),
    explanation: Wording(
      """
      En rangordning säger något bara om enheterna har lika patienter och mäter lika. \
      Skälet visas under diagrammet.
      """,
      """
      A ranking says something only if the units have alike patients and measure alike. \
      The reason is shown under the chart.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        ▸andel: {title: Andel, kind: units, of-kind: proportion, data: data/andel.csv, comparable: yes}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;enhet;täljare;nämnare
      baseline;habo;23;124
      """
  )

  package static let accumulationWithoutReason = Code(
    "M104",
    .warning,
    Wording(
      "måttet {id} sägs inte växa med tiden, men skälet saknas",
      "the measure {id} is said not to grow with time, but no reason is given"
    ),
    hint: Wording(
      "skriv accumulates-reason: …",
      "write accumulates-reason: …"
    ),
    explanation: Wording(
      """
      Antal unika patienter växer ju längre man mäter. Den som säger att det inte gäller \
      behöver säga varför.
      """,
      """
      The number of unique patients grows the longer one measures. Whoever says it does \
      not needs to say why.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        ▸andel: {title: Andel, kind: proportion, data: data/andel.csv, accumulates: no}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let noData = Code(
    "M105",
    .error,
    Wording(
      "måttet {id} har ingen datafil",
      "the measure {id} has no data file"
    ),
    hint: Wording(
      "skriv data: data/{id}.csv",
      "write data: data/{id}.csv"
    ),
    explanation: Wording(
      "Bara ett planerat arbete (med plan:) får ha mått utan data.",
      "Only a planned work (with plan:) may have measures without data."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        ▸andel: {title: Andel, kind: proportion}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let noDataFile = Code(
    "M106",
    .error,
    Wording(
      "datafilen {file} finns inte",
      "there is no data file {file}"
    ),
    explanation: Wording(
      "Sökvägen räknas från projektets mapp, till exempel data/vantetid.csv.",
      "The path counts from the project's folder, such as data/vantetid.csv."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel: {title: Andel, kind: proportion, data: ▸data/andl.csv}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let phaseWithoutReason = Code(
    "M107",
    .warning,
    Wording(
      "en ny fas för måttet {id} har inget skäl",
      "a new phase of the measure {id} has no reason"
    ),
    hint: Wording("skriv reason: …", "write reason: …"),
    explanation: Wording(
      """
      En ny fas flyttar mittlinjen, och kan då dölja en försämring. Den som börjar en fas säger \
      därför varför, och sidan visar skälet och skillnaden mellan faserna.
      """,
      """
      A new phase moves the centre line, and may so hide a deterioration. Whoever begins one says \
      why, and the page shows the reason and the difference between the phases.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel:
          title: Andel
          kind: proportion
          data: data/andel.csv
          phases:
            - ▸from: 2023-07
      ---

      ## Bakgrund

      Text.
      """
  )
}
