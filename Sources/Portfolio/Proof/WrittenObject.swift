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
    if let root { add(root, names: [], key: nil, work: work, to: &statements) }
    return statements
  }
}

extension WrittenObject {
  private func add(
    _ json: PlacedJSON,
    names: [String],
    key: String?,
    work: String?,
    to statements: inout [Statement]
  ) {
    switch json.value {
    case .null, .flag: break
    case .text(let text):
      var statement = Statement(file: path, offset: json.offset, text: text)
      (statement.work, statement.names, statement.key) = (work, names, key)
      statements.append(statement)
    case .number(let text):
      var statement = Statement(file: path, offset: json.offset, text: text, kind: .value)
      (statement.work, statement.names, statement.key) = (work, names, key)
      statements.append(statement)
    case .list(let items):
      for item in items { add(item, names: names, key: key, work: work, to: &statements) }
    case .object(let members):
      // What a number is about may stand in an object of its own beside it.
      // Which part of a row a number is names nothing, even where a measure is called the same.
      var own = members.filter { $0.name != "part" }.compactMap { $0.value.text }
      if case .object(let cell)? = json["cell"]?.value { own += cell.compactMap { $0.value.text } }
      let named = ["slug", "project", "work"].lazy.compactMap { json[$0]?.text }.first ?? work
      // The two numbers of a share say together what neither says alone.
      if let part = json["numerator"]?.count, let whole = json["denominator"]?.count {
        var statement = Statement(file: path, offset: json.offset, text: "\(part) av \(whole)")
        (statement.work, statement.names) = (named, names + own)
        statements.append(statement)
      }
      for (name, value) in members {
        let deeper = if case .object = value.value { names + own + [name] } else { names + own }
        add(value, names: deeper, key: name, work: named, to: &statements)
      }
    }
  }
}
