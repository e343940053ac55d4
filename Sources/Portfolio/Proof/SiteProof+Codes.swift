package import Manuscript

extension Code {
  /// The codes of what the proof of a written site finds, in order.
  package static let proof: [Code] = [
    restoredNumber, unexplainedMark, narrowInterval, otherInterval, otherRecord, laxRecord,
    missingRecord, brokenRecord,
  ]

  package static let restoredNumber = Code(
    "G142",
    .error,
    Wording(
      "här står ett tal som ska vara skyddat: {what}",
      "a number that should be protected stands here: {what}"
    ),
    hint: Wording(
      "publicera inte sidan; bygg om den från källorna",
      "don't publish the site; build it again from its sources"
    ),
    explanation: Wording(
      """
      Enligt privacy.json är talet skyddat, men här går det att läsa, eller också står här ett tal som \
      inte hör till något tal som visas. Det kan ha skrivits in för hand i en sida, en tabell, ett diagram \
      eller en datafil efter bygget.
      """,
      """
      According to privacy.json the number is protected, but it can be read here, or a number stands \
      here that no shown number explains. It may have been written into a page, a table, a chart or \
      a data file by hand after the build.
      """
    ),
    example: """
      -- privacy.json --
      {"skifte": 1, "policy": {"smallestCell": 5, "smallestDenominator": 10},
       "works": [
        {"work": "exempel", "policy": {"smallestCell": 5, "smallestDenominator": 10},
         "counts": [
          {"measure": "andel", "period": "fore", "part": "numerator", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          {"measure": "andel", "period": "fore", "part": "rest", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          {"measure": "andel", "period": "efter", "part": "numerator", "shown": 20}],
         "equations": [{"name": "andel/fore", "terms": [[0, 1], [1, 1]], "constant": 40}]}]}
      -- projects/exempel/findings.json --
      {"skifte": 1, "project": "exempel", "measures": {"andel": {
       "title": "Andel med plan", "kind": "proportion", "periods": [
        {"id": "fore", "label": "Före", "numerator": ▸3, "denominator": null,
         "estimate": null, "protected": true},
        {"id": "efter", "label": "Efter", "numerator": 20, "denominator": 40,
         "estimate": 0.5}]}}}

      """,
    isSecret: true
  )

  package static let unexplainedMark = Code(
    "G143",
    .error,
    Wording(
      "diagrammet har en markering som inte hör till något tal som visas: {what}",
      "the chart has a mark that no shown number explains: {what}"
    ),
    hint: Wording(
      "publicera inte sidan; bygg om den från källorna",
      "don't publish the site; build it again from its sources"
    ),
    explanation: Wording(
      """
      Ett diagrams markeringar går att räkna tillbaka till tal genom skalan. Här finns en som inte hör \
      till något tal som visas, i ett diagram där tal är skyddade.
      """,
      """
      The marks of a chart can be worked back to numbers through its axis. Here is one that belongs to \
      no number that is shown, in a chart where numbers are protected.
      """
    ),
    example: """
      -- privacy.json --
      {"skifte": 1, "policy": {"smallestCell": 5, "smallestDenominator": 10},
       "works": [
        {"work": "exempel", "policy": {"smallestCell": 5, "smallestDenominator": 10},
         "counts": [
          {"measure": "andel", "period": "fore", "part": "numerator", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          {"measure": "andel", "period": "fore", "part": "rest", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          {"measure": "andel", "period": "efter", "part": "numerator", "shown": 20}],
         "equations": [{"name": "andel/fore", "terms": [[0, 1], [1, 1]], "constant": 40}]}]}
      -- projects/exempel/findings.json --
      {"skifte": 1, "project": "exempel", "measures": {"andel": {
       "title": "Andel med plan", "kind": "proportion", "periods": [
        {"id": "fore", "label": "Före", "numerator": null, "denominator": null,
         "estimate": null, "protected": true},
        {"id": "efter", "label": "Efter", "numerator": 20, "denominator": 40,
         "estimate": 0.5}]}}}
      -- projects/exempel/index.html --
      <figure class="figure" id="figur-andel">
      <svg class="chart dots">
      <text class="tick" x="0%">0 %</text>
      <text class="tick" x="100%">100 %</text>
      ▸<svg x="7.5%" y="20"><path class="mark s0" d="M0 0" data-mark=""/></svg>
      <svg x="50%" y="40"><path class="mark s1" d="M0 0" data-mark=""/></svg>
      </svg>
      </figure>

      """,
    isSecret: true
  )

  package static let narrowInterval = Code(
    "G144",
    .error,
    Wording(
      "{what} går att räkna fram för noga ur det som visas: {equations}",
      "{what} can be worked out too closely from what is shown: {equations}"
    ),
    hint: Wording(
      "dölj ett tal till, slå ihop grupper eller perioder, och bygg om",
      "protect one more number, merge groups or periods, and build again"
    ),
    explanation: Wording(
      """
      Summorna som anges går att läsa ur sidan, även om privacy.json inte nämner dem. De lämnar så få möjliga värden för det skyddade talet \
      att någon kan pekas ut. Spannet måste vara bredare: det ska nå upp till det minsta antal som får visas och rymma \
      så många värden.
      """,
      """
      The sums that are named can be read from the site, even where privacy.json does not list them. \
      They leave so few possible values for the \
      protected number that someone can be pointed out. The interval must reach the smallest count \
      that may be shown, and hold as many values.
      """
    ),
    example: """
      -- privacy.json --
      {"skifte": 1, "policy": {"smallestCell": 5, "smallestDenominator": 10},
       "works": [
        {"work": "exempel", "policy": {"smallestCell": 5, "smallestDenominator": 10},
         "counts": [
          ▸{"measure": "andel", "period": "fore", "part": "numerator", "protected": true,
           "least": 1, "lower": 1, "upper": 3},
          {"measure": "andel", "period": "fore", "part": "rest", "protected": true,
           "least": 1, "lower": 1, "upper": 3},
          {"measure": "andel", "period": "efter", "part": "numerator", "shown": 20}],
         "equations": [{"name": "andel/fore", "terms": [[0, 1], [1, 1]], "constant": 4}]}]}
      -- projects/exempel/findings.json --
      {"skifte": 1, "project": "exempel", "measures": {"andel": {
       "title": "Andel med plan", "kind": "proportion", "periods": [
        {"id": "fore", "label": "Före", "numerator": null, "denominator": null,
         "estimate": null, "protected": true},
        {"id": "efter", "label": "Efter", "numerator": 20, "denominator": 40,
         "estimate": 0.5}]}}}

      """,
    isSecret: true
  )

  package static let otherInterval = Code(
    "G145",
    .error,
    Wording(
      "intervallet för {what} är ett annat än det som går att räkna fram",
      "the interval of {what} is another than what can be worked out"
    ),
    hint: Wording(
      "bygg om sidan; ändra inte privacy.json för hand",
      "build the site again; don't change privacy.json by hand"
    ),
    explanation: Wording(
      """
      Intervallen räknas om från summorna i privacy.json och från dem som går att läsa ur \
      findings.json vare sig de står där eller inte. Det som privacy.json säger är ett annat.
      """,
      """
      The intervals are worked out again from the sums in privacy.json, and from those that can be \
      read from findings.json whether they are listed or not. What privacy.json says is another.
      """
    ),
    example: """
      -- privacy.json --
      {"skifte": 1, "policy": {"smallestCell": 5, "smallestDenominator": 10},
       "works": [
        {"work": "exempel", "policy": {"smallestCell": 5, "smallestDenominator": 10},
         "counts": [
          ▸{"measure": "andel", "period": "fore", "part": "numerator", "protected": true,
           "least": 1, "lower": 1, "upper": 200},
          {"measure": "andel", "period": "fore", "part": "rest", "protected": true,
           "least": 1, "lower": 1, "upper": 200},
          {"measure": "andel", "period": "efter", "part": "numerator", "shown": 20}],
         "equations": [{"name": "andel/fore", "terms": [[0, 1], [1, 1]], "constant": 40}]}]}
      -- projects/exempel/findings.json --
      {"skifte": 1, "project": "exempel", "measures": {"andel": {
       "title": "Andel med plan", "kind": "proportion", "periods": [
        {"id": "fore", "label": "Före", "numerator": null, "denominator": null,
         "estimate": null, "protected": true},
        {"id": "efter", "label": "Efter", "numerator": 20, "denominator": 40,
         "estimate": 0.5}]}}}

      """,
    isSecret: true
  )

  package static let otherRecord = Code(
    "G146",
    .error,
    Wording(
      "privacy.json och sidans tal stämmer inte överens om {what}",
      "privacy.json and the site's numbers disagree about {what}"
    ),
    hint: Wording(
      "bygg om sidan; ändra inte dess filer för hand",
      "build the site again; don't change its files by hand"
    ),
    explanation: Wording(
      """
      Talet är ett annat i findings.json än i privacy.json, eller finns bara på det ena stället, eller \
      så går summorna inte ihop. Då går det inte att veta vad som är skyddat.
      """,
      """
      The number is another in findings.json than in privacy.json, or stands in only one of them, or \
      the sums contradict each other. Then nobody can know what is protected.
      """
    ),
    example: """
      -- privacy.json --
      {"skifte": 1, "policy": {"smallestCell": 5, "smallestDenominator": 10},
       "works": [
        {"work": "exempel", "policy": {"smallestCell": 5, "smallestDenominator": 10},
         "counts": [
          {"measure": "andel", "period": "fore", "part": "numerator", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          {"measure": "andel", "period": "fore", "part": "rest", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          ▸{"measure": "andel", "period": "efter", "part": "numerator", "shown": 20}],
         "equations": [{"name": "andel/fore", "terms": [[0, 1], [1, 1]], "constant": 40}]}]}
      -- projects/exempel/findings.json --
      {"skifte": 1, "project": "exempel", "measures": {"andel": {
       "title": "Andel med plan", "kind": "proportion", "periods": [
        {"id": "fore", "label": "Före", "numerator": null, "denominator": null,
         "estimate": null, "protected": true},
        {"id": "efter", "label": "Efter", "numerator": 21, "denominator": 40,
         "estimate": 0.5}]}}}

      """,
    isSecret: true
  )

  package static let laxRecord = Code(
    "G147",
    .error,
    Wording(
      "arbetet {slug} har en mildare regel än webbplatsen",
      "the work {slug} has a laxer policy than the site"
    ),
    hint: Wording(
      "bygg om sidan; ett arbete får bara vara strängare",
      "build the site again; a work may only be stricter"
    ),
    explanation: Wording(
      """
      Ett arbete får skydda fler tal än webbplatsen, men aldrig färre. Regeln kan ha ändrats för hand.
      """,
      """
      A work may protect more numbers than the site, and never fewer. The policy may have been changed \
      by hand.
      """
    ),
    example: """
      -- privacy.json --
      {"skifte": 1, "policy": {"smallestCell": 5, "smallestDenominator": 10},
       "works": [
        ▸{"work": "exempel", "policy": {"smallestCell": 3, "smallestDenominator": 10},
         "counts": [
          {"measure": "andel", "period": "fore", "part": "numerator", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          {"measure": "andel", "period": "fore", "part": "rest", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          {"measure": "andel", "period": "efter", "part": "numerator", "shown": 20}],
         "equations": [{"name": "andel/fore", "terms": [[0, 1], [1, 1]], "constant": 40}]}]}
      -- projects/exempel/findings.json --
      {"skifte": 1, "project": "exempel", "measures": {"andel": {
       "title": "Andel med plan", "kind": "proportion", "periods": [
        {"id": "fore", "label": "Före", "numerator": null, "denominator": null,
         "estimate": null, "protected": true},
        {"id": "efter", "label": "Efter", "numerator": 20, "denominator": 40,
         "estimate": 0.5}]}}}

      """,
    isSecret: true
  )

  package static let missingRecord = Code(
    "G148",
    .error,
    Wording(
      "det saknas uppgift om vad som är skyddat: {what}",
      "there is no record of what is protected: {what}"
    ),
    hint: Wording(
      "bygg om sidan, och kopiera hela mappen",
      "build the site again, and copy the whole folder"
    ),
    explanation: Wording(
      """
      Webbplatsen ska ha filen privacy.json, och alla dess arbeten ska stå i den, vart och ett en \
      gång. Utan den går det inte att visa att inget går att räkna fram.
      """,
      """
      The site must have the file privacy.json, with all of its works in it, each once. Without it \
      nothing can be proven.
      """
    ),
    example: """
      -- privacy.json --
      {"skifte": 1, "policy": {"smallestCell": 5, "smallestDenominator": 10},
       "works": [
        {"work": "exempel", "policy": {"smallestCell": 5, "smallestDenominator": 10},
         "counts": [
          {"measure": "andel", "period": "fore", "part": "numerator", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          {"measure": "andel", "period": "fore", "part": "rest", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          {"measure": "andel", "period": "efter", "part": "numerator", "shown": 20}],
         "equations": [{"name": "andel/fore", "terms": [[0, 1], [1, 1]], "constant": 40}]}]}
      -- projects/exempel/findings.json --
      {"skifte": 1, "project": "exempel", "measures": {"andel": {
       "title": "Andel med plan", "kind": "proportion", "periods": [
        {"id": "fore", "label": "Före", "numerator": null, "denominator": null,
         "estimate": null, "protected": true},
        {"id": "efter", "label": "Efter", "numerator": 20, "denominator": 40,
         "estimate": 0.5}]}}}
      -- projects/annat/findings.json --
      ▸{"skifte": 1, "project": "annat", "measures": {}}

      """,
    isSecret: true
  )

  package static let brokenRecord = Code(
    "G149",
    .error,
    Wording(
      "filen har fel format",
      "the file can't be read as it should be written"
    ),
    hint: Wording(
      "bygg om sidan; ändra inte dess filer för hand",
      "build the site again; don't change its files by hand"
    ),
    explanation: Wording(
      """
      Filen är inte hel JSON, eller så saknas något som alltid ska finnas i den.
      """,
      """
      The file is not whole JSON, or lacks something that is always in it.
      """
    ),
    example: """
      -- privacy.json --
      {"skifte": 1, "policy": {"smallestCell": 5, "smallestDenominator": 10},
       "works": [
        {"work": "exempel", "policy": {"smallestCell": 5, "smallestDenominator": 10},
         "counts": [
          {"measure": "andel", "period": "fore", "part": "numerator", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          {"measure": "andel", "period": "fore", "part": "rest", "protected": true,
           "least": 1, "lower": 1, "upper": 39},
          {"measure": "andel", "period": "efter", "part": "numerator", "shown": 20}],
         "equations": [{"name": "andel/fore", "terms": [[0, 1], [1, 1]], "constant": 40}]}]}
      -- projects/exempel/findings.json --
      ▸{"skifte": 1, "project": "exempel", "measures": {"andel": {
       "title": "Andel med plan", "kind": "proportion", "periods": [
        {"id": "fore", "label": "Före", "numerator": null, "denominator": null,
         "estimate": null, "protected": true},
        {"id": "efter", "label": "Efter", "numerator": 20, "denominator": 40,
         "estimate": 0.5}]}

      """,
    isSecret: true
  )
}
