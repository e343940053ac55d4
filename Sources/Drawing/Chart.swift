/// A chart: values and finished words that draw themselves as one inline SVG.
///
/// Every conforming type follows the same contract. Strings are ready to print and are escaped here;
/// numbers are in the unit of the data. Horizontal positions are percentages of the width and
/// vertical ones pixels, so a chart fills any column from 300 pixels on without its text shrinking
/// (the flow diagram, which has a fixed shape, is the exception). Nothing is styled in place:
/// colours and strokes come from the theme by class. The same chart gives the same bytes.
package protocol Chart: Sendable, Hashable {
  /// What the chart shows, in a few words: the accessible name.
  var title: String { get }
  /// What the reader should see in it, in a sentence or two: the accessible description.
  var summary: String { get }
  /// The chart as an `<svg>` element.
  ///
  /// - Parameter id: What the ids inside begin with; unique in its page.
  /// - Returns: The markup, ending in a line break.
  func svg(id: String) -> String
}
