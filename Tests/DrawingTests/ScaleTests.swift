import Testing

@testable import Drawing

@Suite struct `A scale` {
  /// Values of every size and sign, with bounds and without.
  static let cases: [(values: [Double], zero: Bool, bound: Double?)] = [
    ([0.12, 0.185], true, 1), ([0.97, 0.2], true, 1), ([1], true, 1), ([0], true, 1),
    ([1], false, 1), ([0], false, nil), ([0], false, 0), ([], false, nil), ([], true, 0.5),
    ([7, 7], false, nil), ([-3, 5], false, nil), ([-3, -2.5], true, nil),
    ([1798, 2103], true, nil),
    ([12.4, 12.6], false, nil), ([0.000_3, 0.000_1], true, nil), ([1e14, 3], true, nil),
    ([1_000_000, 1_000_001], false, nil), ([.nan, 4, .infinity], true, nil), ([1e300], true, nil),
    ([2, 3], false, 1), ([.leastNonzeroMagnitude], true, nil), ([1e15, 1e15], false, nil),
  ]

  static func scale(_ index: Int, steps: Int = 4) -> Scale {
    .covering(
      cases[index].values,
      includingZero: cases[index].zero,
      upperBound: cases[index].bound,
      tickCount: steps
    ) { "\($0)" }
  }

  @Test(arguments: cases.indices)
  func `maps the ends of what it covers to 0 and 1`(index: Int) {
    let scale = Self.scale(index)
    #expect(scale.minimum < scale.maximum)
    #expect(scale.fraction(of: scale.minimum) == 0)
    #expect(scale.fraction(of: scale.maximum) == 1)
  }

  @Test(arguments: cases.indices)
  func `covers every finite value up to its bound, and zero where it must`(index: Int) {
    let (values, zero, bound) = Self.cases[index]
    let scale = Self.scale(index)
    for value in values where value.isFinite && abs(value) <= 1e15 && value <= bound ?? value {
      #expect(scale.contains(value))
    }
    if zero { #expect(scale.contains(0)) }
    if let bound { #expect(scale.maximum <= bound) }
  }

  @Test(arguments: cases.indices, [1, 2, 4, 6])
  func `has few, rising, evenly spread ticks, all inside`(index: Int, steps: Int) {
    let scale = Self.scale(index, steps: steps)
    #expect((1...(steps + 2)).contains(scale.ticks.count))
    #expect(scale.ticks.allSatisfy { scale.contains($0.value) })
    let gaps = zip(scale.ticks, scale.ticks.dropFirst()).map { $1.value - $0.value }
    for gap in gaps {
      #expect(gap > 0)
      #expect(abs(gap - gaps[0]) <= 1e-9 * gaps[0])
    }
  }

  static let steps: [(highest: Double, ticks: [Double])] = [
    (0.26, [0, 0.1, 0.2, 0.3]), (0.97, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (2103, [0, 500, 1000, 1500, 2000, 2500]), (47, [0, 10, 20, 30, 40, 50]),
    (0.04, [0, 0.01, 0.02, 0.03, 0.04]),
  ]

  @Test(arguments: steps)
  func `steps by 1, 2 or 5 times a power of ten, written exactly`(highest: Double, ticks: [Double])
  {
    let scale = Scale.covering([highest], includingZero: true, upperBound: nil) { "\($0)" }
    #expect(scale.ticks.map(\.value) == ticks)
  }

  @Test func `places values evenly and keeps those outside at its ends`() {
    let scale = Scale(minimum: 10, maximum: 30, ticks: [])
    #expect([10, 15, 30, 5, 99].map(scale.fraction) == [0, 0.25, 1, 0, 1])
    #expect(scale.fraction(of: .nan) == 0)
    #expect(Scale(minimum: 4, maximum: 4, ticks: []).fraction(of: 4) == 0)
  }
}
