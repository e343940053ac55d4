import Improvement
import Manuscript
import Statistics
import Testing

@Suite struct `The text of a claim` {
  @Test(arguments: [
    "4 av 33", "fyra av 33", "4\u{A0}av\u{A0}33", "4\u{A0}av 33", "4 av\n33", "4 of 33", "4/33",
    "4 av 33 patienter", "Fyra av trettiotre".replacing("trettiotre", with: "33"),
  ])
  func `may be a fraction`(text: String) {
    #expect(ClaimText(text, in: .swedish).form == .fraction(4, 33))
    #expect(
      ClaimValue.share(numerator: 4, denominator: 33).agrees(with: ClaimText(text, in: .swedish))
    )
    #expect(
      !ClaimValue.share(numerator: 5, denominator: 33).agrees(with: ClaimText(text, in: .swedish))
    )
    #expect(
      !ClaimValue.share(numerator: 8, denominator: 66).agrees(with: ClaimText(text, in: .swedish))
    )
  }

  @Test(arguments: ["12 % av 33", "4 av 33 %", "av 33", "4 av", "4,5 av 33"])
  func `is no fraction when a part of it is no count`(text: String) {
    #expect(
      !ClaimValue.share(numerator: 12, denominator: 33).agrees(with: ClaimText(text, in: .swedish))
    )
    if case .fraction = ClaimText(text, in: .swedish).form { Issue.record("\(text)") }
  }

  @Test(arguments: [
    ("12,1 %", 1), ("12,12 %", 2), ("12 %", 0), ("12,1 procent", 1), ("12,1212 %", 4),
  ])
  func `is compared at its own decimals`(text: String, decimals: Int) {
    #expect(ClaimText(text, in: .swedish).decimals == decimals)
    #expect(
      ClaimValue.share(numerator: 4, denominator: 33).agrees(with: ClaimText(text, in: .swedish))
    )
  }

  @Test(arguments: [
    "12,33 %", "12,2 %", "13 %", "12,1", "12,1 procentenheter", "0,121", "nästan alla",
  ])
  func `is not forgiven what the data do not say`(text: String) {
    #expect(
      !ClaimValue.share(numerator: 4, denominator: 33).agrees(with: ClaimText(text, in: .swedish))
    )
  }

  @Test(arguments: 0...2)
  func `is rounded half away from zero, exactly`(decimals: Int) {
    let scale = [100, 1000, 10_000][decimals]
    for whole in 1...128 {
      for part in 0...whole {
        let rounded = (2 * part * scale + whole) / (2 * whole)
        let value = ClaimValue.share(numerator: part, denominator: whole)
        for (said, agrees) in [(rounded, true), (rounded + 1, false), (rounded - 1, false)]
        where said >= 0 {
          let text = percentage(said, decimals)
          #expect(
            value.agrees(with: ClaimText(text, in: .swedish)) == agrees,
            "\(text) for \(part)/\(whole)"
          )
        }
      }
    }
  }

  @Test func `is compared with large counts without running over`() {
    let value = ClaimValue.share(
      numerator: 9_007_199_254_740_991,
      denominator: 9_007_199_254_740_992
    )
    #expect(value.agrees(with: ClaimText("99,999999999 %", in: .swedish)) == false)
    #expect(value.agrees(with: ClaimText("100,000000000 %", in: .swedish)))
    #expect(!ClaimValue.number(54222).agrees(with: ClaimText("0,000000000", in: .swedish)))
    #expect(ClaimText("0,00000000000000", in: .swedish).form == .words)
  }

  @Test func `may leave out the sign of a difference, but not write the wrong one`() {
    let fall = ClaimValue.points(-0.0642)
    for text in ["6,4 procentenheter", "−6,4 procentenheter", "6,4 %-enheter", "6 procentenheter"] {
      #expect(fall.agrees(with: ClaimText(text, in: .swedish)), "\(text)")
    }
    for text in ["+6,4 procentenheter", "6,5 procentenheter", "6,4 %", "6,4"] {
      #expect(!fall.agrees(with: ClaimText(text, in: .swedish)), "\(text)")
    }
    #expect(ClaimValue.points(0.01).agrees(with: ClaimText("1 procentenhet", in: .swedish)))
    #expect(ClaimValue.points(0.01).agrees(with: ClaimText("1 percentage point", in: .swedish)))
  }

  @Test func `may have words after its number`() {
    #expect(ClaimValue.number(5432).agrees(with: ClaimText("5 432 behandlingar", in: .swedish)))
    #expect(ClaimValue.number(3).agrees(with: ClaimText("tre patienter", in: .swedish)))
    #expect(ClaimValue.number(0).agrees(with: ClaimText("ingen väntelista", in: .swedish)))
    #expect(!ClaimValue.number(5432).agrees(with: ClaimText("behandlingar 5 432", in: .swedish)))
    #expect(!ClaimValue.number(10).agrees(with: ClaimText("10–20 kontakter", in: .swedish)))
  }

  @Test func `of a verdict is the verdict's own words`() {
    let verdict = ClaimValue.verdict(.notComparable(.unknownLengths))
    #expect(verdict.agrees(with: ClaimText("går inte att jämföra", in: .swedish)))
    #expect(verdict.agrees(with: ClaimText("Not comparable", in: .swedish)))
    #expect(!verdict.agrees(with: ClaimText("Förbättring", in: .swedish)))
  }

  @Test(arguments: [
    "−17,1 till 9,9 procentenheter", "-17,1 till 9,9 procentenheter", "−17 till 10 %-enheter",
    "−17,1–9,9 procentenheter", "mellan −17,1 och 9,9 procentenheter",
    "från −17,1 till 9,9 procentenheter", "95 % KI −17,1 till 9,9 procentenheter",
    "-17.1 to 9.9 percentage points",
  ])
  func `of an interval is both its ends`(text: String) {
    let value = ClaimValue.interval(Interval(lower: -0.17076, upper: 0.09866), .points)
    #expect(value.agrees(with: ClaimText(text, in: .swedish)))
  }

  @Test(arguments: [
    "−17,1 till 9,8 procentenheter", "17,1 till 9,9 procentenheter", "−17,1 till 9,9 %",
    "−17,1 till 9,9", "9,9 procentenheter", "mellan −17,1 till 9,9 procentenheter",
  ])
  func `of an interval is not another`(text: String) {
    let value = ClaimValue.interval(Interval(lower: -0.17076, upper: 0.09866), .points)
    #expect(!value.agrees(with: ClaimText(text, in: .swedish)))
  }

  @Test(arguments: [
    ClaimValue.share(numerator: 4, denominator: 33), .percentage(0.17), .points(-0.0642),
    .points(0.0642), .number(39.6), .number(972),
    .interval(Interval(lower: 0.127, upper: 0.263), .share),
    .interval(Interval(lower: -0.17, upper: 0.098), .points),
    .interval(Interval(lower: 0.5, upper: 2), .number), .verdict(.improved(.chart)),
  ])
  func `that Skifte fills in is one that Skifte agrees with`(value: ClaimValue) {
    for language in Language.allCases {
      let text = value.text(in: NumberText(language))
      #expect(value.agrees(with: ClaimText(text, in: language)), "\(text)")
    }
  }

  @Test func `groups thousands by spaces, as only Swedish does when Skifte writes it`() {
    let value = ClaimValue.number(2972)
    #expect(value.agrees(with: ClaimText(value.text(in: NumberText(.swedish)), in: .swedish)))
    #expect(!value.agrees(with: ClaimText("2,972", in: .swedish)))
  }

  @Test func `becomes the number itself for machines`() {
    #expect(ClaimValue.share(numerator: 1, denominator: 4).machineText == "0.25")
    #expect(ClaimValue.number(7).machineText == "7")
    #expect(ClaimValue.verdict(.improved(.chart)).machineText == "improved")
  }

  private func percentage(_ scaled: Int, _ decimals: Int) -> String {
    let unit = [1, 10, 100][decimals]
    let fraction = String(String(scaled % unit + unit).dropFirst())
    return "\(scaled / unit)\(decimals > 0 ? ",\(fraction)" : "") %"
  }
}
