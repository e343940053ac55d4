import Disclosure
import Foundation
package import Improvement
package import Manuscript

extension ReleaseLedger {
  /// Reads the file of a ledger as `text` wrote it.
  ///
  /// Nil, with an error at the first line that is not so, for anything else: what has been changed
  /// by hand can't be trusted. Line ends may have become those of Windows.
  package init?(reading bytes: [UInt8], path: String, noting notes: inout Notes) {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var reading = LedgerReading(path: path)
    guard let ledger = reading.ledger(of: lines) else {
      notes.add(contentsOf: reading.notes)
      return nil
    }
    self = ledger
  }
}

/// The reading of one ledger, line by line.
private struct LedgerReading {
  let path: String
  var notes = Notes()

  struct Header: Decodable {
    let ledger: Int
    let release: Int
    let smallestCell: Int
    let smallestDenominator: Int
    let hash: String
  }

  struct Line: Decodable {
    let work: String
    let measure: String
    let time: String?
    let cell: [String]?
    let part: String
    let value: Int?
    let protected: Bool?
    let gone: Bool?
    let dates: String?
    let since: Int
    let earlier: [Entry]?
  }

  struct Entry: Decodable {
    let value: Int?
    let protected: Bool?
    let gone: Bool?
    let dates: String?
    let since: Int
  }

  init(path: String) {
    self.path = path
  }
}

extension LedgerReading {
  mutating func ledger(of lines: [Substring]) -> ReleaseLedger? {
    guard let first = lines.first, let header: Header = decoded(first), header.ledger == 1 else {
      refuse(1, Wording("den första raden är ingen liggares", "the first line is no ledger's"))
      return nil
    }
    guard lines.last?.isEmpty == true else {
      refuse(lines.count, Wording("slutet saknas", "the end is missing"))
      return nil
    }
    var ledger = ReleaseLedger(
      release: header.release,
      policy: DisclosurePolicy(
        smallestCell: header.smallestCell,
        smallestDenominator: header.smallestDenominator
      )
    )
    for (index, line) in lines.enumerated().dropFirst().dropLast() {
      guard let read: Line = decoded(line), let own = ReleaseLedger.Line(read),
        own.document.line == line
      else {
        refuse(index + 1, Wording("raden går inte att förstå", "the line can't be understood"))
        return nil
      }
      guard ledger.lines.last.map({ $0.key < own.key }) ?? true else {
        let wording = Wording(
          "raden står inte i ordning, eller står två gånger",
          "the line is out of order, or stands twice"
        )
        refuse(index + 1, wording)
        return nil
      }
      ledger.lines.append(own)
    }
    let body = lines.dropFirst().joined(separator: "\n")
    guard ledger.header(over: body).line == first else {
      let wording = Wording(
        "raderna är inte de som Skifte skrev, för kontrollsumman stämmer inte",
        "the lines are not those that Skifte wrote, for the hash disagrees"
      )
      refuse(1, wording)
      return nil
    }
    return ledger
  }

  private func decoded<Part: Decodable>(_ line: Substring) -> Part? {
    try? JSONDecoder().decode(Part.self, from: Data(line.utf8))
  }

  private mutating func refuse(_ line: Int, _ problem: Wording) {
    let place = Place(file: path, position: Position(line: line, column: 1))
    notes.add(.brokenLedger, at: place, ["problem": problem])
  }
}

extension ReleaseLedger.Line {
  fileprivate init?(_ line: LedgerReading.Line) {
    guard let part = CountKey.Part(rawValue: line.part) else { return nil }
    let now = LedgerReading.Entry(
      value: line.value,
      protected: line.protected,
      gone: line.gone,
      dates: line.dates,
      since: line.since
    )
    self.init(
      key: CountKey(
        work: line.work,
        measure: line.measure,
        time: line.time ?? "",
        cell: line.cell ?? [],
        part: part
      ),
      now: ReleaseLedger.Entry(now),
      earlier: (line.earlier ?? []).map(ReleaseLedger.Entry.init)
    )
  }
}

extension ReleaseLedger.Entry {
  fileprivate init(_ entry: LedgerReading.Entry) {
    let state: ReleaseLedger.State =
      entry.value.map { .shown($0) } ?? (entry.gone == true ? .gone : .protected)
    self.init(since: entry.since, state: state, dates: entry.dates)
  }
}
