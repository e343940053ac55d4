package import Manuscript

extension Code {
  /// The codes of rows that were left out, in order.
  static let extractRows: [Code] = [
    extractDate, extractNumber, extractNoPerson, extractTornRow, extractUnsorted,
    extractBackwards, extractOutside,
  ]

  package static let extractDate = Code(
    "X103",
    .warning,
    Wording(
      "{rows} har inget datum som går att läsa och räknades inte: {lines}",
      "{rows} have no day that can be read and were not counted: {lines}"
    ),
    hint: Wording(
      "skriv datumen som 2024-01-31 eller 31/1 2024",
      "write the days as 2024-01-31 or 31/1 2024"
    ),
    explanation: Wording(
      """
      Ett datum kan ha klockslag efter sig. 1/2/2024 kan vara två olika dagar och läses inte. \
      Innehållet visas aldrig, för det kan handla om en person.
      """,
      """
      A day may have a time after it. 1/2/2024 may be two different days and is not read. What \
      stands there is never shown, for it may be about a person.
      """
    ),
    example: tallyExample(
      """
      kind: proportion, data: data/andel.csv, \
      tally: {person: Nyckel, date: Datum, more-than-one: Yrke}
      """,
      extract: """
        Nyckel;Datum;Yrke
        a1;2023-02-01;Läkare
        ▸a2;1/2/2023;Läkare
        """
    )
  )

  package static let extractNumber = Code(
    "X104",
    .warning,
    Wording(
      "{rows} har inget tal där det ska stå ett och räknades inte: {lines}",
      "{rows} have no number where one should be and were not counted: {lines}"
    ),
    explanation: Wording(
      """
      Poäng och antal dagar skrivs med siffror, gärna med decimalkomma. En tom poäng före \
      betyder att det inte finns någon förändring att räkna.
      """,
      """
      Scores and days are written in digits, with a decimal comma or point. An empty score \
      before means that there is no change to count.
      """
    ),
    example: tallyExample(
      """
      kind: value, data: data/andel.csv, \
      tally: {date: Datum, value: days, days: Dagar}
      """,
      extract: """
        Datum;Dagar
        2023-02-01;12
        ▸2023-02-02;okänt
        """
    )
  )

  package static let extractNoPerson = Code(
    "X105",
    .warning,
    Wording(
      "{rows} saknar personnyckel och räknades inte: {lines}",
      "{rows} have no person key and were not counted: {lines}"
    ),
    explanation: Wording(
      "Utan nyckel går det inte att veta om raderna är en persons eller fleras.",
      "Without a key nobody can know whether the rows are one person's or several."
    ),
    example: tallyExample(
      """
      kind: proportion, data: data/andel.csv, \
      tally: {person: Nyckel, date: Datum, more-than-one: Yrke}
      """,
      extract: """
        Nyckel;Datum;Yrke
        a1;2023-02-01;Läkare
        ▸;2023-02-02;Läkare
        """
    )
  )

  package static let extractTornRow = Code(
    "X106",
    .warning,
    Wording(
      """
      {rows} är avhuggna eller har text efter ett citattecken och räknades inte: {lines}
      """,
      """
      {rows} are cut off or have text after a quotation mark and were not counted: {lines}
      """
    ),
    hint: Wording(
      "ta ut utdraget igen om det är många",
      "make the extract again if they are many"
    ),
    explanation: Wording(
      """
      En rad som är kortare än rubrikraden har ofta förlorat en del, till exempel vid en \
      radbrytning i en anteckning.
      """,
      """
      A row that is shorter than the header has often lost a part, such as at a line break in \
      a note.
      """
    ),
    example: tallyExample(
      """
      kind: proportion, data: data/andel.csv, \
      tally: {person: Nyckel, date: Datum, more-than-one: Yrke}
      """,
      extract: """
        Nyckel;Datum;Yrke
        a1;2023-02-01;Läkare
        ▸a2;2023-02-02
        """
    )
  )

  package static let extractUnsorted = Code(
    "X107",
    .error,
    Wording(
      "{rows} kommer efter en senare kontakt med samma person: {lines}",
      "{rows} come after a later contact of the same person: {lines}"
    ),
    hint: Wording(
      "sortera utdraget efter datum",
      "sort the extract by date"
    ),
    explanation: Wording(
      "Kontinuitet i följd jämför varje kontakt med den förra, så ordningen avgör.",
      """
      Sequential continuity compares each contact with the one before, so the order decides.
      """
    ),
    example: tallyExample(
      """
      kind: value, data: data/andel.csv, \
      tally: {person: Nyckel, date: Datum, value: sequential, provider: Behandlare}
      """,
      extract: """
        Nyckel;Datum;Behandlare
        a1;2023-02-02;B1
        ▸a1;2023-02-01;B1
        """
    )
  )

  package static let extractBackwards = Code(
    "X108",
    .warning,
    Wording(
      """
      {rows} har en väntan som är kortare än noll eller längre än hundra tusen dagar och \
      räknades inte: {lines}
      """,
      """
      {rows} have a wait below zero or beyond a hundred thousand days and were not counted: \
      {lines}
      """
    ),
    explanation: Wording(
      "Oftast är datumen omkastade eller ett årtal felskrivet.",
      "Most often the days are the wrong way round, or a year is mistyped."
    ),
    example: tallyExample(
      """
      kind: value, data: data/andel.csv, \
      tally: {date: Datum, value: days, days: Dagar}
      """,
      extract: """
        Datum;Dagar
        2023-02-01;12
        ▸2023-02-02;-3
        """
    )
  )

  package static let extractOutside = Code(
    "X109",
    .note,
    Wording(
      "{rows} ligger utanför mätperioderna och räknades inte: {lines}",
      "{rows} lie outside the periods and were not counted: {lines}"
    ),
    explanation: Wording(
      "Mätperioderna står under periods överst i rapporten.",
      "The periods stand under periods at the top of the report."
    ),
    example: tallyExample(
      """
      kind: proportion, data: data/andel.csv, \
      tally: {person: Nyckel, date: Datum, more-than-one: Yrke}
      """,
      extract: """
        Nyckel;Datum;Yrke
        a1;2023-02-01;Läkare
        ▸a2;2019-02-02;Läkare
        """
    )
  )
}
