import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A scratch folder with a home, a desk and files of a user on it, in which the program runs as an
/// ordinary user: what it might delete by mistake can hurt nobody.
struct Sandbox {
  let root: URL
  var home: URL { root.appending(path: "inner/home") }
  /// Where the program is started.
  var work: URL { root.appending(path: "inner/desk/work") }

  static func with(_ body: (Sandbox) throws -> Void) throws {
    try withFolder { folder in
      let sandbox = Sandbox(root: folder.resolvingSymlinksInPath())
      let files = FileManager.default
      for folder in [sandbox.home, sandbox.work] {
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      // The other account may not reach the place where it was built.
      try files.copyItem(at: try #require(Program.executable), to: sandbox.program)
      try body(sandbox)
    }
  }

  private var program: URL { root.appending(path: "motcua") }

  func put(_ path: String, _ text: String) throws {
    let file = root.appending(path: "inner").appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func motcua(_ words: [String]) throws -> Program {
    let process = Process()
    process.currentDirectoryURL = work
    process.environment = [
      "HOME": home.path, "CFFIXED_USER_HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
    ]
    if geteuid() == 0 {
      // As nobody: root may do anything.
      for path in try [root.path] + FileManager.default.subpathsOfDirectory(atPath: root.path) {
        let full = path == root.path ? path : root.path + "/" + path
        try #require(lchown(full, 65534, 65534) == 0)
      }
      process.executableURL = URL(filePath: "/usr/bin/setpriv")
      process.arguments =
        ["--reuid=65534", "--regid=65534", "--clear-groups", program.path] + words
    } else {
      process.executableURL = program
      process.arguments = words
    }
    return try Program.ended(process)
  }

  /// Every file and link in the scratch folder, with its contents or where it leads.
  func files() throws -> [String: Data] {
    let inner = root.appending(path: "inner").path
    var seen: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: inner) {
      let full = inner + "/" + path
      let type = try FileManager.default.attributesOfItem(atPath: full)[.type] as? FileAttributeType
      switch type {
      case .typeRegular: seen[path] = try Data(contentsOf: URL(filePath: full))
      case .typeSymbolicLink:
        seen[path] = Data(try FileManager.default.destinationOfSymbolicLink(atPath: full).utf8)
      default: break
      }
    }
    return seen
  }
}
