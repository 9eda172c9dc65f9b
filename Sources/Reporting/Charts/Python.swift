public import Foundation
import ServiceModel

/// A script of ours ended with an error; its own words are on standard error already.
public struct ScriptFailed: LocalizedError {
  let python: String
  let status: Int32

  public var errorDescription: String? { "\(python): exit \(status)" }
}

/// Runs the few things that Python does better: drawing charts, writing spreadsheets.
enum Python {
  /// The first interpreter that has a module; nil if none has. MOTCUA_PYTHON, if it is set, is the
  /// only one asked.
  static func with(module: String) -> String? {
    let own = ProcessInfo.processInfo.environment["MOTCUA_PYTHON"].map { [$0] }
    return (own ?? [".venv/bin/python3", "/usr/bin/python3"]).first { python in
      guard FileManager.default.isExecutableFile(atPath: python) else { return false }
      return status(python, ["-c", "import \(module)"], in: nil) == 0
    }
  }

  /// Whether the PATH has a program.
  static func finds(program: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { folder in
      FileManager.default.isExecutableFile(atPath: "\(folder)/\(program)")
    }
  }

  /// Runs a script of ours from a folder, which is its only argument unless others are named.
  static func run(
    _ python: String, script: [UInt8], in folder: URL, words: [String]? = nil
  ) throws {
    let file = folder.appending(path: "script.py")
    try Data(script).write(to: file)
    let status = status(python, [file.path] + (words ?? [folder.path]), in: folder)
    guard status == 0 else { throw ScriptFailed(python: python, status: status ?? -1) }
  }

  static func inTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    let result = Result { try body(folder) }
    try files.removeItem(at: folder)
    return try result.get()
  }

  /// Nil if it could not be started.
  private static func status(_ python: String, _ words: [String], in folder: URL?) -> Int32? {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = words
    // Looking for a module is quiet; a script of ours may speak.
    if folder == nil { process.standardError = FileHandle.nullDevice }
    do {
      try process.run()
    } catch {
      return nil
    }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
