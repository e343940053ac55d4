import Manuscript
import Testing

/// A column of dates, its cells one below the other, and what reading it gives.
private struct ReadDates {
  let readings: [DateColumn.Reading]
  let codes: [Code]
  let notes: Notes

  init(_ cells: [String]) {
    var notes = Notes()
    let cells = cells.enumerated().map { index, text in
      Table.Cell(
        text: text,
        place: Place(file: "a.csv", position: Position(line: index + 2, column: 1))
      )
    }
    readings = DateColumn(reading: cells, noting: &notes).readings
    codes = notes.sorted.map(\.code)
    self.notes = notes
  }

  var texts: [String] {
    readings.map { reading in
      if case .date(let dates) = reading { dates.text } else { "\(reading)" }
    }
  }
}

@Suite struct `A column of dates` {
  @Test(arguments: [
    ("2024-01-31", "2024-01-31"), ("2024-01", "2024-01"), ("2024", "2024"),
    ("2024/01/31", "2024-01-31"), ("2024.1.31", "2024-01-31"), ("2024-1-5", "2024-01-05"),
    ("20240131", "2024-01-31"), ("202401", "2024-01"), ("2024/1", "2024-01"),
    ("1/2024", "2024-01"), ("31/1 2024", "2024-01-31"), ("31/1-2024", "2024-01-31"),
    ("1/2 2024", "2024-02-01"), ("1/2-24", "2024-02-01"), ("31.1.2024", "2024-01-31"),
    ("1.2.2024", "2024-02-01"), ("31/1/2024", "2024-01-31"), ("31-1-2024", "2024-01-31"),
    ("31 januari 2024", "2024-01-31"), ("den 31 jan. 2024", "2024-01-31"),
    ("31-jan-2024", "2024-01-31"), ("januari 2024", "2024-01"), ("Jan 2024", "2024-01"),
    ("2024 januari", "2024-01"), ("2024-jan", "2024-01"), ("sept 2024", "2024-09"),
    ("MAJ 2024", "2024-05"), ("october 2024", "2024-10"),
    ("2024v05", "2024-01-29/2024-02-04"), ("2024-W05", "2024-01-29/2024-02-04"),
    ("v. 5 2024", "2024-01-29/2024-02-04"), ("vecka 5, 2024", "2024-01-29/2024-02-04"),
    ("2020 v53", "2020-12-28/2021-01-03"), ("2024 kv1", "2024-Q1"), ("2024K1", "2024-Q1"),
    ("kvartal 1 2024", "2024-Q1"), ("Q1 2024", "2024-Q1"), ("2024-q1", "2024-Q1"),
    ("2024-01-31 00:00", "2024-01-31"), ("2024-01-31T08:15:00", "2024-01-31"),
    ("2024-01-31 08:15:00.000", "2024-01-31"), ("31 jan 2024 kl", "not"),
    ("2024-01-01/2024-03-31", "2024-01-01/2024-03-31"),
    ("2024-01 – 2024-03", "2024-01-01/2024-03-31"),
    ("jan 2024 till mars 2024", "2024-01-01/2024-03-31"),
  ])
  func `reads what Swedish spreadsheets and hands write`(text: String, expected: String) {
    let read = ReadDates([text])
    if expected == "not" {
      #expect(read.codes == [.notADate])
    } else {
      #expect(read.texts == [expected])
      #expect(read.codes.isEmpty)
    }
  }

  @Test(arguments: [
    ("1/2/2024", Code.ambiguousDate), ("1-2-2024", .ambiguousDate), ("24-01-31", .ambiguousDate),
    ("00-02-14", .twoDigitYear), ("31/1", .dateWithoutYear), ("januari", .dateWithoutYear),
    ("24-jan", .dateWithoutYear), ("31/4 2024", .impossibleDate), ("2023v53", .impossibleDate),
    ("2024-13", .notADate), ("20241301", .impossibleDate), ("2024 kv5", .impossibleDate),
    ("29 februari 2023", .impossibleDate), ("13/13/2024", .impossibleDate),
    ("våren 2024", .notADate), ("baslinje", .notADate), ("12", .notADate), ("-1/2 2024", .notADate),
  ])
  func `does not guess`(text: String, code: Code) {
    let read = ReadDates([text])
    #expect(read.codes == [code])
    #expect(read.readings == [.invalid])
  }

  @Test func `takes the day's place from a cell that proves it`() {
    let read = ReadDates(["1/2/2024", "13/2/2024", "2/3/2024"])
    #expect(read.texts == ["2024-02-01", "2024-02-13", "2024-03-02"])
    #expect(read.codes.isEmpty)
    #expect(ReadDates(["1/2/2024", "2/13/2024"]).texts == ["2024-01-02", "2024-02-13"])
  }

  @Test func `reads a day and month that are the same either way`() {
    #expect(ReadDates(["5/5/2024"]).texts == ["2024-05-05"])
  }

  @Test func `tells once that month names with two digits are months`() {
    let read = ReadDates(["jan-24", "feb-24", "dec-23"])
    #expect(read.texts == ["2024-01", "2024-02", "2023-12"])
    #expect(read.codes == [.monthAndTwoDigits])
  }

  @Test func `reads a spreadsheet's day numbers and says so once`() {
    let read = ReadDates(["45322", "45351", "44927,5"])
    #expect(read.texts == ["2024-01-31", "2024-02-29", "2023-01-01"])
    #expect(read.codes == [.dayNumber])
  }

  @Test func `leaves an empty cell empty`() {
    #expect(ReadDates(["", "2024-01"]).readings.first == .empty)
  }

  @Test func `reads every day of ninety years in each way it can be written`() throws {
    for number in stride(from: 0, to: 33_000, by: 7) {
      let first = try #require(CalendarDate(year: 1955, month: 1, day: 1)).dayNumber
      let day = CalendarDate(dayNumber: first + number)
      let (year, month, date) = (day.year, day.month, day.day)
      let compact = day.text.filter { $0 != "-" }
      let read = ReadDates([
        day.text, "\(date)/\(month) \(year)", "\(date).\(month).\(year)", compact,
      ])
      #expect(read.texts == Array(repeating: day.text, count: 4))
    }
  }
}
