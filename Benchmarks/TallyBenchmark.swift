import Foundation

/// Measures how fast `skifte tally` counts a synthetic extract, beside DuckDB where it is there.
struct TallyBenchmark {
  let skifte: URL
  let rows: Int
  let folder: URL
}

extension TallyBenchmark {
  /// Writes the extract and a site to count it for, then times both in turn.
  ///
  /// Prints the fastest of three runs of each, which other programs disturb least, with the most
  /// memory that any has held.
  func measure() throws {
    try write()
    print("\(rows) rows, \(try size / 1_000_000) MB, one person for every ten rows")
    var best = [try seconds(tally)]
    // The largest child so far is the run above; DuckDB's below are larger.
    let peak = Benchmark.peakMemoryOfChildren()
    guard let python else {
      for _ in 0..<2 { best[0] = min(best[0], try seconds(tally)) }
      print("skifte tally   \(text(best[0])), peak memory \(peak / 1_000_000) MB")
      print("DuckDB is not there to compare with; `pip install duckdb` and PYTHON=… bring it in")
      return
    }
    let threads = [["1"], []]
    for round in 0..<3 {
      if round > 0 { best[0] = min(best[0], try seconds(tally)) }
      for (number, argument) in threads.enumerated() {
        let time = try seconds { try count(with: python, argument) }
        if best.count == number + 1 { best.append(time) }
        best[number + 1] = min(best[number + 1], time)
      }
    }
    let other = Benchmark.peakMemoryOfChildren()
    print("skifte tally   \(text(best[0])), peak memory \(peak / 1_000_000) MB")
    print("DuckDB, 1 thread   \(text(best[1])), skifte takes \(ratio(best[0], best[1]))")
    print("DuckDB, all threads   \(text(best[2])), skifte takes \(ratio(best[0], best[2]))")
    print("DuckDB, most memory of both   \(other / 1_000_000) MB")
  }

  private var extract: URL { folder.appending(path: "utdrag.csv") }
  private var site: URL { folder.appending(path: "site") }

  private var size: Int {
    get throws { try extract.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 }
  }

  private func text(_ seconds: Double) -> String {
    let rate = (Double(rows) / seconds / 100_000).rounded() / 10
    return "\((seconds * 100).rounded() / 100) s, \(rate) million rows per second"
  }

  private func ratio(_ own: Double, _ other: Double) -> String {
    "\((own / other * 100).rounded() / 100) of its time"
  }

  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(work) / .seconds(1)
  }
}

// MARK: - What is run

extension TallyBenchmark {
  private func tally() throws {
    let arguments = ["tally", "prov", extract.path, "--site", site.path]
    guard try run(skifte, arguments) == 0 else { exit(70) }
  }

  private func count(with python: URL, _ threads: [String]) throws {
    let arguments = ["Benchmarks/duckdb_counts.py", extract.path] + threads
    guard try run(python, arguments) == 0 else { exit(70) }
  }

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
      let file = site.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    let made = folder.appending(path: "rows")
    guard (try? String(contentsOf: made, encoding: .utf8)) != "\(rows)" else { return }
    try SyntheticExtract(rows: rows).write(to: extract)
    try Data("\(rows)".utf8).write(to: made)
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
