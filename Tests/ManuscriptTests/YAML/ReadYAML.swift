import Manuscript

/// A YAML text read as a whole file, with what was noted.
func readYAML(_ text: String) -> (value: Value?, notes: Notes) {
  var notes = Notes()
  let value = ValueReader.value(of: SourceFile(path: "a.yml", text: text), noting: &notes)
  return (value, notes)
}

/// The fields of a YAML text, read by a closure that may ask for them.
func readFields<Result>(
  _ text: String,
  _ read: (inout Fields, inout Notes) -> Result
) -> (result: Result?, notes: Notes) {
  var (value, notes) = readYAML(text)
  guard let value,
    var fields = Fields(value, of: Wording("provet", "the test"), noting: &notes)
  else { return (nil, notes) }
  let result = read(&fields, &notes)
  fields.finish(noting: &notes)
  return (result, notes)
}

extension Value {
  /// The value in one line, each part with where it stands: `{a@1:1: ‹b›@1:4}`.
  var outline: String {
    let at = "@\(place.position.line):\(place.position.column)"
    switch content {
    case .text(let text): return "‹\(text)›\(at)"
    case .list(let items): return "[\(items.map(\.outline).joined(separator: ", "))]\(at)"
    case .map(let entries):
      let inner = entries.map { entry in
        let position = entry.keyPlace.position
        return "\(entry.key)@\(position.line):\(position.column): \(entry.value.outline)"
      }
      return "{\(inner.joined(separator: ", "))}"
    }
  }
}
