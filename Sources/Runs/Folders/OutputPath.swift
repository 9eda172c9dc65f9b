import ServiceModel
import Wording

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where something is to be written: what the user named, made absolute once and all links
/// followed, so that the path that is checked is the path that is written.
package struct OutputPath: Hashable, Sendable {
  /// As the user wrote it, for messages.
  package let named: String
  /// Absolute, without links.
  package let path: String

  /// Throws `ResultFolder.Problem` if it names no place: nothing, a `~` that no shell has put a
  /// folder for, a link that leads nowhere, a file on the way.
  package init(_ named: String) throws {
    guard named.contains(where: { !$0.isWhitespace }) else {
      throw ResultFolder.Problem(message: FolderTexts.emptyPath)
    }
    guard named.utf8.first != UInt8(ascii: "~") else {
      throw ResultFolder.Problem.told(FolderTexts.tilde, named)
    }
    self.named = named
    do {
      path = try Self.resolved(named)
    } catch let problem as FileProblem {
      throw ResultFolder.Problem.cannotWrite(named, problem)
    }
  }

  /// How a file that is there is found from this folder, on whatever machine both lie. Throws
  /// `FileProblem` if it is not there.
  package func path(to file: String) throws(FileProblem) -> String {
    let target = try Files.real(file).split(separator: "/")
    let start = path.split(separator: "/")
    let shared = zip(target, start).prefix { $0 == $1 }.count
    return (start.dropFirst(shared).map { _ in ".." } + target.dropFirst(shared).map(String.init))
      .joined(separator: "/")
  }

  private static func resolved(_ named: String) throws -> String {
    let slash = UInt8(ascii: "/")
    var path = named.utf8.first == slash ? "/" : try Files.real(".")
    for part in named.utf8.split(separator: slash).map({ String(Substring($0)) }) where part != "."
    {
      // A folder that is not there yet has no parent to go back to.
      switch try Files.kind(path) {
      case .folder: break
      case nil where part != "..": break
      case nil: throw FileProblem(path, number: ENOENT)
      default: throw FileProblem(path, number: ENOTDIR)
      }
      if part == ".." {
        path = Files.parent(of: path) ?? "/"
        continue
      }
      path = path == "/" ? "/" + part : path + "/" + part
      if try Files.kind(path, followingLinks: false) == .link {
        guard try Files.kind(path) != nil else {
          throw ResultFolder.Problem.told(FolderTexts.danglingLink, path)
        }
        path = try Files.real(path)
      }
    }
    return path
  }

  /// The hidden place beside this one, of the same name with this ending.
  func sibling(_ ending: String) -> String {
    let above = Files.parent(of: path) ?? "/"
    return (above == "/" ? "" : above) + "/." + Files.name(of: path) + ending
  }
}
