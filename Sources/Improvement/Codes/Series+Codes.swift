package import Manuscript

extension Code {
  /// The codes of how a series is charted, in order.
  package static let series: [Code] = [targetsFromOneDate, calendarGap]

  package static let targetsFromOneDate = Code(
    "M121",
    .warning,
    Wording(
      "måttet {id} har två målnivåer från samma datum: {first} och {second}",
      "the measure {id} has two targets from one date: {first} and {second}"
    ),
    hint: Wording(
      "den sista gäller; ta bort den andra, eller skriv ett annat datum i from:",
      "the last one holds; remove the other, or write another date in from:"
    ),
    explanation: Wording(
      """
      En målnivå gäller från sitt datum tills nästa tar vid. Den som saknar from: gäller från början. \
      Därför kan bara en gälla från varje datum.
      """,
      """
      A target holds from its date until the next one begins. One without from: holds from the \
      start. So only one can hold from each date.
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
        andel:
          title: Andel
          kind: proportion
          data: data/andel.csv
          targets:
            - level: "≤ 20 %"
            - ▸level: "≤ 15 %"
      ---

      ## Bakgrund

      Text.
      """
  )

  package static let calendarGap = Code(
    "M122",
    .note,
    Wording(
      "serien {id} saknar rad för {dates}; det visas som saknade värden",
      "the series {id} has no row for {dates}; it is shown as missing values"
    ),
    hint: Wording(
      "är värdet noll skriver du 0; finns inget värde skriver du missing i kolumnen status",
      "if the value is zero, write 0; if there is none, write missing in the column status"
    ),
    explanation: Wording(
      """
      En serie går vecka för vecka, månad för månad, kvartal för kvartal eller år för år. Ett datum \
      utan rad är ett glapp i diagrammet, inte en nolla.
      """,
      """
      A series goes week by week, month by month, quarter by quarter or year by year. A date without \
      a row is a gap in the chart, not a zero.
      """
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      datum;täljare;nämnare
      2023-01;23;124
      ▸2023-04;40;130
      """
  )
}
