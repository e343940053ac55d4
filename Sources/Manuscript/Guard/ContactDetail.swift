/// A telephone number or an e-mail address in a line of text.
struct ContactDetail {
  /// Where it stands among a line's characters.
  let range: Range<Int>
  let isMail: Bool

  /// The telephone number that begins at a character, or the address around an @ there.
  init?(at start: Int, in line: [Unicode.Scalar]) {
    if line[start] == "@" {
      guard let range = Self.address(around: start, in: line) else { return nil }
      self.range = range
      isMail = true
    } else {
      guard let range = Self.telephone(at: start, in: line) else { return nil }
      self.range = range
      isMail = false
    }
  }
}

extension ContactDetail {
  /// `name@example.org`, but no file of a theme such as `bild@2x.png`.
  private static func address(around at: Int, in line: [Unicode.Scalar]) -> Range<Int>? {
    let name = line[..<at].reversed().prefix {
      $0.isWordLike || "._%+-".unicodeScalars.contains($0)
    }
    var host = line[(at + 1)...].prefix { $0.isWordLike || $0 == "." || $0 == "-" }
    while let last = host.last, last == "." || last == "-" { host.removeLast() }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard !name.isEmpty, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }),
      let top = labels.last, top.count > 1, top.allSatisfy(\.properties.isAlphabetic)
    else { return nil }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: top)
    let files = ["css", "gif", "jpeg", "jpg", "js", "json", "png", "svg", "webp"]
    guard !files.contains(String(word).lowercased()) else { return nil }
    return at - name.count..<host.endIndex
  }

  /// `+46 …`, `0046 …`, a mobile number that begins with 07, or `036-…`, `036/…` and `(036) …`: an
  /// area code and something that ends it.
  private static func telephone(at start: Int, in line: [Unicode.Scalar]) -> Range<Int>? {
    let before = start > 0 ? line[start - 1] : " "
    guard !before.isWordLike, !"-–.,/+_=".unicodeScalars.contains(before) else { return nil }
    if line.hasDigits("+46", at: start) {
      return line.number(from: start, after: 3, digits: 7...10)
    }
    if line.hasDigits("0046", at: start) {
      return line.number(from: start, after: 4, digits: 7...10)
    }
    if line[start] == "(" { return bracketed(at: start, in: line) }
    guard line[start] == "0" else { return nil }
    if line.hasDigits("07", at: start), start + 2 < line.count,
      ["0", "2", "3", "6", "9"].contains(line[start + 2])
    {
      return line.number(from: start, after: 3, digits: 7...7)
    }
    let code = line[start...].prefix(5).prefix { $0.isDigit }.count
    guard 2...4 ~= code, start + code + 1 < line.count, line[start + 1] != "0",
      // 08/1234 may be a fraction or a month.
      line[start + code] == "-" || line[start + code] == "/" && code > 2
    else { return nil }
    return line.number(from: start, after: code + 1, digits: 5...8, isHyphenAllowed: false)
  }

  /// `(036) 32 10 00`, `(070) 123 45 67`.
  private static func bracketed(at start: Int, in line: [Unicode.Scalar]) -> Range<Int>? {
    let code = line[(start + 1)...].prefix(5).prefix { $0.isDigit }.count
    guard 2...4 ~= code, line[start + 1] == "0", line[start + 2] != "0",
      start + code + 1 < line.count, line[start + code + 1] == ")",
      let range = line.number(from: start, after: code + 2, digits: 5...8)
    else { return nil }
    return range
  }
}

extension [Unicode.Scalar] {
  fileprivate func hasDigits(_ prefix: String, at start: Int) -> Bool {
    self[start...].starts(with: prefix.unicodeScalars)
  }

  /// The range of a number whose further digits stand in groups with a space or a hyphen between;
  /// nil unless there are as many as a number has.
  fileprivate func number(
    from start: Int,
    after prefix: Int,
    digits: ClosedRange<Int>,
    isHyphenAllowed: Bool = true
  ) -> Range<Int>? {
    var (index, end, count) = (start + prefix, start + prefix, 0)
    var isGap = false
    while index < self.count {
      let scalar = self[index]
      if scalar.isDigit {
        count += 1
        end = index + 1
        isGap = false
      } else if scalar.isSpace || scalar == "(" || scalar == ")"
        || isHyphenAllowed && (scalar.isHyphen || scalar == "." || scalar == "/")
      {
        // Two gaps in a row end a number, but for "+46 (0)36" and "070 - 123".
        if isGap, scalar.isSpace, self[index - 1].isSpace || self[index - 1] == "." { break }
        // A whole number with something after it: "070-123 45 67 - 3 st".
        if isGap, !scalar.isSpace, self[index - 1].isSpace, digits ~= count { break }
        isGap = true
      } else {
        break
      }
      index += 1
    }
    guard digits ~= count, end == self.count || !self[end].isWordLike else { return nil }
    return start..<end
  }
}
