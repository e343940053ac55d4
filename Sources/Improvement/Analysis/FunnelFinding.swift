package import Statistics

/// Units side by side, with the limits that each is expected within.
///
/// They are those of chance, widened by how the units usually differ where that is more.
package struct FunnelFinding: Sendable, Hashable {
  /// The last period that any unit has a value in.
  package let period: Period
  /// All numerators by all denominators, as the estimates are.
  package let centre: Double
  /// The mean square φ of the units' winsorised scores, about 1 by chance.
  package let dispersion: Double?
  /// The standard deviation τ between units that the limits allow for, as the estimates are; 0 where
  /// the units vary no more than chance.
  package let spread: Double
  /// The units that reported, in the order of the table.
  package let units: [Unit]

  /// One unit with its limits, which are narrower the larger it is.
  package struct Unit: Sendable, Hashable {
    package let key: CellKey
    /// The limits that 95 of 100 units keep within.
    package let usual: Interval
    /// The limits that 998 of 1000 units keep within.
    package let wide: Interval
    /// The side of the wide limits that the unit is on; nil within them.
    package let outside: Direction?
  }
}

extension Finding {
  /// The funnel of units of shares or rates that may be compared, with its author's reason.
  ///
  /// Nil for anything else, for events that may be repeated, and for fewer than three units: two
  /// would be compared with little but each other.
  package var funnel: FunnelFinding? {
    guard measure.kind == .units, measure.isComparable, measure.comparableReason != nil,
      measure.independence == .independent,
      cells.allSatisfy({ $0.key.parts.map(\.dimension) == [.unit] })
    else { return nil }
    let amount = { (cell: CellFinding, period: Period) in
      cell.periods.first { $0.period.id == period.id }?.amount
    }
    let last = periods.last { estimate in
      cells.contains { amount($0, estimate.period)?.denominatorSize != nil }
    }?.period
    guard let last else { return nil }
    let amounts = cells.compactMap { cell in amount(cell, last).map { (cell.key, $0) } }
    return FunnelFinding(of: amounts, in: last)
  }
}

extension FunnelFinding {
  fileprivate init?(of amounts: [(key: CellKey, amount: Amount)], in period: Period) {
    let sized = amounts.filter { $0.amount.denominatorSize != nil }
    let shares = sized.compactMap(\.amount.share)
    let rates = sized.compactMap(\.amount.rate)
    let funnel = shares.isEmpty ? Funnel(rates: rates) : Funnel(shares: shares)
    guard sized.count >= 3, shares.count == sized.count || rates.count == sized.count,
      let centre = funnel.centre
    else { return nil }
    self.period = period
    self.centre = centre
    dispersion = funnel.dispersion
    spread = funnel.spread
    units = sized.compactMap { key, amount in
      guard let size = amount.denominatorSize, let estimate = amount.estimate,
        let usual = funnel.interval(size: size, confidence: 0.95),
        let wide = funnel.interval(size: size, confidence: 0.998)
      else { return nil }
      return Unit(
        key: key,
        usual: usual,
        wide: wide,
        outside: estimate > wide.upper ? .higher : estimate < wide.lower ? .lower : nil
      )
    }
  }
}

extension Amount {
  /// What a share or a rate is of; nil for anything else.
  fileprivate var denominatorSize: Double? {
    share.map { Double($0.denominator) } ?? rate?.exposure
  }
}
