import Foundation
package import Wording

/// Programs of others, by their names.
enum Tool {
  /// What a program said and how it ended.
  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var messages: String
  }

  /// The path of a program; nil if no folder of `PATH` has it.
  static func path(_ name: String) -> String? {
    let places = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    return places.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program to its end. Throws `MissingTool` if it is not there. A cancelled task does not stop
  /// it: it is for what takes moments.
  static func run(_ name: String, _ words: [String]) throws -> Outcome {
    guard let path = path(name) else { throw MissingTool(name: name) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = words
    process.standardInput = FileHandle.nullDevice
    let (output, messages) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    // Short: it fits into the pipe while nobody reads it.
    let complained = try messages.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      messages: String(decoding: complained, as: UTF8.self))
  }

  /// The program that is running.
  static var own: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }
}

/// A program that has to be installed first.
package struct MissingTool: Error, Hashable, Sendable {
  /// As it is called.
  package var name: String

  /// What is missing, and how to come by it.
  package var message: LocalizedText { QueueTexts.noSlurm.filled(name) }
}
