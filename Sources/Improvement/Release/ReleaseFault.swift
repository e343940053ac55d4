import Manuscript

/// What stands between a release and those before it.
struct ReleaseFault {
  let code: Code
  let key: CountKey
  let place: Place
}

extension CountKey {
  /// Whether another number is of the same measure and time.
  func hasTable(of other: CountKey) -> Bool {
    work == other.work && measure == other.measure && time == other.time
  }

  /// What a row is called in a diagnostic: its period or dates and its cell, and no number of it.
  var rowName: String {
    let names = cell.map { $0.split(separator: ":").last.map(String.init) ?? $0 }
    return ([time] + names).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What the number of a row is called.
  var partName: Wording {
    switch part {
    case .numerator: Wording("täljaren", "the numerator")
    case .rest: Wording("de övriga i nämnaren", "the rest of the denominator")
    case .denominator: Wording("nämnaren", "the denominator")
    case .events: Wording("händelserna", "the events")
    case .count: Wording("antalet", "the count")
    case .people: Wording("gruppens storlek", "the size of the group")
    case .sum: Wording("summan av raderna", "the sum of the rows")
    }
  }
}
