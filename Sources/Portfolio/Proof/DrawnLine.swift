/// The line of a card read back: it has no axis, but whoever knows two of its values knows them all.
struct DrawnLine {
  /// The points from the left: how far down each stands, and where it begins in the file.
  private var points: [(x: Double, y: Double, offset: Int)] = []
  private var centres: [(y: Double, offset: Int)] = []
  /// Where shapes begin that no such drawing has.
  private var strange: [Int] = []

  init(of drawing: MarkupElement) {
    for element in drawing.all.dropFirst() {
      switch element.name {
      case "line" where element.has(class: "centre"):
        for name in ["y1", "y2"] {
          if let y = element[name].flatMap(Double.init) { centres.append((y, element.offset)) }
        }
      case "line":
        for (x, y) in [("x1", "y1"), ("x2", "y2")] {
          add(element[x]?.percent, element[y].flatMap(Double.init), element)
        }
      case "svg": add(element["x"]?.percent, element["y"].flatMap(Double.init), element)
      case "path" where !drawing.elements.contains { $0.offset == element.offset }: break
      case "title", "desc": break
      default: strange.append(element.offset)
      }
    }
    points.sort { ($0.x, $0.offset) < ($1.x, $1.offset) }
  }

  /// A place that is already there is the same point.
  private mutating func add(_ x: Double?, _ y: Double?, _ element: MarkupElement) {
    guard let x, let y else { return strange.append(element.offset) }
    let isKnown = points.contains { abs($0.x - x) < 0.005 && abs($0.y - y) < 0.005 }
    if !isKnown { points.append((x, y, element.offset)) }
  }
}

extension DrawnLine {
  /// Where something begins that is none of some shown values, in the order of their time, nor one
  /// of the centres: as many points as values, their heights the same but for a scale.
  func unexplained(by values: [Double], centres shown: [Double]) -> [Int] {
    guard points.count == values.count, let low = values.min(), let high = values.max() else {
      let last = points.suffix(max(1, points.count - values.count)).map(\.offset)
      // One too many is the one that the others are explained without.
      guard points.count == values.count + 1 else { return strange + last }
      let one = points.indices.first { index in
        var others = self
        others.points.remove(at: index)
        return others.unexplained(by: values, centres: shown) == strange
      }
      return strange + (one.map { [points[$0].offset] } ?? last)
    }
    let height = { (value: Double) -> Double in
      guard let top = values.firstIndex(of: high), let foot = values.firstIndex(of: low),
        high > low
      else { return points[0].y }
      let scale = (points[top].y - points[foot].y) / (high - low)
      return points[foot].y + (value - low) * scale
    }
    // Coordinates have two decimals, and the scale is taken from two of them.
    let odd = zip(points, values).filter { abs($0.y - height($1)) > 0.03 }.map(\.0.offset)
    let strayed = centres.filter { centre in
      // Of equal values nobody can say how far off the centre is.
      high > low
        && !shown.contains { abs(height($0) - centre.y) <= 0.05 * max(1, slope(by: values)) }
    }
    return strange + odd + strayed.map(\.offset)
  }

  /// By how much the rounding of the two outermost points may move what lies beyond them.
  private func slope(by values: [Double]) -> Double {
    let heights = points.map(\.y)
    guard let low = heights.min(), let high = heights.max(), high > low else { return 1 }
    return 26 / (high - low)
  }
}
