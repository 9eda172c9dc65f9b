import Experiments

/// Reads what `CellFile` wrote: the cells of one option at all points.
struct CellReader {
  let file: String
  private let bytes: [UInt8]
  private let start: Int
  /// Points, replications, cells.
  private let shape: [Int]

  /// Throws `ResultFolder.Problem` if it is not such a file.
  init(_ option: String, in folder: FolderReader) throws {
    file = "future_cells.\(option).npy"
    let damaged = ResultFolder.Problem.damaged("\(folder.path)/\(file)", ClaimTexts.noCells)
    guard let bytes = try folder.bytes(ofOptional: file), bytes.count > 10,
      Array(bytes[..<8]) == [0x93] + Array("NUMPY".utf8) + [1, 0]
    else { throw damaged }
    start = 10 + Int(bytes[8]) + Int(bytes[9]) << 8
    guard start <= bytes.count else { throw damaged }
    let header = String(decoding: bytes[10..<start], as: UTF8.self)
    guard header.contains("'<f4'), ('n', '<u4')]"),
      let match = header.firstMatch(of: /'shape': \((\d+), (\d+), (\d+), \)/),
      let points = Int(match.output.1), let replications = Int(match.output.2),
      let cells = Int(match.output.3), replications > 0,
      bytes.count - start == 8 * points * replications * cells
    else { throw damaged }
    (self.bytes, shape) = (bytes, [points, replications, cells])
  }

  var points: Int { shape[0] }
  var replications: Int { shape[1] }

  /// Of a cell at a point, over its replications; nil if one has no value. Traps outside of the array.
  func mean(of cell: Int, at point: Int) -> Double? {
    let values = (0..<shape[1]).map { self.cell(cell, at: point, $0).value }
    return values.contains { $0.isNaN } ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// All cells of one replication at a point. Traps outside of the array.
  func row(at point: Int, _ replication: Int) -> CellRow {
    let cells = (0..<shape[2]).map { cell($0, at: point, replication) }
    return CellRow(
      values: cells.map { Float($0.value) }, counts: cells.map { UInt32($0.observations) })
  }

  /// In one replication: not a number where nothing was observed. Traps outside of the array.
  func cell(_ cell: Int, at point: Int, _ replication: Int) -> (value: Double, observations: Int) {
    precondition(point < shape[0] && cell < shape[2], "there is no such cell")
    let first = start + 8 * ((point * shape[1] + replication) * shape[2] + cell)
    func word(_ first: Int) -> UInt32 {
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[first + $1]) << (8 * UInt32($1)) }
    }
    return (Double(Float(bitPattern: word(first))), Int(word(first + 4)))
  }
}
