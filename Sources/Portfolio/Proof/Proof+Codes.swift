package import Manuscript

extension Code {
  package static let writtenNumber = Code(
    "G141",
    .error,
    Wording(
      "sidan skulle ha visat ett skyddat tal ur måttet {id}",
      "the page would have told a number of the measure {id} that is protected"
    ),
    hint: Wording(
      "sök efter talet i arbetets filer, i Site/ och i temat, och ta bort det",
      "look for the number in the work's files, in Site/ and in the theme, and remove it"
    ),
    explanation: Wording(
      """
      Innan något skrivs söker bygget igenom allt som ska publiceras efter tal som är skyddade: \
      sidor, diagram, tabeller, data och flöden. Här stod ett, och bygget hittar det inte i \
      arbetets filer. Därför anges platsen i den fil som skulle ha skrivits. Inget skrivs, och den \
      gamla webbplatsen är kvar. Hittar du inte orsaken är det ett fel i Skifte: anmäl det utan \
      att ta med talet.
      """,
      """
      Before anything is written, the build looks through all that is to be published for \
      protected numbers: pages, charts, tables, data and feeds. One stood here, and the build \
      can't find it in the work's files, so the place is in the file that would have been written. \
      Nothing is written, and the old site stays. If you can't find the cause it is a fault of \
      Skifte: report it without the number.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;3;40
      followup;40;130
      -- _site/projects/exempel/index.html --
      <h1>Exempel</h1>
      <p>▸Andelen före: 3 av 40.</p>
      """,
    isSecret: true
  )
}
