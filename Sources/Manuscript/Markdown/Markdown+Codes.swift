extension Code {
  /// The codes of the Markdown part, L101 to L149.
  package static let markdown: [Code] = [
    rawHTML, unsafeAddress, remoteImage, unknownImage, linkWithoutAddress, deepNesting,
    raggedRow, tableHeader, unknownFootnote, unusedFootnote, repeatedFootnote,
  ]

  package static let rawHTML = Code(
    "L101",
    .error,
    Wording("rå HTML släpps inte igenom", "raw HTML does not pass"),
    hint: Wording(
      "skriv det i Markdown; menar du själva tecknet, skriv \\<",
      "write it in Markdown; if you mean the character itself, write \\<"
    ),
    explanation: Wording(
      """
      En rapport är text, inte en webbsida. Taggar och kommentarer i HTML kan bära skript och \
      spårning och bryta sidans tillgänglighet, därför släpper Skifte inte igenom några alls. \
      Det mesta går att skriva i Markdown: **fetstil**, *kursiv*, listor, tabeller, fotnoter. \
      En anteckning till dig själv hör hemma i en egen fil.
      """,
      """
      A report is text, not a web page. HTML tags and comments can carry scripts and tracking and \
      break the page's accessibility, so Skifte lets none of them pass. Most things can be \
      written in Markdown: **bold**, *italics*, lists, tables, footnotes. A remark to yourself \
      belongs in a file of its own.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      ▸<b>hej</b>

      """
  )

  package static let unsafeAddress = Code(
    "L102",
    .error,
    Wording("länken till ”{address}” är inte tillåten", "the link to “{address}” is not allowed"),
    hint: Wording(
      "länka med https:, http:, mailto:, tel:, en sökväg inom webbplatsen eller measure:",
      "link with https:, http:, mailto:, tel:, a path within the site or measure:"
    ),
    explanation: Wording(
      """
      En länk får leda till en annan webbplats (https eller http), till e-post eller telefon, till \
      en sida eller ett avsnitt inom webbplatsen, eller till ett mått, en sida eller ett projekt \
      med measure:, page: och project:. Andra adresser kan köra kod (javascript:, data:) eller \
      peka på en fil som bara finns på din dator (file:). Adressen prövas också efter att \
      procenttecken och entiteter har lösts upp. En adress som börjar med // måste få sitt https:.
      """,
      """
      A link may lead to another site (https or http), to mail or telephone, to a page or a \
      section within the site, or to a measure, a page or a project with measure:, page: and \
      project:. Other addresses can run code (javascript:, data:) or point at a file that exists \
      only on your computer (file:). The address is also tried after percent signs and entities \
      are decoded. An address that begins with // needs its https:.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Läs ▸[mer](javascript:alert(1)) om bakgrunden.

      """
  )

  package static let remoteImage = Code(
    "L103",
    .error,
    Wording(
      "bilden ”{address}” hämtas från en annan plats",
      "the image “{address}” is fetched from elsewhere"
    ),
    hint: Wording(
      "visa ett mått med ![text](measure:namn), eller länka till sidan där bilden finns",
      "show a measure with ![text](measure:name), or link to the page that has the image"
    ),
    explanation: Wording(
      """
      En bild från en annan webbplats talar om för den platsen vem som läser sidan, och försvinner \
      när platsen gör det. Därför är de enda bilderna figurer som Skifte ritar av projektets data.
      """,
      """
      An image from another site tells that site who reads the page, and disappears when the site \
      does. So the only images are figures that Skifte draws from the project's data.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      ▸![Logotyp](https://exempel.se/logotyp.png)

      """
  )

  package static let unknownImage = Code(
    "L104",
    .error,
    Wording("bilden ”{address}” är ingen figur", "the image “{address}” is no figure"),
    hint: Wording(
      "visa ett mått med ![text](measure:namn) eller planen med ![text](plan)",
      "show a measure with ![text](measure:name) or the plan with ![text](plan)"
    ),
    explanation: Wording(
      """
      En bild i en rapport är en figur: ett mått, som ![Före och efter](measure:professioner), \
      eller projektets plan, ![Tidsplan](plan). Då följer datatabell, metod och beskrivning med, \
      och figuren kan läsas utan att ses. En bildfil kan inte det, och visar ibland mer om \
      människor än någon tänkt.
      """,
      """
      An image in a report is a figure: a measure, as ![Before and after](measure:professions), or \
      the project's plan, ![Schedule](plan). Then a data table, the method and a description come \
      with it, and the figure can be read without being seen. An image file cannot, and sometimes \
      shows more about people than anyone intended.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Så här: ▸![Diagram](bilder/diagram.png)

      """
  )

  package static let linkWithoutAddress = Code(
    "L105",
    .warning,
    Wording("länken leder ingenstans", "the link leads nowhere"),
    hint: Wording("skriv adressen inom parentesen", "write the address in the parentheses"),
    explanation: Wording(
      """
      Parentesen efter länkens text är tom, så den som följer länken stannar på samma sida. Ofta \
      är det en adress som skulle fyllas i senare.
      """,
      """
      The parentheses after the link's text are empty, so whoever follows the link stays on the \
      same page. Often it is an address that was to be filled in later.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Läs ▸[vårdprogrammet]() först.

      """
  )

  package static let deepNesting = Code(
    "L106",
    .error,
    Wording(
      "texten har fler än {limit} nivåer i varandra",
      "the text has more than {limit} levels within each other"
    ),
    hint: Wording("minska antalet > eller indrag", "use fewer > or less indentation"),
    explanation: Wording(
      """
      Listor och citat får stå i varandra, men ingen kan läsa hundra nivåer. Oftast är det en \
      inklistrad text med många > i början av raden.
      """,
      """
      Lists and quotations may stand in each other, but nobody can read a hundred levels. Mostly \
      it is pasted text with many > at the beginning of the line.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      \(String(repeating: ">", count: 100)) ▸hej

      """
  )

  package static let raggedRow = Code(
    "L110",
    .warning,
    Wording(
      "antalet celler på raden är {count}, i rubrikraden {columns}",
      "the number of cells in the row is {count}, in the header {columns}"
    ),
    hint: Wording(
      "ett | som hör till texten skrivs \\|; efter tabellen behövs en tom rad",
      "a | that belongs to the text is written \\|; after the table there must be an empty line"
    ),
    explanation: Wording(
      """
      Varje rad i en tabell har lika många celler som rubrikraden. Saknas celler lämnas de tomma; \
      celler för mycket visas inte.
      """,
      """
      Each row of a table has as many cells as its header. Missing cells are left empty; cells too \
      many are not shown.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      | Yrke | Antal |
      |------|------:|
      ▸| Läkare |

      """
  )

  package static let tableHeader = Code(
    "L111",
    .warning,
    Wording(
      "antalet streck är {count} och rubriker {columns}, så det blir ingen tabell",
      "the number of hyphen groups is {count}, of headings {columns}, so this is no table"
    ),
    hint: Wording(
      "skriv lika många --- som rubriker",
      "write as many --- as there are headings"
    ),
    explanation: Wording(
      """
      En tabell är en rubrikrad och under den en rad med streck, ett för varje kolumn. När antalen \
      skiljer sig visas raderna som vanlig text.
      """,
      """
      A table is a header and under it a line of hyphens, one group for each column. When the \
      numbers differ the lines are shown as ordinary text.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      | Yrke | Antal |
      ▸|------|
      | Läkare | 12 |

      """
  )

  package static let unknownFootnote = Code(
    "L120",
    .warning,
    Wording("fotnoten [^{label}] finns inte", "the footnote [^{label}] does not exist"),
    hint: Wording(
      "skriv den på en egen rad: [^{label}]: text",
      "write it on its own line: [^{label}]: text"
    ),
    explanation: Wording(
      """
      Texten hänvisar till en fotnot som inte står någonstans i filen. Hänvisningen visas som den \
      är skriven.
      """,
      """
      The text refers to a footnote that stands nowhere in the file. The reference is shown as it \
      is written.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Smärta är vanligt.▸[^sbu]

      """
  )

  package static let unusedFootnote = Code(
    "L121",
    .warning,
    Wording(
      "ingen text hänvisar till fotnoten [^{label}], så den visas inte",
      "no text refers to the footnote [^{label}], so it is not shown"
    ),
    hint: Wording(
      "skriv [^{label}] där den hör hemma, eller ta bort den",
      "write [^{label}] where it belongs, or remove it"
    ),
    explanation: Wording(
      """
      En fotnot får sitt nummer och sin plats av hänvisningen i texten. Utan hänvisning finns \
      inget nummer att visa den under.
      """,
      """
      A footnote gets its number and its place from the reference in the text. Without a reference \
      there is no number to show it under.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Smärta är vanligt.

      ▸[^sbu]: SBU 2006.

      """
  )

  package static let repeatedFootnote = Code(
    "L122",
    .error,
    Wording("fotnoten [^{label}] finns två gånger", "the footnote [^{label}] exists twice"),
    hint: Wording("ge en av dem ett annat märke", "give one of them another label"),
    explanation: Wording(
      """
      Två fotnoter har samma märke, och Skifte kan inte veta vilken texten menar. Märket kan vara \
      ett ord; numren på sidan räknas ändå i den ordning texten hänvisar till dem.
      """,
      """
      Two footnotes have the same label, and Skifte cannot know which one the text means. The \
      label can be a word; the numbers on the page follow the order of the references anyway.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Smärta är vanligt.[^sbu]

      [^sbu]: SBU 2006.

      ▸[^sbu]: SBU 2021.

      """
  )
}
