extension Table {
  /// The table without its rows of totals, which are named in a column and compared with the sums of
  /// the other rows first.
  ///
  /// `numbers` are the columns that hold numbers; `dashes` what a dash in them means.
  package func withoutTotals(
    namedIn column: Int,
    numbers: [Int],
    dashes: Dashes,
    noting notes: inout Notes
  ) -> Table {
    let totals = rows.indices.filter { rows[$0].cells[column].namesTotal }
    guard !totals.isEmpty, totals.count < rows.count else { return self }
    var counts: [Int: [Int?]] = [:]
    for index in numbers {
      // What is wrong with a cell is noted where its column is read.
      var silent = Notes()
      let read = NumberColumn(
        reading: rows.map { $0.cells[index] },
        dash: dashes.meaning(in: columns[index]),
        noting: &silent
      )
      counts[index] = read.readings.map { reading in
        if case .number(let number) = reading { number.integer } else { nil }
      }
    }
    checkTotals(totals, counts: counts, noting: &notes)
    return Table(
      file: file,
      delimiter: delimiter,
      columns: columns,
      rows: rows.indices.filter { !totals.contains($0) }.map { rows[$0] },
      titles: titles
    )
  }

  /// Compares rows of totals with the sums of the other rows, in columns of whole numbers.
  ///
  /// `counts` are the whole numbers of each column of numbers, nil where there is none.
  func checkTotals(_ totals: [Int], counts: [Int: [Int?]], noting notes: inout Notes) {
    for row in totals {
      var isChecked = false
      for index in columns.indices {
        guard let column = counts[index], let printed = column[row] else { continue }
        let parts = rows.indices.filter { !totals.contains($0) }.map { column[$0] }
        guard !parts.isEmpty, parts.allSatisfy({ $0 != nil }) else { continue }
        // Past what a whole number holds nothing can be compared.
        let sum = parts.compactMap(\.self).reduce(0.0) { $0 + Double($1) }
        guard abs(sum) <= 0x1p53 else { continue }
        isChecked = true
        guard Int(sum) != printed else { continue }
        notes.add(
          .wrongTotal,
          at: rows[row].cells[index].place,
          [
            "total": "\(printed)", "sum": "\(Int(sum))", "column": Wording(columns[index].fullName),
          ]
        )
      }
      let name = rows[row].cells.first { !$0.text.isEmpty }
      notes.add(
        isChecked ? .totalsRow : .uncheckedTotalsRow,
        at: name?.place ?? file.place(line: rows[row].line),
        ["name": name?.excerpt ?? ""]
      )
    }
  }
}
