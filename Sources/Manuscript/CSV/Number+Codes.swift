extension Code {
  /// A cell in a column of numbers that holds something else.
  package static let notANumber = Code(
    "D104",
    .error,
    Wording("”{text}” är inte ett tal", "“{text}” is not a number"),
    hint: Wording(
      "skriv bara siffror, till exempel 12 eller 12,5; lämna cellen tom när värdet saknas",
      "write only digits, such as 12 or 12.5; leave the cell empty when there is no value"
    ),
    explanation: Wording(
      "Kolumnen innehåller tal. Skifte läser 12, 12,5, 12.5, 1 234, 71 % och −3, och tecknen .., <5, X, "
        + "*, [c] och 1-4 för värden som källan skyddar. Annat räknas inte om till något som liknar.",
      "The column holds numbers. Skifte reads 12, 12,5, 12.5, 1 234, 71 % and −3, and the signs .., <5, "
        + "X, *, [c] and 1-4 for values that the source protects. Nothing else is turned into "
        + "something similar."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;▸12,5o;124
      followup;40;130

      """
  )

  /// Three digits after a sign that may part thousands or decimals.
  package static let ambiguousNumber = Code(
    "D105",
    .error,
    Wording(
      "”{text}” kan vara {whole} eller {fraction}",
      "“{text}” may be {whole} or {fraction}"
    ),
    hint: Wording(
      "skriv {whole} om tecknet skiljer tusental, eller {longer} om det skiljer decimaler",
      "write {whole} if the sign parts thousands, or {longer} if it parts decimals"
    ),
    explanation: Wording(
      "Ett komma eller en punkt med tre siffror efter kan skilja tusental eller decimaler. Skifte "
        + "läser kolumnen som en helhet: säger en annan cell vilket decimaltecknet är, så gäller det. "
        + "Här säger ingen det.",
      "A comma or a point with three digits after it may part thousands or decimals. Skifte reads the "
        + "column as a whole: if another cell tells which is the decimal sign, that holds. Here none "
        + "does."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;▸1.234
      followup;40;1300

      """
  )

  /// A number in another notation than the rest of its column.
  package static let otherDecimalSign = Code(
    "D106",
    .error,
    Wording(
      "”{text}” är skrivet på ett annat sätt än kolumnens andra tal, som har {sign} före decimalerna",
      "“{text}” is written unlike the column’s other numbers, which have {sign} before the decimals"
    ),
    hint: Wording("skriv {rewritten} om det är talet", "write {rewritten} if that is the number"),
    explanation: Wording(
      "En kolumn har ett decimaltecken. När komma och punkt blandas går det inte att veta vad 1,234 "
        + "betyder, och därför rättar Skifte inte någon av dem.",
      "A column has one decimal sign. When commas and points are mixed nobody can know what 1,234 "
        + "means, and so Skifte corrects neither."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23,0;124
      followup;▸40.0;130

      """
  )

  /// A number with a percent sign among numbers without, or the reverse.
  package static let mixedPercent = Code(
    "D107",
    .error,
    Wording(
      "kolumnen blandar tal med och utan %: ”{text}”",
      "the column mixes numbers with and without %: “{text}”"
    ),
    explanation: Wording(
      "28 % och 0,28 är samma andel, men i samma kolumn går det inte att veta om 0,28 är en andel eller "
        + "nästan noll procent. Skriv alla på samma sätt.",
      "28 % and 0.28 are the same share, but in one column nobody can know whether 0.28 is a share or "
        + "almost no percent. Write them all in the same way."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;rapporterat
      baseline;19 %
      followup;▸0,31

      """
  )

  /// An error value such as `#SAKNAS!` saved instead of a number.
  package static let spreadsheetError = Code(
    "D108",
    .error,
    Wording(
      "”{text}” är ett fel ur kalkylprogrammet: {meaning}",
      "“{text}” is an error from the spreadsheet: {meaning}"
    ),
    hint: Wording(
      "rätta det i kalkylarket och spara om filen, eller skriv talet här",
      "correct it in the spreadsheet and save the file again, or write the number here"
    ),
    explanation: Wording(
      "När en formel inte går att räkna ut sparar kalkylprogrammet felets namn i stället för ett tal. "
        + "Det är inte samma sak som att värdet saknas.",
      "When a formula cannot be worked out, the spreadsheet saves the name of the error instead of a "
        + "number. It is not the same as a missing value."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;▸#SAKNAS!;124
      followup;40;130

      """
  )

  /// A dash that may be a zero or no value.
  package static let undecidedDash = Code(
    "D112",
    .error,
    Wording(
      "”{text}” kan betyda noll eller att värdet saknas",
      "“{text}” may mean zero or that there is no value"
    ),
    hint: Wording(
      "skriv streck: noll eller streck: saknas i måttet, eller skriv 0 här eller lämna cellen tom",
      "write dash: zero or dash: missing in the measure, or write 0 here or leave the cell empty"
    ),
    explanation: Wording(
      "I SCB:s tabeller är ett streck en verklig nolla, i Kolada ett värde som saknas. Måttet säger "
        + "vilket som gäller i dess fil, eller i var och en av kolumnerna: streck: {Antal: noll, "
        + "Väntetid: saknas}. Skifte gissar inte.",
      "In the tables of SCB a dash is a true zero, in Kolada a missing value. The measure says which "
        + "holds in its file, or in each of its columns: dash: {Antal: zero, Väntetid: missing}. "
        + "Skifte does not guess."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;▸–;124
      followup;40;130

      """
  )

  /// Spaces in a number elsewhere than before exact threes.
  package static let brokenThousands = Code(
    "D109",
    .error,
    Wording(
      "mellanslagen i ”{text}” delar inte talet i tusental",
      "the spaces in “{text}” do not part the number in thousands"
    ),
    hint: Wording(
      "skriv talet utan mellanslag, eller två tal i var sin cell",
      "write the number without spaces, or two numbers in a cell each"
    ),
    explanation: Wording(
      "Ett mellanslag i ett tal står framför exakt tre siffror, som i 12 345. Står det någon annanstans "
        + "kan en siffra ha fallit bort, eller två tal ha hamnat i samma cell.",
      "A space in a number stands before exactly three digits, as in 12 345. Anywhere else a digit may "
        + "have been lost, or two numbers may stand in one cell."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;▸12 4
      followup;40;130

      """
  )
}
