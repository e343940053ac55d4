import Foundation

/// A site of made-up projects, the same for the same number on every machine.
struct SyntheticSite {
  let projects: Int
}

extension SyntheticSite {
  /// Writes the site's sources to a folder of its own, with the theme of this repository.
  func write(to folder: URL) throws {
    let disk = FileManager.default
    try? disk.removeItem(at: folder)
    try disk.createDirectory(at: folder, withIntermediateDirectories: true)
    try disk.copyItem(at: URL(filePath: "Themes"), to: folder.appending(path: "Themes"))
    try write(Self.settings, to: "Site/site.yml", in: folder)
    try write(units, to: "Site/units.yml", in: folder)
    try write(Self.template, to: "Site/templates/prov.yml", in: folder)
    for number in 1...projects {
      for file in SyntheticProject(number: number).files {
        try write(file.text, to: file.path, in: folder)
      }
    }
  }

  private func write(_ text: String, to path: String, in folder: URL) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  private static let settings = """
    title: Påhittade förbättringsarbeten
    language: sv
    address: https://example.org/prov/

    """

  private var units: String {
    var lines = ["provregionen: {name: Provregionen, kind: region}"]
    for number in 0..<SyntheticProject.units {
      lines.append(
        "enhet-\(number): {name: Mottagning \(number), kind: clinic, part-of: provregionen}"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static var template: String {
    let sections = SyntheticProject.sections.map { "  - {title: \($0), milestone: riktmarke-1}" }
    return """
      title: Prov
      sections:
      \(sections.joined(separator: "\n"))
      milestones:
        riktmarke-1: {title: Riktmärke 1, requires: [baseline]}

      """
  }
}
