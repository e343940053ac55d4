package import Manuscript

extension Code {
  /// The codes of a report's facts, in order.
  package static let project: [Code] =
    [
      noReport, unknownTemplate, badDate, unknownMeasure, badTarget, badNumber, noPlan,
      recruitmentNotCounted, stepsWithoutWedge,
    ] + cycle

  package static let noReport = Code(
    "P101",
    .error,
    Wording(
      "projektet {slug} har ingen report.md",
      "the project {slug} has no report.md"
    ),
    hint: Wording(
      "skriv rapporten, eller kör skifte new {slug}",
      "write the report, or run skifte new {slug}"
    ),
    explanation: Wording(
      """
      Varje mapp under Projects/ är ett förbättringsarbete och har en rapport. Ingen mapp \
      hoppas över.
      """,
      "Each folder under Projects/ is a work with a report. No folder is skipped."
    ),
    example: """
      -- Projects/tomt/report.md --
      ▸∅
      -- Projects/tomt/data/a.csv --
      period;antal
      baseline;1
      """
  )

  package static let unknownTemplate = Code(
    "P102",
    .error,
    Wording(
      "rapportmallen ”{id}” finns inte",
      "there is no report template “{id}”"
    ),
    explanation: Wording(
      "Mallarna ligger i Site/templates/ och heter som filen utan .yml.",
      "Templates lie in Site/templates/ and are named by the file without .yml."
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: ▸lang
      ---
      """
  )

  package static let badDate = Code(
    "P103",
    .error,
    Wording(
      "”{value}” är inget datum",
      "“{value}” is not a date"
    ),
    hint: Wording(
      "skriv 2024, 2024-02, 2024-02-12 eller 2024-01-01/2024-10-31",
      "write 2024, 2024-02, 2024-02-12 or 2024-01-01/2024-10-31"
    ),
    explanation: Wording(
      """
      Datum skrivs enligt ISO 8601: år, månad, dag, kvartal (2024-Q1) eller vecka \
      (2024-W05), eller två sådana med / emellan.
      """,
      """
      Dates are written as in ISO 8601: year, month, day, quarter (2024-Q1) or week \
      (2024-W05), or two of them with / between.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods:
        baseline: ▸hösten 2023
      ---
      """
  )

  package static let unknownMeasure = Code(
    "P104",
    .error,
    Wording(
      "måttet ”{id}” finns inte i rapporten",
      "there is no measure “{id}” in the report"
    ),
    explanation: Wording(
      """
      Ett mått måste stå under measures innan mål, cykler eller andra mått kan hänvisa \
      till det.
      """,
      """
      A measure must stand under measures before aims, cycles or other measures can name \
      it.
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
      aims:
        - {text: Fler, measure: ▸andl}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let badTarget = Code(
    "P105",
    .error,
    Wording(
      "målnivån ”{value}” går inte att tolka",
      "the target “{value}” can't be read"
    ),
    hint: Wording(
      "skriv till exempel \"≥ 90 %\" eller \"≤ 30\"",
      "write for example \"≥ 90 %\" or \"≤ 30\""
    ),
    explanation: Wording(
      "En målnivå är ett tal med ≥, ≤ eller = framför.",
      "A target is a number with ≥, ≤ or = before it."
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
      aims:
        - {text: Fler, measure: andel, target: ▸mycket}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let badNumber = Code(
    "P106",
    .error,
    Wording(
      "”{value}” är inget tal",
      "“{value}” is not a number"
    ),
    explanation: Wording(
      "Här väntas ett tal.",
      "A number is expected here."
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
        andel: {title: Andel, kind: rate, per: ▸tusen}
      plan: {decided: no}
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let noPlan = Code(
    "P107",
    .error,
    Wording(
      "rapporten visar en tidsplan men har ingen plan",
      "the report shows a schedule but has no plan"
    ),
    hint: Wording(
      "lägg till plan: i blocket överst",
      "add plan: to the block at the top"
    ),
    explanation: Wording(
      "![Tidsplan](plan) ritar det som står under plan: överst i rapporten.",
      "![Tidsplan](plan) draws what stands under plan: at the top of the report."
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      ▸![Tidsplan](plan)
      """
  )
}
