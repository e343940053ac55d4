import Manuscript

/// The fixed words of the pages, in the site's language.
enum Word: String, CaseIterable {
  case accepted, aims, allUnits, area, areas, asksFor, backToStart, breadcrumbs, by, chain
  case clinic, contents, csvFile, cycles, dataQuality, decision, definition, download, dueDates,
    excelFile
  case facts, feed, filter, filterByDecision, filterNote, findingsFile, follows, handedIn
  case howTested, keyFigures, lead, learned, legend, listed, mainFinding, measure, measures
  case menu, method, milestoneMissing, milestones, milestonesOfUnits, next, nextStep, noWorks
  case noneInState, notFoundText, notFoundTitle, outcome, partOf, parts, periods, plan
  case portfolio, prediction, programmePage, progress, protection, question, requiredData
  case requiredSections
  case seen, size, skipToContent, source, sources, stage, statusCounts, study, table, target
  case template, unit, units, value
  case valuesElsewhere, work, works, year

  var wording: Wording {
    switch self {
    case .accepted: Wording("Källans uppgifter går isär", "The source disagrees with itself")
    case .aims: Wording("Mål", "Aims")
    case .allUnits: Wording("Alla enheter", "All units")
    case .area: Wording("Område", "Area")
    case .areas: Wording("Områden", "Areas")
    case .asksFor: Wording("Det här ska finnas", "What should be there")
    case .backToStart: Wording("Till startsidan", "To the front page")
    case .breadcrumbs: Wording("Du är här", "You are here")
    case .by: Wording("Senast", "By")
    case .clinic: Wording("Enhet och arbete", "Unit and work")
    case .chain: Wording("Testen i arbetet", "The tests of the work")
    case .contents: Wording("Innehåll", "Contents")
    case .csvFile: Wording("Ladda ner som CSV", "Download as CSV")
    case .cycles: Wording("PGSA-cykler", "PDSA cycles")
    case .dataQuality: Wording("Uppgifternas kvalitet", "Data quality")
    case .decision: Wording("Beslut", "Decision")
    case .definition: Wording("Definition", "Definition")
    case .download: Wording("Ladda ner siffrorna", "Download the numbers")
    case .dueDates: Wording("Sista dag att lämna in", "Last day to hand in")
    case .excelFile: Wording("Ladda ner för svenska Excel", "Download for Swedish Excel")
    case .facts: Wording("Om arbetet", "About the work")
    case .feed: Wording("Nyhetsflöde", "Feed")
    case .filter: Wording("Visa", "Show")
    case .filterNote:
      Wording(
        "Tabellerna ändras direkt när du väljer. Utan val visas alla enheter.",
        "The tables change as soon as you choose. Without a choice all units are shown."
      )
    case .filterByDecision: Wording("Visa efter beslut", "Show by decision")
    case .findingsFile: Wording("Alla siffror (JSON)", "All numbers (JSON)")
    case .follows: Wording("Bygger på", "Builds on")
    case .handedIn: Wording("Inlämnat", "Handed in")
    case .howTested: Wording("Så genomfördes testet", "How the test was made")
    case .keyFigures: Wording("Det viktigaste i siffror", "Key figures")
    case .lead: Wording("Ansvarig", "Lead")
    case .legend: Wording("Vad varje status betyder", "What each status means")
    case .learned: Wording("Lärdom", "Learned")
    case .listed: Wording("Listade patienter", "Listed patients")
    case .mainFinding: Wording("Huvudresultaten", "Main findings")
    case .measure: Wording("Mått", "Measure")
    case .measures: Wording("Övriga mått", "Other measures")
    case .menu: Wording("Meny", "Menu")
    case .method: Wording("Så är det räknat", "How it is computed")
    case .milestoneMissing: Wording("Saknas:", "Missing:")
    case .milestones: Wording("Riktmärken", "Milestones")
    case .milestonesOfUnits: Wording("Enheternas riktmärken", "The units' milestones")
    case .next: Wording("Nästa steg", "Next step")
    case .noWorks:
      Wording("Inga egna förbättringsarbeten än.", "No improvement works of its own yet.")
    case .nextStep: Wording("För nästa steg", "For the next step")
    case .noneInState:
      Wording("Ingen enhet har den statusen det här året.", "No unit has that status this year.")
    case .notFoundText:
      Wording(
        "Adressen stämmer inte, eller så har sidan tagits bort.",
        "The address is wrong, or the page has been removed."
      )
    case .notFoundTitle: Wording("Sidan finns inte", "The page does not exist")
    case .outcome: Wording("Utfall", "Outcome")
    case .partOf: Wording("Del av", "Part of")
    case .parts: Wording("Delar", "Parts")
    case .periods: Wording("Mätperioder", "Periods")
    case .plan: Wording("Tidsplan", "Schedule")
    case .portfolio: Wording("Portfölj", "Portfolio")
    case .prediction: Wording("Förutsägelse", "Prediction")
    case .programmePage: Wording("Se alla enheters riktmärken", "See every unit's milestones")
    case .progress: Wording("Framsteg", "Progress")
    case .protection: Wording("Skydd av små grupper", "Protection of small groups")
    case .question: Wording("Fråga", "Question")
    case .requiredData: Wording("Uppgifter", "Data")
    case .requiredSections: Wording("Avsnitt", "Sections")
    case .seen: Wording("Vad teamet såg", "What the team saw")
    case .size: Wording("Omfattning", "Size")
    case .skipToContent: Wording("Till innehållet", "Skip to content")
    case .source: Wording("Källa", "Source")
    case .sources: Wording("Källor", "Sources")
    case .stage: Wording("Läge", "Stage")
    case .statusCounts: Wording("Antal per status", "Number in each status")
    case .study: Wording("Studera", "Study")
    case .table: Wording("Visa siffrorna", "Show the numbers")
    case .target: Wording("Målnivå", "Target")
    case .template: Wording("Rapportmall", "Template")
    case .unit: Wording("Enhet", "Unit")
    case .units: Wording("Enheter", "Units")
    case .value: Wording("Värde", "Value")
    case .valuesElsewhere: Wording("Värden i andra arbeten", "Values in other works")
    case .work: Wording("Förbättringsarbete", "Improvement work")
    case .works: Wording("Förbättringsarbeten", "Improvement works")
    case .year: Wording("År", "Year")
    }
  }
}

/// The fixed words as templates see them: `words.table`.
struct WordsView: View {
  let language: Language

  static let fields: [Field<WordsView>] = Word.allCases.map { word in
    .text(word.rawValue) { word.wording.text(in: $0.language) }
  }
}
