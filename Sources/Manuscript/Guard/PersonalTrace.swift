/// Something in a line of text that points at a person.
package struct PersonalTrace: Sendable, Hashable {
  /// What it is.
  package enum Kind: Sendable, Hashable {
    /// An identity number that is one without doubt.
    case identity
    /// Digits that could be one and something else: ten in a row, or a day and a time.
    case perhapsIdentity
    case telephone, mail
  }

  package let kind: Kind
  /// Where it stands among the line's Unicode scalars.
  package let range: Range<Int>

  /// Something of a kind at a stretch of a line.
  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension PersonalTrace {
  /// Everything of the kind in a line, from left to right.
  ///
  /// None of the `barriers` stands within a number: the sign between the cells of a table.
  package static func all(
    in line: [Unicode.Scalar],
    parting barriers: [Unicode.Scalar] = []
  ) -> [PersonalTrace] {
    let folded = FoldedLine(line)
    var traces = search(folded, parting: barriers)
    if let plain = folded.withoutEmphasis {
      // `**121212**-1212` and `name*@*example.org` are whole to a reader.
      traces += search(plain, parting: barriers).filter { trace in
        !traces.contains { $0.range.overlaps(trace.range) }
      }
      traces.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    return traces
  }

  private static func search(
    _ folded: FoldedLine,
    parting barriers: [Unicode.Scalar]
  ) -> [PersonalTrace] {
    let line = folded.scalars
    var traces: [PersonalTrace] = []
    var index = 0
    while index < line.count {
      let scalar = line[index]
      var found: PersonalTrace?
      if scalar.isDigit, let number = IdentityNumber(at: index, in: line, parting: barriers) {
        found = PersonalTrace(
          kind: number.isCertain ? .identity : .perhapsIdentity,
          range: number.range
        )
      }
      if found == nil, scalar == "@" || scalar == "+" || scalar == "0" || scalar == "(",
        let detail = ContactDetail(at: index, in: line)
      {
        found = PersonalTrace(kind: detail.isMail ? .mail : .telephone, range: detail.range)
      }
      if let found {
        traces.append(PersonalTrace(kind: found.kind, range: folded.origin(of: found.range)))
        index = max(index + 1, found.range.upperBound)
      } else {
        index += 1
      }
    }
    return traces
  }

  /// Whether a day and four digits are a number together, their check digit included; nil where they
  /// are no day and four digits at all.
  package static func agrees(day: some StringProtocol, digits: some StringProtocol) -> Bool? {
    let tail = FoldedLine(Array(digits.unicodeScalars)).scalars
    var day = FoldedLine(Array(day.unicodeScalars)).scalars
    if day.count == 10, day[4] == day[7], "-/.".unicodeScalars.contains(day[4]) {
      day.remove(at: 7)
      day.remove(at: 4)
    }
    guard tail.count == 4, tail.allSatisfy(\.isDigit), day.allSatisfy(\.isDigit),
      IdentityNumber.isDay(day)
    else { return nil }
    return IdentityNumber.isNumber(day + tail)
  }

  /// Whether a text can hold anything of the kind at all: one quick look at its bytes, which most
  /// files and lines do not pass.
  ///
  /// Nothing goes across the `barrier`. Bytes of zero may be UTF-16.
  package static func mayBe(
    in bytes: some Sequence<UInt8>,
    parting barrier: UInt8? = nil
  ) -> Bool {
    var look = QuickLook(parting: barrier)
    for byte in bytes where look.sees(byte) { return true }
    return look.seesEnd()
  }
}
