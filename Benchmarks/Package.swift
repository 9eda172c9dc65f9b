// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "motcua", path: "..")],
  targets: [
    // The plain generator that we and the C++ reference draw from.
    .target(name: "CDraws"),
    .executableTarget(
      name: "benchmark",
      dependencies: ["CDraws", .product(name: "MotCuaModel", package: "motcua")],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
  ],
  swiftLanguageModes: [.v6]
)
