import Foundation
import Manuscript
import Testing

@Suite struct `A JSON value` {
  @Test func `is written with its keys in the order given, and without what is absent`() {
    let value: JSON = ["b": .whole(1), "a": nil, "c": .list([.flag(true), .null]), "d": "x"]
    #expect(value.line == #"{"b": 1, "c": [true, null], "d": "x"}"#)
    #expect(value.text == "{\n \"b\": 1,\n \"c\": [true, null],\n \"d\": \"x\"\n}\n")
  }

  @Test func `puts lists of lists and of objects on lines of their own`() {
    let value = JSON.list([["a": .whole(1)], .list([.list([])]), .object([])])
    #expect(value.text == "[\n {\n  \"a\": 1\n },\n [\n  []\n ],\n {}\n]\n")
    #expect(value.line == #"[{"a": 1}, [[]], {}]"#)
  }

  @Test(arguments: [
    0, -0.0, 1, -1, 0.1, 0.185483870967742, 1e-7, 1e21, 123_456_789, .pi, .greatestFiniteMagnitude,
    .leastNonzeroMagnitude, 0.1 + 0.2,
  ])
  func `holds a number in the shortest form that comes back the same`(number: Double) throws {
    let line = JSON.number(number).line
    #expect(Double(line) == number)
    #expect(try JSONSerialization.jsonObject(with: Data("[\(line)]".utf8)) is [Double])
    #expect(!line.hasSuffix(".0") && line != "-0")
  }

  @Test func `holds no number that is none`() {
    #expect(JSON.number(.nan).line == "null")
    #expect(JSON.number(.infinity).line == "null")
  }

  @Test func `holds any text, safe in a script`() throws {
    let text = "a\"b\\c\n\r\t\u{0}\u{1F}\u{7F}</script>\u{2028}\u{2029}åäö 🇸🇪 \u{A0}"
    let line = JSON.text(text).line
    let read = try JSONSerialization.jsonObject(with: Data("[\(line)]".utf8)) as? [String]
    #expect(read == [text])
    #expect(!line.contains("<") && !line.unicodeScalars.contains("\u{2028}"))
    #expect(line.contains("åäö 🇸🇪"))
    #expect(JSON.text("<").line == #""\u003c""#)
  }

  @Test func `does nothing to the terminal it is shown on`() throws {
    let text = "\u{1B}[2J\u{9B}2J\u{202E}\u{2066}\u{FEFF}\u{E0041}"
    let line = JSON.text(text).line
    #expect(
      line == #""\u001b[2J\u009b2J\u202e\u2066\ufeff\udb40\udc41""#
    )
    let read = try JSONSerialization.jsonObject(with: Data("[\(line)]".utf8)) as? [String]
    #expect(read == [text])
  }
}
