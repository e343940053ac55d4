/// Values as dots on a common scale, row by row, with their intervals.
package struct DotChart: Chart {
  /// What the chart shows, in a few words: the accessible name.
  package var title: String
  /// What the reader should see in it: the accessible description.
  package var summary: String
  /// The common scale of all rows.
  package var scale: Scale
  /// The rows, from the top.
  package var rows: [DotRow]
  /// What the series are called; a legend is drawn when there are several.
  package var series: [String]
  /// Values to compare with, drawn through all rows.
  package var reference: [ReferenceLine]

  /// A dot chart of its parts.
  package init(
    title: String,
    summary: String,
    scale: Scale,
    rows: [DotRow],
    series: [String] = [],
    reference: [ReferenceLine] = []
  ) {
    self.title = title
    self.summary = summary
    self.scale = scale
    self.rows = rows
    self.series = series
    self.reference = reference
  }
}

/// A row of a dot chart: its name, and its marks, each on a line of its own below the name.
package struct DotRow: Sendable, Hashable {
  /// The name, ready to print; wrapped over several lines when it is long.
  package var label: String
  /// The marks, from the top.
  package var marks: [DotMark]

  /// A row of its parts.
  package init(label: String, marks: [DotMark]) {
    self.label = label
    self.marks = marks
  }
}

/// One value of a dot chart.
///
/// Without a value and with `low` or `high` it is a range as printed by a source, drawn as a bar
/// with open ends; with none of the three only the text is shown, as a note ("ej rapporterat").
package struct DotMark: Sendable, Hashable {
  /// The index of the series, from 0: its colour and shape.
  package var series: Int
  /// The value in the unit of the scale; beyond the scale it stands at the edge, nil or not finite
  /// it is not drawn.
  package var value: Double?
  /// The lower end of the interval, in the unit of the scale; nil where there is none.
  package var low: Double?
  /// The upper end of the interval, in the unit of the scale; nil where there is none.
  package var high: Double?
  /// The value as printed, or the reason why there is none; empty for no words.
  package var text: String
  /// Whether the value is only reported, and can have no interval: a hollow mark.
  package var isHollow: Bool
  /// Ranges that the value is to be seen against, in the unit of the scale; pale fields behind the
  /// mark, which do not move its text.
  package var limits: [ClosedRange<Double>]

  /// A mark of its parts.
  package init(
    series: Int,
    value: Double?,
    low: Double? = nil,
    high: Double? = nil,
    text: String,
    isHollow: Bool = false,
    limits: [ClosedRange<Double>] = []
  ) {
    self.series = series
    self.value = value
    self.low = low
    self.high = high
    self.text = text
    self.isHollow = isHollow
    self.limits = limits
  }
}
