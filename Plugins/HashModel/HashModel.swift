import Foundation
import PackagePlugin

/// Writes the hash of the sources that decide what comes out of a replication into the target that
/// keeps replications, so that those of two programs are never mixed.
///
/// By the shell's own tools, as anybody may compute it: `sha256sum` of every file, in the order of
/// their paths, and `sha256sum` of what that prints. Paths are relative to the package: two builds of
/// the same sources have the same hash on any machine.
@main
struct HashModel: BuildToolPlugin {
  /// What a replication, a cell, a kept step of a solver or the reading of a scenario depends on.
  private static let targets = [
    "CGSL", "CPhilox", "CPrefetch", "EventKernel", "Experiments", "LegalClock", "OutputAnalysis",
    "QueueingTheory", "ScenarioFiles", "ServiceModel", "Staffing", "Stochastics", "Workloads",
  ]

  /// One command, which runs again whenever one of the files has changed.
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let files = try Self.targets.flatMap { try Self.files(in: "Sources/\($0)", of: root) }
    let output = context.pluginWorkDirectoryURL.appending(path: "ModelSource.swift")
    return [
      .buildCommand(
        displayName: "Hashing the model's sources", executable: URL(filePath: "/bin/sh"),
        arguments: [
          root.appending(path: "Plugins/HashModel/hash.sh").path, root.path, output.path,
        ] + files,
        inputFiles: files.map { root.appending(path: $0) }, outputFiles: [output])
    ]
  }

  /// Relative to `root`, in the order of their bytes.
  private static func files(in folder: String, of root: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .map { "\(folder)/\($0)" }
      .filter { path in
        let name = path.split(separator: "/").last ?? ""
        let type =
          try FileManager.default.attributesOfItem(
            atPath: root.appending(path: path).path)[.type] as? FileAttributeType
        return type == .typeRegular && !name.hasPrefix(".")
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
