package import Statistics

/// Whether a mix as a whole differs between the two periods that are compared.
package struct MixAssociation: Sendable, Hashable {
  package let from: Period.ID
  package let to: Period.ID
  /// The association of the periods with the categories.
  package let association: Association
}

extension Finding {
  /// The association in a mix where each counted thing is in one category.
  ///
  /// Nil for other kinds; for a mix of people, who may be in several categories at once (`of:`), so
  /// that its counts are not independent; for repeated events; and when a category lacks its count
  /// in either period, for what is missing is not zero.
  package var association: MixAssociation? {
    guard measure.kind == .mix, measure.of == nil, measure.independence == .independent,
      let change = cells.lazy.compactMap(\.changes.first).first
    else { return nil }
    let table = [change.from, change.to].map { period in
      cells.map { cell in cell.periods.first { $0.period.id == period }?.amount.share?.numerator }
    }
    let counts = table.map { $0.compactMap(\.self) }
    guard counts.allSatisfy({ $0.count == cells.count }) else { return nil }
    return Association(table: counts).map {
      MixAssociation(from: change.from, to: change.to, association: $0)
    }
  }
}
