/// What a dash alone means in the columns of a table: it is decided, never guessed.
///
/// One word can hold for all of them, and a column of its own kind can have its own, for many a
/// table has true zeros in one column and gaps in another.
package struct Dashes: Sendable, Hashable {
  /// What it means in a column without a decision of its own; nil when nobody said.
  package let elsewhere: Dash?
  /// The columns with a decision of their own, by header.
  package let columns: [Column]

  /// The decision on one column, by the header as it is written.
  package struct Column: Sendable, Hashable {
    package let header: Located<String>
    package let dash: Dash

    package init(header: Located<String>, dash: Dash) {
      self.header = header
      self.dash = dash
    }
  }

  package init(_ elsewhere: Dash? = nil, columns: [Column] = []) {
    self.elsewhere = elsewhere
    self.columns = columns
  }
}

extension Dashes {
  /// What a dash means in a column of a table; its second header row may stand alone.
  package func meaning(in column: Table.Column) -> Dash? {
    let names = [column.name, column.fullName].map { $0.lowercased() }
    return columns.first { names.contains($0.header.value.trimmed.lowercased()) }?.dash ?? elsewhere
  }
}

/// What a dash alone in a column of numbers means.
package enum Dash: String, Sendable, Hashable, CaseIterable {
  /// A true zero, as in the tables of SCB.
  case zero
  /// No value, as in those of Kolada.
  case missing

  /// The Swedish words for it.
  package static let words: [String: Dash] = ["noll": .zero, "saknas": .missing]

  /// What a word for it means, in either language; nil for any other.
  package init?(word: String) {
    guard let dash = Dash(rawValue: word) ?? Self.words[word.lowercased()] else { return nil }
    self = dash
  }
}
