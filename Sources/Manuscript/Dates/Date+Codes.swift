extension Code {
  /// Every code about dates in tables, in order.
  package static let dates: [Code] = [
    .notADate, .ambiguousDate, .twoDigitYear, .dateWithoutYear, .impossibleDate, .monthAndTwoDigits,
    .dayNumber,
  ]

  /// A cell in a column of dates that holds something else.
  package static let notADate = Code(
    "D140",
    .error,
    Wording(
      "”{text}” är inte ett datum",
      "“{text}” is not a date"
    ),
    hint: Wording(
      "skriv till exempel 2024-01-31, 2024-01, 2024 v. 5, 2024 kv 1 eller 2024",
      "write for example 2024-01-31, 2024-01, 2024-W05, 2024-Q1 or 2024"
    ),
    explanation: Wording(
      """
      Kolumnen innehåller datum. Skifte läser dagar (2024-01-31, 31/1 2024, 31 januari \
      2024), månader (2024-01, jan 2024), veckor (2024 v. 5), kvartal (2024 kv 1) och år \
      (2024).
      """,
      """
      The column holds dates. Skifte reads days (2024-01-31, 31/1 2024, 31 January 2024), \
      months (2024-01, Jan 2024), weeks (2024-W05), quarters (2024-Q1) and years (2024).
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      measures:
        antal: {title: Antal, kind: count, data: data/antal.csv}
      ---

      Text.
      -- Projects/exempel/data/antal.csv --
      månad;antal
      ▸våren 2024;3
      2024-05;6

      """
  )

  /// Two numbers of which either may be the day.
  package static let ambiguousDate = Code(
    "D141",
    .error,
    Wording(
      "”{text}” kan vara {first} eller {second}",
      "“{text}” may be {first} or {second}"
    ),
    hint: Wording(
      "skriv {first} eller {second}",
      "write {first} or {second}"
    ),
    explanation: Wording(
      """
      I ett datum som 1/2/2024 kan dagen stå först eller månaden. Skifte läser kolumnen \
      som en helhet: visar en annan cell vilken av dem som är dagen, så gäller det. Här \
      visar ingen det.
      """,
      """
      In a date such as 1/2/2024 the day may come first or the month. Skifte reads the \
      column as a whole: if another cell shows which of them is the day, that holds. Here \
      none does.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      measures:
        antal: {title: Antal, kind: count, data: data/antal.csv}
      ---

      Text.
      -- Projects/exempel/data/antal.csv --
      månad;antal
      ▸1/2/2024;3
      2024-05-01;6

      """
  )

  /// A year of two digits.
  package static let twoDigitYear = Code(
    "D142",
    .error,
    Wording(
      "årtalet i ”{text}” har bara två siffror",
      "the year in “{text}” has only two digits"
    ),
    hint: Wording(
      "skriv {date} om det är det som menas",
      "write {date} if that is what it means"
    ),
    explanation: Wording(
      """
      Med två siffror går det inte att säga säkert vilken del som är året, eller vilket \
      århundrade som menas.
      """,
      """
      With two digits nobody can say for sure which part is the year, or which century is \
      meant.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      measures:
        antal: {title: Antal, kind: count, data: data/antal.csv}
      ---

      Text.
      -- Projects/exempel/data/antal.csv --
      månad;antal
      ▸00-02-14;3
      2024-05-01;6

      """
  )

  /// A day or a month of no year.
  package static let dateWithoutYear = Code(
    "D143",
    .error,
    Wording(
      "”{text}” har inget årtal",
      "“{text}” has no year"
    ),
    hint: Wording(
      "skriv året också, till exempel 2024-01",
      "write the year too, for example 2024-01"
    ),
    explanation: Wording(
      """
      En månad eller en dag utan år går inte att placera på en tidsaxel. Står året någon \
      annanstans i filen behöver det också stå i kolumnen.
      """,
      """
      A month or a day without a year has no place on a time axis. If the year stands \
      elsewhere in the file, it must stand in the column too.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      measures:
        antal: {title: Antal, kind: count, data: data/antal.csv}
      ---

      Text.
      -- Projects/exempel/data/antal.csv --
      månad;antal
      ▸januari;3
      2024-02;6

      """
  )

  /// A date that the calendar does not have.
  package static let impossibleDate = Code(
    "D144",
    .error,
    Wording(
      "”{text}” finns inte i kalendern",
      "“{text}” is not in the calendar"
    ),
    hint: Wording(
      "kontrollera dagen, månaden eller veckan; alla år har inte vecka 53",
      "check the day, the month or the week; not every year has a week 53"
    ),
    explanation: Wording(
      "Texten är skriven som ett datum, men det finns ingen sådan dag, månad eller vecka.",
      "The text is written like a date, but there is no such day, month or week."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      measures:
        antal: {title: Antal, kind: count, data: data/antal.csv}
      ---

      Text.
      -- Projects/exempel/data/antal.csv --
      månad;antal
      ▸31/4 2024;3
      2024-05-01;6

      """
  )

  /// A month with two digits, read as a month of a year.
  package static let monthAndTwoDigits = Code(
    "D145",
    .note,
    Wording(
      "”{text}” är läst som månaden {date}",
      "“{text}” was read as the month {date}"
    ),
    hint: Wording(
      "skriv {date} så kan det inte missförstås",
      "write {date} so that it cannot be misunderstood"
    ),
    explanation: Wording(
      """
      Kalkylprogram visar den första dagen i en månad som jan-24. Skifte läser det som en \
      månad och ett år, inte som den 24 januari.
      """,
      """
      Spreadsheets show the first day of a month as jan-24. Skifte reads it as a month and \
      a year, not as 24 January.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      measures:
        antal: {title: Antal, kind: count, data: data/antal.csv}
      ---

      Text.
      -- Projects/exempel/data/antal.csv --
      månad;antal
      ▸jan-24;3
      2024-02;6

      """
  )

  /// A number of days as spreadsheets count them.
  package static let dayNumber = Code(
    "D146",
    .note,
    Wording(
      "”{text}” är läst som dagen {date}",
      "“{text}” was read as the day {date}"
    ),
    hint: Wording(
      "ge kolumnen ett datumformat i kalkylprogrammet innan du sparar",
      "give the column a date format in the spreadsheet before you save"
    ),
    explanation: Wording(
      """
      Kalkylprogram räknar dagar från början av år 1900. När kolumnen saknar datumformat \
      sparas antalet dagar i stället för datumet.
      """,
      """
      Spreadsheets count days from the beginning of 1900. When the column has no date \
      format, the number of days is saved instead of the date.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      measures:
        antal: {title: Antal, kind: count, data: data/antal.csv}
      ---

      Text.
      -- Projects/exempel/data/antal.csv --
      månad;antal
      ▸45322;3
      2024-02-29;6

      """
  )
}
