package import Manuscript

extension Code {
  package static let tallyOfOtherKind = Code(
    "M110",
    .error,
    Wording(
      "ett mått av sorten {kind} kan inte räknas ur ett utdrag",
      "a measure of the kind {kind} can't be counted from an extract"
    ),
    hint: Wording(
      "ta bort tally och fyll i tabellen själv",
      "remove tally and fill in the table yourself"
    ),
    explanation: Wording(
      """
      Skifte kan räkna fram antal, andelar, fördelningar, kombinationer, värden och förändringar. \
      Andra sorter behöver uppgifter som inte står i rader om kontakter.
      """,
      """
      Skifte can count numbers, proportions, mixes, combinations, values and changes. Other kinds \
      need facts that do not stand in rows about contacts.
      """
    ),
    example: tallyExample(
      "{title: Andel, kind: rate, data: data/takt.csv, ▸tally: {date: Datum}}",
      table: "-- Projects/exempel/data/takt.csv --\nperiod;händelser;exponering\nbaseline;12;400"
    )
  )

  package static let tallyWithoutCriteria = Code(
    "M111",
    .error,
    Wording(
      "det går inte att säga vilken klass en förändring hör till",
      "it can't be said which class a change belongs to"
    ),
    hint: Wording(
      "skriv better, och cutoff och reliable under parameters",
      "write better, and cutoff and reliable under parameters"
    ),
    explanation: Wording(
      """
      Klasserna följer av hur stor en förändring måste vara för att vara tillförlitlig, var \
      gränsen går mellan sjuk och frisk och åt vilket håll det är bättre. Skifte känner inga \
      instrument och gissar inte.
      """,
      """
      The classes follow from how large a change must be to be reliable, where the line lies \
      between ill and well, and which way is better. Skifte knows no instruments and does not guess.
      """
    ),
    example: tallyExample(
      "{title: Andel, kind: change, data: data/klasser.csv, ▸tally: {date: D, before: F, after: E}}",
      table: """
        -- Projects/exempel/data/klasser.csv --
        period;klass;antal
        baseline;förbättrade;12
        baseline;saknar eftermätning;8
        """
    )
  )

  package static let tallyWithoutDates = Code(
    "M112",
    .error,
    Wording(
      "mätperioden {period} har inga datum, så raderna i ett utdrag kan inte läggas i den",
      "the period {period} has no dates, so the rows of an extract can't be placed in it"
    ),
    hint: Wording(
      "skriv första och sista dagen under periods",
      "write the first and the last day under periods"
    ),
    explanation: Wording(
      "Varje rad i utdraget hamnar i den mätperiod som dess datum hör till.",
      "Each row of the extract belongs to the period that its day lies in."
    ),
    example: tallyExample(
      """
      {title: Andel, kind: proportion, data: data/andel.csv, \
      ▸tally: {person: Nyckel, date: Datum, more-than-one: Yrke}}
      """,
      periods: "  baseline: {label: Före}"
    )
  )

  package static let tallyTableShared = Code(
    "M113",
    .error,
    Wording(
      "hela tabellen {file} skrivs av tally, men {reason}",
      "tally writes the whole table {file}, but {reason}"
    ),
    hint: Wording("ge måttet en egen tabell", "give the measure a table of its own"),
    explanation: Wording(
      """
      När skifte tally räknar skriver det om måttets tabell från början till slut. Något annat \
      kan då inte stå i den.
      """,
      """
      When skifte tally counts, it writes the measure's table anew from beginning to end. Nothing \
      else can stand in it.
      """
    ),
    example: tallyExample(
      """
      {title: Andel, kind: proportion, data: data/andel.csv, column: täljare, \
      ▸tally: {person: Nyckel, date: Datum, more-than-one: Yrke}}
      """
    )
  )

  /// The small site with one measure and, where its kind needs another, its table.
  private static func tallyExample(
    _ measure: String,
    periods: String = "  baseline: 2023\n  followup: 2024",
    table: String = "-- Projects/exempel/data/andel.csv --\nperiod;täljare;nämnare\nbaseline;23;124"
  ) -> String {
    """
    -- Projects/exempel/report.md --
    ---
    title: Exempel
    unit: habo
    template: kort
    periods:
    \(periods)
    measures:
      andel: \(measure)
    ---

    ## Bakgrund

    Text.
    \(table)

    """
  }
}
