import Foundation
import Testing

/// One run of the built `skifte`, as somebody at a terminal would start it.
struct ToolRun {
  let exitCode: Int32
  /// What was written to standard output.
  let output: String
  /// What was said on standard error.
  let errors: String

  /// Runs the tool in a folder and waits for it; both streams go through files, so that neither can
  /// fill up.
  init(
    _ arguments: [String],
    in folder: URL,
    environment: [String: String] = [:]
  ) throws {
    let streams = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let written = [streams.appending(path: "output"), streams.appending(path: "errors")]
    for file in written { try Data().write(to: file) }
    let tool = Process()
    tool.executableURL = try Self.tool()
    tool.arguments = arguments
    tool.currentDirectoryURL = folder
    tool.standardInput = FileHandle.nullDevice
    tool.standardOutput = try FileHandle(forWritingTo: written[0])
    tool.standardError = try FileHandle(forWritingTo: written[1])
    var variables = ProcessInfo.processInfo.environment
    variables["SOURCE_DATE_EPOCH"] = nil
    tool.environment = variables.merging(environment) { _, new in new }
    try tool.run()
    tool.waitUntilExit()
    exitCode = tool.terminationReason == .exit ? tool.terminationStatus : -1
    output = String(decoding: try Data(contentsOf: written[0]), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: written[1]), as: UTF8.self)
  }

  /// The built tool lies beside the test bundle.
  static func tool() throws -> URL {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
    let program = URL(filePath: CommandLine.arguments[0])
    let places =
      bundles.map { $0.bundleURL.deletingLastPathComponent() }
      + [Bundle.main.bundleURL, program.deletingLastPathComponent()]
    let tools = places.map { $0.appending(path: "skifte") }
    return try #require(
      tools.first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "there is no skifte beside the tests; it is built with them by swift test"
    )
  }
}
