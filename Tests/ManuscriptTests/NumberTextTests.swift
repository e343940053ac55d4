import Manuscript
import Testing

@Suite struct `A number in words of a language` {
  @Test(arguments: [
    (0, "0", "0"), (972, "972", "972"), (2972, "2 972", "2,972"), (54222, "54 222", "54,222"),
    (1_234_567, "1 234 567", "1,234,567"), (-3380, "−3 380", "−3,380"), (-5, "−5", "−5"),
  ])
  func `groups its thousands`(number: Int, swedish: String, english: String) {
    #expect(plain(NumberText(.swedish).whole(number)) == swedish)
    #expect(NumberText(.english).whole(number) == english)
  }

  @Test func `uses no-break spaces and a true minus sign`() {
    #expect(NumberText(.swedish).whole(-2972) == "\u{2212}2\u{A0}972")
    #expect(NumberText(.swedish).percent(0.121, decimals: 1) == "12,1\u{A0}%")
    #expect(NumberText(.english).percent(0.121, decimals: 1) == "12.1%")
    #expect(NumberText(.swedish).fraction(4, of: 33) == "4\u{A0}av\u{A0}33")
    #expect(NumberText(.english).fraction(4, of: 1033) == "4\u{A0}of\u{A0}1,033")
  }

  @Test(arguments: [
    (0.285, 2, "0,29"), (2.5, 0, "3"), (-2.5, 0, "−3"), (0.05, 1, "0,1"), (-0.04, 1, "0,0"),
    (1.005, 2, "1,01"), (39.6266, 1, "39,6"), (0, 2, "0,00"), (999.95, 1, "1 000,0"),
    (1234.5, 0, "1 235"), (0.007, 3, "0,007"),
  ])
  func `is rounded half away from zero as it was written`(
    number: Double,
    decimals: Int,
    expected: String
  ) {
    #expect(plain(NumberText(.swedish).decimal(number, decimals: decimals)) == expected)
  }

  @Test func `shows its sign when asked, but zero has none`() {
    let number = NumberText(.swedish)
    #expect(number.decimal(6.4, decimals: 1, isSigned: true) == "+6,4")
    #expect(number.decimal(-6.4, decimals: 1, isSigned: true) == "−6,4")
    #expect(number.decimal(0.04, decimals: 1, isSigned: true) == "0,0")
  }

  @Test func `is a dash when it is none`() {
    for number in [Double.nan, .infinity, -.infinity, 1e15] {
      #expect(NumberText(.swedish).decimal(number, decimals: 1) == "–")
    }
  }

  @Test func `keeps its value however many decimals are asked for`() {
    #expect(NumberText(.english).decimal(54222, decimals: 14).hasPrefix("54,222.0"))
    #expect(NumberText(.english).decimal(9e14, decimals: 9).hasPrefix("900,000,000,000,000"))
  }

  @Test func `of a fraction is rounded from the whole numbers`() {
    for whole in 1...60 {
      for part in 0...whole {
        let exact = (2 * part * 1000 + whole) / (2 * whole)
        #expect(
          NumberText(.english).percent(part, of: whole, decimals: 1)
            == "\(exact / 10).\(exact % 10)%"
        )
      }
    }
    let large = 1 << 53
    #expect(NumberText(.english).percent(large, of: large, decimals: 9) == "100.000000000%")
    #expect(NumberText(.english).percent(1, of: 3, decimals: 15) == "33.333333333333333%")
  }

  @Test func `of a difference of shares is in percentage points`() {
    #expect(plain(NumberText(.swedish).points(-0.0642)) == "−6,4 procentenheter")
    #expect(plain(NumberText(.swedish).points(0.0642)) == "+6,4 procentenheter")
    #expect(
      plain(NumberText(.english).points(0.0642, decimals: 0, isSigned: false))
        == "6 percentage points"
    )
  }

  @Test(arguments: [
    (39.0, 1, "39"), (39.6, 1, "39,6"), (39.62, 1, "39,6"), (39.62, 3, "39,62"), (2972, 3, "2 972"),
    (0.1 + 0.2, 3, "0,3"), (1e-9, 2, "0,00"),
  ])
  func `is as short as it may be`(number: Double, decimals: Int, expected: String) {
    #expect(plain(NumberText(.swedish).shortest(number, atMost: decimals)) == expected)
  }

  @Test func `of an interval has both ends`() {
    #expect(NumberText(.swedish).interval(-17.08, 9.87, decimals: 1) == "−17,1 till 9,9")
    #expect(NumberText(.english).interval(-17.08, 9.87, decimals: 1) == "−17.1 to 9.9")
  }

  @Test(arguments: -40...40)
  func `as a quotient is rounded half away from zero`(dividend: Int) {
    for divisor in (1...12).flatMap({ [$0, -$0] }) {
      let exact = Double(dividend) / Double(divisor)
      #expect(roundedQuotient(dividend, divisor) == Int(exact.rounded(.toNearestOrAwayFromZero)))
    }
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}
