package import Manuscript

extension Code {
  /// The codes of numbers that should agree and do not, in order.
  package static let reconciliation: [Code] =
    [
      totalDiffers, partsDiffer, sameDiffers, complementDiffers, moreThanOneDiffers,
      extraMentionsDiffer, marginalDiffers, peopleDiffer, flowDiffers, categoryTooLarge,
      acceptanceUnused,
    ] + agreement

  /// What to do about numbers that do not agree.
  static let correctOrAccept = Wording(
    "rätta talet, eller godta skillnaden {difference} under accepted: med ett skäl",
    "correct the number, or accept the difference {difference} under accepted: with a reason"
  )

  package static let totalDiffers = Code(
    "D310",
    .error,
    Wording(
      "tabellens summa är {first}, men delarna ger {second} ({where})",
      "the table's total is {first}, but its parts give {second} ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      "Summaraden jämförs med sina delar. Det är delarna som används.",
      "The row of totals is compared with its parts. The parts are what is used."
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
        andel: {title: Andel, kind: mix, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;kategori;antal
      baseline;läkare;12
      baseline;psykolog;14
      ▸baseline;Totalt;27
      """
  )

  package static let partsDiffer = Code(
    "D311",
    .error,
    Wording(
      "helheten är {first}, men måtten den består av ger {second} ({where})",
      "the whole is {first}, but the measures it consists of give {second} ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      "parts: säger att ett mått är summan av andra.",
      "parts: says that a measure is the sum of others."
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
        andel: {title: Alla, kind: count, data: data/alla.csv, parts: [en, tva]}
        en: {title: En, kind: count, data: data/en.csv}
        tva: {title: Två, kind: count, data: data/tva.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/alla.csv --
      period;antal
      ▸baseline;30
      -- Projects/exempel/data/en.csv --
      period;antal
      baseline;10
      -- Projects/exempel/data/tva.csv --
      period;antal
      baseline;19
      """
  )

  package static let sameDiffers = Code(
    "D312",
    .error,
    Wording(
      "samma sak är {first} på ett ställe och {second} på ett annat ({where})",
      "the same thing is {first} in one place and {second} in another ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      "equals: säger att två mått räknar samma sak.",
      "equals: says that two measures count the same thing."
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
        andel: {title: Alla, kind: count, data: data/alla.csv, equals: en}
        en: {title: En, kind: count, data: data/en.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/alla.csv --
      period;antal
      ▸baseline;30
      -- Projects/exempel/data/en.csv --
      period;antal
      baseline;31
      """
  )

  package static let complementDiffers = Code(
    "D313",
    .error,
    Wording(
      "de två delarna blir tillsammans {first}, men alla är {second} ({where})",
      "the two parts make {first} together, but all are {second} ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      "complement-of: säger att två andelar tillsammans är alla.",
      "complement-of: says that two shares together are everyone."
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
        rest: {title: Resten, kind: proportion, data: data/rest.csv, complement-of: andel}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/rest.csv --
      period;täljare;nämnare
      ▸baseline;102;124
      """
  )

  package static let moreThanOneDiffers = Code(
    "D314",
    .error,
    Wording(
      "listan har {first} med fler än en, men andelen räknar {second} ({where})",
      "the list has {first} with more than one, but the share counts {second} ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      "more-than-one: säger att kombinationerna och andelen gäller samma personer.",
      "more-than-one: says that the combinations and the share are of the same people."
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
        par: {title: Par, kind: combinations, data: data/par.csv, more-than-one: andel}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/par.csv --
      period;kombination;antal
      ▸baseline;läkare + psykolog;22
      """
  )

  package static let extraMentionsDiffer = Code(
    "D315",
    .error,
    Wording(
      """
      kombinationerna ger {first} utöver den första för varje person, men fördelningen ger \
      {second} ({where})
      """,
      """
      the combinations give {first} beyond each person's first, but the mix gives {second} \
      ({where})
      """
    ),
    hint: correctOrAccept,
    explanation: Wording(
      """
      Träffar 33 patienter tillsammans 39 professioner måste kombinationerna rymma sex \
      extra.
      """,
      "If 33 patients meet 39 professions together, the combinations must hold six extra."
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
        andel: {title: Mix, kind: mix, data: data/mix.csv, of: patienter}
        par: {title: Par, kind: combinations, data: data/par.csv, mix: andel}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/mix.csv --
      period;kategori;antal
      baseline;läkare;26
      baseline;psykolog;13
      baseline;patienter;33
      -- Projects/exempel/data/par.csv --
      period;kombination;antal
      ▸baseline;läkare + psykolog;4
      """
  )

  package static let marginalDiffers = Code(
    "D316",
    .error,
    Wording(
      "kombinationerna ger {first}, men fördelningen {second} ({where})",
      "the combinations give {first}, but the mix {second} ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      "En yrkesgrupp kan inte förekomma i fler kombinationer än den har patienter.",
      "A profession can't appear in more combinations than it has patients."
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
        andel: {title: Mix, kind: mix, data: data/mix.csv, of: patienter}
        par: {title: Par, kind: combinations, data: data/par.csv, mix: andel}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/mix.csv --
      period;kategori;antal
      baseline;läkare;3
      baseline;psykolog;26
      baseline;patienter;26
      baseline;kurator;1
      -- Projects/exempel/data/par.csv --
      period;kombination;antal
      ▸baseline;läkare + psykolog;4
      """
  )

  package static let peopleDiffer = Code(
    "D317",
    .error,
    Wording(
      "antalet personer är {first} på ett ställe och {second} på ett annat ({where})",
      "the number of people is {first} in one place and {second} in another ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      "Fördelningen och andelen gäller samma personer och ska ha samma antal.",
      "The mix and the share are of the same people and must have the same number."
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
        fordelning: {title: Mix, kind: mix, data: data/mix.csv, of: patienter}
        par: {title: Par, kind: combinations, data: data/par.csv, mix: fordelning, more-than-one: andel}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/mix.csv --
      period;kategori;antal
      ▸baseline;patienter;125
      baseline;läkare;100
      baseline;psykolog;48
      -- Projects/exempel/data/par.csv --
      period;kombination;antal
      baseline;läkare + psykolog;23
      """
  )

  package static let flowDiffers = Code(
    "D318",
    .error,
    Wording(
      "steget har {first}, men föregående steg lämnar {second} ({where})",
      "the step has {first}, but the step before leaves {second} ({where})"
    ),
    hint: correctOrAccept,
    explanation: Wording(
      "Det som går in i ett steg är det som går vidare och det som sorteras bort.",
      "What comes into a step is what goes on and what is excluded."
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
        andel: {title: Flöde, kind: flow, data: data/flode.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/flode.csv --
      steg;antal;orsak;från
      Alla;75;;
      Avböjde;49;avböjde;Alla
      Kvar;▸25;;Alla
      """
  )

  package static let categoryTooLarge = Code(
    "D319",
    .error,
    Wording(
      "kategorin har {first}, fler än alla {second} ({where})",
      "the category has {first}, more than all {second} ({where})"
    ),
    hint: Wording(
      "kontrollera talet och raden med antalet personer",
      "check the number and the row with the number of people"
    ),
    explanation: Wording(
      "Ingen kategori kan omfatta fler personer än det finns.",
      "No category can hold more people than there are."
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
        andel: {title: Mix, kind: mix, data: data/mix.csv, of: patienter}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/mix.csv --
      period;kategori;antal
      baseline;patienter;20
      ▸baseline;läkare;26
      """
  )

  package static let acceptanceUnused = Code(
    "D320",
    .error,
    Wording(
      "det finns ingen sådan avvikelse att godta längre ({code})",
      "there is no such mismatch to accept any more ({code})"
    ),
    hint: Wording(
      "ta bort raden, eller skriv den skillnad som finns nu",
      "remove the line, or write the difference there is now"
    ),
    explanation: Wording(
      "Det som godtogs har ändrats. Då ska någon se efter igen.",
      "What was accepted has changed. Then somebody should look again."
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
      accepted:
        - ▸{code: D310, measures: [andel], difference: 1, reason: Källan.}
      ---

      ## Bakgrund

      Text.
      """
  )
}
