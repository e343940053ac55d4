import Improvement

extension Finding {
  /// Each arm in its last period.
  func armValues(_ arms: ArmsFinding, _ phrases: Phrases) -> [ValueView] {
    arms.arms.compactMap { arm in
      cell([arm.id])?.periods.last.map { estimate in
        ValueView(
          label: "\(arm.label), \(estimate.period.label.lowercasedFirst)",
          text: phrases.full(estimate.amount, of: measure)
        )
      }
    }
  }

  /// How many were measured twice in the last period, then the class that the measure is about;
  /// none where arms are told apart, or nobody knows how many began.
  func changeValues(_ phrases: Phrases) -> [ValueView] {
    guard changeGroups.isEmpty, let last = periods.last, case .share = last.amount else {
      return []
    }
    let change = measure.primary.flatMap { ChangeClass(named: $0) } ?? .recovered
    let completeness = ValueView(
      label: phrases.text("Mätta före och efter", "Measured before and after"),
      text: phrases.full(last.amount, of: measure)
    )
    let share = cell([change.rawValue])?.periods.first { $0.period.id == last.period.id }
    let value = share.map {
      ValueView(label: phrases.name(of: change), text: phrases.full($0.amount, of: measure))
    }
    return [completeness, value].compactMap(\.self)
  }
}
