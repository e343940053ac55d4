/// The width, in pixels, of the narrowest column a chart must be readable in.
let narrowestWidth = 300.0
/// The width, in pixels, from which labels that find no room in the narrowest column are shown.
let wideWidth = 560.0
/// How many characters of a row's name go on a line of the narrowest column.
let lineLength = 38

/// How wide a text is taken to be, in pixels: 7.2 a character at 13 pixels' size.
func textWidth(_ text: String) -> Double {
  Double(text.count) * 7.2
}

/// Which point of a text stands at its position.
enum Anchor: String {
  case start, middle, end
}

/// A line of text and where it stands across the drawing.
struct Label: Hashable {
  var text: String
  var x: Horizontal
  /// Pixels from there.
  var dx = 0.0
  var anchor = Anchor.start
}

extension Label {
  /// A text at the left edge.
  static func left(_ text: String) -> Label {
    Label(text: text, x: .pixels(0))
  }

  /// A text centred on a percentage of the width; where the narrowest column's edge is too near for
  /// that, it begins or ends at that edge there, and as far from its place in wider ones.
  static func centred(_ text: String, at percent: Double) -> Label {
    let middle = percent / 100 * narrowestWidth
    let half = textWidth(text) / 2
    let x = Horizontal.percent(percent)
    if middle < half { return Label(text: text, x: x, dx: -middle) }
    guard middle + half > narrowestWidth else { return Label(text: text, x: x, anchor: .middle) }
    return Label(text: text, x: x, dx: narrowestWidth - middle, anchor: .end)
  }

  /// A text at the right edge.
  static func right(_ text: String) -> Label {
    Label(text: text, x: .percent(100), anchor: .end)
  }

  /// A text to the right of a mark, or else to its left; nil when the narrowest column has no room
  /// on either side.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - start: Where the mark begins, in percent of the width.
  ///   - end: Where the mark ends, in percent of the width.
  ///   - gap: The pixels between the mark and the text.
  /// - Returns: The text in its place.
  static func beside(_ text: String, from start: Double, to end: Double, gap: Double) -> Label? {
    let needed = textWidth(text) + gap
    if end / 100 * narrowestWidth + needed <= narrowestWidth {
      return Label(text: text, x: .percent(end), dx: gap)
    }
    guard start / 100 * narrowestWidth >= needed else { return nil }
    return Label(text: text, x: .percent(start), dx: -gap, anchor: .end)
  }

  /// From where to where the text goes, in pixels, in a drawing of this width.
  func span(in width: Double) -> ClosedRange<Double> {
    let position = x.pixels(in: width) + dx
    let length = textWidth(text)
    return switch anchor {
    case .start: position...(position + length)
    case .middle: (position - length / 2)...(position + length / 2)
    case .end: (position - length)...position
    }
  }
}
