#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a shard's file under a private name, record by record, and gives it its own name when it is
/// complete: two that write the same shard do not meet, and what is cut off is nobody's.
///
/// Line 1 is the `ShardHeader`. Then for each run `run NUMBER LENGTH`, its bytes and a line's end. The
/// last line is `end COUNT SHA256`: how many runs, and the hash of everything before this line.
///
/// A class: an open file has one owner, and is taken away with it unless it is published.
final class ShardWriter {
  private let folder: String
  private let target: String
  private let path: String
  private var descriptor: Int32
  private let hash = RunningHash()
  private var count = 0

  /// Begins a file in a folder that exists. Throws `FileProblem`.
  init(_ header: ShardHeader, file: String, in folder: String) throws {
    self.folder = folder
    target = "\(folder)/\(file)"
    path = "\(folder)/\(Self.privateName(of: file))"
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileProblem(target) }
    try put(header.line())
  }

  /// Ends without a trace, unless it was published.
  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(path)
  }

  /// Adds the record of a run, which comes after those before it.
  func add(_ run: Int, _ record: [UInt8]) throws {
    try put(Array("run \(run) \(record.count)\n".utf8))
    try put(record)
    try put([UInt8(ascii: "\n")])
    count += 1
  }

  /// Ends the file, waits until the disk has it, and gives it its name. What has this name is replaced.
  func publish() throws {
    let line = "end \(count) \(hash.end())\n"
    try write(Array(line.utf8))
    guard fsync(descriptor) == 0 else { throw FileProblem(target) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, rename(path, target) == 0 else {
      let problem = FileProblem(target)
      unlink(path)
      throw problem
    }
    try Self.sync(folder)
  }

  private func put(_ bytes: [UInt8]) throws {
    hash.add(bytes)
    try write(bytes)
  }

  private func write(_ bytes: [UInt8]) throws {
    try Files.append(bytes, to: descriptor, of: target)
  }

  /// A name is on the disk when its folder is. Some file systems cannot be asked for that; then the
  /// name is there as soon as they see fit.
  private static func sync(_ folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileProblem(folder) }
  }
}

extension ShardWriter {
  /// Of this writer alone, on whatever machine: machines may share their name, and the number of a
  /// process comes back.
  private static func privateName(of file: String) -> String {
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let name = host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let harmless = String(decoding: name, as: UTF8.self).filter { $0.isLetter || $0.isNumber }
    let chance = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    return ".\(file)\(Files.temporary)\(harmless)-\(getpid())-\(chance)"
  }

  /// Whether a file of this name was being written: of a process that is at it, or was stopped.
  static func isPrivate(_ name: String) -> Bool {
    guard name.hasPrefix("."), let end = name.firstRange(of: Files.temporary) else { return false }
    return Shard(file: String(name[..<end.lowerBound].dropFirst())) != nil
  }
}
