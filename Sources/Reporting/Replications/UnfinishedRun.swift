import Foundation
import ServiceModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The replications that a run has finished while it is under way: a hidden folder beside that of
/// its results, which outlives the program and vanishes when the results are there.
public struct UnfinishedRun: Sendable {
  public let replications: ReplicationFolder
  /// Where the results will be.
  public let target: String
  /// How many replications were there before: gone on with, or dropped.
  public let found: Int
  private let lock: FolderLock

  /// Goes on with what was left for `target`, or drops it and begins anew. Throws if it is of
  /// another run, or if somebody is at it.
  public init(for target: String, of run: RunIdentity, resuming: Bool) throws {
    self.target = target
    let files = FileManager.default
    let folder = Self.folder(for: target)
    try ResultFolder.telling(target) {
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    guard let lock = FolderLock(folder) else {
      throw ResultFolder.Problem.told(Texts.inUse, target)
    }
    self.lock = lock
    let isThere = files.fileExists(
      atPath: folder.appending(path: ReplicationFolder.description).path)
    let left = isThere ? try Self.left(in: folder, of: run, target, resuming: resuming) : nil
    found =
      try left.map { left in
        try left.run.options.reduce(0) { $0 + (try left.numbers(of: $1).count) }
      } ?? 0
    for name in try files.contentsOfDirectory(atPath: folder.path)
    where name != FolderLock.file && !(resuming && ReplicationFolder.isOurs(name)) {
      try files.removeItem(at: folder.appending(path: name))
    }
    replications = try ReplicationFolder(path: folder.path, describing: run)
  }

  private static func left(
    in folder: URL, of run: RunIdentity, _ target: String, resuming: Bool
  ) throws -> ReplicationFolder? {
    guard resuming else {
      do {
        return try ReplicationFolder(path: folder.path)
      } catch is ResultFolder.Problem {
        return nil
      }
    }
    let left = try ReplicationFolder(path: folder.path)
    if let difference = left.run.difference(from: run) {
      throw ResultFolder.Problem(
        message: Texts.resumesOther.filled(.init(vi: target, en: target), difference))
    }
    return left
  }

  private static func folder(for target: String) -> URL {
    ResultFolder.sibling(of: target, ".unfinished")
  }

  /// The results are there: takes everything else away.
  public func end() throws {
    try FileManager.default.removeItem(at: URL(filePath: replications.path))
    try ResultFolder.removeLeftovers(of: target)
  }

  /// Makes the replications themselves the result, to be merged with others.
  public func publish() throws {
    let folder = URL(filePath: replications.path)
    try ResultFolder.telling(target) {
      try FileManager.default.removeItem(at: folder.appending(path: FolderLock.file))
      try ResultFolder.move(folder, to: URL(filePath: target).standardizedFileURL)
    }
    try ResultFolder.removeLeftovers(of: target)
  }
}

/// Says that this process is at work in a folder, until it ends, however that comes.
///
/// A class: the lock goes with its last reference.
private final class FolderLock: Sendable {
  static let file = ".lock"
  private let descriptor: Int32

  /// Nil if another process has it.
  init?(_ folder: URL) {
    descriptor = open(folder.appending(path: Self.file).path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
