#if !WITHOUT_WORKBOOKS
  internal import Foundation
  #if canImport(FoundationXML)
    internal import FoundationXML
  #endif
#endif

/// One step through an XML text.
///
/// Prefixes of names are left out: what counts is the local name.
enum XMLStep {
  case start(String, [String: String])
  case text(String)
  case end(String)
}

#if WITHOUT_WORKBOOKS

  /// Nothing is walked: what it would be unpacked from can't be opened.
  func walkXML(_ bytes: [UInt8], _ take: (XMLStep) -> Bool) -> Bool { false }

#else

  /// Walks an XML text from its first element to its last; false when it is broken or refused.
  ///
  /// A text with a document type is refused: a workbook has none, and its entities could grow without
  /// end or name files outside. `take` says whether to go on.
  func walkXML(_ bytes: [UInt8], _ take: (XMLStep) -> Bool) -> Bool {
    guard isPlainXML(bytes) else { return false }
    return withoutActuallyEscaping(take) { take in
      let walker = XMLWalker(take)
      let parser = XMLParser(data: Data(bytes))
      parser.shouldResolveExternalEntities = false
      parser.delegate = walker
      return parser.parse() && walker.isWelcome
    }
  }

  /// Whether a text is UTF-8 without a document type, so that what is searched is what is parsed.
  private func isPlainXML(_ bytes: [UInt8]) -> Bool {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard content.first == UInt8(ascii: "<"), !content.contains(0) else { return false }
    if content.starts(with: "<?xml".utf8) {
      let opening = String(decoding: content.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
      if let named = opening.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/) {
        guard ["utf-8", "us-ascii"].contains(named.1.lowercased()) else { return false }
      }
    }
    var index = content.startIndex
    while let open = content[index...].firstIndex(of: UInt8(ascii: "<")) {
      let next = content[(open + 1)...].prefix(8)
      if next.starts(with: "!DOCTYPE".utf8) || next.starts(with: "!ENTITY".utf8) { return false }
      index = open + 1
    }
    return true
  }

  /// Hands on what the parser meets; the parser asks for an object.
  private final class XMLWalker: NSObject, XMLParserDelegate {
    private let take: (XMLStep) -> Bool
    private var text = ""
    private(set) var isWelcome = true

    init(_ take: @escaping (XMLStep) -> Bool) {
      self.take = take
    }

    func parser(
      _ parser: XMLParser,
      didStartElement elementName: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      handText(to: parser)
      var local: [String: String] = [:]
      for (name, value) in attributes { local[Self.local(name)] = value }
      hand(.start(Self.local(elementName), local), to: parser)
    }

    func parser(
      _ parser: XMLParser,
      didEndElement elementName: String,
      namespaceURI: String?,
      qualifiedName: String?
    ) {
      handText(to: parser)
      hand(.end(Self.local(elementName)), to: parser)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      text += String(decoding: block, as: UTF8.self)
    }

    /// A text may come in pieces; it is handed on whole.
    private func handText(to parser: XMLParser) {
      guard !text.isEmpty else { return }
      hand(.text(text), to: parser)
      text = ""
    }

    private func hand(_ step: XMLStep, to parser: XMLParser) {
      guard isWelcome, !take(step) else { return }
      isWelcome = false
      parser.abortParsing()
    }

    private static func local(_ name: String) -> String {
      name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
  }

#endif
