package import Manuscript

extension Code {
  /// The codes of what must agree between tables, names, periods and works, in order.
  static let agreement: [Code] = [
    cellMissing, printedDiffers, countDiffers, populationDiffers,
    breakdownsDiffer, nearlyAlike, periodsOverlap, sharedName,
    publishedTwice, exposureUnclear,
  ]

  package static let cellMissing = Code(
    "D321",
    .error,
    Wording(
      "raden finns med {first} i den ena tabellen men saknas i den andra ({where})",
      "the row is there with {first} in one table but missing in the other ({where})"
    ),
    hint: Wording(
      "lägg till raden, rätta namnet, eller godta skillnaden {difference} under accepted: med ett skäl",
      "add the row, correct the name, or accept the difference {difference} under accepted: with a reason"
    ),
    explanation: Wording(
      """
      Två tabeller över samma sak ska ha samma rader. En rad som bara finns i den ena är \
      borttappad i den andra, eller heter något annat där.
      """,
      """
      Two tables of the same thing must have the same rows. A row that only one of them has is \
      lost in the other, or has another name there.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel: {title: En, kind: count, data: data/en.csv, equals: tva}
        tva: {title: Två, kind: count, data: data/tva.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/en.csv --
      period;kategori;antal
      baseline;läkare;30
      ▸baseline;psykolog;4
      -- Projects/exempel/data/tva.csv --
      period;kategori;antal
      baseline;läkare;30
      """
  )

  package static let printedDiffers = Code(
    "D322",
    .error,
    Wording(
      "källan skriver {first}, men antalen ger {second} ({where})",
      "the source prints {first}, but the counts give {second} ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      """
      Ett tryckt tal som står bredvid sina antal räknas om och avrundas till lika många \
      decimaler. Med count-of: och population-of: kan antalen stå i andra tabeller.
      """,
      """
      A printed number beside its counts is computed again and rounded to as many decimals. \
      With count-of: and population-of: the counts may stand in other tables.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare;reported
      ▸baseline;4;33;12,33 %
      """
  )

  package static let countDiffers = Code(
    "D323",
    .error,
    Wording(
      "här räknas {first}, men {second} där antalet står för sig ({where})",
      "here {first} are counted, but {second} where the count stands by itself ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      """
      count-of: säger var täljaren eller händelserna också står.
      """,
      """
      count-of: says where the numerator or the events also stand.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.csv, count-of: antal}
        antal: {title: Antal, kind: count, data: data/antal.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      ▸baseline;23;124
      -- Projects/exempel/data/antal.csv --
      period;antal
      baseline;22
      """
  )

  package static let populationDiffers = Code(
    "D324",
    .error,
    Wording(
      "här är de {first}, men {second} där de räknas för sig ({where})",
      "here they are {first}, but {second} where they are counted by themselves ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      """
      population-of: säger var nämnaren eller exponeringen också står. Rader som delar \
      exponering ska ha samma.
      """,
      """
      population-of: says where the denominator or the exposure also stands. Rows that share \
      their exposure must have the same.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.csv, population-of: antal}
        antal: {title: Antal, kind: count, data: data/antal.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      ▸baseline;23;124
      -- Projects/exempel/data/antal.csv --
      period;antal
      baseline;125
      """
  )

  package static let breakdownsDiffer = Code(
    "D325",
    .error,
    Wording(
      "den ena uppdelningen ger {first} och den andra {second} ({where})",
      "one breakdown gives {first} and the other {second} ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      """
      same-total: säger att två tabeller delar upp samma sak på olika sätt. Män och kvinnor är \
      tillsammans lika många som privat och offentligt.
      """,
      """
      same-total: says that two tables divide the same thing in different ways. Men and women \
      are together as many as private and public.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel: {title: Kön, kind: count, data: data/kon.csv, same-total: drift}
        drift: {title: Driftsform, kind: count, data: data/drift.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/kon.csv --
      period;kategori;antal
      ▸baseline;kvinnor;30
      baseline;män;20
      -- Projects/exempel/data/drift.csv --
      period;kategori;antal
      baseline;privat;10
      baseline;offentlig;41
      """
  )

  package static let nearlyAlike = Code(
    "D326",
    .warning,
    Wording(
      "”{name}” och ”{other}” är nästan samma namn i {id}",
      "“{name}” and “{other}” are nearly the same name in {id}"
    ),
    hint: Wording(
      "skriv namnet likadant varje gång",
      "write the name the same way every time"
    ),
    explanation: Wording(
      """
      Två namn som skiljer sig på en bokstav eller två och aldrig står i tabellen samtidigt är \
      oftast samma sak. Med olika namn jämförs de inte med varandra.
      """,
      """
      Two names that differ by a letter or two and never stand in the table at the same time \
      are mostly the same thing. Under different names they are not compared.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel: {title: Mix, kind: mix, data: data/mix.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/mix.csv --
      period;kategori;antal
      baseline;läkare;12
      baseline;psykolog;14
      followup;läkare;12
      ▸followup;psykologg;14
      """
  )

  package static let periodsOverlap = Code(
    "D327",
    .warning,
    Wording(
      "mätperioderna {first} och {second} har dagar gemensamt",
      "the periods {first} and {second} have days in common"
    ),
    hint: Wording(
      "rätta datumen, så att varje dag hör till en enda mätperiod",
      "correct the dates, so that each day belongs to one period only"
    ),
    explanation: Wording(
      """
      Det som har hänt en dag som två mätperioder delar räknas i båda. Då jämförs delvis samma \
      händelser med sig själva.
      """,
      """
      What happened on a day that two periods share is counted in both. Then some events are \
      compared with themselves.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023-01-01/2023-12-31
        ▸followup: 2023-12-01/2024-10-31
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let sharedName = Code(
    "D328",
    .error,
    Wording(
      "både {first} och {second} heter ”{name}”",
      "both {first} and {second} are called “{name}”"
    ),
    hint: Wording(
      "låt bara den ena enheten ha namnet eller aliaset",
      "let only one of the units have the name or alias"
    ),
    explanation: Wording(
      """
      En rad i en tabell som skriver namnet kunde gälla vilken som helst av enheterna, och \
      hamnade alltid hos den första.
      """,
      """
      A row of a table that writes the name could mean either unit, and would always end up \
      with the first.
      """
    ),
    example: """
      -- Site/units.yml --
      habo: {name: Habo vårdcentral, kind: clinic, aliases: [Habo]}
      ▸habo-kommun: {name: Habo kommun, kind: network, aliases: [Habo]}
      """
  )

  package static let publishedTwice = Code(
    "D329",
    .note,
    Wording(
      "{measure} för {unit} är {first} här och {second} i {other} ({period})",
      "{measure} of {unit} is {first} here and {second} in {other} ({period})"
    ),
    hint: Wording(
      "se efter vilket av talen som stämmer, eller om de mäter olika saker",
      "see which of the numbers is right, or whether they measure different things"
    ),
    explanation: Wording(
      """
      Samma gemensamma mått för samma enhet och tid står i två förbättringsarbeten med olika \
      tal. Den som läser båda undrar vilket som gäller.
      """,
      """
      The same shared measure for the same unit and time stands in two improvement works with \
      different numbers. Whoever reads both wonders which is right.
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
      measures:
        nybesok: {use: nybesok, data: data/nybesok.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/annat/data/nybesok.csv --
      period;täljare;nämnare
      fore;20;30
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
      ▸baseline;21;30
      """
  )

  package static let exposureUnclear = Code(
    "D330",
    .warning,
    Wording(
      "alla rader vid samma tid har exponeringen {exposure}, och den läggs ihop ({id})",
      "all rows of the same time have the exposure {exposure}, and it is added up ({id})"
    ),
    hint: Wording(
      "skriv shared-exposure: yes om det är samma personer i varje rad, annars shared-exposure: no",
      "write shared-exposure: yes when each row is of the same people, else shared-exposure: no"
    ),
    explanation: Wording(
      """
      Nio professioners kontakter med samma 75 patienter är kontakter med 75 patienter, inte \
      med 675. Skifte kan inte se skillnaden på talen.
      """,
      """
      Nine professions' contacts with the same 75 patients are contacts with 75 patients, not \
      with 675. Skifte can't tell by the numbers.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel: {title: Kontakter, kind: rate, per: 1, events: repeated, data: data/kontakter.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/kontakter.csv --
      period;kategori;händelser;exponering
      ▸baseline;läkare;120;75
      baseline;psykolog;60;75
      """
  )
}
