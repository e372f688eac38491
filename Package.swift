// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled in the Swift 6 language mode with the same upcoming features.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let nio: [Target.Dependency] = ["NIOCore", "NIOHTTP1", "NIOPosix"].map {
  .product(name: $0, package: "swift-nio")
}
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

/// What lays out every text, and is tested with Unicode's own files: optimised in debug builds too. With all of Wording,
/// ConsoleCore and ConsoleView so, the tests take two thirds of the time, but building them twice as long.
let quick: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A library target.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// A target of tests.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// What writes the documentation: only whoever does that fetches it. `.ci/docs` says how.
let documentation: [Package.Dependency] =
  Context.environment["AMOOT_DOCS"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")]

let package = Package(
  name: "amoot-otp",
  products: [
    .library(name: "AmootSMS", targets: ["AmootSMS", "Wording"]),
    .library(name: "CurlTransport", targets: ["CurlTransport"]),
    .executable(name: "amoot-otp", targets: ["amoot-otp"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ] + documentation,
  targets: [
    // Layer 0: system libraries, a module map and a shim header each.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CFriBidi", providers: [.apt(["libfribidi-dev"])]),
    // Compiled, since libcurl is loaded and not linked.
    .target(name: "CCurl"),
    // Compiled, since it keeps the arguments that the program was started with.
    .target(name: "CProcess"),

    // Every sentence that a user reads, below all that speak: the client's, and in layer 1 the rest.
    module("Wording"),
    module("ConsoleWording", ["Wording"], exclude: ["Glossary.md"]),

    // Layer 2: the core client, text into cells, and the cells themselves.
    module("AmootSMS", ["Wording", httpTypes]),
    module("TextLayout", ["CFriBidi"], settings: quick),
    module("Screen", ["ConsoleWording", "Wording"]),
    module("FileWatch", ["ConsoleWording", "Wording"]),
    module("ChildProcess", ["CProcess", "ConsoleWording", "Wording"]),

    // Layer 3: the values that the console keeps.
    module("ConsoleData", ["AmootSMS", "ConsoleWording", "Wording"]),

    // Layer 4: what the console does, and its four connections to the outside.
    module(
      "ConsoleCore",
      ["AmootSMS", "ConsoleData", "Screen", "TextLayout", "ConsoleWording", "Wording", httpTypes]),
    module(
      "HistoryStore",
      ["AmootSMS", "CSQLite", "ConsoleData", "FileWatch", "ConsoleWording", "Wording", grdb, httpTypes],
      exclude: ["Provenance/Provenance.md"]),
    module(
      "Settings", ["AmootSMS", "ChildProcess", "ConsoleData", "FileWatch", "ConsoleWording", "Wording"]),
    module("Simulator", ["AmootSMS", "ConsoleWording", "Wording", httpTypes] + nio),
    module("CurlTransport", ["AmootSMS", "CCurl", httpTypes]),

    // Layer 5: a send and its record, the picture, and the terminal it is painted on.
    module("RecordingClient", ["AmootSMS", "ConsoleData", "HistoryStore", "ConsoleWording", "Wording"]),
    module(
      "ConsoleView",
      ["AmootSMS", "ConsoleCore", "ConsoleData", "Screen", "TextLayout", "ConsoleWording", "Wording"]),
    module("NcursesTerminal", ["CNcurses", "Screen", "ConsoleWording", "Wording"]),

    // Layer 6: the loop.
    module(
      "ConsoleRuntime",
      [
        "AmootSMS", "ChildProcess", "ConsoleCore", "ConsoleData", "ConsoleView", "FileWatch",
        "HistoryStore", "NcursesTerminal", "RecordingClient", "Screen", "Settings", "ConsoleWording",
        "Wording",
      ]),

    // What a build tells of itself.
    .plugin(name: "BuildFacts", capability: .buildTool(), path: "Sources/BuildFacts"),

    // Layer 7: commands and composition.
    .executableTarget(
      name: "amoot-otp",
      dependencies: [
        "AmootSMS", "ChildProcess", "ConsoleCore", "ConsoleData", "ConsoleRuntime", "ConsoleView",
        "CurlTransport",
        "FileWatch", "HistoryStore", "NcursesTerminal", "RecordingClient", "Screen", "Settings", "Simulator",
        "TextLayout", "ConsoleWording", "Wording", argumentParser, httpTypes,
      ],
      swiftSettings: strict,
      // Nobody looks up the program's symbols, and fewer libraries start sooner; assets/install links libstdc++ in, too.
      linkerSettings: [
        .unsafeFlags(
          ["-Xlinker", "--no-export-dynamic", "-Xclang-linker", "-static-libgcc"],
          .when(configuration: .release))
      ],
      plugins: ["BuildFacts"]),
    // A benchmark of the whole: ratios against other programs, in one run.
    .executableTarget(
      name: "amoot-bench",
      dependencies: [
        "AmootSMS", "ConsoleCore", "ConsoleData", "CurlTransport", "HistoryStore", "Simulator", "TextLayout",
        "ConsoleWording", "Wording",
        "amoot-otp",
      ],
      swiftSettings: strict),

    // What the tests of several kinds need.
    .target(name: "TestSupport", dependencies: ["Wording"], path: "Tests/TestSupport", swiftSettings: strict),
    // Tests, a target for each kind of proof.
    tests("AmootSMSTests", ["AmootSMS", "Wording", httpTypes]),
    tests(
      "ServiceTests",
      [
        "AmootSMS", "CCurl", "CurlTransport", "Simulator", "TestSupport", "ConsoleWording", "Wording",
        httpTypes,
      ]),
    tests("TextLayoutTests", ["TextLayout"]),
    tests(
      "ConsoleTests",
      [
        "AmootSMS", "ConsoleCore", "ConsoleData", "ConsoleView", "Screen", "Simulator", "TestSupport",
        "TextLayout",
        "ConsoleWording", "Wording", httpTypes,
      ],
      exclude: ["Goldens", "Vocabulary"]),
    tests(
      "StorageTests",
      [
        "AmootSMS", "ChildProcess", "ConsoleData", "FileWatch", "HistoryStore", "Settings", "TestSupport",
        "ConsoleWording", "Wording", grdb,
      ],
      exclude: ["Schemas"]),
    // The loop and its effects, with a terminal that records.
    tests(
      "RuntimeTests",
      [
        "AmootSMS", "ChildProcess", "ConsoleCore", "ConsoleData", "ConsoleRuntime", "CurlTransport",
        "HistoryStore", "RecordingClient",
        "Screen", "Settings", "Simulator", "TestSupport", "ConsoleWording", "Wording", grdb,
      ]),
    // These run the executable itself, in a real terminal.
    tests(
      "TerminalTests",
      [
        "amoot-otp", "AmootSMS", "CProcess", "ConsoleData", "NcursesTerminal", "Screen", "TestSupport",
        "ConsoleWording", "Wording",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
