import Improvement
import Manuscript
import Statistics

/// Series of made-up measures by month, as they are in memory once their tables are read.
struct SyntheticSeries {
  /// The number of months, at least 2.
  let months: Int
}

extension SyntheticSeries {
  /// Two periods: the first half of the months and the second.
  var periods: [Period] {
    [("baseline", 0, months / 2 - 1), ("followup", months / 2, months - 1)].map { id, from, to in
      Period(
        id: id,
        label: id,
        dates: DateInterval("\(name(ofMonth: from))/\(name(ofMonth: to))")
      )
    }
  }

  /// So many measures: shares, rates, counts, means and single values in turn.
  ///
  /// The second half of every other series is higher than the first, so that both charts with and
  /// without a signal are among them, and one month is missing.
  func measures(_ count: Int) -> [Measure] {
    let kinds: [Measure.Kind] = [.proportion, .rate, .count, .value, .value]
    return (0..<count).map { number in
      var dice = Dice(seed: UInt64(number))
      var measure = Measure(
        id: "matt-\(number)",
        title: "Mått \(number)",
        kind: kinds[number % kinds.count],
        place: place
      )
      measure.better = .higher
      measure.observations = (0..<months).filter { $0 != months / 3 }.compactMap { month in
        let isHigher = month >= months / 2 && number.isMultiple(of: 2)
        return DateInterval(name(ofMonth: month)).map { date in
          Observation(
            time: .date(date),
            cell: .whole,
            figure: figure(of: number % kinds.count, isHigher: isHigher, &dice),
            place: place
          )
        }
      }
      return measure
    }
  }
}

extension SyntheticSeries {
  private var place: Place { Place(file: "andel.csv") }

  private func name(ofMonth month: Int) -> String {
    let number = month % 12 + 1
    return "\(2000 + month / 12)-\(number < 10 ? "0" : "")\(number)"
  }

  private func figure(of kind: Int, isHigher: Bool, _ dice: inout Dice) -> Observation.Figure {
    let rise = isHigher ? 15 : 0
    switch kind {
    case 0: return .share(numerator: 20 + rise + dice.roll(20), denominator: 70 + dice.roll(30))
    case 1: return .rate(events: 10 + rise + dice.roll(12), exposure: Double(900 + dice.roll(200)))
    case 2: return .count(20 + rise + dice.roll(15))
    case 3:
      let mean = Double(200 + 2 * rise + dice.roll(50)) / 10
      return .summary(count: 20 + dice.roll(10), mean: mean, deviation: 4)
    default: return .value(Double(200 + 2 * rise + dice.roll(50)) / 10)
    }
  }
}
