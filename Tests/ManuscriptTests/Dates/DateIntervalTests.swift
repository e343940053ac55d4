import Manuscript
import Testing

@Suite struct `An interval of dates` {
  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31", 366, 12), ("2023-02", "2023-02-01", "2023-02-28", 28, 1),
    ("2024-Q2", "2024-04-01", "2024-06-30", 91, 3),
    ("2024-02-12", "2024-02-12", "2024-02-12", 1, nil),
    ("2020-01-01/2023-12-31", "2020-01-01", "2023-12-31", 1461, 48),
    ("2024-01-01/2024-10-31", "2024-01-01", "2024-10-31", 305, 10),
    ("2024-10/2025-12", "2024-10-01", "2025-12-31", 457, 15),
    ("2024-W05", "2024-01-29", "2024-02-04", 7, nil),
  ])
  func `is read as ISO 8601 has it`(
    text: String,
    first: String,
    last: String,
    days: Int,
    months: Int?
  ) throws {
    let interval = try #require(DateInterval(text))
    #expect(interval.first.text == first)
    #expect(interval.last.text == last)
    #expect(interval.days == days)
    #expect(interval.wholeMonths == months)
  }

  @Test(arguments: [
    "", "/", "24", "2024-13", "2024-00", "2024-1", "2024-001", "2024-Q0", "2024-Q5", "2024-Q",
    "2024-Q02", "2024-q2", "2024-W00", "2024-W54", "2024-W5", "2024-W005", "2024-+1", "2024-Q+1",
    "2024-W+5", "+024", "2024/", "/2024", "2024/2023", "2024-02-12/2024-02-11", "2024/2025/2026",
    "2024-01-01 / 2024-02-01", "hösten 2023", "2024-01-01--", "2024--01",
  ])
  func `is not read from anything else`(text: String) {
    #expect(DateInterval(text) == nil)
  }

  @Test(arguments: [
    ("2024", "2024"), ("2024-02", "2024-02"), ("2024-Q3", "2024-Q3"), ("2024-02-12", "2024-02-12"),
    ("2020-01-01/2023-12-31", "2020-01-01/2023-12-31"), ("2024-02-12/2024-02-12", "2024-02-12"),
    ("2023/2024", "2023-01-01/2024-12-31"), ("2024-10/2025-12", "2024-10-01/2025-12-31"),
    ("2024-W05", "2024-01-29/2024-02-04"),
  ])
  func `is written as short as its precision allows`(text: String, written: String) throws {
    let interval = try #require(DateInterval(text))
    #expect(interval.text == written)
    #expect(DateInterval(interval.text)?.first == interval.first)
    #expect(DateInterval(interval.text)?.last == interval.last)
  }

  @Test func `of a week begins on a Monday and follows the week before`() throws {
    // 1999-01-04 was a Monday.
    var monday = try #require(CalendarDate("1999-01-04")).dayNumber
    for year in 1999...2032 {
      for week in 1...(longYears.contains(year) ? 53 : 52) {
        let text = "\(year)-W\(week < 10 ? "0" : "")\(week)"
        let interval = try #require(DateInterval(text), "\(text)")
        try #require(interval.first.dayNumber == monday, "\(text)")
        try #require(interval.days == 7)
        monday += 7
      }
    }
  }

  @Test(arguments: 1999...2032)
  func `of week 53 is there only in the years that have one`(year: Int) {
    #expect((DateInterval("\(year)-W53") != nil) == longYears.contains(year))
  }

  @Test func `of 2020 has a week 53, and of 2023 has none`() {
    #expect(DateInterval("2020-W53")?.first.text == "2020-12-28")
    #expect(DateInterval("2023-W53") == nil)
  }

  /// The years of 53 weeks: those that begin on a Thursday, and leap years that begin on a
  /// Wednesday.
  private let longYears = [2004, 2009, 2015, 2020, 2026, 2032]
}
