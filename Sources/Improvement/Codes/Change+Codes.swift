package import Manuscript

extension Code {
  package static let cutoffWithoutSide = Code(
    "M108",
    .warning,
    Wording(
      "gränsen säger inte om den som ligger precis på den räknas som klinisk",
      "the cut-off does not say whether a score on it is clinical"
    ),
    hint: Wording(
      "skriv cutoff-is-clinical: yes eller no",
      "write cutoff-is-clinical: yes or no"
    ),
    explanation: Wording(
      """
      Källor är oense om vad som gäller precis på gränsen, och det kan ändra vem som räknas som \
      återhämtad. Valet visas under diagrammet.
      """,
      """
      Sources disagree about a score on the cut-off itself, and it may change who counts as \
      recovered. The choice is shown under the chart.
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
          kind: change
          data: data/andel.csv
          parameters:
            ▸cutoff: 25
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;klass;antal
      followup;återhämtade;12
      followup;oförändrade;20
      followup;saknar eftermätning;8
      """
  )

  package static let impossibleParameter = Code(
    "M109",
    .error,
    Wording(
      "{key} kan inte vara {value}",
      "{key} can't be {value}"
    ),
    explanation: Wording(
      """
      Den minsta tillförlitliga förändringen och standardavvikelsen är större än 0, och \
      reliabiliteten är från 0 till under 1.
      """,
      """
      The smallest reliable change and the standard deviation are above 0, and the reliability is \
      from 0 to below 1.
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
          kind: change
          data: data/andel.csv
          parameters: {reliability: ▸1.2, deviation: 8}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;klass;antal
      followup;återhämtade;12
      followup;oförändrade;20
      followup;saknar eftermätning;8
      """
  )

  package static let unknownClass = Code(
    "D214",
    .error,
    Wording(
      "klassen ”{value}” finns inte",
      "there is no class “{value}”"
    ),
    explanation: Wording(
      """
      Klasserna är återhämtade, förbättrade, oförändrade och försämrade. Raderna började och saknar \
      eftermätning säger hur många det gäller.
      """,
      """
      The classes are recovered, improved, unchanged and deteriorated. The rows started and missing \
      say how many there could have been.
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
        andel: {title: Andel, kind: change, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;klass;antal
      followup;▸botade;12
      followup;oförändrade;20
      followup;saknar eftermätning;8
      """
  )

  package static let noCompleteness = Code(
    "D215",
    .warning,
    Wording(
      "tabellen för måttet {id} säger inte hur många som började",
      "the table of the measure {id} does not say how many began"
    ),
    hint: Wording(
      "lägg till en rad började eller saknar eftermätning",
      "add a row started or missing"
    ),
    explanation: Wording(
      """
      De som slutar i förtid mäts sällan en andra gång, och det kan få resultatet att se bättre ut \
      än det är. Därför visas först hur stor del som har mätts två gånger.
      """,
      """
      Those who leave early are seldom measured again, which may make the result look better than \
      it is. So the share that was measured twice is shown first.
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
        andel: {title: Andel, kind: change, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;klass;antal
      ▸followup;återhämtade;12
      followup;oförändrade;20
      """
  )

  package static let moreThanBegan = Code(
    "D216",
    .error,
    Wording(
      "tabellen räknar {measured} men bara {started} började",
      "the table counts {measured} but only {started} began"
    ),
    explanation: Wording(
      """
      De som mättes efteråt, och de som saknar eftermätning, är alla bland dem som började.
      """,
      """
      Those measured after, and those who were not, are all among those who began.
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
        andel: {title: Andel, kind: change, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/andel.csv --
      period;klass;antal
      ▸followup;återhämtade;12
      followup;oförändrade;20
      followup;började;30
      """
  )
}
