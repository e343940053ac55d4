package import Manuscript

extension Code {
  /// The codes of numbers and words in the text that no claim holds, in order.
  package static let prose: [Code] = [
    numberUnbound, numberAmbiguous, numberNear, numberContradicts, numberDiffers, causalWords,
  ]

  /// Those of `prose` that only `check --claims` lists.
  package static let asked: [Code] = [numberUnbound, numberAmbiguous, numberNear, numberDiffers]

  package static let numberUnbound = Code(
    "C120",
    .note,
    Wording(
      "{text} ser ut att vara {what} men är inte bundet till måttet",
      "{text} seems to be {what} but is not bound to the measure"
    ),
    hint: Wording(
      "skriv {claims}, eller låt skifte check --fix göra det",
      "write {claims}, or let skifte check --fix do it"
    ),
    explanation: Wording(
      """
      Ett tal som är bundet till sitt mått kontrolleras varje gång webbplatsen byggs. Ett obundet tal \
      kan bli fel utan att någon märker det. Sådana tal listas bara av skifte check --claims.
      """,
      """
      A number that is bound to its measure is checked each time the site is built. An unbound one \
      can turn wrong unseen. Only skifte check --claims lists such numbers.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Resultat

      Andelen var ▸18,5 % i baslinjen.
      """
  )

  package static let numberAmbiguous = Code(
    "C121",
    .note,
    Wording(
      "{text} är inte bundet och kan vara mer än ett av måttens tal",
      "{text} is not bound and may be more than one of the measures' numbers"
    ),
    hint: Wording("skriv {claims}", "write {claims}"),
    explanation: Wording(
      """
      Samma tal finns på flera ställen, eller så säger meningen inte vilken period eller rad den \
      gäller. Skifte gissar inte utan du väljer.
      """,
      """
      The same number stands in several places, or the sentence does not say which period or row it \
      is about. Skifte does not guess; you choose.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Resultat

      Andelen var ▸50 %.
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;60;120
      followup;65;130
      """
  )

  package static let numberNear = Code(
    "C122",
    .note,
    Wording(
      "{text} är nära {what}, som är {value}",
      "{text} is near {what}, which is {value}"
    ),
    hint: Wording(
      "är det samma tal, skriv {claims}; kommer det någon annanstans ifrån, länka till källan",
      "if it is the same number, write {claims}; if it comes from elsewhere, link to the source"
    ),
    explanation: Wording(
      """
      Talet skiljer sig med högst en enhet i sista siffran, eller med högst 5 procent, från ett tal \
      som meningen verkar handla om.
      """,
      """
      The number differs by at most one unit of its last digit, or by 5 per cent, from a number that \
      the sentence seems to be about.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Resultat

      Andelen var ▸19,1 % när arbetet började.
      """
  )

  package static let numberContradicts = Code(
    "C123",
    .warning,
    Wording(
      "texten säger {text}, men {what} är {value}",
      "the text says {text}, but {what} is {value}"
    ),
    hint: Wording(
      "skriv {claims}; gäller talet något annat, säg vad eller länka till källan",
      "write {claims}; if the number is about something else, say what or link to the source"
    ),
    explanation: Wording(
      """
      Meningen nämner måttet och mätperioden eller raden, men talet är ett annat än tabellens. Tal i \
      bakgrunden, och tal i ett stycke med en länk till en källa, jämförs inte.
      """,
      """
      The sentence names the measure and the period or the row, but the number is not the table's. \
      Numbers in the background, and in a paragraph with a link to a source, are not compared.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Resultat

      Andelen var ▸44 % i uppföljningen.
      """
  )

  package static let numberDiffers = Code(
    "C124",
    .note,
    Wording(
      "{text} är inget av de tal som måttet ”{title}” har",
      "{text} is none of the numbers that the measure “{title}” has"
    ),
    hint: Wording(
      "nämn mätperioden och bind talet om det är måttets; länka annars till källan",
      "name the period and bind the number if it is the measure's; else link to the source"
    ),
    explanation: Wording(
      """
      Meningen handlar om måttet, men talet finns inte bland dess värden. Meningen säger inte vilken \
      period den gäller, så talet kan vara rätt. Sådana tal listas bara av skifte check --claims.
      """,
      """
      The sentence is about the measure, but the number is not among its values. The sentence does \
      not say which period it is about, so the number may be right. Only skifte check --claims lists \
      such numbers.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Resultat

      Andelen var ▸64 % på en annan mottagning.
      """
  )

  package static let causalWords = Code(
    "C125",
    .note,
    Wording(
      "”{words}” anger en orsak, men bedömningen av ”{title}” är: {verdict}",
      "“{words}” names a cause, but the verdict on “{title}” is: {verdict}"
    ),
    explanation: Wording(
      """
      Att något hände efter en förändring visar inte att förändringen var orsaken. När data inte \
      ens visar en skillnad finns det inget att förklara.
      """,
      """
      That something happened after a change does not show that the change caused it. When the data \
      do not even show a difference there is nothing to explain.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Resultat

      Andelen var [20 %](measure:andel/followup) ▸tack vare utbildningen.
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23;124
      followup;26;130
      """
  )
}
