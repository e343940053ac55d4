import Manuscript
import Portfolio
import Testing

@Suite struct `A theme` {
  @Test func `shows a page in its layout with its partials`() {
    let page = SamplePage(
      title: "Smärta & sömn",
      cards: [SampleCard(title: "Fall <4", year: "2024"), SampleCard(title: "FIT")]
    )
    let expected = """
      <title>Smärta &amp; sömn</title>
      <li>Fall &lt;4, 2024</li>
      <li>FIT</li>

      """
    #expect(MarkedTheme("").render(page) == expected)
  }

  @Test func `shows html as it is and text escaped`() {
    let theme = MarkedTheme(page: "{{title}}{{{body}}}{{&body}}")
    #expect(theme.render(SamplePage(title: "<b>", body: "<i>")) == "&lt;b&gt;<i><i>")
  }

  @Test func `takes an empty text, an absent view, a no and an empty list for nothing`() {
    let tags = ["title", "body", "hasContents", "lead", "contents"]
    let theme = MarkedTheme(
      page: tags.map { "{{#\($0)}}yes{{/\($0)}}{{^\($0)}}no{{/\($0)}} " }.joined()
    )
    #expect(theme.render(SamplePage(title: "", body: nil)) == "no no no no no ")
    let full = SamplePage(
      hasContents: true,
      lead: SamplePerson(name: "Kim"),
      contents: [SampleLink(), SampleLink()]
    )
    #expect(theme.render(full) == "yes yes yes yes yesyes ")
  }

  @Test func `does not borrow the outer view's words for those a view lacks`() {
    let theme = MarkedTheme(page: "{{#cards}}{{title}}{{year}}{{#cards}}x{{/cards}};{{/cards}}")
    let page = SamplePage(
      title: "Sida",
      year: "2024",
      cards: [SampleCard(title: "Kort"), SampleCard()]
    )
    #expect(theme.render(page) == "Kort;;")
  }

  @Test func `lets a view see the names outside that it has none of its own of`() {
    let theme = MarkedTheme(
      page: "{{#cards}}{{words.table}} {{#hasContents}}!{{/hasContents}}{{/cards}}"
    )
    #expect(
      theme.render(SamplePage(hasContents: true, cards: [SampleCard()])) == "Visa siffrorna !"
    )
  }

  @Test func `follows a path into a view and shows nothing when the view is absent`() {
    let theme = MarkedTheme(page: "[{{lead.name}}]")
    #expect(theme.render(SamplePage(lead: SamplePerson(name: "Kim"))) == "[Kim]")
    #expect(theme.render() == "[]")
  }

  @Test func `shows the text of a section by a full stop`() {
    let theme = MarkedTheme(page: "{{#title}}{{.}}{{/title}}{{#body}}{{{.}}}{{/body}}")
    #expect(theme.render(SamplePage(title: "A", body: "<p>")) == "A<p>")
    #expect(theme.codes.isEmpty)
  }

  @Test func `shows the fields of a view that another one takes over`() throws {
    let theme = try #require(MarkedTheme(page: "{{title}}{{{body}}}").theme)
    let frame = SampleFrame(page: SamplePage(title: "&", body: "<p>"))
    #expect(theme.render(frame, with: "page") == "&amp;<p>")
    #expect(SampleFrame.fields.map(\.isHTML) == SamplePage.fields.map(\.isHTML))
  }

  @Test func `tells the names there are by the shapes of its views`() {
    let card = Shape(of: SampleCard.self)
    #expect(card.entries.map(\.name) == ["title", "year", "chart", "cards"])
    #expect(card["cards"]?.shape?["chart"]?.isHTML == true)
    #expect(card["title"]?.shape == nil)
    #expect(card["body"] == nil)
  }

  @Test func `holds its assets by their paths below assets`() throws {
    let theme = try #require(MarkedTheme("").theme)
    #expect(theme.assets.map(\.path) == ["fonts/read.woff2", "klinik.css"])
    #expect(String(decoding: theme.assets[1].bytes, as: UTF8.self) == "p { margin: 0 }\n")
  }

  @Test func `shows nothing for a template it was never told of`() throws {
    let theme = try #require(MarkedTheme("").theme)
    #expect(theme.render(SamplePage(), with: "omslag").isEmpty)
  }

  @Test func `reads templates written on Windows`() {
    let theme = MarkedTheme(page: "\u{FEFF}{{#title}}\r\n<p>{{title}}</p>\r\n{{/title}}\r\n")
    #expect(theme.render(SamplePage(title: "Ö")) == "<p>Ö</p>\n")
  }
}

@Suite struct `A theme that is asked for` {
  @Test func `must exist, and the nearest name is given`() {
    let theme = MarkedTheme("-- Site/site.yml --\ntema: ▸paper", of: "paper")
    #expect(theme.codes == [.missingTheme])
    #expect(theme.places == theme.marks)
    #expect(theme.hint == "did you mean “papper”?")
  }

  @Test func `is told of by the names there are when none is near`() {
    let theme = MarkedTheme("", of: "storstilad")
    #expect(theme.places == ["Site/site.yml:1:1"])
    #expect(theme.hint == "what there is: klinik, papper")
  }

  @Test func `needs a file theme.yml to be one`() {
    #expect(MarkedTheme("", of: "utkast").codes == [.missingTheme])
  }

  @Test func `must have every template it is used with`() {
    let theme = MarkedTheme("", of: "papper")
    #expect(theme.theme == nil)
    #expect(theme.codes == [.missingTemplate, .missingTemplate])
    #expect(theme.places == ["Themes/papper/theme.yml:1:1", "Themes/papper/theme.yml:1:1"])
    let hints = theme.notes.sorted.compactMap(\.hint?.english)
    #expect(hints.contains("write the template Themes/papper/templates/page.mustache"))
  }

  @Test func `must have the templates it lists, and a template with a near name is given`() {
    let theme = MarkedTheme("-- Themes/klinik/theme.yml --\nnamn: Klinik\nmallar: [page, ▸crad]")
    #expect(theme.codes == [.missingTemplate])
    #expect(theme.places == theme.marks)
    #expect(theme.hint == "there is a “card.mustache”; is it that one?")
  }

  @Test func `says nothing in theme.yml that Skifte does not read`() {
    let theme = MarkedTheme("-- Themes/klinik/theme.yml --\nname: Klinik\n▸templtes: [page]")
    #expect(theme.codes.map(\.id) == ["Y110"])
    #expect(theme.places == theme.marks)
  }
}
