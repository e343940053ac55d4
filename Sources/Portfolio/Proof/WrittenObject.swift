/// What a written JSON file says: its texts, and its numbers with the names around them.
struct WrittenObject {
  private let root: PlacedJSON?
  private let path: String
  private let work: String?

  init(_ bytes: [UInt8], in path: String, of work: String?) {
    var reading = JSONReading(of: bytes)
    root = reading.read()
    self.path = path
    self.work = work
  }

  var statements: [Statement] {
    var statements: [Statement] = []
    if let root { add(root, Surroundings(work: work), to: &statements) }
    return statements
  }
}

extension WrittenObject {
  /// What stands around a value.
  private struct Surroundings {
    var names: [String] = []
    /// The names that say when.
    var times: [String] = []
    /// The name of the member that it is, or of the list that it is in.
    var key: String?
    var work: String?
    /// The measure that it is a part of.
    var measure: String?
    /// Whether it is the object of that measure itself.
    var isMeasure = false
  }

  private func add(_ json: PlacedJSON, _ around: Surroundings, to statements: inout [Statement]) {
    switch json.value {
    case .null, .flag: break
    case .text(let text):
      statements.append(statement(text, at: json, around, .sentence))
    case .number(let text):
      statements.append(statement(text, at: json, around, .value))
    case .list(let items):
      for item in items { add(item, around, to: &statements) }
    case .object(let members):
      // What a number is about may stand in an object of its own beside it.
      let texts = members.filter { !Self.codes.contains($0.name) }
      var inner = around
      // Measures are the members of an object in the findings, and a list in the portfolio.
      let isMeasure = around.isMeasure || around.key == "measures" && json["id"] != nil
      (inner.key, inner.isMeasure) = (nil, false)
      inner.work =
        ["slug", "project", "work"].lazy.compactMap { json[$0]?.text }.first ?? around.work
      inner.measure = json["measure"]?.text ?? around.measure
      for (name, value) in texts {
        guard let text = value.text, !isOwn(name, in: around.key, isMeasure: isMeasure) else {
          continue
        }
        if isTime(name, in: around.key) {
          inner.times.append(text)
        } else {
          inner.names.append(text)
        }
      }
      if case .object(let cell)? = json["cell"]?.value {
        inner.names += cell.compactMap { $0.value.text }
      }
      // The two numbers of a share say together what neither says alone.
      if let part = json["numerator"]?.count, let whole = json["denominator"]?.count {
        statements.append(statement("\(part) av \(whole)", at: json, inner, .sentence))
      }
      // What is aimed at is no number of people.
      for (name, value) in members where name != "target" {
        var deeper = inner
        deeper.key = name
        if around.key == "measures" {
          deeper.measure = json["id"]?.text ?? name
          deeper.isMeasure = !isMeasure
        }
        add(value, deeper, to: &statements)
      }
    }
  }

  private func statement(
    _ text: String,
    at json: PlacedJSON,
    _ around: Surroundings,
    _ kind: Statement.Kind
  ) -> Statement {
    var statement = Statement(file: path, offset: json.offset, text: text, kind: kind)
    (statement.work, statement.key) = (around.work, around.key)
    statement.measure = around.measure
    (statement.names, statement.times) = (around.names, around.times)
    return statement
  }

  /// Members whose texts are words of ours and name nothing, even where a measure is called the same.
  private static let codes: Set<String> = [
    "part", "primary", "kind", "ofKind", "role", "better", "rules", "chart", "chartReason",
    "method", "pMethod", "comparability", "variation", "assurance", "stage", "verdict",
    "verdictReason", "template", "address", "findings",
  ]

  /// Whether a member says which work or which measure an object is of, which is known already: a
  /// measure may be called as a period or a work is.
  private func isOwn(_ name: String, in list: String?, isMeasure: Bool) -> Bool {
    ["slug", "project", "work", "measure"].contains(name)
      || isMeasure && ["id", "title"].contains(name)
      // A phase goes from a point to another, and is of neither.
      || list == "phases" && ["from", "to"].contains(name)
  }

  /// Whether a member of an object in one of our lists says when, and nothing else.
  private func isTime(_ name: String, in list: String?) -> Bool {
    switch list {
    case "periods": ["id", "label", "from", "to"].contains(name)
    case "changes": ["from", "to"].contains(name)
    case "points": ["date", "label"].contains(name)
    case "counts": name == "period"
    default: false
    }
  }
}
