/// Random Markdown, always the same for the same seed: blocks and inline parts that are meant,
/// mixed with marks put where no author would put them.
struct RandomMarkdown {
  private var state: UInt64

  /// Whether every line in a list or a quotation has its full indentation or mark.
  private let isTidy: Bool

  init(seed: UInt64, isTidy: Bool = false) {
    self.isTidy = isTidy
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// A number from 0 up to a limit (SplitMix64, Steele, Lea and Flood 2014).
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  mutating func one<Choice>(of choices: [Choice]) -> Choice {
    choices[number(below: choices.count)]
  }

  mutating func document() -> String {
    (0...number(below: 8)).map { _ in block() }.joined(
      separator: one(of: isTidy ? ["\n\n"] : ["\n", "\n\n", "\n \n"])
    )
      + one(of: ["", "\n"])
  }

  private mutating func block() -> String {
    switch number(below: 12) {
    case 0: one(of: ["# ", "## ", "### ", "###### ", "####### "]) + line() + one(of: ["", " ##"])
    case 1: line() + "\n" + one(of: ["===", "---", "  -", "= ="])
    case 2: one(of: ["***", "- - -", "___", "--"])
    case 3: one(of: ["```", "~~~ r kod", "``` swift&\"x", "````"]) + "\n" + line() + "\n```"
    case 4: "    " + line() + "\n\n\t" + line()
    case 5: indented(by: one(of: isTidy ? ["> "] : ["> ", ">", " > "]))
    case 6, 7:
      indented(by: one(of: ["- ", "* ", "1. ", "2) ", "-   ", "10. ", isTidy ? "+ " : "+\t"]))
    case 8:
      "[ref]: /mål" + one(of: ["", " \"titel\"", "\n  'två'", "\n"]) + one(of: ["", "\n" + line()])
    default: (0...number(below: 3)).map { _ in line() }.joined(separator: lineBreak())
    }
  }

  private mutating func indented(by mark: String) -> String {
    let text = (0...number(below: 3)).map { _ in number(below: 5) == 0 ? block() : line() }
      .joined(separator: one(of: ["\n", "\n\n"]))
    let later = mark.contains(">") ? mark : String(repeating: " ", count: mark.count)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { index, line in
        (index == 0 ? mark : !isTidy && number(below: 6) == 0 ? "" : later) + line
      }
      .joined(separator: "\n")
  }

  private mutating func lineBreak() -> String { one(of: ["\n", "  \n", "\\\n", "\n   "]) }

  private mutating func line() -> String {
    (0...number(below: 6)).map { _ in inline() }.joined(separator: one(of: [" ", "", " "]))
  }

  private mutating func inline() -> String {
    switch number(below: 24) {
    case 0: "*" + inline() + "*"
    case 1: "**" + inline() + "**"
    case 2: "__" + inline() + "_"
    case 3: "`" + one(of: ["a < b", "` ", "å", "x\ny"]) + "`"
    case 4:
      "[" + inline() + "](" + one(of: ["/väg", "#a", "<två ord>", "https://a.se/?b=c&d='e'"]) + ")"
    case 5: "[" + inline() + "](measure:x/y \"ti<t&el\")"
    case 6: "[" + inline() + lineBreak() + "x](/a\n\"titel\")"
    case 7: "![" + inline() + "](measure:å/b \"t\")"
    case 8: "[" + one(of: ["ref", "saknas", "text][ref", "Ref]["]) + "]"
    case 9: one(of: ["<https://a.se/b>", "<m@a.se>", "< a", "a<1"])
    case 10: one(of: ["&amp;", "&auml;", "&#229;", "&nej;", "&", "&lt;"])
    case 11: one(of: ["\\*", "\\[", "\\a", "\\\\", "\\"])
    case 12: one(of: ["*", "_", "`", "[", "]", "(", ")", "!", "!["])
    case 13: one(of: ["👩‍⚕️", "e\u{301}", "å", "日本", "\u{A0}", "\t"])
    default: one(of: ["ord", "å ä ö", "12,5 %", "\"citat\"", "a'b", "x_y_z", "slut.", "a > b"])
    }
  }
}
