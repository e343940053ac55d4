@testable import Drawing

/// An element found in a drawing.
struct DrawnElement {
  var name: String
  var attributes: [(name: String, value: String)]
  /// The text right after its start tag, not unescaped.
  var text: String

  subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// All elements of a drawing, in order.
  static func all(in svg: String) -> [DrawnElement] {
    svg.matches(of: #/<([a-z]+)((?: [A-Za-z0-9-]+="[^"<]*")*)\/?>([^<]*)/#).map { match in
      let attributes = match.2.matches(of: #/ ([A-Za-z0-9-]+)="([^"]*)"/#)
      return DrawnElement(
        name: String(match.1),
        attributes: attributes.map { (String($0.1), String($0.2)) },
        text: String(match.3)
      )
    }
  }

  /// A length in pixels in a drawing of a width; nil when there is none.
  func pixels(_ name: String, in width: Double) -> Double? {
    guard let value = self[name] else { return nil }
    return value.hasSuffix("%")
      ? Double(value.dropLast()).map { $0 / 100 * width } : Double(value)
  }

  /// Where the words of a text element stand in a drawing of a width.
  func box(in width: Double) -> (x: ClosedRange<Double>, y: ClosedRange<Double>)? {
    guard name == "text", let x = pixels("x", in: width), let y = pixels("y", in: width) else {
      return nil
    }
    let anchor = self["text-anchor"].flatMap(Anchor.init) ?? .start
    let label = Label(
      text: text,
      x: .pixels(x),
      dx: pixels("dx", in: width) ?? 0,
      anchor: anchor
    )
    return (label.span(in: width), (y - 10)...(y + 3))
  }
}
