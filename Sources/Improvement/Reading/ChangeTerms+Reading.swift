import Manuscript

extension ChangeTerms {
  /// Reads the keys that only a measure of the kind `change` has.
  init(reading fields: inout Fields, noting notes: inout Notes) {
    self.init()
    instrument = fields.text("instrument", noting: &notes)?.value
    guard let value = fields.value("parameters|parametrar"),
      var inner = Fields(value, of: Wording("parametrarna", "the parameters"), noting: &notes)
    else { return }
    cutoff = inner.number("cutoff|gräns", in: nil, noting: &notes)
    cutoffIsClinical = inner.flag("cutoff-is-clinical|gränsen-är-klinisk", noting: &notes)
    reliable = inner.number("reliable|tillförlitlig", in: .above(0), noting: &notes)
    reliability = inner.number("reliability|reliabilitet", in: .belowOne, noting: &notes)
    deviation = inner.number("deviation|standardavvikelse", in: .above(0), noting: &notes)
    inner.finish(noting: &notes)
    if cutoff != nil, cutoffIsClinical == nil {
      notes.add(.cutoffWithoutSide, at: value.place)
    }
  }
}

/// Which numbers a parameter may be.
private enum ParameterRange {
  case above(Double)
  case belowOne

  func contains(_ value: Double) -> Bool {
    switch self {
    case .above(let bound): value > bound
    case .belowOne: 0..<1 ~= value
    }
  }
}

extension Fields {
  /// A number in a range, or any number for nil; nil, with a diagnostic, for anything else.
  fileprivate mutating func number(
    _ key: String,
    in range: ParameterRange?,
    noting notes: inout Notes
  ) -> Double? {
    guard let written = text(key, noting: &notes) else { return nil }
    guard let number = SpokenNumber(written.value) else {
      notes.add(.badNumber, at: written.place, ["value": "\(written.value)"])
      return nil
    }
    guard range?.contains(number.value) ?? true else {
      notes.add(
        .impossibleParameter,
        at: written.place,
        ["value": "\(written.value)", "key": Wording(key.prefix { $0 != "|" })]
      )
      return nil
    }
    return number.value
  }
}
