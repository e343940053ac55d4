/// A number as a text tells it: `12,1 %`, `4 av 33`, `4 / 33`, `0.1212`, `tre av 42`.
struct ToldNumber: Sendable, Hashable {
  /// Among the characters of the text: the number with its `%` and its size, `4 av 33`.
  let range: Range<Int>
  /// Without its sign.
  let value: Double
  let decimals: Int
  let isPercent: Bool
  /// Of how many, where the text says so right after it.
  let size: Int?
  /// Whether it is written `3/12`, which may be a day of a month as well.
  let isTight: Bool
  /// Whether it has a sign, as a change has.
  var isSigned = false
  /// Whether it is a number word.
  let isWord: Bool
  /// Whether it is a number word before one for people: `de tre äldre deltagarna`.
  var isOfPeople = false
  /// Whether it is the one of `en patient`, which is mostly anybody.
  var isAnyone = false
  /// Whether it is of percentage points: a difference.
  var isPoints = false
  /// Whether it is a limit or a name: `minst 3`, `≥ 10 %`, `steg 3`, `Före 3`.
  var isLimit = false
}

extension ToldNumber {
  /// The numbers of a text, but for those that are parts of names, dates and ranges.
  static func all(in text: String) -> [ToldNumber] {
    var reading = NumberReading(text)
    return reading.all()
  }

  /// The whole number, where it can be a count.
  var count: Int? {
    guard !isPercent, decimals == 0, value < 1e12 else { return nil }
    return Int(value)
  }

  /// Whether a value, rounded to the decimals that are told, is this number.
  func rounds(_ exact: Double) -> Bool {
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    // Half a unit either way, with room for both ways of rounding a half.
    return abs(abs(exact) - value) <= unit / 2 + 1e-9
  }
}

/// Reads the numbers of one text.
private struct NumberReading {
  private let characters: [Character]
  private var numbers: [ToldNumber] = []
  /// The word before the one that is read, in small letters.
  private var last = ""

  init(_ text: String) {
    characters = Array(text)
  }

  mutating func all() -> [ToldNumber] {
    var index = 0
    while index < characters.count {
      if characters[index].isTold {
        index = read(from: index)
      } else if characters[index].isLetter {
        index = readWord(from: index)
      } else {
        index += 1
      }
    }
    return numbers
  }

  /// Reads a number in digits and returns where it ends.
  private mutating func read(from start: Int) -> Int {
    defer { last = "" }
    var end = digits(from: start)
    var digits = String(characters[start..<end])
    if end - start <= 3 {
      while let next = group(from: end) {
        digits += String(characters[(end + 1)..<next])
        end = next
      }
    }
    var decimals = 0
    if let sign = character(end), ",.".contains(sign), character(end + 1)?.isTold == true {
      let last = self.digits(from: end + 1)
      digits += "." + String(characters[(end + 1)..<last])
      decimals = last - end - 1
      end = last
    }
    // 2024-10-31, R522, 10–15, 12:30 and 1.2.3 are names and dates.
    guard !isName(before: start), !isName(after: end) else { return endOfName(from: end) }
    guard let value = Double(digits), digits.count < 18 else { return end }
    add(value, decimals: decimals, range: start..<end, isWord: false)
    return end
  }

  /// Reads a word and adds it when it is a number that something is said of.
  private mutating func readWord(from start: Int) -> Int {
    var end = start
    while let letter = character(end), letter.isLetter || letter.isTold { end += 1 }
    let word = String(characters[start..<end]).lowercased()
    defer { last = word }
    if let part = NumberWords.share(named: word) { addShare(part, range: start..<end) }
    guard let value = NumberWords.value(of: word) else { return end }
    add(Double(value), decimals: 0, range: start..<end, isWord: true)
    return end
  }

  /// Adds `hälften av patienterna` and `en tredjedel av de 33`, but not what is only about that.
  private mutating func addShare(_ part: Double, range: Range<Int>) {
    let isVague = NumberWords.vague.contains(last)
    let size = size(from: range.upperBound)
    guard !isVague, size != nil || isBeforePeople(range.upperBound, after: ["av", "of"]) else {
      return
    }
    let times = NumberWords.value(of: last) ?? 1
    numbers.append(
      ToldNumber(
        range: range.lowerBound..<(size?.end ?? range.upperBound),
        value: (part * Double(times)).rounded(),
        decimals: 0,
        isPercent: true,
        size: size?.value,
        isTight: false,
        isWord: true
      )
    )
  }

  /// Whether a word for people comes next, with `av de` and one adjective between at the most.
  private func isBeforePeople(_ index: Int, after links: Set<String> = []) -> Bool {
    var start = afterSpaces(index)
    var next = word(from: start)
    guard links.isEmpty || links.contains(next) else { return false }
    if ["av", "of"].contains(next) {
      start = afterSpaces(start + next.count)
      next = word(from: start)
    }
    if NumberWords.fillers.contains(next) {
      start = afterSpaces(start + next.count)
      next = word(from: start)
    }
    if NumberWords.isForPeople(next) { return true }
    // `två veckor patienterna` is of weeks; the plural of a noun is no adjective.
    guard !next.isEmpty, !next.hasSuffix("r"), !next.hasSuffix("s") else { return false }
    return NumberWords.isForPeople(word(from: afterSpaces(start + next.count)))
  }

  /// Whether the one of a word, whose word before is known, is of anybody: `en patient`, and not
  /// `bara en patient` or `den enda patienten`.
  private func isAnyone(_ value: Double, _ range: Range<Int>) -> Bool {
    value == 1 && !NumberWords.limiting.contains(last)
      && !NumberWords.single.contains(word(from: range.lowerBound))
  }

  private mutating func add(_ value: Double, decimals: Int, range: Range<Int>, isWord: Bool) {
    let percent = endOfPercent(from: range.upperBound)
    // `95 % KI` is how sure, and of nobody.
    if let percent, Self.levels.contains(word(from: afterSpaces(percent))) { return }
    let size = size(from: percent ?? range.upperBound)
    // `12,1 % (4 av 33)` is of 33, which the two numbers say themselves.
    let pair = percent.flatMap { sizeOfPair(from: $0) }
    // `tre yrkesgrupper` is a number of something else; `tre av 42` and `tre procent` are not.
    let isOfPeople = isWord && isBeforePeople(range.upperBound)
    let points = word(from: afterSpaces(range.upperBound))
    guard !isWord || percent != nil || size != nil || isOfPeople else { return }
    numbers.append(
      ToldNumber(
        range: range.lowerBound..<(size?.end ?? percent ?? range.upperBound),
        value: value,
        decimals: decimals,
        isPercent: percent != nil,
        size: size?.value ?? pair,
        isTight: character(range.upperBound) == "/",
        isSigned: character(range.lowerBound - 1).map { "−+".contains($0) } ?? false,
        isWord: isWord,
        isOfPeople: isOfPeople,
        isAnyone: isOfPeople && isAnyone(value, range),
        isPoints: ["procentenhet", "percentage"].contains(where: points.hasPrefix),
        isLimit: isLimit(range.lowerBound)
      )
    )
  }

  /// Whether a number at an index is a limit, or is named by the word before it.
  private func isLimit(_ start: Int) -> Bool {
    let before = characters[..<start].last { !$0.isWhitespace }
    return before.map { "≥≤<>".contains($0) } ?? false || NumberWords.limits.contains(last)
  }

  /// Where a per cent sign or its word ends; percentage points are something else.
  private func endOfPercent(from index: Int) -> Int? {
    let start = afterSpaces(index)
    if character(start) == "%" { return start + 1 }
    let word = word(from: start)
    return ["procent", "percent", "pct"].contains(word) ? start + word.count : nil
  }

  /// The number after `av`, `of`, `out of`, `/` or `n =`, past words such as `de` and `the`.
  private func size(from index: Int) -> (value: Int, end: Int)? {
    var start = afterSpaces(index)
    if character(start) == "(" { start = afterSpaces(start + 1) }
    if character(start) == "/" {
      return whole(from: afterSpaces(start + 1))
    }
    if word(from: start) == "n" {
      start = afterSpaces(start + 1)
      return character(start) == "=" ? whole(from: afterSpaces(start + 1)) : nil
    }
    if word(from: start) == "out" { start = afterSpaces(start + 3) }
    guard ["av", "of"].contains(word(from: start)) else { return nil }
    start = afterSpaces(start + 2)
    for _ in 0..<2 {
      let next = word(from: start)
      guard NumberWords.fillers.contains(next) else { break }
      start = afterSpaces(start + next.count)
    }
    return whole(from: start)
  }

  /// The size of the two numbers in the parenthesis that begins here, if there are any.
  private func sizeOfPair(from index: Int) -> Int? {
    let start = afterSpaces(index)
    guard character(start) == "(", let part = whole(from: start + 1) else { return nil }
    return size(from: part.end)?.value
  }

  private func whole(from start: Int) -> (value: Int, end: Int)? {
    guard character(start)?.isTold == true else {
      let word = word(from: start)
      return NumberWords.value(of: word).map { ($0, start + word.count) }
    }
    var end = digits(from: start)
    var text = String(characters[start..<end])
    while text.count <= 9, let next = group(from: end) {
      text += String(characters[(end + 1)..<next])
      end = next
    }
    guard !isName(after: end) else { return nil }
    return Int(text).map { ($0, end) }
  }

  private static let levels: Set<String> = ["ki", "ci", "konfidensintervall", "confidence"]
}

// MARK: - Characters

extension NumberReading {
  private func character(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  private func digits(from start: Int) -> Int {
    characters[start...].firstIndex { !$0.isTold } ?? characters.count
  }

  /// The end of a space and exactly three digits.
  private func group(from end: Int) -> Int? {
    guard character(end)?.isWhitespace == true, character(end + 1)?.isTold == true else {
      return nil
    }
    let next = digits(from: end + 1)
    return next == end + 4 ? next : nil
  }

  private func afterSpaces(_ index: Int) -> Int {
    var index = index
    while character(index)?.isWhitespace == true { index += 1 }
    return index
  }

  private func word(from start: Int) -> String {
    var end = start
    while character(end)?.isLetter == true { end += 1 }
    return start < end ? String(characters[start..<end]).lowercased() : ""
  }

  private func isName(before start: Int) -> Bool {
    guard let last = character(start - 1) else { return false }
    if last.isLetter || last.isTold || "_".contains(last) { return true }
    guard "-–.,:/".contains(last), let other = character(start - 2) else { return false }
    return other.isTold || (last == "-" && other.isLetter)
  }

  private func isName(after end: Int) -> Bool {
    guard let next = character(end) else { return false }
    if next.isLetter || next == "_" { return true }
    guard "-–.,:".contains(next), let other = character(end + 1) else { return false }
    // `3-dagars`, `3:e` and `3.csv` too.
    return other.isTold || "-:.".contains(next) && other.isLetter
  }

  private func endOfName(from end: Int) -> Int {
    var end = end
    while let next = character(end), next.isLetter || next.isTold || "-–_.,:/".contains(next) {
      end += 1
    }
    return end
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  fileprivate var isTold: Bool { ("0"..."9").contains(self) }
}
