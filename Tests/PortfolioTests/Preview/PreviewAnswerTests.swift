import Manuscript
import Testing

@testable import Portfolio

@Suite struct `A preview` {
  @Test(arguments: [
    ("/", "Framsidan"), ("/index.html", "Framsidan"), ("/units/", "Enheter"),
    ("/units/index.html", "Enheter"), ("/%C3%A5r/", "Året"), ("/a%CC%8Ar/", "Året"),
    ("/prov/units/", "Enheter"), ("/prov/", "Framsidan"),
  ])
  func `shows the page of an address`(path: String, text: String) {
    let answer = answer(path)
    #expect(answer.status == 200)
    #expect(answer.text.contains("<p>\(text)</p>"))
    #expect(answer["Content-Type"] == "text/html; charset=utf-8")
  }

  @Test(arguments: [
    ("assets/a.css", "text/css; charset=utf-8"), ("assets/a.svg", "image/svg+xml"),
    ("feed.xml", "application/atom+xml; charset=utf-8"),
    ("sitemap.xml", "application/xml; charset=utf-8"),
    ("search.js", "text/javascript; charset=utf-8"),
    ("t.csv", "text/csv; charset=utf-8"), ("portfolio.json", "application/json; charset=utf-8"),
    ("assets/A.PNG", "image/png"), ("assets/a.odd", "application/octet-stream"),
    ("assets/none", "application/octet-stream"),
  ])
  func `says what a file is, and gives it as it is`(path: String, type: String) {
    let answer = answer("/" + path)
    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == type)
    #expect(answer.text == "as it is: \(path)")
    #expect(answer["Content-Security-Policy"] == nil)
  }

  @Test func `leads from a folder without its slash to the folder`() {
    #expect(answer("/units").status == 301)
    #expect(answer("/units")["Location"] == "/units/")
    #expect(answer("/units", query: "a=b")["Location"] == "/units/?a=b")
    #expect(answer("/%C3%A5r")["Location"] == "/%C3%A5r/")
  }

  @Test(arguments: [
    "/nobody", "/nobody/", "/units/nobody", "/..", "/../secret.txt", "/%2e%2e/secret.txt",
    "/units/..%2f..%2fsecret.txt", "/units%2findex.html", "/units/../index.html", "/./index.html",
    "//index.html", "//example.org", "/\\example.org", "/units//index.html", "/%00", "/a%", "/%zz",
    "/%ff", "units/", "http://127.0.0.1:8017/", "*", "", "/etc/passwd", "/.skifte", "/.skifte/x",
  ])
  func `has nothing at an address that no page has`(path: String) {
    let answer = answer(path)
    #expect(answer.status == 404)
    #expect(answer.text.contains("<p>Finns inte</p>"))
    #expect(answer["Location"] == nil)
  }

  @Test func `answers only those who call it by its own name`() {
    for host in ["127.0.0.1:8017", "localhost:8017", "LOCALHOST:8017"] {
      #expect(answer("/", host: host).status == 200)
    }
    let others = [
      "evil.example", "evil.example:8017", "127.0.0.1", "127.0.0.1:80", "localhost:8018",
      "127.0.0.1:8017.evil.example", "", "[::1]:8017", nil,
    ]
    for host in others {
      let answer = answer("/", host: host)
      #expect(answer.status == 421)
      #expect(!answer.text.contains("Framsidan"))
    }
    #expect(answer(PreviewAsset.events, host: "evil.example").body != .revisions)
    #expect(answer("/", host: "localhost", port: 80).status == 200)
  }

  @Test func `tells the length, and no more, when only the head is asked for`() {
    for path in ["/", "/units", "/nobody", "/assets/a.css", PreviewAsset.events] {
      let whole = answer(path)
      let head = answer(path, method: "HEAD")
      #expect(head.status == whole.status)
      #expect(head.body == .bytes([]))
      if case .bytes(let bytes) = whole.body {
        #expect(head["Content-Length"] == String(bytes.count))
      }
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get"])
  func `takes nothing in`(method: String) {
    let answer = answer("/", method: method)
    #expect(answer.status == 405)
    #expect(answer["Allow"] == "GET, HEAD")
  }

  @Test func `is never kept by a browser, nor shown by other sites`() {
    for path in ["/", "/units", "/nobody", "/assets/a.css", PreviewAsset.script.path] {
      #expect(answer(path)["Cache-Control"] == "no-store")
      #expect(answer(path)["X-Content-Type-Options"] == "nosniff")
      #expect(answer(path)["Cross-Origin-Resource-Policy"] == "same-origin")
    }
  }

  @Test func `gives what its pages ask for, and the events`() {
    for asset in PreviewAsset.allCases {
      #expect(answer("/").text.contains("\"\(asset.path)\""))
      #expect(answer(asset.path).status == 200)
      #expect(answer(asset.path).text == asset.text)
    }
    #expect(answer(PreviewAsset.script.path).text.contains("\"\(PreviewAsset.events)\""))
    #expect(answer(PreviewAsset.events).body == .revisions)
    #expect(answer(PreviewAsset.events)["Content-Type"] == "text/event-stream")
  }

  @Test func `shows what is wrong at every address while there are no pages`() {
    let wrong = Preview(
      revision: "1",
      pages: nil,
      address: nil,
      diagnostics: [Diagnostic(.missingTheme, at: Place(file: "Site/site.yml"), ["theme": "x"])],
      quoting: Folder(),
      in: .swedish
    )
    for path in ["/", "/projects/x/"] {
      let request = PreviewRequest(method: "GET", path: path, host: "localhost:1")
      let answer = PreviewAnswer(to: request, at: 1, showing: wrong)
      #expect(answer.status == 200)
      #expect(answer.text.contains("<html lang=\"sv\">"))
      #expect(answer.text.contains("<strong>1 fel</strong> Sidorna visas när felen är rättade."))
      #expect(answer.text.contains(PreviewAsset.script.path))
    }
  }

  @Test func `leads from a page that is not there to the root, at any depth`() {
    #expect(answer("/a/b/c", address: nil).text.contains("<head>\n<base href=\"/\">\n"))
    // With an address, the page's links begin with its path.
    #expect(!answer("/a/b/c").text.contains("<base"))
    #expect(!answer("/", address: nil).text.contains("<base"))
  }

  private func answer(
    _ path: String,
    query: String = "",
    method: String = "GET",
    host: String? = "127.0.0.1:8017",
    port: Int = 8017,
    address: String? = "https://example.org/prov"
  ) -> PreviewAnswer {
    let preview = Preview(
      revision: "7-1",
      pages: tree,
      address: address,
      diagnostics: [],
      quoting: Folder(),
      in: .swedish
    )
    let request = PreviewRequest(method: method, path: path, query: query, host: host)
    return PreviewAnswer(to: request, at: port, showing: preview)
  }

  private var tree: OutputTree {
    var tree = OutputTree()
    for (path, text) in [
      ("index.html", "Framsidan"), ("units/index.html", "Enheter"), ("år/index.html", "Året"),
      ("404.html", "Finns inte"),
    ] {
      tree.add(
        path,
        "<!doctype html>\n<html>\n<head>\n</head>\n<body>\n<p>\(text)</p>\n</body></html>\n"
      )
    }
    for path in [
      "assets/a.css", "assets/a.svg", "feed.xml", "sitemap.xml", "search.js", "t.csv",
      "portfolio.json", "assets/A.PNG", "assets/a.odd", "assets/none",
    ] {
      tree.add(path, "as it is: \(path)")
    }
    return tree
  }
}

extension PreviewAnswer {
  /// The body as text.
  var text: String {
    guard case .bytes(let bytes) = body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}
