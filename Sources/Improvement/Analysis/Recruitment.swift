/// How many have been recruited to a planned study, against what its plan says.
package struct Recruitment: Sendable, Hashable {
  /// How many in all; nil while nothing is counted, or when a number is protected.
  package var recruited: Int?
  /// How many each unit has recruited, in the order of the table.
  package var units: [Unit]
  /// How many each unit should recruit; nil when the plan does not say.
  package var perUnit: Int?
  /// How many in all the plan says: per unit times units; nil unless it gives both as numbers.
  package var planned: Int?

  /// What one unit has recruited.
  package struct Unit: Sendable, Hashable {
    package var label: String
    /// Nil when the number is missing or protected.
    package var count: Int?
  }
}

extension ProjectAnalysis {
  /// The recruitment by the measure that the plan names; nil when it names none.
  package var recruitment: Recruitment? { findings.lazy.compactMap(\.recruitment).first }
}

extension Project {
  /// The recruitment by a measure; nil unless it is the one that the plan names.
  ///
  /// The measure counts the people who joined in each period, so its rows are added up.
  func recruitment(by measure: Measure) -> Recruitment? {
    guard let plan, plan.recruitmentMeasure == measure.id else { return nil }
    var seen: Set<CellKey.Part> = []
    let units = measure.observations.compactMap { $0.cell.part(.unit) }
      .filter { seen.insert($0).inserted }
    let planned = plan.unitsText.flatMap { SpokenNumber($0) }.flatMap { number in
      number.decimals == 0 ? plan.perUnit.map { $0 * Int(number.value) } : nil
    }
    return Recruitment(
      recruited: sum(of: measure.observations),
      units: units.map { unit in
        let own = measure.observations.filter { $0.cell.part(.unit) == unit }
        return Recruitment.Unit(label: unit.label, count: sum(of: own))
      },
      perUnit: plan.perUnit,
      planned: planned
    )
  }

  private func sum(of rows: [Observation]) -> Int? {
    let counts = rows.compactMap(\.count)
    guard !counts.isEmpty, !rows.contains(where: { $0.absence == .protected }) else { return nil }
    return counts.reduce(0, +)
  }
}
