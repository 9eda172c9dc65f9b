#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a file from its beginning to its end, and hashes on the way.
///
/// A class: an open file has one owner.
final class ShardReader {
  private let path: String
  private let descriptor: Int32
  private let running = RunningHash()
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)
  /// What is read and not yet taken, in the buffer.
  private var rest = 0..<0
  /// In the file, of what is taken next.
  private var position = 0

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path) }
  }

  deinit { close(descriptor) }

  /// The next line without its end, which `count` adds to the hash. Throws `DamagedShard` if the file
  /// ends before the line, or the line is longer than that.
  func line(most: Int) throws -> [UInt8] {
    var line: [UInt8] = []
    while try fill() {
      let byte = buffer[rest.lowerBound]
      take(1)
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
      guard line.count <= most else { break }
    }
    throw DamagedShard()
  }

  /// Adds a line and its end to the hash.
  func count(_ line: [UInt8]) { running.add(line + [UInt8(ascii: "\n")]) }

  /// Goes over so many bytes, adding them to the hash; tells where they lie in the file. Throws
  /// `DamagedShard` if there are fewer.
  func skip(_ length: Int) throws -> Range<Int> {
    let start = position
    var left = length
    while left > 0 {
      guard try fill() else { throw DamagedShard() }
      let piece = rest.prefix(left)
      running.add(buffer[piece])
      take(piece.count)
      left -= piece.count
    }
    return start..<start + length
  }

  /// Of all that was counted and skipped. To be asked for once, at the end.
  func hash() -> String { running.end() }

  var isAtEnd: Bool {
    get throws { try !fill() }
  }

  private func take(_ count: Int) {
    rest = rest.dropFirst(count)
    position += count
  }

  /// Whether there is something to take.
  private func fill() throws -> Bool {
    guard rest.isEmpty else { return true }
    var count = -1
    repeat { count = read(descriptor, &buffer, buffer.count) } while count < 0 && errno == EINTR
    guard count >= 0 else { throw FileProblem(path) }
    rest = 0..<count
    return count > 0
  }
}
