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

func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + warnings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict + warnings)
}

let package = Package(
  name: "motcua",
  dependencies: [
    // YAML with a place for every node. It replaces a parser of some thousand lines.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2")
  ],
  targets: [
    // GSL: distributions and statistics. It replaces thousands of lines of numerical code.
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .target(name: "CPhilox", dependencies: ["CGSL"]),

    target("EventKernel"),
    target("Stochastics", ["CGSL", "CPhilox"]),
    target("OutputAnalysis", ["CGSL"]),
    target("QueueingTheory"),

    target("ServiceModel", ["EventKernel", "Stochastics", "OutputAnalysis"]),
    target("ScenarioFiles", ["ServiceModel", "Stochastics", .product(name: "Yams", package: "Yams")]),

    tests("EventKernelTests", ["EventKernel"]),
    tests("StochasticsTests", ["Stochastics", "CGSL", "CPhilox"]),
    tests("OutputAnalysisTests", ["OutputAnalysis"]),
    tests("QueueingTheoryTests", ["QueueingTheory"]),
    tests("ServiceModelTests", ["ServiceModel", "EventKernel", "Stochastics", "OutputAnalysis"]),
    tests("ScenarioFilesTests", ["ScenarioFiles", "ServiceModel", "Stochastics"]),
  ],
  swiftLanguageModes: [.v6]
)
