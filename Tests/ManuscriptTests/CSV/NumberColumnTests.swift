import Manuscript
import Testing

/// Reads texts as one column, each on a line of its own from line 1.
private func column(_ texts: String...) -> (readings: [CellReading], notes: Notes) {
  var notes = Notes()
  let cells = texts.enumerated().map { index, text in
    Table.Cell(
      text: text,
      place: Place(file: "a.csv", position: Position(line: index + 1, column: 1))
    )
  }
  return (NumberColumn(reading: cells, noting: &notes).readings, notes)
}

extension [CellReading] {
  fileprivate var values: [Double?] {
    map { if case .number(let number) = $0 { number.value } else { nil } }
  }
}

@Suite struct `A number` {
  @Test(
    arguments: [
      ("0", 0, 0), ("007", 7, 0), ("12,5", 12.5, 1), ("12.50", 12.5, 2), ("0,285", 0.285, 3),
      ("0.123", 0.123, 3), (",5", 0.5, 1), ("1234,567", 1234.567, 3), ("1 234", 1234, 0),
      ("12\u{A0}345", 12345, 0), ("1\u{202F}234\u{202F}567", 1_234_567, 0),
      ("1\u{2009}234,5", 1234.5, 1),
      ("1 234,567", 1234.567, 3), ("1.234,5", 1234.5, 1), ("1,234.5", 1234.5, 1),
      ("1.234.567", 1_234_567, 0), ("1,234,567.89", 1_234_567.89, 2), ("-3", -3, 0),
      ("−3,5", -3.5, 1),
      ("–3", -3, 0), ("- 3", -3, 0), ("+4", 4, 0), ("-0", 0, 0), ("71 %", 0.71, 0),
      ("71%", 0.71, 0),
      ("7,1\u{A0}%", 0.071, 1), ("-12,5 %", -0.125, 1), ("100 %", 1, 0),
      ("0,30000000000000004", 0.30000000000000004, 17),
      ("999999999999999999", 1e18, 0),
    ] as [(String, Double, Int)]
  )
  func `is read exactly as it is written`(text: String, value: Double, decimals: Int) throws {
    let (readings, notes) = column(text)
    guard case .number(let number) = readings[0] else {
      Issue.record("\(text) was not read: \(notes.all.map(\.message.english))")
      return
    }
    #expect(number.value == value)
    #expect(number.decimals == decimals)
    #expect(number.text == text)
    #expect(number.isPercent == text.contains("%"))
    #expect(notes.all.isEmpty)
  }

  @Test func `is whole when nothing stands after the decimal sign but zeros`() {
    let (readings, _) = column("12", "12,0", "12,5", "-3")
    let integers = readings.map { reading -> Int? in
      if case .number(let number) = reading { number.integer } else { nil }
    }
    #expect(integers == [12, 12, nil, -3])
    #expect(Number(value: 1, decimals: 0, isPercent: true, text: "100 %").integer == nil)
  }

  @Test func `is the double that Swift itself reads, for every count of decimals`() {
    for decimals in 1...9 {
      for seed in stride(from: 7, to: 40_000_000, by: 1_234_567) {
        let digits =
          String(repeating: "0", count: max(0, decimals + 1 - "\(seed)".count)) + "\(seed)"
        let text = digits.dropLast(decimals) + "," + digits.suffix(decimals)
        let expected = Double(text.replacing(",", with: "."))
        #expect(column(String(text), "0,5").readings.values[0] == expected, "\(text)")
      }
    }
  }
}

@Suite struct `A column of numbers` {
  @Test func `reads three digits after a comma as decimals when another cell shows decimals`() {
    let (readings, notes) = column("1,234", "12,5", "13,145")
    #expect(readings.values == [1.234, 12.5, 13.145])
    #expect(notes.all.isEmpty)
  }

  @Test func `reads three digits after a comma as thousands when the point is the decimal sign`() {
    #expect(column("1,234", "12.5").readings.values == [1234, 12.5])
    #expect(column("1.234", "1.234.567").readings.values == [1234, 1_234_567])
    #expect(column("1.234", "2.500,5").readings.values == [1234, 2500.5])
    #expect(column("1.234", "0,5").readings.values == [1234, 0.5])
    #expect(column("1.234", "0.5").readings.values == [1.234, 0.5])
  }

  @Test(arguments: ["13.145", "1.234", "1,234", "-1.234", "100,000 %"])
  func `asks when nothing tells thousands from decimals`(text: String) throws {
    let (readings, notes) = column(text, "..", "")
    #expect(readings[0] == .invalid)
    #expect(notes.all.map(\.code) == [.ambiguousNumber])
    let diagnostic = try #require(notes.all.first)
    let digits = text.replacing(/[.,]/, with: "")
    let fraction = text.replacing(/[.,]/, with: ",")
    #expect(diagnostic.message.swedish == "”\(text)” kan vara \(digits) eller \(fraction)")
  }

  @Test func `is settled by what the hint proposes, without changing its neighbours`() throws {
    let (_, notes) = column("1.234", "2.345")
    let hint = try #require(notes.all.first?.hint?.swedish)
    #expect(hint.contains("1.2340"))
    #expect(column("1.2340", "2.345").readings.values == [1.234, 2.345])
    #expect(column("1234", "2345").readings.values == [1234, 2345])
    #expect(column("1,234 %").notes.all.first?.hint?.swedish.contains("1,2340 %") == true)
  }

  @Test func `has one decimal sign, and the fewer are the mistakes`() {
    let (readings, notes) = column("12,5", "13.5", "14,5", "1,234,567")
    #expect(readings.values == [12.5, nil, 14.5, nil])
    #expect(notes.all.map(\.code) == [.otherDecimalSign, .otherDecimalSign])
    #expect(notes.all[0].hint?.english == "write 13,5 if that is the number")
    #expect(column("12.5", "13,5", "14,5").readings.values == [nil, 13.5, 14.5])
    #expect(column("12.5", "13,5").readings.values == [12.5, nil])
  }

  @Test func `has percent signs at every number or at none`() {
    let (readings, notes) = column("28 %", "0,285", "30 %")
    #expect(readings.values == [0.28, nil, 0.30])
    #expect(notes.all.map(\.code) == [.mixedPercent])
    #expect(notes.all.map(\.place.position.line) == [2])
    #expect(column("0,28", "0,3", "31 %").readings.values == [0.28, 0.3, nil])
    #expect(column("28 %", "..", "", "30 %").notes.all.isEmpty)
  }

  @Test(
    arguments: [
      "..", "<5", "< 5", "<5 %", "≤4", "<=4", ">95", "≥ 95 %", "X", "x", "*", "[c]", "[C]", "1-4",
      "1–4",
      "0-4",
    ])
  func `keeps protected values apart from numbers`(text: String) {
    let (readings, notes) = column(text, "12")
    #expect(readings[0] == .protected)
    #expect(notes.all.isEmpty)
  }

  @Test func `keeps the sign for no value as it is written`() {
    let (readings, notes) = column(".", "12")
    #expect(readings[0] == .missing("."))
    #expect(notes.all.isEmpty)
  }

  @Test(arguments: ["-", "–", "—", "−"])
  func `does not guess what a dash means`(text: String) {
    let (readings, notes) = column(text, "12")
    #expect(readings[0] == .invalid)
    #expect(notes.all.map(\.code) == [.undecidedDash])
    let cells = [Table.Cell(text: text, place: Place(file: "a.csv"))]
    var silent = Notes()
    let zero = NumberColumn(reading: cells, dash: .zero, noting: &silent)
    #expect(
      zero.readings == [.number(Number(value: 0, decimals: 0, isPercent: false, text: text))]
    )
    #expect(
      NumberColumn(reading: cells, dash: .missing, noting: &silent).readings == [.missing(text)]
    )
    #expect(silent.all.isEmpty)
  }

  @Test func `keeps empty cells apart from zeros`() {
    #expect(column("", "0").readings.values == [nil, 0])
    #expect(column("", "0").readings[0] == .empty)
    #expect(column().readings.isEmpty)
  }

  @Test(
    arguments: [
      ("#SAKNAS!", "saknas"), ("#N/A", "saknas"), ("#DIVISION/0!", "noll"), ("#DIV/0!", "noll"),
      ("#VÄRDEFEL!", "text"), ("#VALUE!", "text"), ("#REFERENS!", "borttagen"),
      ("#REF!", "borttagen"),
      ("#NAMN?", "nämner"), ("#NAME?", "nämner"), ("#OGILTIGT!", "omöjligt"), ("########", "smal"),
      ("#SPILL!", "räkna ut"), ("Err:502", "räkna ut"), ("#saknas!", "saknas"),
    ])
  func `names the errors of a spreadsheet`(text: String, word: String) throws {
    let (readings, notes) = column("12", text)
    #expect(readings[1] == .invalid)
    #expect(notes.all.map(\.code) == [.spreadsheetError])
    #expect(notes.all.first?.message.swedish.contains(word) == true)
  }

  @Test(arguments: ["12 34", "1 2345", "0 123", "12  345", "1234 567", "036 123 456"])
  func `refuses spaces that do not part thousands`(text: String) {
    let (readings, notes) = column(text)
    #expect(readings == [.invalid])
    #expect(notes.all.map(\.code) == [.brokenThousands])
  }

  @Test(
    arguments: [
      ("12,5o", "det sista tecknet är bokstaven o; menade du 12,50?"),
      ("1O4", "tecken nummer 2 är bokstaven O; menade du 104?"),
      ("l2", "tecken nummer 1 är bokstaven l; menade du 12?"),
      ("=SUMMA(B2:B9)", "formel"), ("12-maj", "datum"), ("maj-12", "datum"),
      ("2024-03-01", "datum"),
      ("12.03.24", "datum"), ("01-apr", "datum"), ("12:30", "som en tid"),
      ("23/124", "skriv 23 i kolumnen täljare"),
      ("23 av 124", "124 i kolumnen nämnare"), ("(3,5)", "−3,5 eller 3,5"),
      ("1,2E+05", "förkortat"),
      ("ca 12", "skriv bara 12 här och ja i kolumnen ungefär"), ("~12", "ungefär"),
      ("drygt 40 %", "skriv bara 40 %"),
      ("5-", "skriv −5"), ("12,", "ingenting efter decimaltecknet"), ("12, 5", "menade du 12,5?"),
      ("12*", "fotnot"), ("12¹", "fotnot"), ("12 1)", "fotnot"), ("'12", "menade du 12?"),
      ("1'234", "menade du 1234?"), ("12 st", "skriv bara 12;"), ("45 dagar", "skriv bara 45;"),
      ("12kr", "skriv bara 12;"), ("71 procent", "skriv 71 %"), ("3 ‰", "skriv bara 3;"),
      ("saknas", "lämna cellen tom"), ("N/A", "lämna cellen tom"), ("?", "lämna cellen tom"),
      ("hej", "skriv bara siffror"), ("1234567890123456789", "skriv bara siffror"),
      ("1.2.3.4", "skriv bara siffror"),
      ("12,5,3", "skriv bara siffror"), ("%", "skriv bara siffror"), ("٣", "skriv bara siffror"),
    ])
  func `guesses what was meant instead of a number`(text: String, hint: String) {
    let (readings, notes) = column("7", text)
    #expect(readings[1] == .invalid)
    #expect(notes.all.map(\.code) == [.notANumber])
    #expect(notes.all.map(\.place.position.line) == [2])
    let given = notes.all.first?.hint?.swedish ?? ""
    #expect(given.contains(hint), "\(given)")
  }

  @Test func `lists twenty mistakes and counts the rest`() {
    var notes = Notes()
    let cells = (1...50).map { line in
      Table.Cell(text: "a", place: Place(file: "a.csv", position: Position(line: line, column: 1)))
    }
    _ = NumberColumn(reading: cells, noting: &notes)
    #expect(notes.all.count == 21)
    #expect(notes.all.last?.message.english == "and 30 more of the same kind (D104)")
  }

  @Test func `quotes long and broken text on one short line`() throws {
    let (_, notes) = column("en\nmening " + String(repeating: "lång ", count: 40))
    let message = try #require(notes.all.first?.message.swedish)
    #expect(message.count < 70)
    #expect(!message.contains("\n"))
  }
}
