package import Experiments
import ServiceModel
import Wording

/// Replications of one run that were made apart: folders written with `--replications FROM-TO`.
package struct ReplicationParts: Sendable {
  /// In the order given.
  package let folders: [ReplicationFolder]
  /// Of the whole run: the parts have 1 to this many among them, each once.
  package let replications: Int

  /// Throws unless the folders are the parts of one whole.
  package init(paths: [String]) throws {
    folders = try paths.map { try ReplicationFolder(path: $0) }
    let first = folders[0]
    for folder in folders.dropFirst() {
      if let difference = first.run.difference(from: folder.run) {
        throw ResultFolder.Problem(
          message: ReplicationTexts.notOneRun.filled(
            .init(vi: first.path, en: first.path), .init(vi: folder.path, en: folder.path),
            difference))
      }
    }
    var count = 0
    for option in first.run.options {
      count = max(count, try Self.count(of: option, in: folders))
    }
    for option in first.run.options {
      try Self.checkComplete(option, count, in: folders)
    }
    replications = count
  }

  /// What they are replications of.
  package var run: RunIdentity { folders[0].run }

  /// The whole study that they are parts of.
  package var study: Study {
    var study = run.study
    study.replications = .first(count: replications)
    study.trace = nil
    return study
  }

  /// Throws where replications are in two folders.
  private static func count(of option: String, in folders: [ReplicationFolder]) throws -> Int {
    var owners: [Int: String] = [:]
    for folder in folders {
      let numbers = try folder.numbers(of: option)
      let twice = numbers.filter { owners[$0] != nil }
      if let number = twice.first, let owner = owners[number] {
        throw ResultFolder.Problem.told(ReplicationTexts.overlap, ranges(twice), owner, folder.path)
      }
      for number in numbers { owners[number] = folder.path }
    }
    return (owners.keys.max() ?? -1) + 1
  }

  private static func checkComplete(
    _ option: String, _ count: Int, in folders: [ReplicationFolder]
  ) throws {
    let there = Set(try folders.flatMap { try $0.numbers(of: option) })
    let missing = (0..<count).filter { !there.contains($0) }
    guard missing.isEmpty, count > 0 else {
      throw ResultFolder.Problem.told(ReplicationTexts.missingReplications, option, ranges(missing))
    }
  }

  /// As people count, from 1: `1-3, 7`.
  private static func ranges(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.map({ $0 + 1 }) {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
  }

  /// All replications; to save in it would be a mistake of ours.
  package var store: ReplicationStore {
    ReplicationStore(
      load: { option, number in
        for folder in folders {
          do {
            let result = try folder.replication(number, of: option.id, fitting: option)
            if let result { return result }
          } catch is DamagedBytes {
            throw ResultFolder.Problem.told(
              ReplicationTexts.damagedReplication, folder.path, option.id, "\(number + 1)")
          } catch is KeptReplication.Foreign {
            throw ResultFolder.Problem.told(
              ReplicationTexts.foreignReplication, folder.path, option.id, "\(number + 1)")
          }
        }
        preconditionFailure("replication \(number) of \(option.id) was there before")
      },
      save: { _, _ in preconditionFailure("parts hold all replications") })
  }
}
