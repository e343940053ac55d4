import Manuscript
import Testing

@Suite struct `A pipe table` {
  @Test func `is written with headers, alignment and a region that scrolls`() {
    let text = """
      | Yrke | *Antal* |
      |:-----|:------:|
      | Läkare \\| ST | **12** |
      | [x](/y) |

      """
    #expect(
      writtenHTML(text)
        == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Tabell 1"><table>
        <thead>
        <tr>
        <th scope="col">Yrke</th>
        <th scope="col" class="center"><em>Antal</em></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>Läkare | ST</td>
        <td class="center"><strong>12</strong></td>
        </tr>
        <tr>
        <td><a href="/y">x</a></td>
        <td class="center"></td>
        </tr>
        </tbody>
        </table></div>

        """
    )
    #expect(readMarkdown(text).notes.placesAndCodes == ["4:1+11 L110"])
  }

  @Test func `aligns numbers to the right`() {
    let written = writtenHTML("a | b\n--|--:\n1 | 2")
    #expect(written.contains("<th scope=\"col\" class=\"num\">b</th>"))
    #expect(written.contains("<td>1</td>\n<td class=\"num\">2</td>"))
  }

  @Test func `cuts what is too much and says so`() {
    let text = "| a | b |\n|---|---|\n| 1 | 2 | 3 |"
    #expect(readMarkdown(text).document.words == "a\tb\n1\t2")
    #expect(notedCodes(text) == ["L110"])
  }

  @Test func `may stand under a line of text, in a list and in a quotation`() {
    #expect(writtenHTML("Så här:\n| a |\n|---|\n| 1 |").hasPrefix("<p>Så här:</p>\n<div"))
    let list = writtenHTML("- | a | b |\n  |---|---|\n  | 1 | 2 |\n- slut")
    #expect(list.hasPrefix("<ul>\n<li>\n<div class"))
    #expect(list.hasSuffix("</table></div>\n</li>\n<li>slut</li>\n</ul>\n"))
    let quote = writtenHTML("> | a | b |\n> |---|---|\n> | 1 | 2 |\n\nslut")
    #expect(quote.hasPrefix("<blockquote>\n<div class"))
    #expect(quote.hasSuffix("</table></div>\n</blockquote>\n<p>slut</p>\n"))
  }

  @Test func `has the document's link definitions`() {
    #expect(
      writtenHTML("| [a] |\n|---|\n\n[a]: /b").contains(
        "<th scope=\"col\"><a href=\"/b\">a</a></th>"
      )
    )
  }

  @Test func `keeps marks of headings in its cells`() {
    #expect(
      readMarkdown("| a # | ## b |\n|---|---|\n| # | x \\\\ |").document.words
        == "a #\t## b\n#\tx \\"
    )
  }

  @Test func `without rows below is a header`() {
    let written = writtenHTML("| a |\n|---|")
    #expect(written.hasSuffix("</thead>\n</table></div>\n"))
  }

  @Test func `needs as many hyphens as headings`() {
    let text = "| a | b |\n|---|\n| 1 | 2 |"
    #expect(readMarkdown(text).notes.placesAndCodes == ["2:1+5 L111"])
    #expect(writtenHTML(text) == "<p>| a | b |\n|---|\n| 1 | 2 |</p>\n")
  }

  @Test(arguments: ["a | b\nc | d", "```\n| a |\n|---|\n```", "    | a |\n    |---|", "a|b"])
  func `is not seen where none is`(text: String) {
    #expect(!writtenHTML(text).contains("<table>"))
    #expect(notedCodes(text).isEmpty)
  }
}
