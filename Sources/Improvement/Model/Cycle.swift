package import Manuscript

/// One tested change (PGSA-cykel): plan, do, study, act.
package struct Cycle: Sendable, Hashable {
  /// The file's name as an id; one for each cycle of a project.
  package var slug: String
  /// Which of the project's tests it is, from 1.
  package var number: Int
  package var title: String
  /// The first and last day of the test; both that of the beginning while it goes on.
  package var dates: DateInterval?
  /// Whether the test has begun and no end of it is given.
  package var isOpen: Bool
  /// When, in the source's words, where it gives no exact dates.
  package var when: String?
  package var measure: Measure.ID?
  package var question: String?
  package var prediction: Prediction?
  /// The day the prediction was made, where the file says.
  package var predicted: CalendarDate?
  /// The day of the commit that brought the file, where the history is known.
  package var introduced: CalendarDate?
  /// How many the test is of.
  package var size: Size?
  package var decision: Decision?
  /// What was learned, in the team's own words.
  package var learned: String?
  /// The earlier cycle that this one builds on.
  package var follows: Link
  /// What comes after, in words.
  package var next: String?
  /// The cycle that comes after, where `next` names one.
  package var nextCycle: String?
  package var document: Document
  /// Where its facts begin.
  package var place: Place

  package init(slug: String, number: Int, title: String, document: Document) {
    self.slug = slug
    self.number = number
    self.title = title
    self.document = document
    isOpen = false
    follows = .unsaid
    place = Place(file: document.path)
  }
}

extension Cycle {
  /// What the team did with the change after studying it.
  package enum Decision: String, Sendable, Hashable, CaseIterable { case adopt, adapt, abandon }

  /// Which earlier cycle a cycle builds on.
  package enum Link: Sendable, Hashable {
    case unsaid
    /// None, and the file says so: it is a first test of another change.
    case nothing
    /// The slug of an earlier cycle of the project.
    case cycle(String)
  }

  /// How many a test is of, as the author wrote it: `3 patienter`.
  package struct Size: Sendable, Hashable {
    package var text: String
    /// The number that the text begins with; nil when it begins with none.
    package var count: Int?
    /// Whether it is everybody there is: `alla patienter`.
    package var isEverybody: Bool

    /// The words as written; a number of whole clinics is no number of people.
    package init(_ text: String) {
      let words = text.lowercased().split(whereSeparator: \.isWhitespace)
      let first = words.first.map(String.init) ?? ""
      let places = ["mottagning", "vårdcentral", "enhet", "avdelning", "clinic", "unit", "ward"]
      let isOfPlaces = words.contains { word in places.contains { word.hasPrefix($0) } }
      let isShare = ["%", "procent"].contains(words.dropFirst().first ?? "")
      let number = isOfPlaces || isShare ? nil : SpokenNumber(first)
      self.text = text
      count = number.flatMap { $0.isPercent ? nil : Int(exactly: $0.value) }
      isEverybody = ["alla", "samtliga", "hela", "all", "every", "everybody", "everyone", "whole"]
        .contains(first)
    }
  }
}

/// What a team expects of a test before it is made.
package struct Prediction: Sendable, Hashable {
  package var text: String?
  /// The numbers foretold, and of what; nil for a prediction in words.
  package var forecast: Forecast?

  package init(text: String?, forecast: Forecast? = nil) {
    self.text = text
    self.forecast = forecast
  }
}

extension Prediction {
  /// Numbers foretold of a measure at a time.
  package struct Forecast: Sendable, Hashable {
    /// What is foretold, the period in it where one is named.
    package var path: ClaimPath
    /// When, for a measure that is followed by date.
    package var date: DateInterval?
    /// As written, a percentage as its number: 85 for `85 %`.
    package var low: Double?
    package var high: Double?
    /// The single number foretold, where no interval is; it may be better, if the measure says
    /// which way that is.
    package var value: Double?
    /// The most decimals that the author wrote, which the outcome is rounded to.
    package var decimals: Int
    package var place: Place

    package init(path: ClaimPath, decimals: Int, place: Place) {
      self.path = path
      self.decimals = decimals
      self.place = place
    }
  }
}
