/// Answers on an ordered scale as bars that grow from a common middle: Likert items.
package struct DivergingChart: Chart {
  /// What the chart shows, in a few words: the accessible name.
  package var title: String
  /// What the reader should see in it: the accessible description.
  package var summary: String
  /// The rows, from the top.
  package var rows: [DivergingRow]
  /// What the answers are called, from the most negative to the most positive.
  package var answers: [String]
  /// The index of the neutral answer, which stands astride the middle; nil when there is none and
  /// the answers fall into two halves.
  package var neutral: Int?

  /// A diverging chart of its parts.
  package init(
    title: String,
    summary: String,
    rows: [DivergingRow],
    answers: [String],
    neutral: Int? = nil
  ) {
    self.title = title
    self.summary = summary
    self.rows = rows
    self.answers = answers
    self.neutral = neutral
  }
}

/// One item of a diverging chart.
package struct DivergingRow: Sendable, Hashable {
  /// The item, ready to print; wrapped over several lines when it is long.
  package var label: String
  /// The shares of the answers, from 0 to 1, in the order of the answers; none at all when they are
  /// not known.
  package var shares: [Double]
  /// The shares as printed, in the same order; written in a bar that has room for it.
  package var texts: [String]
  /// How many answered, ready to print, such as "n = 42"; empty for no words.
  package var n: String

  /// A row of its parts.
  package init(label: String, shares: [Double], texts: [String], n: String = "") {
    self.label = label
    self.shares = shares
    self.texts = texts
    self.n = n
  }
}
