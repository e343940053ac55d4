import ArgumentParser
import Foundation
import Manuscript

/// Why a run could not be finished, other than errors in the content.
struct Failure: Error {
  let exitCode: ExitCode
  let message: String
}

extension Failure {
  /// Wrong usage that the arguments alone don't show, such as a name that the site doesn't know.
  static func usage(_ what: Wording, in language: Language) -> Failure {
    Failure(exitCode: .validationFailure, message: what.text(in: language))
  }

  /// The disk said no; `what` says what was tried.
  static func disk(_ what: Wording, _ error: any Error, in language: Language) -> Failure {
    Failure(exitCode: .disk, message: "\(what.text(in: language)): \(error.localizedDescription)")
  }

  /// A fault of Skifte itself.
  static func fault(_ what: Wording, in language: Language) -> Failure {
    Failure(exitCode: .fault, message: "Skifte: \(what.text(in: language))")
  }
}
