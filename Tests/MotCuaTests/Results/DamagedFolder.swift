import Foundation
import Testing

@testable import Reporting
@testable import Runs
@testable import Tables

/// A copy of a whole result folder, of which one thing at a time is changed as somebody would who
/// puts the hashes right afterwards.
struct DamagedFolder {
  let whole: URL
  let folder: URL

  func restore() throws {
    let files = FileManager.default
    if files.fileExists(atPath: folder.path) { try files.removeItem(at: folder) }
    try files.copyItem(at: whole, to: folder)
  }

  private func file(_ name: String) -> URL { folder.appending(path: name) }

  func has(_ schema: TableSchema) throws -> Bool {
    FileManager.default.fileExists(atPath: whole.appending(path: schema.file).path)
  }

  private func manifest() throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file("manifest.json")))
    return try #require(object as? [String: Any])
  }

  func manifestKeys() throws -> [String] {
    try restore()
    return try manifest().keys.sorted()
  }

  func editManifest(_ change: (inout [String: Any]) -> Void) throws {
    try restore()
    var manifest = try manifest()
    change(&manifest)
    try JSONSerialization.data(withJSONObject: manifest).write(to: file("manifest.json"))
  }

  /// `noted`: its hash in the manifest, too.
  func write(_ text: String, to name: String, noted: Bool = true) throws {
    try write(Data(text.utf8), to: name, noted: noted)
  }

  private func write(_ data: Data, to name: String, noted: Bool) throws {
    try data.write(to: file(name))
    guard noted else { return }
    var manifest = try manifest()
    var outputs = try #require(manifest["outputs"] as? [[String: Any]])
    for index in outputs.indices where outputs[index]["path"] as? String == name {
      outputs[index]["sha256"] = sha256(Array(data))
    }
    manifest["outputs"] = outputs
    try JSONSerialization.data(withJSONObject: manifest).write(to: file("manifest.json"))
  }

  /// The header is the first row.
  func editTable(_ schema: TableSchema, _ change: (inout [[String]]) -> Void) throws {
    try restore()
    var rows: [[String]] = []
    var (reader, fields) = (CSVReader(Array(try Data(contentsOf: file(schema.file)))), [String]())
    while try reader.next(into: &fields) { rows.append(fields) }
    change(&rows)
    let text = rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
    }.joined()
    try write(text, to: schema.file)
  }

  private static let words = [
    "", "NA", "nan", "inf", "1e300", "-1", "0", "9223372036854775807", "99999999999999999999",
    "abc",
    "=1+1", "city", "24:00", "99:99", "2024-13-45", "0.5", "true", "'", "a\nb", "\u{1B}[2J",
  ]

  /// One to three changes of one kind.
  func damage(by chance: inout Chance) throws {
    try restore()
    let tables = try ResultTables.schemas.filter(has)
    let schema = tables[Int.random(in: tables.indices, using: &chance)]
    switch Int.random(in: 0..<4, using: &chance) {
    case 0:
      var (rows, chances) = (0, chance)
      try editTable(schema) { table in
        rows = table.count
        guard rows > 1 else { return }
        let row = Int.random(in: 1..<rows, using: &chances)
        let column = Int.random(in: table[row].indices, using: &chances)
        let word = Self.words.randomElement(using: &chances) ?? ""
        if Bool.random(using: &chances) {
          table[row][column] = word
        } else {
          for row in 1..<rows { table[row][column] = word }
        }
      }
      chance = chances
    case 1:
      var chances = chance
      try editTable(schema) { table in
        let head = table.removeFirst()
        table = table.filter { _ in Bool.random(using: &chances) }
        table.shuffle(using: &chances)
        table = [head] + table + (Bool.random(using: &chances) ? table : [])
      }
      chance = chances
    case 2:
      try damageBytes(of: schema.file, noted: true, by: &chance)
    default:
      try damageBytes(of: "manifest.json", noted: false, by: &chance)
    }
  }

  private func damageBytes(of name: String, noted: Bool, by chance: inout Chance) throws {
    var bytes = Array(try Data(contentsOf: file(name)))
    for _ in 0..<Int.random(in: 1...3, using: &chance) {
      guard let index = bytes.indices.randomElement(using: &chance) else { break }
      switch Int.random(in: 0..<3, using: &chance) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.removeSubrange(index..<min(bytes.count, index + 40))
      default: bytes.removeLast(bytes.count - index)
      }
    }
    try write(Data(bytes), to: name, noted: noted)
  }
}
