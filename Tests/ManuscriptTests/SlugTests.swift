import Manuscript
import Testing

@Suite struct `A slug` {
  @Test(arguments: [
    ("Läkare", "lakare"), ("Fysioterapeut/sjukgymnast", "fysioterapeut-sjukgymnast"),
    ("Väntetid till stödsamtal", "vantetid-till-stodsamtal"), ("ÅÄÖ Éé", "aao-ee"),
    ("  a  --  b  ", "a-b"), ("R52.2", "r52-2"), ("Jämtland/ Härjedalen", "jamtland-harjedalen"),
    ("A\u{30A}", "a"), ("riktmarke-2024", "riktmarke-2024"), ("!?", "x"), ("", "x"), ("日本", "x"),
    ("ÜBER", "uber"), ("50 %", "50"),
  ])
  func `is lower-case letters, digits and single hyphens`(name: String, expected: String) {
    #expect(slug(of: name) == expected)
    #expect(slug(of: expected) == expected)
  }
}
