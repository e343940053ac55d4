package import Manuscript

/// Which sections of its template a report has written.
package struct WrittenSections: Sendable, Hashable {
  /// The sections that are not there, or hold no words of their own.
  package var missing: [TemplateSection]
  package var isClosed: Bool

  package init(of project: Project, by template: ReportTemplate?) {
    let sections = template?.sections ?? []
    missing = sections.filter { section in
      !project.report.sections.contains { written in
        // A heading that is another section by its title is not this one by its letter.
        let isTaken = sections.contains { $0 != section && $0.isTitled(as: written) }
        return (section.isTitled(as: written) || !isTaken && section.isMatched(by: written))
          && section.isWritten(in: written)
      }
    }
    let unwritten = missing
    isClosed = sections.contains { section in
      section.isClosing && !unwritten.contains(section)
    }
  }
}

extension TemplateSection {
  /// Whether a heading of a report is this section: by title first, by letter second.
  package func isMatched(by section: Document.Section) -> Bool {
    isTitled(as: section) || (letter != nil && letter == section.letter)
  }

  /// Whether a heading of a report has the title of this section, or another that it goes by.
  func isTitled(as section: Document.Section) -> Bool {
    guard let heading = section.title else { return false }
    return ([title] + also).map { slug(of: $0) }.contains(slug(of: heading))
  }

  /// Whether there are words of one's own: a sentence that is neither one of the guidance nor one
  /// of the words that stand for "nothing yet".
  ///
  /// Letters and digits are compared, so that a changed quotation mark or line break makes no
  /// sentence one's own. "Ej angivet i källan" is honest, but nothing to hand in.
  fileprivate func isWritten(in section: Document.Section) -> Bool {
    guard section.hasWords else { return false }
    let given = Set(sentences(in: guidance ?? ""))
    return sentences(in: Document.words(in: section.content)).contains { sentence in
      !given.contains(sentence) && !wordsForNothing.contains(sentence)
    }
  }
}

/// What people write where they have nothing to write yet, as slugs.
private let wordsForNothing: Set<String> = [
  "ej-angivet", "ej-angivet-i-kallan", "inte-angivet", "inte-angivet-i-kallan", "skriv-har",
  "fyll-i", "fyll-i-har", "kommer", "kommer-senare", "text-kommer", "todo", "tbd", "xx", "xxx",
  "not-stated", "not-stated-in-the-source", "write-here", "to-be-done", "to-be-written", "x",
]

/// The sentences of a text as slugs; those without a letter or digit are left out.
private func sentences(in text: String) -> [String] {
  text.split { ".!?…\n".contains($0) }
    .filter { $0.contains { $0.isLetter || $0.isNumber } }
    .map { slug(of: String($0)) }
}
