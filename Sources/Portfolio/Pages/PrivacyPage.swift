import Disclosure
import Improvement
import Manuscript

extension PortfolioPages {
  /// The page of how small groups are protected.
  func addPrivacy(to tree: inout OutputTree) {
    let links = Links(root: "")
    let words = ProtectionWords(site: site, phrases: phrases, links: links)
    let title = phrases.text(.protection)
    let view = PrivacyView(
      title: title,
      lead: phrases.text(
        """
        Ingen ska kunna kännas igen i siffrorna. Här står vilka tal som är skyddade, varför de är \
        det och vad den som räknar på resten ändå kan få veta.
        """,
        """
        Nobody should be recognised in the numbers. Here you see which are protected, why, and what \
        someone who calculates with the rest can still find out.
        """
      ),
      rules: words.rules,
      caption: phrases.text("Tal om personer, arbete för arbete", "Numbers of people, by work"),
      // A telephone has no room for a longer word.
      workColumn: phrases.text("Arbete", "Work"),
      columns: words.columns,
      rows: analysis.projects.map(words.row),
      works: analysis.projects.map(words.work),
      limitsTitle: phrases.text("Vad skyddet inte kan", "What protection can't do"),
      limits: words.limits,
      proofTitle: phrases.text("Räkna efter själv", "Check it yourself"),
      proof: phrases.text(
        """
        Filen privacy.json innehåller alla tal som visas eller är skyddade, de summor som går att läsa på \
        webbplatsen och gränserna för det som är skyddat. Den säger inget som inte är publicerat. \
        Filen sha256sums.txt har en kontrollsumma för varje fil. Skifte räknar om gränserna ur de \
        publicerade filerna, och hittar filer som har ändrats, med kommandot
        """,
        """
        The file privacy.json has every number that is shown or protected, the sums that can be \
        read on the site, and the limits of what is protected. It tells nothing that is not \
        published. The file sha256sums.txt has a checksum of each file. Skifte works out the limits \
        again from the published files, and finds those that have been changed, with the command
        """
      ),
      record: LinkView(title: "privacy.json", href: "privacy.json")
    )
    tree.add(
      links.privacy,
      page(view, with: "privacy", titled: title, at: links, crumbs: [LinkView(title: title)])
    )
  }
}

/// What is said of protection, of all works and of each.
private struct ProtectionWords {
  let site: Site
  let phrases: Phrases
  let links: Links

  var rules: [TextView] {
    let policy = site.settings.privacy
    return [
      phrases.text(
        """
        Antal från 1 till \(policy.smallestCell - 1) personer visas inte, och inget sägs om en grupp på \
        färre än \(policy.smallestDenominator) personer. Noll visas när \
        gruppen är stor nog. I en andel skyddas också de som inte ingår. När nästan alla ingår \
        är de få andra lika lätta att känna igen.
        """,
        """
        A number of people above zero and below \(policy.smallestCell) is not shown, and nothing is \
        said of a group of fewer than \(policy.smallestDenominator) people. Zero is shown \
        where the group is large enough. Of a share those left are protected too: when nearly all \
        are in it, the few others are as easy to recognise.
        """
      ),
      phrases.text(
        """
        Ibland skyddas också ett större tal. Annars skulle det lilla gå att räkna ut genom att dra \
        bort de andra talen från summan. Alla skyddade tal ser likadana ut, ”skyddat värde”, så att det inte \
        syns vilka som är små. Procent, skillnader och diagram räknas bara på det som visas. I en \
        tidsserie slås perioder ihop tills varje period gäller tillräckligt många.
        """,
        """
        Sometimes a larger number is protected too, or else the small one could be had by taking \
        the others from the sum. All protected numbers look the same, “protected value”, so that \
        nobody sees which are small. Percentages, differences and charts are made only of what is \
        shown. In a series periods are put together until each is of enough people.
        """
      ),
      phrases.text(
        """
        Tal som inte gäller personer, till exempel besök, behandlingar och enheter, skyddas inte. \
        Inte heller tal ur en redan publicerad källa skyddas. Då står källan och skälet här.
        """,
        """
        Numbers that are not of people, such as visits, treatments and units, are not protected. \
        Nor are numbers from a source that is published already; then the source and the reason \
        stand here.
        """
      ),
    ].map { TextView(text: $0) }
  }

  var columns: [TextView] {
    [
      phrases.text("Visade", "Shown"), phrases.text("Skyddade", "Protected"),
      phrases.text("Undantagna", "Exempt"),
    ].map { TextView(text: $0) }
  }

  func row(_ work: DisclosedAnalysis) -> QualityView.Row {
    let record = work.protection
    return QualityView.Row(
      title: work.project.title,
      href: "#\(Links.protectionID(work.project.slug))",
      cells: [record.shown, record.protected, record.exempt].map {
        TextView(text: phrases.number.whole($0))
      }
    )
  }

  func work(_ work: DisclosedAnalysis) -> PrivacyView.Work {
    let record = work.protection
    return PrivacyView.Work(
      id: Links.protectionID(work.project.slug),
      title: work.project.title,
      href: links.project(work.project.slug),
      facts: facts(record),
      exemptions: record.exemptions.map { exemption in
        let titles = exemption.measures.compactMap { work.project.measure($0)?.title }
        let about = titles.isEmpty ? "" : " (\(titles.joined(separator: ", ")))"
        return ValueView(label: typeset(exemption.source + about), text: typeset(exemption.reason))
      },
      caption: phrases.text(
        "Skyddade tal och vad de kan vara",
        "Protected numbers and what they can be"
      ),
      columns: [
        phrases.text("Skyddat tal", "Protected number"), phrases.text("Kan vara", "Can be"),
      ].map { TextView(text: $0) },
      numbers: numbers(record, of: work.project)
    )
  }

  private func facts(_ record: ProtectionRecord) -> [TextView] {
    var facts: [String] = []
    if record.policy != site.settings.privacy {
      facts.append(
        phrases.text(
          """
          Arbetet har en strängare regel: antal under \(record.policy.smallestCell) visas inte, och \
          inget sägs om färre än \(record.policy.smallestDenominator) personer.
          """,
          """
          The work has a stricter rule: numbers below \(record.policy.smallestCell) are not shown, \
          and nothing is said of fewer than \(record.policy.smallestDenominator) people.
          """
        )
      )
    }
    let hasAny = record.shown + record.exempt > 0
    if record.protected == 0 {
      facts.append(
        hasAny
          ? phrases.text("Inget tal är skyddat.", "No number is protected.")
          : phrases.text("Här finns inga antal personer.", "There are no numbers of people here.")
      )
    }
    if !record.exemptions.isEmpty {
      facts.append(
        phrases.text(
          "Undantaget gäller tal ur en källa som redan är publicerad:",
          "The exemption is for numbers from a source that is published already:"
        )
      )
    }
    return facts.map { TextView(text: $0) }
  }

  /// A row for each protected number; several of one place that can be the same are told as one.
  private func numbers(_ record: ProtectionRecord, of project: Project) -> [PrivacyView.Number] {
    var kinds: [(count: ProtectionRecord.Count, number: Int)] = []
    for var count in record.counts where count.bounds != nil && count.part != .left {
      count.ordinal = nil
      if let index = kinds.firstIndex(where: { $0.count == count }) {
        kinds[index].number += 1
      } else {
        kinds.append((count, 1))
      }
    }
    return kinds.map { count, number in
      let measure = project.measure(count.measure)
      let title = [measure?.title, count.cell.isWhole ? nil : count.cell.label]
      let when = count.period.flatMap { project.period($0)?.label } ?? phrases.dates(count.dates)
      let detail = [when, what(count, number)].compactMap(\.self).joined(separator: ": ")
      return PrivacyView.Number(
        title: typeset(title.compactMap(\.self).joined(separator: ": ")),
        href: links.figure(count.measure, of: project.slug),
        detail: typeset(detail),
        interval: count.bounds.map(interval) ?? ""
      )
    }
  }

  private func what(_ count: ProtectionRecord.Count, _ number: Int) -> String {
    let part =
      switch count.part {
      case .numerator: phrases.text("hur många som ingår i andelen", "how many the share counts")
      case .rest, .left: phrases.text("hur många som inte ingår", "how many are left")
      case .count: phrases.text("antalet", "how many")
      }
    guard number > 1 else { return part }
    let several = phrases.number.whole(number)
    // Points of a series that are shown as one, or steps of a flow.
    return count.dates == nil
      ? phrases.text("\(part), \(several) tal", "\(part), \(several) numbers")
      : phrases.text(
        "\(part) vid \(several) mättillfällen, vart och ett för sig",
        "\(part), at each of \(several) times"
      )
  }

  /// `1–41`, `minst 1`; where only one number is left it is none, or no small one.
  private func interval(_ bounds: Bounds) -> String {
    let lower = phrases.number.whole(bounds.lower)
    guard let upper = bounds.upper else {
      return bounds.lower == 0
        ? phrases.text("noll eller fler", "zero or more")
        : phrases.text("minst\u{A0}\(lower)", "at least\u{A0}\(lower)")
    }
    return bounds.lower == upper
      ? phrases.text(
        "\(lower), som inte behöver skyddas",
        "\(lower), which needs no protection"
      )
      : "\(lower)–\(phrases.number.whole(upper))"
  }

  var limits: [TextView] {
    [
      phrases.text(
        """
        Spannen i kolumnen ”Kan vara” bygger bara på siffrorna på den här webbplatsen. Den som känner verksamheten, eller \
        har andra källor, kan veta mer.
        """,
        """
        The limits follow from the numbers of this site. Someone who knows the clinic, or has other \
        sources, may know more.
        """
      ),
      phrases.text(
        """
        Att något är skyddat säger också något: minst ett av de tal som hänger ihop är litet, och \
        ett skyddat medelvärde gäller få personer.
        """,
        """
        That something is protected tells something too: at least one of the numbers that hang \
        together is small, and a protected mean is of few people.
        """
      ),
      phrases.text(
        """
        Ett brett spann betyder inte att alla tal i det är lika troliga.
        """,
        "A wide interval does not mean that all numbers in it are equally likely."
      ),
      phrases.text(
        """
        Ett tal som någon skriver i löpande text utan att koppla det till en tabell räknas inte \
        med i spannen. Den som skriver ansvarar för det.
        """,
        """
        A number that someone writes in the text without binding it to a table is not part of the \
        limits. Whoever writes answers for it.
        """
      ),
      phrases.text(
        "Det som en gång har publicerats går inte att skydda i efterhand.",
        "What has once been published can't be protected afterwards."
      ),
    ].map { TextView(text: $0) }
  }
}
