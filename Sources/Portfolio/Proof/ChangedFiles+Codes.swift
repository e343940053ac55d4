package import Manuscript

extension Code {
  /// The codes of what has been changed in a written site since it was built, in order.
  package static let changes: [Code] = [changedFile, foreignFile, lostFile]

  package static let changedFile = Code(
    "G150",
    .error,
    Wording(
      "filen har ändrats sedan webbplatsen byggdes",
      "the file has been changed since the site was built"
    ),
    hint: Wording(
      "ändra i källorna och bygg om; då prövas ändringen innan den skrivs",
      "change the sources and build again; then the change is tried before it is written"
    ),
    explanation: Wording(
      """
      Bygget skriver en kontrollsumma för varje fil i sha256sums.txt. Filens innehåll stämmer inte \
      med sin. Då kan ett skyddat tal ha skrivits in på ett sätt som ingen sökning känner igen.
      """,
      """
      The build writes a checksum of each file in sha256sums.txt. The file does not agree with its \
      own. A protected number may have been written in, in a way that no search knows.
      """
    ),
    example: """
      -- sha256sums.txt --
      5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  index.html
      -- index.html --
      ▸hello, world

      """
  )

  package static let foreignFile = Code(
    "G151",
    .error,
    Wording(
      "filen hör inte till webbplatsen som byggdes",
      "the file does not belong to the site that was built"
    ),
    hint: Wording(
      "ta bort den; det som ska läggas till efter bygget läggs till efter prövningen",
      "remove it; what is to be added after the build is added after the proof"
    ),
    explanation: Wording(
      """
      Bygget skriver en kontrollsumma för varje fil i sha256sums.txt, och filen står inte där. Det kan \
      vara en gammal sida som ligger kvar, eller något som har lagts dit efteråt. Bygget har inte \
      letat igenom den efter skyddade tal.
      """,
      """
      The build writes a checksum of each file in sha256sums.txt, and the file is not there. It may be \
      an old page that was left, or something that was put there afterwards. The build has not looked \
      through it for protected numbers.
      """
    ),
    example: """
      -- sha256sums.txt --
      5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  index.html
      -- index.html --
      hello
      -- gammal/index.html --
      ▸hello

      """
  )

  package static let lostFile = Code(
    "G152",
    .error,
    Wording(
      "filen saknas, men hör till webbplatsen som byggdes",
      "the file is gone, and belongs to the site that was built"
    ),
    hint: Wording(
      "bygg om webbplatsen, och kopiera hela mappen",
      "build the site again, and copy the whole folder"
    ),
    explanation: Wording(
      """
      Filen står i sha256sums.txt men finns inte i mappen. Det som inte finns går inte att pröva.
      """,
      """
      The file is in sha256sums.txt and not in the folder. What is not there can't be proven.
      """
    ),
    example: """
      -- sha256sums.txt --
      5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  ▸index.html

      """
  )
}
