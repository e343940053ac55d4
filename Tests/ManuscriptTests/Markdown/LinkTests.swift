import Manuscript
import Testing

@Suite struct `A link` {
  @Test(arguments: [
    "https://a.se", "HTTP://a.se/x:y", "mailto:a@b.se", "tel:+46", "sida.html", "../x/", "#a:b",
    "?a=b:c", "/x//y", "measure:a/b", "page:om", "project:x", "plan", "a/b:c", "x%20y", "",
  ])
  func `may lead to where it is safe`(address: String) {
    #expect(Destination(address).isAllowed)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScript:x", "java\tscript:x", "\u{1}javascript:x",
    "data:text/html,x",
    "vbscript:x", "file:///etc", "javascript%3Ax", "java%0Ascript:x", "javascript&colon;x",
    "javascript&#58;x", "javascript&amp;#58;x", "%6Aavascript%253Ax", "//a.se", "\\\\a.se",
    "/\\a.se",
    "/\t/a.se", "&#47;&#92;a.se", "ftp:x", "blob:x", "java\u{AD}script:x", "x:y", ":x", "@:",
  ])
  func `may lead nowhere else`(address: String) {
    #expect(!Destination(address).isAllowed)
  }

  @Test func `that is not allowed leaves its words`() {
    let text = "Å [lä*nk*](javascript:x) och [b](&#106;avascript&colon;y) <data:z>"
    #expect(writtenHTML(text) == "<p>Å lä<em>nk</em> och b data:z</p>\n")
    #expect(
      readMarkdown(text).notes.placesAndCodes == ["1:3+22 L102", "1:30+28 L102", "1:59+8 L102"]
    )
  }

  @Test func `without an address is noted and kept`() {
    #expect(notedCodes("[a]()") == ["L105"])
    #expect(writtenHTML("[a]()") == "<p><a href=\"\">a</a></p>\n")
    #expect(notedCodes("[](measure:x)").isEmpty)
  }

  @Test func `to a reference that is missing stays text`() {
    #expect(writtenHTML("[text][ref]") == "<p>[text][ref]</p>\n")
    #expect(notedCodes("[text][ref]").isEmpty)
  }

  @Test func `knows its words, its section and whether it stands alone`() {
    let text = """
      [lead](/a)

      ## B. Resultat

      ![Före och *efter*](measure:x)

      [ensam](#b)

      - ![i lista](plan) och [](measure:y/share)

      """
    let links = readMarkdown(text).document.links
    #expect(links.map(\.text) == ["lead", "Före och efter", "ensam", "i lista", ""])
    #expect(links.map(\.destination) == ["/a", "measure:x", "#b", "plan", "measure:y/share"])
    #expect(links.map(\.isImage) == [false, true, false, true, false])
    #expect(links.map(\.standsAlone) == [true, true, true, false, false])
    #expect(links.map(\.section) == [nil, "Resultat", "Resultat", "Resultat", "Resultat"])
    #expect(links.map(\.place.position.line) == [1, 5, 7, 9, 9])
  }
}

@Suite struct `An image` {
  @Test(arguments: ["measure:x", "plan", "plan/start", "plan:x"])
  func `may be a figure`(address: String) {
    #expect(notedCodes("![a](\(address))").isEmpty)
  }

  @Test(arguments: [
    ("https://a.se/b.png", "L103"), ("//a.se/b.png", "L103"), ("data:image/png;base64,x", "L103"),
    ("javascript:x", "L103"), ("https&colon;//a.se", "L103"), ("bild.png", "L104"),
    ("planer.png", "L104"), ("page:om", "L104"), ("", "L104"),
  ])
  func `may be nothing else`(address: String, code: String) {
    #expect(notedCodes("![*bild*](\(address))") == [code])
    #expect(writtenHTML("![*bild*](\(address))") == "<p><em>bild</em></p>\n")
  }
}

@Suite struct `Raw HTML` {
  @Test(arguments: [
    "<b>", "a <i>b</i>", "<div>\n\n", "<!-- x -->", "a <!-- x --> b", "<script>alert(1)</script>",
    "<?php ?>", "<![CDATA[x]]>", "| <b> |\n|---|", "a[^1]\n\n[^1]: <b>x", "> <img src=x onerror=y>",
  ])
  func `does not pass`(text: String) {
    #expect(notedCodes(text) == ["L101"])
    for tag in ["<b>", "<i>", "<div>", "<!--", "<script", "<?", "<![", "<img"] {
      #expect(!writtenHTML(text).contains(tag))
    }
  }

  @Test func `is noted where it stands, an end with its beginning`() {
    let text = "å <b>x</b>\ny <i\nz> <u>\n\n</u>"
    #expect(
      readMarkdown(text).notes.placesAndCodes == [
        "1:3+3 L101", "2:3+2 L101", "3:4+3 L101", "5:1+4 L101",
      ]
    )
  }

  @Test func `has no way in through other text`() {
    let alphabet = Array("<>\"'&;:[]()`*_!|^\\/= \n#-ax1")
    for seed in 0..<3000 {
      var random = RandomMarkdown(seed: UInt64(seed))
      let text = String((0..<60).map { _ in random.one(of: alphabet) })
      // All tags that the writer can write, and nothing else, may be left.
      let rest = writtenHTML(text).replacing(
        #/
        < \/? (p|h[1-6]|em|strong|code|pre|ul|ol|li|blockquote|a|t[hdr]|thead|tbody|table|div)
        (\s (id|start|scope|class|href|title|role|tabindex|aria-label) ="[^"<>]*")* >
        | < (br|hr) \s \/ >
        /#,
        with: ""
      )
      #expect(!rest.contains("<") && !rest.contains(">"), "\(text)\n\(rest)")
      #expect(!rest.contains("\u{1}"))
    }
  }
}
