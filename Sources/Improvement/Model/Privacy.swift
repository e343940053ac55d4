package import Disclosure

/// How the small groups of one project are protected: by the site's policy or a stricter one, but
/// for what an already published source has told.
package struct Privacy: Sendable, Hashable {
  package var policy: DisclosurePolicy
  package var exemptions: [Exemption]

  package init(policy: DisclosurePolicy = DisclosurePolicy(), exemptions: [Exemption] = []) {
    self.policy = policy
    self.exemptions = exemptions
  }

  /// Numbers that are public already: protecting them here would protect nobody.
  package struct Exemption: Sendable, Hashable {
    /// The title of the source, one of the project's.
    package var source: String
    package var reason: String
    /// The measures it is about; all of the project when empty.
    package var measures: [Measure.ID]

    package init(source: String, reason: String, measures: [Measure.ID] = []) {
      self.source = source
      self.reason = reason
      self.measures = measures
    }
  }
}

extension Project {
  /// Whether the small counts of a measure are protected: it counts people, and no source that is
  /// public already has told them.
  package func protects(_ measure: Measure) -> Bool {
    measure.counts.isOfPeople
      && !privacy.exemptions.contains { exemption in
        exemption.measures.isEmpty || exemption.measures.contains(measure.id)
      }
  }
}

extension Measure.Counted {
  /// Whether what is counted is people, who need protection; contacts, treatments, groups and units
  /// do not.
  package var isOfPeople: Bool {
    switch self {
    case .patients, .staff: true
    case .contacts, .treatments, .units, .groups: false
    }
  }
}
