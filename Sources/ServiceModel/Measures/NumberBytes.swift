/// Whole numbers as bytes: seven bits in each, the lowest first, the sign in the lowest bit (LEB128
/// of zigzag numbers), so that small numbers take one byte.
struct NumberWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int64) {
    var left = UInt64(bitPattern: (number << 1) ^ (number >> 63))
    while left >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: left) | 0x80)
      left >>= 7
    }
    bytes.append(UInt8(left))
  }

  mutating func write(_ number: Int) {
    write(Int64(number))
  }

  /// The length, then the bytes of UTF-8.
  mutating func write(text: String) {
    write(text.utf8.count)
    for byte in text.utf8 { write(Int64(byte)) }
  }

  /// Their count, then the bytes as they are.
  mutating func write(raw: [UInt8]) {
    write(raw.count)
    bytes += raw
  }

  /// Their count, then the numbers; a run of zeros is 0 and its length.
  mutating func write<Number: FixedWidthInteger>(_ numbers: ContiguousArray<Number>) {
    write(numbers.count)
    let numbers = numbers.span
    var index = 0
    while index < numbers.count {
      let first = index
      while index < numbers.count, numbers[index] == 0 { index += 1 }
      if index > first {
        write(0)
        write(index - first)
      } else {
        write(Int64(numbers[index]))
        index += 1
      }
    }
  }
}

/// Reads what `NumberWriter` wrote.
struct NumberReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func next() throws(DamagedBytes) -> Int64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1) }
      shift += 7
    }
    throw DamagedBytes()
  }

  /// More than anything is counted in a replication, and little enough to add all replications up.
  private static let largestCount: Int64 = 1 << 40

  /// A count, or a position: not negative.
  mutating func count() throws(DamagedBytes) -> Int {
    let number = try next()
    guard (0...Self.largestCount).contains(number) else { throw DamagedBytes() }
    return Int(number)
  }

  /// Texts are names: none is longer.
  private static let longestText = 10_000

  mutating func text() throws(DamagedBytes) -> String {
    let length = try count()
    guard length <= Self.longestText else { throw DamagedBytes() }
    var bytes: [UInt8] = []
    for _ in 0..<length {
      guard let byte = UInt8(exactly: try next()) else { throw DamagedBytes() }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What `write(raw:)` wrote.
  mutating func raw() throws(DamagedBytes) -> [UInt8] {
    let length = try count()
    guard length <= bytes.count - position else { throw DamagedBytes() }
    defer { position += length }
    return Array(bytes[position..<position + length])
  }

  /// Fills `numbers`, which has the length of what was written.
  mutating func fill<Number: FixedWidthInteger>(
    _ numbers: inout ContiguousArray<Number>
  ) throws(DamagedBytes) {
    guard try count() == numbers.count else { throw DamagedBytes() }
    var index = 0
    while index < numbers.count {
      let number = try next()
      if number == 0 {
        let run = try count()
        guard run > 0, run <= numbers.count - index else { throw DamagedBytes() }
        for zero in index..<index + run { numbers[zero] = 0 }
        index += run
      } else {
        guard let fitting = Number(exactly: number) else { throw DamagedBytes() }
        numbers[index] = fitting
        index += 1
      }
    }
  }
}

/// Bytes that are not what was written, or that another version wrote.
public struct DamagedBytes: Error, Hashable, Sendable {
  /// Says no more than that: what is damaged is computed again.
  public init() {}
}
