import ServiceModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is asked of the file system, by POSIX: a refusal has a number, and so plain words.
package enum Files {
  /// What a path leads to.
  package enum Kind {
    /// A regular file, a folder, a symbolic link, or a device, a pipe, a socket.
    case file, folder, link, other
  }

  /// Nil if there is nothing; what a link leads to, unless it is not to be followed.
  package static func kind(_ path: String, followingLinks: Bool = true) throws(FileProblem) -> Kind?
  {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileProblem(path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// In alphabetical order.
  package static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let stream = opendir(folder) else { throw FileProblem(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// All of a file, in memory.
  package static func bytes(of path: String) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPiece(of: path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// All of a file, one piece after the other.
  static func forEachPiece(
    of path: String, _ body: (ArraySlice<UInt8>) -> Void
  ) throws(FileProblem) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileProblem(path) }
      if count == 0 { return }
      body(buffer[..<count])
    }
  }

  /// A part of a file that has it. Throws if the file has become shorter.
  static func bytes(_ range: Range<Int>, of path: String) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress.map { $0 + done }, $0.count - done,
          off_t(range.lowerBound + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileProblem(path, number: count == 0 ? EIO : errno) }
      done += count
    }
    return bytes
  }

  /// Into a new file: what is there already is never written into.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileProblem(path) }
    do throws(FileProblem) {
      try append(bytes, to: descriptor, of: path)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw FileProblem(path) }
  }

  /// All of the bytes, to an open file.
  static func append(_ bytes: [UInt8], to descriptor: Int32, of path: String) throws(FileProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Self.write(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileProblem(path) }
      rest = rest.dropFirst(count)
    }
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Puts a file in the place of another, if there is one: whole or not at all.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let beside = "\(path)\(temporary)\(getpid())"
    do {
      try write(bytes, to: beside)
      try move(beside, to: path)
    } catch {
      unlink(beside)
      // Nobody knows the file beside it.
      throw FileProblem(path, number: error.number)
    }
  }

  /// In the names of files that `replace` has not put in place, followed by the process.
  package static let temporary = ".writing-"

  /// Gives a file another name on the same disk, in the place of what has it.
  package static func move(_ path: String, to other: String) throws(FileProblem) {
    guard rename(path, other) == 0 else { throw FileProblem(other) }
  }

  /// Takes a file away, not a folder.
  package static func remove(_ file: String) throws(FileProblem) {
    guard unlink(file) == 0 else { throw FileProblem(file) }
  }

  /// Takes a folder away; throws if there is anything in it.
  package static func removeEmptyFolder(_ path: String) throws(FileProblem) {
    guard rmdir(path) == 0 else { throw FileProblem(path) }
  }

  /// Makes a folder that is not there, and all above it that are not. Returns what was made, the
  /// innermost first.
  @discardableResult
  package static func makeFolder(_ path: String) throws(FileProblem) -> [String] {
    var made: [String] = []
    if let above = parent(of: path), try kind(above) == nil { made = try makeFolder(above) }
    guard mkdir(path, 0o777) == 0 else { throw FileProblem(path) }
    return [path] + made
  }

  /// Of an absolute path without links; nil of the root.
  package static func parent(of path: String) -> String? {
    guard path != "/", let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// Absolute, all links followed.
  package static func real(_ path: String) throws(FileProblem) -> String {
    guard let real = realpath(path, nil) else { throw FileProblem(path) }
    defer { free(real) }
    return String(cString: real)
  }
}
