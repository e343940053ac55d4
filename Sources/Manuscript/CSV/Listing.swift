/// Diagnostics with at most twenty of each code, and one that says how many more there were.
///
/// A file with a thousand rows saved wrongly has one fault, not a thousand.
struct Listing {
  /// How many of one code are shown.
  static let limit = 20

  private var shown = Notes()
  private var kinds: [Kind] = []

  private struct Kind {
    let code: Code
    var count: Int
    var firstHidden: Diagnostic?
  }
}

extension Listing {
  /// Whether nothing was found.
  var isEmpty: Bool { kinds.isEmpty }

  /// Adds a diagnostic of a code; it is only put together while it may be needed.
  mutating func add(_ code: Code, _ diagnostic: () -> Diagnostic) {
    let index = kinds.firstIndex { $0.code == code } ?? kinds.count
    if index == kinds.count { kinds.append(Kind(code: code, count: 0)) }
    kinds[index].count += 1
    if kinds[index].count <= Self.limit {
      shown.add(diagnostic())
    } else if kinds[index].firstHidden == nil {
      kinds[index].firstHidden = diagnostic()
    }
  }

  /// Adds a diagnostic at a place.
  mutating func add(
    _ code: Code,
    at place: Place,
    _ facts: [String: Wording] = [:],
    hint: Wording? = nil
  ) {
    add(code) { Diagnostic(code, at: place, facts, hint: hint) }
  }

  /// Hands over what was found, with the summaries last.
  func finish(into notes: inout Notes) {
    notes.add(contentsOf: shown)
    for kind in kinds {
      guard let hidden = kind.firstHidden else { continue }
      notes.add(Diagnostic(of: kind.count - Self.limit, moreLike: hidden))
    }
  }
}

extension Diagnostic {
  /// That there are so many more of the kind that another is of.
  package init(of count: Int, moreLike other: Diagnostic) {
    self.init(
      .moreOfTheSame,
      at: other.place,
      ["count": Wording("\(count)"), "code": Wording(other.code.id)]
    )
    severity = other.code.severity
  }
}
