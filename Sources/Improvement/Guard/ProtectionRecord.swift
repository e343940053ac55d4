package import Disclosure
package import Manuscript

/// What is protected of one project, and what an outsider can still work out of it.
///
/// It holds nothing but what is published and what follows from that, so it can be published
/// itself: whoever has it can work out its intervals again.
package struct ProtectionRecord: Sendable, Hashable {
  package var policy: DisclosurePolicy
  package var exemptions: [Privacy.Exemption]
  /// How many numbers of people are shown because a published source has told them already.
  package var exempt: Int
  /// Every other number of people in the tables, in the order of the measures.
  package var counts: [Count]
  /// What ties the protected numbers to each other and to those that are shown, by their places in
  /// `counts`.
  package var equations: [LinkedCounts.Equation]

  init(
    of privacy: Privacy,
    exempt: Int,
    counts: [Count],
    equations: [LinkedCounts.Equation]
  ) {
    policy = privacy.policy
    exemptions = privacy.exemptions
    self.exempt = exempt
    self.counts = counts
    self.equations = equations
  }
}

extension ProtectionRecord {
  /// A number of people, by where it stands.
  package struct Count: Sendable, Hashable {
    package var measure: Measure.ID
    /// Nil for a number of a flow, which has no time.
    package var time: Observation.Time?
    package var cell: CellKey
    package var part: Part
    /// Which it is of several at the same place, from 1: points of a series that are shown as one,
    /// rows of a flow; nil where there is only one.
    package var ordinal: Int?
    package var standing: Standing

    init(
      of measure: Measure.ID,
      at time: Observation.Time?,
      cell: CellKey = .whole,
      part: Part,
      ordinal: Int? = nil,
      standing: Standing
    ) {
      self.measure = measure
      self.time = time
      self.cell = cell
      self.part = part
      self.ordinal = ordinal
      self.standing = standing
    }
  }

  /// Which number of a row it is: the part of a share, those left of it, or the only one.
  package enum Part: String, Sendable, Hashable {
    case numerator, rest, count
    /// Those of a group who are not in a count, where that is in no row: of all the people of a mix
    /// those who are not in a category. It only limits the count.
    case left
  }

  /// Whether a number is shown.
  package enum Standing: Sendable, Hashable {
    case shown(Int)
    /// Protected: what an outsider can work out of it, and the least that is known of it before
    /// anything is worked out, 1 where zeros are shown.
    case protected(Bounds, least: Int)
  }

  /// How many of the counts are shown.
  package var shown: Int { counts.count { $0.bounds == nil } }
  /// Whether any number of a measure is protected.
  package func protects(_ measure: Measure.ID) -> Bool {
    counts.contains { $0.measure == measure && $0.bounds != nil }
  }

  /// How many of the counts are protected.
  package var protected: Int { counts.count { $0.bounds != nil && $0.part != .left } }
}

extension ProtectionRecord.Count {
  /// The period it is of; nil for a number of a series or a flow.
  package var period: Period.ID? { if case .period(let id) = time { id } else { nil } }

  /// The days it is of; nil for a number of a period or a flow.
  package var dates: DateInterval? { if case .date(let dates) = time { dates } else { nil } }

  /// What an outsider can work out of a protected number; nil for one that is shown.
  package var bounds: Bounds? {
    if case .protected(let bounds, _) = standing { bounds } else { nil }
  }
}

extension DisclosurePolicy {
  /// Whether an outsider who knows only this much of a protected number points at nobody: it is
  /// wide enough, or nothing in it is small.
  ///
  /// The outsider does not know which protected numbers are small, and a large one may be narrow.
  package func pointsAtNobody(_ bounds: Bounds) -> Bool {
    isSafe(bounds) || bounds.lower >= smallestCell || bounds.upper == 0
  }
}
