package import Manuscript

extension Code {
  /// The codes of what a table says of a measure, in order.
  package static let data: [Code] = [
    noSuchColumn, unusedColumn, missingColumn, repeatedRow, emptyName, badCombination, notACount,
    numeratorTooLarge, exposureNotPositive, badStatus, emptyFigure, impossiblePercentage,
    missingPeople, unknownClass, noCompleteness, moreThanBegan, unknownArm, notAShare,
    rangeReversed, numberBesideStatus,
  ]

  package static let noSuchColumn = Code(
    "D201",
    .error,
    Wording(
      "kolumnen ”{column}” finns inte i {file}",
      "there is no column “{column}” in {file}"
    ),
    explanation: Wording(
      "column: säger vilken rubrik i tabellen som hör till måttet.",
      "column: says which header of the table belongs to the measure."
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
        andel: {title: Andel, kind: proportion, data: data/andel.csv, column: ▸Kvinor}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let unusedColumn = Code(
    "D202",
    .warning,
    Wording(
      "kolumnen ”{column}” används inte av måttet {id}",
      "the column “{column}” is not used by the measure {id}"
    ),
    explanation: Wording(
      "En kolumn som inte används kan vara felstavad. Den påverkar inget resultat.",
      "A column that isn't used may be misspelt. It affects no result."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare;▸anmärkning
      baseline;23;124;a
      followup;40;130;b
      """
  )

  package static let missingColumn = Code(
    "D203",
    .error,
    Wording(
      "tabellen saknar kolumnen ”{column}” som måttet {id} behöver",
      "the table lacks the column “{column}” that the measure {id} needs"
    ),
    explanation: Wording(
      "Varje slags mått har sina kolumner; handboken visar dem.",
      "Each kind of measure has its columns; the handbook shows them."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      ▸period;täljare
      baseline;23
      followup;40
      """
  )

  package static let repeatedRow = Code(
    "D204",
    .error,
    Wording(
      "samma rad står två gånger: {cell}",
      "the same row stands twice: {cell}"
    ),
    hint: Wording(
      "ta bort den ena, eller lägg ihop dem",
      "remove one, or add them up"
    ),
    explanation: Wording(
      "Två rader för samma period och samma sak kan inte båda gälla.",
      "Two rows for the same period and thing can't both hold."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;124
      ▸baseline;23;124
      followup;40;130
      """
  )

  package static let emptyName = Code(
    "D205",
    .error,
    Wording(
      "rutan ska ha ett namn men är tom",
      "the cell should hold a name but is empty"
    ),
    explanation: Wording(
      "Raden behöver säga vad den handlar om.",
      "The row needs to say what it is about."
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
        andel: {title: Andel, kind: mix, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;kategori;antal
      baseline;läkare;12
      baseline;▸;14
      """
  )

  package static let badCombination = Code(
    "D206",
    .error,
    Wording(
      "kombinationen ”{value}” går inte att tolka",
      "the combination “{value}” can't be read"
    ),
    hint: Wording(
      "skriv namnen med + emellan, vart och ett en gång",
      "write the names with + between, each once"
    ),
    explanation: Wording(
      "En kombination är två eller flera olika namn, till exempel läkare + psykolog.",
      "A combination is two or more different names, such as läkare + psykolog."
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
        andel: {title: Andel, kind: combinations, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;kombination;antal
      baseline;▸läkare + läkare;12
      """
  )

  package static let notACount = Code(
    "D207",
    .error,
    Wording(
      "”{value}” är inget antal",
      "“{value}” is not a count"
    ),
    hint: Wording(
      "ett antal är 0, 1, 2 … utan decimaler",
      "a count is 0, 1, 2 … without decimals"
    ),
    explanation: Wording(
      "Antal är hela tal. Har källan bara en procentsats används kolumnen rapporterat.",
      """
      Counts are whole numbers. If the source has only a percentage, use the column \
      reported.
      """
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;▸23,5;124
      followup;40;130
      """
  )

  package static let numeratorTooLarge = Code(
    "D208",
    .error,
    Wording(
      "täljaren {numerator} är större än nämnaren {denominator}",
      "the numerator {numerator} is larger than the denominator {denominator}"
    ),
    hint: Wording(
      "kontrollera att kolumnerna inte är omkastade",
      "check that the columns aren't swapped"
    ),
    explanation: Wording(
      "En andel är en del av en helhet.",
      "A share is a part of a whole."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;▸124;23
      followup;40;130
      """
  )

  package static let exposureNotPositive = Code(
    "D209",
    .error,
    Wording(
      "exponeringen ”{value}” måste vara större än 0",
      "the exposure “{value}” must be greater than 0"
    ),
    explanation: Wording(
      "En takt är händelser delat med till exempel patienter eller patientår.",
      "A rate is events divided by, say, patients or patient years."
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
        andel: {title: Andel, kind: rate, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;händelser;exponering
      baseline;12;▸0
      """
  )

  package static let badStatus = Code(
    "D210",
    .error,
    Wording(
      "status kan inte vara ”{value}”",
      "status can't be “{value}”"
    ),
    hint: Wording(
      "skriv saknas, ej rapporterat eller skyddat",
      "write missing, notReported or protected"
    ),
    explanation: Wording(
      "Saknas, ej rapporterat och skyddat är tre olika saker, och ingen av dem är noll.",
      "Missing, not reported and protected are three different things, and none is zero."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare;status
      baseline;23;124;
      followup;4;33;▸borta
      """
  )

  package static let emptyFigure = Code(
    "D211",
    .error,
    Wording(
      "rutan är tom",
      "the cell is empty"
    ),
    hint: Wording(
      "skriv talet, eller en kolumn status med missing, notReported eller protected",
      "write the number, or a column status with missing, notReported or protected"
    ),
    explanation: Wording(
      "En tom ruta kan betyda noll, saknas eller ej rapporterat. Skifte gissar inte.",
      "An empty cell may mean zero, missing or not reported. Skifte does not guess."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;124
      followup;▸;130
      """
  )

  package static let impossiblePercentage = Code(
    "D212",
    .note,
    Wording(
      "inget helt antal av {size} ger {share}",
      "no whole number out of {size} gives {share}"
    ),
    explanation: Wording(
      """
      Källans procentsats stämmer inte med antalet personer. Värdet visas som källan anger \
      det.
      """,
      """
      The source's percentage doesn't fit the number of people. The value is shown as the \
      source has it.
      """
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;rapporterat;nämnare
      baseline;▸58 %;75
      followup;60 %;75
      """
  )

  package static let missingPeople = Code(
    "D213",
    .error,
    Wording(
      "raden ”{name}”, som måttet {id} räknar andelar av, saknas här",
      "the row “{name}”, which the measure {id} counts shares of, is missing here"
    ),
    explanation: Wording(
      "of: säger vilken rad som är antalet personer. Utan den finns inget att räkna andelar av.",
      "of: says which row is the number of people. Without it there is nothing to share."
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
        andel: {title: Andel, kind: mix, data: data/andel.csv, of: patienter}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;kategori;antal
      baseline;patienter;26
      baseline;läkare;12
      ▸followup;läkare;14
      followup;psykolog;9
      """
  )

  package static let notAShare = Code(
    "D218",
    .error,
    Wording(
      "”{value}” är ingen andel mellan 0 och 100 procent",
      "“{value}” is not a share between 0 and 100 per cent"
    ),
    hint: Wording(
      "skriv procenttecknet som källan, till exempel 71 %",
      "write the per cent sign as the source does, such as 71 %"
    ),
    explanation: Wording(
      "Utan procenttecken är 71 sjuttioen hela, det vill säga 7 100 procent.",
      "Without a per cent sign 71 is seventy-one wholes, that is 7,100 per cent."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;rapporterat
      baseline;▸71
      """
  )

  package static let rangeReversed = Code(
    "D219",
    .error,
    Wording(
      "spannet börjar på {low} och slutar på {high}",
      "the range begins at {low} and ends at {high}"
    ),
    hint: Wording("byt plats på talen", "swap the numbers"),
    explanation: Wording(
      "Det lägsta talet i ett spann står under lägst och det högsta under högst.",
      "The lowest number of a range stands under low and the highest under high."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;lägst;högst
      baseline;▸90 %;70 %
      followup;70 %;90 %
      """
  )

  package static let numberBesideStatus = Code(
    "D220",
    .error,
    Wording(
      "raden har ett tal, men status säger ”{value}”",
      "the row has a number, and its status says “{value}”"
    ),
    hint: Wording(
      "töm rutan för status om talet gäller, annars rutorna för talet",
      "empty the cell of the status if the number holds, else those of the number"
    ),
    explanation: Wording(
      "Ett tal som saknas kan inte stå i tabellen. Ordet följer med när en ny tabell fylls i.",
      "A number that is missing can't stand in the table. The word is left from a new table."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare;status
      baseline;23;124;
      followup;40;130;▸saknas
      """
  )
}
