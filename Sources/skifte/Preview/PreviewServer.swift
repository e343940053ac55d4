import FlyingFox
import FlyingSocks
import Foundation
import Manuscript
import Portfolio

/// Serves a preview over HTTP, to this computer alone.
///
/// The library carries the bytes and nothing more. Its handler for folders serves files outside its
/// root on Linux (`/%2e%2e/secret.txt`, 0.27.1), so every answer comes from `PreviewAnswer`, which
/// knows of no disk.
struct PreviewServer {
  private let server: HTTPServer
  private let preview: LivePreview

  /// A server at a port of 127.0.0.1; port 0 is one that is free.
  ///
  /// - Throws: what the system says when it knows no such address.
  init(of preview: LivePreview, at port: UInt16) throws {
    self.preview = preview
    // Not the library's default, which listens to the whole network.
    let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
    server = HTTPServer(config: .init(address: address, logger: .disabled))
  }
}

extension PreviewServer {
  /// Serves until the task is cancelled.
  ///
  /// - Throws: `SocketError` when the port can't be used.
  func run() async throws {
    let preview = preview
    let server = server
    // A route with a method in it, `GET *`, would answer HEAD with 404.
    await server.appendRoute("*") { request in
      guard let port = await server.port else { throw HTTPUnhandledError() }
      let answer = PreviewAnswer(to: .init(request), at: port, showing: await preview.shown)
      return await HTTPResponse(answer, of: preview)
    }
    try await server.run()
  }

  /// The port, once it is served.
  ///
  /// - Throws: `CancellationError` when the task is cancelled first, as when the port can't be used.
  var port: Int {
    get async throws {
      try await server.waitUntilListening()
      guard let port = await server.port else { throw CancellationError() }
      return port
    }
  }
}

extension HTTPServer {
  /// The port that is listened at.
  fileprivate var port: Int? {
    guard case .ip4(_, let port) = listeningAddress else { return nil }
    return Int(port)
  }
}

extension PreviewRequest {
  /// The library's own `path` loses the slash at the end and decodes what it should not.
  fileprivate init(_ request: HTTPRequest) {
    self.init(
      method: request.method.rawValue,
      path: request.target.path(),
      query: request.target.query(),
      host: request.headers[.host]
    )
  }
}

extension HTTPResponse {
  fileprivate init(_ answer: PreviewAnswer, of preview: LivePreview) async {
    var headers = HTTPHeaders()
    for header in answer.headers { headers[HTTPHeader(header.name)] = header.value }
    let status = HTTPStatusCode(answer.status, phrase: Self.phrases[answer.status] ?? "")
    switch answer.body {
    case .bytes(let bytes):
      self.init(statusCode: status, headers: headers, body: Data(bytes))
    case .revisions:
      let events = RevisionEvents(revisions: await preview.revisions())
      self.init(statusCode: status, headers: headers, body: HTTPBodySequence(from: events))
    }
  }

  private static let phrases = [
    200: "OK", 301: "Moved Permanently", 404: "Not Found", 405: "Method Not Allowed",
    421: "Misdirected Request",
  ]
}

/// Revisions as server-sent events, each sent as it comes.
private struct RevisionEvents: AsyncBufferedSequence {
  typealias Element = UInt8

  let revisions: AsyncStream<String>

  func makeAsyncIterator() -> Iterator {
    Iterator(revisions: revisions.makeAsyncIterator())
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var revisions: AsyncStream<String>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(revisions: AsyncStream<String>.Iterator) {
      self.revisions = revisions
    }

    mutating func next() async -> UInt8? {
      await nextBuffer(suggested: 1)?.first
    }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      if rest.isEmpty {
        guard let revision = await revisions.next(isolation: #isolation) else { return nil }
        // After a restart of the preview the browser is back within half a second.
        rest = Array("retry: 500\ndata: \(revision)\n\n".utf8)[...]
      }
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
  }
}
