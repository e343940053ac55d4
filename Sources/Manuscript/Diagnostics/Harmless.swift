/// A text that cannot rewrite what stands around it on a terminal or in a log.
///
/// Control characters, line ends among them, and characters that are not seen or turn the direction
/// of a line are each replaced by `�`, so that the reader sees that something is there.
package func harmless(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isHarmful) else { return text }
  let scalars = text.unicodeScalars.map { $0.isHarmful ? "\u{FFFD}" : $0 }
  return String(String.UnicodeScalarView(scalars))
}

extension Unicode.Scalar {
  /// Whether a terminal does something else with it than show it.
  var isHarmful: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
