package import Manuscript
import Statistics

/// A claim that has been compared with its value, and what is wrong with it.
struct ClaimFault {
  let said: ClaimText
  let value: ClaimValue
  /// The counts behind the value, where it comes from shares.
  let shares: [Share]
  let measure: Measure
}

extension ClaimFault {
  /// What is wrong with the claim; nil when nothing is.
  func diagnostic(at place: Place, text: String) -> Diagnostic? {
    guard let disagreement = value.disagreement(with: said) else {
      return tooManyDecimals(at: place, text: text)
    }
    let written = Wording("\(text)")
    switch disagreement {
    case .notRead: return Diagnostic(.claimNotRead, at: place, ["text": written], hint: example)
    case .differs:
      return Diagnostic(.claimDiffers, at: place, ["text": written, "data": data], hint: remedy)
    case .percentForPoints:
      let facts = ["text": written, "value": Wording { value.text(in: $0) } + counts]
      return Diagnostic(.percentForPoints, at: place, facts, hint: write(suggestion))
    case .pointsForPercent:
      return Diagnostic(
        .pointsForPercent,
        at: place,
        ["text": written, "data": data],
        hint: write(suggestion)
      )
    case .wrongWay:
      return Diagnostic(.claimWrongWay, at: place, ["text": written, "data": data])
    case .wrongQualifier(let fit):
      return Diagnostic(
        .claimQualifier,
        at: place,
        ["text": written, "data": Wording { value.text(in: $0) } + counts],
        hint: better(fit)
      )
    }
  }

  /// What the data say, at the author's decimals, with the counts behind it.
  private var data: Wording { Wording { value.text(in: $0, decimals: said.decimals) } + counts }

  /// ` (23 av 124)`, or ` (4 av 33 mot 23 av 124)` for a change; nothing without shares.
  private var counts: Wording {
    let counts = value.counts(of: shares)
    return counts.swedish.isEmpty ? "" : Wording(" (\(counts.swedish))", " (\(counts.english))")
  }
}

extension ProjectAnalysis {
  /// The counts behind a claim's value in words, `4 av 33 mot 23 av 124`; empty where it does not
  /// come from shares.
  package func counts(behind value: ClaimValue, at path: ClaimPath) -> Wording {
    value.counts(of: shares(behind: path))
  }
}

extension ClaimValue {
  /// The shares behind a value in words, `4 av 33 mot 23 av 124`; empty for a value that is itself
  /// a count.
  fileprivate func counts(of shares: [Share]) -> Wording {
    switch self {
    case .share, .points, .relative, .interval: break
    default: return ""
    }
    let told = shares.map { share in
      Wording { $0.fraction(share.numerator, of: share.denominator) }
    }
    return Wording(
      told.map(\.swedish).joined(separator: " mot "),
      told.map(\.english).joined(separator: " against ")
    )
  }
}

// MARK: - What to write instead

extension ClaimFault {
  /// The value as the author would write it: on a site in the author's language, without the sign
  /// that the author left out, and with no more decimals than the counts can bear.
  private var suggestion: String {
    var decimals = said.decimals
    if let written = decimals, let size { decimals = min(written, Self.allowed(of: size)) }
    let number = NumberText(said.language)
    return (said.isSigned ? value : value.withoutSign).text(in: number, decimals: decimals)
  }

  private func write(_ text: String) -> Wording { Wording("skriv \(text)", "write \(text)") }

  /// What to do about a number that is not that of the data.
  private var remedy: Wording? {
    switch (value, said.form) {
    case (.share(let part, let whole), .percent), (.share(let part, let whole), .fraction):
      return measure.counts.supported(part, of: whole)
    case (.difference, .percent):
      return Wording(
        "skriv /relative i adressen om du menar förändringen i procent",
        "write /relative in the address if you mean the change in per cent"
      )
    default: break
    }
    let english = ClaimText(said.text, in: .english)
    if said.language == .swedish, value.agrees(with: english) {
      let meant = value.text(in: NumberText(.swedish), decimals: english.decimals)
      return Wording(
        "skriv \(meant): på svenska är kommat ett decimalkomma",
        "write \(meant): in Swedish the comma is a decimal comma"
      )
    }
    return Wording(
      "skriv \(suggestion), eller rätta tabellen om det är den som är fel",
      "write \(suggestion), or correct the table if that is wrong"
    )
  }

  /// How such a value is written, where the text could not be read.
  private var example: Wording? {
    switch value {
    case .date, .interval, .target, .verdict: write(suggestion)
    default: nil
    }
  }

  private func better(_ fit: Qualifier.Fit) -> Wording {
    switch fit {
    case .exactly: write(said.core)
    case .with(let other): write("\(other.label.text(in: said.language)) \(said.core)")
    case .none: write(suggestion)
    }
  }
}

// MARK: - Decimals

extension ClaimFault {
  /// The decimals that a text may have: one always, as the figures have, and a second from a
  /// thousand, a third from ten thousand.
  private static func allowed(of size: Int) -> Int { max(1, supportedDecimals(of: size)) }

  /// The size of the smallest group behind a percentage; nil for other values.
  private var size: Int? {
    switch value {
    case .share, .points: shares.map(\.denominator).min()
    default: nil
    }
  }

  private func tooManyDecimals(at place: Place, text: String) -> Diagnostic? {
    guard let size, let decimals = said.decimals, decimals > Self.allowed(of: size) else {
      return nil
    }
    return Diagnostic(
      .claimDecimals,
      at: place,
      ["text": Wording("\(text)"), "size": Wording { $0.whole(size) }, "of": measure.counts.noun],
      hint: write(suggestion)
    )
  }
}

extension Measure.Counted {
  /// The plural noun in both languages.
  fileprivate var noun: Wording { Wording(swedish, rawValue) }

  /// What so many can be said to show: whole percentages below a hundred, else one decimal.
  fileprivate func supported(_ part: Int, of whole: Int) -> Wording {
    let decimals = min(1, supportedDecimals(of: whole))
    let share = Wording { $0.percent(part, of: whole, decimals: decimals) }
    let size = Wording { $0.whole(whole) }
    return Wording(
      "\(share.swedish) är vad \(size.swedish) \(swedish) räcker till",
      "\(share.english) is what \(size.english) \(rawValue) support"
    )
  }
}

extension ClaimText {
  /// Whether a sign was written.
  fileprivate var isSigned: Bool {
    switch form {
    case .percent(let number), .points(let number), .number(let number), .times(let number):
      number.isSigned
    case .fraction, .portion, .words: false
    }
  }
}

extension ClaimValue {
  /// A change as words tell it, "en minskning med 6,4"; other values as they are.
  fileprivate var withoutSign: ClaimValue {
    switch self {
    case .relative(let change): .relative(abs(change))
    case .points(let change): .points(abs(change))
    case .difference(let change): .difference(abs(change))
    default: self
    }
  }
}

extension Wording {
  fileprivate static func + (first: Wording, second: Wording) -> Wording {
    Wording(first.swedish + second.swedish, first.english + second.english)
  }
}
