extension Code {
  /// The codes of front matter and YAML files, in order.
  package static let yaml: [Code] = [
    noFrontMatter, unclosedFrontMatter, yamlSyntax, yamlNeedsQuotes, yamlTab, yamlHardSpace,
    yamlAlias, yamlTooDeep, duplicateKey, unknownKey, missingKey, wrongShape, notAChoice,
    notAWholeNumber,
  ]

  package static let noFrontMatter = Code(
    "Y101",
    .error,
    Wording(
      "filen börjar inte med ett block mellan två rader ”---”",
      "the file does not begin with a block between two lines of “---”"
    ),
    hint: Wording(
      "skriv --- på första raden, sedan title:, unit: och template:, och --- igen",
      "write --- on the first line, then title:, unit: and template:, and --- again"
    ),
    explanation: Wording(
      """
      En rapport börjar med uppgifter om arbetet: titel, enhet, mall, mätperioder och mått. De står \
      mellan två rader som bara består av tre bindestreck.
      """,
      """
      A report begins with facts about the work: title, unit, template, periods and measures. They \
      stand between two lines of three hyphens.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ▸## Bakgrund

      Text.
      """
  )

  package static let unclosedFrontMatter = Code(
    "Y102",
    .error,
    Wording(
      "blocket som börjar med ”---” tar aldrig slut",
      "the block that begins with “---” never ends"
    ),
    hint: Wording(
      "skriv en rad med --- före rapportens text",
      "write a line of --- before the report's text"
    ),
    explanation: Wording(
      "Uppgifterna överst i filen ska stå mellan två rader med tre bindestreck.",
      "The facts at the top of the file stand between two lines of three hyphens."
    ),
    example: """
      -- Projects/exempel/report.md --
      ▸---
      title: Exempel

      ## Bakgrund
      """
  )

  package static let yamlSyntax = Code(
    "Y103",
    .error,
    Wording("raden går inte att tolka: {what}", "the line can't be read: {what}"),
    hint: Wording(
      "kontrollera indrag, kolon och citattecken på raden och raden ovanför",
      "check indentation, colons and quotes on the line and the one above"
    ),
    explanation: Wording(
      "Uppgifterna skrivs som ”nyckel: värde”. Det som hör ihop står med samma indrag.",
      "Facts are written “key: value”. What belongs together has the same indentation."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: ▸[habo
      template: kort
      ---
      """
  )

  package static let yamlNeedsQuotes = Code(
    "Y104",
    .error,
    Wording(
      "värdet måste stå inom citattecken: {value}",
      "the value must be quoted: {value}"
    ),
    hint: Wording(
      "sätt citattecken runt hela värdet: \"{value}\"",
      "put quotes around the value: \"{value}\""
    ),
    explanation: Wording(
      """
      Ett kolon följt av mellanslag, eller ett inledande >, @, %, &, *, ! eller `, har en egen \
      betydelse. Citattecken runt värdet gör det till vanlig text.
      """,
      """
      A colon followed by a space, or a leading >, @, %, &, *, ! or `, has a meaning of its own. \
      Quotes around the value make it plain text.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: ▸Infektion: en studie
      unit: habo
      template: kort
      ---
      """
  )

  package static let yamlTab = Code(
    "Y105",
    .error,
    Wording("indraget är gjort med tabb", "the indentation is a tab"),
    hint: Wording("byt tabben mot två mellanslag", "replace the tab with two spaces"),
    explanation: Wording(
      "Indrag i uppgifterna överst görs alltid med mellanslag.",
      "Indentation in the facts at the top is always made with spaces."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
      ▸\tbaseline: 2023
      ---
      """
  )

  package static let yamlHardSpace = Code(
    "Y106",
    .error,
    Wording(
      "efter kolonet står ett hårt mellanslag",
      "a no-break space follows the colon"
    ),
    hint: Wording(
      "radera tecknet efter kolonet och skriv ett vanligt mellanslag",
      "delete the character after the colon and type an ordinary space"
    ),
    explanation: Wording(
      "Hårda mellanslag följer med när text kopieras från Word. De syns inte men tolkas inte.",
      "No-break spaces come along when text is copied from Word. They don't show but aren't read."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title:▸\u{A0}Exempel
      unit: habo
      template: kort
      ---
      """
  )

  package static let yamlAlias = Code(
    "Y107",
    .error,
    Wording(
      "ankare (&) och hänvisningar (*) används inte här",
      "anchors (&) and aliases (*) aren't used"
    ),
    hint: Wording("skriv ut värdet där det behövs", "write the value where it is needed"),
    explanation: Wording(
      "De gör en fil svår att läsa, och en liten fil kan med dem bli obegränsat stor.",
      "They make a file hard to read, and can make a small file endlessly large."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: ▸&namn Exempel
      unit: habo
      template: kort
      ---
      """
  )

  package static let yamlTooDeep = Code(
    "Y108",
    .error,
    Wording("uppgifterna är nästlade i fler än 20 nivåer", "the facts are nested over 20 deep"),
    explanation: Wording(
      "Ingen uppgift i Skifte ligger djupare än fem nivåer.",
      "No fact in Skifte lies deeper than five levels."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: [[[[[[[[[[[[[[[[[[[▸[a]]]]]]]]]]]]]]]]]]]]
      unit: habo
      template: kort
      ---
      """
  )

  package static let duplicateKey = Code(
    "Y109",
    .error,
    Wording("”{key}” står två gånger", "“{key}” stands twice"),
    hint: Wording("ta bort den ena", "remove one of them"),
    explanation: Wording(
      "Skifte gissar inte vilken av två uppgifter som gäller.",
      "Skifte does not guess which of two facts holds."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      ▸title: Ett annat
      template: kort
      ---
      """
  )

  package static let unknownKey = Code(
    "Y110",
    .error,
    Wording("”{key}” är ingen uppgift i {what}", "“{key}” is not a key of {what}"),
    explanation: Wording(
      "En felstavad nyckel skulle annars bara försvinna, och med den det som skrevs.",
      "A misspelt key would otherwise just vanish, and what was written with it."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      ▸unti: habo
      unit: habo
      template: kort
      ---
      """
  )

  package static let missingKey = Code(
    "Y111",
    .error,
    Wording("”{key}” saknas i {what}", "“{key}” is missing in {what}"),
    hint: Wording("lägg till raden {key}: …", "add the line {key}: …"),
    explanation: Wording(
      "Uppgiften behövs för att arbetet ska kunna visas.",
      "The work can't be shown without it."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      ▸unit: habo
      template: kort
      ---
      """
  )

  package static let wrongShape = Code(
    "Y112",
    .error,
    Wording("{what}: här väntas {shape}", "{what}: here {shape} is expected"),
    explanation: Wording(
      "Varje uppgift är en text, en lista eller rader med ”nyckel: värde”.",
      "Each fact is a text, a list or lines of “key: value”."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: ▸[Exempel, Ett annat]
      unit: habo
      template: kort
      ---
      """
  )

  package static let notAChoice = Code(
    "Y113",
    .error,
    Wording("{key} kan inte vara ”{value}”", "{key} can't be “{value}”"),
    explanation: Wording(
      "Uppgiften har ett fast antal möjliga värden.",
      "The key takes one of a fixed set of values."
    ),
    example: """
      -- Site/units.yml --
      habo: {name: Habo vårdcentral, kind: ▸klinik}
      """
  )

  package static let notAWholeNumber = Code(
    "Y114",
    .error,
    Wording("{key}: ”{value}” är inget heltal", "{key}: “{value}” is not a whole number"),
    hint: Wording("skriv bara siffror, utan mellanslag", "write digits only, without spaces"),
    explanation: Wording("Här väntas ett heltal.", "A whole number is expected here."),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      year: ▸tjugofyra
      ---
      """
  )
}
