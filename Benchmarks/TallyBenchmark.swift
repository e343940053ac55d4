import Foundation

/// Measures how fast `skifte tally` counts a synthetic extract, and `skifte check` looks through it
/// when it has been left in a project, each beside DuckDB where it is there.
struct TallyBenchmark {
  let skifte: URL
  let rows: Int
  let folder: URL
}

extension TallyBenchmark {
  /// Writes the extract and a site to count it for, then times each task in turn.
  func measure() throws {
    try write()
    print("\(rows) rows, \(try size / 1_000_000) MB, one person for every ten rows")
    // What needs least memory first: what can be asked for is that of the largest so far.
    let checking = try run("check", expecting: 1, ["--site", left.path])
    let tallying = try run("tally", expecting: 0, ["prov", extract.path, "--site", site.path])
    guard let python else {
      print("DuckDB is not there to compare with; `pip install duckdb` and PYTHON=… bring it in")
      return
    }
    try compare("tally", tallying, with: python, running: "duckdb_counts.py")
    try compare("check", checking, with: python, running: "duckdb_search.py")
  }

  /// The fastest of three runs, which other programs disturb least, in seconds.
  private func run(_ command: String, expecting code: Int32, _ arguments: [String]) throws -> Double
  {
    let best = try fastest { try run(skifte, [command] + arguments) == code }
    let peak = Benchmark.peakMemoryOfChildren() / 1_000_000
    print("skifte \(command)   \(text(best)), peak memory so far \(peak) MB")
    return best
  }

  private func compare(
    _ command: String,
    _ own: Double,
    with python: URL,
    running script: String
  ) throws {
    for (name, threads) in [("1 thread", ["1"]), ("all threads", [])] {
      let other = try fastest {
        try run(python, ["Benchmarks/\(script)", extract.path] + threads) == 0
      }
      let ratio = (own / other * 100).rounded() / 100
      print("DuckDB, \(name)   \(text(other)); skifte \(command) takes \(ratio) of its time")
    }
    print("DuckDB, most memory so far   \(Benchmark.peakMemoryOfChildren() / 1_000_000) MB")
  }

  private func fastest(_ isRight: () throws -> Bool) throws -> Double {
    var best = Double.infinity
    for _ in 0..<3 {
      let clock = ContinuousClock()
      var isFine = false
      best = min(best, try clock.measure { isFine = try isRight() } / .seconds(1))
      guard isFine else { exit(70) }
    }
    return best
  }

  private var extract: URL { folder.appending(path: "utdrag.csv") }
  private var site: URL { folder.appending(path: "site") }
  /// The same site with the extract left in its project.
  private var left: URL { folder.appending(path: "left") }

  private var size: Int {
    get throws { try extract.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 }
  }

  private func text(_ seconds: Double) -> String {
    let rate = (Double(rows) / seconds / 100_000).rounded() / 10
    return "\((seconds * 100).rounded() / 100) s, \(rate) million rows per second"
  }
}

// MARK: - What is run

extension TallyBenchmark {
  /// A Python that has DuckDB: the one that `PYTHON` names, else `python3`.
  private var python: URL? {
    let name = ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let candidates =
      name.contains("/")
      ? [URL(filePath: name)] : folders.map { URL(filePath: String($0)).appending(path: name) }
    return candidates.first { candidate in
      FileManager.default.isExecutableFile(atPath: candidate.path)
        && (try? run(candidate, ["-c", "import duckdb"])) == 0
    }
  }

  private func run(_ program: URL, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Writes what is not there yet: ten million rows take a while to make up.
  private func write() throws {
    for (path, text) in Self.files {
      for root in [site, left] {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
      }
    }
    let made = folder.appending(path: "rows")
    if (try? String(contentsOf: made, encoding: .utf8)) != "\(rows)" {
      try SyntheticExtract(rows: rows).write(to: extract)
      try Data("\(rows)".utf8).write(to: made)
    }
    let data = left.appending(path: "Projects/prov/utdrag.csv")
    try? FileManager.default.removeItem(at: data)
    try FileManager.default.linkItem(at: extract, to: data)
  }

  private static let columns = "person: PatientID, date: Besöksdatum"

  private static let files = [
    "Site/site.yml": "title: Prov\n",
    "Site/units.yml": "enhet: {name: Enhet, kind: clinic}\n",
    "Site/templates/prov.yml": "title: Prov\nsections: [{title: Bakgrund}]\n",
    "Projects/prov/report.md": """
    ---
    title: Prov
    unit: enhet
    template: prov
    periods:
      baseline: 2022/2023
      followup: 2024
    measures:
      professioner:
        title: Patienter per profession
        kind: mix
        of: patienter
        data: data/professioner.csv
        tally: {\(columns), category: Yrkeskategori}
      kombinationer:
        title: Kombinationer
        kind: combinations
        data: data/kombinationer.csv
        tally: {\(columns), category: Yrkeskategori}
      flera:
        title: Mer än en profession
        kind: proportion
        data: data/flera.csv
        tally: {\(columns), more-than-one: Yrkeskategori}
    ---

    ## Bakgrund

    Text.

    """,
  ]
}
