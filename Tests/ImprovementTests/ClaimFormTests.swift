import Improvement
import Manuscript
import Statistics
import Testing

/// A text of a claim, a value, and what is wrong between them; nil where they agree.
struct SpokenCase: Sendable {
  let text: String
  let value: ClaimValue
  let fault: ClaimDisagreement?
  let language: Language

  init(
    _ text: String,
    _ value: ClaimValue,
    _ fault: ClaimDisagreement? = nil,
    in language: Language = .swedish
  ) {
    self.text = text
    self.value = value
    self.fault = fault
    self.language = language
  }

  func check() {
    let said = ClaimText(text, in: language)
    #expect(value.disagreement(with: said) == fault, "\(text): \(said)")
    #expect(value.agrees(with: said) == (fault == nil), "\(text)")
  }
}

@Suite struct `The form of a claim` {
  @Test(arguments: [
    SpokenCase("12 %", .fourOf33), SpokenCase("12,1 procent", .fourOf33),
    SpokenCase("tio procent", .share(numerator: 1, denominator: 10)),
    SpokenCase("12.1%", .fourOf33, in: .english), SpokenCase("12 per cent", .fourOf33),
    SpokenCase("12 % av patienterna", .fourOf33), SpokenCase("12 percent", .fourOf33),
    SpokenCase("11 %", .fourOf33, .differs), SpokenCase("12", .fourOf33, .differs),
    SpokenCase("12 procentenheter", .fourOf33, .pointsForPercent),
    SpokenCase("de flesta", .fourOf33, .notRead), SpokenCase("inte 12 %", .fourOf33, .notRead),
    SpokenCase("12 % inte", .fourOf33, .notRead),
    SpokenCase("ingen", .share(numerator: 0, denominator: 33)),
    SpokenCase("none", .share(numerator: 0, denominator: 33)),
    SpokenCase("0", .share(numerator: 0, denominator: 33), .differs),
    SpokenCase("ingen", .fourOf33, .differs),
    SpokenCase("71 %", .percentage(0.71)), SpokenCase("72 %", .percentage(0.71), .differs),
  ])
  func `of a share is a percentage`(spoken: SpokenCase) { spoken.check() }

  @Test(arguments: [
    SpokenCase("fyra av 33", .fourOf33), SpokenCase("4 of 33", .fourOf33),
    SpokenCase("four of 33 patients", .fourOf33, in: .english),
    SpokenCase("tre av tolv", .share(numerator: 3, denominator: 12)),
    SpokenCase("three of twelve", .share(numerator: 3, denominator: 12), in: .english),
    SpokenCase("ingen av 33", .share(numerator: 0, denominator: 33)),
    SpokenCase("325 av 2 617", .share(numerator: 325, denominator: 2617)),
    SpokenCase("325 of 2,617", .share(numerator: 325, denominator: 2617), in: .english),
    SpokenCase("325 av 2,617", .share(numerator: 325, denominator: 2617), .notRead),
    SpokenCase("en av fyra", .share(numerator: 3, denominator: 12), .differs),
    SpokenCase("knappt en av åtta", .fourOf33), SpokenCase("drygt en av nio", .fourOf33, .about),
  ])
  func `of a share is how many of how many`(spoken: SpokenCase) { spoken.check() }

  @Test(arguments: [
    SpokenCase("en tredjedel", .share(numerator: 1, denominator: 3)),
    SpokenCase("en tredjedel av patienterna", .share(numerator: 43, denominator: 128)),
    SpokenCase("en tredjedel", .share(numerator: 343, denominator: 1000)),
    SpokenCase("en tredjedel", .share(numerator: 344, denominator: 1000), .differs),
    SpokenCase("en tredjedel", .share(numerator: 26, denominator: 75), .differs),
    SpokenCase("ungefär en tredjedel", .share(numerator: 26, denominator: 75)),
    SpokenCase("drygt en tredjedel", .share(numerator: 26, denominator: 75)),
    SpokenCase(
      "knappt en tredjedel",
      .share(numerator: 26, denominator: 75),
      .wrongQualifier(.with(.justOver))
    ),
    SpokenCase("var tredje patient", .share(numerator: 33, denominator: 100)),
    SpokenCase("varannan", .share(numerator: 1, denominator: 2)),
    SpokenCase("hälften", .share(numerator: 51, denominator: 100)),
    SpokenCase("hälften", .share(numerator: 52, denominator: 100), .differs),
    SpokenCase("mer än hälften", .share(numerator: 52, denominator: 100)),
    SpokenCase("en fjärdedel", .share(numerator: 1, denominator: 4)),
    SpokenCase("tre fjärdedelar", .share(numerator: 3, denominator: 4)),
    SpokenCase("två tredjedelar", .share(numerator: 2, denominator: 3)),
    SpokenCase("en åttondel", .percentage(0.125)), SpokenCase("en tiondel", .percentage(0.1)),
    SpokenCase("one third", .share(numerator: 1, denominator: 3), in: .english),
    SpokenCase("a third of the patients", .share(numerator: 1, denominator: 3), in: .english),
    SpokenCase("two thirds", .share(numerator: 2, denominator: 3), in: .english),
    SpokenCase("half", .share(numerator: 1, denominator: 2), in: .english),
    SpokenCase("a quarter", .share(numerator: 1, denominator: 4), in: .english),
    SpokenCase("every fourth patient", .share(numerator: 1, denominator: 4), in: .english),
    SpokenCase("one in three", .share(numerator: 1, denominator: 3), in: .english),
    SpokenCase("alla", .share(numerator: 33, denominator: 33)),
    SpokenCase("alla", .share(numerator: 332, denominator: 333), .differs),
    SpokenCase("nästan alla", .share(numerator: 332, denominator: 333)),
    SpokenCase("en tredjedel", .number(1), .differs),
    SpokenCase("tre fjärdedelar", .number(3), .differs),
  ])
  func `of a share is a part in words, at most a percentage point off`(spoken: SpokenCase) {
    spoken.check()
  }

  @Test(arguments: [
    SpokenCase("6,4 procentenheter", .fall), SpokenCase("−6,4 procentenheter", .fall),
    SpokenCase("minus 6,4 procentenheter", .fall), SpokenCase("6 %-enheter", .fall),
    SpokenCase("minskade med 6,4 procentenheter", .fall),
    SpokenCase("en minskning med 6,4 procentenheter", .fall),
    SpokenCase("sjönk 6,4 procentenheter", .fall),
    SpokenCase("6,4 procentenheter lägre", .fall),
    SpokenCase("6.4 percentage points", .fall, in: .english),
    SpokenCase("fell by 6.4 percentage points", .fall, in: .english),
    SpokenCase("a decrease of 6.4 percentage points", .fall, in: .english),
    SpokenCase("fem procentenheter", .points(0.05)), SpokenCase("en procentenhet", .points(0.01)),
    SpokenCase("6,4 %", .fall, .percentForPoints),
    SpokenCase("6,4 procent", .fall, .percentForPoints),
    SpokenCase("6,4", .fall, .differs), SpokenCase("+6,4 procentenheter", .fall, .differs),
    SpokenCase("6,5 procentenheter", .fall, .differs),
    SpokenCase("ökade med 6,4 procentenheter", .fall, .wrongWay),
    SpokenCase("6,4 procentenheter högre", .fall, .wrongWay),
    SpokenCase("rose by 6.4 percentage points", .fall, .wrongWay, in: .english),
    SpokenCase("ökade med 0 procentenheter", .points(0), .wrongWay),
  ])
  func `of a difference of shares is percentage points`(spoken: SpokenCase) { spoken.check() }

  @Test(arguments: [
    SpokenCase("38 %", .relative(-0.384)), SpokenCase("−38 %", .relative(-0.384)),
    SpokenCase("minskade med 38 %", .relative(-0.384)),
    SpokenCase("minskade med drygt 38 %", .relative(-0.384)),
    SpokenCase("ökade med 38 %", .relative(-0.384), .wrongWay),
    SpokenCase("38 procentenheter", .relative(-0.384), .pointsForPercent),
    SpokenCase("halverades", .relative(-0.495)), SpokenCase("halved", .relative(-0.505)),
    SpokenCase("halverades", .relative(0.5), .wrongWay),
    SpokenCase("nästan halverades", .relative(-0.46)),
    SpokenCase("minskade med en tredjedel", .relative(-0.33)),
    SpokenCase("fördubblades", .relative(1.04)),
    SpokenCase("fördubblades", .relative(1.2), .differs),
    SpokenCase("doubled", .relative(0.96)), SpokenCase("fördubblades", .relative(-0.5), .wrongWay),
    SpokenCase("tre gånger så många", .relative(2)),
  ])
  func `of a relative change is per cent`(spoken: SpokenCase) { spoken.check() }

  @Test(arguments: [
    SpokenCase("3 380", .difference(-3380)), SpokenCase("3 380 färre", .difference(-3380)),
    SpokenCase("3 380 färre behandlingar", .difference(-3380)),
    SpokenCase("minskade med 3 380", .difference(-3380)),
    SpokenCase("3 380 fler", .difference(-3380), .wrongWay),
    SpokenCase("en ökning på 3 380", .difference(-3380), .wrongWay),
    SpokenCase("3,380 fewer", .difference(-3380), in: .english),
    SpokenCase("38 %", .difference(-3380), .differs),
  ])
  func `of a difference of counts is a number`(spoken: SpokenCase) { spoken.check() }

  @Test(arguments: [
    SpokenCase("2 972", .number(2972)), SpokenCase("2\u{2009}972", .number(2972)),
    SpokenCase("2\u{202F}972 kontakter", .number(2972)), SpokenCase("2972", .number(2972)),
    SpokenCase("2,972", .number(2972), .differs), SpokenCase("2,972", .number(2.972)),
    SpokenCase("2,972", .number(2972), in: .english),
    SpokenCase("1,234,567.5", .number(1_234_567.5), in: .english),
    SpokenCase("2,97", .number(2.97), in: .english),
    SpokenCase("0,125", .number(0.125), in: .english),
    SpokenCase("2 972 contacts", .number(2972), in: .english),
    SpokenCase("tre", .number(3)), SpokenCase("tolv patienter", .number(12)),
    SpokenCase("twelve patients", .number(12), in: .english), SpokenCase("inga", .number(0)),
    SpokenCase("no patients", .number(0), in: .english), SpokenCase("12 på en vecka", .number(12)),
    SpokenCase("3 tusen", .number(3), .notRead),
    SpokenCase("tre och en halv", .number(3), .notRead),
    SpokenCase("tre till fem", .number(3), .notRead), SpokenCase("3 %", .number(3), .differs),
    SpokenCase("fyra gånger", .number(4)), SpokenCase("24 gånger", .number(25), .differs),
    SpokenCase("−3", .number(-3)), SpokenCase("3", .number(-3), .differs),
    SpokenCase("39,6", .number(39.63)), SpokenCase("40", .number(39.63)),
    SpokenCase("39,7", .number(39.63), .differs),
  ])
  func `of a number is digits or words up to twelve`(spoken: SpokenCase) { spoken.check() }

  @Test(arguments: [
    SpokenCase("4", .ratio(4.1)), SpokenCase("fyra gånger", .ratio(4.1)),
    SpokenCase("fyra gånger så många", .ratio(3.85)), SpokenCase("four times", .ratio(4.1)),
    SpokenCase("fyra gånger", .ratio(4.3), .differs), SpokenCase("4,3 gånger", .ratio(4.3)),
    SpokenCase("drygt fyra gånger", .ratio(4.3)),
    SpokenCase("knappt fyra gånger", .ratio(4.3), .overFour),
    SpokenCase("dubbelt så många", .ratio(2.06)), SpokenCase("twice", .ratio(1.95)),
    SpokenCase("dubbelt", .ratio(1.5), .differs), SpokenCase("hälften så många", .ratio(0.5)),
    SpokenCase("1,25", .ratio(1.25)), SpokenCase("1,24", .ratio(1.25), .differs),
  ])
  func `of a ratio is times`(spoken: SpokenCase) { spoken.check() }

  @Test(arguments: [
    SpokenCase("p = 0,16", .probability(0.16)), SpokenCase("0,16", .probability(0.16)),
    SpokenCase("p=0,16", .probability(0.16)), SpokenCase("p < 0,001", .probability(0.0004)),
    SpokenCase("p < 0,05", .probability(0.004)), SpokenCase("p < 0,05", .probability(0.06), .over),
    SpokenCase("p = 0.16", .probability(0.16), in: .english),
    SpokenCase("p = 0,17", .probability(0.16), .differs),
  ])
  func `of a p value may have its letter`(spoken: SpokenCase) { spoken.check() }

  @Test(arguments: [
    SpokenCase("minst 30 %", .target(atLeast30, isShare: true)),
    SpokenCase("≥ 30 %", .target(atLeast30, isShare: true)),
    SpokenCase("30 procent", .target(atLeast30, isShare: true)),
    SpokenCase("at least 30%", .target(atLeast30, isShare: true), in: .english),
    SpokenCase("högst 30 %", .target(atLeast30, isShare: true), .differs),
    SpokenCase("minst 25 %", .target(atLeast30, isShare: true), .differs),
    SpokenCase("minst 0,3", .target(atLeast30, isShare: false)),
  ])
  func `of a target is its level, and the side of it if it is said`(spoken: SpokenCase) {
    spoken.check()
  }

  @Test(arguments: [
    SpokenCase("Ingen säker förändring", .verdict(.noDetectableChange(.interval))),
    SpokenCase("ingen säker skillnad", .verdict(.noDetectableChange(.interval))),
    SpokenCase("no detectable change", .verdict(.noDetectableChange(.chart))),
    SpokenCase("förbättrats", .verdict(.improved(.interval))),
    SpokenCase("improved", .verdict(.improved(.interval)), in: .english),
    SpokenCase("försämrats", .verdict(.improved(.interval)), .differs),
    SpokenCase("3", .verdict(.improved(.interval)), .differs),
  ])
  func `of a verdict is its words`(spoken: SpokenCase) { spoken.check() }
}

private let atLeast30 = Target(relation: .atLeast, value: 0.3, text: "≥ 30 %")

extension ClaimValue {
  fileprivate static let fourOf33 = ClaimValue.share(numerator: 4, denominator: 33)
  fileprivate static let fall = ClaimValue.points(-0.0642)
}

extension ClaimDisagreement {
  fileprivate static let about = ClaimDisagreement.wrongQualifier(.with(.about))
  fileprivate static let over = ClaimDisagreement.wrongQualifier(.none)
  fileprivate static let overFour = ClaimDisagreement.wrongQualifier(.with(.justOver))
}

extension SpokenCase: CustomTestStringConvertible {
  var testDescription: String { "\(text) (\(language.rawValue)): \(value)" }
}
