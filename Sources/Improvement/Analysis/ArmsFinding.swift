package import Statistics

/// What a measure with two or more arms says: each arm's follow-ups, and the arms compared.
package struct ArmsFinding: Sendable, Hashable {
  /// The arms, the first one first: the plan's order, else the table's.
  package var arms: [CellKey.Part]
  /// The first arm against each other, for each follow-up that both have.
  package var contrasts: [ArmContrast]
  /// Why the contrasts have no interval; nil when some has one, or there are none.
  package var doubt: Doubt?

  /// Why nothing is known of how sure a difference between arms is.
  package enum Doubt: String, Sendable, Hashable {
    /// There is no unit column: the same people are measured again and again.
    case noUnits
    /// Fewer than two units in an arm have both measurements, or the units do not vary.
    case fewUnits
    /// A unit is in more arms than one, as when it changes arm in a stepped wedge.
    case unitsChangeArm
    /// Only values that a source printed without their counts.
    case reportedOnly
  }
}

/// How much more one arm changed than another: the difference in differences.
package struct ArmContrast: Sendable, Hashable {
  /// The arm that is compared, and the one it is compared with.
  package var arm: CellKey.Part
  package var against: CellKey.Part
  /// The period that both are counted from, and the follow-up.
  package var from: Period.ID
  package var to: Period.ID
  /// The change of the arm minus that of the other, in the unit of the estimates: of shares 0.062
  /// is 6.2 percentage points, of rates events per unit of exposure.
  package var estimate: Double
  /// Welch's interval of the units' mean changes; nil without two units in each arm.
  package var interval: Interval?
  package var probability: Double?
  /// How many units of each arm have both measurements; nil when arms are compared as wholes.
  package var units: Units?

  /// How many units there are in each of two arms.
  package struct Units: Sendable, Hashable {
    package var arm: Int
    package var against: Int
  }
}

extension ArmsFinding {
  /// The first arm against the second at the last follow-up; nil when there is no such follow-up.
  package var mainContrast: ArmContrast? {
    guard arms.count > 1 else { return nil }
    return contrasts.last { $0.against == arms[1] }
  }
}
