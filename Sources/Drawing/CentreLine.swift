/// The centre of one phase of a time chart, with its limits where it has any.
package struct CentreLine: Sendable, Hashable {
  /// Where the line begins, in days.
  package var from: Double
  /// Where the line ends, in days.
  package var to: Double
  /// The centre in the unit of the scale; nil draws the limits alone.
  package var value: Double?
  /// What it is, ready to print, such as "Baslinje, median 12 %"; empty for no words.
  package var label: String
  /// Whether the line is that of an earlier phase drawn on into a later one: dashed.
  package var isExtended: Bool
  /// The lower limit in the unit of the scale; nil where there is none.
  package var lower: Double?
  /// The upper limit in the unit of the scale; nil where there is none.
  package var upper: Double?

  /// A centre line of its parts.
  package init(
    from: Double,
    to: Double,
    value: Double?,
    label: String,
    isExtended: Bool = false,
    lower: Double? = nil,
    upper: Double? = nil
  ) {
    self.from = from
    self.to = to
    self.value = value
    self.label = label
    self.isExtended = isExtended
    self.lower = lower
    self.upper = upper
  }
}
