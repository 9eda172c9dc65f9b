import Foundation
import ServiceModel
public import Wording

/// Runs the few things that Python does better: drawing charts, writing spreadsheets.
///
/// Only an interpreter is run that whoever installed the program, or the user by MOTCUA_PYTHON, has
/// chosen: never one that lies in the folder where the program happens to be started.
struct Python: Sendable {
  let path: String

  /// The first of `candidates` that has a module. Throws `MissingPrograms`, which says where it was
  /// looked for.
  static func with(
    module: String, package: String, among candidates: [String] = candidates
  ) throws(MissingPrograms) -> Python {
    var looked: [LocalizedText] = []
    for path in candidates {
      if FileManager.default.isExecutableFile(atPath: path) {
        let python = Python(path: path)
        if python.status(["-c", "import \(module)"], in: "/", messages: nil) == 0 { return python }
        looked.append(Texts.lacksModule.filled(path, module))
      } else {
        looked.append(Texts.isNotThere.filled(path))
      }
    }
    throw MissingPrograms(message: Texts.noPython.filled(.list(looked), .both(package)))
  }

  /// MOTCUA_PYTHON, if it is set, is the only one.
  static let candidates: [String] = {
    let own = ProcessInfo.processInfo.environment["MOTCUA_PYTHON"] ?? ""
    if own.contains("/") { return [URL(filePath: own).path] }
    if !own.isEmpty { return [program(own) ?? own] }
    return (Bundle.main.executablePath.flatMap(environment) ?? []) + ["/usr/bin/python3"]
  }()

  /// The one that the set-up makes in the project in whose build folder a program lies.
  static func environment(of executable: String) -> [String]? {
    let parts = URL(filePath: executable).resolvingSymlinksInPath().path.split(separator: "/")
    return parts.lastIndex { $0 == ".build" || $0.hasPrefix(".build-") }.map { build in
      ["/" + parts[..<build].joined(separator: "/") + "/.venv/bin/python3"]
    }
  }

  /// Where the PATH has a program; nil if it has not.
  static func program(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }.first {
      $0.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Runs a script of ours in a folder, which is its only argument unless others are named. Returns
  /// what it has to tell. Throws `ScriptFailed`.
  @discardableResult
  func run(script: [UInt8], in folder: URL, words: [String]? = nil) throws -> String {
    let file = folder.appending(path: "script.py")
    let messages = folder.appending(path: "messages.txt")
    for (file, bytes) in [(file, script), (messages, [])] { try Data(bytes).write(to: file) }
    let status = status(
      [file.path] + (words ?? [folder.path]), in: folder.path,
      messages: try FileHandle(forWritingTo: messages))
    let told = String(decoding: try Data(contentsOf: messages), as: UTF8.self)
    guard status == 0 else { throw ScriptFailed(python: path, told: told) }
    return told
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
  private func status(_ words: [String], in folder: String, messages: FileHandle?) -> Int32? {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = messages ?? FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return nil
    }
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A script of ours ended with an error.
public struct ScriptFailed: Error {
  let python: String
  let told: String

  /// Its last line says what it was.
  public var message: LocalizedText {
    let reason = told.split(whereSeparator: \.isNewline).last.map { String($0) } ?? "–"
    return LocalizedText(vi: "\(python): \(reason)", en: "\(python): \(reason)")
  }
}

/// Programs that are needed and not found, with where they were looked for.
public struct MissingPrograms: Error, Sendable {
  /// What is missing, and where it was looked for.
  public let message: LocalizedText
}

extension LocalizedText {
  fileprivate static func list(_ texts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      vi: texts.map(\.vi).joined(separator: ", "), en: texts.map(\.en).joined(separator: ", "))
  }

  fileprivate static func both(_ text: String) -> LocalizedText {
    LocalizedText(vi: text, en: text)
  }
}
