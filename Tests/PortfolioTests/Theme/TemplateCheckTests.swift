import Manuscript
import Portfolio
import Testing

@Suite struct `A name in a template` {
  @Test(arguments: [
    ("<h1>{{▸titel}}</h1>", "title"), ("{{{▸bod}}}", "body"), ("{{& ▸bdoy}}", "body"),
    ("{{#▸crads}}{{/crads}}", "cards"), ("{{^▸crads}}{{/crads}}", "cards"),
    ("{{#cards}}{{▸chrt}}{{/cards}}", "chart"), ("{{#cards}}{{▸leed}}{{/cards}}", "lead"),
    ("{{words.▸tabel}}", "table"), ("{{#cards}}{{words.▸contnts}}{{/cards}}", "contents"),
    ("å: {{ ▸titel }}", "title"), ("{{#lead}}\n  {{ ▸nam }}\n{{/lead}}", "name"),
  ])
  func `that does not exist is met with the nearest one`(page: String, nearest: String) {
    let theme = MarkedTheme(page: page)
    #expect(theme.codes == [.unknownName])
    #expect(theme.places == theme.marks)
    #expect(theme.hint == "did you mean “\(nearest)”?")
    #expect(theme.theme == nil)
  }

  @Test func `far from all others is met with what there is`() {
    let hint = MarkedTheme(page: "{{#lead}}{{.telephone}}{{/lead}}").hint
    #expect(hint == "what there is: name")
  }

  @Test func `is sought outside the section it stands in`() {
    #expect(
      MarkedTheme(page: "{{#cards}}{{#title}}{{words.table}}{{/title}}{{/cards}}").codes.isEmpty
    )
  }

  @Test func `that begins with a full stop is sought in the innermost section alone`() {
    let theme = MarkedTheme(page: "{{#cards}}{{.title}}{{.▸lead}}{{/cards}}")
    #expect(theme.codes == [.unknownName])
    #expect(theme.places == theme.marks)
  }

  @Test func `is not sought in a section that is closed`() {
    let theme = MarkedTheme(page: "{{#cards}}{{/cards}}{{▸chart}}")
    #expect(theme.codes == [.unknownName])
    #expect(theme.places == theme.marks)
  }

  @Test func `of a section that does not exist is told once, not for everything inside`() {
    let theme = MarkedTheme(page: "{{#▸crads}}{{name}}{{#values}}{{.}}{{/values}}{{/crads}}")
    #expect(theme.places == theme.marks)
  }

  @Test(arguments: [
    ("{{title.▸first}}", "text"), ("{{cards.▸title}}", "a list"),
    ("{{hasContents.▸x}}", "a yes or no"),
  ])
  func `has names after its full stop only when it holds a view`(page: String, kind: String) {
    let theme = MarkedTheme(page: page)
    #expect(theme.codes == [.unknownName])
    #expect(theme.places == theme.marks)
    #expect(theme.hint == "what stands before it is \(kind) and has no names of its own")
  }

  @Test(arguments: [
    ("{{▸body}}", "{{{body}}}"), ("{{{▸title}}}", "{{title}}"),
    ("{{&▸words.table}}", "{{words.table}}"),
    ("{{#cards}}{{▸chart}}{{/cards}}", "{{{chart}}}"), ("{{#body}}{{▸.}}{{/body}}", "{{{.}}}"),
    ("{{#title}}{{{▸.}}}{{/title}}", "{{.}}"),
  ])
  func `is shown in the braces of its kind`(page: String, form: String) {
    let theme = MarkedTheme(page: page)
    #expect(theme.codes == [.wrongBraces])
    #expect(theme.places == theme.marks)
    #expect(theme.hint == "write \(form)")
  }

  @Test(arguments: [
    ("{{▸cards}}", "a list"), ("{{{▸words}}}", "a group of names"),
    ("{{▸hasContents}}", "a yes or no"),
    ("{{#cards}}{{▸.}}{{/cards}}", "a group of names"), ("{{▸.}}", "a group of names"),
  ])
  func `is not shown when it holds no text`(page: String, kind: String) {
    let theme = MarkedTheme(page: page)
    #expect(theme.codes == [.notShowable])
    #expect(theme.places == theme.marks)
    #expect(theme.message?.contains(kind) == true)
  }
}

@Suite struct `A partial` {
  @Test func `must exist, with a near name as the hint`() {
    let theme = MarkedTheme(page: "{{> ▸crad }}")
    #expect(theme.codes == [.missingPartial])
    #expect(theme.places == theme.marks)
    #expect(theme.hint == "did you mean “card”?")
  }

  @Test func `is held to what is in view where it is taken in`() {
    let theme = MarkedTheme(
      """
      -- Themes/klinik/templates/page.mustache --
      {{#cards}}{{>foot}}{{/cards}}
      {{>foot}}
      -- Themes/klinik/templates/foot.mustache --
      {{title}} {{{▸chart}}}
      """
    )
    #expect(theme.codes == [.unknownName])
    #expect(theme.places == theme.marks)
    let related = theme.notes.all.first?.related.map(\.place)
    #expect(related?.map(\.file) == ["Themes/klinik/templates/page.mustache"])
    #expect(related?.map(\.position) == [Position(line: 2, column: 4)])
  }

  @Test func `that is used on many pages tells a fault once`() {
    let theme = MarkedTheme(
      """
      -- Themes/klinik/templates/card.mustache --
      {{▸titel}}
      """
    )
    #expect(theme.places == theme.marks)
  }

  @Test func `can stand in a folder below the templates`() {
    let theme = MarkedTheme(
      """
      -- Themes/klinik/templates/page.mustache --
      {{>parts/foot}}
      -- Themes/klinik/templates/parts/foot.mustache --
      {{title}}
      """
    )
    #expect(theme.render(SamplePage(title: "T")) == "T\n")
  }

  @Test func `that takes in itself through another never ends`() {
    let theme = MarkedTheme(
      """
      -- Themes/klinik/templates/page.mustache --
      {{>head}}
      -- Themes/klinik/templates/head.mustache --
      {{#cards}}{{>foot}}{{/cards}}
      -- Themes/klinik/templates/foot.mustache --
      {{>▸head}}
      """
    )
    #expect(theme.codes == [.endlessTemplate])
    #expect(theme.places == theme.marks)
  }
}

@Suite struct `A layout` {
  private let layout = """
    -- Themes/klinik/templates/layout.mustache --
    {{#lead}}
    {{$content}}
    {{title}}
    {{/content}}
    {{/lead}}
    -- Themes/klinik/templates/page.mustache --

    """

  @Test func `is held to the view of the page that uses it`() {
    let theme = MarkedTheme(
      "-- Themes/klinik/templates/layout.mustache --\n{{$content}}{{/content}}{{▸chart}}"
    )
    #expect(theme.codes == [.unknownName])
    #expect(theme.places == theme.marks)
  }

  @Test func `must exist, and the blocks given are held to the page all the same`() {
    let theme = MarkedTheme(page: "{{<▸layuot}}{{$content}}\n{{▸titel}}{{/content}}{{/layuot}}")
    #expect(theme.codes == [.missingPartial, .unknownName])
    #expect(theme.places == theme.marks)
  }

  @Test func `shows a block where it opens it, with the names in view there`() {
    let theme = MarkedTheme(layout + "{{<layout}}{{$content}}{{name}}{{/content}}{{/layout}}")
    #expect(theme.render(SamplePage(lead: SamplePerson(name: "Kim"))) == "Kim\n")
  }

  @Test func `shows what the block holds itself when the page gives nothing`() {
    let theme = MarkedTheme(layout + "{{<layout}}\n{{/layout}}")
    #expect(theme.render(SamplePage(title: "T", lead: SamplePerson())) == "T\n")
  }

  @Test func `has its own block checked only where nothing is given`() {
    let fault = layout.replacing("{{title}}", with: "{{▸titel}}")
    let used = MarkedTheme(fault + "{{<layout}}\n{{/layout}}")
    #expect(used.codes == [.unknownName])
    #expect(used.places == used.marks)
    #expect(MarkedTheme(fault + "{{<layout}}{{$content}}{{/content}}{{/layout}}").codes.isEmpty)
  }

  @Test func `has the blocks it is given`() {
    let theme = MarkedTheme(page: "{{<layout}}\n{{$▸contents}}x{{/contents}}\n{{/layout}}")
    #expect(theme.codes == [.unknownBlock])
    #expect(theme.places == theme.marks)
    #expect(theme.hint == "did you mean “content”?")
  }

  @Test func `can stand in a layout of its own`() {
    let theme = MarkedTheme(
      """
      -- Themes/klinik/templates/columns.mustache --
      {{<layout}}{{$content}}<div>{{$main}}{{/main}}</div>{{/content}}{{/layout}}
      -- Themes/klinik/templates/page.mustache --
      {{<columns}}{{$main}}{{title}}{{/main}}{{/columns}}
      """
    )
    #expect(theme.codes.isEmpty)
    #expect(theme.render(SamplePage(title: "T")) == "<title>T</title>\n<div>T</div>\n\n")
  }

  @Test(arguments: [
    "{{<layout}}{{$content}}{{<▸layout}}{{$content}}{{/content}}{{/layout}}{{/content}}{{/layout}}",
    "{{<layout}}{{$content}}{{$▸content}}{{/content}}{{/content}}{{/layout}}",
  ])
  func `within itself never ends`(page: String) {
    let theme = MarkedTheme(page: page)
    #expect(theme.codes == [.endlessTemplate])
    #expect(theme.places == theme.marks)
  }
}
