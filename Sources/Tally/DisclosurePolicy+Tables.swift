import Disclosure

extension DisclosurePolicy {
  /// A part of a whole, whose rest is a count of people too, and the whole.
  func share(_ part: Int, of whole: Int) -> (part: Disclosed<Int>, whole: Disclosed<Int>) {
    let both = OneWayTable([part, whole - part]).shown(by: self)
    return (both.cells[0], both.total)
  }

  /// Values with how many have each, the small ones put together with their neighbours.
  ///
  /// A run of values that at least as many have as the smallest count that is shown becomes one
  /// value, their mean; nobody is left out, and the mean of all is kept but for rounding.
  ///
  /// - Parameter counts: Each value in hundredths with its count.
  /// - Returns: The values in hundredths; one protected row when there are too few in all.
  func histogram(_ counts: [Int: Int]) -> [(value: Int?, count: Disclosed<Int>)] {
    var bins: [(sum: Int, count: Int)] = []
    for (value, count) in counts.sorted(by: { $0.key < $1.key }) where count > 0 {
      if let last = bins.last, last.count < smallestCell {
        bins[bins.count - 1] = (last.sum + value * count, last.count + count)
      } else {
        bins.append((value * count, count))
      }
    }
    if bins.count > 1, let last = bins.last, last.count < smallestCell {
      bins.removeLast()
      bins[bins.count - 1].sum += last.sum
      bins[bins.count - 1].count += last.count
    }
    let all = bins.reduce(0) { $0 + $1.count }
    if all > 0, all < max(smallestCell, smallestDenominator) { return [(nil, .protected)] }
    return bins.map { bin in
      let mean = Int((Double(bin.sum) / Double(bin.count)).rounded())
      return (mean, disclosed(bin.count))
    }
  }
}
