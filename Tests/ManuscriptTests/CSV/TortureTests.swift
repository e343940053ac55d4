import Foundation
import Manuscript
import Testing
import TestSupport

/// Every file in `Torture` is as some program saved it, or as somebody hostile made it; beside it
/// stands in `Golden` what is to be understood of it, or refused and where.
@Suite struct `A file that a clinic saves` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Torture")

  static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0 != "Golden" && !$0.hasPrefix(".") }.sorted()
  }()

  @Test(arguments: names)
  func `is read or refused as it should be`(name: String) throws {
    let bytes = try [UInt8](Data(contentsOf: Self.folder.appending(path: name)))
    let labels = ["täljare", "nämnare"]
    let reading = DataReading(path: name, bytes: bytes) { labels.contains($0) }
    try expectGolden(
      reading.json(in: .swedish).text,
      "\(name).expected.json",
      file: Self.folder.appending(path: name).path
    )
  }

  @Test func `is one of more than ninety`() {
    #expect(Self.names.count > 90)
  }

  /// A normalised copy of a file without errors is read without a word.
  @Test(arguments: names)
  func `has a copy that says the same`(name: String) throws {
    let bytes = try [UInt8](Data(contentsOf: Self.folder.appending(path: name)))
    let original = DataReading(path: name, bytes: bytes)
    guard let copy = original.normalised else {
      #expect(original.hasErrors)
      return
    }
    let again = DataReading(path: "kopia.csv", bytes: Array(copy.utf8))
    #expect(!again.hasErrors)
    #expect(again.normalised == copy)
    #expect(again.rows.count == original.rows.count)
    #expect(again.columns.map(\.kind) == original.columns.map(\.kind))
  }
}
