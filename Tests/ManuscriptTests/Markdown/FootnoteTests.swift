import Manuscript
import Testing

@Suite struct `A footnote` {
  @Test func `is written last with a way there and back`() {
    #expect(
      writtenHTML(
        "[^b]: *Andra*\n\nEtt.[^a] **Två.**[^b] Tre.[^a]\n\n[^a]: Första\nforts\n[^c]\n\n[^c]: x"
      )
        == """
        <p>Ett.\(reference(1)) <strong>Två.</strong>\(reference(2)) \
        Tre.\(reference(1, again: 2))</p>
        <section class="footnotes" role="doc-endnotes" aria-label="Fotnoter">
        <ol>
        <li id="fotnot-1">
        <p>Första
        forts
        \(reference(3)) \(back(1))</p>
        </li>
        <li id="fotnot-2">
        <p><em>Andra</em> \(back(2))</p>
        </li>
        <li id="fotnot-3">
        <p>x \(back(3))</p>
        </li>
        </ol>
        </section>

        """
    )
  }

  private func reference(_ number: Int, again: Int? = nil) -> String {
    let id = "fotnotsreferens-\(number)" + (again.map { "-\($0)" } ?? "")
    return "<sup><a href=\"#fotnot-\(number)\" id=\"\(id)\" role=\"doc-noteref\""
      + " aria-label=\"Fotnot \(number)\">\(number)</a></sup>"
  }

  private func back(_ number: Int) -> String {
    "<a href=\"#fotnotsreferens-\(number)\" role=\"doc-backlink\""
      + " aria-label=\"Tillbaka till texten\">↩</a>"
  }

  @Test func `is never the definition of a link`() {
    let (document, notes) = readMarkdown("a[^1]\n\n[^1]: note\n\n> [^2]: quoted[^1]\n\nb[^2]")
    #expect(document.links.isEmpty)
    #expect(document.words == "a\nb\nnote\nquoted")
    #expect(notes.all.isEmpty)
  }

  @Test func `holds several blocks`() {
    let written = writtenHTML("a[^1]\n\n[^1]: ett\n\n    två\n\n    - tre\n\nslut")
    #expect(written.contains("<p>ett</p>\n<p>två</p>\n<ul>\n<li>tre</li>\n</ul>\n<p><a href"))
    #expect(written.contains("<p>slut</p>\n<section"))
  }

  @Test func `stands apart from sections`() {
    let document = readMarkdown("## A\na[^1]\n\n[^1]: not\n\n## B\nb").document
    #expect(document.sections.map { Document.words(in: $0.content) } == ["a", "b"])
    #expect(Document.words(in: document.footnotes) == "not")
  }

  @Test func `leaves lists around it as they are`() {
    #expect(writtenHTML("- a[^1]\n- b\n[^1]: not\n\nslut").hasPrefix("<ul>\n<li>a<sup>"))
    #expect(writtenHTML("x[^1]\n\n[^1]: not\n\nslut").contains("</p>\n<p>slut</p>\n<section"))
  }

  @Test(arguments: [
    "`[^1]` kod", "```\n[^1]: kod\n```", "    [^1]: kod", "\\[^1] och \\[^1]: x", "[^a b]: x",
  ])
  func `is not read in code, escaped or with spaces`(text: String) {
    let (document, notes) = readMarkdown(text)
    #expect(notes.all.isEmpty)
    #expect(document.footnotes.isEmpty)
    #expect(!document.words.contains("\u{1}"))
    if !text.contains("a b") { #expect(document.words.contains("[^1]")) }
  }

  @Test func `in a link stays text, and a link may begin with its mark`() {
    #expect(
      writtenHTML("[se [^1]](/x) [^1](/y)\n\n[^1]: not").hasPrefix(
        "<p><a href=\"/x\">se [^1]</a> <a href=\"/y\">^1</a></p>"
      )
    )
  }

  @Test func `that is missing, unused or repeated is noted`() {
    #expect(readMarkdown("å[^1] b").notes.placesAndCodes == ["1:2+4 L120"])
    #expect(writtenHTML("å[^1] b") == "<p>å[^1] b</p>\n")
    #expect(readMarkdown("a\n\n[^x]: not").notes.placesAndCodes == ["3:1+9 L121"])
    #expect(readMarkdown("a[^x]\n\n[^x]: ett\n[^x]: två").notes.placesAndCodes == ["4:1+6 L122"])
    #expect(readMarkdown("a[^x]\n\n[^x]: ett\n[^x]: två").document.words == "a\nett")
  }

  @Test func `has ids of its own in each document of a page`() {
    let events = readMarkdown("a[^1]\n\n[^1]: b").document.events
    let written = HTMLWriter(footnotePrefix: "cykel-").html(events)
    #expect(written.contains("href=\"#cykel-fotnot-1\" id=\"cykel-fotnotsreferens-1\""))
    #expect(written.contains("<li id=\"cykel-fotnot-1\">"))
    #expect(written.contains("href=\"#cykel-fotnotsreferens-1\""))
  }
}
