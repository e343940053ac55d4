package import Manuscript

/// Which columns of a local extract a measure's counts are made from (`tally:`).
///
/// The extract has one row for each contact, or one for each person or treatment. It stays on the
/// clinic's own machine; only counts come out of it.
package struct TallyTerms: Sendable, Hashable {
  /// What the rows are made into.
  package var product: Product
  /// The column of the key that says which rows are of the same person; nil when rows are counted.
  package var person: Located<String>?
  /// The column of the day that places a row in a period; nil when all rows are of the one period.
  package var date: Located<String>?
  /// What must hold of a row for it to be counted at all.
  package var only: [ColumnCondition]
  /// The table that the counts are written to, from the project's folder.
  package var table: Located<String>?
  package var place: Place

  package init(product: Product, place: Place) {
    self.product = product
    self.place = place
    only = []
  }
}

extension TallyTerms {
  /// What the rows of an extract are made into.
  package enum Product: Sendable, Hashable {
    /// How many there are (kind `count`).
    case number
    /// Those with a row that meets every condition, of all (kind `proportion`).
    case share([ColumnCondition])
    /// The persons with more than one value in a column, of all (kind `proportion`).
    case severalOf(Located<String>)
    /// How many there are of each value of a column (kind `mix`).
    case categories(Located<String>)
    /// How many persons have each set of values of a column (kind `combinations`).
    case combinations(Located<String>)
    /// Rows for each person (kind `value`).
    case contacts
    /// The days of a column, row by row (kind `value`).
    case days(Located<String>)
    /// The days from one column's day to another's, row by row (kind `value`).
    case daysBetween(Located<String>, Located<String>)
    /// An index of continuity for each person with at least so many contacts (kind `value`).
    case continuity(ContinuityIndex, provider: Located<String>, least: Int)
    /// What became of each row's score (kind `change`).
    case change(before: Located<String>, after: Located<String>)
  }

  /// How the continuity of one person's contacts is measured; each index is 0 to 1.
  package enum ContinuityIndex: String, Sendable, Hashable, CaseIterable {
    case usualProvider = "usual-provider"
    case biceBoxerman = "bice-boxerman"
    case sequential
  }

  /// Every column that the extract must have, in the order of the front matter's keys.
  package var columns: [Located<String>] {
    let own: [Located<String>] =
      switch product {
      case .number, .contacts: []
      case .share(let conditions): conditions.map(\.column)
      case .severalOf(let column), .categories(let column), .combinations(let column),
        .days(let column), .continuity(_, provider: let column, least: _):
        [column]
      case .daysBetween(let from, let to): [from, to]
      case .change(let before, let after): [before, after]
      }
    return [person, date].compactMap(\.self) + only.map(\.column) + own
  }
}

/// A column of an extract with the values that are wanted there.
package struct ColumnCondition: Sendable, Hashable {
  package var column: Located<String>
  /// Any of these; one that ends in `*` is a beginning, so that `R52*` takes in `R522`.
  package var values: [Located<String>]

  package init(column: Located<String>, values: [Located<String>]) {
    self.column = column
    self.values = values
  }
}
