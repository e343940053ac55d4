import Improvement
import Manuscript

extension PortfolioPages {
  /// The page of data quality: what share of each work's numbers nothing checks, and where its
  /// source is at odds with itself.
  func addQuality(to tree: inout OutputTree) {
    let links = Links(root: "../")
    let works = Array(zip(analysis.projects, analysis.qualities))
    let title = phrases.text(.dataQuality)
    let view = QualityView(
      title: title,
      lead: phrases.text(
        """
        En felskriven siffra syns bara om talet står på mer än ett ställe. Här ser du hur stor \
        del av varje arbetes tal som kontrolleras mot något annat, och vilka uppgifter i källorna \
        som går isär.
        """,
        """
        A mistyped digit shows only if the number stands in more than one place. Here you see \
        what share of each work's numbers is checked against something else, and where the \
        sources disagree with themselves.
        """
      ),
      caption: phrases.text("Kontrollerade tal, arbete för arbete", "Numbers checked, by work"),
      columns: columns,
      rows: works.map { row($0, $1, links) },
      method: method,
      methodTitle: phrases.text("Så räknar vi", "How we count"),
      acceptedTitle: phrases.text("Vad som går isär", "What disagrees"),
      noAccepted: phrases.text("Inga sådana uppgifter visas.", "None are shown."),
      works: works.compactMap { disagreements($0, $1, links) }
    )
    tree.add(
      "data-quality/index.html",
      page(view, with: "quality", titled: title, at: links, crumbs: [LinkView(title: title)])
    )
  }

  private var columns: [TextView] {
    [
      phrases.text("Publicerade tal", "Published numbers"),
      phrases.text("Kontrollerade", "Checked"),
      phrases.text("Utan kontroll", "Unchecked"),
      phrases.text("Andel utan kontroll", "Share unchecked"),
      phrases.text("Godtagna skillnader", "Accepted differences"),
      phrases.text("Anmärkningar", "Notes"),
    ].map { TextView(text: $0) }
  }

  private func row(
    _ work: DisclosedAnalysis,
    _ quality: DataQuality,
    _ links: Links
  ) -> QualityView.Row {
    let number = phrases.number
    let share =
      quality.published == 0
      ? "–" : number.percent(quality.unchecked, of: quality.published, decimals: 0)
    return QualityView.Row(
      title: work.project.title,
      href: links.project(work.project.slug),
      cells: [
        number.whole(quality.published), number.whole(quality.checked),
        number.whole(quality.unchecked), share, number.whole(quality.accepted.count),
        number.whole(analysis.remarks(about: work.project).count),
      ].map { TextView(text: $0) }
    )
  }

  private func disagreements(
    _ work: DisclosedAnalysis,
    _ quality: DataQuality,
    _ links: Links
  ) -> QualityView.Work? {
    let remarks = analysis.remarks(about: work.project).map { remark in
      phrases.remark(remark, hidingNumbers: work.protection.protected > 0)
    }
    guard !quality.accepted.isEmpty || !remarks.isEmpty else { return nil }
    return QualityView.Work(
      title: work.project.title,
      href: links.project(work.project.slug),
      accepted: quality.accepted.map { mismatch in
        let titles = mismatch.measures.prefix(2).compactMap { work.project.measure($0)?.title }
        let about = titles.joined(separator: phrases.text(" och ", " and "))
        return TextView(text: "\(about). \(phrases.accepted(mismatch))")
      },
      remarks: remarks.map { TextView(text: $0) }
    )
  }

  private var method: [TextView] {
    [
      phrases.text(
        """
        Publicerade tal är alla tal i arbetets tabeller, även tryckta summor, och de tal som står \
        med siffror i texten. Årtal, datum, klockslag och namn som R522 räknas inte. Ett tal med \
        bokstäver räknas bara om det är kopplat till en tabell.
        """,
        """
        Published numbers are all numbers in the work's tables, printed totals too, and the \
        numbers that stand in digits in the text. Years, dates, times and names such as R522 do \
        not count. A number in words counts only if it is bound to a table.
        """
      ),
      phrases.text(
        """
        Ett tal i texten är kontrollerat när det är kopplat till en tabell: ändras det ena men \
        inte det andra stoppas publiceringen. Ett tal i en tabell är kontrollerat när ett tal i \
        texten bygger på det, när det ingår i en tryckt summa eller är den, eller när det jämförs \
        med en annan tabell. Ett tal i en fördelning kan vara kontrollerat bara tillsammans med \
        de andra.
        """,
        """
        A number in the text is checked when it is bound to a table: if one of them changes and \
        not the other, publishing stops. A number in a table is checked when a number in the text \
        builds on it, when it is part of a printed total or is one, or when it is compared with \
        another table. A number of a mix may be checked only together with the others.
        """
      ),
      phrases.text(
        """
        Kontrollen visar att talen stämmer med varandra. Den visar inte att de är riktiga. Ett tal \
        utan kontroll behöver inte vara fel, men ingen skulle märka om det vore det.
        """,
        """
        The check shows that the numbers agree with each other. It does not show that they are \
        right. A number that nothing checks need not be wrong, but nobody would notice if it were.
        """
      ),
      phrases.text(
        """
        En godtagen skillnad finns i källan. Den är godtagen med ett skäl, visas vid diagrammet \
        och stoppar publiceringen igen om talen ändras. En anmärkning är något som läsaren bör \
        känna till.
        """,
        """
        An accepted difference is in the source. It is accepted with a reason, shown by the \
        chart, and stops publishing again if the numbers change. A note is something the reader \
        should know.
        """
      ),
    ].map { TextView(text: $0) }
  }
}

extension Phrases {
  /// A note as the page tells it.
  ///
  /// Notes are made from the exact numbers, so of a work with protected ones no number is told.
  func remark(_ note: Diagnostic, hidingNumbers: Bool) -> String {
    let file = note.place.file.split(separator: "/").dropFirst(2).joined(separator: "/")
    let line = note.place.position.line
    var message = note.message.text(in: language)
    if hidingNumbers, message.contains(where: \.isNumber) {
      message = text("anmärkningen gäller skyddade tal", "the note is about protected numbers")
    }
    return text("\(file), rad \(line): \(message).", "\(file), line \(line): \(message).")
  }
}

extension SiteAnalysis {
  /// The notes and warnings about a project, but for its accepted mismatches.
  func remarks(about project: Project) -> [Diagnostic] {
    notes.sorted.filter { note in
      note.place.file.hasPrefix("Projects/\(project.slug)/") && note.severity != .error
        && !project.accepted.contains { $0.code == note.code.id }
    }
  }
}
