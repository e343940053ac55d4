package import Manuscript

extension Code {
  package static let toldNumber = Code(
    "G140",
    .error,
    Wording(
      "här står ett tal ur måttet {id} som är skyddat",
      "a number of the measure {id} that is protected stands here"
    ),
    hint: Wording(
      "skriv meningen utan talet, slå ihop grupper eller perioder, eller namnge källan under privacy",
      "write it without the number, merge groups or periods, or name the source under privacy"
    ),
    explanation: Wording(
      """
      Tabeller och diagram visar inte talet, eftersom det gäller så få att någon kan kännas igen. \
      Då får inte heller en mening, en rubrik, en bildtext eller en inställning säga det, vare sig \
      som antal, som andel eller som resten av gruppen. Talet upprepas aldrig i anmärkningen. \
      Är det redan publicerat i en källa, namnge källan och skälet under privacy.
      """,
      """
      Tables and charts don't show the number, since it is of so few that someone may be \
      recognised. Then a sentence, a heading, a caption or a setting must not tell it either, as a \
      count, a share or the rest of the group. The diagnostic never repeats it. If a source has \
      published it already, name the source and the reason under privacy.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      {front}
      ## Bakgrund

      Före testet hade ▸3 av 40 patienter en skriven plan, och det är andelen vi följer.
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;3;40
      followup;40;130
      """,
    isSecret: true
  )
}
