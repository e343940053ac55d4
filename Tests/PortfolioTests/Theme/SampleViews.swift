import Portfolio

/// A page with one field of every kind.
struct SamplePage: View {
  var title: String? = "Vårdcentralen Habo"
  var body: String? = "<p>Text</p>"
  var year: String?
  var hasContents = false
  var words = SampleWords()
  var lead: SamplePerson?
  var contents: [SampleLink] = []
  var cards: [SampleCard] = []

  static let fields: [Field<SamplePage>] = [
    .text("title") { $0.title },
    .html("body") { $0.body },
    .text("year") { $0.year },
    .flag("hasContents") { $0.hasContents },
    .one("words") { $0.words },
    .one("lead") { $0.lead },
    .many("contents") { $0.contents },
    .many("cards") { $0.cards },
  ]
}

struct SampleWords: View {
  static let fields: [Field<SampleWords>] = [
    .text("contents") { _ in "Innehåll" },
    .text("table") { _ in "Visa siffrorna" },
  ]
}

struct SamplePerson: View {
  var name: String?

  static let fields: [Field<SamplePerson>] = [.text("name") { $0.name }]
}

struct SampleLink: View {
  var title: String?
  var href: String?

  static let fields: [Field<SampleLink>] = [
    .text("title") { $0.title },
    .text("href") { $0.href },
  ]
}

/// A card, which may hold cards of its own.
struct SampleCard: View {
  var title: String?
  var year: String?
  var chart: String?
  var cards: [SampleCard] = []

  static let fields: [Field<SampleCard>] = [
    .text("title") { $0.title },
    .text("year") { $0.year },
    .html("chart") { $0.chart },
    .many("cards") { $0.cards },
  ]
}

/// A page whose names are those of another view.
struct SampleFrame: View {
  var page: SamplePage

  static let fields: [Field<SampleFrame>] = SamplePage.fields.map { field in
    field.within { frame in frame.page }
  }
}
