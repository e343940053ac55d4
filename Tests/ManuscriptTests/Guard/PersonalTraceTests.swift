import Foundation
import Manuscript
import TestSupport
import Testing

@Suite struct `A number of a person` {
  /// What people put between the birth date and the last four.
  static let separators = ["", "-", "+", " ", "\u{A0}", "\u{2013}", "\u{2212}", "\u{2010}"]

  @Test(arguments: separators)
  func `is found in every form, whatever stands between`(separator: String) {
    for seed in 0..<400 {
      let birth = Birth(seed: seed)
      for day in [birth.day, birth.day + 60, 60] {
        for month in day >= 60 ? [birth.month, 0] : [birth.month] {
          let date = birth.year % 100 * 10_000 + month * 100 + day
          let short = padded(date, 6)
          let tail = checked(short + padded(birth.number, 3)).suffix(4)
          let forms = [
            "\(birth.year / 100)\(short)\(separator)\(tail)", "\(short)\(separator)\(tail)",
          ]
          for form in forms {
            let isCertain = form.count != 10
            #expect(
              kinds(in: "nr \(form).") == [isCertain ? .identity : .perhapsIdentity],
              "\(form)"
            )
            #expect(
              kinds(in: "\(form);12") == [isCertain ? .identity : .perhapsIdentity],
              "\(form)"
            )
          }
        }
      }
    }
  }

  @Test(arguments: Array("TRSUWXJKLMN"))
  func `is found with a letter that counts as 1`(letter: Character) {
    for seed in 0..<50 {
      let birth = Birth(seed: seed)
      let digits = checked(birth.short + "1" + padded(birth.number % 100, 2))
      let tail = "\(letter)\(digits.suffix(3))"
      for form in [
        "\(birth.century)\(birth.short)-\(tail)", "\(birth.short)-\(tail)", "\(birth.short)\(tail)",
      ] {
        #expect(kinds(in: form) == [.identity], "\(form)")
        #expect(kinds(in: form.lowercased()) == [.identity], "\(form)")
      }
    }
  }

  @Test func `is found as a reserve number of every region`() {
    for seed in 0..<50 {
      let birth = Birth(seed: seed)
      let whole = "\(birth.century)\(birth.short)"
      let stockholm = "\(birth.year)" + padded(birth.number * 7 % 100_000, 5)
      let inera = padded(birth.year % 100 * 10_000 + birth.month * 100 + 32 + seed % 28, 6)
      let gothenburg = ["K": "5", "M": "7", "X": "8"].sorted { $0.key < $1.key }.map {
        letter,
        value in
        let digits = checked(birth.short + value + padded(birth.number % 100, 2))
        return whole + letter + digits.suffix(3)
      }
      let forms =
        gothenburg + [
          "99" + stockholm.prefix(2) + checked(String(stockholm.dropFirst(2))),
          "\(birth.century)" + checked(inera + padded(birth.number, 3)),
          whole + "SF1\(seed % 10)", whole + "SP2A", whole + "A1\(padded(seed, 2))", whole + "ABCD",
        ]
      for form in forms { #expect(kinds(in: "patient \(form)") == [.identity], "\(form)") }
    }
  }

  @Test(arguments: ["SF12", "SP2A", "A123", "1B23", "12C3", "123D", "AB12", "A1B2", "1BC2"])
  func `is found as a reserve number in small letters too`(tail: String) {
    for form in ["19530421\(tail)", "19530421-\(tail)", "20010230\(tail)"] {
      #expect(kinds(in: "nr \(form.lowercased()),") == [.identity], "\(form)")
      #expect(kinds(in: form) == [.identity], "\(form)")
    }
    #expect(kinds(in: "19530421 \(tail)") == [.identity])
  }

  @Test func `is found as Värmland's in small letters after a space`() {
    #expect(kinds(in: "19530421 sx12") == [.identity])
  }

  @Test(arguments: [
    "20240115-test.csv", "20240115_data", "20240115 från", "20241001 till 20241101",
    "20240115 10st", "20240115 kl12", "den 20240115 dog", "20240115abcd", "20240115T0930",
    "v20240115-beta", "9e20240115ab3f77", "20240115 plan",
  ])
  func `is not seen in a day with a word after it`(text: String) {
    #expect(kinds(in: text).filter { $0 == .identity }.isEmpty)
  }

  @Test func `is not seen in any text of this repository`() throws {
    let here = URL(filePath: #filePath).resolvingSymlinksInPath()
    let root = (0..<4).reduce(here) { url, _ in url.deletingLastPathComponent() }
    var (lines, alarms) = (0, [String]())
    // Tests of the guard itself hold made-up numbers.
    for name in ["Projects", "Site", "Themes", "Documentation", "Benchmarks", "Sources"] {
      for file in try Folder(reading: [name], below: root).files where !isWorkbookName(file.path) {
        for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
          lines += 1
          let scalars = Array(line.unicodeScalars)
          for trace in PersonalTrace.all(in: scalars) where trace.kind == .identity {
            var word = String.UnicodeScalarView()
            word.append(contentsOf: scalars[trace.range])
            // Examples of what is found say so.
            if !String(word).contains("1212") { alarms.append("\(file.path): \(String(word))") }
          }
        }
      }
    }
    print("identity numbers: \(alarms.count) false alarms in \(lines) lines \(alarms)")
    #expect(alarms.isEmpty && lines > 10_000)
  }

  @Test(arguments: [
    "121212-XXXX", "19121212-xxxx", "19121212XXXX", "121212-****", "1912-12-12-1212",
  ])
  func `is found half hidden or with more hyphens`(form: String) {
    #expect(kinds(in: form) == [.identity])
  }

  @Test(arguments: [
    "556036-0793", "2120000142", "16556036-0793", "978-91-7585-123-4", "9789175851234",
    "https://doi.org/10.1136/bmjqs-2015-004811", "https://example.org/1212121212",
    "0.1212121212", "121212-1213", "2024-01-12 12:30", "ISSN 1404-2121", "1 212 121 212",
    "4;1234567;12", "a1212121212", "2020-01-01/2023-12-31", "0028-4793", "bild@2x.png",
    "bootstrap@5.min.css",
    "measure:antal/@fysioterapeut/share", "08-12", "2024-07-01", "07-10 år", "0,123-45",
    "S0140-6736(15)00123-4", "1990-1995", "0–100 000", "kl 07.30–16.00", "+12,5", "R522", "020-5",
  ])
  func `is not seen in other numbers`(text: String) {
    #expect(kinds(in: text).isEmpty)
  }

  @Test(arguments: [
    "070-174 06 05", "0701740605", "070 174 06 05", "+46 70 174 06 05", "+46701740605",
    "+46 (0)70-174 06 05", "0046 70 174 06 05", "036-32 10 00", "08-465 004 00", "0771-12 34 56",
    "tel:+46-8-465-004-00", "036–32 10 00".replacing("–", with: "-"),
  ])
  func `stands beside telephone numbers in every form`(text: String) {
    #expect(kinds(in: text) == [.telephone])
    #expect(kinds(in: "Ring \(text), tack") == [.telephone])
  }

  @Test(arguments: ["ada@example.org", "ada.andersson+x@mail.example.se", "åsa@exempel.nu"])
  func `stands beside addresses`(text: String) {
    #expect(kinds(in: "<\(text)>") == [.mail])
    #expect(
      PersonalTrace.all(in: Array("<\(text)>".unicodeScalars)).first?.range == 1..<text
        .unicodeScalars.count + 1
    )
  }

  @Test func `is never missed by the quick look, in forty thousand lines of digits and signs`() {
    var random = SeededGenerator(seed: 46)
    let pieces = [
      "0", "07", "1", "19", "12", "1212", "36", "46", "+", "-", " ", "(", ")", ";", ".", ",", "@",
      "a", "19 ", "_", "~", ":", "--", "12-12-12", "1912-12-12", "1912 12 12", "&#45;", "&shy;",
      "&#49;",
      "%2D", "%C2%A0", "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{FE0F}", "１２１２", "٣", "\u{1D7CF}", "＠",
      "**",
      "`", "\\", "\n", "\t", " (at) ", "[at]", ".se", "ada", "pnr", "(070) 123 45 67",
      "070.123.45.67",
      "036/32 10 00", "\u{2009}", "ä", "€",
      "T", "x", "*", "\u{A0}", "\u{2013}", "/", "\u{2212}", "121212", "19530421", "1B23", "-1212",
      "070-174 06 05", "ada@example.org", "+46 70", "T123", "1912121212",
    ]
    var found = 0
    for _ in 0..<40_000 {
      let line = (0..<Int.random(in: 4...14, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      if !kinds(in: line).isEmpty { found += 1 }
    }
    #expect(found > 100)
  }

  /// What a line holds, which the quick look at its bytes must not miss.
  private func kinds(in text: String) -> [PersonalTrace.Kind] {
    let found = PersonalTrace.all(in: Array(text.unicodeScalars)).map(\.kind)
    #expect(found.isEmpty || PersonalTrace.mayBe(in: text.utf8), "\(text)")
    return found
  }

  /// Every row that is suspected is read as text, and an extract has millions.
  @Test(arguments: [
    "10292690;2024-12-09;Sjuksköterska;R522;Återbesök", "10912001;2022-04-14;Psykolog;M545;",
    "2024-12-09;1204;38", "20241209;1204;38",
  ])
  func `is not suspected in an ordinary row of an extract`(row: String) {
    #expect(!PersonalTrace.mayBe(in: row.utf8, parting: UInt8(ascii: ";")))
  }
}
