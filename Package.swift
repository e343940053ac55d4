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

let package = Package(
  name: "skifte",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "skifte", targets: ["skifte"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
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
    // Ground floor: numbers and pictures. They import nothing.
    .target(name: "Statistics", swiftSettings: strict),
    .target(name: "Drawing", swiftSettings: strict),
    // What the team wrote, with places.
    .target(
      name: "Manuscript",
      dependencies: ["CMark", "CZip", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict
    ),
    // What improvement is: the model, its checks and its analysis.
    .target(
      name: "Improvement",
      dependencies: ["Manuscript", "Statistics"],
      swiftSettings: strict
    ),
    // Where it is shown.
    .target(
      name: "Portfolio",
      dependencies: [
        "Drawing", "Improvement", "Manuscript", "Statistics",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "skifte",
      dependencies: [
        "Improvement", "Manuscript", "Portfolio",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    // What `make bench` runs: no product, only for developers.
    .executableTarget(
      name: "benchmark",
      dependencies: ["Improvement", "Manuscript", "Statistics"],
      path: "Benchmarks",
      swiftSettings: strict
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Manuscript"],
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
      name: "ManuscriptTests",
      dependencies: ["CZip", "Manuscript", "TestSupport"],
      exclude: ["Torture"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ImprovementTests",
      dependencies: ["Improvement", "Manuscript", "Statistics", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PortfolioTests",
      dependencies: ["Portfolio", "Improvement", "Manuscript", "Statistics", "TestSupport"],
      exclude: ["Golden", "Output/Golden", "Sites"],
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
