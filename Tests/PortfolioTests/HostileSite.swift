import Manuscript

/// A small site that holds a hostile text in every field that reaches a page.
struct HostileSite: Sendable {
  let payload: String

  /// Texts that would do harm on a page that lets them through.
  static let payloads = [
    "<script>window.__xss=1</script>",
    "\"><img src=x onerror=window.__xss=1>",
    "' onmouseover='window.__xss=1' x='",
    "</title></svg></style></table><svg onload=window.__xss=1>",
    "{{title}} {{{body}}} {{>card}} {{=<% %>=}} <%&body%>",
    "&lt;script&gt;window.__xss=1&lt;/script&gt; &#60;img src=x onerror=window.__xss=1&#62;",
    "[x](javascript:window.__xss=1) ![y](https://example.net/z.png) <https://example.net>",
    "]]> --> <!-- ' \" ` $ { } \\ %3Cscript%3E",
    "\u{1}\u{7}\u{1B}[31m\u{202E}mitt\u{2066}\u{200B}\u{FEFF}\u{85}slut",
    String(repeating: "Läkemedelsgenomgångsuppföljningsrutin", count: 6),
  ]
}

extension HostileSite {
  /// The site's files.
  ///
  /// A field's text is its name, a colon and the payload.
  var folder: Folder {
    Folder(
      text: """
        -- Site/site.yml --
        title: \(yaml("webbplats"))
        description: \(yaml("beskrivning"))
        language: sv
        address: https://example.org/prov/
        organisation: \(yaml("organisation"))
        contact: {name: \(yaml("kontakt")), email: \(yaml("epost"))}
        -- Site/units.yml --
        region: {name: \(yaml("region")), kind: region}
        habo: {name: \(yaml("enhet")), kind: clinic, part-of: region, aliases: [H]}
        -- Site/measures.yml --
        delat: {title: \(yaml("delat")), kind: proportion, definition: \(yaml("delad-definition"))}
        -- Site/templates/mall.yml --
        title: \(yaml("mall"))
        sections: [{title: \(yaml("avsnitt")), milestone: forst}]
        milestones: {forst: {title: \(yaml("riktmarke"))}}
        -- Site/pages/om.md --
        ---
        title: \(yaml("sida"))
        menu: \(yaml("meny"))
        ---

        ## \(markdown("sidrubrik"))

        \(markdown("sidtext"))
        -- Projects/prov/report.md --
        \(report)
        \(planned)
        \(cycle)
        \(tables)

        """
    )
  }

  /// The fields whose texts must be seen on the project's page.
  static let onProject = [
    "titel", "omrade", "ansvarig", "sammanfattning", "mall", "riktmarke", "enhet", "period",
    "mal", "kalla", "utgivare", "matt", "definition", "enhetsord", "rad", "svar", "pastaende",
    "steg", "orsak", "ordagrant", "jamforbar", "brott", "accepterat", "bildtext", "cykel", "nar",
    "fraga", "forutsagelse", "nasta", "skal",
  ]

  /// A field's text.
  func text(_ field: String) -> String { "\(field): \(payload)" }

  /// The text as a YAML string; JSON's are such.
  private func yaml(_ field: String) -> String { JSON.text(text(field)).line }

  /// The text in Markdown, as it stands.
  private func markdown(_ field: String) -> String { text(field) }

  /// The text as a cell of a table.
  private func cell(_ field: String) -> String {
    "\"\(text(field).replacing("\"", with: "\"\""))\""
  }

  /// The text as the alternative text of an image, its brackets escaped.
  private func alternative(_ field: String) -> String {
    text(field).replacing("\\", with: "\\\\").replacing("[", with: "\\[")
      .replacing("]", with: "\\]").replacing("<", with: "\\<").replacing("&", with: "\\&")
      .replacing("`", with: "\\`").replacing("*", with: "\\*")
  }

  private var report: String {
    """
    ---
    title: \(yaml("titel"))
    unit: habo
    template: mall
    area: \(yaml("omrade"))
    lead: \(yaml("ansvarig"))
    summary: \(yaml("sammanfattning"))
    sources: [{title: \(yaml("kalla")), publisher: \(yaml("utgivare")), url: "https://example.org/\\"><script>"}]
    periods:
      fore: {label: \(yaml("period")), dates: 2023}
      efter: 2024
    aims: [\(yaml("mal"))]
    measures:
      andel:
        title: \(yaml("matt"))
        kind: proportion
        data: data/andel.csv
        definition: \(yaml("definition"))
        breaks: [{at: efter, reason: \(yaml("brott"))}]
      varde: {title: V, kind: value, unit: \(yaml("enhetsord")), data: data/varde.csv}
      citat: {title: C, kind: value, data: data/citat.csv}
      rader: {title: R, kind: count, data: data/rader.csv}
      enkat: {title: E, kind: survey, data: data/enkat.csv, period: efter}
      vagen: {title: F, kind: flow, data: data/vagen.csv}
      enheter:
        title: U
        kind: units
        comparable: yes
        comparable-reason: \(yaml("jamforbar"))
        data: data/enheter.csv
      delat: {use: delat, data: data/andel.csv}
    privacy: {published: [{source: \(yaml("kalla")), reason: \(yaml("skal"))}]}
    accepted:
      - {code: D310, measures: [rader], difference: 1, reason: \(yaml("accepterat"))}
    ---

    \(markdown("text"))

    ## \(markdown("rubrik"))

    ![\(alternative("bildtext"))](measure:andel)

    | \(markdown("kolumn").replacing("|", with: "")) | B |
    |---|---|
    | [länk](javascript:window.__xss=1) | [länk](jav&#x61;script&colon;window.__xss=1) |

    [länk](java%73cript:window.__xss=1) [länk](//example.net/x) [länk](data:text/html,x)
    <b onclick="window.__xss=1">fet</b> [^1]

    [^1]: \(markdown("fotnot"))
    """
  }

  private var planned: String {
    """
    -- Projects/studie/report.md --
    ---
    title: Studie
    unit: region
    template: mall
    plan:
      design: [cluster]
      start: 2026
      start-text: \(yaml("start"))
      recruitment: {months: 2, units: \(yaml("antal-enheter"))}
      arms: [{id: a, label: \(yaml("grupp"))}]
      questions: [\(yaml("studiefraga"))]
      funding: \(yaml("finansiering"))
    ---

    ![\(alternative("tidsplan"))](plan)
    """
  }

  private var cycle: String {
    """
    -- Projects/prov/cycles/1-prov.md --
    ---
    title: \(yaml("cykel"))
    when: \(yaml("nar"))
    question: \(yaml("fraga"))
    prediction: \(yaml("forutsagelse"))
    next: \(yaml("nasta"))
    ---

    ## \(markdown("cykelrubrik"))

    ![\(alternative("cykelbild"))](measure:andel)
    """
  }

  private var tables: String {
    """
    -- Projects/prov/data/andel.csv --
    period;täljare;nämnare
    fore;23;124
    efter;40;130
    -- Projects/prov/data/varde.csv --
    period;värde
    fore;3
    efter;4
    -- Projects/prov/data/citat.csv --
    period;rapporterat;ordagrant
    fore;3;\(cell("ordagrant"))
    efter;4;
    -- Projects/prov/data/rader.csv --
    period;kategori;antal
    fore;\(cell("rad"));3
    fore;B;4
    fore;Totalt;8
    -- Projects/prov/data/enkat.csv --
    påstående;svar;antal
    \(cell("pastaende"));Nej;3
    \(cell("pastaende"));\(cell("svar"));4
    -- Projects/prov/data/vagen.csv --
    steg;antal;orsak;från
    \(cell("steg"));5;;
    Slut;3;;
    Bort;2;\(cell("orsak"));\(cell("steg"))
    -- Projects/prov/data/enheter.csv --
    period;enhet;antal
    fore;habo;3
    fore;region;4
    """
  }
}
