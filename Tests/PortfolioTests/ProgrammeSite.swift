import Foundation
import Improvement
import Manuscript

@testable import Portfolio

/// An invented programme: fourteen clinics over three years, each work in its own shape, so that
/// every state of a milestone is there.
///
/// The texts are made here rather than kept as files. To look at the site in a browser, let a
/// test write it: `SKIFTE_WRITE_PROGRAMME=<folder> swift test --filter 'programme'`, then
/// `skifte build --site <folder> --date 2025-10-01`.
enum ProgrammeSite {
  /// The day the pages are of.
  static let date = CalendarDate("2025-10-01")

  static let built = Task {
    try await BuiltSite(folder, on: date)
  }

  static var folder: Folder {
    var files = [
      file("Site/site.yml", site), file("Site/units.yml", units),
      file("Site/templates/riktmarke.yml", template),
    ]
    for year in years {
      for clinic in clinics.indices {
        files += work(of: clinic, in: year)
      }
    }
    files += work("utan-ar", of: 4, in: nil, shaped: .inTime)
    return Folder(files: files)
  }

  private static func file(_ path: String, _ text: String) -> Folder.File {
    Folder.File(path: path, bytes: Array(text.utf8))
  }
}

// MARK: - The site

extension ProgrammeSite {
  /// By name, in Swedish order.
  static let clinics = [
    "Attrappby", "Exempelstad", "Låtsaslund", "Mallinge", "Modellhamn", "Provdalen", "Påhittsnäs",
    "Skissköping", "Testvik", "Tänkborg", "Utkastby", "Ättråsen", "Överprov", "Övningsås",
  ]

  /// `Attrappbys vårdcentral`; a name that ends in s takes no other.
  static func fullName(_ name: String) -> String {
    "\(name)\(name.hasSuffix("s") ? "" : "s") vårdcentral"
  }

  private static let years = [2023, 2024, 2025]

  private static let site = """
    title: Riktmärken i Provregionen
    description: Ett påhittat program. Varken vårdcentralerna eller siffrorna finns.
    language: sv
    programme:
      title: Riktmärken
      units: provregionen
      milestones:
        riktmarke-1:
          title: Riktmärke 1
          due: {2023: 2023-02-15, 2024: 2024-02-15, 2025: 2025-02-14}
          requires: [measurable-aim, baseline]
        riktmarke-2:
          title: Riktmärke 2
          due: {2023: 2023-09-15, 2024: 2024-09-16, 2025: 2025-09-15}
          requires: [tested-change]
        riktmarke-3:
          title: Riktmärke 3
          due: {2024: 2024-11-29, 2025: 2025-11-28}
          requires: [follow-up]
    """

  private static let template = """
    title: Provregionens rapport
    sections:
      - {title: Bakgrund, letter: A, guidance: Varför är området viktigt?, milestone: riktmarke-1}
      - {title: Mål, letter: B, guidance: Vad ska uppnås?, milestone: riktmarke-1}
      - {title: Nuläge, letter: C, guidance: Hur ser det ut i dag?, milestone: riktmarke-1}
      - {title: Testade förändringar, letter: D, guidance: Vad har ni testat?, milestone: riktmarke-2}
      - {title: Resultat, letter: E, guidance: Vad visar måtten?, milestone: riktmarke-3}
      - {title: Summering, letter: F, guidance: Vad har ni lärt er?, milestone: riktmarke-3, closing: yes}
    """

  private static var units: String {
    let region = "provregionen: {name: Provregionen, kind: region}\n"
    return region
      + clinics.map { name in
        "\(slug(of: name)): {name: \(fullName(name)), kind: clinic, part-of: provregionen}\n"
      }.joined()
  }
}

// MARK: - The works

extension ProgrammeSite {
  /// What became of a work.
  enum Course: CaseIterable {
    /// Everything there, and in time.
    case inTime
    /// Everything there, each milestone some days late.
    case late
    /// In time, but with a section that only holds the guidance.
    case unwritten
    /// Late, and with an aim that can't be measured.
    case lateAndLacking
    /// Everything there, and nobody wrote when it was handed in.
    case undatedHandIn
    /// The plan in time, then nothing.
    case stopped
    /// As `skifte new` made it.
    case begun
    /// No work at all.
    case none
  }

  private static let subjects = [
    "Fast vårdkontakt", "Telefontillgänglighet", "Fysisk aktivitet på recept",
    "Läkemedelsgenomgångar", "Rehabkoordinering", "Samtal om levnadsvanor", "Vård av fotsår",
  ]

  private static func work(of clinic: Int, in year: Int) -> [Folder.File] {
    let courses = Course.allCases
    // Most are in time; the others take turns, so that no clinic has the same course every year.
    let turn = clinic * 3 + (year - 2023) * 5
    let course = turn.isMultiple(of: 2) ? .inTime : courses[(turn / 2 + clinic) % courses.count]
    let name = "\(slug(of: clinics[clinic]))-\(year)"
    return work(name, of: clinic, in: year, shaped: course)
  }

  private static func work(
    _ slug: String,
    of clinic: Int,
    in year: Int?,
    shaped course: Course
  ) -> [Folder.File] {
    guard course != .none else { return [] }
    let of = year ?? 2025
    let subject = subjects[(clinic + of) % subjects.count]
    let front = facts(of: clinic, in: year, shaped: course, about: subject)
    let isPlanOnly = course == .stopped
    let table =
      course == .begun
      ? "period;täljare;nämnare;status\nbaseline;;;saknas\nfollowup;;;saknas\n"
      : "period;täljare;nämnare;status\nbaseline;\(48 + clinic);160;\n"
        + (isPlanOnly ? "followup;;;saknas\n" : "followup;\(50 + clinic * 5);160;\n")
    var files = [
      file("Projects/\(slug)/report.md", front + text(shaped: course, about: subject)),
      file("Projects/\(slug)/data/andel.csv", table),
    ]
    if course != .begun, !isPlanOnly {
      let cycle = """
        ---
        title: Ett nytt arbetssätt en vecka i taget
        dates: \(of)-03/\(of)-04
        decision: \(clinic.isMultiple(of: 3) ? "adapt" : "adopt")
        ---

        Teamet prövade i liten skala och gick igenom resultatet tillsammans.
        """
      files.append(file("Projects/\(slug)/cycles/1-test.md", cycle))
    }
    return files
  }

  private static func facts(
    of clinic: Int,
    in year: Int?,
    shaped course: Course,
    about subject: String
  ) -> String {
    let of = year ?? 2025
    let aim =
      course == .begun
      ? []
      : course == .lateAndLacking
        ? ["aims:", "  - Fler patienter ska få insatsen."]
        : [
          "aims:",
          "  - {text: Fler patienter ska få insatsen., measure: andel, target: ≥ 60 %, by: \(of)-12-31}",
        ]
    let handIns = handIns(in: of, shaped: course).map { "\($0.0): \($0.1)" }.joined(separator: ", ")
    let lines =
      ["---", "title: \(subject)", "unit: \(slug(of: clinics[clinic]))", "template: riktmarke"]
      + (year.map { ["year: \($0)"] } ?? [])
      + ["area: \(subject)", "lead: Verksamhetschef"]
      + (handIns.isEmpty ? [] : ["handed-in: {\(handIns)}"])
      + (clinic.isMultiple(of: 5) ? ["score: 2,5"] : [])
      + ["periods:", "  baseline: \(of - 1)", "  followup: \(of)"] + aim
      + [
        "measures:", "  andel:", "    title: Andel patienter som får insatsen",
        "    kind: proportion", "    data: data/andel.csv", "    better: higher",
        "    definition: Patienter som har fått insatsen, av alla som behöver den.", "---", "",
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func handIns(in year: Int, shaped course: Course) -> [(String, String)] {
    let inTime = [
      ("riktmarke-1", "\(year)-02-12"), ("riktmarke-2", "\(year)-09-10"),
      ("riktmarke-3", "\(year)-11-25"),
    ]
    let late = [
      ("riktmarke-1", "\(year)-02-20"), ("riktmarke-2", "\(year)-09-17"),
      ("riktmarke-3", "\(year)-12-02"),
    ]
    let dated = { (handIns: [(String, String)]) in
      handIns.filter { handIn in date.map { handIn.1 <= $0.text } ?? true }
    }
    switch course {
    case .inTime, .unwritten: return dated(inTime)
    case .late, .lateAndLacking: return dated(late)
    case .stopped: return [inTime[0]]
    case .undatedHandIn, .begun, .none: return []
    }
  }

  private static func text(shaped course: Course, about subject: String) -> String {
    let all = [
      ("A. Bakgrund", "Varför är området viktigt?", "\(subject) berör många av våra patienter."),
      ("B. Mål", "Vad ska uppnås?", "Fler patienter ska få insatsen i tid."),
      ("C. Nuläge", "Hur ser det ut i dag?", "I dag får för få patienter insatsen."),
      ("D. Testade förändringar", "Vad har ni testat?", "Vi prövade ett nytt arbetssätt."),
      ("E. Resultat", "Vad visar måtten?", "Diagrammet visar andelen före och efter."),
      ("F. Summering", "Vad har ni lärt er?", "Arbetssättet gick att förena med vardagen."),
    ]
    return all.enumerated().map { index, section in
      let isOpen =
        course == .begun || course == .stopped && index > 2 || course == .unwritten && index == 2
      return "## \(section.0)\n\n\(isOpen ? "> " + section.1 : section.2)\n"
    }.joined(separator: "\n")
  }
}

extension ProgrammeSite {
  /// Writes the site's sources and this repository's themes below a folder.
  static func write(below root: URL) throws {
    let themes = try Folder(reading: ["Themes"], below: BuiltSite.repository)
    for file in folder.overlaid(with: themes).files {
      let url = root.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(file.bytes).write(to: url)
    }
  }
}
