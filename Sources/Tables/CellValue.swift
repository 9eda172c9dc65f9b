/// A type of which columns can be.
package protocol CellValue: Sendable {
  /// Of every column whose values are of this type.
  static var columnType: ColumnType { get }
  /// Whether a row may be without it.
  static var isOptional: Bool { get }
  /// If a closed set of texts; empty otherwise.
  static var allowed: [String] { get }

  /// Appends itself as a field.
  func write(to text: inout CSVText, as column: ColumnSchema)
  /// Reads a field. Throws `BadField` if it is no such value.
  init(field: String, as column: ColumnSchema) throws(BadField)
}

extension CellValue {
  package static var isOptional: Bool { false }
  package static var allowed: [String] { [] }
}

/// Nil is `NA` for a text and an empty field for anything else.
extension Optional: CellValue where Wrapped: CellValue {
  /// That of the value, which may be missing.
  package static var columnType: ColumnType { Wrapped.columnType }
  package static var isOptional: Bool { true }
  package static var allowed: [String] { Wrapped.allowed }

  package func write(to text: inout CSVText, as column: ColumnSchema) {
    switch self {
    case .some(let value): value.write(to: &text, as: column)
    case nil: text.appendNothing(for: Wrapped.columnType)
    }
  }

  package init(field: String, as column: ColumnSchema) throws(BadField) {
    let isNothing = field.isEmpty || (Wrapped.columnType.isText && field == TableSchema.none)
    self = isNothing ? nil : try Wrapped(field: field, as: column)
  }
}

/// An empty text is `NA`. Line breaks become spaces; see also `SpreadsheetText`.
extension String: CellValue {
  package static var columnType: ColumnType { .string }

  package func write(to text: inout CSVText, as column: ColumnSchema) {
    text.append(text: self)
  }

  package init(field: String, as column: ColumnSchema) throws(BadField) {
    let text = field == TableSchema.none ? "" : SpreadsheetText.read(field)
    guard column.allowed.isEmpty || column.allowed.contains(text) else { throw BadField() }
    self = text
  }
}

extension Int: CellValue {
  package static var columnType: ColumnType { .integer }

  package func write(to text: inout CSVText, as column: ColumnSchema) {
    text.append(integer: self)
  }

  package init(field: String, as column: ColumnSchema) throws(BadField) {
    guard let number = Int(field), column.takes(Double(number)) else { throw BadField() }
    self = number
  }
}

/// What is not finite does not exist, and is an empty field.
extension Double: CellValue {
  package static var columnType: ColumnType { .number }

  package func write(to text: inout CSVText, as column: ColumnSchema) {
    text.append(number: self, digits: column.digits)
  }

  package init(field: String, as column: ColumnSchema) throws(BadField) {
    guard let number = Double(field), column.takes(number) else { throw BadField() }
    self = number
  }
}

extension Bool: CellValue {
  package static var columnType: ColumnType { .boolean }

  package func write(to text: inout CSVText, as column: ColumnSchema) {
    text.append(plain: self ? "true" : "false")
  }

  package init(field: String, as column: ColumnSchema) throws(BadField) {
    switch field {
    case "true": self = true
    case "false": self = false
    default: throw BadField()
    }
  }
}

/// An enum of words: only these are allowed.
package protocol CellWord: CellValue, RawRepresentable<String>, CaseIterable {}

extension CellWord {
  package static var columnType: ColumnType { .string }
  package static var allowed: [String] { allCases.map(\.rawValue) }

  package func write(to text: inout CSVText, as column: ColumnSchema) {
    text.append(plain: rawValue)
  }

  package init(field: String, as column: ColumnSchema) throws(BadField) {
    guard let word = Self(rawValue: field), column.allowed.contains(field) else {
      throw BadField()
    }
    self = word
  }
}

extension ColumnSchema {
  /// Numbers beyond this are nobody's results.
  private static let largest = 1e16

  fileprivate func takes(_ number: Double) -> Bool {
    abs(number) <= Self.largest && number >= minimum ?? -Self.largest
      && number <= maximum ?? Self.largest
  }
}
