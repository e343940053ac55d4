import Improvement
import Statistics

/// What was gathered, period by period, as counts of people or rows.
struct GatheredPeriods {
  private let gathering: Gathering
  private let periods: Int
  private let providers: [(contacts: Int, most: Int, squares: Int)]

  init(_ gathering: Gathering, count periods: Int) {
    self.gathering = gathering
    self.periods = periods
    guard case .providers = gathering.need else {
      providers = []
      return
    }
    providers = gathering.providers.sums()
  }
}

extension GatheredPeriods {
  private var isOfPersons: Bool { gathering.person != nil }

  /// The categories in the order they are written.
  var categories: [(number: Int, name: String)] {
    gathering.names.inOrder.map { ($0, gathering.names.names[$0]) }
  }

  /// How many people, or rows, a period has.
  func total(_ period: Int) -> Int {
    guard isOfPersons else { return gathering.rows[period][CategoryNames.most] }
    return sets(period).count { $0 != 0 }
  }

  /// How many of them have a category, or meet the conditions (0), or are of a class.
  func count(of number: Int, in period: Int) -> Int {
    guard isOfPersons else { return gathering.rows[period][number] }
    let bit: UInt64 = 1 << UInt64(number)
    return sets(period).count { $0 & bit != 0 }
  }

  /// How many persons have each set of categories, by its bits; some may have none.
  func people(_ period: Int) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for set in sets(period) where set != 0 { counts[set & ~Gathering.present, default: 0] += 1 }
    return counts
  }

  /// The categories of a set, in the order they are written.
  func names(in set: UInt64) -> [String] {
    categories.filter { set & 1 << UInt64($0.number) != 0 }.map(\.name)
  }

  /// How many have each value, in hundredths: contacts of persons, or days of rows.
  func values(_ period: Int) -> [Int: Int] {
    guard case .contacts = gathering.need else { return gathering.values[period] }
    var counts: [Int: Int] = [:]
    for owner in stride(from: period, to: gathering.contacts.count, by: periods) {
      let contacts = Int(gathering.contacts[owner])
      if contacts > 0 { counts[contacts * 100, default: 0] += 1 }
    }
    return counts
  }

  /// How many persons with enough contacts have each index, rounded to hundredths.
  func continuity(
    _ index: TallyTerms.ContinuityIndex,
    atLeast least: Int,
    in period: Int
  ) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    let owners = index == .sequential ? gathering.sequence.count : providers.count
    for owner in stride(from: period, to: owners, by: periods) {
      guard let value = continuity(index, of: owner, atLeast: least) else { continue }
      counts[Int((value * 100).rounded()), default: 0] += 1
    }
    return counts
  }

  private func continuity(
    _ index: TallyTerms.ContinuityIndex,
    of owner: Int,
    atLeast least: Int
  ) -> Double? {
    if index == .sequential {
      let visit = gathering.sequence[owner]
      guard visit.contacts >= least else { return nil }
      return Continuity.sequential(repeats: Int(visit.repeats), contacts: Int(visit.contacts))
    }
    let sums = providers[owner]
    guard sums.contacts >= least,
      let own = Continuity(contacts: sums.contacts, most: sums.most, squares: sums.squares)
    else { return nil }
    return index == .usualProvider ? own.usualProvider : own.biceBoxerman
  }

  private func sets(_ period: Int) -> some Sequence<UInt64> {
    stride(from: period, to: gathering.sets.count, by: periods).lazy.map { gathering.sets[$0] }
  }
}
