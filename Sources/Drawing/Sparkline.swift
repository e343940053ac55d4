/// A line of 36 pixels' height without any words, for a card.
package struct Sparkline: Chart {
  /// What the chart shows, in a few words: the accessible name.
  package var title: String
  /// What the reader should see in it: the accessible description.
  package var summary: String
  /// The points in the order of their time; their texts are not shown.
  package var points: [TimePoint]
  /// The centre line, in the unit of the values; nil for none.
  package var centre: Double?

  /// A sparkline of its parts.
  package init(title: String, summary: String, points: [TimePoint], centre: Double? = nil) {
    self.title = title
    self.summary = summary
    self.points = points
    self.centre = centre
  }
}
