// swift-tools-version: 6.2
import PackageDescription

/// The strict dialect of every Swift target; see README.md, "Developing".
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// CI sets MOTCUA_STRICT, so that a warning of a newer compiler stops us and not our users.
let warnings: [SwiftSetting] =
  Context.environment["MOTCUA_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// A replication looks things up across our targets all the time. Where the compiler sees through,
/// the city that all replications share is not counted as a reference at each look: counting is what
/// threads wait for each other with.
let transparent: [SwiftSetting] = [
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
]

func target(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources,
    swiftSettings: strict + warnings + transparent, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict + warnings)
}

let package = Package(
  name: "motcua",
  products: [
    .executable(name: "motcua", targets: ["motcua"]),
    // What the benchmarks are built on.
    .library(
      name: "MotCuaModel",
      targets: [
        "EventKernel", "Stochastics", "Wording", "LegalClock", "ServiceModel", "Workloads",
        "ScenarioFiles", "QueueingTheory",
      ]),
    // What fuzzing is built on.
    .library(
      name: "MotCuaFiles",
      targets: [
        "Reporting", "Runs", "Tables", "Experiments", "ScenarioFiles", "Workloads", "Wording",
      ]),
  ],
  dependencies: [
    // YAML with a place for every node. It replaces a parser of some thousand lines.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Options, help and shell completion. It replaces some hundred lines for each command.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Pages from templates, escaped. It replaces HTML in strings of Swift, some four hundred lines.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // GSL: distributions and statistics. It replaces thousands of lines of numerical code.
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    // The random generator, and GSL's errors as values: whatever calls GSL links it.
    .target(name: "CPhilox", dependencies: ["CGSL"]),
    // SHA-256 of inputs and outputs, by OpenSSL. It replaces a hash function of our own.
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    // GLPK: mixed integer programs. It replaces a simplex and a branch and cut of thousands of lines.
    // Debian has no glpk.pc, so it is named here; behind a few lines of C, for it ends the process at
    // what it cannot be in.
    .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
    // One instruction: a line of the cache is asked for early.
    .systemLibrary(name: "CPrefetch"),
    // How the C library keeps free memory.
    .systemLibrary(name: "CMemory"),

    // Which sources decide about results: a hash that runs carry.
    .plugin(name: "HashModel", capability: .buildTool()),

    target("EventKernel"),
    target("Stochastics", ["CGSL", "CPhilox"]),
    target("OutputAnalysis", ["CGSL", "CPhilox"]),
    target("QueueingTheory", ["CGSL", "CPhilox"]),

    target("Wording"),
    target("Tables", ["Wording"]),
    target("LegalClock", ["EventKernel", "Wording"]),
    target(
      "ServiceModel",
      ["LegalClock", "Wording", "EventKernel", "Stochastics", "OutputAnalysis", "CPrefetch"]),
    // What is asked of counters and offices before anybody waits, and how many people that takes.
    target("Workloads", ["ServiceModel", "LegalClock", "Stochastics", "QueueingTheory"]),
    // Persons, contracts and shifts for what is needed: the cheapest roster, or what stands in its way.
    target("Rosters", ["CGLPK", "LegalClock", "Wording"]),
    // Laws, factors and distances from what was observed: numbers in, numbers out.
    target("Fitting", ["Stochastics", "CGSL", "CPhilox"]),
    // What was observed as the text of a scenario that runs, with what each value rests on.
    target(
      "Drafts",
      ["Fitting", "Tables", "LegalClock", "QueueingTheory", "Stochastics", "Wording"]),
    // Which option, and would it still be so if the numbers are wrong: numbers in, numbers out.
    target("Choice", ["OutputAnalysis", "Stochastics", "CGSL", "CPhilox"]),
    target(
      "ScenarioFiles",
      [
        "Rosters", "Choice", "Workloads", "ServiceModel", "LegalClock", "Wording", "EventKernel",
        "Stochastics",
        .product(name: "Yams", package: "Yams"),
      ]),
    target(
      "Experiments",
      [
        "ScenarioFiles", "Workloads", "ServiceModel", "LegalClock", "Wording", "EventKernel",
        "Stochastics", "OutputAnalysis",
      ]),
    // How many people, where, at which hours: a search, and a certificate on citizens it has not seen.
    target(
      "Staffing",
      [
        "Experiments", "ScenarioFiles", "Workloads", "ServiceModel", "LegalClock", "Wording",
        "EventKernel", "OutputAnalysis", "QueueingTheory",
      ]),
    // Result folders: what is kept, gone on with, put together and read back.
    target(
      "Runs",
      [
        "Tables", "Staffing", "Choice", "Experiments", "ScenarioFiles", "Workloads",
        "ServiceModel", "LegalClock", "Wording", "EventKernel", "OutputAnalysis",
        "QueueingTheory", "CCrypto", "CGSL",
      ], plugins: [.plugin(name: "HashModel")]),
    // Logs of others: what they are in our own terms, and what is wrong with them.
    target(
      "Evidence",
      [
        "Drafts", "Fitting", "Runs", "Tables", "Staffing", "Choice", "Experiments",
        "ScenarioFiles", "ServiceModel", "LegalClock", "EventKernel", "Stochastics",
        "OutputAnalysis", "Wording", "CGSL",
      ]),
    target(
      "Verification",
      [
        "Experiments", "ScenarioFiles", "Choice", "ServiceModel", "LegalClock", "EventKernel",
        "Stochastics", "OutputAnalysis", "QueueingTheory", "CGSL",
      ]),
    target(
      "Reporting",
      [
        "Evidence", "Drafts", "Fitting", "Rosters", "Runs", "Tables", "Verification", "Staffing",
        "Experiments", "ScenarioFiles",
        "Workloads", "Choice", "ServiceModel", "LegalClock", "Wording", "EventKernel",
        "Stochastics", "OutputAnalysis", "QueueingTheory",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      // In the program itself, so that it needs no files beside it.
      resources: [
        .embedInCode("Page/page.css"), .embedInCode("Page/page.js"), .embedInCode("Page/Templates"),
        .embedInCode("Charts/draw.py"), .embedInCode("Charts/Templates"),
        .embedInCode("Studies/Templates"),
        .embedInCode("Memo/memo.py"), .embedInCode("Memo/Templates"),
        .embedInCode("Export/export.py"), .embedInCode("Evidence/table.py"),
        .embedInCode("Evidence/quantiles.vl.json"), .embedInCode("Evidence/observed.vl.json"),
      ]),
    .executableTarget(
      name: "motcua",
      dependencies: [
        "Reporting", "Evidence", "Drafts", "Runs", "Verification", "Staffing", "Experiments",
        "ScenarioFiles",
        "Rosters", "Workloads", "ServiceModel", "LegalClock", "Wording",
        "QueueingTheory", "OutputAnalysis", "EventKernel", "Stochastics", "CMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + warnings,
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),

    tests("EventKernelTests", ["EventKernel"]),
    tests(
      "StaffingTests",
      [
        "Staffing", "Experiments", "ScenarioFiles", "ServiceModel", "Wording", "EventKernel",
        "OutputAnalysis", "QueueingTheory",
      ]),
    tests("StochasticsTests", ["Stochastics", "CGSL", "CPhilox"]),
    tests("OutputAnalysisTests", ["OutputAnalysis", "Stochastics", "CGSL"]),
    tests("QueueingTheoryTests", ["QueueingTheory"]),
    tests("TablesTests", ["Tables", "Wording"]),
    tests(
      "EvidenceTests",
      [
        "Evidence", "Drafts", "Fitting", "Runs", "Tables", "Staffing", "ScenarioFiles",
        "ServiceModel", "LegalClock", "Stochastics", "Wording",
      ]),
    tests("FittingTests", ["Fitting", "Stochastics", "CGSL"]),
    tests("DraftsTests", ["Drafts", "Fitting", "LegalClock", "Stochastics", "Tables"]),
    tests("RostersTests", ["Rosters", "LegalClock", "Wording"]),
    tests(
      "ChoiceTests",
      ["Choice", "OutputAnalysis", "Stochastics", "QueueingTheory", "CGSL", "CPhilox"]),
    // Hanoi's hours, holidays and rules, for the tests of the law's clock and of the model.
    .target(
      name: "LegalFixtures", dependencies: ["LegalClock", "EventKernel", "Wording"],
      path: "Tests/LegalFixtures", swiftSettings: strict + warnings),
    tests("LegalClockTests", ["LegalClock", "LegalFixtures", "EventKernel", "Wording"]),
    tests(
      "ServiceModelTests",
      [
        "ServiceModel", "LegalClock", "LegalFixtures", "Wording", "EventKernel", "Stochastics",
        "OutputAnalysis",
      ]),
    tests(
      "ScenarioFilesTests",
      [
        "ScenarioFiles", "Rosters", "ServiceModel", "LegalClock", "Wording", "EventKernel",
        "Stochastics",
      ]),
    tests(
      "ExperimentsTests",
      [
        "Experiments", "ScenarioFiles", "Workloads", "ServiceModel", "LegalClock", "Wording",
        "EventKernel", "Stochastics", "OutputAnalysis", "QueueingTheory",
      ]),
    tests(
      "RunsTests",
      [
        "Runs", "Tables", "Experiments", "ScenarioFiles", "Choice", "ServiceModel", "LegalClock",
        "Wording", "EventKernel", "Stochastics", "OutputAnalysis",
      ]),
    tests(
      "VerificationTests",
      [
        "Verification", "Experiments", "ScenarioFiles", "ServiceModel", "OutputAnalysis",
        "QueueingTheory",
      ]),
    tests(
      "ReportingTests",
      [
        "Reporting", "Runs", "Tables", "Verification", "Choice", "Experiments", "ServiceModel",
        "LegalClock",
        "Wording",
        "EventKernel",
        "Stochastics", "OutputAnalysis",
      ]),
    tests(
      "MotCuaTests",
      [
        "motcua", "Reporting", "Runs", "Tables", "Experiments", "ScenarioFiles", "Rosters",
        "Workloads",
        "ServiceModel", "LegalClock", "Wording",
        "EventKernel", "Stochastics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
