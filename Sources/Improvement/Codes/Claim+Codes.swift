package import Manuscript

extension Code {
  /// The codes of claims and figures in the text, in order.
  package static let claim: [Code] = [
    claimDiffers, claimOfUnknownMeasure, claimPart, claimCell, claimWithoutValue, claimStatistic,
    claimNotRead, percentForPoints, figureInLine,
  ]

  package static let claimDiffers = Code(
    "C101",
    .error,
    Wording(
      "påståendet säger {text}, data säger {data}",
      "the claim says {text}, the data say {data}"
    ),
    hint: Wording(
      "rätta texten, eller tabellen om det är den som är fel",
      "correct the text, or the table if that is wrong"
    ),
    explanation: Wording(
      """
      Talet i texten jämförs med tabellen, avrundat till så många decimaler som texten \
      har.
      """,
      "The number in the text is compared with the table, rounded to the text's decimals."
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Vi nådde ▸[31,33 %](measure:andel/followup).
      """
  )

  package static let claimOfUnknownMeasure = Code(
    "C102",
    .error,
    Wording(
      "texten pekar på måttet ”{id}” som inte finns",
      "the text points at the measure “{id}”, which isn't there"
    ),
    explanation: Wording(
      "measure: följs av måttets id, så som det står under measures.",
      "measure: is followed by the measure's id as it stands under measures."
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      ▸[31 %](measure:andl).
      """
  )

  package static let claimPart = Code(
    "C103",
    .error,
    Wording(
      "”{part}” är varken en mätperiod eller ett mätetal för måttet {id}",
      "“{part}” is neither a period nor a statistic of the measure {id}"
    ),
    explanation: Wording(
      """
      Efter måttets id kan en mätperiod, en ruta (@…) och ett mätetal (share, numerator, \
      count …) stå.
      """,
      """
      After the measure's id a period, a cell (@…) and a statistic (share, numerator, \
      count …) may stand.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      ▸[31 %](measure:andel/folowup).
      """
  )

  package static let claimCell = Code(
    "C104",
    .error,
    Wording(
      "måttet {id} har ingen rad ”{cell}”",
      "the measure {id} has no row “{cell}”"
    ),
    explanation: Wording(
      """
      Efter @ står radens namn med små bokstäver: Fysioterapeut/sjukgymnast blir \
      fysioterapeut-sjukgymnast.
      """,
      """
      After @ stands the row's name in lower case: Fysioterapeut/sjukgymnast becomes \
      fysioterapeut-sjukgymnast.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      ▸[31 %](measure:andel/@lakare).
      """
  )

  package static let claimWithoutValue = Code(
    "C105",
    .error,
    Wording(
      "måttet {id} har inget värde där texten pekar",
      "the measure {id} has no value where the text points"
    ),
    hint: Wording(
      "peka på en period som är mätt, eller skriv meningen utan tal",
      "point at a measured period, or write the sentence without a number"
    ),
    explanation: Wording(
      "Det som saknas, inte är rapporterat eller är skyddat kan inte stå som ett tal.",
      "What is missing, not reported or protected can't stand as a number."
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      ▸[31 %](measure:andel/followup).
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare;status
      baseline;23;124;
      followup;;;missing
      """
  )

  package static let claimStatistic = Code(
    "C106",
    .error,
    Wording(
      "måttet {id} har inget {statistic}",
      "the measure {id} has no {statistic}"
    ),
    explanation: Wording(
      """
      En andel har share, numerator och denominator; ett antal har count; en takt har \
      rate; ett rapporterat värde har reported.
      """,
      """
      A proportion has share, numerator and denominator; a count has count; a rate has \
      rate; a reported value has reported.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      ▸[31 %](measure:andel/median).
      """
  )

  package static let claimNotRead = Code(
    "C107",
    .error,
    Wording(
      "Skifte kan inte tolka ”{text}” som ett tal",
      "Skifte can't read “{text}” as a number"
    ),
    hint: Wording(
      "skriv talet så: 12,1 % eller 4 av 33 eller 2 972, eller lämna länktexten tom",
      "write the number like 12,1 % or 4 av 33 or 2 972, or leave the link text empty"
    ),
    explanation: Wording(
      "Det som står inom hakparenteser jämförs med data och måste därför vara ett tal.",
      "What stands in brackets is compared with the data and so must be a number."
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Vi nådde ▸[nästan alla](measure:andel/followup).
      """
  )

  package static let percentForPoints = Code(
    "C108",
    .error,
    Wording(
      "skillnaden mellan två andelar är {value}, inte ”{text}”",
      "the difference of two shares is {value}, not “{text}”"
    ),
    hint: Wording(
      "skriv procentenheter",
      "write percentage points"
    ),
    explanation: Wording(
      """
      Går en andel från 10 till 15 procent ökar den med 5 procentenheter, men med 50 \
      procent.
      """,
      "From 10 to 15 per cent is 5 percentage points, but 50 per cent."
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      En ökning med ▸[12,2 %](measure:andel/change).
      """
  )

  package static let figureInLine = Code(
    "C109",
    .error,
    Wording(
      "diagrammet måste stå ensamt på sin rad",
      "the figure must stand alone in its paragraph"
    ),
    hint: Wording(
      "lägg en tom rad före och efter",
      "put an empty line before and after"
    ),
    explanation: Wording(
      "Ett diagram med tabell får inte plats mitt i en mening.",
      "A figure with its table has no room in a sentence."
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Se ▸![Andel](measure:andel) här.
      """
  )
}
