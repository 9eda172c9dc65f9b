import Yams

extension YAMLText {
  /// Tells what YAML itself could not read, in the words of the person who wrote it.
  func note(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let character = Self.character(at: mark, in: text)
      let (message, hint): (Phrase, Phrase) =
        character == "\t"
        ? ("a tab stands where spaces are needed", "indent with spaces")
        : Self.words(for: problem, context: context)
      let place = Self.place(of: mark, within: text)
      note(message, hint: hint, line: place.line, column: place.column)
    case .duplicatedKeysInMapping(let names, let context):
      let name = names.first ?? ""
      let again = Self.secondPlace(of: name, after: context.mark, in: text)
      note(
        "key '\(name)' is written twice in one mapping",
        hint: "it stands first in line \(line + context.mark.line - 1); keep one of them",
        line: again.line, column: again.column)
    default:
      note("cannot be read as YAML", hint: Phrase(asIs: "\(error)"), line: 1, column: 1)
    }
  }

  /// The place of a mark, or the end of the text for one behind it.
  private static func place(of mark: Mark, within text: String) -> (line: Int, column: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard mark.line > lines.count, let last = lines.last else { return (mark.line, mark.column) }
    return (lines.count, last.unicodeScalars.count + 1)
  }

  private static func character(at mark: Mark, in text: String) -> Unicode.Scalar? {
    let line = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(mark.line - 1).first
    return line?.dropFirst(mark.column - 1).first
  }

  private static func words(
    for problem: String, context: YamlError.Context?
  ) -> (message: Phrase, hint: Phrase) {
    let place: Phrase = context.map { " (\($0.text) that began in line \($0.mark.line))" } ?? ""
    if problem.contains("character that cannot start any token") {
      return ("YAML: \(problem)\(place)", "indent with spaces; put a text that begins so in quotes")
    }
    if problem.contains("mapping values are not allowed") {
      return ("YAML: \(problem)\(place)", "put a text with ': ' in quotes; check the indentation")
    }
    if problem.contains("nesting level") {
      return ("is nested too deeply", "at most \(deepestNesting) levels")
    }
    if problem.contains("another document") {
      return ("holds a second document", "remove the line '---'")
    }
    if problem.contains("undefined alias") {
      return ("YAML: \(problem)", "an alias *name needs an anchor &name above it")
    }
    return ("YAML: \(problem)\(place)", "check indentation, quotes and brackets here and above")
  }

  /// Yams tells only where the first of two equal keys stands.
  private static func secondPlace(
    of name: String, after first: Mark, in text: String
  ) -> (line: Int, column: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst(first.line - 1) {
      var column = 1
      var rest = line[...]
      if index == first.line - 1 {
        rest = line.dropFirst(first.column + name.count - 1)
        column = first.column + name.count
      }
      while let start = rest.firstRange(of: name) {
        let after = rest[start.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        column += rest[..<start.lowerBound].unicodeScalars.count
        let before = line.dropLast(rest[start.lowerBound...].count).last
        if after.hasPrefix(":"), before.map({ " {,\"'-".contains($0) }) ?? true {
          let quoted = before == "\"" || before == "'"
          return (index + 1, quoted ? column - 1 : column)
        }
        column += name.unicodeScalars.count
        rest = rest[start.upperBound...]
        if name.isEmpty { break }
      }
    }
    return (first.line, first.column)
  }

  /// Refuses what would take the parser long: brackets nested without end, and many aliases
  /// together with keys that are not plain names (the parser compares keys by all they hold).
  func isHarmless(_ bytes: ArraySlice<UInt8>) -> Bool {
    var open = 0
    var aliases = 0
    var hasComplexKey = false
    var previous = UInt8(ascii: "\n")
    for index in bytes.indices {
      let byte = bytes[index]
      defer { previous = byte }
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open += 1
        if open > Self.deepestNesting {
          problems.note(
            "is nested too deeply", hint: "at most \(Self.deepestNesting) levels",
            at: ScenarioFiles.place(of: index, in: bytes, file: file))
          return false
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        open = max(0, open - 1)
        let after = bytes[(index + 1)...].prefix(64).first { $0 != UInt8(ascii: " ") }
        if after == UInt8(ascii: ":") { hasComplexKey = true }
      case UInt8(ascii: "?"):
        if next == UInt8(ascii: " ") || next == UInt8(ascii: "\n") { hasComplexKey = true }
      case UInt8(ascii: "*"):
        if previous != UInt8(ascii: "*") { aliases += 1 }
        let rest = bytes[index...].prefix(256).drop { $0 > 32 && $0 != UInt8(ascii: ":") }
        if rest.first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: ":") {
          hasComplexKey = true
        }
      default: break
      }
    }
    guard aliases > 16, hasComplexKey else { return true }
    problems.note(
      "has aliases and keys that are not plain names", hint: "write 'name: value'",
      at: Place(file: file, line: 1, column: 1))
    return false
  }
}
