import Improvement
import Manuscript
import Testing

@Suite struct `A word that says how a number is meant` {
  @Test(arguments: [
    // 5 % of 30 is 1.5, on the one side or the other.
    SpokenCase("knappt 30 %", .hundredths(2999)), SpokenCase("knappt 30 %", .hundredths(2850)),
    SpokenCase("knappt 30 %", .hundredths(2849), .wrongQualifier(.with(.almost))),
    SpokenCase("knappt 30 %", .hundredths(3000), .wrongQualifier(.exactly)),
    SpokenCase("knappt 30 %", .hundredths(3100), .wrongQualifier(.with(.justOver))),
    SpokenCase("strax under 30 %", .hundredths(2950)),
    SpokenCase("just under 30%", .hundredths(2950)),
    SpokenCase("drygt 30 %", .hundredths(3001)), SpokenCase("drygt 30 %", .hundredths(3150)),
    SpokenCase("drygt 30 %", .hundredths(3151), .wrongQualifier(.with(.about))),
    SpokenCase("drygt 30 %", .hundredths(3000), .wrongQualifier(.exactly)),
    SpokenCase("drygt 30 %", .hundredths(2920), .wrongQualifier(.with(.justUnder))),
    SpokenCase("just over 30%", .hundredths(3050)),
    SpokenCase("slightly over 30%", .hundredths(3050)),
    // 10 % of 30 is 3.
    SpokenCase("nära 30 %", .hundredths(2700)), SpokenCase("nästan 30 %", .hundredths(2999)),
    SpokenCase("nästan 30 %", .hundredths(2699), .wrongQualifier(.none)),
    SpokenCase("nästan 30 %", .hundredths(3100), .wrongQualifier(.with(.justOver))),
    SpokenCase("almost 30%", .hundredths(2800)), SpokenCase("nearly 30%", .hundredths(2800)),
    SpokenCase("cirka 30 %", .hundredths(2700)), SpokenCase("ca 30 %", .hundredths(3300)),
    SpokenCase("ca. 30 %", .hundredths(3000)), SpokenCase("ungefär 30 %", .hundredths(3000)),
    SpokenCase("omkring 30 %", .hundredths(3301), .wrongQualifier(.none)),
    SpokenCase("about 30%", .hundredths(3200)), SpokenCase("around 30%", .hundredths(2800)),
    SpokenCase("roughly 30%", .hundredths(2600), .wrongQualifier(.none)),
  ])
  func `lets the data be near the number, on its own side`(spoken: SpokenCase) { spoken.check() }

  @Test(arguments: [
    SpokenCase("över 30 %", .hundredths(3001)), SpokenCase("mer än 30 %", .hundredths(6000)),
    SpokenCase("över 30 %", .hundredths(6001), .wrongQualifier(.none)),
    SpokenCase("över 30 %", .hundredths(3000), .wrongQualifier(.exactly)),
    SpokenCase("over 30%", .hundredths(4000)), SpokenCase("more than 30%", .hundredths(4000)),
    SpokenCase("under 30 %", .hundredths(2999)), SpokenCase("mindre än 30 %", .hundredths(1500)),
    SpokenCase("under 30 %", .hundredths(1499), .wrongQualifier(.none)),
    SpokenCase("under 30 %", .hundredths(3000), .wrongQualifier(.exactly)),
    SpokenCase("below 30%", .hundredths(2000)), SpokenCase("less than 30%", .hundredths(2000)),
    SpokenCase("minst 30 %", .hundredths(3000)), SpokenCase("at least 30%", .hundredths(6000)),
    SpokenCase("minst 30 %", .hundredths(2999), .wrongQualifier(.exactly)),
    SpokenCase("minst 30 %", .hundredths(2900), .wrongQualifier(.with(.justUnder))),
    SpokenCase("högst 30 %", .hundredths(3000)), SpokenCase("at most 30%", .hundredths(1500)),
    SpokenCase("högst 30 %", .hundredths(3100), .wrongQualifier(.with(.justOver))),
    SpokenCase("upp till 30 %", .hundredths(2900)),
  ])
  func `lets the data be on its own side, at most double or half`(spoken: SpokenCase) {
    spoken.check()
  }

  @Test(arguments: [
    SpokenCase("färre än fem", .number(1)), SpokenCase("minst tre", .number(40)),
    SpokenCase("över 11", .number(23), .wrongQualifier(.none)),
    SpokenCase("drygt 50 000", .number(52_524), .wrongQualifier(.with(.about))),
    SpokenCase("drygt 50 000", .number(52_500)),
    SpokenCase("drygt 2,900", .number(2972), in: .english),
    SpokenCase("knappt 3 000", .number(2972)), SpokenCase("nära 3 000 kontakter", .number(2972)),
    SpokenCase("cirka tio", .number(9)),
    SpokenCase("cirka tio", .number(8), .wrongQualifier(.none)),
    // Half of the last digit written is more than 5 % of small numbers.
    SpokenCase("drygt 2", .number(2.5)), SpokenCase("knappt 2", .number(1.5)),
    SpokenCase("drygt 2", .number(2.6), .wrongQualifier(.none)),
    SpokenCase("drygt 2,0", .number(2.11), .wrongQualifier(.with(.about))),
  ])
  func `goes with counts and small numbers too`(spoken: SpokenCase) { spoken.check() }

  @Test(arguments: [
    SpokenCase("drygt 6 procentenheter", .points(-0.062)),
    SpokenCase("knappt 6 procentenheter", .points(-0.062), .wrongQualifier(.exactly)),
    SpokenCase("minskade med drygt 6 procentenheter", .points(-0.062)),
    SpokenCase("drygt 6 procentenheter lägre", .points(-0.062)),
    SpokenCase("drygt −6 procentenheter", .points(-0.062)),
    SpokenCase("drygt −6 procentenheter", .points(0.062), .differs),
    SpokenCase("ökade med drygt 6 procentenheter", .points(-0.062), .wrongWay),
  ])
  func `measures a change without its sign`(spoken: SpokenCase) { spoken.check() }

  @Test func `is written as it is read`() {
    for qualifier in Qualifier.allCases {
      for language in Language.allCases {
        let said = ClaimText("\(qualifier.label.text(in: language)) 30 %", in: language)
        #expect(said.qualifier == qualifier)
        #expect(said.core == "30 %")
      }
      for spelling in qualifier.spellings {
        #expect(ClaimText("\(spelling) 30 %", in: .swedish).qualifier == qualifier, "\(spelling)")
      }
    }
  }
}

extension ClaimValue {
  /// A share in hundredths of a per cent.
  fileprivate static func hundredths(_ count: Int) -> ClaimValue {
    .share(numerator: count, denominator: 10_000)
  }
}
