import Testing

@Suite struct `Values of few people` {
  private static func work(_ values: [(value: Int, count: Int)]) async throws -> SmallWork {
    let rows = values.map { "fore;\($0.value);\($0.count)" }
    return try await SmallWork(
      """
      besok: {title: Besök, kind: value, unit: besök, data: data/besok.csv}
      -- besok.csv --
      period;värde;antal
      \(rows.joined(separator: "\n"))

      """
    )
  }

  /// The highest tenth of ten people is one of them.
  @Test func `have a median and no P90`() async throws {
    let work = try await Self.work((1...9).map { ($0, 1) } + [(41, 1)])
    let page = try work.site.text("projects/exempel/index.html")
    #expect(page.contains("median\u{A0}5,5") && page.contains("<p>Median.</p>"))
    #expect(!page.contains("P90"))
    #expect(try !work.site.text("projects/exempel/findings.json").contains("p90"))
  }

  @Test func `have a P90 that five are as high as`() async throws {
    let work = try await Self.work([(1, 5), (2, 5), (9, 5)])
    let page = try work.site.text("projects/exempel/index.html")
    #expect(page.contains("P90\u{A0}9,0"))
  }

  @Test func `are not told where they are fewer than ten`() async throws {
    let single = try await SmallWork(
      """
      besok: {title: Besök, kind: value, unit: besök, data: data/besok.csv}
      -- besok.csv --
      period;värde
      \((1...9).map { "fore;\($0)" }.joined(separator: "\n"))

      """
    )
    #expect(try single.told("besok") == ["fore: protected"])
    let bins = try await Self.work([(1, 4), (2, 5)])
    #expect(try bins.told("besok") == ["fore: protected"])
  }

  /// As a tallied table has them: each value the mean of enough people.
  @Test func `are told where enough have each, whatever the values are`() async throws {
    let work = try await SmallWork(
      """
      besok: {title: Besök, kind: value, unit: besök, data: data/besok.csv}
      -- besok.csv --
      period;värde;antal
      fore;0,3333333333;6
      fore;2,1428571429;7

      """
    )
    #expect(try work.told("besok").first?.hasSuffix("of 13") == true)
  }

  /// Of zeros and ones the mean says how many ones there are.
  @Test func `are not told where their mean says how many have each`() async throws {
    let work = try await Self.work([(0, 41), (1, 3)])
    #expect(try work.told("besok") == ["fore: protected"])
    #expect(work.files(telling: "0,07", "0.068", "0,25").isEmpty)
    #expect(work.found == [])
  }

  @Test func `are told by their mean alone where the deviation would say the same`() async throws {
    let work = try await Self.work([(0, 30), (1, 11), (2, 3)])
    #expect(try work.told("besok").first?.hasSuffix("of 44") == true)
    #expect(work.files(telling: "deviation\": 0", "\"median\"", "\"p90\"").isEmpty)
    #expect(work.found == [])
  }

  /// Values are told of all units only where they are told of each.
  @Test func `are of no unit that is too small, nor of all`() async throws {
    let rows = ["norra;6", "sodra;1"].flatMap { unit in
      (1...6).map { "fore;\(unit.replacing(";", with: ";\($0);"))" }
    }
    let work = try await SmallWork(
      """
      besok: {title: Besök, kind: value, unit: besök, data: data/besok.csv}
      -- besok.csv --
      period;enhet;värde;antal
      \(rows.joined(separator: "\n"))

      """
    )
    #expect(
      try work.told("besok")
        == ["fore: protected", "fore norra: 3.5 of 36", "fore sodra: protected"]
    )
    #expect(work.found == [])
  }

  /// The six of Södra follow from Norra and from the patients, who are counted elsewhere.
  @Test func `are as many of a unit as nobody can work out`() async throws {
    let rows = ["norra;6", "sodra;1"].flatMap { unit in
      (1...6).map { "fore;\(unit.replacing(";", with: ";\($0);"))" }
    }
    let work = try await SmallWork(
      """
      besok: {title: Besök, kind: value, unit: besök, data: data/besok.csv}
      andel: {title: Andel, kind: proportion, data: data/andel.csv}
      -- besok.csv --
      period;enhet;värde;antal
      \(rows.joined(separator: "\n"))
      -- andel.csv --
      period;täljare;nämnare
      fore;20;42

      """
    )
    #expect(try !work.told("besok").contains { $0.contains("of 36") })
    #expect(work.found == [])
  }

  /// n, mean and standard deviation of zeros and ones are a share: three of forty.
  @Test(arguments: [("0,075;0,267", "protected"), ("0,75;0,439", "0.75 of 40")])
  func `are a share where they are zeros and ones`(numbers: String, told: String) async throws {
    let work = try await SmallWork(
      """
      v: {title: Värde, kind: value, unit: poäng, data: data/v.csv}
      -- v.csv --
      period;n;medelvärde;sd
      fore;40;\(numbers)
      """
    )
    #expect(try work.told("v") == ["fore: \(told)"])
  }

  /// Whoever knows all of a file but one number can try the hash of each.
  @Test func `have no hash of their file beside another measure of it`() async throws {
    let work = try await SmallWork(
      """
      a: {title: Andel, kind: proportion, data: data/a.csv}
      b: {title: Besök, kind: count, counts: contacts, column: besök, data: data/a.csv}
      -- a.csv --
      period;täljare;nämnare;besök
      fore;3;40;90
      efter;20;44;95
      """
    )
    #expect(try !work.site.text("projects/exempel/findings.json").contains("sha256"))
  }
}
