package import Manuscript

extension Code {
  /// The codes of what a local extract holds, in order.
  package static let tally = extractRows + extractFile
}

extension Code {
  /// The small site with one measure and an extract beside it.
  static func tallyExample(_ measure: String, extract: String) -> String {
    """
    -- Projects/exempel/report.md --
    ---
    title: Exempel
    unit: habo
    template: kort
    periods:
      baseline: 2023
      followup: 2024
    measures:
      andel: {title: Andel, \(measure)}
    ---

    ## Bakgrund

    Text.
    -- utdrag.csv --
    \(extract)

    """
  }
}
