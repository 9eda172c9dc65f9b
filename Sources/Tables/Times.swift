/// A time of day, as it stands in a table: `07:15:00`.
package struct ClockTime: Hashable, Sendable, CellValue {
  /// From midnight: 0 to 1439.
  package var minutes: Int

  /// Traps outside of a day.
  package init(minutes: Int) {
    precondition((0..<1440).contains(minutes), "a time of day is before midnight")
    self.minutes = minutes
  }

  package static var columnType: ColumnType { .time }

  package func write(to text: inout CSVText, as column: ColumnSchema) {
    text.append(padded: minutes / 60, 2)
    text.append(plain: ":")
    text.append(padded: minutes % 60, 2)
    text.append(plain: ":00")
  }

  package init(field: String, as column: ColumnSchema) throws(BadField) {
    let parts = field.split(separator: ":").compactMap { Int($0) }
    guard hasForm(field, "00:00:00"), parts.count == 3, parts[0] < 24, parts[1] < 60, parts[2] == 0
    else { throw BadField() }
    minutes = 60 * parts[0] + parts[1]
  }
}

/// A day, as it stands in a table: `2024-07-01`.
package struct Day: Hashable, Sendable, CellValue {
  /// ISO 8601.
  package var text: String

  /// A day that is known to be in the form of ISO 8601: nothing is checked.
  package init(_ text: String) {
    self.text = text
  }

  package static var columnType: ColumnType { .date }

  package func write(to text: inout CSVText, as column: ColumnSchema) {
    text.append(plain: self.text)
  }

  package init(field: String, as column: ColumnSchema) throws(BadField) {
    guard isDay(field) else { throw BadField() }
    text = field
  }
}

/// An instant, as it stands in a table: local time to the microsecond, with its offset from UTC.
package struct Instant: Hashable, Sendable, CellValue {
  /// ISO 8601: `2024-07-01T08:15:30.123456+07:00`.
  package var text: String

  /// An instant that is known to be in this form: nothing is checked.
  package init(_ text: String) {
    self.text = text
  }

  package static var columnType: ColumnType { .datetime }

  package func write(to text: inout CSVText, as column: ColumnSchema) {
    text.append(plain: self.text)
  }

  package init(field: String, as column: ColumnSchema) throws(BadField) {
    guard
      hasForm(field, "0000-00-00T00:00:00.000000+00:00")
        || hasForm(field, "0000-00-00T00:00:00.000000-00:00"),
      isDay(String(field.prefix(10)))
    else { throw BadField() }
    text = field
  }
}

private func isDay(_ text: String) -> Bool {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  return hasForm(text, "0000-00-00") && parts.count == 3 && (1...12).contains(parts[1])
    && (1...31).contains(parts[2])
}

/// Whether a text has digits where the form has 0, and is otherwise the same.
private func hasForm(_ text: String, _ form: String) -> Bool {
  let zero = UInt8(ascii: "0")
  return text.utf8.count == form.utf8.count
    && zip(text.utf8, form.utf8).allSatisfy { byte, sign in
      sign == zero ? (zero...zero + 9).contains(byte) : byte == sign
    }
}
