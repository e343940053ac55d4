/// Amounts as bars from zero on a common scale, row by row.
package struct BarChart: Chart {
  /// What the chart shows, in a few words: the accessible name.
  package var title: String
  /// What the reader should see in it: the accessible description.
  package var summary: String
  /// The common scale of all rows; should hold zero, else the bars begin at its lower end.
  package var scale: Scale
  /// The rows, from the top.
  package var rows: [BarRow]
  /// What the series are called; a legend is drawn when there are several.
  package var series: [String]

  /// A bar chart of its parts.
  package init(
    title: String,
    summary: String,
    scale: Scale,
    rows: [BarRow],
    series: [String] = []
  ) {
    self.title = title
    self.summary = summary
    self.scale = scale
    self.rows = rows
    self.series = series
  }
}

/// A row of a bar chart: its name, and its bars below the name.
package struct BarRow: Sendable, Hashable {
  /// The name, ready to print; wrapped over several lines when it is long.
  package var label: String
  /// The bars, from the top.
  package var bars: [Bar]

  /// A row of its parts.
  package init(label: String, bars: [Bar]) {
    self.label = label
    self.bars = bars
  }
}

/// One bar of a bar chart.
package struct Bar: Sendable, Hashable {
  /// The index of the series, from 0: its colour.
  package var series: Int
  /// The amount in the unit of the scale; beyond the scale the bar ends at the edge, nil or not
  /// finite only the text is shown, as a note.
  package var value: Double?
  /// The amount as printed, or the reason why there is none.
  package var text: String

  /// A bar of its parts.
  package init(series: Int, value: Double?, text: String) {
    self.series = series
    self.value = value
    self.text = text
  }
}
