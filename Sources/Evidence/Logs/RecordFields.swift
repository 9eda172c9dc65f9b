/// The fields of one record, as bytes that are there only while it is looked at.
struct RecordFields {
  /// Of the record, from which the bounds count.
  let base: UnsafePointer<UInt8>
  let bounds: UnsafeBufferPointer<FieldBounds>

  /// How many there are.
  var count: Int { bounds.count }

  /// A field without blanks around it; nothing where the record has no such field.
  subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index < bounds.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    var (start, end) = (Int(bounds[index].start), Int(bounds[index].end))
    while start < end, isBlank(base[start]) { start += 1 }
    while end > start, isBlank(base[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(start: base + start, count: end - start)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Of all fields together, with where they end.
  var fingerprint: UInt64 {
    var result: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<count { result = hash(self[index], from: result) ^ UInt64(index) }
    return result
  }

  /// Whether no field holds anything.
  var isBlank: Bool {
    for index in 0..<count where !self[index].isEmpty { return false }
    return true
  }
}

/// Where a field begins, and where it ends, within a record.
struct FieldBounds {
  var start: Int32
  var end: Int32
}
