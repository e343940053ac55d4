package import Manuscript

/// One part of what makes a test tell something, and whether a cycle has it.
///
/// The parts are those of Taylor et al., BMJ Qual Saf 2014;23:290–298: prediction, iterative
/// cycles, small-scale testing, data over time; and that the decision follows from the study.
package struct FidelityPoint: Sendable, Hashable {
  package let criterion: Criterion
  package let reason: Reason

  /// What is asked of a test.
  package enum Criterion: String, Sendable, Hashable, CaseIterable {
    case prediction, beforeData, linked, small, monthly, decision
  }

  /// Whether a test has a part; what nobody wrote is unknown, and no fault.
  package enum Standing: String, Sendable, Hashable, CaseIterable { case kept, broken, unknown }
}

extension FidelityPoint {
  /// Why a part is there, is not, or cannot be told.
  package enum Reason: Sendable, Hashable {
    case foretoldInNumbers, foretoldInWords, nothingForetold
    /// The day it was written, against the first numbers of the test.
    case writtenBefore(CalendarDate, first: DateInterval)
    case writtenAfter(CalendarDate, first: DateInterval)
    /// The day the file was added to the history.
    case addedBefore(CalendarDate, first: DateInterval)
    case addedAfter(CalendarDate)
    case undated
    case follows(String), first, single, standsAlone, followsNothing
    case startsSmall(Cycle.Size), startsLarge(Cycle.Size), sizeUnclear(Cycle.Size), sizeUnsaid
    case grows
    case monthly
    /// The first month of the test without a number.
    case monthMissing(DateInterval)
    case sparser, byPeriod, noDates, noMeasure, noData
    case decided(Cycle.Decision), adoptedThoughMissed, adoptedThoughWorse, abandonedThoughHit
    case decisionAlone, undecided
  }

  package var standing: Standing {
    switch reason {
    case .foretoldInNumbers, .foretoldInWords, .writtenBefore, .addedBefore, .follows, .first,
      .standsAlone, .startsSmall, .grows, .monthly, .decided:
      .kept
    case .writtenAfter, .followsNothing, .startsLarge, .monthMissing, .sparser,
      .adoptedThoughMissed, .adoptedThoughWorse:
      .broken
    case .nothingForetold, .addedAfter, .undated, .single, .sizeUnclear, .sizeUnsaid, .byPeriod,
      .noDates, .noMeasure, .noData, .abandonedThoughHit, .decisionAlone, .undecided:
      .unknown
    }
  }

  /// In a few words, for a list within a sentence; nil for what is no fault.
  package var fault: Wording? {
    switch reason {
    case .writtenAfter:
      Wording(
        "förutsägelsen skrevs efter de första siffrorna",
        "the prediction was written after the first numbers"
      )
    case .followsNothing:
      Wording("det bygger inte på något tidigare test", "it builds on no earlier test")
    case .startsLarge(let size):
      Wording("det första testet gällde \(size.text)", "the first test was of \(size.text)")
    case .monthMissing(let month):
      Wording("det saknas siffror för \(month.text)", "there are no numbers for \(month.text)")
    case .sparser:
      Wording("siffrorna kom glesare än varje månad", "the numbers came less than monthly")
    case .adoptedThoughMissed:
      Wording(
        "förändringen införs fast förutsägelsen inte slog in",
        "the change is adopted though the prediction did not come true"
      )
    case .adoptedThoughWorse:
      Wording(
        "förändringen införs fast måttet har försämrats",
        "the change is adopted though the measure got worse"
      )
    default: nil
    }
  }
}
