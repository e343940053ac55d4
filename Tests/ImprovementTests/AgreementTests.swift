import Improvement
import Manuscript
import Testing
import TestSupport

@Suite struct `Two tables of the same thing` {
  @Test func `must have the same rows, whichever of them lacks one`() {
    #expect(tables("a;3\nb;4", "a;3\nb;4", link: "equals: ett").isEmpty)
    #expect(
      tables("a;3\nb;4", "a;3", link: "equals: ett") == ["exempel/data/ett.csv:3:1 D321"]
    )
    #expect(
      tables("a;3", "a;3\nb;4", link: "equals: ett") == ["exempel/data/tva.csv:3:1 D321"]
    )
    #expect(
      tables("a;3\nb;0", "a;3", link: "equals: ett") == ["exempel/data/ett.csv:3:1 D321"]
    )
  }

  @Test func `say which row was meant`() {
    let read = read("Norrbotten;3\nb;4", "Norrboten;3\nb;4", link: "equals: ett")
    #expect(
      read.faults == ["exempel/data/ett.csv:2:1 D321", "exempel/data/tva.csv:2:1 D321"]
    )
    #expect(
      read.diagnostics.map(\.hint?.swedish) == [
        "menade du ”Norrboten”?", "menade du ”Norrbotten”?",
      ]
    )
  }

  @Test func `are compared as wholes when only one of them has rows for its parts`() {
    #expect(tables("a;3\nb;4", "", total: "7", link: "equals: ett").isEmpty)
    #expect(
      tables("a;3\nb;4", "", total: "8", link: "equals: ett") == ["exempel/data/tva.csv:2:1 D312"]
    )
  }

  @Test func `are compared with one row where the address names it`() {
    #expect(tables("a;3\nb;4", "", total: "4", link: "equals: ett/@b").isEmpty)
    #expect(
      tables("a;3\nb;4", "", total: "3", link: "equals: ett/@b")
        == ["exempel/data/tva.csv:2:1 D312"]
    )
  }

  @Test func `make the same total in different breakdowns`() {
    #expect(tables("men;3\nwomen;4", "public;5\nprivate;2", link: "same-total: ett").isEmpty)
    #expect(
      tables("men;3\nwomen;4", "public;5\nprivate;3", link: "same-total: ett")
        == ["exempel/data/tva.csv:2:1 D325"]
    )
  }

  @Test func `make the same total unit by unit`() {
    let read = { (last: Int) in
      ReadSite(
        SiteText(
          facts: """
            periods: {2023: 2023}
            measures:
              kon: {title: Kön, kind: units, data: data/kon.csv, same-total: drift}
              drift: {title: Drift, kind: units, data: data/drift.csv}
            """,
          files: """
            -- Site/units.yml --
            habo: {name: Habo, kind: clinic}
            mullsjo: {name: Mullsjö, kind: clinic}
            -- Projects/exempel/data/kon.csv --
            enhet;antal;category
            habo;3;män
            habo;5;kvinnor
            mullsjo;4;män
            -- Projects/exempel/data/drift.csv --
            enhet;antal
            habo;8
            mullsjo;\(last)

            """
        )
      )
    }
    let unused = ["exempel/data/kon.csv:1:13 D204"]
    #expect(read(4).faults.filter { !unused.contains($0) } == [])
    #expect(read(5).faults.contains("exempel/data/kon.csv:4:1 D325"))
  }

  @Test func `are the same when both are only printed`() {
    let read = { (second: String) in
      ReadSite(
        SiteText(
          facts: """
            periods: {2023: 2023}
            measures:
              ett: {title: Ett, kind: value, data: data/ett.csv, equals: tva}
              tva: {title: Två, kind: value, data: data/tva.csv}
            """,
          files: """
            -- Projects/exempel/data/ett.csv --
            period;reported
            2023;62,5
            -- Projects/exempel/data/tva.csv --
            \(second)

            """
        )
      ).faults
    }
    #expect(read("period;reported\n2023;62,5").isEmpty)
    #expect(read("period;reported\n2023;63").isEmpty)
    #expect(read("period;reported\n2023;62,6") == ["exempel/data/ett.csv:2:1 D312"])
    #expect(read("period;value\n2023;62\n2023;63").isEmpty)
    #expect(read("period;value\n2023;62\n2023;64") == ["exempel/data/ett.csv:2:1 D312"])
  }

  @Test func `have no row that the whole lacks when they are its parts`() {
    let read = { (whole: String) in
      ReadSite(
        SiteText(
          facts: """
            periods: {2023: 2023}
            measures:
              hel: {title: Hel, kind: count, data: data/hel.csv, parts: [ett]}
              ett: {title: Ett, kind: count, data: data/ett.csv}
            """,
          files: """
            -- Projects/exempel/data/hel.csv --
            kategori;antal
            \(whole)
            -- Projects/exempel/data/ett.csv --
            kategori;antal
            a;3
            b;4

            """
        )
      ).faults
    }
    #expect(read("a;3\nb;4").isEmpty)
    #expect(read("a;3") == ["exempel/data/ett.csv:3:1 D321"])
  }

  private func tables(
    _ first: String,
    _ second: String,
    total: String? = nil,
    link: String
  ) -> [String] {
    read(first, second, total: total, link: link).faults
  }

  /// Two measures, `tva` linked to `ett`; the second is one number where `total` is given.
  private func read(
    _ first: String,
    _ second: String,
    total: String? = nil,
    link: String
  ) -> ReadSite {
    ReadSite(
      SiteText(
        facts: """
          periods: {2023: 2023}
          measures:
            ett: {title: Ett, kind: count, data: data/ett.csv}
            tva: {title: Två, kind: count, data: data/tva.csv, \(link)}
          """,
        files: """
          -- Projects/exempel/data/ett.csv --
          kategori;antal
          \(first)
          -- Projects/exempel/data/tva.csv --
          \(total.map { "antal\n\($0)" } ?? "kategori;antal\n\(second)")

          """
      )
    )
  }
}

@Suite struct `A number that stands in a table of its own` {
  @Test func `is the numerator of a share`() {
    #expect(share("23;124", link: "count-of: antal").isEmpty)
    #expect(share("22;124", link: "count-of: antal") == ["exempel/data/andel.csv:2:1 D323"])
  }

  @Test func `is the denominator of a share`() {
    #expect(share("22;23", link: "population-of: antal").isEmpty)
    #expect(share("22;24", link: "population-of: antal") == ["exempel/data/andel.csv:2:1 D324"])
  }

  @Test func `is a step or an exclusion of a flow`() {
    let link = "count-of: flode/@avbojde, population-of: flode/@alla"
    #expect(share("49;75", link: link).isEmpty)
    #expect(share("48;75", link: link) == ["exempel/data/andel.csv:2:1 D323"])
    #expect(share("49;76", link: link) == ["exempel/data/andel.csv:2:1 D324"])
  }

  @Test func `is the number of patients listed with the unit`() {
    #expect(share("23;9000", link: "population-of: listed/2023").isEmpty)
    #expect(
      share("23;9001", link: "population-of: listed/2023") == ["exempel/data/andel.csv:2:1 D324"]
    )
  }

  @Test func `is of another period where the address names one`() {
    #expect(share("17;124", link: "count-of: antal/followup").isEmpty)
    #expect(
      share("23;124", link: "count-of: antal/followup") == ["exempel/data/andel.csv:2:1 D323"]
    )
    #expect(share("23;124", link: "count-of: antal/folowup").contains { $0.hasSuffix("M102") })
  }

  @Test func `must be one that there is`() {
    #expect(share("23;124", link: "count-of: antall").contains { $0.hasSuffix("P104") })
  }

  @Test func `gives the rate that is printed`() {
    let keys = "kind: rate, per: 1000, count-of: antal, population-of: folk"
    let read = { (printed: String) in
      ReadSite(
        SiteText(
          facts: """
            periods: {2023: 2023}
            measures:
              takt: {title: Takt, data: data/takt.csv, \(keys)}
              antal: {title: Antal, kind: count, data: data/antal.csv}
              folk: {title: Folk, kind: count, data: data/folk.csv}
            """,
          files: """
            -- Projects/exempel/data/takt.csv --
            period;reported
            2023;\(printed)
            -- Projects/exempel/data/antal.csv --
            antal
            141
            -- Projects/exempel/data/folk.csv --
            antal
            95000

            """
        )
      ).faults
    }
    // 141 / 95 000 is 1.484 per 1 000.
    #expect(read("1,5").isEmpty)
    #expect(read("1,48").isEmpty)
    #expect(read("1,6") == ["exempel/data/takt.csv:2:1 D322"])
  }

  @Test func `is printed beside its counts as they give it`() {
    let table = { (printed: String) in
      SmallMeasure(
        "kind: proportion",
        table: "period;täljare;nämnare;reported\nbaseline;4;33;\(printed)"
      )
    }
    #expect(table("12,1 %").read.faults.isEmpty)
    #expect(table("12 %").read.faults.isEmpty)
    #expect(table("12,33 %").read.faults == ["exempel/data/matt.csv:2:1 D322"])
    #expect(table("12,1 %").finding.periods[0].amount.denominator == 33)
    #expect(table("").read.faults.isEmpty)
  }

  /// A share of one period with a count, a flow and a unit's listed patients beside it.
  private func share(_ row: String, link: String) -> [String] {
    ReadSite(
      SiteText(
        facts: """
          periods:
            baseline: 2023
            followup: 2024
          measures:
            andel: {title: Andel, kind: proportion, data: data/andel.csv, \(link)}
            antal: {title: Antal, kind: count, data: data/antal.csv}
            flode: {title: Flöde, kind: flow, data: data/flode.csv}
          """,
        files: """
          -- Site/units.yml --
          habo: {name: Habo vårdcentral, kind: clinic, listed: {2023: 9000}}
          -- Projects/exempel/data/andel.csv --
          period;täljare;nämnare
          baseline;\(row)
          -- Projects/exempel/data/antal.csv --
          period;antal
          baseline;23
          followup;17
          -- Projects/exempel/data/flode.csv --
          steg;antal;orsak;från
          Alla;75;;
          Avböjde;49;avböjde;Alla
          Kvar;26;;Alla

          """
      )
    ).faults
  }
}

@Suite struct `A name that is nearly another` {
  @Test func `is a warning when the two never meet`() {
    #expect(
      mix("läkare;3\nkurator;4", "läkare;3\nkuratorr;4") == ["exempel/data/matt.csv:5:1 D326"]
    )
  }

  @Test func `is no slip when both stand there at the same time`() {
    #expect(mix("kurator;3\nkuratorr;4", "kurator;3\nkuratorr;4").isEmpty)
    #expect(mix("kurator;3\nkuratorr;4", "kurator;3").isEmpty)
  }

  @Test func `is another level when a digit tells them apart`() {
    #expect(mix("nivå 1;3\nandra;4", "nivå 2;3\nandra;4").isEmpty)
  }

  private func mix(_ first: String, _ second: String) -> [String] {
    let rows = { (period: String, rows: String) in
      rows.split(separator: "\n").map { "\(period);\($0)" }.joined(separator: "\n")
    }
    return SmallMeasure(
      "kind: mix",
      table: """
        period;kategori;antal
        \(rows("baseline", first))
        \(rows("followup", second))
        """
    ).read.faults
  }
}

@Suite struct `Units` {
  @Test(arguments: [
    "b: {name: Habo, kind: region}", "b: {name: B, kind: region, aliases: [habo vårdcentral]}",
    "b: {name: habo, kind: region}", "b: {name: B, kind: region, aliases: [Vc Habo]}",
  ])
  func `that share a name are an error`(second: String) {
    let read = ReadSite(
      SiteText(
        """
        -- Site/units.yml --
        habo: {name: Habo vårdcentral, kind: clinic, aliases: [Habo, VC Habo]}
        \(second)
        """
      )
    )
    #expect(read.diagnostics.map(\.code) == [.sharedName])
    #expect(read.diagnostics.first?.place.position == Position(line: 2, column: 1))
  }

  @Test func `may say their own name twice`() {
    let text = "-- Site/units.yml --\nhabo: {name: Habo, kind: clinic, aliases: [HABO, Habo]}"
    #expect(ReadSite(SiteText(text)).diagnostics.isEmpty)
  }
}

@Suite struct `Periods` {
  @Test func `that share days are warned about, each once`() {
    let read = { (periods: String) in
      SmallMeasure("kind: count", table: "period;antal\na;1", periods: periods).read.faults
    }
    #expect(read("a: 2022\nb: 2023\nc: 2024").isEmpty)
    #expect(read("a: 2022\nb: 2022-12-31/2023-12-31") == ["exempel/report.md:7:3 D327"])
    #expect(read("a: 2022\nb: {label: Sedan}").isEmpty)
  }
}

@Suite struct `The exposure of a rate with categories` {
  @Test func `is added up by default, with a warning where it may be the same people`() {
    let measure = rate("")
    #expect(measure.read.faults == ["exempel/data/matt.csv:2:1 D330"])
    #expect(measure.estimates == [180.0 / 150])
  }

  @Test func `is counted once when it is shared`() {
    let measure = rate(", shared-exposure: yes")
    #expect(measure.read.faults.isEmpty)
    #expect(measure.estimates == [180.0 / 75])
  }

  @Test func `is added up without a warning when it is not`() {
    let measure = rate(", shared-exposure: no")
    #expect(measure.read.faults.isEmpty)
    #expect(measure.estimates == [180.0 / 150])
  }

  @Test func `is shared when the printed total has it too`() {
    let measure = rate("", more: "\nbaseline;Totalt;180;75")
    #expect(measure.read.faults.isEmpty)
    #expect(measure.estimates == [180.0 / 75])
  }

  @Test func `must be the same in each row that shares it`() {
    let measure = rate(", shared-exposure: yes", more: "\nbaseline;c;1;76")
    #expect(measure.read.faults == ["exempel/data/matt.csv:4:1 D324"])
  }

  @Test func `is counted once at each date of a series`() throws {
    let table = """
      datum;kategori;händelser;exponering
      2024-01;a;10;50
      2024-01;b;20;50
      2024-02;a;12;60
      2024-02;b;12;60
      """
    let measure = SmallMeasure(
      "kind: rate, per: 1, events: repeated, shared-exposure: ja",
      table: table,
      periods: "baseline: 2024"
    )
    let series = try #require(measure.finding.series)
    #expect(series.points.map(\.value) == [30.0 / 50, 24.0 / 60])
    #expect(measure.estimates == [54.0 / 110])
  }

  private func rate(_ keys: String, more: String = "") -> SmallMeasure {
    SmallMeasure(
      "kind: rate, per: 1, events: repeated\(keys)",
      table: """
        period;kategori;händelser;exponering
        baseline;a;120;75
        baseline;b;60;75\(more)
        """
    )
  }
}

@Suite struct `A shared measure in two works` {
  @Test func `is noted when the same unit and time have different numbers`() {
    let read = works("23;124", "22;124")
    #expect(read.faults.isEmpty)
    #expect(read.remarks == ["exempel/data/andel.csv:2:1 D329"])
    #expect(
      read.diagnostics.first?.message.swedish.replacing("\u{A0}", with: " ")
        == "Nybesök för Habo vårdcentral är 22 av 124 här och 23 av 124 i annat (Baslinje)"
    )
    #expect(read.diagnostics.first?.related.map(\.place.file) == ["Projects/annat/data/andel.csv"])
  }

  @Test func `is silent when the numbers, units or times are not the same ones`() {
    #expect(works("23;124", "23;124").diagnostics.isEmpty)
    #expect(works("23;124", "22;124", year: 2022).diagnostics.isEmpty)
    #expect(works("23;124", "22;124", unit: "mullsjo").diagnostics.isEmpty)
  }

  @Test func `agrees with the number it is printed as`() {
    #expect(works("23;124", "18,5 %", header: "reported").diagnostics.isEmpty)
    #expect(
      works("23;124", "18,6 %", header: "reported").remarks == ["exempel/data/andel.csv:2:1 D329"]
    )
  }

  private func works(
    _ first: String,
    _ second: String,
    year: Int = 2023,
    unit: String = "habo",
    header: String = "täljare;nämnare"
  ) -> ReadSite {
    let work = { (slug: String, unit: String, year: Int, header: String, row: String) in
      """
      -- Projects/\(slug)/report.md --
      ---
      title: Exempel
      unit: \(unit)
      template: kort
      periods: {baseline: \(year)}
      measures:
        andel: {use: nybesok, data: data/andel.csv}
      ---

      ## Bakgrund

      Text.
      -- Projects/\(slug)/data/andel.csv --
      period;\(header)
      baseline;\(row)

      """
    }
    return ReadSite(
      SiteText(
        """
        -- Site/units.yml --
        habo: {name: Habo vårdcentral, kind: clinic}
        mullsjo: {name: Mullsjö vårdcentral, kind: clinic}
        -- Site/measures.yml --
        nybesok: {title: Nybesök, kind: proportion, definition: Andel nybesök.}
        \(work("annat", "habo", 2023, "täljare;nämnare", first))\
        \(work("exempel", unit, year, header, second))
        """
      )
    )
  }
}
