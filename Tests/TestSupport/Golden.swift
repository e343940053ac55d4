import Foundation
package import Testing

/// Compares a text with the file `Golden/<name>` beside the test that asks.
///
/// A difference is reported line by line. With `SKIFTE_RECORD=1` in the environment the file is
/// written instead; read it before it is committed, for what it holds is then what "right" means.
package func expectGolden(
  _ actual: String,
  _ name: String,
  file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = URL(filePath: file).deletingLastPathComponent()
    .appending(path: "Golden").appending(path: name)
  if ProcessInfo.processInfo.environment["SKIFTE_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: golden.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    return try Data(actual.utf8).write(to: golden)
  }
  let expected = try #require(
    try? String(contentsOf: golden, encoding: .utf8),
    "there is no golden file \(name); look at the output and record it with SKIFTE_RECORD=1",
    sourceLocation: sourceLocation
  )
  guard actual != expected else { return }
  Attachment.record(actual, named: name, sourceLocation: sourceLocation)
  Issue.record(
    "\(name) differs:\n\(lineDifference(from: expected, to: actual))",
    sourceLocation: sourceLocation
  )
}

/// The lines that went (−) and came (+), at most forty, in the order of their line numbers.
private func lineDifference(from expected: String, to actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = new.difference(from: old).map { change in
    switch change {
    case .remove(let line, let text, _): (line, "− \(line + 1): \(text)")
    case .insert(let line, let text, _): (line, "+ \(line + 1): \(text)")
    }
  }
  return changes.sorted { $0.0 < $1.0 }.prefix(40).map(\.1).joined(separator: "\n")
}
