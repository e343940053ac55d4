import Improvement
import Testing

@Suite struct `A spoken number` {
  @Test(arguments: [
    ("12,1 %", 12.1, 1), ("12,1\u{A0}%", 12.1, 1), ("12.1%", 12.1, 1), ("71 procent", 71, 0),
    ("2 972", 2972, 0), ("2\u{A0}972", 2972, 0), ("54\u{202F}222", 54222, 0), ("2972", 2972, 0),
    ("1 234 567,25", 1_234_567.25, 2), ("−6,4", -6.4, 1), ("-6,4", -6.4, 1), ("–6,4", -6.4, 1),
    ("+6,4", 6.4, 1), ("0", 0, 0), ("0,0", 0, 1), ("39,60", 39.6, 2), (" 7 ", 7, 0),
    ("ett", 1, 0), ("En", 1, 0), ("två", 2, 0), ("tolv", 12, 0), ("Ingen", 0, 0), ("twelve", 12, 0),
  ])
  func `is read with its decimals`(text: String, value: Double, decimals: Int) throws {
    let number = try #require(SpokenNumber(text))
    #expect(number.value == value)
    #expect(number.decimals == decimals)
  }

  @Test(arguments: [
    "", " ", "%", "−", "nästan alla", "12,1,2", "1,", ",5", "12 4", "1 2345", "1234 567", "12a",
    "1/2", "tretton", "1e3", "0x10", "٣", "12,1 % av", "0,1234567890", "1234567890123456", "--1",
    "5 %%", "1 234.5.6",
  ])
  func `is nothing else`(text: String) {
    #expect(SpokenNumber(text) == nil)
  }

  @Test func `says whether it was a percentage and whether it had a sign`() throws {
    #expect(try #require(SpokenNumber("12 %")).isPercent)
    #expect(try !#require(SpokenNumber("12")).isPercent)
    #expect(try #require(SpokenNumber("−12 %")).isSigned)
    #expect(try #require(SpokenNumber("+12")).isSigned)
    #expect(try !#require(SpokenNumber("12")).isSigned)
  }
}
