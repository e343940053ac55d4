package import Manuscript

extension Code {
  /// The codes of a project's cycles, in order.
  package static let cycle: [Code] = [
    cycleAddressTaken, cycleNumberTaken, unknownCycle, cycleFollowsLater, predictionWithoutTime,
    predictionTurned, predictionUnit, weakTest,
  ]

  package static let cycleAddressTaken = Code(
    "P130",
    .error,
    Wording(
      "två PGSA-cykler får samma adress, {slug}",
      "two cycles get the same address, {slug}"
    ),
    hint: Wording(
      "byt namn på filen; den andra är {other}",
      "rename the file; the other is {other}"
    ),
    explanation: Wording(
      """
      Filens namn blir cykelns adress. Stora bokstäver, mellanslag och prickar skiljer inte två \
      adresser åt. Den senare filen läses inte.
      """,
      """
      The file's name becomes the cycle's address. Capitals, spaces and accents do not tell two \
      addresses apart. The later file is not read.
      """
    ),
    example: """
      -- Projects/exempel/cycles/1-test.md --
      ---
      title: Första testet
      ---
      -- Projects/exempel/cycles/1_test.md --
      ---
      ▸title: Samma test
      ---
      """
  )

  package static let cycleNumberTaken = Code(
    "P131",
    .warning,
    Wording(
      "två PGSA-cykler har nummer {number}",
      "two cycles have the number {number}"
    ),
    hint: Wording(
      "ge filen ett nytt nummer; den andra är {other}",
      "give the file a new number; the other is {other}"
    ),
    explanation: Wording(
      """
      Numret först i filens namn säger i vilken ordning cyklerna kom. Två med samma nummer visas \
      i bokstavsordning, och follows kan inte skilja dem åt med numret.
      """,
      """
      The number that the file's name begins with says in which order the cycles came. Two with \
      the same number are shown in the order of their names, and follows cannot tell them apart \
      by number.
      """
    ),
    example: """
      -- Projects/exempel/cycles/1-brev.md --
      ---
      title: Brev
      ---
      -- Projects/exempel/cycles/1-sms.md --
      ---
      ▸title: Sms
      ---
      """
  )

  package static let unknownCycle = Code(
    "P132",
    .error,
    Wording(
      "PGSA-cykeln ”{cycle}” finns inte i arbetet",
      "there is no cycle “{cycle}” in the work"
    ),
    explanation: Wording(
      """
      follows säger vilken tidigare cykel den här bygger på: filens namn utan .md, eller numret. \
      Skriv follows: ingen om cykeln prövar något helt annat.
      """,
      """
      follows says which earlier cycle this one builds on: its file's name without .md, or its \
      number. Write follows: none when the cycle tests another change.
      """
    ),
    example: """
      -- Projects/exempel/cycles/1-sms.md --
      ---
      title: Sms
      ---
      -- Projects/exempel/cycles/2-brev.md --
      ---
      title: Brev
      follows: ▸1-mss
      ---
      """
  )

  package static let cycleFollowsLater = Code(
    "P133",
    .error,
    Wording(
      "”{cycle}” är ingen tidigare cykel",
      "“{cycle}” is not an earlier cycle"
    ),
    hint: Wording(
      "follows pekar bakåt; använd next för det som kommer sedan",
      "follows points back; use next for what comes after"
    ),
    explanation: Wording(
      """
      En cykel bygger på en som har ett lägre nummer. Annars skulle kedjan gå runt.
      """,
      "A cycle builds on one with a lower number. Otherwise the chain would go round."
    ),
    example: """
      -- Projects/exempel/cycles/1-sms.md --
      ---
      title: Sms
      follows: ▸2
      ---
      -- Projects/exempel/cycles/2-brev.md --
      ---
      title: Brev
      follows: ingen
      ---
      """
  )

  package static let predictionWithoutTime = Code(
    "P134",
    .warning,
    Wording(
      "förutsägelsen kan inte jämföras med data: {what} saknas",
      "the prediction cannot be compared with the data: it lacks {what}"
    ),
    explanation: Wording(
      """
      En förutsägelse i tal behöver ett mått och en tid: en mätperiod, eller ett datum för ett \
      mått som följs över tid. Då fyller Skifte i om den slog in. Utan dem är den bara ord.
      """,
      """
      A prediction in numbers needs a measure and a time: a period, or a date for a measure that \
      is followed over time. Then Skifte fills in whether it came true. Without them it is words.
      """
    ),
    example: """
      -- Projects/exempel/cycles/1-sms.md --
      ---
      title: Sms
      measure: andel
      prediction:
        ▸low: 25 %
        high: 35 %
      ---
      """
  )

  package static let predictionTurned = Code(
    "P135",
    .error,
    Wording(
      "förutsägelsens tal står i fel ordning",
      "the numbers of the prediction are in the wrong order"
    ),
    hint: Wording(
      "low är det lägsta, high det högsta, och value ligger emellan",
      "low is the lowest, high the highest, and value lies between"
    ),
    explanation: Wording(
      "Inget tal kan ligga i ett spann som slutar före det börjar.",
      "No number can lie in a range that ends before it begins."
    ),
    example: """
      -- Projects/exempel/cycles/1-sms.md --
      ---
      title: Sms
      measure: andel
      prediction: {low: ▸35 %, high: 25 %, period: followup}
      ---
      """
  )

  package static let predictionUnit = Code(
    "P136",
    .error,
    Wording(
      "förutsägelsens tal går att läsa på två sätt",
      "the numbers of the prediction can be read in two ways"
    ),
    hint: Wording("{hint}", "{hint}"),
    explanation: Wording(
      """
      En andel skrivs i procent: 85 eller 85 %. Talet 0,85 kan betyda både 85 % och knappt en \
      procent. Ett antal, ett värde eller en frekvens skrivs utan procenttecken.
      """,
      """
      A share is written as a percentage: 85 or 85%. The number 0.85 may mean 85% or less than \
      one per cent. A count, a value or a rate is written without a per cent sign.
      """
    ),
    example: """
      -- Projects/exempel/cycles/1-sms.md --
      ---
      title: Sms
      measure: andel
      prediction: {value: ▸0.85, period: followup}
      ---
      """
  )

  package static let weakTest = Code(
    "P140",
    .note,
    Wording(
      "testet säger mindre än det kunde: {reasons}",
      "the test says less than it could: {reasons}"
    ),
    hint: Wording(
      "cykelns sida visar vad som räknas till ett gott test, under ”Så genomfördes testet”",
      "the cycle's page shows what makes a good test, under “How the test was made”"
    ),
    // Taylor M J m.fl., Systematic review of the application of the plan–do–study–act method to
    // improve quality in healthcare, BMJ Qual Saf 2014;23:290–298.
    explanation: Wording(
      """
      Ett PGSA-test säger mest när förutsägelsen skrivs före de första siffrorna, när testen \
      bygger på varandra och börjar smått, när data kommer minst en gång i månaden och när \
      beslutet följer av det man såg. En genomgång av 73 publicerade arbeten fann att få gjorde \
      så (Taylor m.fl. 2014, BMJ Quality & Safety 23:290–298). Anmärkningen gäller bara det som \
      filerna visar. Det som inte står någonstans räknas inte som fel.
      """,
      """
      A PDSA test says most when the prediction is written before the first numbers, when tests \
      build on each other and start small, when data come at least once a month and when the \
      decision follows from what was seen. A review of 73 published works found that few did so \
      (Taylor et al. 2014, BMJ Quality & Safety 23:290–298). The note is only about what the \
      files show. What is said nowhere is not counted as a fault.
      """
    ),
    example: """
      -- Projects/exempel/cycles/1-sms.md --
      ---
      ▸title: Sms
      measure: andel
      prediction: {low: 60 %, high: 70 %, period: followup}
      decision: adopt
      ---
      """
  )
}
