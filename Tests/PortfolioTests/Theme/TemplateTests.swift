import Manuscript
import Portfolio
import Testing

@Suite struct `A template` {
  @Test(arguments: [
    (
      "<ul>\n▸{{#cards}}\n<li>{{title}}</li>\n", "{{/cards}} is missing, so the tag is never closed"
    ),
    ("{{#cards}}\n ▸{{#year}}\n{{/cards}}", "{{/year}} is missing, so the tag is never closed"),
    ("▸{{^cards}}", "{{/cards}} is missing, so the tag is never closed"),
    ("▸{{$main}}", "{{/main}} is missing, so the tag is never closed"),
    ("▸{{<layout}}", "{{/layout}} is missing, so the tag is never closed"),
    ("{{title}}▸{{/title}}", "{{/title}} closes nothing"),
    ("{{#cards}}▸{{/crads}}", "{{/crads}} stands where {{/cards}} is expected"),
    ("▸{{title", "the tag never ends"), ("▸{{", "the tag never ends"),
    ("▸{{! comment", "the tag never ends"), ("▸{{title\n<p>{{year}}</p>", "the tag never ends"),
    ("▸{{title}", "the tag never ends"), ("▸{{{body}}", "the tag doesn't end in }}}"),
    ("▸{{\ntitle}}", "the name isn't on the line where the tag begins"),
    ("▸{{}}", "the tag is empty"), ("▸{{# }}{{title}}", "the tag is empty"),
    ("▸{{läs}}", "“läs” is no name"),
    ("▸{{index()}}", "“index()” is no name"),
    ("▸{{>*title}}", "“*title” is no name"),
    ("▸{{=<% %>=}}", "the tag {{= … }} isn't used"),
    ("▸{{%CONTENT_TYPE: TEXT}}", "the tag {{% … }} isn't used"),
    (
      "{{<layout}}\n▸text\n{{/layout}}", "only blocks may stand between {{<layout}} and {{/layout}}"
    ),
    (
      "{{<layout}}\n▸{{title}}\n{{/layout}}",
      "only blocks may stand between {{<layout}} and {{/layout}}"
    ),
    (
      "{{<layout}}▸{{>card}}{{/layout}}",
      "only blocks may stand between {{<layout}} and {{/layout}}"
    ),
    (
      "{{<layout}}{{$content}}{{/content}}▸{{$content}}{{/content}}{{/layout}}",
      "the block “content” is given twice"
    ),
  ])
  func `that can't be read says why, at the tag`(page: String, why: String) {
    let theme = MarkedTheme(page: page)
    #expect(theme.codes == [.unreadableTemplate])
    #expect(theme.places == theme.marks)
    #expect(theme.message == "the template can't be read: \(why)")
  }

  @Test func `may hold comments, spaces in its tags and tags over several lines`() {
    let theme = MarkedTheme(
      page: """
        {{! not {{title }}{{<layout}}
        {{! a block }}
        {{$content}}{{ title
        }}{{/ content }}{{/layout}}
        """
    )
    #expect(theme.codes.isEmpty)
    #expect(theme.render(SamplePage(title: "T")) == "<title>T</title>\nT")
  }

  @Test func `may hold braces that are not tags`() {
    let theme = MarkedTheme(page: "a { b } {c} }} {{title}}")
    #expect(theme.render(SamplePage(title: "T")) == "a { b } {c} }} T")
  }

  @Test func `that can't be read is not called missing by those that take it in`() {
    let theme = MarkedTheme("-- Themes/klinik/templates/card.mustache --\n▸{{#title}}")
    #expect(theme.codes == [.unreadableTemplate])
    #expect(theme.places == theme.marks)
  }

  @Test func `is refused by the check when it would be when it is shown`() {
    for page in randomPages(of: tags + ["{{", "}}", "{", "}", "{{{", "\r", "//", "=", "%"]) {
      let notes = MarkedTheme(page: page).notes.all.filter { $0.code == .unreadableTemplate }
      // Words that are the same in both languages come from the parser that shows the template:
      // it refused what the check let through.
      #expect(notes.allSatisfy { $0.message.swedish != $0.message.english }, "\(page)")
    }
  }

  @Test func `leaves no tag unread where the check read one`() {
    var shown = 0
    for page in randomPages(of: tags + ["{{", "\n"]) {
      guard let text = MarkedTheme(page: page).render() else { continue }
      #expect(!text.contains("}}"), "\(page)")
      shown += 1
    }
    #expect(shown > 100)
  }

  private let tags = [
    "{{title}}", "{{{body}}}", "{{#cards}}", "{{/cards}}", "{{^year}}", "{{/year}}", "{{>card}}",
    "{{<layout}}", "{{/layout}}", "{{$content}}", "{{/content}}", "{{!x}}", "{{ title }}",
    "{{&body}}",
    "\n", " ", "å",
  ]

  /// Pages put together of pieces in an order that is the same every time.
  private func randomPages(of pieces: [String]) -> [String] {
    var state: UInt64 = 11
    return (0..<1000).map { number in
      (0...(number % 8)).map { _ in
        // Knuth's linear congruential generator; its high bits are the good ones.
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pieces[Int((state >> 33) % UInt64(pieces.count))]
      }.joined()
    }
  }
}
