/// What libyaml found wrong, in the words of somebody who writes a report.
struct ParserProblem: Sendable, Hashable {
  /// What is wrong, for the gap in the diagnostic; the parser's own words when they are not known.
  let wording: Wording
  /// Whether the parser stops only where the text ends or goes on differently, so that the author
  /// should look where the thing begins.
  let isFoundTooLate: Bool

  init(_ problem: String) {
    let known = Self.known.first { $0.problem == problem }
    wording = known?.wording ?? Wording(problem)
    isFoundTooLate = known?.isFoundTooLate ?? false
  }
}

extension ParserProblem {
  private static let known: [(problem: String, isFoundTooLate: Bool, wording: Wording)] = [
    (
      "did not find expected key", false,
      Wording(
        "här väntas en ny nyckel med samma indrag som de andra",
        "a new key with the indentation of the others is expected here"
      )
    ),
    (
      "did not find expected '-' indicator", false,
      Wording("här väntas ett bindestreck, som på raderna ovanför", "a hyphen is expected here")
    ),
    (
      "could not find expected ':'", true,
      Wording("det saknas ett kolon efter nyckeln", "there is no colon after the key")
    ),
    (
      "mapping values are not allowed in this context", false,
      Wording("här kan inget kolon stå", "no colon can stand here")
    ),
    (
      "did not find expected ',' or ']'", true,
      Wording("listan slutar aldrig med ]", "the list never ends with ]")
    ),
    (
      "did not find expected ',' or '}'", true,
      Wording("klammern slutar aldrig med }", "the brace never ends with }")
    ),
    (
      "found unexpected end of stream", true,
      Wording("citattecknet avslutas aldrig", "the quotation mark is never closed")
    ),
    (
      "found unknown escape character", false,
      Wording(
        "efter \\ inom citattecken står ett okänt tecken",
        "an unknown character follows \\ in quotes"
      )
    ),
    (
      "block sequence entries are not allowed in this context", false,
      Wording(
        "en lista med bindestreck börjar på en egen rad",
        "a list begins on a line of its own"
      )
    ),
    (
      "did not find expected node content", false,
      Wording("här väntas ett värde", "a value is expected here")
    ),
    (
      "but found another document", false,
      Wording("raden --- får bara stå en gång", "the line --- may stand only once")
    ),
  ]
}
