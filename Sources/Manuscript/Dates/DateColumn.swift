/// A column of dates, read together: one cell tells which number in another is the day.
///
/// `1/2/2024` is 1 February or 2 January. If another cell says `13/2/2024`, the day comes first in
/// the column; if nothing tells, each such cell is a diagnostic with both readings.
package struct DateColumn: Sendable, Hashable {
  /// One reading for each cell, in their order.
  package let readings: [Reading]

  /// What a cell in a column of dates says.
  package enum Reading: Sendable, Hashable {
    case date(DateInterval)
    /// Nothing is written.
    case empty
    /// A mistake that has been noted.
    case invalid
  }

  /// Reads the cells of one column from top to bottom; every fault is noted at its cell.
  package init(reading cells: [Table.Cell], noting notes: inout Notes) {
    let spellings = cells.map { DateSpelling(of: $0.text) }
    var reader = DateColumnReader(order: DayOrder(of: spellings))
    readings = zip(cells, spellings).map { cell, spelling in
      cell.text.isEmpty ? .empty : reader.reading(of: spelling, in: cell)
    }
    reader.listing.finish(into: &notes)
  }

  /// How many of the cells look like dates, whatever is wrong with them; for guessing what a column
  /// holds.
  ///
  /// Days and months of no year count only when asked for: `1/2` may as well be a fraction.
  static func count(in cells: [Table.Cell], withoutYear: Bool = false) -> Int {
    cells.count { cell in
      switch DateSpelling(of: cell.text) {
      case .notADate, .dayNumber: false
      case .withoutYear: withoutYear
      default: true
      }
    }
  }
}

/// Which of two numbers is the day in a column, when any cell proves it.
private enum DayOrder {
  case dayFirst, monthFirst, unknown

  init(of spellings: [DateSpelling]) {
    var proofs = (dayFirst: 0, monthFirst: 0)
    for case .twoNumbers(let first, let second, _) in spellings {
      if first > 12 { proofs.dayFirst += 1 }
      if second > 12 { proofs.monthFirst += 1 }
    }
    switch proofs {
    case (0, 0): self = .unknown
    case let (day, month) where day >= month: self = .dayFirst
    default: self = .monthFirst
    }
  }
}

private struct DateColumnReader {
  let order: DayOrder
  var listing = Listing()
  private var told: Set<Code> = []

  init(order: DayOrder) {
    self.order = order
  }

  mutating func reading(of spelling: DateSpelling, in cell: Table.Cell) -> DateColumn.Reading {
    switch spelling {
    case .date(let dates): return .date(dates)
    case .monthAndTwoDigits(let dates):
      tellOnce(.monthAndTwoDigits, at: cell, meaning: Wording(dates.text))
      return .date(dates)
    case .dayNumber(let number):
      let day = CalendarDate(dayNumber: number + Self.dayBeforeFirst)
      tellOnce(.dayNumber, at: cell, meaning: Wording(day.text))
      return DateInterval(first: day, last: day, precision: .day).map { .date($0) } ?? .invalid
    case .twoNumbers(let first, let second, let year):
      return reading(of: first, second, year: year, in: cell)
    case .twoDigitYear(let first, let second, let third):
      note(
        [
          CalendarDate(year: DateSpelling.century(of: first) + first, month: second, day: third),
          CalendarDate(year: DateSpelling.century(of: third) + third, month: second, day: first),
        ],
        in: cell
      )
    case .withoutYear: note(.dateWithoutYear, cell)
    case .impossible: note(.impossibleDate, cell)
    case .notADate: note(.notADate, cell)
    }
    return .invalid
  }

  /// Spreadsheets count days from 1899-12-30, so that 1900-03-01 and later agree with the calendar
  /// although they believe in 29 February 1900.
  private static let dayBeforeFirst =
    CalendarDate(year: 1899, month: 12, day: 30)?.dayNumber ?? 0

  private mutating func reading(
    of first: Int,
    _ second: Int,
    year: Int,
    in cell: Table.Cell
  ) -> DateColumn.Reading {
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = CalendarDate(year: year, month: first, day: second)
    let day: CalendarDate? =
      switch order {
      case .dayFirst: dayFirst
      case .monthFirst: monthFirst
      // 5/5/2024 is the same either way.
      case .unknown: dayFirst == monthFirst ? dayFirst : nil
      }
    if let day {
      return DateInterval(first: day, last: day, precision: .day).map { .date($0) } ?? .invalid
    }
    if case .unknown = order, dayFirst != nil || monthFirst != nil {
      note([dayFirst, monthFirst], in: cell)
    } else {
      note(.impossibleDate, cell)
    }
    return .invalid
  }

  private mutating func note(_ readings: [CalendarDate?], in cell: Table.Cell) {
    let possible = readings.compactMap(\.self)
    guard let first = possible.first else { return note(.impossibleDate, cell) }
    let last = possible.last ?? first
    guard first != last else {
      listing.add(
        .twoDigitYear,
        at: cell.place,
        ["text": cell.excerpt, "date": Wording(first.text)]
      )
      return
    }
    let facts = [
      "text": cell.excerpt, "first": Wording(first.text), "second": Wording(last.text),
    ]
    listing.add(.ambiguousDate, at: cell.place, facts)
  }

  private mutating func note(_ code: Code, _ cell: Table.Cell) {
    listing.add(code, at: cell.place, ["text": cell.excerpt])
  }

  /// One cell stands for a whole column that is written in the same way.
  private mutating func tellOnce(_ code: Code, at cell: Table.Cell, meaning: Wording) {
    guard told.insert(code).inserted else { return }
    listing.add(code, at: cell.place, ["text": cell.excerpt, "date": meaning])
  }
}
