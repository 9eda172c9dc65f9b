import ScenarioFiles

/// The words of a log as texts, made once: by the number that they have in columns.
struct SeenWords {
  private let texts: [String]
  /// Whether a letter could not be read.
  private(set) var badLetters = 0

  /// `r1`, `r2`, ... in place of names that tell persons.
  init(_ table: NameTable, _ encoding: LogMap.Encoding, isNumbered: Bool = false) {
    var bad = 0
    texts = (0..<UInt32(table.count)).map { number in
      if isNumbered { return "r\(number + 1)" }
      let text = text(of: table.bytes(number), encoding)
      if text.unicodeScalars.contains("\u{FFFD}") { bad += 1 }
      return text
    }
    badLetters = bad
  }

  /// Nil of the number that stands for none.
  subscript(number: UInt32) -> String? {
    number == CaseColumns.none ? nil : texts[Int(number)]
  }
}
