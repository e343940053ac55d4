extension Code {
  /// Every code about workbooks, in order.
  package static let workbook: [Code] = [
    .notAWorkbook, .brokenWorkbook, .workbookTooLarge, .unknownSheet, .otherSheets,
    .formulaWithoutValue, .sheetOfText, .workbooksLeftOut,
  ]

  /// Something else under a workbook's name.
  package static let notAWorkbook = Code(
    "D150",
    .error,
    Wording(
      "filen är {kind}, inte en arbetsbok som Skifte läser (.xlsx)",
      "the file is {kind}, not a workbook that Skifte reads (.xlsx)"
    ),
    hint: Wording(
      "öppna filen och spara den som Excel-arbetsbok (.xlsx) eller CSV UTF-8",
      "open the file and save it as an Excel workbook (.xlsx) or CSV UTF-8"
    ),
    explanation: Wording(
      "Skifte läser arbetsböcker i formatet .xlsx, som Excel har sparat i sedan 2007, och text (.csv). "
        + "Gamla .xls, .xlsb, .ods och filer med lösenord måste sparas om först.",
      "Skifte reads workbooks in the format .xlsx, in which Excel has saved since 2007, and text "
        + "(.csv). Old .xls, .xlsb, .ods and files with a password must be saved again first."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods: {baseline: 2023}
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.xlsx}
      ---

      Text.
      -- Projects/exempel/data/andel.xlsx --
      ▸period;täljare;nämnare
      baseline;23;124

      """
  )

  /// A workbook that cannot be unpacked or lacks a part.
  ///
  /// The example would have to be bytes that are not text.
  package static let brokenWorkbook = Code(
    "D151",
    .error,
    Wording(
      "arbetsboken går inte att läsa: {reason}",
      "the workbook cannot be read: {reason}"
    ),
    hint: Wording(
      "öppna den i Excel och spara den på nytt; hjälper inte det, hämta originalet",
      "open it in Excel and save it again; if that does not help, get the original"
    ),
    explanation: Wording(
      "En arbetsbok är ett packat arkiv. Det kan gå sönder när filen kopieras eller skickas, och då "
        + "läser Skifte inget ur den hellre än en del.",
      "A workbook is a packed archive. It may break when the file is copied or sent, and Skifte then "
        + "reads nothing of it rather than a part."
    ),
    example: ""
  )

  /// A workbook that would take more memory than numbers of a project need.
  ///
  /// The example would have to be bytes that are not text.
  package static let workbookTooLarge = Code(
    "D152",
    .error,
    Wording(
      "arbetsboken är för stor: {what}",
      "the workbook is too large: {what}"
    ),
    hint: Wording(
      "spara bara bladet med antalen, gärna som CSV UTF-8; rader om personer hör hemma i skifte tally",
      "save only the sheet with the counts, as CSV UTF-8; rows about people belong in skifte tally"
    ),
    explanation: Wording(
      "Ett mått har antal för perioder eller månader, och det ryms i en liten fil. Gränsen skyddar "
        + "också mot arkiv som är gjorda för att fylla minnet.",
      "A measure has counts for periods or months, which fit in a small file. The limit also guards "
        + "against archives that are made to fill the memory."
    ),
    example: ""
  )

  /// A sheet that the workbook does not have.
  ///
  /// The example would have to be bytes that are not text.
  package static let unknownSheet = Code(
    "D153",
    .error,
    Wording(
      "{file} har inget blad som heter ”{sheet}”",
      "{file} has no sheet called “{sheet}”"
    ),
    explanation: Wording(
      "Bladets namn står på fliken längst ner i Excel. Utan sheet: läses det första bladet som syns.",
      "A sheet’s name stands on its tab at the bottom in Excel. Without sheet: the first visible one "
        + "is read."
    ),
    example: ""
  )

  /// A workbook of several sheets of which nobody said which to read.
  ///
  /// The example would have to be bytes that are not text.
  package static let otherSheets = Code(
    "D154",
    .note,
    Wording(
      "bladet ”{sheet}” är läst; arbetsboken har också {others}",
      "the sheet “{sheet}” was read; the workbook also has {others}"
    ),
    hint: Wording(
      "skriv sheet: och bladets namn i måttet om ett annat menas",
      "write sheet: and the name of the sheet in the measure if another is meant"
    ),
    explanation: Wording(
      "Ett mått läser ett enda blad: det första som syns, om måttet inte säger annat.",
      "A measure reads a single sheet: the first visible one, unless the measure says otherwise."
    ),
    example: ""
  )

  /// A formula that was saved without the value it comes to.
  ///
  /// The example would have to be bytes that are not text.
  package static let formulaWithoutValue = Code(
    "D155",
    .error,
    Wording(
      "formeln i cellen har inget uträknat värde",
      "the formula in the cell has no computed value"
    ),
    hint: Wording(
      "öppna arbetsboken i Excel, spara den, och formeln räknas ut",
      "open the workbook in Excel, save it, and the formula is worked out"
    ),
    explanation: Wording(
      "Skifte räknar inte formler utan läser det värde som kalkylprogrammet sparade. En fil som ett "
        + "annat program har skrivit kan sakna det.",
      "Skifte works out no formulas but reads the value that the spreadsheet saved. A file that "
        + "another program wrote may lack it."
    ),
    example: ""
  )

  /// The name of a sheet for a file that has none.
  package static let sheetOfText = Code(
    "D156",
    .warning,
    Wording(
      "sheet: gäller bara arbetsböcker; en textfil har inga blad",
      "sheet: is for workbooks only; a text file has no sheets"
    ),
    hint: Wording("ta bort raden", "remove the line"),
    explanation: Wording(
      "Med sheet: säger ett mått vilket blad i en .xlsx-fil som ska läsas.",
      "With sheet: a measure says which sheet of an .xlsx file to read."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods: {baseline: 2023}
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.csv, sheet: ▸Blad1}
      ---

      Text.
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;124

      """
  )

  /// A workbook, met by the Skifte that is one file and needs nothing beside it.
  ///
  /// Any other Skifte reads it, so that no example can show it.
  package static let workbooksLeftOut = Code(
    "D157",
    .error,
    Wording(
      "det här Skifte är en enda fil och läser inga arbetsböcker",
      "this Skifte is a single file and reads no workbooks"
    ),
    hint: Wording(
      "öppna arbetsboken och spara bladet som CSV UTF-8",
      "open the workbook and save the sheet as CSV UTF-8"
    ),
    explanation: Wording(
      "Det Skifte som är en enda fil är till för att räkna utdrag på en server. Det läser text (.csv). "
        + "Det Skifte som bygger webbplatsen läser också arbetsböcker (.xlsx).",
      "The Skifte that is a single file is for counting extracts on a server. It reads text (.csv). The "
        + "Skifte that builds the site reads workbooks (.xlsx) too."
    ),
    example: ""
  )
}
