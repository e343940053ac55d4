import Foundation
import Testing

@Suite struct `A preview in use` {
  @Test func `shows the site at the address it prints, follows what is saved and writes nothing`()
    throws
  {
    let site = try TemporarySite()
    let before = try site.paths(below: ".")
    let preview = try RunningPreview(of: site)
    defer { preview.end() }
    #expect(preview.address.wholeMatch(of: #/http://127\.0\.0\.1:[0-9]+//#) != nil)
    let page = "/projects/exempel/"
    #expect(try preview.get(page).text.contains("<h1>Exempel</h1>"))

    let events = try preview.connect()
    try events.send("GET /.skifte/events HTTP/1.1\r\nHost: \(preview.host)\r\n\r\n")
    let first = try events.nextLine(beginning: "data: ")
    let report = try #require(site.text("Projects/exempel/report.md"))
    try site.write(
      report.replacing("title: Exempel", with: "title: Ändrad"),
      to: "Projects/exempel/report.md"
    )
    let second = try events.nextLine(beginning: "data: ")
    #expect(second != first)
    #expect(try preview.get(page).text.contains("<h1>Ändrad</h1>"))

    try site.write(
      report.replacing("[25 %]", with: "[26 %]"),
      to: "Projects/exempel/report.md"
    )
    #expect(try events.nextLine(beginning: "data: ") != second)
    let wrong = try preview.get(page).text
    #expect(wrong.contains("<h1>Ändrad</h1>"))
    #expect(
      wrong.contains("<strong>fel C101</strong> <code>Projects/exempel/report.md:14:21</code>")
    )

    try site.write("ny", to: "Projects/exempel/data/ny.csv")
    _ = try events.nextLine(beginning: "data: ")
    try FileManager.default.removeItem(
      at: site.root.appending(path: "Projects/exempel/data/ny.csv")
    )
    _ = try events.nextLine(beginning: "data: ")
    try site.write(report, to: "Projects/exempel/report.md")
    // A file that is seen while it is written is told of twice.
    var isRight = false
    for _ in 0..<4 where !isRight {
      _ = try events.nextLine(beginning: "data: ")
      let text = try preview.get(page).text
      isRight = text.contains("<h1>Exempel</h1>") && !text.contains("skifte-panel")
    }
    #expect(isRight)
    #expect(try site.paths(below: ".") == before)
  }

  @Test func `keeps to its own pages and its own name`() throws {
    let preview = try RunningPreview(of: TemporarySite())
    defer { preview.end() }
    #expect(try preview.get("/").status == 200)
    #expect(try preview.get("/units").status == 301)
    #expect(try preview.get("/units").head.contains("\r\nLocation: /units/\r\n"))
    for path in [
      "/../Site/site.yml", "/%2e%2e/Site/site.yml", "/units/..%2f..%2fSite%2fsite.yml",
      "/Site/site.yml", "//example.org", "/nobody",
    ] {
      let answer = try preview.get(path)
      #expect(answer.status == 404)
      #expect(answer.text.contains("404"))
    }
    let head = try preview.exchange("HEAD / HTTP/1.1", host: preview.host)
    #expect(head.status == 200)
    #expect(head.text.isEmpty)
    #expect(head.head.contains("\r\nContent-Length: \(try preview.get("/").bytes)\r\n"))
    #expect(try preview.exchange("GET / HTTP/1.1", host: "evil.example").status == 421)
    #expect(try preview.exchange("POST / HTTP/1.1", host: preview.host).status == 405)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `ends when it is asked to`(signal: Int32) throws {
    let preview = try RunningPreview(of: TemporarySite())
    let events = try preview.connect()
    try events.send("GET /.skifte/events HTTP/1.1\r\nHost: \(preview.host)\r\n\r\n")
    _ = try events.nextLine(beginning: "data: ")
    #expect(preview.end(with: signal) == 0)
  }

  @Test func `says so when the port is taken`() throws {
    let site = try TemporarySite()
    let preview = try RunningPreview(of: site)
    defer { preview.end() }
    let port = try #require(preview.host.split(separator: ":").last)
    let run = try site.run("preview", "--port", String(port))
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("port \(port) är upptagen"))
  }

  @Test func `shows what is wrong from the beginning`() throws {
    let site = try TemporarySite(["Projects/exempel/data/andel.csv": "mätperiod;täljare\n"])
    let preview = try RunningPreview(of: site)
    defer { preview.end() }
    let page = try preview.get("/")
    #expect(page.status == 200)
    #expect(page.text.contains("Sidorna visas när felen är rättade."))
  }
}
