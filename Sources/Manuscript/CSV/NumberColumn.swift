/// A column of numbers, read together: one cell tells what the sign in another means.
///
/// `1,234` is a little more than one or more than a thousand. If another cell says `12,5`, the comma
/// is the column's decimal sign; if nothing tells, each such cell is a diagnostic with both readings.
package struct NumberColumn: Sendable, Hashable {
  /// One reading for each cell, in their order.
  package let readings: [CellReading]
  /// The decimal sign, a comma or a point; nil when no cell tells.
  package let decimalSign: Character?

  /// Reads the cells of one column from top to bottom; every fault is noted at its cell.
  ///
  /// `dash` is what a dash alone means, where somebody said; otherwise each is a fault.
  package init(reading cells: [Table.Cell], dash: Dash? = nil, noting notes: inout Notes) {
    let drafts = cells.map { NumberDraft(of: $0.text) }
    let habit = WritingHabit(of: drafts)
    decimalSign = habit.decimalSign.map { Character($0.rawValue) }
    var listing = Listing()
    readings = zip(cells, drafts).map { cell, draft in
      habit.reading(of: draft, in: cell, dash: dash, listing: &listing)
    }
    listing.finish(into: &notes)
  }
}

/// What one cell is, as far as it can be said without its neighbours.
enum NumberDraft {
  case empty
  case protected
  case missing
  /// A dash of any kind, which some mean zero by and some that there is no value.
  case dash
  case spelled(NumberSpelling)
  case brokenThousands
  /// An error value of a spreadsheet, with what it means.
  case spreadsheetError(Wording)
  case notANumber

  init(of text: String) {
    if case .number(let spelling) = NumberSpelling.reading(of: text) {
      self = .spelled(spelling)
    } else if text.isEmpty {
      self = .empty
    } else if text == "." {
      self = .missing
    } else if ["-", "–", "—", "−"].contains(text) {
      self = .dash
    } else if isProtectedValue(text) {
      self = .protected
    } else if let meaning = spreadsheetErrorMeaning(of: text) {
      self = .spreadsheetError(meaning)
    } else if case .brokenThousands = NumberSpelling.reading(of: text) {
      self = .brokenThousands
    } else {
      self = .notANumber
    }
  }
}

/// How the numbers of a column are written: the decimal sign, and whether there is a percent sign.
private struct WritingHabit {
  /// The decimal sign most cells prove; nil when no cell proves any.
  private(set) var decimalSign: NumberSpelling.Sign?
  /// Whether most numbers have a percent sign; a column with as many of each has.
  private var isPercent: Bool

  init(of drafts: [NumberDraft]) {
    var proofs: [NumberSpelling.Sign: Int] = [:]
    var first: NumberSpelling.Sign?
    var (percents, plains) = (0, 0)
    for case .spelled(let spelling) in drafts {
      if spelling.isPercent { percents += 1 } else { plains += 1 }
      let proven: NumberSpelling.Sign
      switch spelling.separation {
      case .decimal(let sign, _): proven = sign
      case .thousands(let sign): proven = sign.other
      case .none, .either: continue
      }
      proofs[proven, default: 0] += 1
      first = first ?? proven
    }
    decimalSign = first
    if let sign = first, proofs[sign.other, default: 0] > proofs[sign, default: 0] {
      decimalSign = sign.other
    }
    isPercent = percents > 0 && percents >= plains
  }

  func reading(
    of draft: NumberDraft,
    in cell: Table.Cell,
    dash: Dash?,
    listing: inout Listing
  ) -> CellReading {
    switch draft {
    case .empty: return .empty
    case .protected: return .protected
    case .missing: return .missing(cell.text)
    case .dash:
      switch dash {
      case .zero: return .number(Number(value: 0, decimals: 0, isPercent: false, text: cell.text))
      case .missing: return .missing(cell.text)
      case nil: listing.add(.undecidedDash, at: cell.place, ["text": cell.excerpt])
      }
    case .spelled(let spelling): return reading(of: spelling, in: cell, listing: &listing)
    case .brokenThousands:
      listing.add(.brokenThousands, at: cell.place, ["text": cell.excerpt])
    case .spreadsheetError(let meaning):
      listing.add(
        .spreadsheetError,
        at: cell.place,
        ["text": cell.excerpt, "meaning": meaning]
      )
    case .notANumber:
      listing.add(.notANumber) {
        Diagnostic(
          .notANumber,
          at: cell.place,
          ["text": cell.excerpt],
          hint: notANumberHint(for: cell.text)
        )
      }
    }
    return .invalid
  }
}

extension WritingHabit {
  private func reading(
    of spelling: NumberSpelling,
    in cell: Table.Cell,
    listing: inout Listing
  ) -> CellReading {
    let decimals: Int
    switch spelling.separation {
    case .none: decimals = 0
    case .decimal(let sign, let count) where sign == decimalSign: decimals = count
    case .thousands(let sign) where sign.other == decimalSign: decimals = 0
    case .either(let sign) where decimalSign != nil: decimals = sign == decimalSign ? 3 : 0
    case .either(let sign):
      note(ambiguous: cell, sign: sign, listing: &listing)
      return .invalid
    case .decimal, .thousands:
      note(otherSign: cell, listing: &listing)
      return .invalid
    }
    guard spelling.isPercent == isPercent else {
      let facts = ["text": cell.excerpt]
      listing.add(.mixedPercent, at: cell.place, facts, hint: percentHint)
      return .invalid
    }
    return .number(Number(spelling, decimals: decimals, text: cell.text))
  }

  private func note(
    ambiguous cell: Table.Cell,
    sign: NumberSpelling.Sign,
    listing: inout Listing
  ) {
    let sign = Character(sign.rawValue)
    let whole = String(cell.text.filter { $0 != sign })
    let swedish = String(cell.text.map { $0 == sign ? "," : $0 })
    let english = String(cell.text.map { $0 == sign ? "." : $0 })
    // A fourth decimal settles it, in the sign already used: another sign would turn its neighbours
    // into thousands.
    let digits = cell.text.lastIndex { $0.isNumber } ?? cell.text.startIndex
    let longer = cell.text[...digits] + "0" + cell.text[digits...].dropFirst()
    listing.add(
      .ambiguousNumber,
      at: cell.place,
      [
        "text": cell.excerpt, "whole": Wording(whole), "fraction": Wording(swedish, english),
        "longer": Wording(longer),
      ]
    )
  }

  private func note(otherSign cell: Table.Cell, listing: inout Listing) {
    let comma = Wording("komma", "a comma")
    let point = Wording("punkt", "a point")
    let swapped = cell.text.map { $0 == "," ? "." : $0 == "." ? "," : $0 }
    listing.add(
      .otherDecimalSign,
      at: cell.place,
      [
        "text": cell.excerpt, "sign": decimalSign == .comma ? comma : point,
        "rewritten": Wording(String(swapped)),
      ]
    )
  }

  private var percentHint: Wording {
    isPercent
      ? Wording("skriv % efter det här talet också", "write % after this number too")
      : Wording(
        "ta bort % och skriv talet som de andra i kolumnen",
        "leave out % and write the number like the others in the column"
      )
  }
}
