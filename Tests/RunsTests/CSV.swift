/// A reader of RFC 4180 for tests only: rows of fields, the header first.
func csvRows(_ bytes: [UInt8]) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var field: [UInt8] = []
  var isQuoted = false
  var position = 0
  while position < bytes.count {
    let byte = bytes[position]
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch byte {
    case UInt8(ascii: "\"") where isQuoted && next == byte:
      field.append(byte)
      position += 1
    case UInt8(ascii: "\""):
      isQuoted.toggle()
    case UInt8(ascii: ",") where !isQuoted:
      row.append(String(decoding: field, as: UTF8.self))
      field = []
    case 0x0D where !isQuoted && next == 0x0A:
      row.append(String(decoding: field, as: UTF8.self))
      rows.append(row)
      (row, field) = ([], [])
      position += 1
    default:
      field.append(byte)
    }
    position += 1
  }
  return rows
}
