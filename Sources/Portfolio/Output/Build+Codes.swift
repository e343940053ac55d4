import Improvement
package import Manuscript

extension Code {
  /// The codes of what a build finds when it meets the site that is there already, and of what it
  /// finds in the one that it has made, in order.
  package static let build: [Code] = [limitsMoved, writtenNumber] + ledger

  package static let limitsMoved = Code(
    "M120",
    .note,
    Wording(
      "linjerna för måttet {id} (fasen från {from}) har flyttat sedan förra bygget: {moves}",
      "the lines of the measure {id} (phase from {from}) have moved since the last build: {moves}"
    ),
    hint: Wording(
      "ange en första mätperiod med datum, så fryses linjerna på den",
      "declare a first period with dates, and the lines are frozen on it"
    ),
    explanation: Wording(
      """
      En serie utan angiven baslinje får sina linjer från alla punkter, och varje ny punkt flyttar \
      dem. Den som har läst den förra sidan ska veta det. Bygget jämför med det findings.json som \
      ligger i utmappen, innan det skrivs över.
      """,
      """
      A series without a declared baseline takes its lines from all points, and every new point \
      moves them. Whoever read the page before should know. The build compares with the \
      findings.json that lies in the output folder, before it is written over.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      measures:
        ▸andel: {title: Andel, kind: proportion, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      datum;täljare;nämnare
      2024-01;10;40
      2024-02;12;40
      2024-03;9;40
      2024-04;11;40
      2024-05;10;40
      2024-06;13;40
      2024-07;9;40
      2024-08;12;40
      -- _site/projects/exempel/findings.json --
      {"measures": {"andel": {"series": {"phases": [
        {"from": "2024-01", "centre": 0.25, "lower": [], "upper": [], "frozen": false}
      ]}}}}
      """
  )
}
