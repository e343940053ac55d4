package import Manuscript

extension Code {
  /// The codes of claims and figures in the text, in order.
  package static let claim: [Code] = [
    claimDiffers, claimOfUnknownMeasure, claimPart, claimCell, claimWithoutValue, claimStatistic,
    claimNotRead, percentForPoints, figureInLine, claimQualifier, pointsForPercent, claimWrongWay,
    claimDecimals,
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
      har. Delar i ord (hälften, en tredjedel, var fjärde) får ligga högst 1 procentenhet \
      från. Gånger i hela tal (fyra gånger, dubbelt) får ligga högst 5 procent från.
      """,
      """
      The number in the text is compared with the table, rounded to the text's decimals. \
      Parts in words (half, one third, every fourth) may be at most 1 percentage point off. \
      Times in whole numbers (four times, double) may be at most 5 per cent off.
      """
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
      count …) stå. I en serie kan ett datum (2024-03) eller en fas (phase-2) stå i stället \
      för mätperioden.
      """,
      """
      After the measure's id a period, a cell (@…) and a statistic (share, numerator, \
      count …) may stand. In a series a date (2024-03) or a phase (phase-2) may stand \
      instead of the period.
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
      En andel har share, numerator, denominator och interval; ett antal har count; en \
      takt har rate, events och exposure; ett värde har n, mean, sd, median, p10, p25, \
      p75, p90 och p95; ett rapporterat värde har reported. En förändring har difference, \
      relative, ratio, shift, interval, p och detectable. Mätperioden har dates, from och \
      to; målet har target och by; måttet har verdict; en serie har centre, lower-limit \
      och upper-limit.
      """,
      """
      A proportion has share, numerator, denominator and interval; a count has count; a \
      rate has rate, events and exposure; a value has n, mean, sd, median, p10, p25, p75, \
      p90 and p95; a reported value has reported. A change has difference, relative, \
      ratio, shift, interval, p and detectable. The period has dates, from and to; the aim \
      has target and by; the measure has verdict; a series has centre, lower-limit and \
      upper-limit.
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
      """
      skriv talet så: 12,1 % eller 4 av 33 eller drygt 2 900 eller en tredjedel, eller \
      lämna länktexten tom
      """,
      """
      write the number like 12.1% or 4 of 33 or just over 2,900 or one third, or leave the \
      link text empty
      """
    ),
    explanation: Wording(
      "Det som står inom hakparenteser jämförs med data och måste därför vara ett tal.",
      "What stands in brackets is compared with the data and so must be a number."
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Vi nådde ▸[de flesta](measure:andel/followup).
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

  package static let claimQualifier = Code(
    "C110",
    .error,
    Wording(
      "”{text}” stämmer inte: data säger {data}",
      "“{text}” is not so: the data say {data}"
    ),
    explanation: Wording(
      """
      Varje ord har sitt spelrum. Knappt: under talet med högst 5 procent. Drygt: över \
      talet med högst 5 procent. Nära och nästan: under talet med högst 10 procent. Cirka \
      och ungefär: högst 10 procent åt något håll. Över och minst: högst det dubbla. Under \
      och högst: minst hälften. Spelrummet är alltid minst en halv enhet i sista siffran. \
      Antal upp till tio har ingen bortre gräns för över, under, minst och högst.
      """,
      """
      Each word has its room. Just under: below by at most 5 per cent. Just over: above by \
      at most 5 per cent. Almost and nearly: below by at most 10 per cent. About and \
      around: at most 10 per cent either way. Over and at least: at most double. Under and \
      at most: at least half. The room is never less than half a unit of the last digit. \
      Counts up to ten have no far limit for over, under, at least and at most.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Vi nådde ▸[drygt 31 %](measure:andel/followup).
      """
  )

  package static let pointsForPercent = Code(
    "C111",
    .error,
    Wording(
      "”{text}” är procentenheter, men talet är {data}",
      "“{text}” is percentage points, but the number is {data}"
    ),
    hint: Wording(
      "skriv procent",
      "write per cent"
    ),
    explanation: Wording(
      """
      Procentenheter är skillnaden mellan två andelar. En andel och en relativ förändring \
      skrivs i procent.
      """,
      """
      Percentage points are the difference of two shares. A share and a relative change \
      are written in per cent.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      En ökning med ▸[66 procentenheter](measure:andel/change/relative).
      """
  )

  package static let claimWrongWay = Code(
    "C112",
    .error,
    Wording(
      "”{text}” går åt fel håll: data säger {data}",
      "“{text}” goes the wrong way: the data say {data}"
    ),
    hint: Wording(
      "byt riktning i texten, eller rätta tabellen om det är den som är fel",
      "turn the direction in the text, or correct the table if that is wrong"
    ),
    explanation: Wording(
      """
      Står riktningen i länktexten (ökade, minskade, färre, högre) jämförs den med \
      förändringens tecken. En minskning är ett tal under noll.
      """,
      """
      A direction in the link text (increased, decreased, fewer, higher) is compared with \
      the sign of the change. A decrease is a number below zero.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Andelen ▸[minskade med 12,2 procentenheter](measure:andel/change).
      """
  )

  package static let claimDecimals = Code(
    "C113",
    .warning,
    Wording(
      "”{text}” har fler decimaler än {size} {of} räcker till",
      "“{text}” has more decimals than {size} {of} support"
    ),
    explanation: Wording(
      """
      Är gruppen mindre än 1 000 flyttar en enda person andelen mer än den andra decimalen \
      kan visa. En decimal går alltid bra, två kräver 1 000 och tre 10 000. I en skillnad \
      gäller den minsta gruppen.
      """,
      """
      In a group of fewer than 1,000 a single person moves the share by more than a second \
      decimal can show. One decimal is always fine, two need 1,000 and three 10,000. For a \
      difference the smallest group counts.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Vi nådde ▸[30,77 %](measure:andel/followup).
      """
  )
}
