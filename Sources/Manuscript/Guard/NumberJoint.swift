/// What stands between two groups of digits of one number: a hyphen with or without spaces, another
/// sign, spaces or a line break.
struct NumberJoint: Sendable, Hashable {
  let kind: Kind
  let hasSpaces: Bool
  /// Where the next group begins.
  let end: Int

  enum Kind: Sendable, Hashable {
    /// A hyphen, a dash, a minus or an underscore, or several.
    case hyphen
    /// `/`, `:` or `~`.
    case mark(Unicode.Scalar)
    /// A full stop or a comma, which a decimal may have.
    case point, comma
    case space
    /// A line break and nothing else.
    case line
  }

  /// The joint that begins at a scalar, if one does; none of the `barriers` is part of one.
  init?(at start: Int, in line: [Unicode.Scalar], parting barriers: [Unicode.Scalar]) {
    var reading = Reading(line: line, barriers: barriers, index: start)
    let before = reading.spaces()
    let signs = reading.signs()
    let after = signs.isEmpty ? (count: 0, hasBreak: false) : reading.spaces()
    let most = signs.isEmpty ? 2 : 4
    guard reading.index > start, before.count <= most, after.count <= most else { return nil }
    hasSpaces = before.count + after.count > 0 || before.hasBreak || after.hasBreak
    end = reading.index
    // What begins the next line is a list's or a quotation's.
    if before.hasBreak, !signs.isEmpty { return nil }
    switch signs.first {
    case nil: kind = before.hasBreak ? .line : .space
    case let sign? where sign.isJoiner:
      // A plus with spaces is a sum.
      if sign == "+", before.count + after.count > 0 { return nil }
      kind = .hyphen
    case "."?, ","?, ":"?:
      // A sentence or a list goes on.
      if hasSpaces { return nil }
      kind = signs[0] == "." ? .point : signs[0] == "," ? .comma : .mark(":")
    case let sign?: kind = .mark(sign)
    }
  }
}

extension NumberJoint {
  /// Whether it parts hours from minutes, and no day from its month.
  var isTime: Bool { kind == .mark(":") }
}

/// The reading of a joint.
private struct Reading {
  let line: [Unicode.Scalar]
  let barriers: [Unicode.Scalar]
  var index: Int
}

extension Reading {
  /// How many spaces stand here, and whether a line ends; what begins the next line counts as none.
  mutating func spaces() -> (count: Int, hasBreak: Bool) {
    var (count, hasBreak) = (0, false)
    while let scalar = next {
      if scalar == "\n", !hasBreak {
        (count, hasBreak) = (0, true)
      } else if scalar.isSpace || hasBreak && scalar == ">" {
        if !hasBreak { count += 1 }
      } else {
        break
      }
      index += 1
    }
    return (count, hasBreak)
  }

  /// One sign, or up to three hyphens.
  mutating func signs() -> [Unicode.Scalar] {
    var signs: [Unicode.Scalar] = []
    while let scalar = next, signs.count < 3,
      scalar.isJoiner || signs.isEmpty && "/.:,~".unicodeScalars.contains(scalar)
    {
      signs.append(scalar)
      index += 1
      if !scalar.isJoiner { break }
    }
    return signs
  }

  private var next: Unicode.Scalar? {
    guard index < line.count, !barriers.contains(line[index]) else { return nil }
    return line[index]
  }
}

extension Unicode.Scalar {
  /// Whether it is a space, of any width, or a tab.
  var isSpace: Bool {
    switch self {
    case " ", "\t", "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}": true
    default: false
    }
  }

  /// Whether a separator joins what stands around it.
  var isHyphen: Bool {
    switch self {
    case "-", "+", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}": true
    default: false
    }
  }

  fileprivate var isJoiner: Bool { isHyphen || self == "_" }
}
