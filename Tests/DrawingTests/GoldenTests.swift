import Drawing
import TestSupport
import Testing

@Suite struct `Every kind of chart` {
  @Test(arguments: Samples.all.map(\.name))
  func `is drawn as it was when someone last looked at it`(name: String) throws {
    let chart = try #require(Samples.all.first { $0.name == name }).chart
    try expectGolden(chart.svg(id: name), "\(name).svg")
  }
}
