package import Statistics

/// What a measure of the kind `change` says of its instrument and of how its classes were drawn.
///
/// Every part is optional: Skifte does not know an instrument's constants, and invents none.
package struct ChangeTerms: Sendable, Hashable {
  /// The name of the instrument, such as `ORS`.
  package var instrument: String?
  /// The score between the clinical and the other range, in points.
  package var cutoff: Double?
  /// Whether a score on the cut-off itself is clinical; nil when the author has not said.
  package var cutoffIsClinical: Bool?
  /// The smallest reliable change as printed, above 0, in points.
  package var reliable: Double?
  /// The reliability of the instrument, from 0 to below 1.
  package var reliability: Double?
  /// The standard deviation of the scores before, above 0, in points.
  package var deviation: Double?

  /// Terms that say nothing yet.
  package init() {}
}

extension ChangeTerms {
  /// The smallest reliable change in points: the printed one, else computed from the deviation and
  /// the reliability; nil when neither is known.
  package var smallestReliable: Double? { reliable ?? computed?.smallest }

  /// The change that the deviation and the reliability give; nil when one of them is not known.
  package var computed: ReliableChange? {
    guard let deviation, let reliability else { return nil }
    return ReliableChange(deviation: deviation, reliability: reliability)
  }
}
