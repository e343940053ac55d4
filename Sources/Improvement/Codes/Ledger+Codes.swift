package import Manuscript

extension Code {
  /// The codes of what a release would tell whoever has the earlier ones, in order.
  package static let ledger: [Code] = [
    brokenLedger, smallStep, movedEnd, revealedByReleases, alreadyOut, noSuccessor, otherBins,
  ]

  package static let brokenLedger = Code(
    "G130",
    .error,
    Wording(
      "liggaren går inte att lita på: {problem}",
      "the ledger can't be trusted: {problem}"
    ),
    hint: Wording(
      "hämta tillbaka filen som den var senast, till exempel med git checkout; ändra den aldrig själv",
      "fetch the file as it was last, with git checkout for instance; never change it yourself"
    ),
    explanation: Wording(
      """
      Liggaren minns vad varje utgåva har visat, så att skillnaden mot nästa inte kan peka ut \
      någon. Bara Skifte får ändra i den. Har en rad ändrats, kastats om eller fallit bort är minnet \
      fel, och då publiceras ingenting.
      """,
      """
      The ledger remembers what each release has shown, so that the difference from the next can't \
      point at anyone. Skifte alone writes it. When a line has been changed, moved or lost, the \
      memory is wrong, and nothing is published.
      """
    ),
    example: """
      -- utgivet.jsonl --
      ▸{"ledger": 1, "release": 1, "smallestCell": 5, "smallestDenominator": 10, "hash": "0"}
      """
  )

  package static let smallStep = Code(
    "G131",
    .error,
    Wording(
      """
      måttet {id}, {row}: {part} skiljer sig med färre än {limit} personer från en tidigare utgåva
      """,
      "the measure {id}, {row}: {part} differs by fewer than {limit} people from an earlier release"
    ),
    hint: Wording(
      "vänta tills minst {limit} har kommit till, eller låt det tidigare talet stå kvar",
      "wait until at least {limit} have been added, or keep the earlier number"
    ),
    explanation: Wording(
      """
      Den som har båda utgåvorna kan räkna ut skillnaden, och den gäller så få att någon kan \
      kännas igen: 12 av 40 och sedan 13 av 41 säger hur det gick för en enda person. Talet jämförs \
      med allt som liggaren minns, också mot äldre utgåvor än den senaste. Det gäller även en \
      rättelse: skillnaden är densamma vad den än beror på. Låt då det gamla talet stå, och skriv i \
      texten att det är ungefärligt.
      """,
      """
      Whoever has both releases can work out the difference, and it is of so few that someone may \
      be recognised: 12 of 40 and then 13 of 41 tell how it went for a single person. The number is \
      held against all that the ledger remembers, older releases than the last as well. So it is \
      with a correction: the difference is the same whatever caused it. Then keep the old number, \
      and say in the text that it is approximate.
      """
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      ▸baseline;24;125
      followup;40;130
      -- utgivet.jsonl --
      {"ledger": 1, "release": 1, "smallestCell": 5, "smallestDenominator": 10, "hash": "df2e222b8a1a5744bb80a2e0f795657dca68f192c13098139fae30fcc6d52c56"}
      {"work": "exempel", "measure": "andel", "time": "baseline", "part": "numerator", "value": 23, "dates": "2023-01-01/2023-12-31", "since": 1}
      """,
    isSecret: true
  )

  package static let movedEnd = Code(
    "G132",
    .error,
    Wording(
      """
      måttet {id}, {row}: perioden har andra dagar än i en tidigare utgåva, och {part} skiljer sig \
      med färre än {limit} personer
      """,
      """
      the measure {id}, {row}: the period has other days than in an earlier release, and {part} \
      differs by fewer than {limit} people
      """
    ),
    hint: Wording(
      "låt perioden sluta som förut, eller vänta tills minst {limit} har kommit till",
      "let the period end as before, or wait until at least {limit} have been added"
    ),
    explanation: Wording(
      """
      När en mätperiod förlängs är tiden mellan det gamla slutet och det nya en egen liten grupp, \
      som den som har båda utgåvorna kan räkna ut.
      """,
      """
      When a period is made longer, the time between the old end and the new is a small group of \
      its own, which whoever has both releases can work out.
      """
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      ▸baseline;24;130
      followup;40;130
      -- utgivet.jsonl --
      {"ledger": 1, "release": 1, "smallestCell": 5, "smallestDenominator": 10, "hash": "c5bf0956a14dcf57dcd97fdc2e244a7e33134a9b46cd154f6f4b6a9ff5b303ed"}
      {"work": "exempel", "measure": "andel", "time": "baseline", "part": "numerator", "value": 23, "dates": "2023-01-01/2023-11-30", "since": 1}
      """,
    isSecret: true
  )

  package static let revealedByReleases = Code(
    "G133",
    .error,
    Wording(
      """
      måttet {id}, {row}: {part} är skyddat, men den här utgåvan och de tidigare tillsammans \
      avslöjar färre än {limit} personer
      """,
      """
      the measure {id}, {row}: {part} is protected, but this release and the earlier ones together \
      reveal fewer than {limit} people
      """
    ),
    hint: Wording(
      "visa samma tal som i den förra utgåvan, slå ihop grupper, eller vänta tills fler har kommit till",
      "show the numbers that the last release showed, merge groups, or wait until more have been added"
    ),
    explanation: Wording(
      """
      Ett tal som har visats går inte att ta tillbaka. Skifte ställer upp allt som utgåvorna har \
      visat samman och räknar ut vad någon med alla utgåvor kan veta om talen \
      som är skyddade, och om skillnaderna mellan utgåvorna.
      """,
      """
      A number that has been shown can't be taken back. Skifte puts all that the releases have \
      shown into one system of equations and works out what someone with all of them can know of \
      the numbers that are protected, and of the differences between releases.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      periods: {baseline: 2023}
      measures:
        svar: {title: Svar, kind: mix, data: data/svar.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/svar.csv --
      period;kategori;antal
      ▸baseline;A;3
      baseline;B;12
      baseline;C;30
      -- utgivet.jsonl --
      {"ledger": 1, "release": 1, "smallestCell": 5, "smallestDenominator": 10, "hash": "7c020c6435bde2c4ec98453ef951d6f605dbd09bf9bd48337164aac753ca79fd"}
      {"work": "exempel", "measure": "svar", "time": "baseline", "part": "sum", "value": 45, "dates": "2023-01-01/2023-12-31", "since": 1}
      {"work": "exempel", "measure": "svar", "time": "baseline", "cell": ["category:b"], "part": "count", "value": 12, "dates": "2023-01-01/2023-12-31", "since": 1}
      """,
    isSecret: true
  )

  package static let alreadyOut = Code(
    "G134",
    .warning,
    Wording(
      "måttet {id}, {row}: {part} är skyddat nu, men en tidigare utgåva har visat det",
      "the measure {id}, {row}: {part} is protected now, but an earlier release has shown it"
    ),
    hint: Wording(
      "det går inte att ta tillbaka; tala med ert dataskyddsombud om det borde ha varit skyddat",
      "it can't be taken back; tell your data protection officer if it should have been protected"
    ),
    explanation: Wording(
      """
      Att sluta visa ett tal skyddar ingen, för den som har den gamla utgåvan har det kvar. Så blir \
      det när webbplatsens regel görs strängare i efterhand.
      """,
      """
      To stop showing a number protects nobody, since whoever has the old release still has it. So \
      it is when the site's rule is made stricter afterwards.
      """
    ),
    example: """
      -- Site/site.yml --
      title: Förbättringsarbeten
      privacy: {smallest-cell: 30}
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      ▸baseline;23;124
      followup;40;130
      -- utgivet.jsonl --
      {"ledger": 1, "release": 1, "smallestCell": 5, "smallestDenominator": 10, "hash": "df2e222b8a1a5744bb80a2e0f795657dca68f192c13098139fae30fcc6d52c56"}
      {"work": "exempel", "measure": "andel", "time": "baseline", "part": "numerator", "value": 23, "dates": "2023-01-01/2023-12-31", "since": 1}
      """,
    isSecret: true
  )

  package static let noSuccessor = Code(
    "G135",
    .warning,
    Wording(
      "{name} fanns i en tidigare utgåva men finns inte med i den här",
      "{name} was in an earlier release but has no successor in this one"
    ),
    hint: Wording(
      "har det bytt namn, ge det sitt gamla namn tillbaka; annars kan skillnaden inte prövas",
      "if it has a new name, give it the old one back; else the difference can't be judged"
    ),
    explanation: Wording(
      """
      Ett mått, en period eller en kategori som har bytt namn kan inte hållas mot vad som visats \
      förut. Liggaren minns det gamla talet ändå, och säger till en gång när det försvinner.
      """,
      """
      A measure, a period or a category that has a new name can't be held against what was shown \
      before. The ledger remembers the old number all the same, and says so once when it goes.
      """
    ),
    example: """
      -- utgivet.jsonl --
      {"ledger": 1, "release": 1, "smallestCell": 5, "smallestDenominator": 10, "hash": "042e00845ec29ffb94cd5defbb90f46547adcf768295d5e56bb410f939e73519"}
      ▸{"work": "exempel", "measure": "andelen", "time": "baseline", "part": "numerator", "value": 23, "dates": "2023-01-01/2023-12-31", "since": 1}
      """
  )

  package static let otherBins = Code(
    "G136",
    .error,
    Wording(
      """
      måttet {id}: serien är indelad på ett annat sätt än i en tidigare utgåva, och tillsammans \
      avslöjar de färre än {limit} personer
      """,
      """
      the measure {id}: the series is divided in another way than in an earlier release, and \
      together they reveal fewer than {limit} people
      """
    ),
    hint: Wording(
      "behåll den tidigare indelningen eller gör den grövre, och ändra inga äldre månader",
      "keep the earlier division or make it coarser, and change no older months"
    ),
    explanation: Wording(
      """
      Januari till mars i en utgåva och januari till februari i nästa säger vad mars var. Skifte \
      lägger alla utgåvors indelningar över varandra och räknar ut vad som följer om tiden mellan \
      deras gränser.
      """,
      """
      January to March in one release and January to February in the next tell what March was. \
      Skifte lays the divisions of all releases over each other and works out what follows of the \
      time between their edges.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      measures:
        ▸fall: {title: Fall, kind: count, data: data/fall.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/exempel/data/fall.csv --
      datum;antal
      2024-01;7
      2024-02;3
      2024-03;8
      -- utgivet.jsonl --
      {"ledger": 1, "release": 1, "smallestCell": 5, "smallestDenominator": 10, "hash": "a7c794e62a6308446588b95bcf99dc57730ba365edfd02cf0449099a5f3017b9"}
      {"work": "exempel", "measure": "fall", "time": "2024-01-01/2024-02-29", "part": "count", "value": 10, "since": 1}
      """,
    isSecret: true
  )
}
