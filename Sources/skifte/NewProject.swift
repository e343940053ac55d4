import Improvement
import Manuscript

/// The files of a project that has just begun: everything that can be written without knowing
/// anything about the work.
struct NewProject {
  let slug: String
  let template: ReportTemplate
  let unit: CareUnit
  let language: Language
}

extension NewProject {
  /// The folder's path from the site's root.
  var path: String { "Projects/\(slug)" }

  /// The report, the first cycle and the first table.
  var files: [Folder.File] {
    [
      file("report.md", report),
      file("cycles/\(words("1-forsta-testet", "1-first-test")).md", cycle),
      file("data/\(measure).csv", table),
    ]
  }

  private func file(_ name: String, _ text: String) -> Folder.File {
    Folder.File(path: "\(path)/\(name)", bytes: Array(text.utf8))
  }

  private func words(_ swedish: String, _ english: String) -> String {
    Wording(swedish, english).text(in: language)
  }

  private var measure: String { words("huvudmatt", "main-measure") }
}

// MARK: - What stands in them

extension NewProject {
  /// The facts that must be there, then the template's sections with their guidance.
  ///
  /// The periods have names but no dates, and the measure no definition: only the team knows them.
  private var report: String {
    let front = """
      ---
      title: \(title)
      unit: \(unit.id)
      template: \(template.id)
      periods:
        baseline: {label: \(words("Baslinje", "Baseline"))}
        followup: {label: \(words("Uppföljning", "Follow-up"))}
      measures:
        \(measure):
          title: \(words("Huvudmått", "Main measure"))
          kind: proportion
          data: data/\(measure).csv
      ---
      """
    return ([front] + template.sections.map(\.draft)).joined(separator: "\n\n") + "\n"
  }

  /// The slug as a title: `Langvarig smarta`.
  private var title: String {
    let name = slug.replacing("-", with: " ")
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private var cycle: String {
    let sections = [
      (
        words("Planera", "Plan"),
        words(
          "Vad ska vi pröva, och vad tror vi händer?",
          "What shall we try, and what do we expect?"
        )
      ),
      (words("Göra", "Do"), words("Vad gjorde vi?", "What did we do?")),
      (
        words("Studera", "Study"),
        words(
          "Vad såg vi, jämfört med vad vi trodde?",
          "What did we see, against what we expected?"
        )
      ),
      (words("Agera", "Act"), words("Vad gör vi nu?", "What do we do now?")),
    ]
    return ([cycleFacts] + sections.map { "## \($0.0)\n\n> \($0.1)" }).joined(separator: "\n\n")
      + "\n"
  }

  /// The cycle's title, and the other facts as comments: what nobody has said yet is not there.
  private var cycleFacts: String {
    """
    ---
    title: \(words("Första testet", "First test"))
    # \(words("Ta bort # framför det ni vill fylla i.", "Remove the # before what you fill in."))
    # question: \(words("Vad vill ni veta?", "What do you want to know?"))
    # measure: \(measure)
    # size: \(words("3 patienter", "3 patients"))
    # start: 2024-03-04
    # end: 2024-03-15
    # predicted: 2024-03-01
    # prediction: {low: 70 %, high: 80 %, date: 2024-03}
    # decision: adapt
    # learned: \(words("Vad tar ni med er?", "What do you take with you?"))
    # next: \(words("Vad prövar ni sedan?", "What will you try next?"))
    ---
    """
  }

  /// The columns of a proportion, with a row for each period that says that its numbers are
  /// missing: an empty cell would be a mistake, and a zero would be a lie.
  private var table: String {
    switch language {
    // Excel needs the byte order mark to read å, ä and ö; without it, it would save them broken.
    case .swedish:
      "\u{FEFF}mätperiod;täljare;nämnare;status\nbaseline;;;saknas\nfollowup;;;saknas\n"
    case .english:
      "period;numerator;denominator;status\nbaseline;;;missing\nfollowup;;;missing\n"
    }
  }
}

extension TemplateSection {
  /// The section's heading with its guidance as a quotation, which counts as unwritten.
  fileprivate var draft: String {
    let heading = "## " + (letter.map { "\($0). " } ?? "") + title
    guard let guidance else { return heading }
    let lines = guidance.split(separator: "\n", omittingEmptySubsequences: false)
    return heading + "\n\n" + lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }
}
