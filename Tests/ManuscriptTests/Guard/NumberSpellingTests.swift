import TestSupport
import Testing

@testable import Manuscript

/// How a number can be written by those who know that `19121212-1212` is looked for, and by those who
/// only have another program or another hand.
@Suite struct `A number of a person in another spelling` {
  /// From twelve digits and what may stand between.
  struct Spelling: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let write: @Sendable (_ century: String, _ day: String, _ tail: String) -> String

    init(
      _ name: String,
      _ write: @escaping @Sendable (_ century: String, _ day: String, _ tail: String) -> String
    ) {
      testDescription = name
      self.write = write
    }
  }

  /// Signs instead of the hyphen that twelve and ten digits are errors with.
  static let signs = [
    " - ", " -", "- ", "  -  ", "\u{2013}", " \u{2014} ", " \u{2212}", "--", "_", "/", " / ", ":",
    "~",
    ".", "\t", "\u{2009}", "\u{202F}-\u{202F}", "\u{A0}-", "\u{FF0D}", "-\n", "-\n  ", "-\n> ",
    "\u{AD}-", "\u{200B}-\u{200B}", "\u{2060}-", "%2D", "%20-%20", "%E2%80%93", "&#45;", "&#x2d;",
    "&hyphen;", "&nbsp;-&nbsp;", "&shy;-", "\\-", "*-*", "_-_",
  ]

  @Test(arguments: signs)
  func `is found whatever sign stands before the last four`(sign: String) {
    expectFound(Spelling("twelve") { $0 + $1 + sign + $2 })
    expectFound(Spelling("ten") { $1 + sign + $2 })
  }

  static let spellings = [
    Spelling("a line break") { $0 + $1 + "\n" + $2 },
    Spelling("a day in three groups") { $0 + dated($1, "-") + "-" + $2 },
    Spelling("a day and a space") { $0 + dated($1, "-") + " " + $2 },
    Spelling("a day and a dash") { $0 + dated($1, "-") + " – " + $2 },
    Spelling("four groups with spaces") { $0 + dated($1, " ") + " " + $2 },
    Spelling("a day with points") { $0 + dated($1, ".") + "-" + $2 },
    Spelling("a day with strokes") { $0 + dated($1, "/") + " " + $2 },
    Spelling("a short day with points") { dated($1, ".") + "-" + $2 },
    Spelling("a short day with hyphens") { dated($1, "-") + "-" + $2 },
    Spelling("a short day with strokes") { dated($1, "/") + "-" + $2 },
    Spelling("the century by itself") { $0 + " " + $1 + " " + $2 },
    Spelling("the century with a hyphen") { $0 + "-" + $1 + "-" + $2 },
    Spelling("four and four and four") { $0 + $1.prefix(2) + " " + $1.suffix(4) + " " + $2 },
    Spelling("letters before twelve") { "PNR" + $0 + $1 + $2 },
    Spelling("letters before ten and four") { "ID" + $1 + "-" + $2 },
    Spelling("a word for it before ten") { "pnr:" + $1 + $2 },
    Spelling("a word for it joined to ten") { "Personnr" + $1 + $2 },
    Spelling("a word for it and a space") { "personnummer " + $1 + $2 },
    Spelling("full width") { wide($0 + $1) + "-" + wide($2) },
    Spelling("full width without a sign") { wide($0 + $1 + $2) },
    Spelling("Arabic digits") { moved($0 + $1, to: 0x660) + "-" + moved($2, to: 0x660) },
    Spelling("mathematical digits") { moved($0 + $1 + $2, to: 0x1D7CE) },
    Spelling("soft hyphens") { ($0 + $1).map { "\($0)\u{AD}" }.joined() + $2 },
    Spelling("signs that are not seen") { ($0 + $1 + $2).map { "\($0)\u{200B}" }.joined() },
    Spelling("character references") { referred($0 + $1) + "-" + referred($2) },
    Spelling("percent codes") { percent($0 + $1 + "-" + $2) },
    Spelling("an address") { "https://example.org/?nr=" + $0 + $1 + "%2D" + $2 },
    Spelling("strong emphasis") { "**\($0)\($1)**-\($2)" },
    Spelling("emphasis within") { $0 + "*" + $1 + "*" + $2 },
    Spelling("code") { "`\($1)`-`\($2)`" },
  ]

  @Test(arguments: spellings)
  func `is found in groups, in other digits and in codes`(spelling: Spelling) {
    expectFound(spelling)
  }

  @Test(arguments: [
    Spelling("a comma") { $0 + $1 + "," + $2 }, Spelling("ten and a comma") { $1 + "," + $2 },
    Spelling("ten and a line break") { $1 + "\n" + $2 },
    Spelling("four short groups") { dated($1, " ") + " " + $2 },
    Spelling("letters before ten") { "kod" + $1 + $2 },
    Spelling("a path") { "https://example.org/" + $0 + $1 + "/" + $2 },
  ])
  func `is perhaps one where other things are written so`(spelling: Spelling) {
    for (text, _) in forms(of: spelling) {
      #expect(kinds(in: text) == [.perhapsIdentity], "\(text)")
      #expect(kinds(in: "nr \(text) kom") == [.perhapsIdentity], "\(text)")
    }
  }

  @Test(arguments: ["121212 - T121", "19121212--X121", "1912-12-12-T121", "12.12.12 – t121"])
  func `is found with a letter that counts as 1`(number: String) {
    #expect(kinds(in: "nr \(number).") == [.identity])
    #expect(kinds(in: "nr \(number.dropLast())2).").isEmpty)
  }

  @Test(arguments: [
    "19121212/1212", "1912-12-12 1212", "１９１２１２１２-１２１２", "&#49;91212%312 - 1212",
    "12**12**12-1212", "1\u{AD}21212-1212",
  ])
  func `has an exact place`(number: String) {
    let scalars = Array("Åsa, \(number), två".unicodeScalars)
    #expect(PersonalTrace.all(in: scalars).map(\.range) == [5..<scalars.count - 5])
  }

  @Test(arguments: [
    "2024-01-12 12:30", "2024-01-12 12.30", "2024-01-12T1230", "20240112T123000Z",
    "2024-01-12, 1230",
    "2020-01-01/2023-12-31", "2020-01-01 – 2023-12-31", "2020-01-01--2023-12-31", "2019-2023",
    "2019-2020 2020-2021", "201001-201012", "201012 - 2011", "2024;12;13", "1 234 567",
    "12 345 678",
    "12 345 678 1234", "1,234,567.89", "121212,5", "121212 + 1212", "19121212. 1212 kom",
    "19121212: 1212",
    "[19121212, 1212]", "19121212;1212", "19121212|1212", "5 12 12 12 1212 7", "- 121212\n- 1212",
    "121212\n\n1212", "1. 121212\n2. 1212", "10.1136/bmjqs-2015-004811",
    "10.1016/j.jad.2019.12.014",
    "978-91-7585-123-4", "9789175851234", "556036-0793", "556036 - 0793", "16556036-0793",
    "2023-10-8783",
    "https://example.org/2024/01/15/rapport-1234", "73211009", "138875005", "1212 1212 1212",
    "0.12.12.12-1212", "v2.12.12-1212", "v2.12.12.1212", "#121212", "rgb(12,12,12)",
    "M12.12 12.12 12.12", "121212-1213", "121212/1213", "1912 12 12 1213", "12.13.12-1212",
    "20240115_klar", "(08) 2024", "08/2024", "S0140-6736(05)12345-6", "07.30–16.00", "07.30.45.12",
    "@media (max-width: 40em)", "(att) 12", "12 % 34 %", "&amp; 12", "a (at) b", "[at]",
    "x &copy; y",
    "1.2.3-4567", "11:11:09 -0500", "07:07:02 2026", "0–100 000", "2 000 000 – 3 000 000",
    "R&D 1212", "100%25", "kl. 07 30 45",
  ])
  func `is not seen in ordinary text`(text: String) {
    #expect(kinds(in: text).isEmpty, "\(text)")
  }

  @Test func `is not seen in columns of days and counts, nor in series of years and numbers`() {
    for seed in 0..<3000 {
      let birth = Birth(seed: seed)
      let day = "\(birth.century)\(birth.short)"
      let count = 1000 + seed * 7 % 9000
      let iso = "\(birth.century)\(dated(birth.short, "-"))"
      for text in [
        "\(day);\(count)", "\(iso);\(count);\(count)", "\(iso) – \(birth.year + 1)-01-01",
        "\(birth.year)-\(birth.year + 1) \(birth.year + 2)", "\(iso) 07:\(10 + seed % 50)",
        "\(count / 10),\(seed % 10) \(count) \(seed)", "\(seed) \(100 + seed % 899) \(count)",
      ] {
        #expect(kinds(in: text).isEmpty, "\(text)")
      }
    }
  }

  @Test(arguments: [
    "(070) 123 45 67", "070.123.45.67", "070/123 45 67", "070 - 123 45 67", "070–123 45 67",
    "+46 (0)70-123 45 67", "0046 70 123 45 67", "0046-70-123 45 67", "０７０-１２３ ４５ ６７",
    "(036) 32 10 00", "036/32 10 00", "(08) 465 004 00", "070\u{2009}123\u{2009}45\u{2009}67",
    "070&#45;123 45 67", "%2B46701234567", "+**46** 70 123 45 67",
  ])
  func `stands beside telephone numbers in other spellings`(text: String) {
    #expect(kinds(in: text) == [.telephone])
    #expect(kinds(in: "Ring \(text), tack") == [.telephone])
  }

  @Test(arguments: [
    "namn (at) klinik.se", "namn [at] klinik.se", "namn(at)klinik.se", "namn [snabel-a] klinik.se",
    "namn (at) klinik (punkt) se", "namn＠klinik.se", "namn&#64;klinik.se", "namn&#x40;klinik.se",
    "namn&commat;klinik.se", "namn%40klinik.se", "namn*@*klinik.se", "na\u{AD}mn@klinik.se",
    "namn@kli\u{200B}nik.se", "namn\\@klinik.se", "**namn**@klinik.se",
  ])
  func `stands beside addresses in other spellings`(text: String) {
    #expect(kinds(in: text) == [.mail])
    #expect(kinds(in: "Skriv till \(text), tack") == [.mail])
  }
}

extension `A number of a person in another spelling` {
  /// That every number is found in a spelling, whatever stands around, and none with a wrong check
  /// digit.
  private func expectFound(_ spelling: Spelling) {
    for (text, isOther) in forms(of: spelling) {
      for line in [text, "nr \(text).", "\(text);12", "Hon (\(text)) kom"] {
        let found = kinds(in: line)
        #expect(found == [.identity] || isOther && found == [.perhapsIdentity], "\(line)")
      }
    }
    for (text, _) in forms(of: spelling, isRight: false) {
      #expect(kinds(in: "nr \(text) kom").isEmpty, "\(text)")
    }
  }

  /// A spelling of many numbers, and whether the last four of each may be a time or a year.
  private func forms(of spelling: Spelling, isRight: Bool = true) -> [(String, isOther: Bool)] {
    (0..<150).map { seed in
      let birth = Birth(seed: seed)
      let digits = checked(birth.short + padded(birth.number, 3))
      let tail = Int(digits.suffix(4)).map { isRight ? $0 : $0 / 10 * 10 + ($0 + 1) % 10 } ?? 0
      let isTime = birth.year >= 2000 && tail < 2400 && tail % 100 < 60
      let text = spelling.write("\(birth.century)", birth.short, padded(tail, 4))
      return (text, isOther: isTime || 1900...2099 ~= tail)
    }
  }

  private func kinds(in text: String) -> [PersonalTrace.Kind] {
    let found = PersonalTrace.all(in: Array(text.unicodeScalars)).map(\.kind)
    #expect(found.isEmpty || PersonalTrace.mayBe(in: text.utf8), "\(text)")
    return found
  }
}

/// Six digits in three groups.
private func dated(_ day: String, _ sign: String) -> String {
  "\(day.prefix(2))\(sign)\(day.dropFirst(2).prefix(2))\(sign)\(day.suffix(2))"
}

/// Digits of another script, whose zero is given.
private func moved(_ digits: String, to zero: UInt32) -> String {
  let scalars = digits.unicodeScalars.compactMap { Unicode.Scalar(zero + $0.value - 48) }
  return String(String.UnicodeScalarView(scalars))
}

private func wide(_ digits: String) -> String { moved(digits, to: 0xFF10) }

private func referred(_ digits: String) -> String {
  digits.unicodeScalars.map { "&#\($0.value);" }.joined()
}

private func percent(_ text: String) -> String {
  text.utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
}
