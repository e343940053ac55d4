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
  /// Where shapes begin that no such drawing has, and keys of a legend beyond its words.
  private(set) var strange: [Int] = []
  /// Where a field or a range may end beside its values: at the ends of the axis.
  private(set) var ends: [Double] = []

  struct Mark {
    let value: Double
    let offset: Int
  }

  private let axis: Axis
  private let isUpright: Bool

  /// The marks of a chart of bars, of dots or of a series; nil for any other drawing, or one whose
  /// axis can't be read.
  init?(of drawing: MarkupElement) {
    let kind = ["bars", "dots", "time"].first { drawing.has(class: $0) }
    guard let kind, let axis = Axis(of: drawing, isUpright: kind == "time") else { return nil }
    self.axis = axis
    isUpright = kind == "time"
    // Coordinates have two decimals.
    tolerance = abs(axis.scale) * 0.02 + 1e-9
    ends = isUpright ? [] : [3, 97].map(axis.value)
    let inner = Array(drawing.all.dropFirst())
    for element in inner { read(element) }
    let legend = inner.count { $0.name == "text" && $0.has(class: "legend") }
    if keys.count > legend { strange += keys.suffix(keys.count - legend) }
    for element in drawing.elements where element.name == "path" { strange.append(element.offset) }
  }

  /// The keys of the legend, which stand at no place of the axis.
  private var keys: [Int] = []

  /// What the lines of a drawing may be beside those that are read: lines to see others by.
  private static let silent = ["axis", "grid", "event", "phase", "reference", "target"]

  private mutating func read(_ element: MarkupElement) {
    switch element.name {
    case "rect" where element.has(class: "bar") && !isUpright:
      guard let (_, end) = element.span else { return keys.append(element.offset) }
      add(axis.value(at: end), element, isPoint: true)
    case "rect" where (element.has(class: "field") || element.has(class: "range")) && !isUpright:
      guard let (start, end) = element.span else { return strange.append(element.offset) }
      for place in [start, end]
      where !ends.contains(where: { abs($0 - axis.value(at: place)) <= tolerance }) {
        add(axis.value(at: place), element, isPoint: false)
      }
    // The time of a value that is missing.
    case "rect" where element.has(class: "gap") && isUpright: break
    case "svg": readSymbol(element)
    case "line" where !Self.silent.contains { element.has(class: $0) }:
      for name in isUpright ? ["y1", "y2"] : ["x1", "x2"] {
        let place = isUpright ? element[name].flatMap(Double.init) : element[name]?.percent
        if let place { add(axis.value(at: place), element, isPoint: false) }
      }
    case "line", "path", "text", "tspan", "title", "desc": break
    default: strange.append(element.offset)
    }
  }

  private mutating func readSymbol(_ element: MarkupElement) {
    let symbols = element.elements.filter { $0["data-mark"] != nil && !$0.has(class: "flag") }
    guard let symbol = symbols.first else { return }
    // What the legend shows stands at no place of the axis.
    guard let place = isUpright ? element["y"].flatMap(Double.init) : element["x"]?.percent,
      !isUpright || element["x"]?.percent != nil
    else { return keys.append(element.offset) }
    // That a point is protected is told on the axis itself.
    let isCross = symbol.has(class: "protected") && isUpright && abs(place - axis.foot) < 0.02
    if !isCross { add(axis.value(at: place), element, isPoint: true) }
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
  /// The coordinate of the lowest line of an upright one.
  private(set) var foot = 0.0

  init?(of drawing: MarkupElement, isUpright: Bool) {
    let texts = drawing.elements.filter { $0.name == "text" && $0.has(class: "tick") }
    var ticks: [(place: Double, value: Double)] = []
    if isUpright {
      // The words stand above their lines: the lowest belongs to the lowest.
      let lines = drawing.elements.filter { element in
        element.name == "line" && (element.has(class: "grid") || element.has(class: "axis"))
          && element["x1"] == "0%" && element["y1"] == element["y2"]
      }.compactMap { $0["y1"].flatMap(Double.init) }.sorted(by: >)
      let words = texts.filter { $0["x"] == "0" || $0["x"] == "100%" }
        .sorted { ($0["y"].flatMap(Double.init) ?? 0) > ($1["y"].flatMap(Double.init) ?? 0) }
      guard lines.count == words.count else { return nil }
      foot = lines.first ?? 0
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

extension MarkupElement {
  /// From where to where it goes across, in per cent of the width; nil when it is in pixels.
  var span: (start: Double, end: Double)? {
    guard let start = self["x"]?.percent, let width = self["width"]?.percent else { return nil }
    return (start, start + width)
  }
}

extension String {
  /// `83.35%` as 83.35.
  var percent: Double? { hasSuffix("%") ? Double(dropLast()) : nil }

  /// The number of a tick's words: `20 %` is 0.2, `1 000` and `2,5` are themselves.
  fileprivate var axisValue: Double? {
    let isPercent = contains("%")
    let digits = replacing("−", with: "-").filter { $0.isNumber || "-.,".contains($0) }
      .replacing(",", with: ".")
    return Double(digits).map { isPercent ? $0 / 100 : $0 }
  }
}
