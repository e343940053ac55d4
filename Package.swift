// swift-tools-version: 6.2
import PackageDescription

/// The strictest language the toolchain offers, the same for every target.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),  // SE-0458
  .treatAllWarnings(as: .error),  // SE-0443
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
]

/// Whether everything is linked into one file, as `make dist` does.
///
/// Debian has neither libzip nor libcurl to link in that way, and the server of the preview brings the
/// latter. So that file reads no workbooks, and says so, and has no preview.
let isOneFile = Context.environment["SKIFTE_ONE_FILE"] == "yes"

let package = Package(
  name: "skifte",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "skifte", targets: ["skifte"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox.git", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(
      name: "CZip",
      pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]
    ),
    // Ground floor: numbers, pictures and protection. They import nothing.
    .target(name: "Statistics", swiftSettings: strict),
    .target(name: "Drawing", swiftSettings: strict),
    // What may be told of small groups of people.
    .target(name: "Disclosure", swiftSettings: strict),
    // What the team wrote, with places.
    .target(
      name: "Manuscript",
      dependencies: ["CMark", .product(name: "Yams", package: "Yams")]
        + (isOneFile ? [] : ["CZip"]),
      swiftSettings: strict + (isOneFile ? [.define("WITHOUT_WORKBOOKS")] : [])
    ),
    // What improvement is: the model, its checks and its analysis.
    .target(
      name: "Improvement",
      dependencies: ["Disclosure", "Manuscript", "Statistics"],
      swiftSettings: strict
    ),
    // From rows about people, on the clinic's own machine, to counts.
    .target(
      name: "Tally",
      dependencies: ["Disclosure", "Improvement", "Manuscript", "Statistics"],
      swiftSettings: strict
    ),
    // Where it is shown.
    .target(
      name: "Portfolio",
      dependencies: [
        "Disclosure", "Drawing", "Improvement", "Manuscript", "Statistics",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "skifte",
      dependencies: [
        "Disclosure", "Improvement", "Manuscript", "Portfolio", "Tally",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
        + (isOneFile
          ? []
          : [
            .product(name: "FlyingFox", package: "FlyingFox"),
            .product(name: "FlyingSocks", package: "FlyingFox"),
          ]),
      exclude: isOneFile ? ["Preview"] : [],
      swiftSettings: strict + (isOneFile ? [.define("WITHOUT_PREVIEW")] : [])
    ),
    // What `make bench` runs: no product, only for developers.
    .executableTarget(
      name: "benchmark",
      dependencies: ["Improvement", "Manuscript", "Statistics"],
      path: "Benchmarks",
      exclude: ["duckdb_counts.py", "duckdb_search.py"],
      swiftSettings: strict
    ),
    .target(
      name: "TestSupport",
      dependencies: ["CZip", "Manuscript"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .testTarget(
      name: "StatisticsTests",
      dependencies: ["Statistics", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DrawingTests",
      dependencies: ["Drawing", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DisclosureTests",
      dependencies: ["Disclosure", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ManuscriptTests",
      dependencies: ["CZip", "Manuscript", "TestSupport"],
      exclude: ["Torture"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ImprovementTests",
      dependencies: ["Disclosure", "Improvement", "Manuscript", "Statistics", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PortfolioTests",
      dependencies: [
        "Portfolio", "Disclosure", "Improvement", "Manuscript", "Statistics", "TestSupport",
      ],
      exclude: ["Golden", "Output/Golden", "Sites"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TallyTests",
      dependencies: [
        "Tally", "Disclosure", "Improvement", "Manuscript", "Statistics", "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SkifteTests",
      dependencies: ["TestSupport", "skifte"],
      swiftSettings: strict
    ),
    .testTarget(name: "HouseTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ]
)

// What `make fuzz` runs; it links only with the fuzzer's sanitizer, so nothing else builds it.
if Context.environment["SKIFTE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: ["Improvement", "Manuscript"],
      path: "Fuzz/Sources",
      swiftSettings: strict
    )
  )
}
