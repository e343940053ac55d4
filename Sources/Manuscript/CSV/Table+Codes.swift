extension Code {
  /// A file without any cells.
  package static let emptyTable = Code(
    "D120",
    .error,
    Wording("filen är tom", "the file is empty"),
    hint: Wording(
      "skriv en rad med rubriker och under den en rad för varje mätning",
      "write a row of headers and below it one row for each measurement"
    ),
    explanation: Wording(
      "En tabell har rubriker på första raden och värden på raderna under.",
      "A table has headers in its first row and values in the rows below."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      ▸

      """
  )

  /// A header with nothing below it.
  package static let noRows = Code(
    "D121",
    .error,
    Wording(
      "tabellen har rubriker men inga rader",
      "the table has headers but no rows"
    ),
    hint: Wording(
      "skriv minst en rad med värden under rubrikerna",
      "write at least one row of values below the headers"
    ),
    explanation: Wording(
      "Utan rader finns det ingenting att visa. Om mätningen inte är gjord än kan måttet stå kvar utan "
        + "fil.",
      "Without rows there is nothing to show. If nothing is measured yet, the measure can do without "
        + "a file."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare▸

      """
  )

  /// A column of values without a name.
  package static let missingHeader = Code(
    "D122",
    .error,
    Wording("kolumnen har värden men ingen rubrik", "the column has values but no header"),
    hint: Wording(
      "skriv en rubrik här, eller ta bort kolumnen",
      "write a header here, or remove the column"
    ),
    explanation: Wording(
      "Rubriken säger vad värdena är. Kolumner som är helt tomma bryr sig Skifte inte om.",
      "The header says what the values are. Columns without anything in them do not matter."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare;▸
      baseline;23;124;7
      followup;40;130;9

      """
  )

  /// Two columns of one name.
  package static let duplicateHeader = Code(
    "D123",
    .error,
    Wording("rubriken ”{name}” finns två gånger", "the header “{name}” stands twice"),
    hint: Wording(
      "byt namn på en av kolumnerna eller ta bort den",
      "rename one of the columns or remove it"
    ),
    explanation: Wording(
      "Kolumnerna hittas med hjälp av sina rubriker, och stora och små bokstäver räknas som lika. Med "
        + "två likadana går det inte att veta vilken som menas.",
      "Columns are found by their headers, and capitals do not matter. With two alike nobody can know "
        + "which one is meant."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare;▸Täljare
      baseline;23;124;23
      followup;40;130;40

      """
  )

  /// A row with fewer cells than the table has columns.
  package static let shortRow = Code(
    "D124",
    .error,
    Wording(
      "raden har {count} celler, men tabellen har {expected} kolumner",
      "the row has {count} cells, but the table has {expected} columns"
    ),
    hint: Wording(
      "lägg till det som fattas; en tom cell behöver också sitt skiljetecken",
      "add what is missing; an empty cell needs its separator too"
    ),
    explanation: Wording(
      "När celler fattas går det inte att veta vilka. Raden räknas inte med förrän den är hel.",
      "When cells are missing nobody can know which. The row does not count until it is complete."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;124
      followup;40;130
      followup;41▸

      """
  )

  /// A row with more cells than the table has columns.
  package static let longRow = Code(
    "D125",
    .error,
    Wording(
      "raden har {count} celler, men tabellen har {expected} kolumner",
      "the row has {count} cells, but the table has {expected} columns"
    ),
    hint: Wording(
      "ta bort det som är för mycket, eller sätt citattecken om text som innehåller skiljetecknet",
      "remove what is too much, or put quotation marks around text that holds the separator"
    ),
    explanation: Wording(
      "En rad med fler celler än rubriker har ofta ett skiljetecken inne i en text eller ett tal. Raden "
        + "räknas inte med förrän den stämmer.",
      "A row with more cells than headers often has a separator inside a text or a number. The row "
        + "does not count until it fits."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;124
      followup;40;130
      followup;41;131;▸7

      """
  )

  /// A quotation mark that opens a cell and is never closed.
  package static let unterminatedQuote = Code(
    "D126",
    .error,
    Wording(
      "citattecknet öppnar en text som aldrig tar slut",
      "the quotation mark opens a text that never ends"
    ),
    hint: Wording(
      "skriv ett citattecken också där texten slutar, eller ta bort det här",
      "write a quotation mark where the text ends too, or remove this one"
    ),
    explanation: Wording(
      "Text mellan citattecken får innehålla skiljetecken och radbrytningar. Ett citattecken inne i "
        + "texten skrivs dubbelt. Skifte läser cellen som om citattecknet inte fanns.",
      "Text between quotation marks may hold separators and line breaks. A quotation mark inside the "
        + "text is written twice. Skifte reads the cell as if the mark were not there."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;▸"124
      followup;40;130

      """
  )

  /// Text between a closing quotation mark and the next cell.
  package static let textAfterQuote = Code(
    "D127",
    .error,
    Wording(
      "det står text efter citattecknet som avslutar cellen",
      "there is text after the quotation mark that ends the cell"
    ),
    hint: Wording(
      "flytta in texten före citattecknet; ett citattecken som hör till texten skrivs dubbelt",
      "move the text to before the mark; a quotation mark that belongs to the text is written twice"
    ),
    explanation: Wording(
      "En cell som börjar med citattecken slutar med citattecken. Det som står efter läses inte.",
      "A cell that begins with a quotation mark ends with one. What stands after it is not read."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      "baseline" ▸x;23;124
      followup;40;130

      """
  )
}

extension Code {
  /// A row above the header, left out.
  package static let titleRow = Code(
    "D128",
    .note,
    Wording(
      "raden lästes som en titel ovanför tabellen",
      "the row was read as a title above the table"
    ),
    hint: Wording(
      "ta gärna bort raden; titeln hör hemma i projektets text",
      "better remove the row; the title belongs in the project’s text"
    ),
    explanation: Wording(
      "Rapporter ur journalsystem börjar ofta med en rad om uttaget. Rader med en enda text före "
        + "rubrikerna räknas inte med.",
      "Reports from record systems often begin with a line about the extract. Rows of a single text "
        + "before the headers do not count."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      ▸Uttag ur journalen
      period;täljare;nämnare
      baseline;23;124
      followup;40;130

      """
  )

  /// A row below the table, left out.
  package static let remarkRow = Code(
    "D129",
    .note,
    Wording(
      "raden lästes som en anmärkning under tabellen",
      "the row was read as a remark below the table"
    ),
    hint: Wording(
      "ta gärna bort raden; källan hör hemma i projektets sources",
      "better remove the row; the source belongs in the project’s sources"
    ),
    explanation: Wording(
      "En sista rad med en enda text som börjar med till exempel Källa eller * räknas inte som data.",
      "A last row of a single text that begins with for example Source or * does not count as data."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;124
      followup;40;130
      ▸Källa: egen journalgranskning

      """
  )

  /// A table that begins with numbers.
  package static let noHeaderRow = Code(
    "D130",
    .error,
    Wording("tabellen saknar rubriker", "the table has no headers"),
    hint: Wording(
      "skriv kolumnernas namn på första raden, till exempel period;täljare;nämnare",
      "write the names of the columns in the first row, such as period;numerator;denominator"
    ),
    explanation: Wording(
      "Första raden innehåller tal, inte namn. Skifte hittar kolumnerna med hjälp av deras rubriker "
        + "och gissar inte efter ordningen.",
      "The first row holds numbers, not names. Skifte finds columns by their headers and does not "
        + "guess by their order."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      ▸baseline;23;124
      followup;40;130

      """
  )

  /// A header of two rows, of which the upper is merged over several columns.
  package static let twoHeaderRows = Code(
    "D132",
    .note,
    Wording(
      "två rader är lästa som rubriker",
      "two rows were read as headers"
    ),
    hint: Wording(
      "skriv gärna hela namnet i en enda rad",
      "you may write the whole name in a single row"
    ),
    explanation: Wording(
      "Den övre raden har luckor, som sammanfogade celler ger, eller den nedre har namn men ingen "
        + "egen etikett. En rubrik gäller då för sin egen kolumn och för kolumnerna till höger fram "
        + "till nästa.",
      "The upper row has gaps, as merged cells leave, or the lower has names but no label of its own. "
        + "A heading then holds for its own column and for those to the right up to the next heading."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;Patienter;
      ;▸täljare;nämnare
      baseline;23;124
      followup;40;130

      """
  )

  /// Times in the header under which nothing is filled in.
  package static let emptyTimes = Code(
    "D137",
    .note,
    Wording(
      "inget är ifyllt för {time}{more}, och det är utelämnat",
      "nothing is filled in for {time}{more}, which is left out"
    ),
    hint: Wording(
      "är värdet noll skriver du 0; saknas det skriver du en punkt",
      "if the value is zero, write 0; if there is none, write a full stop"
    ),
    explanation: Wording(
      "Månader utan något ifyllt är oftast månader som inte har varit än. En tom månad mitt i året kan "
        + "lika gärna vara noll eller ett tal som saknas, och det vet bara den som skrev tabellen.",
      "Months with nothing filled in are mostly months still to come. An empty month in the middle of "
        + "the year may as well be zero or a number that is missing, and only its author knows."
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
      Mått;2024-01;▸2024-02;2024-03
      antal;3;;4

      """
  )

  /// A table whose dates stand in the header.
  package static let wideTable = Code(
    "D133",
    .note,
    Wording(
      "tabellen har tiden i rubrikerna och är läst med en rad för varje tid",
      "the table has its times in the headers and was read with a row for each"
    ),
    hint: Wording(
      "kontrollera att det blev rätt med skifte explain-data",
      "see with skifte explain-data that it came out right"
    ),
    explanation: Wording(
      "När månader eller mätperioder står från vänster till höger blir varje kolumn en rad med sin "
        + "tid. Månader utan något ifyllt räknas som kommande och tas inte med.",
      "When months or periods go from left to right, each column becomes a row with its time. Months "
        + "with nothing filled in are taken as still to come and are left out."
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
      Mått;▸2024-01;2024-02;2024-03
      antal;3;4;5

      """
  )

  /// A table with more columns or cells than counts of a project need.
  ///
  /// The example would have to be a very large file.
  package static let tableTooLarge = Code(
    "D114",
    .error,
    Wording(
      "tabellen är för stor: den har över 16 384 kolumner eller en miljon celler",
      "the table is too large: it has over 16,384 columns or a million cells"
    ),
    hint: Wording(
      "spara bara antalen; rader om personer hör hemma i skifte tally, och inte i projektet",
      "save only the counts; rows about people belong in skifte tally, and not in the project"
    ),
    explanation: Wording(
      "Ett mått har antal för perioder eller månader, och det ryms i en liten fil. Gränsen skyddar "
        + "också mot filer som är gjorda för att fylla minnet.",
      "A measure has counts for periods or months, which fit in a small file. The limit also guards "
        + "against files that are made to fill the memory."
    ),
    example: ""
  )

  /// The number of diagnostics of one code that are not listed.
  package static let moreOfTheSame = Code(
    "D131",
    .error,
    Wording(
      "och {count} till av samma slag ({code})",
      "and {count} more of the same kind ({code})"
    ),
    explanation: Wording(
      "Skifte räknar upp tjugo fel av samma slag i en fil. När de är rättade kommer nästa.",
      "Skifte lists twenty faults of one kind in a file. When they are corrected the next ones come."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      datum;täljare;nämnare
      2023-01;okänt;40
      2023-02;okänt;40
      2023-03;okänt;40
      2023-04;okänt;40
      2023-05;okänt;40
      2023-06;okänt;40
      2023-07;okänt;40
      2023-08;okänt;40
      2023-09;okänt;40
      2023-10;okänt;40
      2023-11;okänt;40
      2023-12;okänt;40
      2024-01;okänt;40
      2024-02;okänt;40
      2024-03;okänt;40
      2024-04;okänt;40
      2024-05;okänt;40
      2024-06;okänt;40
      2024-07;okänt;40
      2024-08;okänt;40
      2024-09;▸okänt;40

      """
  )
}

extension Code {
  /// The codes about rows of totals that stand in the column of labels or times, in order; a measure
  /// compares totals among its units and categories in its own words.
  package static let dataReading: [Code] = [.wrongTotal, .totalsRow, .uncheckedTotalsRow]

  /// A printed total that is not the sum of its rows.
  package static let wrongTotal = Code(
    "D134",
    .warning,
    Wording(
      "totalen i kolumnen ”{column}” är {total}, men raderna blir {sum}",
      "the total in the column “{column}” is {total}, but the rows make {sum}"
    ),
    hint: Wording(
      "rätta den cell som är fel; är totalen inte en summa behövs den inte i tabellen",
      "correct the cell that is wrong; a total that is no sum is not needed in the table"
    ),
    explanation: Wording(
      "Skifte räknar om totaler och använder aldrig en tryckt total som om den vore en rad till.",
      "Skifte recalculates totals and never uses a printed total as if it were another row."
    ),
    example: """
      -- data/andel.csv --
      enhet;antal
      Habo;3
      Eksjö;4
      Totalt;▸8

      """
  )

  /// A row of totals that agrees with the rows and is left out.
  package static let totalsRow = Code(
    "D135",
    .note,
    Wording(
      "raden ”{name}” är jämförd med de andra raderna och räknas inte som data",
      "the row “{name}” was compared with the other rows and does not count as data"
    ),
    hint: Wording("inget behöver göras", "nothing needs to be done"),
    explanation: Wording(
      "En rad som heter till exempel Totalt, Summa eller Hela riket jämförs med summan av de andra.",
      "A row called for example Totalt, Summa or Hela riket is compared with the sum of the others."
    ),
    example: """
      -- data/andel.csv --
      enhet;antal
      Habo;3
      Eksjö;4
      ▸Totalt;7

      """
  )

  /// A row of totals that nothing could be compared with.
  package static let uncheckedTotalsRow = Code(
    "D136",
    .note,
    Wording(
      "raden ”{name}” räknas inte som data, och den går inte att kontrollera",
      "the row “{name}” does not count as data, and it cannot be checked"
    ),
    hint: Wording(
      "spara antal i stället för andelar om de finns",
      "save counts instead of shares if there are any"
    ),
    explanation: Wording(
      "Medelvärden och andelar går inte att lägga ihop, och inte heller rader där tal saknas eller är "
        + "skyddade.",
      "Means and shares cannot be added up, nor can rows where numbers are missing or protected."
    ),
    example: """
      -- data/andel.csv --
      enhet;andel
      Habo;28 %
      Eksjö;30 %
      ▸Totalt;29 %

      """
  )
}
