public import Experiments
import Foundation
import ServiceModel

/// A folder of finished replications, one file each: `baseline.7.replication` is the seventh of the
/// option `baseline`. A file appears whole or not at all and holds its own hash. `replications.json`
/// says which run they are of.
public struct ReplicationFolder: Sendable {
  public let path: String
  public let run: RunIdentity

  static let description = "replications.json"
  private static let ending = "replication"

  /// Throws if there are no replications.
  public init(path: String) throws {
    self.path = path
    let file = URL(filePath: path).appending(path: Self.description)
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw ResultFolder.Problem.told(Texts.noReplications, path)
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      run = try decoder.decode(RunIdentity.self, from: Data(contentsOf: file))
    } catch is DecodingError {
      throw ResultFolder.Problem.told(Texts.replicationsOfOtherVersion, path)
    }
  }

  /// Makes an existing folder one for the replications of a run.
  init(path: String, describing run: RunIdentity) throws {
    self.path = path
    self.run = run
    try Data(json(run)).write(
      to: URL(filePath: path).appending(path: Self.description), options: .atomic)
  }

  /// Which replications of an option are there, in ascending order, from 0.
  public func numbers(of option: String) throws -> [Int] {
    try FileManager.default.contentsOfDirectory(atPath: path).compactMap { name in
      let parts = name.split(separator: ".")
      guard parts.count == 3, parts[0] == option, parts[2] == Self.ending,
        let number = Int(parts[1]), number > 0
      else { return nil }
      return number - 1
    }.sorted()
  }

  /// Nil if it is not there. Throws `DamagedBytes` if it is not what was saved.
  func replication(_ number: Int, of option: String) throws -> ReplicationResult? {
    let file = file(number, of: option)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let data = Array(try Data(contentsOf: file))
    let hash = Self.hashLength
    guard data.count > hash,
      sha256(Array(data[hash...])) == String(decoding: data[..<hash], as: UTF8.self)
    else { throw DamagedBytes() }
    let result = try ReplicationResult(bytes: Array(data[hash...]))
    guard result.replication == number else { throw DamagedBytes() }
    return result
  }

  private static let hashLength = 64

  func save(_ result: ReplicationResult, of option: String) throws {
    let bytes = result.bytes
    try Data(Array(sha256(bytes).utf8) + bytes)
      .write(to: file(result.replication, of: option), options: .atomic)
  }

  private func file(_ number: Int, of option: String) -> URL {
    URL(filePath: path).appending(path: "\(option).\(number + 1).\(Self.ending)")
  }

  /// Whether a file belongs here; others are left from a write that was cut off.
  static func isOurs(_ name: String) -> Bool {
    name == description || name.hasSuffix("." + ending)
  }

  /// To go on with: what is damaged counts as not there.
  public var store: ReplicationStore {
    ReplicationStore(
      load: { option, number in
        do {
          return try replication(number, of: option)
        } catch is DamagedBytes {
          return nil
        }
      },
      save: { option, result in try save(result, of: option) })
  }
}

extension ResultFolder.Problem {
  static func told(_ text: LocalizedText, _ values: String...) -> ResultFolder.Problem {
    .init(message: text.filled(values))
  }
}
