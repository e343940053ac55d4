package import Manuscript

extension Code {
  /// The codes of the programme's milestones and of what a work says of them, in order.
  package static let programme: [Code] = [
    milestoneTwice, badProgrammeYear, dueInOtherYear, unusedProgramme, noProgrammeYear, badScore,
    handedInAhead, scoreAboveSuggestion,
  ]

  package static let milestoneTwice = Code(
    "S110",
    .error,
    Wording(
      "riktmärket ”{id}” står både i mallen och i programmet",
      "the milestone “{id}” stands both in the template and in the programme"
    ),
    hint: Wording(
      "ta bort det ur mallen; avsnitten hör ändå till programmets riktmärke",
      "remove it from the template; the sections belong to the programme's milestone all the same"
    ),
    explanation: Wording(
      """
      Ett riktmärke beskrivs på ett enda ställe. Programmet i Site/site.yml säger när det ska \
      lämnas in och vilka uppgifter det kräver. Mallen säger bara vilka avsnitt som hör dit.
      """,
      """
      A milestone is described in one place. The programme in Site/site.yml says when it is due \
      and which data it asks for. The template only says which sections belong to it.
      """
    ),
    example: """
      -- Site/site.yml --
      title: Förbättringsarbeten
      programme:
        milestones:
          riktmarke-1: {title: Riktmärke 1, due: {2024: 2024-02-15}}
      -- Site/templates/kort.yml --
      title: Kort mall
      sections:
        - {title: Bakgrund, milestone: riktmarke-1}
        - {title: Resultat}
      milestones:
        ▸riktmarke-1: {title: Riktmärke 1, requires: [baseline]}
      """
  )

  package static let badProgrammeYear = Code(
    "S111",
    .error,
    Wording(
      "”{value}” är inget årtal",
      "“{value}” is not a year"
    ),
    hint: Wording(
      "skriv året och sedan dagen, till exempel 2024: 2024-02-15",
      "write the year and then the day, such as 2024: 2024-02-15"
    ),
    explanation: Wording(
      """
      Ett riktmärke har ett slutdatum för varje år. Vilket år ett arbete hör till står i \
      rapportens year.
      """,
      """
      A milestone has a due date for each year. Which year a work belongs to is said by the \
      report's year.
      """
    ),
    example: """
      -- Site/site.yml --
      title: Förbättringsarbeten
      programme:
        milestones:
          riktmarke-1: {title: Riktmärke 1, due: {▸våren: 2024-02-15}}
      -- Site/templates/kort.yml --
      title: Kort mall
      sections:
        - {title: Bakgrund, milestone: riktmarke-1}
        - {title: Resultat}
      """
  )

  package static let dueInOtherYear = Code(
    "S112",
    .warning,
    Wording(
      "slutdatumet {date} gäller arbeten från {year}",
      "the due date {date} is for works of {year}"
    ),
    hint: Wording(
      "kontrollera årtalen; de brukar vara lika, eller datumet ett år senare",
      "check the years; they are usually the same, or the date one year later"
    ),
    explanation: Wording(
      """
      Ett fel årtal gör att alla arbeten det året ser sena ut, eller att inget av dem gör det.
      """,
      "A wrong year makes every work of that year look late, or none of them."
    ),
    example: """
      -- Site/site.yml --
      title: Förbättringsarbeten
      programme:
        milestones:
          riktmarke-1: {title: Riktmärke 1, due: {2025: ▸2024-02-15}}
      -- Site/templates/kort.yml --
      title: Kort mall
      sections:
        - {title: Bakgrund, milestone: riktmarke-1}
        - {title: Resultat}
      """
  )

  package static let unusedProgramme = Code(
    "S113",
    .warning,
    Wording(
      "ingen mall har något avsnitt i programmet ”{title}”",
      "no template has a section in the programme “{title}”"
    ),
    hint: Wording(
      "skriv milestone: och riktmärkets id vid avsnitten i Site/templates/",
      "write milestone: and the milestone's id at the sections in Site/templates/"
    ),
    explanation: Wording(
      """
      En rapport hör till programmet när något avsnitt i dess mall hör till ett av programmets \
      riktmärken. Annars blir sidan om riktmärkena tom.
      """,
      """
      A report belongs to the programme when a section of its template belongs to one of the \
      programme's milestones. Otherwise the page about the milestones stays empty.
      """
    ),
    example: """
      -- Site/site.yml --
      title: Förbättringsarbeten
      ▸programme:
        milestones:
          riktmarke-1: {title: Riktmärke 1}
      """
  )

  package static let noProgrammeYear = Code(
    "P120",
    .note,
    Wording(
      "rapporten har inget år, så riktmärkena får inga slutdatum",
      "the report has no year, so its milestones get no due dates"
    ),
    hint: Wording(
      "skriv till exempel year: 2024",
      "write, for instance, year: 2024"
    ),
    explanation: Wording(
      """
      Programmets slutdatum gäller ett visst år. Utan år går det inte att säga om ett riktmärke \
      är i tid, och arbetet visas för sig på sidan om riktmärkena.
      """,
      """
      The programme's due dates are for a certain year. Without a year nothing says whether a \
      milestone is in time, and the work is shown apart on the page about the milestones.
      """
    ),
    example: """
      -- Site/site.yml --
      title: Förbättringsarbeten
      programme:
        milestones:
          riktmarke-1: {title: Riktmärke 1, due: {2024: 2024-02-15}}
      -- Site/templates/kort.yml --
      title: Kort mall
      sections:
        - {title: Bakgrund, milestone: riktmarke-1}
        - {title: Resultat}
      -- Projects/exempel/report.md --
      ---
      ▸title: Exempel
      unit: habo
      template: kort
      ---
      """
  )

  package static let badScore = Code(
    "P121",
    .error,
    Wording(
      "”{value}” är ingen framstegspoäng",
      "“{value}” is not a progress score"
    ),
    hint: Wording(
      "skriv ett tal från 0,5 till 5,0 i steg om 0,5",
      "write a number from 0.5 to 5.0 in steps of 0.5"
    ),
    explanation: Wording(
      """
      Skalan har tio steg, från 0,5 (arbetet är anmält) till 5,0 (målen är nådda och resultatet \
      håller i sig). Handboken visar vad varje steg betyder.
      """,
      """
      The scale has ten steps, from 0.5 (the work is announced) to 5.0 (the aims are reached and \
      the result lasts). The handbook tells what each step means.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      score: ▸3,2
      ---
      """
  )

  package static let handedInAhead = Code(
    "P122",
    .warning,
    Wording(
      "inlämningsdatumet {date} ligger efter {today}, som sidorna gäller",
      "the hand-in date {date} is after {today}, which the pages are of"
    ),
    hint: Wording(
      "kontrollera årtalet, eller vänta med datumet till dess att ni har lämnat in",
      "check the year, or leave the date out until you have handed in"
    ),
    explanation: Wording(
      """
      Ett inlämningsdatum är dagen då riktmärket lämnades in, inte dagen då ni tänker göra det. \
      Sidornas datum ges med --date, annars är det dagen för den senaste ändringen.
      """,
      """
      A hand-in date is the day the milestone was handed in, not the day you mean to. The pages' \
      date is given by --date, else it is the day of the last change.
      """
    ),
    example: """
      -- Site/templates/kort.yml --
      title: Kort mall
      sections:
        - {title: Bakgrund, milestone: riktmarke-1}
        - {title: Resultat}
      milestones:
        riktmarke-1: {title: Riktmärke 1}
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      handed-in: {riktmarke-1: ▸2052-02-12}
      ---
      """
  )

  package static let scoreAboveSuggestion = Code(
    "P123",
    .note,
    Wording(
      "er framstegspoäng är {own}, men det som finns i rapporten räcker till {suggested}",
      "your progress score is {own}, but what the report holds makes {suggested}"
    ),
    hint: Wording(
      "för nästa steg saknas: {missing}",
      "the next step lacks: {missing}"
    ),
    explanation: Wording(
      """
      Ni sätter poängen själva, och båda visas. Skifte säger till när er egen ligger minst ett \
      helt steg över det som rapporten, cyklerna och måtten visar.
      """,
      """
      You set the score yourselves, and both are shown. Skifte says so when your own is at least \
      one whole point above what the report, the cycles and the measures show.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      score: ▸4,0
      periods:
        baseline: 2023
        followup: 2024
      measures:
        andel: {title: Andel, kind: proportion, data: data/andel.csv}
      ---
      """
  )
}
