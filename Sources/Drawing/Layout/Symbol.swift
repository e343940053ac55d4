/// The shape of a mark, so that series differ without colour.
enum Symbol: Int, CaseIterable {
  case circle, square, diamond, triangle, plus, arrowhead
}

extension Symbol {
  /// The shape of a series; they come round again after the sixth.
  init(series: Int) {
    let cases = Symbol.allCases
    self = cases[((series % cases.count) + cases.count) % cases.count]
  }

  /// The outline as path data about its middle; all look about as large as a circle of the radius.
  func outline(radius: Double) -> String {
    switch self {
    case .circle:
      let r = coordinate(radius)
      return "M-\(r) 0A\(r) \(r) 0 1 1 \(r) 0A\(r) \(r) 0 1 1 -\(r) 0Z"
    case .square: return polygon([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)], radius)
    case .diamond: return polygon([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)], radius)
    case .triangle: return polygon([(0, -1.2), (1.2, 0.9), (-1.2, 0.9)], radius)
    case .plus:
      let (a, b) = (0.42, 1.2)
      return polygon(
        [
          (-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a), (a, b), (-a, b), (-a, a), (-b, a),
          (-b, -a), (-a, -a),
        ],
        radius
      )
    case .arrowhead: return polygon([(0, 1.2), (1.2, -0.9), (-1.2, -0.9)], radius)
    }
  }

  private func polygon(_ corners: [(Double, Double)], _ radius: Double) -> String {
    let points = corners.map { "\(coordinate($0.0 * radius)) \(coordinate($0.1 * radius))" }
    return "M" + points.joined(separator: "L") + "Z"
  }
}

/// The class that gives a series its colour; they come round again after the sixth.
func seriesClass(_ series: Int) -> String {
  "s\(((series % 6) + 6) % 6)"
}
