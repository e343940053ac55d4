/// What the preview answers.
package struct PreviewAnswer: Sendable, Hashable {
  /// The status code of HTTP.
  package private(set) var status: Int
  /// Names and values.
  package private(set) var headers: [Header]
  package private(set) var body: Body

  /// A line of the head.
  package struct Header: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  /// What follows the head.
  package enum Body: Sendable, Hashable {
    case bytes([UInt8])
    /// An event for the revision that is shown, and one for each that comes after it.
    case revisions
  }
}

extension PreviewAnswer {
  /// The answer to a request that came to a port of this computer's own address.
  ///
  /// Files are looked up in the tree in memory alone; a name that is not there is not there, whatever
  /// the disk holds. A request that names another host is turned away: a page elsewhere whose
  /// name is made to lead here must not read the site.
  package init(to request: PreviewRequest, at port: Int, showing preview: Preview) {
    let hosts = ["127.0.0.1", "localhost"].flatMap {
      port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"]
    }
    if let host = request.host, hosts.contains(host.lowercased()) {
      self.init(to: request, showing: preview)
    } else {
      self.init(421, "text/plain; charset=utf-8", Array("Skifte: http://127.0.0.1:\(port)/\n".utf8))
    }
    if request.method == "HEAD" { leaveOutBody() }
  }

  private init(to request: PreviewRequest, showing preview: Preview) {
    guard ["GET", "HEAD"].contains(request.method) else {
      self.init(405, "text/plain; charset=utf-8", [])
      headers.append(Header(name: "Allow", value: "GET, HEAD"))
      return
    }
    if request.path == PreviewAsset.events {
      self.init(200, "text/event-stream", [])
      body = .revisions
    } else if let asset = PreviewAsset(rawValue: request.path) {
      self.init(200, contentType(of: asset.path), Array(asset.text.utf8))
    } else if let pages = preview.pages {
      self.init(to: request, from: pages, of: preview)
    } else {
      self.init(200, PreviewPage(waitingFor: preview))
    }
  }

  private init(to request: PreviewRequest, from pages: OutputTree, of preview: Preview) {
    switch Self.find(request.file, in: pages, home: preview.home) {
    case .file(let path, let bytes) where path.hasSuffix(".html"):
      self.init(200, PreviewPage(String(decoding: bytes, as: UTF8.self), of: preview))
    case .file(let path, let bytes):
      self.init(200, contentType(of: path), bytes)
    case .folder:
      let query = request.query.isEmpty ? "" : "?\(request.query)"
      self.init(301, "text/plain; charset=utf-8", [])
      headers.append(Header(name: "Location", value: "\(request.path)/\(query)"))
    case nil:
      let page = String(decoding: pages["404.html"] ?? [], as: UTF8.self)
      // Without an address of the site the page's links are relative, and it is shown at any depth.
      let base = preview.home == "/" ? "/" : nil
      self.init(404, PreviewPage(page, of: preview, base: base))
    }
  }

  private init(_ status: Int, _ page: PreviewPage) {
    self.init(status, "text/html; charset=utf-8", Array(page.html.utf8))
    headers.append(Header(name: "Content-Security-Policy", value: page.policy))
  }

  private init(_ status: Int, _ type: String, _ bytes: [UInt8]) {
    self.status = status
    body = .bytes(bytes)
    headers = [
      Header(name: "Content-Type", value: type),
      Header(name: "Cache-Control", value: "no-store"),
      Header(name: "X-Content-Type-Options", value: "nosniff"),
      Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    ]
  }

  /// As the answer to `HEAD`: the length is told all the same.
  private mutating func leaveOutBody() {
    if case .bytes(let bytes) = body {
      headers.append(Header(name: "Content-Length", value: String(bytes.count)))
    }
    body = .bytes([])
  }
}

extension PreviewAnswer {
  private enum Found {
    case file(String, [UInt8])
    case folder
  }

  /// The file that an address means; its own path below `home` is its path without it, too.
  private static func find(_ path: String?, in pages: OutputTree, home: String) -> Found? {
    guard let path else { return nil }
    if let found = find(path, in: pages) { return found }
    let below = home.dropFirst()
    guard !below.isEmpty, path.hasPrefix(below) else { return nil }
    return find(String(path.dropFirst(below.count)), in: pages)
  }

  private static func find(_ path: String, in pages: OutputTree) -> Found? {
    let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if let bytes = pages[file] { return .file(file, bytes) }
    return pages["\(path)/index.html"] == nil ? nil : .folder
  }
}

/// What a file is, by the end of its name.
private func contentType(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
  if path == "feed.xml" { return "application/atom+xml; charset=utf-8" }
  return contentTypes[ending] ?? "application/octet-stream"
}

private let contentTypes = [
  "avif": "image/avif", "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8",
  "gif": "image/gif", "html": "text/html; charset=utf-8", "ico": "image/vnd.microsoft.icon",
  "jpeg": "image/jpeg", "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8",
  "json": "application/json; charset=utf-8", "pdf": "application/pdf", "png": "image/png",
  "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8", "webp": "image/webp",
  "woff": "font/woff", "woff2": "font/woff2", "xml": "application/xml; charset=utf-8",
]
