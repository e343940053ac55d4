/// Reads a map by a schema: each key is asked for once, by its English name or a Swedish alias,
/// and what nobody asked for is an error with the nearest spelling.
package struct Fields {
  package let place: Place
  private let what: Wording
  private var entries: [Value.Entry]
  private var asked: [String] = []
  private var used: Set<String> = []

  /// The fields of a map; nil, with a diagnostic, for anything else.
  ///
  /// `what` names the map in messages, such as "måttet flera-professioner".
  package init?(_ value: Value, of what: Wording, noting notes: inout Notes) {
    guard let entries = value.entries else {
      notes.add(
        .wrongShape,
        at: value.place,
        ["what": what, "shape": Wording("rader med ”nyckel: värde”", "lines of “key: value”")]
      )
      return nil
    }
    self.entries = entries
    self.what = what
    place = value.place
  }
}

extension Fields {
  /// The entry of a key.
  ///
  /// The key is written `title|titel`: the English name, then its aliases.
  package mutating func entry(_ key: String) -> Value.Entry? {
    let names = key.split(separator: "|").map(String.init)
    asked += names
    let found = entries.first { names.contains($0.key) }
    if let found { used.insert(found.key) }
    return found
  }

  package mutating func value(_ key: String) -> Value? {
    entry(key)?.value
  }

  /// A text; a list or a map in its place is an error.
  package mutating func text(_ key: String, noting notes: inout Notes) -> Located<String>? {
    guard let entry = entry(key) else { return nil }
    guard let text = entry.value.text else {
      notes.add(
        .wrongShape,
        at: entry.value.place,
        ["what": "\(entry.key)", "shape": Wording("en text på en rad", "text on one line")]
      )
      return nil
    }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : Located(trimmed, at: entry.value.place)
  }

  /// A text that must be there.
  package mutating func requiredText(_ key: String, noting notes: inout Notes) -> Located<String>? {
    let isPresent = entry(key) != nil
    let text = text(key, noting: &notes)
    if text == nil, !isPresent || entry(key)?.value.text != nil {
      notes.add(.missingKey, at: place, ["key": name(of: key), "what": what])
    }
    return text
  }

  /// A list of texts; a single text is a list of one.
  package mutating func texts(_ key: String, noting notes: inout Notes) -> [Located<String>] {
    guard let entry = entry(key) else { return [] }
    guard let items = entry.value.items else {
      notes.add(
        .wrongShape,
        at: entry.value.place,
        ["what": "\(entry.key)", "shape": Wording("en lista: [a, b]", "a list: [a, b]")]
      )
      return []
    }
    return items.compactMap { item in
      guard let text = item.text else {
        notes.add(
          .wrongShape,
          at: item.place,
          ["what": "\(entry.key)", "shape": Wording("en text", "text")]
        )
        return nil
      }
      return Located(text.trimmed, at: item.place)
    }
  }

  /// One of a fixed set of words, by its raw value or by one of the given Swedish words.
  package mutating func choice<Choice: RawRepresentable & CaseIterable & Sendable & Hashable>(
    _ key: String,
    _ type: Choice.Type,
    aliases: [String: Choice] = [:],
    noting notes: inout Notes
  ) -> Located<Choice>? where Choice.RawValue == String {
    guard let text = text(key, noting: &notes) else { return nil }
    if let choice = Choice(rawValue: text.value) ?? aliases[text.value.lowercased()] {
      return Located(choice, at: text.place)
    }
    notes.add(
      .notAChoice,
      at: text.place,
      ["key": name(of: key), "value": "\(text.value)"],
      hint: spellingHint(for: text.value, among: Choice.allCases.map(\.rawValue))
    )
    return nil
  }

  /// yes or no, in either language; anything else is an error.
  package mutating func flag(_ key: String, noting notes: inout Notes) -> Bool? {
    guard let text = text(key, noting: &notes) else { return nil }
    switch text.value.lowercased() {
    case "yes", "ja", "true": return true
    case "no", "nej", "false": return false
    default:
      notes.add(
        .notAChoice,
        at: text.place,
        ["key": name(of: key), "value": "\(text.value)"],
        hint: Wording("skriv yes eller no", "write yes or no")
      )
      return nil
    }
  }

  /// A whole number.
  package mutating func integer(_ key: String, noting notes: inout Notes) -> Located<Int>? {
    guard let text = text(key, noting: &notes) else { return nil }
    guard let number = Int(text.value) else {
      notes.add(.notAWholeNumber, at: text.place, ["key": name(of: key), "value": "\(text.value)"])
      return nil
    }
    return Located(number, at: text.place)
  }

  /// The entries of a map below a key, in the order written.
  package mutating func map(_ key: String, noting notes: inout Notes) -> [Value.Entry] {
    guard let entry = entry(key) else { return [] }
    if entry.value.text?.isEmpty == true { return [] }
    guard let entries = entry.value.entries else {
      notes.add(
        .wrongShape,
        at: entry.value.place,
        [
          "what": "\(entry.key)",
          "shape": Wording("rader med ”nyckel: värde”", "lines of “key: value”"),
        ]
      )
      return []
    }
    return entries
  }

  /// The items of a list below a key.
  package mutating func list(_ key: String, noting notes: inout Notes) -> [Value] {
    guard let entry = entry(key) else { return [] }
    guard let items = entry.value.items else {
      notes.add(
        .wrongShape,
        at: entry.value.place,
        ["what": "\(entry.key)", "shape": Wording("en lista", "a list")]
      )
      return []
    }
    return items
  }

  /// Notes every key that nobody asked for.
  ///
  /// Call it last.
  package func finish(noting notes: inout Notes) {
    for entry in entries where !used.contains(entry.key) {
      if asked.contains(entry.key) {
        notes.add(.duplicateKey, at: entry.keyPlace, ["key": "\(entry.key)"])
      } else {
        notes.add(
          .unknownKey,
          at: entry.keyPlace,
          ["key": "\(entry.key)", "what": what],
          hint: spellingHint(for: entry.key, among: asked)
        )
      }
    }
  }

  private func name(of key: String) -> Wording {
    Wording(key.prefix { $0 != "|" })
  }
}

extension StringProtocol {
  /// The text without white space at its ends, hard and thin spaces included.
  package var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
