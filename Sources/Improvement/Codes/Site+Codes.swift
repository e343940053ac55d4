package import Manuscript

extension Code {
  /// The codes of the files in `Site/` and of ids everywhere, in order.
  package static let site: [Code] = [
    noSiteFile, badAddress, badID, unknownUnit, unknownMilestone, takenName,
  ]

  package static let noSiteFile = Code(
    "S101",
    .error,
    Wording(
      "filen saknas",
      "the file is missing"
    ),
    hint: Wording(
      "skapa filen, eller kör skifte i mappen där Site/ ligger",
      "create the file, or run skifte where Site/ lies"
    ),
    explanation: Wording(
      """
      En portfölj behöver Site/site.yml med titel och språk, och Site/units.yml med \
      enheterna.
      """,
      """
      A portfolio needs Site/site.yml with title and language, and Site/units.yml with the \
      units.
      """
    ),
    example: """
      -- Site/units.yml --
      ▸∅
      """
  )

  package static let badAddress = Code(
    "S102",
    .error,
    Wording(
      "”{value}” är ingen webbadress",
      "“{value}” is not a web address"
    ),
    hint: Wording(
      "skriv hela adressen, från https://",
      "write the whole address, from https://"
    ),
    explanation: Wording(
      """
      Adresser skrivs fullständiga, så att en läsare kan följa dem från vilken sida som \
      helst.
      """,
      "Addresses are written in full, so that a reader can follow them from any page."
    ),
    example: """
      -- Site/site.yml --
      title: Exempel
      address: ▸www.exempel.se
      """
  )

  package static let badID = Code(
    "S103",
    .error,
    Wording(
      "”{id}” kan inte vara ett id",
      "“{id}” can't be an id"
    ),
    hint: Wording(
      "skriv {good}: små bokstäver a–z, siffror och bindestreck",
      "write {good}: lower-case letters a–z, digits and hyphens"
    ),
    explanation: Wording(
      """
      Id:n blir adresser på webben och namn i påståenden. De ska tåla att skrivas \
      överallt.
      """,
      """
      Ids become addresses on the web and names in claims. They must be safe to write \
      anywhere.
      """
    ),
    example: """
      -- Site/units.yml --
      habo: {name: Habo vårdcentral, kind: clinic}
      ▸Hälsan 2: {name: Hälsan 2, kind: clinic}
      """
  )

  package static let unknownUnit = Code(
    "S104",
    .error,
    Wording(
      "enheten ”{unit}” finns inte i Site/units.yml",
      "there is no unit “{unit}” in Site/units.yml"
    ),
    hint: Wording(
      "lägg till enheten, eller namnet som alias till en enhet som finns",
      "add the unit, or the name as an alias of one that is there"
    ),
    explanation: Wording(
      """
      Enheter skrivs på ett enda ställe, så att samma vårdcentral inte blir två på webben. \
      Namn som skiljer sig mellan källor skrivs som alias.
      """,
      """
      Units are written in one place, so that one clinic doesn't become two. Names that \
      differ between sources are written as aliases.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: ▸habbo
      template: kort
      ---
      """
  )

  package static let unknownMilestone = Code(
    "S105",
    .error,
    Wording(
      "riktmärket ”{id}” finns inte i mallen",
      "there is no milestone “{id}” in the template"
    ),
    explanation: Wording(
      "Riktmärken skrivs i rapportmallen under milestones.",
      "Milestones are written in the report template under milestones."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      handed-in: {▸riktmarke-9: 2024-02-12}
      ---
      """
  )

  package static let takenName = Code(
    "S106",
    .error,
    Wording(
      "namnet ”{name}” är upptaget av Skiftes egna sidor",
      "the name “{name}” is taken by Skifte's own pages"
    ),
    hint: Wording("byt namn på filen", "rename the file"),
    explanation: Wording(
      "En stående sida får sin adress av filens namn, och två sidor kan inte ha samma adress.",
      "A standing page gets its address from the file's name, and two pages can't share one."
    ),
    example: """
      -- Site/pages/units.md --
      ▸---
      title: Enheter
      ---

      Text.
      """
  )
}
