/// A command as people paste it into a shell.
package enum CommandText {
  /// The words, those in quotes that a shell would take apart or put something else for.
  package static func text(_ words: [String]) -> String {
    words.map { $0.isEmpty || !$0.utf8.allSatisfy(isPlain) ? quoted($0) : $0 }
      .joined(separator: " ")
  }

  /// A word in quotes, in which a shell replaces nothing.
  static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_./,:=+%@".utf8.contains(byte)
    }
  }
}
