package import Disclosure
package import Improvement
package import Manuscript

/// The counts that a project's measures need, gathered from a local extract as it streams by.
///
/// Rows about people come in a stretch of bytes at a time and are never kept; person keys are kept
/// only as hashes under a key that no one knows. Only tables of counts come out, with small cells
/// protected. Nothing here reads or writes a file.
package struct Tally {
  /// How many rows have been read.
  package private(set) var rows = 0
  /// How many rows were counted by at least one measure.
  package private(set) var countedRows = 0
  /// Whether something was found that makes every count wrong; reading on is of no use.
  package private(set) var isRefused = false

  private let path: String
  private let policy: DisclosurePolicy
  private let measures: [Measure]
  private let periods: [Period]
  private let sample: Int
  private let hash: SipHash
  private var notes = Notes()
  private var problems: RowProblems
  private var encoding = SeenEncoding()
  /// What has been read but not yet counted: at most a stretch and one row.
  private var pending: [UInt8] = []
  private var scanner: RowScanner?
  private var gatherings: [Gathering] = []
  /// Which gathering each measure is made from.
  private var sources: [Int] = []
  private var people: [(cell: Int, keys: KeyTable)] = []
  private var seenValues: [SeenValue] = []
  private var periodDays: [ClosedRange<Int>] = []

  /// A tally of the measures, which all have `tally:`, from an extract with a name; `policy` says how
  /// small a group is shown.
  package init(
    of measures: [Measure],
    in periods: [Period],
    from path: String,
    by policy: DisclosurePolicy
  ) {
    self.init(of: measures, in: periods, from: path, by: policy, sample: 1 << 16)
  }

  /// A tally that looks at so many bytes before it believes the header: enough, normally, to tell
  /// the encoding too.
  init(
    of measures: [Measure],
    in periods: [Period],
    from path: String,
    by policy: DisclosurePolicy,
    sample: Int
  ) {
    self.measures = measures
    self.policy = policy
    self.periods = periods
    self.path = path
    self.sample = sample
    hash = SipHash()
    problems = RowProblems(path: path)
  }
}

extension Tally {
  /// The longest row that is read; a longer one has lost a quotation mark.
  private static var longestRow: Int { 1 << 20 }

  /// Counts the rows of the next stretch of the extract's bytes.
  package mutating func take(_ bytes: ArraySlice<UInt8>) {
    guard !isRefused else { return }
    pending += bytes
    guard scanner != nil || pending.count >= sample else { return }
    countPending(isLast: false)
  }

  /// The tables of the measures, when the whole extract has been taken; none when it was refused.
  ///
  /// Everything that was wrong or guessed is noted.
  package mutating func finish(noting notes: inout Notes) -> [CountTable] {
    if !isRefused { countPending(isLast: true) }
    if !isRefused {
      problems.finish(noting: &self.notes)
      if countedRows == 0 { refuse(.extractEmpty, at: Place(file: path)) }
    }
    noteNames()
    if encoding.hasWindows1252, !isRefused {
      self.notes.add(
        .otherEncoding,
        at: Place(file: path),
        ["encoding": "Windows-1252"]
      )
    }
    if self.notes.hasErrors { isRefused = true }
    notes.add(contentsOf: self.notes)
    guard !isRefused else { return [] }
    return gatherings.indices.flatMap { tables(from: $0) }.sorted { $0.order < $1.order }
      .map(\.table)
  }

  /// The tables made from one gathering, each with the place of its measure.
  private func tables(from source: Int) -> [(order: Int, table: CountTable)] {
    let own = GatheredPeriods(gatherings[source], count: periods.count)
    let orders = measures.indices.filter { sources[$0] == source }
    var beside: PeopleTables.Tables = []
    for order in orders where gatherings[source].person != nil {
      switch measures[order].tally?.product {
      case .categories: beside.insert(.categories)
      case .combinations: beside.insert(.combinations)
      case .severalOf: beside.insert(.several)
      default: break
      }
    }
    return orders.compactMap { order in
      CountTable(of: measures[order], from: own, beside: beside, periods: periods, by: policy)
        .map { (order, $0) }
    }
  }

  private mutating func refuse(
    _ code: Code,
    at place: Place,
    _ facts: [String: Wording] = [:],
    hint: Wording? = nil
  ) {
    isRefused = true
    notes.add(code, at: place, facts, hint: hint)
  }

  private mutating func countPending(isLast: Bool) {
    // Taken out of the tally while its rows are counted, so that it is neither copied nor changed.
    var bytes: [UInt8] = []
    swap(&bytes, &pending)
    var start = 0
    if scanner == nil { start = begin(bytes.span, isLast: isLast) }
    if let own = scanner, !isRefused {
      var scanner = own
      start = count(bytes.span, from: start, with: &scanner, isLast: isLast)
      self.scanner = scanner
    }
    bytes.removeSubrange(..<start)
    if bytes.count > Self.longestRow, !isRefused {
      let line = scanner?.line ?? 1
      refuse(.extractRowTooLong, at: Place(file: path, position: Position(line: line, column: 1)))
    }
    swap(&bytes, &pending)
  }
}

// MARK: - The header

extension Tally {
  /// Reads the header and finds the columns; where the rows begin.
  private mutating func begin(_ bytes: Span<UInt8>, isLast: Bool) -> Int {
    let start = Place(file: path)
    if let kind = kindOfDocument(bytes) {
      refuse(.notText, at: start, ["kind": kind])
      return 0
    }
    encoding = SeenEncoding()
    encoding.look(at: bytes, 0..<min(bytes.count, sample))
    if encoding.isMixed {
      refuse(.extractMixedEncoding, at: start)
      return 0
    }
    let columns = measures.compactMap(\.tally).flatMap(\.columns)
    let names = columns.map(\.value)
    guard let header = ExtractHeader(bytes, sample: sample, wanting: names, isLast: isLast) else {
      if isLast { refuse(.extractEmpty, at: start) }
      return 0
    }
    var wanted = WantedColumns(header, path: path)
    for measure in measures { plan(measure, &wanted) }
    notes.add(contentsOf: wanted.notes)
    if notes.hasErrors { isRefused = true }
    scanner = RowScanner(
      delimiter: header.delimiter,
      newline: header.newline,
      wanted: wanted.cells,
      line: header.nextLine
    )
    periodDays = periods.compactMap(\.dates).map { $0.first.dayNumber...$0.last.dayNumber }
    return header.end
  }

  /// What a file is that cannot be read, by its first bytes.
  private func kindOfDocument(_ bytes: Span<UInt8>) -> Wording? {
    guard bytes.count > 3 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0x50, 0x4B), (0xD0, 0xCF):
      return Wording("en arbetsbok eller ett dokument", "a workbook or a document")
    case (0xFF, 0xFE), (0xFE, 0xFF), (0, _), (_, 0): return Wording("UTF-16", "UTF-16")
    default: return nil
    }
  }

  /// Finds the gathering of a measure, or begins one.
  private mutating func plan(_ measure: Measure, _ wanted: inout WantedColumns) {
    guard let terms = measure.tally else { return }
    let need = wanted.need(of: measure, terms, seeing: &seenValues)
    let only = terms.only.map { wanted.test($0, seeing: &seenValues) }
    let day = terms.date.map { wanted.cell($0) }
    var person: Int?
    if let column = terms.person {
      let cell = wanted.cell(column)
      wanted.refuseOtherUses(of: column, in: terms)
      person = people.firstIndex { $0.cell == cell } ?? people.count
      if person == people.count { people.append((cell, KeyTable())) }
    }
    let new = Gathering(
      need: need,
      only: only,
      day: day,
      person: person,
      periods: periods.count
    )
    let source = gatherings.firstIndex { $0.isSame(as: new) } ?? gatherings.count
    if source == gatherings.count { gatherings.append(new) }
    sources.append(source)
  }

  /// Notes what the names of values say when all rows are read.
  private mutating func noteNames() {
    for (measure, source) in zip(measures, sources) {
      guard case .combinations(let column)? = measure.tally?.product,
        let name = gatherings[source].names.names.first(where: { $0.contains("+") })
      else { continue }
      refuse(.extractPlusInName, at: column.place, ["name": "\(name)"])
    }
    guard rows > 0, !isRefused else { return }
    for value in seenValues where !value.isSeen {
      notes.add(
        .extractValueNeverSeen,
        at: value.text.place,
        ["value": "\(value.text.value)", "column": "\(value.column)"]
      )
    }
  }
}

// MARK: - The rows

extension Tally {
  private mutating func count(
    _ bytes: Span<UInt8>,
    from first: Int,
    with scanner: inout RowScanner,
    isLast: Bool
  ) -> Int {
    var start = first
    var line = scanner.line
    while let next = scanner.row(bytes, from: start, isLast: isLast) {
      start = next
      count(bytes, scanner, line: line)
      line = scanner.line
      if isRefused { return bytes.count }
    }
    guard isLast, start < bytes.count else { return start }
    // A quotation mark that nothing closes.
    rows += 1
    problems.add(.torn, line: line)
    return bytes.count
  }

  @inline(__always)
  private mutating func count(_ bytes: Span<UInt8>, _ scanner: RowScanner, line: Int) {
    if scanner.columns == 1, scanner.cells.allSatisfy(\.isEmpty) { return }
    rows += 1
    if scanner.isTorn || scanner.columns <= scanner.lastWanted {
      problems.add(.torn, line: line)
      return
    }
    var row = RowResult()
    for index in gatherings.indices { gather(index, bytes, scanner, &row) }
    if row.isCounted { countedRows += 1 }
    if row.problems != 0 { problems.add(row, line: line) }
    if row.hasTooManyCategories { refuseCategories() }
  }

  @inline(__always)
  private mutating func gather(
    _ index: Int,
    _ bytes: Span<UInt8>,
    _ scanner: RowScanner,
    _ row: inout RowResult
  ) {
    for test in gatherings[index].only {
      guard let value = test.value(bytes, scanner.cells[test.cell]) else { return }
      seenValues[value].isSeen = true
    }
    var day = 0
    if let cell = gatherings[index].day {
      guard let number = dayNumber(bytes, scanner.cells[cell]) else {
        row.add(.date)
        return
      }
      day = number
      guard periodDays.contains(where: { $0.contains(day) }) else {
        row.add(.outside)
        return
      }
    }
    var person = 0
    if let table = gatherings[index].person {
      let cell = scanner.cells[people[table].cell]
      guard !cell.isEmpty else {
        row.add(.noPerson)
        return
      }
      person = people[table].keys.index(of: hash.hash(bytes, cell))
    }
    guard gatherings[index].day != nil else {
      add(index, bytes, scanner, person, day, 0, &row)
      return
    }
    // A day that two periods share counts in both.
    for period in periodDays.indices where periodDays[period].contains(day) {
      add(index, bytes, scanner, person, day, period, &row)
    }
  }

  @inline(__always)
  private mutating func add(
    _ index: Int,
    _ bytes: Span<UInt8>,
    _ scanner: RowScanner,
    _ person: Int,
    _ day: Int,
    _ period: Int,
    _ row: inout RowResult
  ) {
    let owner = person * periods.count + period
    let visit = Contact(owner: owner, period: period, day: day)
    gatherings[index].add(visit, bytes, scanner.cells, hash, &encoding, &seenValues, &row)
  }

  private mutating func refuseCategories() {
    for (measure, source) in zip(measures, sources) where gatherings[source].names.isFull {
      switch measure.tally?.product {
      case .categories(let column), .combinations(let column), .severalOf(let column):
        refuse(
          .extractTooManyCategories,
          at: column.place,
          ["column": "\(column.value)", "most": "\(CategoryNames.most)"]
        )
      default: break
      }
    }
    if encoding.isMixed { refuse(.extractMixedEncoding, at: Place(file: path)) }
  }
}
