import Improvement
import Manuscript
import TestSupport
import Testing

/// Hundreds of random single changes to the five works, always the same ones.
///
/// See `WorkNumbers` for what standing in two places means; it is decided without asking Skifte.
@Suite struct `A random change to a number of the works` {
  @Test func `is caught in 95 cases of 100 when the number stands in two places`() async {
    let results = await Self.results
    let twice = results.filter(\.mutation.standsTwice)
    report(results)
    #expect(twice.count >= 180)
    #expect(twice.count(where: \.isCaught) * 100 >= twice.count * 95)
  }

  @Test func `is caught in every kind of change`() async {
    for kind in Mutation.Kind.allCases where kind != .textDigit {
      let results = await Self.results.filter {
        $0.mutation.kind == kind && $0.mutation.standsTwice
      }
      #expect(results.count >= 10, "\(kind)")
      #expect(results.count(where: \.isCaught) * 100 >= results.count * 85, "\(kind)")
    }
  }

  @Test func `is none when nothing has changed`() {
    for slug in WrittenWorks.read.analyses.map(\.project.slug) {
      #expect(Self.faults(in: slug, with: nil) == 0)
    }
  }

  /// What became of one change.
  struct Result: Sendable {
    let mutation: Mutation
    let isCaught: Bool
  }

  /// Made once for all the tests.
  private static let run = Task { await results(of: 260, seed: 20_241_031) }
  private static var results: [Result] { get async { await run.value } }

  private static func results(of count: Int, seed: UInt64) async -> [Result] {
    var dice = SeededGenerator(seed: seed)
    let works = WrittenWorks.read.analyses.map { WorkNumbers($0.project.slug) }
    var mutations: [(String, Mutation)] = []
    var turn = 0
    while mutations.count < count {
      let kind = Mutation.Kind.allCases[turn % Mutation.Kind.allCases.count]
      let work = works[(turn / Mutation.Kind.allCases.count) % works.count]
      turn += 1
      guard let mutation = work.mutation(kind, using: &dice) else { continue }
      mutations.append((work.slug, mutation))
    }
    return await withTaskGroup(of: (Int, Result).self) { group in
      for (index, (slug, mutation)) in mutations.enumerated() {
        group.addTask {
          (index, Result(mutation: mutation, isCaught: faults(in: slug, with: mutation) > 0))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// How many errors and warnings a work has with a change to it.
  private static func faults(in slug: String, with mutation: Mutation?) -> Int {
    var folder = Folder(files: WrittenWorks.folder.files(under: "Projects/\(slug)"))
    if let mutation {
      let file = Folder.File(path: mutation.file, bytes: Array(mutation.text.utf8))
      folder = folder.overlaid(with: Folder(files: [file]))
    }
    var notes = Notes()
    let site = WrittenWorks.read.site
    let project = Project(reading: slug, in: folder, of: site, noting: &notes)
    if let project { _ = ProjectAnalysis(of: project, in: site, noting: &notes) }
    return notes.count(of: .error) + notes.count(of: .warning)
  }

  private func report(_ results: [Result]) {
    let share = { (results: [Result]) in
      let caught = results.count(where: \.isCaught)
      let tenths = results.isEmpty ? 0 : caught * 1000 / results.count
      return "\(caught) of \(results.count), \(tenths / 10).\(tenths % 10) %"
    }
    let twice = results.filter(\.mutation.standsTwice)
    print("# changes to numbers that stand in two places, share caught: \(share(twice))")
    for kind in Mutation.Kind.allCases {
      print("#   \(kind.rawValue): \(share(twice.filter { $0.mutation.kind == kind }))")
    }
    print("# all changes, share caught: \(share(results))")
    for missed in twice where !missed.isCaught { print("#   missed \(missed.mutation)") }
  }
}
