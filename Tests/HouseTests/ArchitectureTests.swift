import Foundation
import Testing

/// The house rules that a compiler does not check: who may import whom, and what must be said.
@Suite struct `The architecture` {
  /// What each module may import of ours and of the system's, bottom up.
  static let arrows: [(module: String, imports: Set<String>)] = [
    ("Statistics", []),
    ("Drawing", []),
    ("Disclosure", []),
    ("Manuscript", ["CMark", "CZip", "Foundation", "FoundationXML", "Yams"]),
    ("Improvement", ["Disclosure", "Manuscript", "Statistics"]),
    ("Tally", ["Disclosure", "Improvement", "Manuscript", "Statistics"]),
    (
      "Portfolio",
      [
        "Disclosure", "Drawing", "Foundation", "Improvement", "Manuscript", "Mustache",
        "Statistics", "Synchronization",
      ]
    ),
    (
      "skifte",
      [
        "ArgumentParser", "Disclosure", "Dispatch", "FlyingFox", "FlyingSocks", "Foundation",
        "Improvement", "Manuscript", "Portfolio", "Tally", "Glibc", "Musl", "Darwin",
      ]
    ),
  ]

  @Test(arguments: arrows.map(\.module))
  func `imports only downward`(module: String) throws {
    let allowed = try #require(Self.arrows.first { $0.module == module }).imports
    for file in try sources(of: module) {
      for name in file.imports where !allowed.contains(name) {
        let isElementary = file.path.hasSuffix("Statistics/Elementary.swift")
        #expect(
          isElementary && ["Glibc", "Musl", "Darwin"].contains(name),
          "\(file.path) imports \(name)"
        )
      }
    }
  }

  @Test func `renders only what has been disclosed`() throws {
    // An analysis becomes a disclosed one in a single place; every page takes the disclosed type.
    for file in try sources(of: "Portfolio") where !file.path.hasSuffix("Portfolio/Analysis.swift")
    {
      #expect(!file.lines.contains { $0.contains("ProjectAnalysis") }, "\(file.path)")
    }
  }

  @Test func `touches the Markdown engine in one file`() throws {
    let files = try sources(of: "Manuscript").filter { $0.imports.contains("CMark") }
    #expect(files.map { $0.path.split(separator: "/").last } == ["CommonMarkTree.swift"])
  }

  @Test func `touches ZIP archives and XML in one file each`() throws {
    for (module, name) in [
      ("CZip", "ZipArchive.swift"), ("FoundationXML", "XMLElements.swift"),
    ] {
      let files = try sources(of: "Manuscript").filter { $0.imports.contains(module) }
      #expect(files.map { $0.path.split(separator: "/").last } == [Substring(name)])
    }
  }

  @Test func `makes nothing public, since there is no library product`() throws {
    for (module, _) in Self.arrows {
      for file in try sources(of: module) {
        let isPublic = file.lines.contains { $0.trimmed.hasPrefix("public ") }
        #expect(!isPublic, "\(file.path) has a public declaration")
      }
    }
  }

  @Test(arguments: arrows.map(\.module))
  func `says what every type and function used across modules is`(module: String) throws {
    for file in try sources(of: module) {
      for (number, line) in file.lines.enumerated() where isDeclaration(line.trimmed) {
        let above = file.lines[..<number].reversed().first { !$0.trimmed.hasPrefix("@") }
        #expect(
          above?.trimmed.hasPrefix("///") == true,
          "\(file.path):\(number + 1) is used across modules without a word on what it is"
        )
      }
    }
  }

  @Test func `never asks a clock or a random number for what is published`() throws {
    for module in ["Statistics", "Drawing", "Disclosure", "Manuscript", "Improvement", "Portfolio"]
    {
      for file in try sources(of: module) {
        for word in ["Date()", "ContinuousClock", ".random(", "SystemRandomNumberGenerator"] {
          #expect(
            !file.lines.contains { $0.contains(word) && !$0.trimmed.hasPrefix("//") },
            "\(file.path) uses \(word)"
          )
        }
      }
    }
  }

  private func isDeclaration(_ line: String) -> Bool {
    ["struct", "enum", "protocol", "actor", "class"].contains { kind in
      line.hasPrefix("package \(kind) ") || line.hasPrefix("package indirect \(kind) ")
    }
      || ((line.hasPrefix("package func ") || line.hasPrefix("package static func "))
        && !line.contains("func ==") && !line.contains("func <") && !line.contains("func hash"))
  }
}

/// A source file as the rules see it.
private struct Source {
  let path: String
  let lines: [String]

  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ").drop {
        ["package", "private", "internal"].contains($0)
      }
      guard words.first == "import", let name = words.dropFirst().last else { return nil }
      return String(name)
    }
  }
}

private func sources(of module: String) throws -> [Source] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/\(module)")
  let files = try #require(
    FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
  )
  return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    .sorted { $0.path < $1.path }
    .map { url in
      let text = try String(contentsOf: url, encoding: .utf8)
      return Source(path: url.path, lines: text.components(separatedBy: "\n"))
    }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
