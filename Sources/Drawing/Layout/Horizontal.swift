/// A horizontal position or length.
enum Horizontal: Hashable {
  /// Percent of the width of the drawing, so that it moves with the column.
  case percent(Double)
  /// Pixels from the left edge, for what stays there: legends and letters.
  case pixels(Double)
}

extension Horizontal {
  /// As an attribute's value.
  var markup: String {
    switch self {
    case .percent(let percent): coordinate(percent) + "%"
    case .pixels(let pixels): coordinate(pixels)
    }
  }

  /// Where it falls, in pixels, in a drawing of this width.
  func pixels(in width: Double) -> Double {
    switch self {
    case .percent(let percent): percent / 100 * width
    case .pixels(let pixels): pixels
    }
  }
}

/// A place in a drawing: across in either unit, and pixels down from the top.
struct Point: Hashable {
  var x: Horizontal
  var y: Double
}

/// The percentage of the width at which a plot begins: 9 pixels at 300.
let plotStart = 3.0
/// The percentage of the width at which a plot ends.
let plotEnd = 97.0

/// The percentage of the width for a place in the plot, from 0 at its left end to 1 at its right.
func plotPercent(_ fraction: Double) -> Double {
  plotStart + (plotEnd - plotStart) * fraction
}
