import Foundation

/// Files in one input: each begins with a line `=== NAME`; what is before the first is of none.
struct Bundle {
  private(set) var files: [(name: String, contents: [UInt8])] = []

  /// The file of words that would stand after `--set`, one a line.
  static let settings = "settings"

  private static let mark = Array("=== ".utf8)

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if line.starts(with: Self.mark) {
        let name = line.dropFirst(Self.mark.count).filter { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
        }
        let text = String(decoding: name.prefix(40), as: UTF8.self)
        files.append((text.isEmpty || text.hasPrefix(".") ? "file" : text, []))
      } else if !files.isEmpty {
        files[files.count - 1].contents += line + [10]
      }
    }
  }

  var settings: [String] {
    files.filter { $0.name == Self.settings }.flatMap { file in
      file.contents.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Puts the files where the first, which is the one to be read, finds the others.
  func reading(_ body: (_ path: String) throws -> Void) rethrows {
    guard let first = files.first else { return }
    let folder = "\(scratch)/files"
    make(folder: folder)
    for file in files { put(file.contents, into: "\(folder)/\(file.name)") }
    defer { for file in files { unlink("\(folder)/\(file.name)") } }
    try body("\(folder)/\(first.name)")
  }
}

func make(folder: String) {
  do {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  } catch {
    fatalError("\(folder): \(error)")
  }
}

func put(_ bytes: [UInt8], into file: String) {
  let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  precondition(descriptor >= 0, "\(file) cannot be written")
  precondition(write(descriptor, bytes, bytes.count) == bytes.count, "\(file) is cut off")
  close(descriptor)
}
