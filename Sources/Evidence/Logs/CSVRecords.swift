import Wording

/// Takes records out of a CSV file of any size, piece by piece, by RFC 4180: quotes may hold what stands
/// between fields, and line breaks.
///
/// A class: it owns the piece that is being looked at.
final class CSVRecords {
  private let path: String
  private let source: ByteSource
  private let delimiter: UInt8
  private var buffer: UnsafeMutableRawBufferPointer
  /// What of the buffer is not taken yet.
  private var (start, end) = (0, 0)
  private var isAtEnd = false
  private var bounds: [FieldBounds] = []
  /// Of the record last taken, from 1: the header is one.
  private(set) var number = 0

  /// Longer is no record of anybody's log, but a quote that is not closed.
  private static let longest = 1 << 22

  /// Throws `FileProblem`.
  init(path: String, layout: CSVLayout) throws {
    self.path = path
    source = try ByteSource(path: path)
    delimiter = layout.delimiter
    buffer = .allocate(byteCount: ByteSource.pieceSize, alignment: 16)
    try fill()
    start = layout.prefixBytes
    for _ in 0..<layout.rowsAbove { _ = try scan() }
  }

  deinit { buffer.deallocate() }

  /// Hands the next record to `body`; nil at the end. Throws `InvalidScenario` at a quote that is not closed.
  func next<Value>(_ body: (RecordFields) throws -> Value) throws -> Value? {
    guard let record = try scan() else { return nil }
    return try bounds.withUnsafeBufferPointer {
      try body(RecordFields(base: record, bounds: $0))
    }
  }

  /// The base of the next record, its fields in `bounds`.
  private func scan() throws -> UnsafePointer<UInt8>? {
    while true {
      if start == end, isAtEnd { return nil }
      let bytes = buffer.bindMemory(to: UInt8.self)
      guard let base = bytes.baseAddress else { return nil }
      if let length = fields(base + start, end - start) {
        let record = UnsafePointer(base + start)
        start += length
        number += 1
        return record
      }
      guard end - start < Self.longest else {
        throw refused(path, row: number + 1, LogTexts.openQuote, LogTexts.closeQuote)
      }
      guard !isAtEnd else {
        throw refused(path, row: number + 1, LogTexts.openQuote, LogTexts.closeQuote)
      }
      try fill()
    }
  }

  /// Moves what is left to the front and reads on, into twice the room if there is none.
  private func fill() throws {
    let left = end - start
    if start > 0, left > 0, let base = buffer.baseAddress {
      base.copyMemory(from: base + start, byteCount: left)
    }
    (start, end) = (0, left)
    if left > buffer.count / 2 {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: buffer.count * 2, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<left]))
      buffer.deallocate()
      buffer = larger
    }
    while end < buffer.count {
      let count = try source.read(
        into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
      if count == 0 {
        isAtEnd = true
        return
      }
      end += count
    }
  }

  /// Splits what begins there; nil if the record does not end within `count` bytes. Quoted fields are
  /// unpacked where they stand.
  private func fields(_ base: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int? {
    bounds.removeAll(keepingCapacity: true)
    var position = 0
    var open: [(from: Int, to: Int)] = []
    while true {
      let fieldStart = position
      if position < count, base[position] == Self.quote {
        guard let close = closing(base, count, from: position + 1) else { return nil }
        open.append((position + 1, close.at))
        bounds.append(FieldBounds(start: Int32(position + 1), end: Int32(close.at)))
        if !close.hasPairs { open.removeLast() }
        position = close.at + 1
        // What stands behind a quote belongs to nothing.
        while position < count, !isEnd(base[position]) { position += 1 }
      } else {
        while position < count, !isEnd(base[position]) { position += 1 }
        bounds.append(FieldBounds(start: Int32(fieldStart), end: Int32(position)))
      }
      guard position < count || isAtEnd else { return nil }
      guard position < count else { break }
      let byte = base[position]
      position += 1
      if byte == delimiter { continue }
      if byte == Self.carriageReturn {
        guard position < count || isAtEnd else { return nil }
        if position < count, base[position] == Self.lineFeed { position += 1 }
      }
      break
    }
    for field in open { unpack(base, field.from, field.to) }
    return position
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// The quote that ends a field; nil if it is not there yet.
  private func closing(
    _ base: UnsafeMutablePointer<UInt8>, _ count: Int, from: Int
  ) -> (at: Int, hasPairs: Bool)? {
    var (position, hasPairs) = (from, false)
    while position < count {
      if base[position] != Self.quote {
        position += 1
        continue
      }
      guard position + 1 < count else { return isAtEnd ? (position, hasPairs) : nil }
      guard base[position + 1] == Self.quote else { return (position, hasPairs) }
      hasPairs = true
      position += 2
    }
    return nil
  }

  /// Makes one quote of two.
  private func unpack(_ base: UnsafeMutablePointer<UInt8>, _ from: Int, _ to: Int) {
    var (read, write) = (from, from)
    while read < to {
      if base[read] == Self.quote { read += 1 }
      guard read < to else { break }
      base[write] = base[read]
      (read, write) = (read + 1, write + 1)
    }
    guard let index = bounds.firstIndex(where: { Int($0.start) == from }) else { return }
    bounds[index].end = Int32(write)
  }

  private static let (quote, lineFeed) = (UInt8(ascii: "\""), UInt8(ascii: "\n"))
  private static let carriageReturn = UInt8(ascii: "\r")
}
