extension Mistake {
  /// A digit changed in the text, or the wrong unit.
  static let inTheText = [
    Mistake(pain + "report.md", "alltså [18,5 %]", "alltså ▸[18,6 %]", "▸ C101"),
    Mistake(
      pain + "report.md",
      "[12,1 %](measure:flera-professioner/followup). Andelen",
      "▸[12,33 %](measure:flera-professioner/followup). Andelen",
      "▸ C101"
    ),
    Mistake(pain + "report.md", "[6,4 procentenheter]", "▸[6,4 %]", "▸ C108"),
    Mistake(pain + "report.md", "[6,4 procentenheter]", "▸[6,5 procentenheter]", "▸ C101"),
    Mistake(pain + "report.md", "[åtta]", "▸[nio]", "▸ C101"),
    Mistake(pain + "cycles/1-act-utbildning.md", "[4 av 33]", "▸[4 av 32]", "▸ C101"),
    Mistake(many + "report.md", "[2 972]", "▸[2 927]", "▸ C101"),
    Mistake(many + "report.md", "[39,6]", "▸[39,7]", "▸ C101"),
    Mistake(many + "report.md", "[34](measure:granskning", "▸[33](measure:granskning", "▸ C101"),
    Mistake(clinic + "report.md", "[93 %]", "▸[94 %]", "▸ C101"),
    Mistake(
      clinic + "report.md",
      "[sex](measure:vantetid-stodsamtal/baseline/high)",
      "▸[sju](measure:vantetid-stodsamtal/baseline/high)",
      "▸ C101"
    ),
    Mistake(nation + "report.md", "till [5 432]", "till ▸[5 423]", "▸ C101"),
    Mistake(
      many + "report.md",
      "[34,7 %](measure:andel-forbattringspotential)",
      "▸[34,7 procentenheter](measure:andel-forbattringspotential)",
      "▸ C111"
    ),
    Mistake(clinic + "report.md", "[93 %]", "▸[93 procentenheter]", "▸ C111"),
    Mistake(nation + "report.md", "[72 %](", "▸[72 procentenheter](", "▸ C111"),
    Mistake(nation + "report.md", "[54 222]", "▸[54 122]", "▸ C101"),
    Mistake(nation + "report.md", "[72 %](", "▸[72,4 %](", "▸ C101"),
    Mistake(plan + "report.md", "[20](plan:", "▸[25](plan:", "▸ C114"),
    Mistake(plan + "report.md", "[6](plan:follow-up-3)", "▸[9](plan:follow-up-3)", "▸ C114"),
    Mistake(plan + "report.md", "[fyra](plan:", "▸[tre](plan:", "▸ C114"),
  ]

  /// A cell changed in a table.
  static let inCells = [
    Mistake(
      pain + "data/flera-professioner.csv",
      "followup;4;33",
      "followup;5;33",
      "cycles/1-act-utbildning.md C101",
      "data/kombinationer.csv:11:1 D314",
      "report.md C101"
    ),
    Mistake(
      pain + "data/professioner.csv",
      "baseline;Läkare;106",
      "▸baseline;Läkare;126",
      "▸ D319",
      "data/kombinationer.csv:2:1 D315",
      "report.md C101",
      "report.md D320"
    ),
    Mistake(
      pain + "data/professioner.csv",
      "followup;Rehabkoordinator;1",
      "followup;Rehabkoordinator;2",
      "data/kombinationer.csv:11:1 D315",
      "report.md D320"
    ),
    Mistake(
      pain + "data/en-profession.csv",
      "102;124",
      "101;124",
      "data/samma-vardgivare.csv:2:1 D324",
      "report.md C101",
      "report.md D320"
    ),
    Mistake(
      many + "data/granskning.csv",
      "Konsultation;26;;",
      "Konsultation;▸25;;",
      "▸ D318",
      "data/granskning.csv:9:11 D318",
      "data/andel-forbattringspotential.csv:2:1 D323",
      "data/andel-ny-atgard.csv:2:1 D324",
      "data/atgarder.csv:2:1 D324"
    ),
    Mistake(
      clinic + "data/nybesok-90-dagar.csv",
      "baseline;71 %",
      "baseline;72 %",
      "cycles/1-fit.md C101",
      "report.md C101"
    ),
    Mistake(
      clinic + "data/vantetid-stodsamtal.csv",
      "baseline;;3;6",
      "baseline;;3;▸sex",
      "▸ D104",
      "report.md C105"
    ),
    Mistake(
      nation + "data/mmr2.csv",
      "2017;Blekinge;117",
      "2017;Blekinge;171",
      "data/mmr-2017.csv:2:1 D311",
      "data/mmr2.csv:23:1 D310",
      "report.md C101"
    ),
    Mistake(
      nation + "data/mmr2.csv",
      "2017;Blekinge;117",
      "2017;Blekinge;▸l17",
      "▸ D104",
      "data/mmr-2017.csv:2:1 D311",
      "data/mmr2.csv:23:1 D310",
      "report.md C101"
    ),
    Mistake(
      nation + "data/mmr2.csv",
      "2017;Halland;;notReported",
      "2017;Halland;▸;",
      "▸ D211"
    ),
    Mistake(
      nation + "data/driftsform.csv",
      "2017;Stockholm;11319;3059",
      "▸2017;Stockholm;11319;3058",
      "▸ D311",
      "data/driftsform.csv:23:1 D310",
      "report.md C101",
      "report.md D320"
    ),
    Mistake(
      pain + "data/flera-professioner.csv",
      "followup;4;33",
      "▸folowup;4;33",
      "▸ M102",
      "cycles/1-act-utbildning.md C105",
      "report.md C105"
    ),
  ]

  /// Columns swapped, in the header or all the way.
  static let inColumns = [
    Mistake(
      many + "data/andel-forbattringspotential.csv",
      "numerator;denominator",
      "denominator;numerator",
      "cycles/1-journalgranskning.md C105",
      "data/andel-forbattringspotential.csv:2:4 D208",
      "report.md C105"
    ),
    Mistake(
      many + "data/kontakter-per-profession.csv",
      "Läkare;617;75",
      "▸Läkare;75;617",
      "▸ D324",
      "data/kontakter-per-profession.csv:11:1 D310",
      "report.md C101",
      "data/kontakter-per-enhet.csv:2:1 D325"
    ),
    Mistake(
      clinic + "data/vantetid-stodsamtal.csv",
      "low;high",
      "high;low",
      "report.md C105",
      "data/vantetid-stodsamtal.csv:2:13 D219"
    ),
    Mistake(
      pain + "data/flera-professioner.csv",
      "numerator;denominator\nbaseline;23;124",
      "denominator;numerator\nbaseline;23;▸124",
      "▸ D208",
      "data/flera-professioner.csv:3:12 D208",
      "cycles/1-act-utbildning.md C105",
      "report.md C105",
      "report.md D320"
    ),
    Mistake(
      nation + "data/konsfordelning.csv",
      "Män;Kvinnor",
      "Kvinnor;Män",
      "report.md C101"
    ),
    Mistake(
      pain + "data/kon.csv",
      "numerator;denominator",
      "andel;denominator",
      "data/kon.csv:1:8 D202",
      "data/kon.csv:1:1 D203",
      "report.md C105"
    ),
  ]

  /// A printed total that its parts do not make, or the number of all people that no longer fits.
  static let inTotals = [
    Mistake(
      pain + "data/professioner.csv",
      "baseline;patienter;124",
      "▸baseline;patienter;142",
      "▸ D317",
      "data/kombinationer.csv:2:1 D315",
      "report.md D320"
    ),
    Mistake(
      many + "data/kontakter-per-profession.csv",
      "Totalt;2972;75",
      "▸Totalt;2973;75",
      "▸ D310"
    ),
    Mistake(
      many + "data/kontakter-per-enhet.csv",
      "Totalt;2972;75",
      "▸Totalt;2972;76",
      "▸ D310"
    ),
    Mistake(nation + "data/mmr2.csv", "Summa;4072", "Summa;4071", "data/mmr2.csv:23:1 D310"),
    Mistake(
      nation + "data/mmr-over-tid.csv",
      "2009;Hela riket;5879",
      "▸2009;Hela riket;5789",
      "▸ D310"
    ),
    Mistake(
      nation + "data/driftsform.csv",
      "Summa;40127",
      "Summa;40128",
      "data/driftsform.csv:23:1 D310",
      "data/driftsform.csv:23:1 D310"
    ),
  ]

  /// A category, an item, a member or a unit by another name.
  static let inNames = [
    Mistake(
      pain + "data/professioner.csv",
      "baseline;Läkare;106",
      "baseline;Doktor;106",
      "data/kombinationer.csv:2:1 D316",
      "report.md C105"
    ),
    Mistake(
      pain + "data/kombinationer.csv",
      "baseline;Läkare + Sjuksköterska;2",
      "▸baseline;Läkare + Distriktssköterska;2",
      "▸ D316"
    ),
    Mistake(
      pain + "data/professioner.csv",
      "baseline;patienter;124",
      "▸baseline;personer;124",
      "▸ D213",
      "report.md D320"
    ),
    Mistake(
      clinic + "data/medarbetarenkat.csv",
      "Gör mig till en bättre behandlare",
      "Gör mig bättre",
      "report.md C104"
    ),
    Mistake(
      nation + "data/mmr2.csv",
      "2017;Blekinge;117",
      "2017;▸Blekingen;117",
      "▸ S104",
      "data/mmr-2017.csv:2:1 D311",
      "data/mmr2.csv:23:1 D310",
      "report.md C101"
    ),
    Mistake(
      many + "data/kontakter-per-enhet.csv",
      "halsan-2-fotvard",
      "▸halsan-3-fotvard",
      "▸ S104",
      "data/kontakter-per-enhet.csv:2:1 D325",
      "data/kontakter-per-enhet.csv:9:1 D310"
    ),
    Mistake(
      many + "data/granskning.csv",
      "Omlistade;3;Omlistade;",
      "Flyttade;3;Flyttade;",
      "report.md C104"
    ),
  ]

  /// A fact at the top of a report or a cycle.
  static let inFacts = [
    Mistake(pain + "report.md", "unit: bra-liv-habo", "unit: ▸bra-liv-haboo", "▸ S104"),
    Mistake(
      pain + "report.md",
      "kind: mix",
      "kind: ▸mixx",
      "▸ Y113",
      "report.md C102",
      "report.md D320",
      "report.md P104"
    ),
    Mistake(
      pain + "report.md",
      "of: patienter",
      "▸off: patienter",
      "▸ Y110",
      "report.md C101",
      "report.md D320"
    ),
    Mistake(
      pain + "report.md",
      "    difference: 2",
      "    difference: 3",
      "data/kombinationer.csv:11:1 D315",
      "report.md D320"
    ),
    Mistake(pain + "report.md", "template: riktmarke-2024", "template: ▸riktmarke-2042", "▸ P102"),
    Mistake(
      pain + "cycles/1-act-utbildning.md",
      "measure: flera-professioner",
      "measure: ▸flera-profesioner",
      "▸ P104"
    ),
    Mistake(plan + "report.md", "start: 2024-10/2025-12", "start: ▸hösten 2024", "▸ P103"),
    Mistake(plan + "report.md", "  decided: no", "  decided: ▸nja", "▸ Y113"),
    Mistake(
      plan + "report.md",
      "plan:\n",
      "▸plane:\n",
      "▸ Y110",
      "report.md C115",
      "report.md M105",
      "report.md P107"
    ),
    Mistake(
      many + "report.md",
      "title: Medelålder",
      "title: ▸Ålder: medel",
      "▸ Y104"
    ),
  ]

  private static let pain = "langvarig-smarta/"
  private static let many = "hogkontaktpatienter/"
  private static let clinic = "fit-mottagning-3/"
  private static let plan = "fit-socialtjansten/"
  private static let nation = "psykisk-ohalsa-och-smarta-2017/"
}
