import ScenarioFiles
import Wording

/// How a CSV file is laid out: found out from its beginning, as far as the map does not say.
struct CSVLayout {
  /// Between fields.
  var delimiter: UInt8
  /// Of what comes before the first record: a byte order mark, a line `sep=;`.
  var prefixBytes = 0
  /// Records above the header.
  var rowsAbove = 0
  /// As the beginning of the file looks.
  var encoding = LogMap.Encoding.utf8
  /// The names of the columns; the second of one name gets `#2`.
  var header: [String] = []
  /// The first records below it.
  var sample: [[String]] = []

  /// Throws `InvalidScenario` if it is empty, is no text, or has one column only.
  init(path: String, writing: LogMap.Writing) throws {
    let whole = try Self.beginning(of: path)
    var bytes = whole
    guard !bytes.isEmpty else { throw refused(path, LogTexts.empty, LogTexts.nameLog) }
    try Self.checkText(bytes, path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    encoding = writing.encoding ?? (isUTF8(bytes) ? .utf8 : .windows1258)
    delimiter = UInt8(ascii: ",")
    if let sign = separatorLine(bytes) {
      delimiter = sign
      bytes = Array(bytes.drop { $0 != 0x0A }.dropFirst())
    } else {
      delimiter = writing.delimiter?.utf8.first ?? Self.delimiter(of: bytes)
    }
    prefixBytes = whole.count - bytes.count
    var records = Self.records(bytes, delimiter)
    rowsAbove = writing.rowsAbove > 0 ? writing.rowsAbove : Self.rowsAbove(records)
    guard rowsAbove < records.count else {
      throw refused(path, row: records.count, LogTexts.noHeader, LogTexts.rowsAbove)
    }
    records.removeFirst(rowsAbove)
    let texts = records.map { record in record.map { text(of: $0, encoding) } }
    header = unique(texts[0])
    sample = Array(texts.dropFirst())
    guard header.count > 1 else {
      throw refused(path, row: rowsAbove + 1, LogTexts.oneColumn, LogTexts.nameDelimiter)
    }
    guard sample.contains(where: { $0.contains { !$0.isEmpty } }) else {
      throw refused(path, row: rowsAbove + 1, LogTexts.onlyHeader, LogTexts.nameLog)
    }
  }

  private static func beginning(of path: String) throws -> [UInt8] {
    let source = try ByteSource(path: path)
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    var filled = 0
    while filled < bytes.count {
      let count = try bytes.withUnsafeMutableBytes {
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]))
      }
      if count == 0 { break }
      filled += count
    }
    return Array(bytes[..<filled])
  }

  /// Text holds no control characters but those of lines and tabs.
  private static func checkText(_ bytes: [UInt8], _ path: String) throws {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw refused(path, LogTexts.utf16, LogTexts.saveAsUTF8)
    }
    let isControl = { (byte: UInt8) in byte < 0x20 && ![0x09, 0x0A, 0x0D, 0x0C].contains(byte) }
    guard let at = bytes.firstIndex(where: isControl) else { return }
    let before = bytes[..<at]
    let line = before.count { $0 == 0x0A } + 1
    let column = at - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    throw refused(
      path, row: line, column: column,
      LogTexts.binary.filled("0x" + String(bytes[at], radix: 16, uppercase: true)),
      LogTexts.nameLog)
  }

  /// Of those that stand in the first lines outside of quotes, the one that parts most of them into the
  /// same number of fields.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    let score = { (sign: UInt8) -> Int in
      let widths = records(bytes, sign).prefix(50).map(\.count).filter { $0 > 1 }
      guard
        let usual = Dictionary(grouping: widths, by: { $0 }).max(by: {
          ($0.value.count, $0.key) < ($1.value.count, $1.key)
        })
      else { return 0 }
      return usual.value.count * 100 + min(usual.key, 99)
    }
    let scores = candidates.map { ($0, score($0)) }
    return scores.reduce(scores[0]) { best, next in next.1 > best.1 ? next : best }.0
  }

  /// Titles have fewer fields than the header below them.
  private static func rowsAbove(_ records: [[ArraySlice<UInt8>]]) -> Int {
    let filled = records.prefix(30).map { record in record.count { !$0.isEmpty } }
    let most = filled.max() ?? 0
    return filled.firstIndex { $0 > 1 && 2 * $0 > most } ?? 0
  }

  /// The first hundred records of the bytes; the last one may be cut and is left out, if there are others.
  private static func records(_ bytes: [UInt8], _ delimiter: UInt8) -> [[ArraySlice<UInt8>]] {
    var records: [[ArraySlice<UInt8>]] = []
    var (record, field): ([ArraySlice<UInt8>], ArraySlice<UInt8>) = ([], [])
    var (isQuoted, position) = (false, 0)
    func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      let start = field.drop { $0 == 0x20 || $0 == 0x09 }
      return start.prefix(
        (start.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? start.startIndex - 1)
          - start.startIndex + 1)
    }
    while position < bytes.count, records.count < 100 {
      let byte = bytes[position]
      position += 1
      if byte == 0x22, isQuoted || field.isEmpty {
        isQuoted.toggle()
      } else if isQuoted {
        field.append(byte)
      } else if byte == delimiter || byte == 0x0A || byte == 0x0D {
        record.append(trimmed(field))
        field = []
        guard byte != delimiter else { continue }
        if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
        records.append(record)
        record = []
      } else {
        field.append(byte)
      }
    }
    if position == bytes.count, !record.isEmpty || !field.isEmpty {
      records.append(record + [trimmed(field)])
    }
    return records
  }
}

/// Of a first line such as `sep=;`, which Excel reads.
private func separatorLine(_ bytes: [UInt8]) -> UInt8? {
  let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
  guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep="
  else { return nil }
  return line.last
}

/// Each name once.
private func unique(_ names: [String]) -> [String] {
  var counts: [String: Int] = [:]
  return names.map { name in
    counts[name, default: 0] += 1
    let count = counts[name] ?? 1
    return count == 1 ? name : "\(name)#\(count)"
  }
}
