/// A noun with its number.
package struct Counted: Sendable {
  private let one: Wording
  private let many: Wording

  /// The noun in Swedish, one and many, then in English.
  package init(_ en: String, _ flera: String, _ one: String, _ many: String) {
    self.one = Wording(en, one)
    self.many = Wording(flera, many)
  }

  /// `1 sida`, `2 sidor`.
  package func words(for count: Int) -> Wording {
    let noun = count == 1 ? one : many
    return Wording("\(count) \(noun.swedish)", "\(count) \(noun.english)")
  }
}
