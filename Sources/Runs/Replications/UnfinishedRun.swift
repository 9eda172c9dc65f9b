import Foundation
import ServiceModel
import Wording

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The replications that a run has finished while it is under way: a hidden folder beside that of
/// its results, which outlives the program and vanishes when the results are there.
package struct UnfinishedRun: Sendable {
  /// Those that are finished.
  package let replications: ReplicationFolder
  /// How many replications were there before: gone on with, or dropped.
  package let found: Int
  /// Where the results will be.
  private let place: OutputPath
  private let lock: FolderLock

  /// Goes on with what was left for `target`, or drops it and begins anew. Throws if it is of
  /// another run, if it is not ours, or if somebody is at it.
  package init(for target: String, of run: RunIdentity, resuming: Bool) throws {
    let place = try OutputPath(target)
    self.place = place
    let folder = place.sibling(".unfinished")
    (lock, found, replications) = try ResultFolder.telling(place) {
      try Self.makeOwn(folder)
      guard let lock = FolderLock(folder) else {
        throw ResultFolder.Problem.told(ReplicationTexts.inUse, target)
      }
      let left = try Self.left(in: folder, of: run, target, resuming: resuming)
      let found = try left.map { left in
        try left.run.options.reduce(left.pointRuns() + left.stepCount()) {
          $0 + (try left.numbers(of: $1).count)
        }
      }
      for name in try Files.names(in: folder)
      where ReplicationFolder.isCutOff(name) || ReplicationFolder.isOurs(name) && !resuming {
        try Files.remove("\(folder)/\(name)")
      }
      return (lock, found ?? 0, try ReplicationFolder(path: folder, describing: run))
    }
  }

  /// Throws if there is something of this name that no run of ours has left.
  private static func makeOwn(_ folder: String) throws {
    guard let kind = try Files.kind(folder, followingLinks: false) else {
      try Files.makeFolder(folder)
      return
    }
    let names = kind == .folder ? try Files.names(in: folder) : [folder]
    let strange = names.contains {
      $0 != FolderLock.file && !ReplicationFolder.isOurs($0) && !ReplicationFolder.isCutOff($0)
    }
    guard !strange else { throw ResultFolder.Problem.told(FolderTexts.unfinishedInTheWay, folder) }
  }

  /// Nil if there is nothing, or nothing that matters.
  private static func left(
    in folder: String, of run: RunIdentity, _ target: String, resuming: Bool
  ) throws -> ReplicationFolder? {
    guard try Files.kind("\(folder)/\(ReplicationFolder.description)") != nil else { return nil }
    guard resuming else {
      do {
        return try ReplicationFolder(path: folder)
      } catch is ResultFolder.Problem {
        return nil
      }
    }
    let left = try ReplicationFolder(path: folder)
    if let difference = left.run.difference(from: run) {
      throw ResultFolder.Problem(
        message: ReplicationTexts.resumesOther.filled(.init(vi: target, en: target), difference))
    }
    try left.checkNames()
    return left
  }

  /// The results are there: takes everything else away.
  package func end() throws {
    try ResultFolder.telling(place) {
      for name in try Files.names(in: replications.path)
      where name == FolderLock.file || ReplicationFolder.isOurs(name) {
        try Files.remove("\(replications.path)/\(name)")
      }
      try Files.removeEmptyFolder(replications.path)
      try WritingFolder.removeLeftovers(of: place)
    }
  }

  /// Makes the replications themselves the result, to be merged with others; beside earlier ones of
  /// the same run, if there are any.
  package func publish() throws {
    try ResultFolder.telling(place) {
      guard try Files.kind(place.path) != nil else {
        try Files.remove("\(replications.path)/\(FolderLock.file)")
        try Files.move(replications.path, to: place.path)
        return
      }
      let names = try Files.names(in: replications.path).filter(ReplicationFolder.isOurs)
      // What they are comes before them.
      for name in names.sorted(by: { $0 == ReplicationFolder.description && $1 != $0 }) {
        let target = "\(place.path)/\(name)"
        guard try Files.kind(target, followingLinks: false) == nil else { continue }
        try Files.move("\(replications.path)/\(name)", to: target)
      }
      try end()
    }
  }
}

/// Says that this process is at work in a folder, until it ends, however that comes.
///
/// A class: the lock goes with its last reference.
private final class FolderLock: Sendable {
  static let file = ".lock"
  private let descriptor: Int32

  /// Nil if another process has it.
  init?(_ folder: String) {
    descriptor = open("\(folder)/\(Self.file)", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
