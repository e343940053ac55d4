import Mustache

/// A page: what every page has around it, and what this one is about.
struct PageView<Content: View>: View {
  var chrome: Chrome
  var content: Content

  // Looked up first, since templates ask for it most; the content's names come after it.
  func child(named name: String) -> Any? {
    if Content.fields.contains(where: { $0.name == name }) { return content.child(named: name) }
    return chrome.child(named: name)
  }

  static var fields: [Field<PageView<Content>>] {
    Content.fields.map { field in field.within { page in page.content } }
      + Chrome.fields.map { field in field.within { page in page.chrome } }
  }
}

/// What stands around every page.
struct Chrome: View {
  var language: String
  var pageTitle: String
  var description: String?
  var root: String
  var siteTitle: String
  var organisation: String?
  var contactName: String?
  var contactAddress: String?
  var hasFeed: Bool
  var menu: [LinkView]
  var footer: [LinkView]
  var crumbs: [LinkView]
  var words: WordsView

  static let fields: [Field<Chrome>] = [
    .text("language") { $0.language }, .text("pageTitle") { $0.pageTitle },
    .text("description") { $0.description }, .text("root") { $0.root },
    .text("csp") { _ in Chrome.policy }, .text("siteTitle") { $0.siteTitle },
    .text("organisation") { $0.organisation }, .text("contactName") { $0.contactName },
    .text("contactAddress") { $0.contactAddress }, .flag("hasFeed") { $0.hasFeed },
    .many("menu") { $0.menu }, .many("footer") { $0.footer }, .many("crumbs") { $0.crumbs },
    .one("words") { $0.words },
  ]

  /// Nothing may be loaded but the site's own style sheet and icon, and nothing may run.
  static let policy = "default-src 'none'; style-src 'self'; img-src 'self'"
}

/// A link with its title.
struct LinkView: View {
  var title: String
  var href: String?
  var isCurrent = false
  var letter: String?
  var definition: String?
  var count: String?

  static let fields: [Field<LinkView>] = [
    .text("title") { $0.title }, .text("name") { $0.title }, .text("href") { $0.href },
    .flag("isCurrent") { $0.isCurrent }, .text("letter") { $0.letter },
    .text("definition") { $0.definition }, .text("count") { $0.count },
  ]
}

/// A label with what it says.
struct ValueView: View {
  var label: String
  var text: String

  static let fields: [Field<ValueView>] = [
    .text("label") { $0.label }, .text("text") { $0.text }, .text("value") { $0.text },
  ]
}
