package import Manuscript

extension Code {
  /// Every code about a site's projects, measures and what is said of them.
  package static let improvement: [Code] =
    site + project + measure + series + data + reconciliation + claim + plan + prose + programme
    + personal
}
