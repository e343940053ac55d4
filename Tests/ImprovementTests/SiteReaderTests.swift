import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `A site's folder` {
  @Test func `says what the site is called, speaks and looks like`() {
    let read = ReadSite(
      SiteText(
        """
        -- Site/site.yml --
        title: Portfölj
        description: En mening.
        language: en
        address: https://example.org/portfolj
        theme: klinik
        organisation: Skifte
        contact: {name: Redaktionen, email: redaktionen@example.org}
        """
      )
    )
    #expect(read.diagnostics.isEmpty)
    let settings = read.site.settings
    #expect(settings.title == "Portfölj" && settings.description == "En mening.")
    #expect(settings.language == .english && settings.theme == "klinik")
    #expect(settings.address == "https://example.org/portfolj/")
    #expect(settings.contact == Contact(name: "Redaktionen", email: "redaktionen@example.org"))
  }

  @Test func `knows its units, whose they are and how many are listed`() {
    let read = ReadSite(
      SiteText(
        """
        -- Site/units.yml --
        region: {name: Region Jönköpings län, kind: region, aliases: [Jönköping, RJL]}
        habo: {name: Habo, kind: clinic, part-of: region, listed: {2023: 10400, 2024: 10598}}
        """
      )
    )
    #expect(read.diagnostics.isEmpty)
    #expect(read.site.unit("habo")?.partOf == "region")
    #expect(read.site.unit("habo")?.listed.map(\.patients) == [10400, 10598])
    let region = read.site.unit("region")
    for word in ["region", "Region jönköpings län", "JÖNKÖPING", "rjl"] {
      #expect(region?.answers(to: word) == true)
    }
    #expect(region?.answers(to: "Region Jönköping") == false)
  }

  @Test func `says of the right unit that it is part of nothing known`() {
    let read = ReadSite(
      SiteText(
        """
        -- Site/units.yml --
        Fel Id: {name: X, kind: clinic}
        habo: {name: Habo, kind: clinic}
        vard: {name: Vård, kind: clinic, part-of: regon}
        """
      )
    )
    #expect(read.faults == ["units.yml:1:1 S103", "units.yml:3:1 S104"])
  }

  @Test(arguments: [
    ("title: A\nlanguage: fi", "site.yml:2:11 Y113"), ("language: sv", "site.yml:1:1 Y111"),
    ("title: A\ntitel: B", "site.yml:2:1 Y109"), ("title: A\ntilte: B", "site.yml:2:1 Y110"),
    ("title: A\ncontact: X", "site.yml:2:10 Y112"), ("- a", "site.yml:1:1 Y112"),
  ])
  func `is refused when it can't be understood`(text: String, expected: String) {
    #expect(ReadSite(SiteText("-- Site/site.yml --\n\(text)\n")).faults == [expected])
  }

  @Test(arguments: [
    ("sections: [{title: A, milestone: ett}]", "1:34 S105"),
    ("sections: [{letter: A}]", "1:12 Y111"),
    ("milestones: {ett: {title: Ett, requires: [plan]}}", "1:43 Y113"),
    ("sections: A", "1:11 Y112"),
  ])
  func `has templates that are refused when they can't be understood`(
    text: String,
    expected: String
  ) {
    let position = expected.replacing(/^1:/, with: "2:")
    #expect(
      ReadSite(SiteText("-- Site/templates/ny.yml --\ntitle: Ny\n\(text)\n")).faults
        == ["templates/ny.yml:\(position)"]
    )
  }

  @Test func `has standing pages in their order, then by name`() {
    let page = { (name: String, facts: String) in
      "-- Site/pages/\(name).md --\n---\ntitle: \(name.uppercased())\n\(facts)---\n\nText.\n"
    }
    let read = ReadSite(
      SiteText(page("b", "") + page("a", "") + page("c", "order: 1\nmenu: Om\n"))
    )
    #expect(read.diagnostics.isEmpty)
    #expect(read.site.pages.map(\.slug) == ["c", "a", "b"])
    #expect(read.site.pages.map(\.menu) == ["Om", "A", "B"])
  }

  @Test func `leaves out no project in silence`() {
    let read = ReadSite(
      SiteText("-- Projects/Ny mapp/report.md --\n{front}\n\nText.\n-- Projects/tom/x.txt --\n")
    )
    #expect(read.faults.contains("Ny mapp/report.md:1:1 S103"))
    #expect(read.faults.contains("tom/report.md:1:1 P101"))
    #expect(Site.projectSlugs(in: SiteText().folder) == ["exempel"])
  }

  @Test func `tells every mistake, not just the first`() {
    let read = ReadSite(
      SiteText(
        """
        -- Site/site.yml --
        title: A
        tema2: x
        -- Site/units.yml --
        habo: {name: Habo, kind: klinik}
        -- Projects/exempel/report.md --
        ---
        title: Exempel
        unit: habo
        template: lang
        ---

        <b>x</b>
        """
      )
    )
    #expect(
      read.faults == [
        "exempel/report.md:4:11 P102", "exempel/report.md:7:1 L101", "site.yml:2:1 Y110",
        "units.yml:1:26 Y113",
      ]
    )
  }
}
