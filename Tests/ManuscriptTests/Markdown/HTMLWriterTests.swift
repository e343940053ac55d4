import Testing

@testable import Manuscript

@Suite struct `An HTML writer` {
  @Test(arguments: 0..<40)
  func `writes what cmark writes, but for the ids of headings`(batch: Int) {
    var compared = 0
    for seed in 0..<100 {
      var random = RandomMarkdown(seed: UInt64(batch * 100 + seed))
      let text = random.document()
      let (document, notes) = readMarkdown(text)
      // What is left out is tried elsewhere; here both write everything.
      guard !notes.hasErrors else { continue }
      compared += 1
      let ours = HTMLWriter.withoutIdentifiers(HTMLWriter().html(document.events))
      #expect(ours == CommonMarkTree(parsing: Array(text.utf8)).html, "\(text)")
    }
    #expect(compared > 60)
  }

  @Test(arguments: [
    ("", ""),
    ("hej", "<p>hej</p>\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
    ("```r x\n<\n```", "<pre><code class=\"language-r\">&lt;\n</code></pre>\n"),
    ("[å](</ö> \"t\")", "<p><a href=\"/%C3%B6\" title=\"t\">å</a></p>\n"),
  ])
  func `writes plain CommonMark`(text: String, expected: String) {
    #expect(writtenHTML(text) == expected)
  }

  @Test func `gives each heading an id of its own`() {
    #expect(
      writtenHTML("## Mål & mått\n## Mål – mått\n## Mål mått 2\n##\n")
        == """
        <h2 id="avsnitt-mal-matt">Mål &amp; mått</h2>
        <h2 id="avsnitt-mal-matt-2">Mål – mått</h2>
        <h2 id="avsnitt-mal-matt-2-2">Mål mått 2</h2>
        <h2 id="avsnitt-x"></h2>

        """
    )
  }

  @Test func `keeps ids apart in parts of one page`() {
    let events = readMarkdown("## Resultat").document.events
    var identifiers = HeadingIdentifiers()
    let writer = HTMLWriter(idPrefix: "del-")
    let first = writer.html(events, identifiers: &identifiers)
    let second = writer.html(events, identifiers: &identifiers)
    #expect(first == "<h2 id=\"del-resultat\">Resultat</h2>\n")
    #expect(second == "<h2 id=\"del-resultat-2\">Resultat</h2>\n")
  }

  @Test(arguments: [(-5, "h1"), (0, "h2"), (1, "h3"), (9, "h6")])
  func `moves headings within six levels`(shift: Int, tag: String) {
    let written = HTMLWriter(headingShift: shift).html(readMarkdown("## A").document.events)
    #expect(written == "<\(tag) id=\"avsnitt-a\">A</\(tag)>\n")
  }

  @Test func `lets the closure replace links and figures`() {
    let writer = HTMLWriter { link in
      switch link.destination {
      case "measure:tal": .html("<data>\(escaped(link.text))</data>")
      case "measure:figur": .html("<figure></figure>")
      case "page:om": .link(href: "../om/")
      case "project:x": .plain
      default: .link(href: link.destination)
      }
    }
    let text = """
      Det var [12 **%**](measure:tal), se [om *oss*](page:om), [x *y*](project:x).

      ![Före & efter](measure:figur)

      I rad: ![Före](measure:figur) och <https://a.se> och [#](#a).

      """
    #expect(
      writer.html(readMarkdown(text).document.events)
        == """
        <p>Det var <data>12 %</data>, se <a href="../om/">om <em>oss</em></a>, x <em>y</em>.</p>
        <figure></figure>
        <p>I rad: <figure></figure> och <a href="https://a.se" rel="noopener">https://a.se</a> och \
        <a href="#a">#</a>.</p>

        """
    )
  }

  @Test func `writes a plain image as its description`() {
    let writer = HTMLWriter { _ in .plain }
    let written = writer.html(readMarkdown("![Före & *efter*](measure:x)").document.events)
    #expect(written == "<p>Före &amp; efter</p>\n")
  }

  @Test func `escapes text and attributes`() {
    #expect(escaped("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; 'd'")
    #expect(escaped("å") == "å")
  }
}
