import Improvement
import Manuscript
import Statistics
import Testing

@Suite struct `A claim that Skifte fills in` {
  @Test(arguments: Language.allCases)
  func `is one that Skifte agrees with, whatever the value`(language: Language) {
    var chance = Chance()
    let number = NumberText(language)
    for _ in 0..<20_000 {
      let value = ClaimValue(by: &chance)
      let text = value.text(in: number)
      let fault = value.disagreement(with: ClaimText(text, in: language))
      #expect(fault == nil, "\(text) for \(value)")
    }
  }

  @Test(arguments: Language.allCases)
  func `is one that Skifte agrees with at any number of decimals`(language: Language) {
    var chance = Chance()
    let number = NumberText(language)
    for _ in 0..<20_000 {
      let value = ClaimValue(by: &chance)
      // A ratio told in whole numbers must also be within 5 % of them.
      if case .ratio = value { continue }
      let text = value.text(in: number, decimals: chance.whole(0...4))
      #expect(value.agrees(with: ClaimText(text, in: language)), "\(text) for \(value)")
    }
  }

  @Test(arguments: [
    (ClaimValue.share(numerator: 4, denominator: 33), "12,1 %", "12.1%"),
    (.percentage(0.71), "71 %", "71%"), (.relative(-0.384), "−38,4 %", "−38.4%"),
    (.points(-0.0642), "−6,4 procentenheter", "−6.4 percentage points"),
    (.number(2972), "2 972", "2,972"), (.number(39.63), "39,6", "39.6"),
    (.difference(-3380), "−3 380", "−3,380"), (.ratio(0.5), "0,50", "0.50"),
    (.probability(0.163), "p = 0,16", "p = 0.16"), (.probability(0.0123), "p = 0,012", "p = 0.012"),
    (.probability(0.0001), "p < 0,001", "p < 0.001"),
    (.interval(Interval(lower: 0.127, upper: 0.263), .share), "12,7 till 26,3 %", "12.7 to 26.3%"),
    (
      .interval(Interval(lower: -0.17, upper: 0.098), .points),
      "−17,0 till 9,8 procentenheter", "−17.0 to 9.8 percentage points"
    ),
    (.interval(Interval(lower: 0.5, upper: .infinity), .number), "minst 0,5", "at least 0.5"),
    (.target(.share, isShare: true), "minst 30 %", "at least 30%"),
    (.target(.level, isShare: false), "högst 2,5", "at most 2.5"),
    (.verdict(.noDetectableChange(.chart)), "Ingen säker förändring", "No detectable change"),
  ])
  func `reads well in both languages`(value: ClaimValue, swedish: String, english: String) {
    let texts = Language.allCases.map { language in
      value.text(in: NumberText(language)).replacing("\u{A0}", with: " ")
    }
    #expect(texts == [swedish, english])
  }

  @Test(arguments: [
    ("2024-10-31", "31 oktober 2024", "31 October 2024"),
    ("2024-10", "oktober 2024", "October 2024"),
    ("2024", "2024", "2024"), ("2020-01-01/2023-12-31", "2020–2023", "2020–2023"),
    ("2024-Q1", "januari–mars 2024", "January–March 2024"),
    (
      "2024-01-15/2024-02-14", "15 januari 2024–14 februari 2024",
      "15 January 2024–14 February 2024"
    ),
  ])
  func `says a date in words`(date: String, swedish: String, english: String) throws {
    let value = ClaimValue.date(try #require(DateInterval(date)))
    for (language, text) in zip(Language.allCases, [swedish, english]) {
      let filled = value.text(in: NumberText(language))
      #expect(filled.replacing("\u{A0}", with: " ") == text)
      #expect(value.agrees(with: ClaimText(filled, in: language)))
    }
  }

  @Test(arguments: [
    (ClaimValue.share(numerator: 1, denominator: 4), "0.25"), (.points(-0.0642), "-0.0642"),
    (.number(7), "7"), (.relative(-0.5), "-0.5"), (.difference(-3), "-3"), (.ratio(2), "2"),
    (.probability(0.16), "0.16"), (.target(.share, isShare: true), "0.3"),
    (.interval(Interval(lower: -1.5, upper: 2), .number), "[-1.5, 2]"),
    (.verdict(.improved(.chart)), "improved"),
  ])
  func `is the value itself for machines`(value: ClaimValue, text: String) {
    #expect(value.machineText.replacing(" ", with: "") == text.replacing(" ", with: ""))
  }
}

/// A fixed sequence of numbers without order: the same in every run (SplitMix64).
private struct Chance {
  private var state: UInt64 = 20_241_031

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// From 0 to 1.
  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// A number of any size that people write, with either sign.
  mutating func number() -> Double {
    let size = [0.01, 1, 10, 1000, 100_000, 10_000_000][whole(0...5)]
    let number = (unit() * 2 - 1) * size
    return whole(0...1) == 0 ? number.rounded() : number
  }
}

extension ClaimValue {
  fileprivate init(by chance: inout Chance) {
    let number = chance.number()
    switch chance.whole(0...10) {
    case 0:
      let whole = chance.whole(1...20_000)
      self = .share(numerator: chance.whole(0...whole), denominator: whole)
    case 1: self = .percentage(chance.unit())
    case 2: self = .relative(number / 100)
    case 3: self = .points(chance.unit() * 2 - 1)
    case 4: self = .number(number)
    case 5: self = .difference(number)
    case 6: self = .ratio(abs(number) + 0.01)
    case 7: self = .probability(chance.unit() * [1, 0.1, 0.001][chance.whole(0...2)])
    case 8:
      let scale = [Scale.share, .points, .number][chance.whole(0...2)]
      let lower = scale == .number ? number : scale == .share ? chance.unit() : chance.unit() - 1
      let width = chance.whole(0...20) == 0 ? Double.infinity : abs(chance.unit())
      self = .interval(Interval(lower: lower, upper: lower + width), scale)
    case 9:
      let relation = [Target.Relation.atLeast, .atMost, .equal][chance.whole(0...2)]
      let level = Double(chance.whole(0...1000)) / 1000
      self = .target(
        Target(relation: relation, value: level, text: ""),
        isShare: chance.whole(0...1) == 0
      )
    default: self = .date(by: &chance)
    }
  }

  /// Days, whole months or whole years of this and the last century.
  private static func date(by chance: inout Chance) -> ClaimValue {
    let day = CalendarDate(dayNumber: chance.whole(710_000...740_000))
    let precisions = ["\(day.text)", String(day.text.prefix(7)), String(day.text.prefix(4))]
    let first = DateInterval(precisions[chance.whole(0...2)])
    let last = CalendarDate(dayNumber: day.dayNumber + chance.whole(400...3000))
    let dates = [
      first, DateInterval("\(day.text)/\(last.text)"),
      DateInterval("\(day.text.prefix(7))/\(last.text.prefix(7))"),
      DateInterval("\(day.text.prefix(4))/\(last.text.prefix(4))"),
    ]
    return dates[chance.whole(0...3)].map { .date($0) } ?? .number(0)
  }
}

extension Target {
  fileprivate static let share = Target(relation: .atLeast, value: 0.3, text: "≥ 30 %")
  fileprivate static let level = Target(relation: .atMost, value: 2.5, text: "≤ 2,5")
}
