import Foundation
import Improvement
import Manuscript

/// What libFuzzer calls with each input; the environment says which reader gets it.
///
/// A wrong result falls as a crash does, by a precondition.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: count))
  switch target {
  case "csv": readTable(bytes)
  case "workbook": readWorkbook(bytes)
  case "frontmatter": readReport(bytes)
  case "markdown": readMarkdown(bytes)
  default: fatalError("SKIFTE_FUZZ_TARGET is csv, workbook, frontmatter or markdown")
  }
  return 0
}

private let target = ProcessInfo.processInfo.environment["SKIFTE_FUZZ_TARGET"] ?? ""

private func readTable(_ bytes: [UInt8]) {
  let reading = DataReading(path: "a.csv", bytes: bytes)
  precondition(reading.rows.allSatisfy { $0.count == reading.columns.count })
  _ = reading.json(in: .swedish).text
  _ = reading.text(in: .english)
  guard let copy = reading.normalised else { return }
  let again = DataReading(path: "b.csv", bytes: Array(copy.utf8))
  precondition(again.rows.allSatisfy { $0.count == again.columns.count })
}

private func readWorkbook(_ bytes: [UInt8]) {
  let reading = DataReading(path: "a.xlsx", bytes: bytes)
  precondition(reading.rows.allSatisfy { $0.count == reading.columns.count })
  _ = reading.json(in: .swedish).text
}

private func readReport(_ bytes: [UInt8]) {
  var notes = Notes()
  let report = Folder.File(path: "Projects/a/report.md", bytes: bytes)
  let folder = Folder(files: [report])
  let site = Site(reading: folder, noting: &notes)
  _ = Project(reading: "a", in: folder, of: site, noting: &notes)
  let writer = DiagnosticWriter(.text, in: .swedish, quoting: folder)
  _ = writer.text(of: notes.sorted)
}

private func readMarkdown(_ bytes: [UInt8]) {
  var notes = Notes()
  let file = SourceFile(path: "a.md", bytes: bytes, noting: &notes)
  let document = Document(reading: file, noting: &notes)
  let html = HTMLWriter().html(document.events)
  for forbidden in ["<script", "<iframe", "<style", "href=\"javascript:", "src=\"javascript:"] {
    precondition(!html.contains(forbidden))
  }
}
