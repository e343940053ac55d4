/// One made-up project: two years by month, who met whom, in which combinations, and a report.
struct SyntheticProject {
  let number: Int

  static let units = 60

  static let sections = [
    "Bakgrund", "Övergripande mål", "Nuläge", "Analys av nuläget", "Prioriterade förändringar",
    "Analys av resultat", "Summering",
  ]

  private static let areas = [
    "Långvarig smärta", "Psykisk ohälsa", "Diabetes", "Astma", "Levnadsvanor", "Läkemedel",
    "Tillgänglighet", "Äldre",
  ]

  private static let combinations = [
    ["Läkare"], ["Fysioterapeut"], ["Psykolog"], ["Läkare", "Fysioterapeut"],
    ["Läkare", "Psykolog"], ["Läkare", "Sjuksköterska"], ["Läkare", "Fysioterapeut", "Psykolog"],
    ["Arbetsterapeut", "Fysioterapeut", "Läkare", "Sjuksköterska"],
  ]
}

/// A file by its path from the site's root.
struct SyntheticFile {
  let path: String
  let text: String
}

extension SyntheticProject {
  var files: [SyntheticFile] {
    var dice = Dice(seed: UInt64(number))
    let folder = "Projects/arbete-\(number)"
    let counts = ["baseline", "followup"].map { period in
      (period, Self.combinations.map { _ in 5 + dice.roll(40) })
    }
    return [
      SyntheticFile(path: "\(folder)/data/andel.csv", text: series(&dice)),
      SyntheticFile(path: "\(folder)/data/kombinationer.csv", text: combinations(counts)),
      SyntheticFile(path: "\(folder)/data/professioner.csv", text: mix(counts)),
      SyntheticFile(path: "\(folder)/cycles/1-forsta-testet.md", text: cycle(&dice)),
      SyntheticFile(path: "\(folder)/report.md", text: report(counts, &dice)),
    ]
  }
}

// MARK: - Tables

extension SyntheticProject {
  private typealias Counts = [(period: String, numbers: [Int])]

  private func series(_ dice: inout Dice) -> String {
    var lines = ["datum;täljare;nämnare"]
    for month in 0..<24 {
      let patients = 40 + dice.roll(60)
      let year = 2022 + month / 12
      let name = month % 12 + 1
      // The second year is a little better than the first in every other project.
      let chance = 30 + (month >= 12 && number % 2 == 0 ? 15 : 0)
      let reached = (0..<patients).count { _ in dice.roll(100) < chance }
      lines.append("\(year)-\(name < 10 ? "0" : "")\(name);\(reached);\(patients)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func combinations(_ counts: Counts) -> String {
    var lines = ["mätperiod;kombination;antal"]
    for (period, numbers) in counts {
      for (members, number) in zip(Self.combinations, numbers) {
        lines.append("\(period);\(members.joined(separator: " + "));\(number)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same people as in the combinations, so that the two agree.
  private func mix(_ counts: Counts) -> String {
    var lines = ["mätperiod;kategori;antal"]
    for (period, numbers) in counts {
      lines.append("\(period);patienter;\(numbers.reduce(0, +))")
      for name in Self.professions {
        let met = zip(Self.combinations, numbers).filter { $0.0.contains(name) }
        lines.append("\(period);\(name);\(met.map(\.1).reduce(0, +))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let professions = [
    "Läkare", "Fysioterapeut", "Psykolog", "Sjuksköterska", "Arbetsterapeut",
  ]
}

// MARK: - Texts

extension SyntheticProject {
  private func report(_ counts: Counts, _ dice: inout Dice) -> String {
    let front = """
      ---
      title: Arbete \(number)
      unit: enhet-\(number % Self.units)
      template: prov
      area: \(Self.areas[number % Self.areas.count])
      year: 2023
      summary: Ett påhittat arbete som visar hur fort en portfölj byggs.
      periods:
        baseline: 2022
        followup: 2023
      measures:
        andel:
          title: Andel patienter med en plan
          kind: proportion
          better: higher
          data: data/andel.csv
          definition: Patienter med en skriven plan, av alla som har besökt mottagningen.
        professioner:
          title: Patienter per profession
          kind: mix
          of: patienter
          data: data/professioner.csv
        kombinationer:
          title: Kombinationer av professioner
          kind: combinations
          mix: professioner
          data: data/kombinationer.csv
      ---
      """
    let additions = [
      "Nuläge": "![Andel patienter med en plan](measure:andel)",
      "Analys av nuläget": "![Patienter per profession](measure:professioner)",
      "Prioriterade förändringar": "![Kombinationer av professioner](measure:kombinationer)",
      "Analys av resultat": claims(counts),
    ]
    let sections = Self.sections.map { title in
      let body = SwedishText.paragraphs(words: 100, &dice)
      return "## \(title)\n\n"
        + ([body] + [additions[title]].compactMap(\.self))
        .joined(separator: "\n\n")
    }
    return ([front] + sections).joined(separator: "\n\n") + "\n"
  }

  /// Numbers that are checked against the tables, and numbers that are filled in from them.
  private func claims(_ counts: Counts) -> String {
    let sentences = counts.map { period, numbers in
      """
      Då räknades [\(numbers.reduce(0, +))](measure:professioner/\(period)/@lakare/denominator) \
      patienter. Av dem träffade [](measure:professioner/\(period)/@psykolog/count) en psykolog \
      och [\(numbers[3])](measure:kombinationer/\(period)/@fysioterapeut+lakare/count) både läkare \
      och fysioterapeut.
      """
    }
    return sentences.joined(separator: "\n\n")
  }

  private func cycle(_ dice: inout Dice) -> String {
    let front = """
      ---
      title: Första testet
      dates: 2023-01
      measure: andel
      decision: adopt
      ---
      """
    let sections = ["Planera", "Göra", "Studera", "Agera"].map { title in
      "## \(title)\n\n" + SwedishText.paragraphs(words: 30, &dice)
    }
    return ([front] + sections).joined(separator: "\n\n") + "\n"
  }
}
