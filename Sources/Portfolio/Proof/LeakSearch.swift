/// A place in a written file that tells a protected number.
struct Leak: Sendable, Hashable {
  let statement: Statement
  let number: ToldNumber
  let protected: ProtectedNumber
}

/// Looks through what written files say for protected numbers in their context.
///
/// A small number by itself tells nothing: `tre yrkesgrupper` is of something else. It must stand with
/// its size, or beside the names of its measure, its cell and its period.
struct LeakSearch {
  private let protected: [String: [ProtectedNumber]]
  private let published: [String: PublishedNumbers]
  /// The titles of the works with protected numbers, by slug.
  private let titles: [(work: String, title: String)]
  /// Whether the numbers are not known: then what nothing else explains beside a protected place is
  /// taken for what it hides.
  private let isOutside: Bool
  /// The names that are looked for, of each work, and those of the works.
  private let vocabularies: [String: Vocabulary]
  private let works: Vocabulary

  init(
    for protected: [ProtectedNumber],
    besides published: [String: PublishedNumbers],
    titles: [(work: String, title: String)],
    isOutside: Bool = false
  ) {
    self.isOutside = isOutside
    self.protected = Dictionary(grouping: protected, by: \.work)
    self.published = published
    self.titles = titles
    vocabularies = self.protected.mapValues { numbers in
      let own = Set(numbers.flatMap { $0.measureNames + $0.cell.joined() + $0.time })
      let known = numbers.first.flatMap { published[$0.work] }
      let others = Set((known?.cells.values.joined().joined().joined()).map(Array.init) ?? [])
      return Vocabulary(own.union(others).union(known?.periods.joined().map(\.self) ?? []))
    }
    works = Vocabulary(titles.flatMap { [$0.title, $0.work] })
  }
}

extension LeakSearch {
  /// The leaks of some files, in the order of what they say.
  func leaks(in files: [OutputTree.File]) -> [Leak] {
    files.flatMap { file in
      // Nothing of a work without protected numbers is told in its own folder.
      let parts = file.path.split(separator: "/")
      if parts.count > 2, parts[0] == "projects", protected[String(parts[1])] == nil {
        return [Leak]()
      }
      return file.statements.flatMap(\.sentences).flatMap { leaks(in: $0) }
    }
  }

  private func leaks(in statement: Statement) -> [Leak] {
    // Most of a site's sentences tell no number at all.
    guard statement.text.mayTellNumber else { return [] }
    let numbers = ToldNumber.all(in: statement.text)
    guard !numbers.isEmpty else { return [] }
    return works(of: statement).flatMap { work in
      let names = NameList(
        statement.names,
        times: statement.times,
        titles: statement.titles,
        in: statement.kind == .value ? "" : statement.text,
        knowing: vocabularies[work] ?? works
      )
      let labels = published[work]?.periods.joined().map(\.self) ?? []
      return numbers.compactMap { number -> Leak? in
        guard !isPlacing(statement), !number.isPart(of: labels, in: statement.text),
          !isOfNobody(number, in: statement)
        else { return nil }
        let told = (protected[work] ?? []).filter { protected in
          isTold(protected, by: number, among: numbers, in: statement, names)
        }
        // `4 av 33` may be several: the one whose names it stands beside is meant, if any.
        let meant =
          told.first { isBeside($0, names, statement) }
          ?? told.first { $0.measure == statement.measure || names.hasAny(of: $0.measureNames) }
          ?? told.first
        return meant.map { Leak(statement: statement, number: number, protected: $0) }
      }
    }
  }

  private func isBeside(
    _ protected: ProtectedNumber,
    _ names: NameList,
    _ statement: Statement
  ) -> Bool {
    let cells = published[protected.work]?.cells[protected.measure] ?? []
    return protected.isBeside(
      names,
      measure: statement.measure,
      isData: statement.isData,
      cells: cells
    )
  }

  /// Whose numbers something may tell: those of the work it stands in, or that it names.
  private func works(of statement: Statement) -> [String] {
    if let work = statement.work { return protected[work] == nil ? [] : [work] }
    let names = NameList(statement.names, in: statement.text, knowing: works)
    return titles.filter { names.hasAny(of: [$0.title, $0.work]) }.map(\.work)
  }

  /// Whether a number is a limit, a name or a part of a file's name, and says itself of no group.
  private func isOfNobody(_ number: ToldNumber, in statement: Statement) -> Bool {
    let next = number.nextWord(in: statement.text)
    // `tre av 40 besök` is of visits, and `minst fyra av sex träffar` of times, if not of who meets.
    let isOfOthers = NumberWords.isForOthers(next) || number.isLimit && next == "träffar"
    if isOfOthers, !number.isPercent, !number.isPoints { return true }
    return (number.isLimit || statement.key == "source") && (isOutside || number.size == nil)
  }

  /// Whether a value only says where others stand: its dates, what it is counted per, how many rows.
  private func isPlacing(_ statement: Statement) -> Bool {
    guard statement.kind == .value, let key = statement.key else { return false }
    // What an outsider can work out of a protected number is told beside it, and is not the number.
    return Self.placing.contains(key)
      || statement.file == "privacy.json" && ["least", "lower", "upper"].contains(key)
  }

  private static let placing: Set<String> = [
    "from", "to", "per", "rows", "rank", "members", "decimals", "number", "year", "skifte",
    // Points of a series, not people.
    "basis", "useful", "published", "checked", "uncheckedShare", "accepted", "notes", "longestRun",
    "longestRunMax",
    "crossings", "crossingsMin",
  ]

  private func isTold(
    _ protected: ProtectedNumber,
    by number: ToldNumber,
    among numbers: [ToldNumber],
    in statement: Statement,
    _ names: NameList
  ) -> Bool {
    guard let known = published[protected.work] else { return false }
    // What a figure says is made of numbers that are shown.
    if !isOutside, statement.kind == .sentence, statement.measure == nil {
      let prose = ToldProse(number: number, numbers: numbers, text: statement.text, names: names)
      if prose.tells(protected, besides: known) { return true }
    }
    // What rows make together has no place of its own, and is looked for in words only.
    guard !protected.isSum, !number.isAnyone else { return false }
    let isBeside = isBeside(protected, names, statement)
    if isToldWithSize(protected, number, among: numbers, known, isBeside: isBeside) {
      return !isOfOther(protected, number, in: statement, names, known)
    }
    if protected.isShown {
      guard isBeside, number.isPercent, !known.explains(number, of: protected.measure) else {
        return false
      }
      return protected.isTold(by: number, times: 100)
    }
    // The page of privacy names every protected number, and says between what it lies.
    if statement.file == "privacy.html" { return false }
    // A number of its own in the very place of a protected one is one too many, whatever it is.
    if statement.kind == .value, isBeside, !protected.time.isEmpty {
      // Where a heading may mean a cell as well as a period it may be another's.
      if statement.times.isEmpty, protected.isNamedAs(known.periods),
        known.explains(number, of: protected.measure)
      {
        return false
      }
      // On a card a title may be that of a work, a category or another measure as well.
      return statement.measure != nil || !statement.file.hasSuffix(".html")
        || !known.explains(number)
    }
    // So many decimals are no other share by chance.
    if !number.isPercent, number.decimals >= 5, number.value <= 1,
      protected.isTold(by: number, times: 1), !known.explainsExactly(number)
    {
      return true
    }
    guard isBeside || isNearlyBeside(protected, names, statement, known) else { return false }
    return isToldByName(protected, number, in: statement, known)
  }

  /// `4 av 33`, or `12 %` in a sentence that also says 33: no other share of the work is that one.
  private func isToldWithSize(
    _ protected: ProtectedNumber,
    _ number: ToldNumber,
    among numbers: [ToldNumber],
    _ known: PublishedNumbers,
    isBeside: Bool
  ) -> Bool {
    guard number.isPercent else {
      guard let part = number.count, let size = number.size,
        isTold(protected, by: part, of: size, known, isBeside: isBeside),
        !known.pairs.contains(.init(part: part, whole: size))
      else { return false }
      // 3/12 may be a day of a month.
      return !number.isTight || size > 31 || isBeside
    }
    // `−100 %` is a change.
    guard let whole = protected.whole, !number.isSigned || isBeside else { return false }
    // `12 % (4 av 33)` is of 33; a share without a size may be of any number of the sentence.
    let beside = numbers.first { other in
      0...3 ~= other.range.lowerBound - number.range.upperBound && other.size != nil
    }
    let isSized =
      (number.size ?? beside?.size).map { $0 == whole }
      ?? numbers.contains { $0.count == whole }
    return isSized && protected.isTold(by: number, times: 100)
      && !known.explains(number, times: 100, of: whole)
  }

  /// Whether a number stands in the row of another cell that has it: in a large table many shares are
  /// alike.
  private func isOfOther(
    _ protected: ProtectedNumber,
    _ number: ToldNumber,
    in statement: Statement,
    _ names: NameList,
    _ known: PublishedNumbers
  ) -> Bool {
    guard statement.kind == .value, number.size == nil, let measure = statement.measure,
      known.explains(number, of: measure)
    else { return false }
    let isOwn = measure == protected.measure && protected.cell.allSatisfy { names.hasAny(of: $0) }
    let cells = known.cells[measure] ?? []
    return !isOwn && cells.contains { parts in parts.allSatisfy { names.hasAny(of: $0) } }
  }

  /// Whether two numbers are a protected one and its size.
  ///
  /// An outsider who has not read the size knows it when it is that of another share.
  private func isTold(
    _ protected: ProtectedNumber,
    by part: Int,
    of size: Int,
    _ known: PublishedNumbers,
    isBeside: Bool
  ) -> Bool {
    guard isOutside, protected.whole == nil, part <= size else {
      return protected.isTold(by: part, of: size)
    }
    guard isBeside || known.pairs.contains(where: { $0.whole == size }) else { return false }
    return protected.parts.contains(part) || protected.parts.contains(size - part)
  }

  /// Whether a sentence names the measure and the cell, and no other period: then it may mean this one.
  ///
  /// Where the numbers are not known that would be any number of a figure's own words.
  private func isNearlyBeside(
    _ protected: ProtectedNumber,
    _ names: NameList,
    _ statement: Statement,
    _ known: PublishedNumbers
  ) -> Bool {
    if isOutside, statement.kind == .sentence { return false }
    let cells = known.cells[protected.measure] ?? []
    let isBeside = protected.untimed.isBeside(
      names,
      measure: statement.measure,
      isData: statement.isData,
      cells: cells
    )
    guard isBeside else { return false }
    return !known.periods.contains { names.hasTime(of: $0) }
  }

  /// A share or a count that is said beside the names, and that the measure does not show.
  private func isToldByName(
    _ protected: ProtectedNumber,
    _ number: ToldNumber,
    in statement: Statement,
    _ known: PublishedNumbers
  ) -> Bool {
    guard !known.explains(number, of: protected.measure) else { return false }
    // So many of so many are those that another row of the work has.
    if number.size != nil, number.count != nil, known.explains(number) { return false }
    // A difference or an interval in the row of a cell gives it away as well.
    if isOutside, statement.kind == .value, statement.key == nil { return true }
    if number.isPercent { return protected.isTold(by: number, times: 100) }
    guard let count = number.count else {
      return number.value <= 1 && number.decimals > 2 && protected.isTold(by: number, times: 1)
    }
    // Where the number is known so are those it leaves: `37 patienter hade ingen`.
    let isRest = !isOutside && protected.whole.map { protected.parts.contains($0 - count) } ?? false
    guard protected.parts.contains(count) || isRest else { return false }
    if statement.kind == .value {
      return statement.key.map { Self.counts.contains($0) } ?? true
    }
    // In a sentence, `2 rader`, `10 månader` and `(2024)` are of something else than people.
    return !(1900...2100).contains(count) && statement.isOfPeople(number)
  }

  /// What a number of people is called in an object or a table of ours.
  private static let counts: Set<String> = [
    "numerator", "count", "events", "n", "estimate", "value", "shown", "antal", "täljare", "total",
  ]
}

extension String {
  /// Whether there is a digit or a number word in it.
  fileprivate var mayTellNumber: Bool {
    utf8.contains { 0x30...0x39 ~= $0 } || contains(" av ") || contains(" of ")
      || NumberWords.mayTell(self)
  }
}

extension Statement {
  /// Whether it is a number in a place of its own, or in a file of data: the place says whose it is.
  fileprivate var isData: Bool {
    kind == .value || [".json", ".csv"].contains(where: file.hasSuffix)
  }

  /// Whether the word after a number is one for people, or the number ends what a label begins.
  fileprivate func isOfPeople(_ number: ToldNumber) -> Bool {
    let characters = Array(text)
    let before = characters[..<number.range.lowerBound].last { !$0.isWhitespace }
    let after = characters[number.range.upperBound...].drop { $0.isWhitespace }
    let word = number.nextWord(in: text)
    if number.isOfPeople || NumberWords.isForPeople(word) { return true }
    // `Psykolog: 1`, `Psykolog (1)`
    return before == ":" && word.isEmpty || before == "(" && after.first == ")"
  }
}
