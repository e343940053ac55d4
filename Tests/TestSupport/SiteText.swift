package import Manuscript

/// A whole site in one text: `-- path --` lines begin the files, `▸` marks where diagnostics land.
///
/// What is not written comes from a small correct site: one clinic, one template, and one project
/// `exempel` with the proportion `andel`, 23 of 124 and then 40 of 130.
package struct SiteText: Sendable, Hashable {
  package let folder: Folder
  /// The places of the marks, by file and position.
  package let marks: [Place]

  /// The small site with the files of a text laid over it.
  ///
  /// `{front}` in the text becomes the small site's front matter. A file that is `∅` is not there;
  /// `⟨E5⟩` is a byte, for what no text can hold.
  package init(_ overlay: String = "") {
    let files = Folder(text: overlay.replacing("{front}\n", with: Self.front)).files
    var plain: [Folder.File] = []
    var gone: Set<String> = []
    var marks: [Place] = []
    for file in files {
      let marked = MarkedText(String(decoding: file.bytes, as: UTF8.self))
      marks += marked.marks.map { Place(file: file.path, position: $0) }
      plain.append(Folder.File(path: file.path, bytes: marked.bytes))
      if marked.text.split(separator: "\n") == ["∅"] { gone.insert(file.path) }
    }
    let all = Folder(text: Self.small).overlaid(with: Folder(files: plain))
    folder = Folder(files: all.files.filter { !gone.contains($0.path) })
    self.marks = marks
  }

  /// The small site with a project of its own: its periods and measures as YAML, then its tables.
  ///
  /// `facts` is the front matter after the template's line, `files` what follows the report.
  package init(facts: String, text: String = "Text.", files: String = "") {
    self.init(
      """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      \(facts)
      ---

      ## Bakgrund

      \(text)
      \(files)
      """
    )
  }
}

extension SiteText {
  private static let front = """
    ---
    title: Exempel
    unit: habo
    template: kort
    periods:
      baseline: 2023
      followup: 2024
    measures:
      andel: {title: Andel, kind: proportion, data: data/andel.csv}
    ---

    """

  private static let small = """
    -- Site/site.yml --
    title: Förbättringsarbeten
    language: sv
    -- Site/units.yml --
    habo: {name: Habo vårdcentral, kind: clinic, aliases: [Habo]}
    -- Site/templates/kort.yml --
    title: Kort mall
    sections:
      - title: Bakgrund
      - title: Resultat
    -- Projects/exempel/report.md --
    \(front)
    ## Bakgrund

    Text.

    ## Resultat

    ![Andelen före och efter](measure:andel)
    -- Projects/exempel/data/andel.csv --
    period;täljare;nämnare
    baseline;23;124
    followup;40;130

    """
}
