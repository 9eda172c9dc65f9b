import ServiceModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where results are written before they are put in place, all at once: inside the folder of `--out`
/// if there is one, so that its permissions are known before a long run, and beside it otherwise.
package struct WritingFolder {
  private let place: OutputPath
  private let path: String
  private let isInside: Bool
  /// Folders above that were not there.
  private let made: [String]

  /// Complete new files, and former ones on their way out.
  static let (new, old) = ("new", "old")
  /// Says that a folder of such a name is ours.
  private static let mark = "motcua"

  init(for place: OutputPath) throws(FileProblem) {
    self.place = place
    isInside = try Files.kind(place.path) != nil
    path = Self.prefix(place, isInside: isInside) + "\(getpid())"
    do throws(FileProblem) {
      made = Array(try Files.makeFolder(path).dropFirst())
      try Files.write([], to: "\(path)/\(Self.mark)")
      for name in [Self.new, Self.old] { try Files.makeFolder("\(path)/\(name)") }
    } catch {
      throw Self.told(error, by: path, of: place)
    }
  }

  /// A problem with a file that is being written, as one with its place: nobody knows this folder.
  func told(_ problem: FileProblem) -> FileProblem { Self.told(problem, by: path, of: place) }

  private static func told(
    _ problem: FileProblem, by path: String, of place: OutputPath
  ) -> FileProblem {
    guard problem.path.hasPrefix(path) else { return problem }
    let start = "\(path)/\(new)/"
    return FileProblem(
      problem.path.hasPrefix(start)
        ? "\(place.path)/\(problem.path.dropFirst(start.count))" : place.path,
      number: problem.number)
  }

  private static func prefix(_ place: OutputPath, isInside: Bool) -> String {
    isInside ? place.path + "/" + Files.temporary : place.sibling(Files.temporary)
  }

  /// Writes a file that is not there yet; nobody sees it before the folder is published.
  package func write(_ file: String, _ bytes: [UInt8]) throws(FileProblem) {
    try Files.write(bytes, to: "\(path)/\(Self.new)/\(file)")
  }

  /// A file that is written piece by piece.
  package func stream(_ file: String) throws(FileProblem) -> StreamedFile {
    try StreamedFile("\(path)/\(Self.new)/\(file)")
  }

  /// What was written.
  package func bytes(of file: String) throws(FileProblem) -> [UInt8] {
    try Files.bytes(of: "\(path)/\(Self.new)/\(file)")
  }

  /// Puts the new files in place and takes the former ones away. If that cannot be done, everything
  /// is as it was before.
  func publish(inPlaceOf former: [String]) throws(FileProblem) {
    guard isInside else {
      try Files.move("\(path)/\(Self.new)", to: place.path)
      return
    }
    // The manifest goes first and comes last: no half of a folder passes for results.
    let manifest = { (name: String) in name == ResultFolder.manifest }
    let coming = try Files.names(in: "\(path)/\(Self.new)")
    let moves =
      (former.filter(manifest) + former.filter { !manifest($0) })
      .map { ("\(place.path)/\($0)", "\(path)/\(Self.old)/\($0)") }
      + (coming.filter { !manifest($0) } + coming.filter(manifest))
      .map { ("\(path)/\(Self.new)/\($0)", "\(place.path)/\($0)") }
    var done: [(String, String)] = []
    do throws(FileProblem) {
      for (from, to) in moves {
        guard try Files.kind(to, followingLinks: false) == nil else {
          throw FileProblem(to, number: EEXIST)
        }
        try Files.move(from, to: to)
        done.append((from, to))
      }
    } catch {
      for (from, to) in done.reversed() { try Files.move(to, to: from) }
      throw error
    }
  }

  /// Takes away everything that was made and is not in place. What cannot be taken away, the next run
  /// into the folder does.
  func remove() {
    Self.remove(path)
    for folder in made { rmdir(folder) }
  }

  /// Only what we put there: anything else keeps the folder.
  private static func remove(_ path: String) {
    do {
      for folder in [new, old].map({ "\(path)/\($0)" }) where try Files.kind(folder) == .folder {
        for name in try Files.names(in: folder) { unlink("\(folder)/\(name)") }
        rmdir(folder)
      }
    } catch {
      return
    }
    unlink("\(path)/\(mark)")
    rmdir(path)
  }

  /// Takes away what programs left that were stopped while they wrote.
  static func removeLeftovers(of place: OutputPath) throws(FileProblem) {
    for isInside in [true, false] {
      let prefix = prefix(place, isInside: isInside)
      guard let folder = Files.parent(of: prefix), try Files.kind(folder) == .folder else {
        continue
      }
      let start = Files.name(of: prefix)
      for name in try Files.names(in: folder) where name.hasPrefix(start) {
        if try isLeftover("\(folder)/\(name)") { remove("\(folder)/\(name)") }
      }
    }
  }

  /// Whether a folder is one of these, of a process that is no more.
  static func isLeftover(_ path: String) throws(FileProblem) -> Bool {
    guard try isOurs(path), let process = process(of: path) else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// Whether a folder is one of these, and not of such a name by chance.
  static func isOurs(_ path: String) throws(FileProblem) -> Bool {
    guard process(of: path) != nil, try Files.kind(path, followingLinks: false) == .folder else {
      return false
    }
    let names = try Files.names(in: path)
    return names.isEmpty || names.contains(mark)
  }

  private static func process(of path: String) -> Int32? {
    let parts = Files.name(of: path).split(
      separator: Files.temporary, omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.last.flatMap { Int32($0) }.flatMap { $0 > 0 ? $0 : nil } : nil
  }
}
