import Foundation
import Testing

/// The built program, run as a user would run it.
struct Program {
  var status: Int32
  var output: String
  var messages: String

  /// Runs `motcua` with these words in the project's folder, in English unless said otherwise.
  static func run(_ words: String..., locale: String = "C") throws -> Program {
    try run(words: words, locale: locale)
  }

  static func run(
    words: [String], locale: String = "C", environment: [String: String] = [:]
  ) throws -> Program {
    try ended(try process(words: words, locale: locale, environment: environment))
  }

  /// Runs bash, in which `$0` is the program.
  static func bash(_ script: String, environment: [String: String] = [:]) throws -> Program {
    let process = try process(words: [], environment: environment)
    let program: String = try #require(process.executableURL?.path)
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script, program]
    return try ended(process)
  }

  /// Runs what is ready to be started.
  static func ended(_ process: Process) throws -> Program {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, not pipes: a full pipe would stop the program.
    let (output, messages) = (folder.appending(path: "out"), folder.appending(path: "err"))
    for file in [output, messages] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return Program(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8))
  }

  /// Ready to be started, in the project's folder.
  static func process(
    words: [String], locale: String = "C", environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    let executable: URL = try #require(executable, "motcua stands beside its tests")
    process.executableURL = executable
    process.arguments = words
    process.currentDirectoryURL = root
    process.environment = ["LANG": locale, "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    return process
  }

  static var executable: URL? {
    let beside = Bundle.main.executableURL?.deletingLastPathComponent() ?? Bundle.main.bundleURL
    let bundles = [beside, Bundle.main.bundleURL.deletingLastPathComponent()]
    return bundles.map { $0.appending(path: "motcua") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// A folder of its own for a test, taken away after it.
func withFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

func contents(of folder: URL) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
}

/// All results in a folder, by file: everything but `manifest.json`, which tells of the day.
func results(in folder: URL) throws -> [String: Data] {
  try contents(of: folder).filter { $0 != "manifest.json" }.reduce(into: [:]) {
    $0[$1] = try Data(contentsOf: folder.appending(path: $1))
  }
}
