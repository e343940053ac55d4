package import Manuscript

extension Code {
  package static let unknownArm = Code(
    "D217",
    .error,
    Wording(
      "gruppen ”{value}” finns inte i planen",
      "there is no arm “{value}” in the plan"
    ),
    explanation: Wording(
      """
      Har planen arms: måste tabellens grupper vara bland dem, med id eller namn.
      """,
      """
      Where the plan has arms:, the arms of a table are among them, by id or label.
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
      plan:
        arms: [{id: ny, label: Nytt arbetssätt}, {id: vanlig, label: Som vanligt}]
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;grupp;täljare;nämnare
      baseline;ny;12;30
      baseline;▸gammal;14;30
      """
  )

  package static let recruitmentNotCounted = Code(
    "P108",
    .error,
    Wording(
      "måttet {id} är inget antal, så rekryteringen går inte att räkna",
      "the measure {id} is not a count, so recruitment cannot be counted"
    ),
    hint: Wording(
      "skriv kind: count",
      "write kind: count"
    ),
    explanation: Wording(
      """
      recruitment.measure i planen pekar på ett mått som räknar nya deltagare i varje period.
      """,
      """
      recruitment.measure in the plan names a measure that counts the new participants of each \
      period.
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
      plan:
        recruitment: {per-unit: 20, measure: andel}
      measures:
        ▸andel: {title: Andel, kind: proportion, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let stepsWithoutWedge = Code(
    "P109",
    .warning,
    Wording(
      "planen har trappsteg men upplägget är inte stegvis, så de ritas inte",
      "the plan has steps but its design is not a stepped wedge, so they are not drawn"
    ),
    hint: Wording(
      "skriv design: [stepped-wedge], eller ta bort steps",
      "write design: [stepped-wedge], or remove steps"
    ),
    explanation: Wording(
      """
      steps säger när varje enhet går över till det nya arbetssättet i en stegvis studie.
      """,
      """
      steps say when each unit changes to the new way in a stepped wedge.
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
      plan:
        design: [individual]
        ▸steps: [{unit: habo, from: 2024-03}]
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      """
  )
}
