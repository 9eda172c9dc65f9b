package import Experiments
import Foundation
import ServiceModel
import Wording

/// A folder of finished replications, one file each: `baseline.7.replication` is the seventh of the
/// option `baseline`. A file appears whole or not at all and says whose it is. `replications.json`
/// says which run they are of.
package struct ReplicationFolder: Sendable {
  /// As the user named it.
  package let path: String
  /// Whose replications they are.
  package let run: RunIdentity
  let runHash: String

  /// The name of the file that says which run they are of.
  package static let description = "replications.json"
  private static let ending = "replication"
  /// Replications of a run.
  package static let most = 100_000

  /// Throws if there are no replications.
  package init(path: String) throws {
    let file = "\(path)/\(Self.description)"
    guard try Files.kind(file) == .file else {
      throw ResultFolder.Problem.told(ReplicationTexts.noReplications, path)
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      let run = try decoder.decode(RunIdentity.self, from: Data(Files.bytes(of: file)))
      guard run.isWhole else {
        throw ResultFolder.Problem.told(ReplicationTexts.damagedDescription, file)
      }
      try self.init(path: path, run: run)
    } catch is DecodingError {
      throw ResultFolder.Problem.told(ReplicationTexts.replicationsOfOtherVersion, path)
    }
  }

  private init(path: String, run: RunIdentity) throws {
    self.path = path
    self.run = run
    runHash = try run.hash()
  }

  /// Makes an existing folder one for the replications of a run.
  init(path: String, describing run: RunIdentity) throws {
    try self.init(path: path, run: run)
    try Files.replace("\(path)/\(Self.description)", with: json(run))
  }

  /// Which replications of an option are there, in ascending order, from 0.
  package func numbers(of option: String) throws -> [Int] {
    try Files.names(in: path).compactMap { Self.whose($0) }.filter { $0.option == option }
      .map { $0.number - 1 }.sorted()
  }

  /// The option and the number, from 1, of the replication in a file of this name.
  static func whose(_ name: String) -> (option: String, number: Int)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == ending, let number = Int(parts[1]),
      (1...most).contains(number), parts[1] == "\(number)"
    else { return nil }
    return (String(parts[0]), number)
  }

  /// Nil if it is not there. Throws `DamagedBytes` if it is not what was saved or does not fit, and
  /// `KeptReplication.Foreign` if it was saved by another run.
  func replication(
    _ number: Int, of option: String, fitting scenario: Scenario? = nil
  ) throws -> ReplicationResult? {
    let file = file(number, of: option)
    guard try Files.kind(file) != nil else { return nil }
    return try KeptReplication(run: runHash, option: option, number: number)
      .result(from: Files.bytes(of: file), of: scenario)
  }

  func save(_ result: ReplicationResult, of option: String) throws {
    let kept = KeptReplication(run: runHash, option: option, number: result.replication)
    try Files.replace(file(result.replication, of: option), with: kept.bytes(of: result.bytes))
  }

  private func file(_ number: Int, of option: String) -> String {
    "\(path)/\(option).\(number + 1).\(Self.ending)"
  }

  /// Whether a file of this name belongs here.
  static func isOurs(_ name: String) -> Bool {
    name == description || whose(name) != nil || isOfPoint(name) || isOfStep(name)
  }

  /// Whether a file of this name is left from a write that was cut off.
  static func isCutOff(_ name: String) -> Bool {
    let parts = name.split(separator: Files.temporary, omittingEmptySubsequences: false)
    return parts.count == 2 && Int(parts[1]) != nil && isOurs(String(parts[0]))
  }

  /// To go on with: what is damaged or of another run counts as not there.
  package var store: ReplicationStore {
    ReplicationStore(
      load: { option, number in
        do {
          return try replication(number, of: option.id, fitting: option)
        } catch is DamagedBytes {
          return nil
        } catch is KeptReplication.Foreign {
          return nil
        }
      },
      save: { option, result in try save(result, of: option) })
  }
}
