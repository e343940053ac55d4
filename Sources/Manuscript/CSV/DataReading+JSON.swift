extension DataReading {
  /// The reading for programs: `encoding`, `delimiter`, `decimal`, `columns`, `rows` and
  /// `diagnostics`.
  ///
  /// Numbers are numbers, dates ISO 8601, a missing value is null, and a protected one is
  /// `{"protected": true}`.
  package func json(in language: Language) -> JSON {
    [
      "encoding": .text(file.encoding.rawValue),
      "delimiter": delimiter.map { .text(String($0)) } ?? .null,
      "decimal": decimal.map { .text(String($0)) } ?? .null,
      "columns": .list(
        columns.map { ["name": .text($0.name), "type": .text($0.kind.rawValue)] }
      ),
      "rows": .list(rows.map { .list($0.map(json(of:))) }),
      "diagnostics": .list(
        diagnostics.map { diagnostic in
          [
            "code": .text(diagnostic.code.id),
            "severity": .text(diagnostic.severity.rawValue),
            "line": .whole(diagnostic.place.position.line),
            "column": .whole(diagnostic.place.position.column),
            "message": .text(diagnostic.message.text(in: language)),
          ]
        }
      ),
    ]
  }

  private func json(of cell: Cell) -> JSON {
    switch cell {
    case .number(let number): number.integer.map { .whole($0) } ?? .number(number.value)
    case .date(let dates): .text(dates.weekText ?? dates.text)
    case .text(let text): .text(text)
    case .missing, .invalid: .null
    case .protected: ["protected": .flag(true)]
    }
  }
}

extension DataReading {
  /// The reading for people: how the file is written, and what each column holds.
  package func text(in language: Language) -> String {
    let isSwedish = language == .swedish
    var lines: [String]
    if file.encoding == .workbook {
      lines = [isSwedish ? "Filslag: Excel-arbetsbok" : "Kind of file: Excel workbook"]
    } else {
      lines = [
        "\(isSwedish ? "Teckenkodning" : "Encoding"): \(file.encoding.rawValue)",
        "\(isSwedish ? "Mellan cellerna" : "Between cells"): \(name(of: delimiter, in: language))",
      ]
    }
    lines += [
      "\(isSwedish ? "Decimaltecken" : "Decimal sign"): \(name(of: decimal, in: language))",
      "\(isSwedish ? "Rader" : "Rows"): \(rows.count)",
    ]
    for (index, column) in columns.enumerated() {
      let cells = rows.map { $0[index] }
      lines.append("")
      lines.append("\(column.name): \(name(of: column.kind, in: language))")
      let shown = cells.prefix(3).map { written($0, in: language) }
      lines.append("  " + shown.joined(separator: " | ") + (cells.count > 3 ? " | …" : ""))
      lines += counts(in: cells, language).map { "  " + $0 }
    }
    return lines.map { visible($0.replacing("\n", with: " ")) + "\n" }.joined()
  }

  private func counts(in cells: [Cell], _ language: Language) -> [String] {
    let kinds: [(Cell, Wording)] = [
      (.missing, Wording("saknas", "missing")), (.protected, Wording("skyddade", "protected")),
      (.invalid, Wording("kunde inte läsas", "could not be read")),
    ]
    return kinds.compactMap { kind, wording in
      let count = cells.count { $0 == kind }
      return count == 0 ? nil : "\(count) \(wording.text(in: language))"
    }
  }

  private func written(_ cell: Cell, in language: Language) -> String {
    switch cell {
    case .number(let number): number.text
    case .date(let dates): dates.weekText ?? dates.text
    case .text(let text): text
    case .missing: language == .swedish ? "(saknas)" : "(missing)"
    case .protected: language == .swedish ? "(skyddat)" : "(protected)"
    case .invalid: "(?)"
    }
  }

  private func name(of sign: Character?, in language: Language) -> String {
    let names: [Character: Wording] = [
      ";": Wording("semikolon", "semicolon"), ",": Wording("komma", "comma"),
      "\t": Wording("tabb", "tab"), "|": Wording("lodstreck", "bar"),
      ".": Wording("punkt", "point"),
    ]
    guard let sign else { return language == .swedish ? "framgår inte" : "not shown" }
    return names[sign]?.text(in: language) ?? String(sign)
  }

  private func name(of kind: Kind, in language: Language) -> String {
    switch kind {
    case .number: language == .swedish ? "tal" : "numbers"
    case .date: language == .swedish ? "datum" : "dates"
    case .text: language == .swedish ? "text" : "text"
    }
  }
}
