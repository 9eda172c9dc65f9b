import Experiments

/// The cells of one option at all points as numpy reads them: a file of form NPY 1.0 with an array of
/// records (`value`: 32-bit floating point, not a number where nothing was observed; `n`: how many
/// observations are behind it, 32 bits) of points x replications x cells. `future_cells.csv` says which
/// cell is which.
struct CellFile {
  let name: String
  private let file: StreamedFile
  private let positions: [CellKey: Int]
  private let count: Int

  /// Of as many cells as there are keys.
  init(in folder: WritingFolder, option: String, design: Design, keys: [CellKey]) throws {
    name = "future_cells.\(option).npy"
    file = try folder.stream(name)
    count = keys.count
    positions = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    try file.append(
      Self.header(shape: [design.points, design.replicationsAtPoint.count, keys.count]))
  }

  /// The cells of the next run: in the order of the file's keys, or by their own. A run without any
  /// has no values. Returns which of its cells the file has no place for.
  func append(_ row: CellRow?, keys: [CellKey]?) throws -> [Int] {
    var missing: [Int] = []
    var cells = Array(repeating: (value: Float.nan.bitPattern, n: UInt32(0)), count: count)
    for index in (row?.values ?? []).indices {
      guard let row, let position = keys.map({ positions[$0[index]] }) ?? index else {
        missing.append(index)
        continue
      }
      cells[position] = (row.values[index].bitPattern, row.counts[index])
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * count)
    for (value, n) in cells {
      value.append(to: &bytes)
      n.append(to: &bytes)
    }
    try file.append(bytes)
    return missing
  }

  func end() throws { try file.flush() }

  private static func header(shape: [Int]) -> [UInt8] {
    let description =
      "{'descr': [('value', '<f4'), ('n', '<u4')], 'fortran_order': False, 'shape': ("
      + shape.map { "\($0), " }.joined() + "), }"
    let start: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0]
    // The data begin at a multiple of 64 bytes, after a line break.
    let used = start.count + 2 + description.utf8.count + 1
    let blanks = (64 - used % 64) % 64
    let text = description + String(repeating: " ", count: blanks) + "\n"
    let length = UInt16(text.utf8.count)
    return start + [UInt8(length & 0xFF), UInt8(length >> 8)] + Array(text.utf8)
  }
}
