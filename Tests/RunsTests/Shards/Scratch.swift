import Foundation
import Runs

/// A folder of its own for a test, taken away after it, and a plan of a few runs that need no simulation.
struct Scratch {
  let path: String

  static func with(_ body: (Scratch) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "motcua-shards-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(Scratch(path: folder.path))
  }

  /// Of ten runs.
  static let plan = PlanIdentity(
    hash: "a1", runs: 10, program: Program(version: "1.0", source: "b2"))

  func folder(_ name: String = "shards", plan: PlanIdentity = plan) -> ShardFolder {
    ShardFolder(path: "\(path)/\(name)", plan: plan)
  }

  /// Does a shard with records that hold all kinds of bytes.
  @discardableResult
  func work(_ number: Int, of count: Int, in folder: ShardFolder) throws -> Bool {
    guard let shard = Shard(number, of: count) else { return false }
    return try folder.work(on: shard) { Self.record($0) }
  }

  func workAll(of count: Int, in folder: ShardFolder) throws {
    for number in 0..<count { try work(number, of: count, in: folder) }
  }

  /// Of the run of this number: so many bytes, line ends among them.
  static func record(_ run: Int) -> [UInt8] { (0..<50 * run).map { UInt8($0 % 256) } }

  func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(path)/\(file)")))
  }

  func put(_ bytes: some Collection<UInt8>, _ file: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(file)"))
  }

  func names(_ folder: String = "shards") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }
}
