package import Manuscript

extension Code {
  /// The codes of numbers in the text that are bound to a study's plan, in order.
  package static let plan: [Code] = [planDiffers, planWithoutNumber]

  package static let planDiffers = Code(
    "C114",
    .error,
    Wording(
      "texten säger {text}, planen säger {value}",
      "the text says {text}, the plan says {value}"
    ),
    hint: Wording(
      "rätta texten, eller planen om det är den som är fel",
      "correct the text, or the plan if that is wrong"
    ),
    explanation: Wording(
      """
      Ett tal som är kopplat till studieplanen jämförs med det som står under plan: överst i \
      rapporten. Då kan texten och den ritade tidsplanen inte säga olika.
      """,
      """
      A number that is bound to the study's plan is compared with what stands under plan: at the \
      top of the report, so that the text and the schedule drawn can't say different things.
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      plan: {recruitment: {months: 24, per-unit: 20}}
      ---

      ## Bakgrund

      Vi vill få med ▸[25](plan:per-unit) klienter på varje enhet.
      """
  )

  package static let planWithoutNumber = Code(
    "C115",
    .error,
    Wording(
      "planen säger inget tal för ”{part}”",
      "the plan says no number for “{part}”"
    ),
    hint: Wording(
      "skriv talet under plan: i blocket överst, eller ta bort kopplingen",
      "write the number under plan: in the block at the top, or remove the link"
    ),
    explanation: Wording(
      """
      Ett tal kan kopplas till per-unit (deltagare per enhet), months (rekryteringens månader), \
      follow-up-1, follow-up-2 och så vidare (månader till uppföljningen), follow-ups, designs, \
      arms och questions (hur många de är).
      """,
      """
      A number can be bound to per-unit (participants per unit), months (of recruitment), \
      follow-up-1, follow-up-2 and so on (months until then), follow-ups, designs, arms and \
      questions (how many there are).
      """
    ),
    example: """
      -- Projects/exempel/report.md --
      ---
      title: Exempel
      unit: habo
      template: kort
      plan: {recruitment: {months: 24, per-unit: 20}}
      ---

      ## Bakgrund

      Uppföljning efter ▸[3](plan:follow-up-1) månader.
      """
  )
}
