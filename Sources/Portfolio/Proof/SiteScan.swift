import Improvement
import Manuscript

extension SiteAnalysis {
  /// Looks through everything that is about to be written for the numbers that protection took away,
  /// and notes each place that tells one.
  ///
  /// The true numbers are known here, so a find is hardly ever by chance. What an author has written
  /// is noted where it was written, the rest in the written file.
  func noteLeaks(in tree: OutputTree, noting notes: inout Notes) {
    guard !secrets.isEmpty else { return }
    var published: [String: PublishedNumbers] = [:]
    for work in Set(secrets.map(\.work)) {
      let bytes = tree["projects/\(work)/findings.json"] ?? []
      var reading = JSONReading(of: bytes)
      published[work] = PublishedNumbers(reading.read())
    }
    let titles = projects.map { (work: $0.project.slug, title: $0.project.title) }
      .filter { published[$0.work] != nil }
    let search = LeakSearch(
      for: secrets.map { secret in
        let work = projects.first { $0.project.slug == secret.work }
        return ProtectedNumber(secret, besides: work?.protection.counts ?? [])
      },
      besides: published,
      titles: titles
    )
    var seen = Set(
      notes.all.filter { [.protectedClaim, .toldNumber].contains($0.code) }.map(\.place.line)
    )
    for leak in search.leaks(in: tree.files) {
      let source = SourceTrace(of: leak, in: guarded.folder).place
      let place = source ?? leak.place(in: tree)
      // One line that is told on five pages is put right once, and so is what gives a measure away
      // in every page that it is on.
      let cause = source == nil ? "\(leak.protected.work)/\(leak.protected.measure)" : place.line
      // What stands in the work's own files comes first: it may be what the page has it from.
      let isFirst = source != nil || !notes.hasToldNumber(in: leak.protected.work)
      guard isFirst, seen.insert(cause).inserted else { continue }
      notes.add(
        source == nil ? .writtenNumber : .toldNumber,
        at: place,
        ["id": "\(leak.protected.measure)"]
      )
    }
  }
}

extension Notes {
  /// Whether some file of a work is known to tell a protected number.
  fileprivate func hasToldNumber(in work: String) -> Bool {
    all.contains { found in
      [.protectedClaim, .toldNumber].contains(found.code)
        && found.place.file.hasPrefix("Projects/\(work)/")
    }
  }
}

extension Place {
  /// Its file and its line.
  fileprivate var line: String { "\(file):\(position.line)" }
}

extension ProtectedNumber {
  /// A number that is known, besides those of the record.
  ///
  /// Beside a protected category, or answer, the others are no share of all any more, and the record
  /// still has them as counts that are shown.
  fileprivate init(_ secret: Secret, besides counts: [ProtectionRecord.Count]) {
    self.init(
      work: secret.work,
      measure: secret.measure,
      measureNames: [secret.measure, secret.title],
      cell: secret.cell.map { [$0.id, $0.label] + PublishedNumbers.classNames(of: $0.id) },
      time: secret.time.map { [$0.id, $0.label] } ?? [],
      parts: secret.part...secret.part,
      whole: secret.whole
    )
    isSum = secret.isSum
    let ids = secret.cell.map(\.id)
    isShown =
      !isSum
      && counts.contains { count in
        guard count.measure == secret.measure, count.part == .count, !ids.isEmpty,
          count.period == secret.time?.id
        else { return false }
        // Each answer to an item is looked for by itself.
        let isOfItem = count.cell.part(.answer) != nil && count.cell.without(.answer).ids == ids
        return isOfItem || count.cell.ids == ids && count.standing == .shown(secret.part)
      }
  }
}

extension Leak {
  fileprivate func place(in tree: OutputTree) -> Place {
    Place(
      file: statement.file,
      position: position(of: statement.offset, in: tree[statement.file] ?? [])
    )
  }
}

/// The line and the column of a byte, both from 1.
func position(of offset: Int, in bytes: [UInt8]) -> Position {
  let before = bytes[..<min(offset, bytes.count)]
  let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
  let column = String(decoding: before[start...], as: UTF8.self).count + 1
  return Position(line: before.count { $0 == 10 } + 1, column: column)
}

/// Looks for what a page tells in the author's files.
private struct SourceTrace {
  private let leak: Leak
  private let folder: Folder

  init(of leak: Leak, in folder: Folder) {
    self.leak = leak
    self.folder = folder
  }

  /// Where the author wrote it; nil when nobody did.
  var place: Place? {
    let text = Array(leak.statement.text).map { $0.isWhitespace ? " " : $0 }
    let number = leak.number.range
    // The number with ever less of what stands around it, which the page may have changed.
    for reach in [60, 30, 12, 5] {
      let start = max(0, number.lowerBound - reach)
      let end = min(text.count, number.upperBound + reach)
      // `4` alone stands in many lines.
      guard end - start >= number.count + 5 else { break }
      if let found = place(of: text[start..<end], numberAt: number.lowerBound - start) {
        return found
      }
    }
    // `4 av 33` by itself is still a find; `4` is none.
    return leak.number.size == nil ? nil : place(of: text[number], numberAt: 0)
  }

  private func place(of wanted: ArraySlice<Character>, numberAt index: Int) -> Place? {
    let words = String(wanted)
    let folders = ["Projects/\(leak.protected.work)", "Site"]
    for file in folders.flatMap({ folder.files(under: $0) })
    where [".md", ".yml"].contains(where: file.path.hasSuffix) {
      var silent = Notes()
      let source = SourceFile(path: file.path, bytes: file.bytes, noting: &silent)
      for (number, line) in source.lines.enumerated() {
        let plain = String(line.map { $0.isWhitespace ? " " : $0 })
        guard let found = plain.firstRange(of: words) else { continue }
        let column = plain.distance(from: plain.startIndex, to: found.lowerBound)
        return source.place(
          line: number + 1,
          column: column + index + 1,
          length: leak.number.range.count
        )
      }
    }
    return nil
  }
}
