import Statistics
import TestSupport
import Testing

@Suite struct `Reliable change` {
  @Test func `is that of the worked example`() throws {
    let golden = try GoldenCase.named("jacobson-truax-worked-example")
    let params = golden.params
    let deviation = try #require(params["sd"]?.number)
    let reliability = try #require(params["reliability"]?.number)
    let change = try #require(ReliableChange(deviation: deviation, reliability: reliability))
    #expect(agree(change.errorOfMeasurement, golden.expect["se_measurement"]?.number))
    #expect(agree(change.errorOfDifference, golden.expect["s_diff"]?.number))
    #expect(params["z"]?.number == ReliableChange.criterion)
    let before = try #require(golden.data["pre"]?.numbers.compactMap { $0 })
    let after = try #require(golden.data["post"]?.numbers.compactMap { $0 })
    let expected = try #require(golden.expect["rc"]?.numbers)
    for (index, pair) in zip(before, after).enumerated() {
      #expect(agree(change.index(from: pair.0, to: pair.1), expected[index]))
    }
    let clinical = try golden.group("m_clin", "sd_clin")
    let norm = try golden.group("m_norm", "sd_norm")
    #expect(params["higher_is_better"]?.flag == true)
    let cutoffs = try #require(
      ClinicalCutoffs(clinical: clinical, norm: norm, better: .higher)
    )
    #expect(agree(cutoffs.a, golden.expect["criterion_a"]?.number))
    #expect(agree(cutoffs.b, golden.expect["criterion_b"]?.number))
    #expect(agree(cutoffs.c, golden.expect["criterion_c"]?.number))
  }

  @Test func `in points is 1.96 errors of a difference`() throws {
    let change = try #require(ReliableChange(deviation: 7.5, reliability: 0.8))
    #expect(agree(change.smallest, 1.96 * 22.5.squareRoot()))
  }

  @Test func `needs a deviation and a reliability below 1`() {
    #expect(ReliableChange(deviation: 0, reliability: 0.8) == nil)
    #expect(ReliableChange(deviation: 5, reliability: 1) == nil)
    #expect(ReliableChange(deviation: 5, reliability: -0.1) == nil)
    #expect(ReliableChange(deviation: 5, reliability: 0) != nil)
  }
}

@Suite struct `Clinical cutoffs` {
  @Test func `turn with the direction that is better`() throws {
    let patients = try #require(Summary(count: 30, mean: 20, deviation: 6))
    let others = try #require(Summary(count: 30, mean: 8, deviation: 3))
    let cutoffs = try #require(
      ClinicalCutoffs(clinical: patients, norm: others, better: .lower)
    )
    #expect(cutoffs.a == 8)
    #expect(cutoffs.b == 14)
    #expect(agree(cutoffs.c, 12))
    let unknown = try #require(Summary(count: 30, mean: 8, deviation: nil))
    #expect(ClinicalCutoffs(clinical: patients, norm: unknown, better: .lower) == nil)
  }
}

@Suite struct `Clinical change` {
  /// The Outcome Rating Scale for adults: 5 points, cut-off 25, higher is better.
  static let scale = ChangeCriteria(
    smallest: 5,
    cutoff: 25,
    cutoffIsClinical: true,
    better: .higher
  )

  @Test(arguments: [
    (20, 26, ClinicalChange.recovered), (15, 20, .improved), (22, 26.9, .unchanged),
    (26, 32, .improved), (20, 15, .deteriorated), (20, 15.1, .unchanged), (30, 25, .deteriorated),
  ])
  func `is classed by size and cutoff`(before: Double, after: Double, expected: ClinicalChange) {
    #expect(Self.scale.change(from: before, to: after) == expected)
  }

  @Test func `of exactly the smallest reliable change is reliable in tenths too`() {
    for tenths in 0...350 {
      let before = Double(tenths) / 10
      #expect(Self.scale.change(from: before, to: Double(tenths + 50) / 10) != .unchanged)
      #expect(Self.scale.change(from: before, to: Double(tenths + 49) / 10) == .unchanged)
      #expect(Self.scale.change(from: Double(tenths + 50) / 10, to: before) == .deteriorated)
    }
  }

  @Test func `to the cutoff itself is recovery only when that is not clinical`() {
    let open = ChangeCriteria(smallest: 5, cutoff: 25, cutoffIsClinical: false, better: .higher)
    #expect(Self.scale.change(from: 19, to: 25) == .improved)
    #expect(open.change(from: 19, to: 25) == .recovered)
    #expect(open.change(from: 25, to: 31) == .improved)
    #expect(Self.scale.change(from: 25, to: 31) == .recovered)
  }

  @Test func `goes down when lower is better`() {
    let scale = ChangeCriteria(smallest: 5, cutoff: 10, cutoffIsClinical: true, better: .lower)
    #expect(scale.change(from: 18, to: 8) == .recovered)
    #expect(scale.change(from: 18, to: 13) == .improved)
    #expect(scale.change(from: 8, to: 18) == .deteriorated)
    #expect(scale.isClinical(10) && !scale.isClinical(9.9))
  }
}

extension GoldenCase {
  /// A group of which only the mean and the standard deviation are known.
  func group(_ mean: String, _ deviation: String) throws -> Summary {
    let average = try #require(params[mean]?.number)
    return try #require(
      Summary(count: 2, mean: average, deviation: params[deviation]?.number)
    )
  }
}
