import Statistics
import TestSupport
import Testing

/// Cases drawn once with `numpy.random.default_rng(20240131)`, and what SciPy 1.17.1 says of them.
///
/// The call is told with each list.
@Suite struct `Against SciPy` {
  /// The call: `fisher_exact([[x0, n0 - x0], [x1, n1 - x1]]).pvalue`.
  @Test func `Fisher's exact p is the same`() throws {
    let cases: [(Int, Int, Int, Int, Double)] = [
      (70, 108, 80, 116, 0.570255035024499),
      (143, 230, 163, 264, 0.9262986978832974),
      (68, 86, 158, 199, 1.0),
      (132, 139, 283, 298, 1.0),
      (235, 275, 47, 54, 1.0),
      (222, 259, 109, 130, 0.6520738352437168),
    ]
    for (x0, n0, x1, n1, p) in cases {
      let from = try #require(Share(numerator: x0, denominator: n0))
      let to = try #require(Share(numerator: x1, denominator: n1))
      #expect(agree(ShareDifference(from: from, to: to).probability, p), "\(x0)/\(n0) \(x1)/\(n1)")
    }
  }

  /// The call: `b = binomtest(x1, x0 + x1, t1 / (t0 + t1))`; `b.pvalue`, and from
  /// `b.proportion_ci(0.95, 'exact')` the limits `q / (1 - q) * t0 / t1`.
  @Test func `the ratio of two rates has the same exact interval and p`() throws {
    let cases: [(Int, Double, Int, Double, Double, Double, Double)] = [
      (44, 772.5, 33, 715.8, 0.4993125481228323, 1.3004772763617058, 0.36454834591267515),
      (42, 110.5, 21, 215.4, 0.14430228610019188, 0.44298429369323145, 1.4203902318900526e-07),
      (44, 224.7, 49, 809.8, 0.20144734907158804, 0.47526439933170056, 4.501025799001954e-08),
      (42, 617.9, 6, 730.1, 0.042003384595438266, 0.28582167430452754, 3.938535117921843e-09),
      (34, 483.9, 59, 375.6, 1.4418982395997144, 3.516759901764736, 0.00014599920817269486),
      (23, 551.2, 49, 486.9, 1.4416316468592556, 4.147628808080443, 0.0003459180210961549),
    ]
    for (x0, t0, x1, t1, lower, upper, p) in cases {
      let from = try #require(Rate(events: x0, exposure: t0))
      let to = try #require(Rate(events: x1, exposure: t1))
      let ratio = RateRatio(from: from, to: to)
      let interval = try #require(ratio.interval())
      #expect(agree(interval.lower, lower) && agree(interval.upper, upper))
      #expect(agree(ratio.probability, p))
    }
  }

  /// The call: `mannwhitneyu(to, from, method='exact')`, and `median(subtract.outer(to, from))`.
  @Test func `Mann–Whitney without ties is exact and the same`() throws {
    let cases: [([Double], [Double], Double, Double, Double)] = [
      (
        [11.82, 7.89, 10.65, 15.73, 10.66], [14.19, 9.59, 2.51, 4.47, 9.69, 15.38, 4.79], 10.0,
        0.26767676767676774, -2.2300000000000004
      ),
      (
        [11.58, 13.12, 10.92, 5.47, 10.03, 9.55, 10.37, 9.63, 6.27, 10.63, 11.07, 9.36],
        [7.55, 10.87, 4.75, 11.1, 11.31, 10.16, 10.61, 11.19, 12.18], 64.0, 0.5078760249038887,
        0.48499999999999943
      ),
      (
        [
          6.58, 14.59, 4.63, 2.13, 10.27, 5.16, 12.31, 10.49, 9.93, 10.89, 13.61, 9.21, 5.99, 9.52,
          15.68, 8.55, 12.14, 20.74, 8.06, 9.91,
        ],
        [
          8.62, 5.88, 4.84, 9.3, 12.04, 1.17, 9.4, 7.68, 14.73, 13.14, 10.4, 5.96, 6.78, 13.59,
          6.74, 7.04, 8.04, 7.94, 10.19, 12.47, 12.58, 15.23, 15.07,
        ], 216.0, 0.7449259751543063, -0.41500000000000004
      ),
    ]
    for (from, to, statistic, p, shift) in cases {
      let comparison = try #require(RankComparison(from: from, to: to))
      #expect(comparison.isExact && comparison.statistic == statistic)
      #expect(agree(comparison.probability, p) && agree(comparison.shift, shift))
      #expect(comparison.interval().contains(comparison.shift))
    }
  }

  /// `mannwhitneyu(to, from, method='asymptotic', use_continuity=True)`, and the shift as above.
  @Test func `Mann–Whitney with ties is corrected and the same`() throws {
    let cases: [([Double], [Double], Double, Double, Double)] = [
      ([9, 10, 0, 5, 4, 1, 6, 6], [10, 4, 10, 4, 6, 12], 33.0, 0.26609152936134184, 3.0),
      (
        [2, 5, 6, 4, 7, 3, 9, 6, 11, 3, 3, 0, 4, 3, 10], [13, 3, 2, 12, 8, 6, 10, 10, 12, 7, 9, 9],
        136.0, 0.025583725331896703, 4.0
      ),
      (
        [
          6, 7, 10, 7, 6, 1, 3, 7, 7, 3, 8, 2, 1, 8, 8, 10, 11, 2, 2, 2, 3, 2, 9, 4, 11, 2, 11, 8,
          0, 5, 9, 8, 3, 4, 2, 0, 5, 4, 3, 8, 9, 10, 10, 2, 7, 11, 10, 9, 2, 2, 10, 10, 8, 4, 4, 1,
          5, 2, 8, 6,
        ],
        [
          12, 6, 12, 4, 3, 5, 3, 8, 12, 12, 8, 10, 9, 13, 13, 6, 9, 7, 3, 4, 7, 5, 10, 6, 4, 9, 11,
          7, 9, 5, 13, 13, 10, 2, 11, 2, 4, 2, 2, 6, 13, 4, 6, 7, 10, 11, 10, 6, 2, 13, 3, 7, 4, 5,
          11,
        ], 2097.5, 0.011977638101171546, 2.0
      ),
    ]
    for (from, to, statistic, p, shift) in cases {
      let comparison = try #require(RankComparison(from: from, to: to))
      #expect(!comparison.isExact && comparison.statistic == statistic)
      #expect(agree(comparison.probability, p) && agree(comparison.shift, shift))
      #expect(comparison.interval().contains(comparison.shift))
    }
  }

  /// The call: `chi2_contingency(table, correction=False)`, `association(table, method='cramer')`.
  @Test func `chi-square and Cramér's V are the same`() throws {
    let cases: [([[Int]], Double, Int, Double, Double)] = [
      ([[53, 31], [54, 36]], 0.17579259908734038, 1, 0.6750142297114619, 0.031785252769254556),
      (
        [[46, 20, 12, 54, 57], [41, 30, 19, 13, 51]], 25.990075681691987, 4, 3.179075562684364e-05,
        0.2752686240720488
      ),
      (
        [[48, 42, 21, 47], [55, 52, 3, 20], [27, 55, 20, 39]], 35.01613174844798, 6,
        4.278599795441752e-06, 0.20201817335120742
      ),
      (
        [[25, 14, 58], [4, 37, 29], [54, 35, 33], [6, 23, 34], [3, 33, 19]], 92.41347244705537, 8,
        1.503566397164839e-16, 0.3369422271417935
      ),
    ]
    for (table, chiSquare, degrees, p, v) in cases {
      let association = try #require(Association(table: table))
      #expect(agree(association.chiSquare, chiSquare) && association.degreesOfFreedom == degrees)
      #expect(agree(association.probability, p) && agree(association.cramersV, v))
    }
  }

  /// `ttest_ind_from_stats(m1, s1, n1, m0, s0, n0, equal_var=False)`, and with `t.ppf(0.975, df)`.
  @Test func `Welch's interval, degrees of freedom and p are the same`() throws {
    let cases: [(Int, Double, Double, Int, Double, Double, Double, Double, Double, Double)] = [
      (
        21, 14.84, 0.59, 30, 10.13, 1.99, -5.4918103970012675, -3.9281896029987307,
        35.91930184437524, 2.3513020925331164e-14
      ),
      (
        40, 17.63, 8.81, 77, 20.24, 5.24, -0.4289251657662825, 5.648925165766281,
        53.720355838486384, 0.09080358013699678
      ),
      (
        77, 21.95, 0.87, 4, 18.4, 7.4, -15.31972457224087, 8.21972457224087, 3.0043096828526266,
        0.4081638461698312
      ),
      (
        8, 25.88, 1.37, 44, 22.84, 0.9, -4.196644042308788, -1.883355957691211, 8.133469453881453,
        0.0002884846073114259
      ),
      (
        22, 18.62, 4.65, 10, 25.66, 1.13, 4.873009943141904, 9.206990056858094, 25.795143995350735,
        4.5362076326823243e-07
      ),
    ]
    for (n0, m0, s0, n1, m1, s1, lower, upper, degrees, p) in cases {
      let from = try #require(Summary(count: n0, mean: m0, deviation: s0))
      let to = try #require(Summary(count: n1, mean: m1, deviation: s1))
      let difference = MeanDifference(from: from, to: to)
      let interval = try #require(difference.interval())
      #expect(agree(interval.lower, lower) && agree(interval.upper, upper))
      #expect(agree(difference.degreesOfFreedom, degrees) && agree(difference.probability, p))
    }
  }

  /// The call: `chi2.ppf((1 - c) / 2, 2 * x) / 2` and `chi2.ppf((1 + c) / 2, 2 * x + 2) / 2`.
  @Test func `the exact Poisson interval is the same from no events to a million`() throws {
    let cases: [(Int, Double, Double, Double)] = [
      (0, 0.5, 0.0, 1.3862943611198906),
      (0, 0.95, 0.0, 3.6888794541139354),
      (0, 0.998, 0.0, 6.907755278982137),
      (1, 0.5, 0.2876820724517809, 2.692634528889695),
      (1, 0.95, 0.025317807984289897, 5.571643390938898),
      (1, 0.998, 0.0010005003335835346, 9.233413476451585),
      (3, 0.5, 1.7272994178605192, 5.109427485123381),
      (3, 0.95, 0.6186721228956015, 8.767273069742323),
      (3, 0.998, 0.19053337756840327, 13.06224077918807),
      (17, 0.5, 14.068039840184142, 20.65180776670421),
      (17, 0.95, 9.903126469607294, 27.218646815906613),
      (17, 0.998, 7.028349394674143, 33.99258381301212),
      (250, 0.5, 239.16151009689614, 261.49655796687074),
      (250, 0.95, 219.9679956309373, 282.98770504231607),
      (250, 0.998, 203.9734803729996, 302.8206055515258),
      (40000, 0.5, 39864.92097561476, 40135.717335641566),
      (40000, 0.95, 39608.95521413471, 40393.94398823087),
      (40000, 0.998, 39384.8022797024, 40621.90511626086),
      (1000000, 0.5, 999325.3286845871, 1000675.3082769698),
      (1000000, 0.95, 998040.9833402939, 1001961.9119454322),
      (1000000, 0.998, 996912.6173198152, 1003094.0839149702),
    ]
    for (events, confidence, lower, upper) in cases {
      let interval = try #require(Rate(events: events, exposure: 1)).interval(
        confidence: confidence
      )
      #expect(agree(interval.lower, lower), "\(events) \(confidence)")
      #expect(agree(interval.upper, upper), "\(events) \(confidence)")
    }
  }

  /// The call: `binomtest(x, n).proportion_ci(c, 'wilson')`, from the middle of Φ⁻¹ to its far tail.
  @Test func `Wilson's interval is the same at every confidence`() throws {
    let cases: [(Int, Int, Double, Double, Double)] = [
      (7, 20, 0.5, 0.28212562417605125, 0.4245466491624086),
      (7, 20, 0.8, 0.22949725724670736, 0.493268836486522),
      (7, 20, 0.998, 0.12302838130957938, 0.6739227430776371),
      (7, 20, 0.9999999998, 0.0474848459582588, 0.8532869147624889),
      (7, 20, 0.9999999999990905, 0.03936751815046069, 0.8761615309013864),
      (7, 20, 0.1, 0.3367208617181537, 0.36351581302937425),
      (400, 1000, 0.9999, 0.341650780921243, 0.46133141943634215),
    ]
    for (numerator, denominator, confidence, lower, upper) in cases {
      let share = try #require(Share(numerator: numerator, denominator: denominator))
      let interval = share.interval(confidence: confidence)
      #expect(agree(interval.lower, lower) && agree(interval.upper, upper), "\(confidence)")
    }
  }
}
