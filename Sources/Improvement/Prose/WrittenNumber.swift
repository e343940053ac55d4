import Manuscript

/// A number in a sentence that no claim holds, as an author would have bound it.
struct WrittenNumber: Sendable, Hashable {
  /// Among the characters of the passage: the digits with their sign and `%`, or `4 av 33`.
  let range: Range<Int>
  let text: String
  /// The tokens it is made of.
  let tokens: Range<Int>
  let form: Form
  /// The number itself; of `4 av 33` the first.
  let spoken: SpokenNumber
  /// Whether it is told as a change: `ökade med 12`, `12 fler`.
  let isChange: Bool

  enum Form: Sendable, Hashable { case percent, points, fraction, plain }
}

extension WrittenNumber {
  /// The numbers of a sentence that could be a measure's; dates, names, ranges, limits, money and
  /// numbers already in a link are none.
  static func numbers(in sentence: Sentence) -> [WrittenNumber] {
    var numbers: [WrittenNumber] = []
    var index = 0
    while index < sentence.tokens.count {
      let number = WrittenNumber(at: index, in: sentence)
      if let number { numbers.append(number) }
      index = number?.tokens.upperBound ?? index + 1
    }
    return numbers
  }

  private init?(at index: Int, in sentence: Sentence) {
    let tokens = sentence.tokens
    guard tokens[index].kind == .number || Self.smallNumbers.contains(tokens[index].text) else {
      return nil
    }
    let (form, end) = Self.form(at: index, in: sentence)
    var start = tokens[index].range.lowerBound
    if index > 0, "+−".contains(tokens[index - 1].text),
      tokens[index - 1].range.upperBound == start
    {
      start -= 1
    }
    range = start..<tokens[end - 1].range.upperBound
    text = sentence.passage.text(range)
    self.tokens = index..<end
    self.form = form
    let digits = sentence.passage.text(start..<tokens[index].range.upperBound)
    guard let spoken = SpokenNumber(digits, in: sentence.language), !sentence.isSpanned(range)
    else { return nil }
    self.spoken = spoken
    isChange = Self.isChange(index, end, in: tokens)
    guard isComparable(in: sentence) else { return nil }
  }

  /// What kind of number it is, and the token after it.
  private static func form(at index: Int, in sentence: Sentence) -> (Form, Int) {
    let tokens = sentence.tokens
    let next = tokens.indices.contains(index + 1) ? tokens[index + 1].text : ""
    if next == "%", tokens.indices.contains(index + 2), tokens[index + 2].text == "-",
      tokens.indices.contains(index + 3), tokens[index + 3].text.hasPrefix("enhet")
    {
      return (.points, index + 4)
    }
    if ["%", "procent", "percent"].contains(next) { return (.percent, index + 2) }
    if next.hasPrefix("procentenhet") { return (.points, index + 2) }
    let after = tokens.indices.contains(index + 2) ? tokens[index + 2] : nil
    if next == "percentage", after?.text.hasPrefix("point") == true { return (.points, index + 3) }
    if ["av", "of"].contains(next), let after, after.kind == .number,
      SpokenNumber(after.text, in: sentence.language)?.decimals == 0,
      tokens.indices.contains(index + 3) ? tokens[index + 3].text != "%" : true
    {
      return (.fraction, index + 3)
    }
    return (.plain, index + 1)
  }

  private static func isChange(_ start: Int, _ end: Int, in tokens: [ProseToken]) -> Bool {
    let after = Array(tokens[end...].prefix(5).map(\.text))
    for place in 0...1 where after.indices.contains(place) && comparisons.contains(after[place]) {
      // "12 patienter färre än 2016", but not "12 % har träffat mer än en profession".
      let limit = after.dropFirst(place + 1)
      guard ["än", "than"].contains(limit.first), let than = limit.dropFirst().first,
        articles.contains(than) || smallNumbers.contains(than)
      else { return true }
    }
    let before = tokens[..<start].suffix(5).map(\.text)
    guard let last = before.last(where: { !approximations.contains($0) }),
      ["med", "på", "av", "by", "of"].contains(last)
    else { return false }
    return before.contains { word in changes.contains { word.hasPrefix($0) } }
  }

  /// Number words that are worth a look; `en` and `ett` are mostly articles.
  static let smallNumbers: Set<String> = [
    "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  private static let articles: Set<String> = ["en", "ett", "a", "an", "one"]

  /// What a difference is told with.
  private static let comparisons: Set<String> = [
    "fler", "färre", "högre", "lägre", "mer", "mindre", "längre", "kortare", "more", "fewer",
    "less", "higher", "lower", "longer", "shorter",
  ]

  /// How words that tell of a change begin.
  private static let changes = [
    "ök", "minsk", "sjönk", "sjunk", "steg", "stig", "skillnad", "förändr", "ändr", "sänk", "höj",
    "fall", "föll", "nedgång", "uppgång", "increas", "decreas", "fell", "rose", "differ", "chang",
    "drop", "grew", "reduc",
  ]

  /// Words that make a number less exact and are not part of it.
  static let approximations: Set<String> = [
    "ca", "cirka", "omkring", "ungefär", "runt", "drygt", "knappt", "nära", "nästan", "about",
    "around", "approximately", "nearly", "almost", "roughly",
  ]
}
