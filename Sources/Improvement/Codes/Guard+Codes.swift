package import Manuscript

extension Code {
  /// The codes of what must not come in at the door: anything that points at a person, in order.
  package static let personal: [Code] = [
    identityNumber, perhapsIdentityNumber, telephoneNumber, mailAddress, rowPerPerson, nameColumn,
    laxPrivacy, unknownSource, protectedClaim, allHidden, leakingSums, toldNumber, shownElsewhere,
  ]

  package static let identityNumber = Code(
    "G101",
    .error,
    Wording(
      "här står ett nummer som pekar ut en person",
      "a number that points at a person stands here"
    ),
    hint: Wording(
      """
      ta bort det, också ur äldre versioner av filen; tala med ert dataskyddsombud om filen \
      redan har delats
      """,
      """
      remove it, from older versions of the file too; tell your data protection officer if the \
      file has been shared
      """
    ),
    explanation: Wording(
      """
      Personnummer, samordningsnummer och regionernas reservnummer får aldrig följa med in i en \
      portfölj, vare sig i en text, en tabell, en inställning, ett tema eller ett filnamn. Det \
      gäller hur de än är skrivna: med andra tecken än bindestreck, på två rader eller i två \
      kolumner. Skifte visar var numret står men upprepar det aldrig. Räkna antalet patienter i \
      stället.
      """,
      """
      Personal identity numbers, coordination numbers and the regions' reserve numbers must never \
      come into a portfolio, in a text, a table, a setting, a theme or the name of a file, \
      however they are written: with other signs than a hyphen, on two lines or in two columns. \
      Skifte shows where the number stands and never repeats it. Give the number of patients \
      instead.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Patienten med numret ▸19121212-1212 kom två gånger.
      """
  )

  package static let perhapsIdentityNumber = Code(
    "G102",
    .warning,
    Wording(
      "siffror som kan vara ett personnummer",
      "digits that may be a personal identity number"
    ),
    hint: Wording(
      """
      ta bort dem om de hör till en person; skriv annars talet med mellanrum, eller klockslaget \
      med punkt
      """,
      """
      remove them if they belong to a person; else write the number with spaces, or the time of \
      day with a colon
      """
    ),
    explanation: Wording(
      """
      Tio siffror i följd som stämmer med ett datum och en kontrollsiffra är oftast ett \
      personnummer, men kan vara ett annat nummer. Detsamma gäller siffror med komma emellan, och \
      ett datum som följs av något som också kan vara ett klockslag eller ett år. I en kolumn som \
      heter något med id, nummer eller patient är de ett fel.
      """,
      """
      Ten digits in a row that agree with a date and a check digit are mostly a personal identity \
      number, but may be another one. So may digits with a comma between, and a date with \
      something after it that can be a time of day or a year as well. In a column named after an \
      id, a number or a patient they are an error.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Ärendet har nummer ▸1212121212 hos oss.
      """
  )

  package static let telephoneNumber = Code(
    "G103",
    .error,
    Wording("här står ett telefonnummer", "a telephone number stands here"),
    hint: Wording(
      "ta bort det; vem man når står under contact: i Site/site.yml, eller på en sida i Site/pages",
      "remove it; whom to reach stands under contact: in Site/site.yml, or on a page in Site/pages"
    ),
    explanation: Wording(
      """
      Ett telefonnummer i en rapport eller en tabell hör nästan alltid till en patient eller en \
      medarbetare. Skifte visar var det står men upprepar det aldrig.
      """,
      """
      A telephone number in a report or a table nearly always belongs to a patient or a colleague. \
      Skifte shows where it stands and never repeats it.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Ring ▸070-174 06 05 om något är oklart.
      """
  )

  package static let mailAddress = Code(
    "G104",
    .error,
    Wording("här står en e-postadress", "an e-mail address stands here"),
    hint: Wording(
      "ta bort den; vem man når står under contact: i Site/site.yml, eller på en sida i Site/pages",
      "remove it; whom to reach stands under contact: in Site/site.yml, or on a page in Site/pages"
    ),
    explanation: Wording(
      """
      En e-postadress i en rapport eller en tabell pekar oftast ut en person. Skifte visar var den \
      står men upprepar den aldrig.
      """,
      """
      An e-mail address in a report or a table mostly points at a person. Skifte shows where it \
      stands and never repeats it.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Skriv till ▸verksamhetschefen@example.org om något är oklart.
      """
  )

  package static let rowPerPerson = Code(
    "G105",
    .error,
    Wording(
      "tabellen verkar ha en rad per person: kolumnen ”{header}” har ett eget värde på varje rad",
      "the table seems to have one row per person: the column “{header}” differs in every row"
    ),
    hint: Wording(
      "räkna ihop raderna till antal, och ta bort filen också ur äldre versioner",
      "count the rows, and remove the file from older versions too"
    ),
    explanation: Wording(
      """
      En kolumn med ett eget värde på varje rad, ett datum på dagen när och ett utfall som är ja \
      eller nej är uppgifter om enskilda personer, även utan namn. Sådana rader får inte \
      publiceras. Projects/ ska bara innehålla antal.
      """,
      """
      A column with a value of its own in each row, a date to the day and an outcome of yes or no \
      is data about single persons, even without names. Such rows must not be published. \
      Projects/ holds counts only.
      """
    ),
    example: """
      -- Projects/exempel/data/lista.csv --
      ▸löpnr;datum;utfall
      A1;2024-01-08;1
      A2;2024-01-08;0
      A3;2024-01-09;0
      A4;2024-01-11;1
      A5;2024-01-12;0
      A6;2024-01-15;1
      """
  )

  package static let nameColumn = Code(
    "G106",
    .error,
    Wording(
      "kolumnen ”{header}” ser ut att innehålla namn eller nummer på personer",
      "the column “{header}” seems to hold names or numbers of people"
    ),
    hint: Wording(
      "ta bort kolumnen, och räkna ihop raderna till antal",
      "remove the column, and count the rows"
    ),
    explanation: Wording(
      """
      En tabell med en kolumn för namn, patient, brukare eller klient har rader om enskilda \
      personer. Projects/ ska bara innehålla antal. Är det enheter eller grupper som har namn, \
      kalla kolumnen enhet eller kategori.
      """,
      """
      A table with a column for names, patients or clients has rows about single persons. \
      Projects/ holds counts only. If it is units or groups that have names, call the column unit \
      or category.
      """
    ),
    example: """
      -- Projects/exempel/data/lista.csv --
      datum;▸patient;besök
      2024-01;Ada A;3
      """
  )

  package static let laxPrivacy = Code(
    "G110",
    .error,
    Wording("{value} är mindre än {limit}", "{value} is less than {limit}"),
    hint: Wording(
      "höj värdet, eller ta bort raden så gäller webbplatsens regel",
      "raise the value, or remove the line and the site's rule holds"
    ),
    explanation: Wording(
      """
      Hur små grupper som får visas bestäms i Site/site.yml, under privacy. Ett arbete får vara \
      strängare än webbplatsen men aldrig släppa igenom mindre grupper.
      """,
      """
      How small a group may be shown is decided in Site/site.yml, under privacy. A work may be \
      stricter than the site, but never let smaller groups through.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      privacy: {smallest-cell: ▸3}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let unknownSource = Code(
    "G111",
    .error,
    Wording(
      "”{source}” är ingen av arbetets källor",
      "“{source}” is none of the work's sources"
    ),
    hint: Wording(
      "skriv källans titel som den står under sources",
      "write the source's title as it stands under sources"
    ),
    explanation: Wording(
      """
      Tal ur en källa som redan är publicerad skyddas inte, för det skulle inte skydda någon. \
      Undantaget namnger källan och skälet, och båda visas på arbetets sida. Källan måste därför \
      stå under sources.
      """,
      """
      Numbers of a source that is public already are not protected, since it would protect nobody. \
      The exemption names the source and the reason, and both are shown on the work's page. So the \
      source must stand under sources.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      sources: [{title: Rapporten}]
      privacy:
        published:
          - {source: ▸Boken, reason: Den finns på nätet.}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let protectedClaim = Code(
    "G120",
    .error,
    Wording(
      "texten säger ett tal ur måttet {id} som är skyddat",
      "the text tells a number of the measure {id} that is protected"
    ),
    hint: Wording(
      "skriv meningen utan talet, slå ihop grupper eller perioder, eller namnge källan under privacy",
      "write the sentence without it, merge groups or periods, or name the source under privacy"
    ),
    explanation: Wording(
      """
      Talet gäller så få att någon kan kännas igen, eller går att räkna baklänges till ett sådant \
      tal. I tabeller och diagram står det som skyddat, och då får inte texten säga det. Är talet \
      redan publicerat i en källa, namnge källan och skälet under privacy.
      """,
      """
      The number is of so few that someone may be recognised, or such a number can be worked out \
      from it. Tables and charts have it as protected, so the text must not tell it. If a source \
      has published it already, name the source and the reason under privacy.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Före testet var det ▸[7,5 %](measure:andel/baseline) av patienterna.
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;3;40
      followup;40;130
      """,
    isSecret: true
  )

  package static let allHidden = Code(
    "G121",
    .warning,
    Wording(
      "allt som hänger ihop med {id} visas som skyddat, eftersom {sums} annars skulle avslöja tal om få personer",
      "all that hangs together with {id} is shown as protected, for {sums} would tell of a few people"
    ),
    hint: Wording(
      "slå ihop små grupper, mät en längre period eller ta bort en av tabellerna",
      "merge small groups, measure a longer period or leave one of the tables out"
    ),
    explanation: Wording(
      """
      Ett litet antal är skyddat, men summor av de andra talen gör att det går att räkna ut. Det \
      räcker inte att skydda några tal till. Därför är alla tal som hänger ihop genom de nämnda \
      summorna skyddade. Större grupper eller färre tabeller om samma personer gör att mer kan visas.
      """,
      """
      A small count is protected, but sums of the other numbers let it be worked out, and to \
      protect a few more is not enough. So every number that hangs together through the named sums \
      is protected. Larger groups, or fewer tables of the same people, let more be shown.
      """
    ),
    example: """
      -- Site/units.yml --
      habo: {name: Habo vårdcentral, kind: clinic}
      norra: {name: Norra vårdcentralen, kind: clinic}
      sodra: {name: Södra vårdcentralen, kind: clinic}
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods: {baseline: 2023}
      measures:
        ▸andel: {title: Andel med plan, kind: proportion, data: data/andel.csv, count-of: planer, population-of: patienter}
        planer: {title: Patienter med plan, kind: count, data: data/planer.csv}
        patienter: {title: Alla patienter, kind: count, data: data/patienter.csv}
      ---

      ## Bakgrund

      Södra vårdcentralen har så få patienter att inget får sägas om dem.
      -- Projects/exempel/data/andel.csv --
      period;enhet;täljare;nämnare
      baseline;norra;20;33
      baseline;sodra;7;7
      -- Projects/exempel/data/planer.csv --
      period;enhet;antal
      baseline;norra;20
      baseline;sodra;7
      -- Projects/exempel/data/patienter.csv --
      period;enhet;antal
      baseline;norra;33
      baseline;sodra;7
      """
  )

  package static let shownElsewhere = Code(
    "G123",
    .error,
    Wording(
      "måttet {measure} visas här för {unit}, men arbetet {other} skyddar samma tal",
      "the measure {measure} is shown here of {unit}, but the work {other} protects the same number"
    ),
    hint: Wording(
      """
      ta bort enheten ur ett av arbetena, slå ihop perioder, eller namnge källan under privacy i båda
      """,
      "take the unit out of one of the works, merge periods, or name the source under privacy in both"
    ),
    explanation: Wording(
      """
      Två arbeten använder samma gemensamma mått för samma enhet och period. Det ena skyddar talet, \
      för att det är litet eller för att det skyddar ett litet tal bredvid. Visas det i det andra \
      arbetet går det skyddade talet att läsa där, eller att räkna ut.
      """,
      """
      Two works use the same shared measure for the same unit and period. One protects the number, \
      because it is small or because it protects a small one beside it. Where the other work shows \
      it, the protected number can be read there, or worked out.
      """
    ),
    example: """
      -- Site/measures.yml --
      nybesok: {title: Nybesök, kind: proportion, definition: Andel nybesök inom 90 dagar., accumulates: no, accumulates-reason: Ett besök var.}
      -- Projects/annat/report.md --
      ---
      title: Annat
      unit: habo
      template: kort
      periods: {fore: 2023}
      privacy: {smallest-cell: 25}
      measures:
        nybesok: {use: nybesok, data: data/nybesok.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/annat/data/nybesok.csv --
      period;täljare;nämnare
      fore;20;60
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods: {baseline: 2023}
      measures:
        andel: {use: nybesok, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      ▸baseline;20;60
      """,
    isSecret: true
  )

  package static let leakingSums = Code(
    "G122",
    .error,
    Wording(
      "ett litet tal i {id} går att räkna ut ur tal som inte skyddas ({sums})",
      "a small number of {id} can be worked out of numbers that are not protected ({sums})"
    ),
    hint: Wording(
      """
      låt undantaget under privacy gälla alla mått om samma personer, eller inget av dem; är \
      måttet kopplat till ett som räknar annat än personer, ta bort kopplingen eller talet
      """,
      """
      let the exemption under privacy cover all measures of the same people, or none of them; \
      where the measure is tied to one that counts something else than people, take the tie or the \
      number away
      """
    ),
    explanation: Wording(
      """
      Måttet är skyddat, men ett annat mått är undantaget, eller räknar annat än personer, och \
      visas med alla sina tal. Ur det går det skyddade talet att räkna ut. Om källan har publicerat \
      det ena går det andra inte att skydda.
      """,
      """
      The measure is protected, but another measure is exempt, or counts something else than \
      people, and is shown with all its numbers. The protected number can be worked out of it. If \
      the source has published the one, the other can't be protected.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      sources: [{title: Rapport}]
      privacy: {published: [{source: Rapport, reason: Den är offentlig., measures: [utan]}]}
      periods:
        baseline: 2023
        followup: 2024
      measures:
        ▸med: {title: Med, kind: proportion, data: data/med.csv, complement-of: utan}
        utan: {title: Utan, kind: proportion, data: data/utan.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/med.csv --
      period;täljare;nämnare
      baseline;3;42
      -- Projects/exempel/data/utan.csv --
      period;täljare;nämnare
      baseline;39;42
      """
  )
}
