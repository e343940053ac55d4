/// An identity number whose digits stand in groups, as people write a date and what follows it.
///
/// Everything here has a day and a check digit that agree, which one of three hundred rows of digits
/// has by chance. So where something else is written the same way, it is not certain.
struct GroupedNumber {
  let range: Range<Int>
  let isCertain: Bool

  /// The number that begins at a digit, if one does; none of the `barriers` stands within it.
  init?(at start: Int, in line: [Unicode.Scalar], parting barriers: [Unicode.Scalar]) {
    let groups = Groups(at: start, in: line, parting: barriers)
    for shape in Self.shapes where groups.sizes.starts(with: shape) {
      guard let isCertain = groups.judged(as: shape, in: line, isTable: !barriers.isEmpty) else {
        continue
      }
      range = start..<groups.ends[shape.count - 1]
      self.isCertain = isCertain
      return
    }
    return nil
  }

  /// How many digits stand in each group: `1912-12-12 1212`, `12.12.12-1212`, `19 121212 1212`.
  private static let shapes = [
    [2, 2, 2, 2, 4], [4, 2, 2, 4], [2, 2, 2, 4], [2, 6, 4], [4, 4, 4], [8, 4], [6, 4],
  ]
}

/// The groups of digits that follow on a place, and what stands between them.
private struct Groups {
  let start: Int
  private(set) var digits: [[Unicode.Scalar]] = []
  private(set) var joints: [NumberJoint] = []
  private(set) var ends: [Int] = []

  var sizes: [Int] { digits.map(\.count) }

  init(at start: Int, in line: [Unicode.Scalar], parting barriers: [Unicode.Scalar]) {
    self.start = start
    var index = start
    while digits.count < 5 {
      var group = Array(line[index...].prefix(9).prefix(while: \.isDigit))
      if group.isEmpty, joints.last?.kind == .hyphen, index + 4 <= line.count,
        line[index + 1..<index + 4].allSatisfy(\.isDigit)
      {
        // A letter that counts as 1.
        group = Array(line[index..<index + 4])
      }
      guard 1...8 ~= group.count else { return }
      digits.append(group)
      index += group.count
      ends.append(index)
      guard let joint = NumberJoint(at: index, in: line, parting: barriers),
        joint.end < line.count
      else { return }
      joints.append(joint)
      index = joint.end
    }
  }
}

extension Groups {
  /// Whether the first groups are a number without doubt; nil when they are none.
  func judged(as shape: [Int], in line: [Unicode.Scalar], isTable: Bool) -> Bool? {
    let end = ends[shape.count - 1]
    let number = digits.prefix(shape.count).joined()
    let date = number.dropLast(4)
    let tail = number.suffix(4).compactMap(\.digit).reduce(0) { $0 * 10 + $1 }
    let within = joints.prefix(shape.count - 2)
    let last = joints[shape.count - 2]
    guard IdentityNumber.isNumber(Array(number)), let limits = Surroundings(start..<end, in: line),
      Set(within.map(\.kind)).count <= 1,
      within.allSatisfy({ (!$0.hasSpaces || $0.kind == .space) && !$0.isTime }),
      last.kind == .hyphen || !limits.goesOn, !(shape.count > 2 && limits.goesOn)
    else { return nil }
    let isSpaced = joints.prefix(shape.count - 1).allSatisfy { $0.kind == .space }
    if date.count == 6 {
      switch last.kind {
      // A decimal; a table has many, and a text some.
      case .point where shape.count == 2:
        if isTable { return nil }
      case .point: return false
      case .comma: return isTable || shape.count > 2 ? nil : false
      case .line: return false
      case .space where isSpaced && shape.count > 2: return limits.isApart ? false : nil
      default: break
      }
    }
    if limits.isAddress || last.kind == .comma || isSpaced && !limits.isApart { return false }
    let first = date.prefix(2).compactMap(\.digit).reduce(0) { $0 * 10 + $1 }
    let isYear = 1900...2099 ~= tail
    // The first and the last of some months: 201012 – 2011.
    if shape.count == 2, last.kind == .hyphen {
      return !(isYear && date.count == 6 && 19...20 ~= first)
    }
    // A day and a time, or a day and a year.
    let isTime = tail < 2400 && tail % 100 < 60
    let isTimed = date.count == 8 ? first == 20 : shape.count > 2 && last.kind == .space
    return !isYear && !(isTime && isTimed)
  }
}

/// What stands around a number; nil for one that is part of a word or of a longer number.
private struct Surroundings {
  /// Whether more digits follow on a sign.
  let goesOn: Bool
  /// Whether no other number stands beside it with a space between.
  let isApart: Bool
  /// Whether it is part of an address or a path.
  let isAddress: Bool

  init?(_ range: Range<Int>, in line: [Unicode.Scalar]) {
    let scalar = { (index: Int) in line.indices.contains(index) ? line[index] : " " }
    let (before, after) = (scalar(range.lowerBound - 1), scalar(range.upperBound))
    let isJoined = ".,:/".unicodeScalars.contains(before) || before.isHyphen
    guard !after.isWordLike, !(isJoined && scalar(range.lowerBound - 2).isDigit) else {
      return nil
    }
    goesOn =
      (".,:/".unicodeScalars.contains(after) || after.isHyphen)
      && scalar(range.upperBound + 1).isDigit
    isApart =
      !(before.isSpace && scalar(range.lowerBound - 2).isDigit)
      && !(after.isSpace && scalar(range.upperBound + 1).isDigit)
    var word = String.UnicodeScalarView()
    word.append(contentsOf: line[..<range.lowerBound].suffix(while: { !$0.isSpace && $0 != ";" }))
    // What a claim is bound to is no place on the web.
    isAddress = word.contains("/") && !String(word).contains("measure:")
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The end of it in which every scalar is of a kind.
  fileprivate func suffix(while isOfKind: (Unicode.Scalar) -> Bool) -> Self {
    self[(lastIndex { !isOfKind($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
