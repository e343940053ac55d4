import Foundation

/// Measures how fast series are analysed, how fast `skifte` builds a site of synthetic projects, and
/// how fast it counts a synthetic extract.
///
/// Usage: `benchmark <skifte> <number of projects> <folder>`, or `benchmark tally <skifte> <number
/// of rows> <folder>` for the last; run it where `Themes/` and `Benchmarks/` lie. The folder is made
/// anew; for an extract it must lie outside every git repository.
@main struct Benchmark {
  static func main() {
    if CommandLine.arguments.count == 5, CommandLine.arguments[1] == "tally" {
      measureTally()
      return
    }
    guard CommandLine.arguments.count == 4, let count = Int(CommandLine.arguments[2]), count > 0
    else {
      print("usage: benchmark [tally] <skifte> <number of projects or rows> <folder>")
      exit(64)
    }
    AnalysisBenchmark.measure()
    do {
      try measure(
        URL(filePath: CommandLine.arguments[1]),
        over: count,
        in: URL(filePath: CommandLine.arguments[3])
      )
    } catch {
      print(error.localizedDescription)
      exit(74)
    }
  }
}

extension Benchmark {
  private static func measureTally() {
    guard let rows = Int(CommandLine.arguments[3]), rows > 0 else { exit(64) }
    let benchmark = TallyBenchmark(
      skifte: URL(filePath: CommandLine.arguments[2]),
      rows: rows,
      folder: URL(filePath: CommandLine.arguments[4])
    )
    do {
      try benchmark.measure()
    } catch {
      print(error.localizedDescription)
      exit(74)
    }
  }

  private static func measure(_ skifte: URL, over count: Int, in folder: URL) throws {
    try SyntheticSite(projects: count).write(to: folder)
    print("\(count) projects, each a 24-month series, a mix, combinations and 700 words")
    let first = try seconds { try build(folder, with: skifte) }
    // The largest child so far is the build above.
    let peak = peakMemoryOfChildren()
    let again = try seconds { try build(folder, with: skifte) }
    print("first build    \(speed(count, in: first)), peak memory \(peak / 1_000_000) MB")
    print("nothing new    \(speed(count, in: again))")
    print("written        \(try written(in: folder.appending(path: "_site")))")
  }

  private static func speed(_ projects: Int, in seconds: Double) -> String {
    let rate = Int((Double(projects) / seconds).rounded())
    return "\((seconds * 100).rounded() / 100) s, \(rate) projects per second"
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work)
    return time / .seconds(1)
  }

  private static func build(_ folder: URL, with skifte: URL) throws {
    let process = Process()
    process.executableURL = skifte
    process.arguments = ["build", "--strict", "--date", "2024-01-31", "--site", folder.path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { exit(process.terminationStatus) }
  }

  /// The most memory that any finished child has held, in bytes.
  static func peakMemoryOfChildren() -> Int {
    var usage = rusage()
    #if os(Linux)
      unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage)
      return usage.ru_maxrss * 1024
    #else
      unsafe getrusage(RUSAGE_CHILDREN, &usage)
      return usage.ru_maxrss
    #endif
  }

  private static func written(in folder: URL) throws -> String {
    var files = 0
    var bytes = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let values = try folder.appending(path: path)
        .resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
      guard values.isRegularFile == true else { continue }
      files += 1
      bytes += values.fileSize ?? 0
    }
    return "\(files) files, \(bytes / 1_000_000) MB"
  }
}
