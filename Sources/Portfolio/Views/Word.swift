import Manuscript

/// The fixed words of the pages, in the site's language.
enum Word: String, CaseIterable {
  case accepted, aims, area, areas, backToStart, breadcrumbs, by, contents, cycles
  case dataQuality, decision
  case definition, download, facts, feed, findingsFile, handedIn, keyFigures, lead, listed
  case mainFinding, measure, measures, menu, method, milestoneMissing, milestones, next, noWorks
  case notFoundText, notFoundTitle, partOf, parts, periods, plan, portfolio, prediction, question
  case skipToContent, source, sources, stage, table, target, template, unit, units, value
  case valuesElsewhere, work, works, year

  var wording: Wording {
    switch self {
    case .accepted: Wording("Källans uppgifter går isär", "The source disagrees with itself")
    case .aims: Wording("Mål", "Aims")
    case .area: Wording("Område", "Area")
    case .areas: Wording("Områden", "Areas")
    case .backToStart: Wording("Till startsidan", "To the front page")
    case .breadcrumbs: Wording("Du är här", "You are here")
    case .by: Wording("Senast", "By")
    case .contents: Wording("Innehåll", "Contents")
    case .cycles: Wording("PGSA-cykler", "PDSA cycles")
    case .dataQuality: Wording("Uppgifternas kvalitet", "Data quality")
    case .decision: Wording("Beslut", "Decision")
    case .definition: Wording("Definition", "Definition")
    case .download: Wording("Ladda ner siffrorna", "Download the numbers")
    case .facts: Wording("Om arbetet", "About the work")
    case .feed: Wording("Nyhetsflöde", "Feed")
    case .findingsFile: Wording("Alla siffror (JSON)", "All numbers (JSON)")
    case .handedIn: Wording("Inlämnat", "Handed in")
    case .keyFigures: Wording("Det viktigaste i siffror", "Key figures")
    case .lead: Wording("Ansvarig", "Lead")
    case .listed: Wording("Listade patienter", "Listed patients")
    case .mainFinding: Wording("Huvudresultaten", "Main findings")
    case .measure: Wording("Mått", "Measure")
    case .measures: Wording("Övriga mått", "Other measures")
    case .menu: Wording("Meny", "Menu")
    case .method: Wording("Så är det räknat", "How it is computed")
    case .milestoneMissing: Wording("Saknas:", "Missing:")
    case .milestones: Wording("Riktmärken", "Milestones")
    case .next: Wording("Nästa steg", "Next step")
    case .noWorks:
      Wording("Inga egna förbättringsarbeten än.", "No improvement works of its own yet.")
    case .notFoundText:
      Wording(
        "Adressen stämmer inte, eller så har sidan tagits bort.",
        "The address is wrong, or the page has been removed."
      )
    case .notFoundTitle: Wording("Sidan finns inte", "The page does not exist")
    case .partOf: Wording("Del av", "Part of")
    case .parts: Wording("Delar", "Parts")
    case .periods: Wording("Mätperioder", "Periods")
    case .plan: Wording("Tidsplan", "Schedule")
    case .portfolio: Wording("Portfölj", "Portfolio")
    case .prediction: Wording("Förutsägelse", "Prediction")
    case .question: Wording("Fråga", "Question")
    case .skipToContent: Wording("Till innehållet", "Skip to content")
    case .source: Wording("Källa", "Source")
    case .sources: Wording("Källor", "Sources")
    case .stage: Wording("Läge", "Stage")
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
