import Foundation
import Runs
import Wording

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file from its beginning, unpacked by `gzip` if they are packed: never more of them in memory
/// than one piece.
///
/// A class: it has one place in the file, and closes it with its last reference.
final class ByteSource {
  private let path: String
  private var descriptor: Int32
  private var unpacking: Process?
  private var pipe: Pipe?

  /// How much is read at once.
  static let pieceSize = 1 << 20

  /// Throws `FileProblem` if there is no such file to be read.
  init(path: String) throws {
    self.path = path
    switch try Files.kind(path) {
    case .file: break
    case nil: throw FileProblem(path, number: ENOENT)
    case .folder: throw FileProblem(path, number: EISDIR)
    default: throw FileProblem(path, number: EINVAL)
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path) }
    var start = [UInt8](repeating: 0, count: 2)
    let count = pread(descriptor, &start, 2, 0)
    if count == 2, start == [0x1F, 0x8B] { try unpack() }
  }

  deinit {
    if let unpacking, unpacking.isRunning { unpacking.terminate() }
    if descriptor >= 0, pipe == nil { close(descriptor) }
  }

  /// Whether the file is packed.
  var isPacked: Bool { unpacking != nil }

  private func unpack() throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc"]
    process.standardInput = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    (unpacking, self.pipe) = (process, pipe)
    descriptor = pipe.fileHandleForReading.fileDescriptor
  }

  /// Fills what is given from its start; 0 at the end. Throws `InvalidScenario` if what is packed is broken.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileProblem(path) }
      if count == 0, let unpacking {
        unpacking.waitUntilExit()
        guard unpacking.terminationStatus == 0 else {
          throw refused(path, LogTexts.brokenArchive, LogTexts.copyAgain)
        }
      }
      return count
    }
  }
}
