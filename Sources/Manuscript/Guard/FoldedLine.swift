/// A line of text as its reader sees it, whatever signs spell it.
///
/// Digits of every script are `0` to `9`, signs of full width are those of ASCII, what is not seen
/// is left out, and what Markdown, HTML or an address spells with a code stands there itself.
struct FoldedLine {
  private(set) var scalars: [Unicode.Scalar]
  /// Where each of the scalars stands in the line; nil where each stands in its own place.
  private var origins: [Range<Int>]?

  init(_ line: [Unicode.Scalar]) {
    scalars = line
    guard line.contains(where: \.mayStandForAnother) else { return }
    var folding = Folding()
    var index = 0
    while index < line.count {
      if let spelling = CodedSpelling(at: index, in: line) {
        folding.add(spelling, at: index)
        index += spelling.length
      } else {
        folding.add(line[index], from: index..<index + 1)
        index += 1
      }
    }
    scalars = folding.scalars
    origins = folding.origins
  }
}

extension FoldedLine {
  /// Where a stretch of the folded scalars stands in the line.
  func origin(of range: Range<Int>) -> Range<Int> {
    guard let origins, !range.isEmpty else { return range }
    return origins[range.lowerBound].lowerBound..<origins[range.upperBound - 1].upperBound
  }

  /// The same without the signs of emphasis, which stand between digits or letters and are not seen;
  /// nil where there are none.
  var withoutEmphasis: FoldedLine? {
    let kept = scalars.indices.filter { !scalars[$0].isEmphasis }
    guard kept.count < scalars.count else { return nil }
    var other = self
    other.origins = kept.map { origin(of: $0..<$0 + 1) }
    other.scalars = kept.map { scalars[$0] }
    return other
  }
}

/// A line that is being folded.
private struct Folding {
  var scalars: [Unicode.Scalar] = []
  var origins: [Range<Int>] = []
}

extension Folding {
  mutating func add(_ scalar: Unicode.Scalar, from origin: Range<Int>) {
    guard !scalar.isUnseen else { return }
    scalars.append(scalar.plain)
    origins.append(origin)
  }

  mutating func add(_ spelling: CodedSpelling, at index: Int) {
    if spelling.takesSpaces {
      while scalars.last == " " {
        scalars.removeLast()
        origins.removeLast()
      }
    }
    var start = index
    for (scalar, length) in spelling.scalars {
      add(scalar, from: start..<start + length)
      start += length
    }
  }
}

extension Unicode.Scalar {
  /// Whether it may be, or begin, the spelling of another sign.
  fileprivate var mayStandForAnother: Bool {
    switch self {
    case "&", "%", "(", "[", "{": true
    default: value > 0xA0
    }
  }

  /// Whether it takes no room in a line, as a soft hyphen.
  fileprivate var isUnseen: Bool {
    value == 0xAD || value >= 0x300 && properties.isDefaultIgnorableCodePoint
  }

  /// The digit or sign of ASCII that it is another form of; itself for any other.
  fileprivate var plain: Unicode.Scalar {
    switch value {
    case ..<0x300: return self
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0) ?? self
    case 0xFE6B: return "@"
    case 0x3000: return " "
    default:
      guard properties.numericType == .decimal, let digit = properties.numericValue else {
        return self
      }
      return Unicode.Scalar(UInt8(48 + digit))
    }
  }

  /// Whether Markdown makes emphasis of it, or nothing.
  fileprivate var isEmphasis: Bool { self == "*" || self == "`" || self == "\\" }
}
