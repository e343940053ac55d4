import Statistics
import TestSupport
import Testing

@Suite struct `An association` {
  @Test func `is Pearson's, as R gives it for the party table`() throws {
    let golden = try GoldenCase.named("chisq-mix-2x3")
    let table = try #require(golden.data["table"]?.list.map(\.integers))
    let association = try #require(Association(table: table))
    #expect(agree(association.chiSquare, golden.expect["chisq"]?.number))
    #expect(association.degreesOfFreedom == golden.expect["df"]?.integer)
    #expect(agree(association.probability, golden.expect["p"]?.number, within: 1e-15))
    #expect(agree(association.cramersV, golden.expect["cramers_v"]?.number))
  }

  /// SciPy 1.17: `chi2_contingency(table, correction=False)`, `contingency.association(table)`.
  @Test(arguments: [
    ([[12, 5, 7], [3, 9, 14]], 8.810286935286934, 0.012214353924559529, 0.41976867284939057),
    ([[12, 5], [3, 9]], 5.85483193277311, 0.015534341414683461, 0.4493225526306476),
  ])
  func `agrees with SciPy`(table: [[Int]], chiSquare: Double, p: Double, v: Double) throws {
    let association = try #require(Association(table: table))
    #expect(agree(association.chiSquare, chiSquare, within: 1e-13))
    #expect(agree(association.probability, p, within: 1e-13))
    #expect(agree(association.cramersV, v, within: 1e-13))
  }

  /// SciPy 1.17: `chi2_contingency([[900, 100], [500, 500]], correction=False)`.
  @Test func `has a p far out in the tail`() throws {
    let association = try #require(Association(table: [[900, 100], [500, 500]]))
    #expect(abs(association.probability / 7.719934594295344e-85 - 1) < 1e-11)
  }

  @Test func `leaves out rows and columns without counts`() throws {
    let full = try #require(Association(table: [[12, 5], [3, 9]]))
    #expect(Association(table: [[12, 0, 5], [0, 0, 0], [3, 0, 9]]) == full)
  }

  @Test func `needs a table with at least two rows and two columns in use`() {
    #expect(Association(table: []) == nil)
    #expect(Association(table: [[1, 2]]) == nil)
    #expect(Association(table: [[1, 0], [2, 0]]) == nil)
    #expect(Association(table: [[1, 2], [3]]) == nil)
    #expect(Association(table: [[1, 2], [3, -4]]) == nil)
  }

  @Test func `is complete when rows decide columns, and absent when they do not`() throws {
    #expect(try #require(Association(table: [[7, 0], [0, 4]])).cramersV == 1)
    let none = try #require(Association(table: [[2, 4], [3, 6]]))
    #expect(none.cramersV == 0)
    #expect(none.probability == 1)
  }
}
