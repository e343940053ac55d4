package import Manuscript

/// Two numbers of a source that should agree and do not.
package struct Mismatch: Sendable, Hashable {
  package var code: Code
  package var measures: [Measure.ID]
  /// The data files concerned, from the project's folder.
  package var files: [String]
  package var period: Period?
  package var cell: CellKey
  package var first: Double
  package var second: Double
  package var firstPlace: Place
  package var secondPlace: Place?
  /// What the author may have meant, such as another spelling.
  package var suggestion: Wording?
  /// Set when an acceptance names it.
  package var acceptedReason: String?

  /// How far apart they are: first minus second.
  package var difference: Double { first - second }

  package init(
    code: Code,
    measures: [Measure.ID],
    files: [String],
    period: Period?,
    cell: CellKey,
    first: Double,
    second: Double,
    firstPlace: Place,
    secondPlace: Place?
  ) {
    self.code = code
    self.measures = measures
    self.files = files
    self.period = period
    self.cell = cell
    self.first = first
    self.second = second
    self.firstPlace = firstPlace
    self.secondPlace = secondPlace
  }
}
