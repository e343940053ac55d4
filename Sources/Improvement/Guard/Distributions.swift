import Disclosure
import Statistics

// What may be told of the values of people, who stand one by one or in a histogram.

extension Measure {
  /// Tells less, or nothing, of values that few people have, or that are of few people together.
  ///
  /// The values of one period and cell are judged together. One alone may be a mean.
  mutating func hideSmallDistributions(by policy: DisclosurePolicy) {
    var told: [(rows: [Int], told: ValueCounts.Told)] = []
    for rows in distributions {
      let size = rows.reduce(0) { $0 + observations[$1].values }
      guard policy.showsSize(size) else {
        hide(rows[0])
        continue
      }
      // The highest tenth of ten people is one of them. No quantile beyond the 95th is told, and
      // of more people enough are beyond that.
      if size < 20 * policy.smallestCell { leastTail = policy.smallestCell }
      told.append((rows, .all))
    }
    for index in told.indices { told[index].told = self.told(of: told[index].rows, by: policy) }
    var removed: Set<Int> = []
    for (rows, _) in told {
      // What is told of all and of all but one unit is told of that one.
      let same = told.filter { observations[$0.rows[0]].time == observations[rows[0]].time }
      switch same.map(\.told).min() ?? .all {
      case .all: break
      case .size: hide(rows[0])
      case .mean:
        observations[rows[0]] = distribution(of: rows)
        if case .summary(let count, let mean, _) = observations[rows[0]].figure {
          observations[rows[0]].figure = .summary(count: count, mean: mean, deviation: nil)
        }
        removed.formUnion(rows.dropFirst())
      }
    }
    observations = observations.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
  }

  /// The measure with each distribution as the row that says of it how many, and their mean.
  ///
  /// Its rows are fewer: `rows` says which one each was, the first of a distribution.
  var withDistributionsAsOne: (measure: Measure, rows: [Int]) {
    var (measure, rows) = (self, Array(observations.indices))
    for own in distributions {
      measure.observations[own[0]] = distribution(of: own)
      rows.removeAll(where: own.dropFirst().contains)
    }
    measure.observations = rows.map { measure.observations[$0] }
    return (measure, rows)
  }

  /// The rows of the values of each cell at each time, in the order of the table.
  private var distributions: [[Int]] {
    var groups: [[Int]] = []
    var places: [Observation.Name: Int] = [:]
    for (index, row) in observations.enumerated() where row.isValue {
      if let place = places[row.name] {
        groups[place].append(index)
      } else {
        places[row.name] = groups.count
        groups.append([index])
      }
    }
    return groups.filter { rows in
      if rows.count == 1, case .value = observations[rows[0]].figure { return false }
      return true
    }
  }

  private func distribution(of rows: [Int]) -> Observation {
    var row = observations[rows[0]]
    let histogram = Histogram(rows.flatMap { observations[$0].valueCounts })
    row.figure = .absent(.missing)
    row.printed = nil
    if let summary = histogram.summary {
      row.figure = .summary(
        count: summary.count,
        mean: summary.mean,
        deviation: summary.deviation
      )
    }
    return row
  }

  private func told(of rows: [Int], by policy: DisclosurePolicy) -> ValueCounts.Told {
    let values = rows.flatMap { observations[$0].valueCounts }
    let sizes = Dictionary(values.map { ($0.value, $0.count) }, uniquingKeysWith: +)
    // Of a table that has been tallied each value is the mean of enough people.
    guard sizes.values.contains(where: policy.protects) else { return .all }
    guard let counts = ValueCounts(values) else { return .size }
    let own = quantiles(of: values)
    return counts.told(by: policy) { quantiles(of: $0) == own }
  }

  /// The quantiles that pages and claims tell; nil for those that are not told.
  private func quantiles(of values: [(value: Double, count: Int)]) -> [Double?] {
    var summary = ValueSummary(count: nil, mean: 0, distribution: Histogram(values))
    summary.leastTail = leastTail
    return [0.5, 0.9].map(summary.quantile)
  }
}

extension Project {
  /// The project with each distribution as one row of its table, see `Measure`.
  var withDistributionsAsOne: Project {
    var project = self
    project.measures = measures.map(\.withDistributionsAsOne.measure)
    return project
  }
}

extension Observation {
  /// Whether it is a value, of one person or of several.
  var isValue: Bool { values > 0 }

  /// How many values of a distribution it is; 0 for a row of anything else.
  fileprivate var values: Int {
    switch figure {
    case .value: 1
    case .histogram(_, let count): count
    default: 0
    }
  }

  fileprivate var valueCounts: [(value: Double, count: Int)] {
    switch figure {
    case .value(let value): [(value, 1)]
    case .histogram(let value, let count): [(value, count)]
    default: []
    }
  }

  func isOfSame(as other: Observation) -> Bool { name == other.name }
}
