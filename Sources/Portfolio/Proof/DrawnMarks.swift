import Foundation

/// The marks of a drawing read back to values through the axis that the drawing has.
///
/// A tick's words and its place say what a coordinate means, so that no knowledge of how the drawing
/// was made is needed.
struct DrawnMarks {
  /// The values that marks stand for, in the unit of the axis, with where each mark begins.
  private(set) var marks: [Mark] = []
  /// How many points or bars there are, of those marks.
  private(set) var points = 0
  /// As much as rounded coordinates may be off, in the unit of the axis.
  private(set) var tolerance = 0.0

  struct Mark {
    let value: Double
    let offset: Int
  }

  /// The marks of a chart of bars, of dots or of a series; nil for any other drawing, or one whose
  /// axis can't be read.
  init?(of drawing: MarkupElement) {
    let kind = ["bars", "dots", "time"].first { drawing.has(class: $0) }
    guard let kind, let axis = Axis(of: drawing, isUpright: kind == "time") else { return nil }
    // Coordinates have two decimals.
    tolerance = abs(axis.scale) * 0.02 + 1e-9
    for element in drawing.all.dropFirst() { read(element, by: axis, isUpright: kind == "time") }
  }

  private mutating func read(_ element: MarkupElement, by axis: Axis, isUpright: Bool) {
    let names = isUpright ? ["y1", "y2"] : ["x1", "x2"]
    switch element.name {
    case "rect" where element.has(class: "bar") && !isUpright:
      guard let start = element["x"]?.percent, let width = element["width"]?.percent else { return }
      add(axis.value(at: start + width), element, isPoint: true)
    case "svg":
      guard element.elements.contains(where: { $0["data-mark"] != nil && $0.has(class: "mark") }),
        // What the legend shows stands at no place of the axis.
        let place = isUpright ? element["y"].flatMap(Double.init) : element["x"]?.percent,
        !isUpright || element["x"]?.percent != nil
      else { return }
      add(axis.value(at: place), element, isPoint: true)
    case "line" where element["data-mark"] != nil:
      for name in names {
        let place = isUpright ? element[name].flatMap(Double.init) : element[name]?.percent
        if let place { add(axis.value(at: place), element, isPoint: false) }
      }
    default: break
    }
  }

  private mutating func add(_ value: Double, _ element: MarkupElement, isPoint: Bool) {
    marks.append(Mark(value: value, offset: element.offset))
    if isPoint { points += 1 }
  }
}

/// What a coordinate of a drawing means.
private struct Axis {
  private let origin: Double
  private let start: Double
  /// The unit of the axis for each unit of the coordinate.
  let scale: Double

  init?(of drawing: MarkupElement, isUpright: Bool) {
    let texts = drawing.elements.filter { $0.name == "text" && $0.has(class: "tick") }
    var ticks: [(place: Double, value: Double)] = []
    if isUpright {
      // The words stand above their lines: the lowest belongs to the lowest.
      let lines = drawing.elements.filter { element in
        element.name == "line" && (element.has(class: "grid") || element.has(class: "axis"))
          && element["x1"] == "0%" && element["y1"] == element["y2"]
      }.compactMap { $0["y1"].flatMap(Double.init) }.sorted(by: >)
      let words = texts.filter { $0["x"] == "0" }
        .sorted { ($0["y"].flatMap(Double.init) ?? 0) > ($1["y"].flatMap(Double.init) ?? 0) }
      guard lines.count == words.count else { return nil }
      ticks = zip(lines, words).compactMap { line, text in
        text.words.axisValue.map { (line, $0) }
      }
    } else {
      ticks = texts.compactMap { text in
        guard let place = text["x"]?.percent, let value = text.words.axisValue else { return nil }
        return (place, value)
      }
    }
    guard let first = ticks.first, let last = ticks.last, first.place != last.place,
      first.value != last.value
    else { return nil }
    origin = first.value
    start = first.place
    scale = (last.value - first.value) / (last.place - first.place)
  }

  func value(at place: Double) -> Double { origin + (place - start) * scale }
}

extension String {
  /// `83.35%` as 83.35.
  fileprivate var percent: Double? { hasSuffix("%") ? Double(dropLast()) : nil }

  /// The number of a tick's words: `20 %` is 0.2, `1 000` and `2,5` are themselves.
  fileprivate var axisValue: Double? {
    let isPercent = contains("%")
    let digits = replacing("−", with: "-").filter { $0.isNumber || "-.,".contains($0) }
      .replacing(",", with: ".")
    return Double(digits).map { isPercent ? $0 / 100 : $0 }
  }
}
