public import ServiceModel
import Wording

/// A run's record as bytes: of the centre those of its `ReplicationResult`; of a point a byte that says
/// what follows, then cells: values in 32-bit floating point, then counts in 32 bits, lowest byte first; or
/// why there are none, in Vietnamese and, behind a byte of 0, in English.
extension DesignRecord {
  private enum Kind: UInt8 {
    case cells = 1
    case cellsWithKeys, failure
  }

  /// What is kept on disk; `ReplicationResult(kept:number:of:)` and `init(ofPoint:)` read it back.
  public var bytes: [UInt8] {
    switch self {
    case .full(let result): result.bytes
    case .cells(let row, nil): [Kind.cells.rawValue] + row.bytes
    case .cells(let row, let keys?):
      [Kind.cellsWithKeys.rawValue] + Self.bytes(of: keys) + row.bytes
    case .failed(let reason):
      [Kind.failure.rawValue] + Array(reason.vi.utf8) + [0] + Array(reason.en.utf8)
    }
  }

  /// Throws if the bytes are not those of a run of a point.
  public init(ofPoint bytes: [UInt8]) throws(DamagedBytes) {
    guard let kind = bytes.first.flatMap({ Kind(rawValue: $0) }) else { throw DamagedBytes() }
    let rest = bytes.dropFirst()
    switch kind {
    case .cells: self = .cells(try CellRow(bytes: rest), keys: nil)
    case .failure:
      let texts = rest.split(separator: 0, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard texts.count == 2 else { throw DamagedBytes() }
      self = .failed(LocalizedText(vi: texts[0], en: texts[1]))
    case .cellsWithKeys:
      let (keys, left) = try Self.keys(from: rest)
      let row = try CellRow(bytes: left)
      guard row.values.count == keys.count else { throw DamagedBytes() }
      self = .cells(row, keys: keys)
    }
  }

  /// A line for each key, and an empty one.
  private static func bytes(of keys: [CellKey]) -> [UInt8] {
    var bytes: [UInt8] = []
    for key in keys {
      bytes += Array("\(key.kpi) \(key.scopeType.rawValue) \(key.scopeID)\n".utf8)
    }
    return bytes + [UInt8(ascii: "\n")]
  }

  private static func keys(
    from bytes: ArraySlice<UInt8>
  ) throws(DamagedBytes) -> ([CellKey], ArraySlice<UInt8>) {
    var keys: [CellKey] = []
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      if line.isEmpty { return (keys, rest) }
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard words.count == 3, let type = ScopeType(rawValue: words[1]) else {
        throw DamagedBytes()
      }
      keys.append(CellKey(kpi: words[0], scopeType: type, scopeID: words[2]))
    }
    throw DamagedBytes()
  }
}

extension CellRow {
  fileprivate var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * values.count)
    for value in values { value.bitPattern.append(to: &bytes) }
    for count in counts { count.append(to: &bytes) }
    return bytes
  }

  fileprivate init(bytes: ArraySlice<UInt8>) throws(DamagedBytes) {
    guard bytes.count.isMultiple(of: 8) else { throw DamagedBytes() }
    let words = stride(from: bytes.startIndex, to: bytes.endIndex, by: 4).map { first in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[first + $1]) << UInt32(8 * $1) }
    }
    let count = words.count / 2
    self.init(values: words[..<count].map { Float(bitPattern: $0) }, counts: Array(words[count...]))
  }
}

extension UInt32 {
  /// Lowest byte first.
  package func append(to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: self >> shift))
    }
  }
}
