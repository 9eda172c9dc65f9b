import Foundation
import Runs
import ServiceModel
import Wording

/// Opens the files of a result folder and turns what is wrong with them into one message.
struct FolderReader {
  let path: String
  let manifest: StoredManifest
  let hash: String

  init(path: String) throws {
    self.path = path
    let file = "\(path)/\(ResultFolder.manifest)"
    guard try Files.kind(file) == .file else {
      let part = "\(path)/\(ReplicationFolder.description)"
      throw try Files.kind(part) == nil
        ? ResultFolder.Problem.told(Texts.isNoResultFolder, path)
        : .told(ReplicationTexts.isPart, path)
    }
    let bytes = try Files.bytes(of: file)
    hash = sha256(bytes)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      manifest = try decoder.decode(StoredManifest.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw ResultFolder.Problem.damaged(file, StoredManifest.fault(error))
    }
    if let fault = manifest.fault { throw ResultFolder.Problem.damaged(file, fault) }
  }

  /// Throws, naming every file that is missing or not what its hash says.
  func verify() throws {
    let altered = try alteredOutputs()
    guard altered.isEmpty else {
      throw ResultFolder.Problem.told(Texts.altered, path, altered.joined(separator: ", "))
    }
  }

  /// Files that are gone or no longer what they were.
  func alteredOutputs() throws -> [String] {
    try manifest.outputs.filter { try hash(of: $0.path) != $0.sha256 }.map(\.path)
  }

  /// Nil if there is no such file.
  func hash(of file: String) throws -> String? {
    guard try Files.kind("\(path)/\(file)") == .file else { return nil }
    return sha256(try Files.bytes(of: "\(path)/\(file)"))
  }

  func has(_ file: String) -> Bool { manifest.outputs.contains { $0.path == file } }

  /// Nil if the manifest does not name it.
  func bytes(ofOptional file: String) throws -> [UInt8]? {
    has(file) ? try Files.bytes(of: "\(path)/\(file)") : nil
  }

  /// The rows of a table; none if the run has no such table. Every field is one of its column.
  func rows<Row>(_ schema: TableSchema, _ row: (CSVReader.Row) throws -> Row) throws -> [Row] {
    guard let bytes = try bytes(ofOptional: schema.file) else { return [] }
    var rows: [Row] = []
    do {
      try CSVReader.read(bytes, schema: schema) { record in
        if let column = schema.columns.indices.first(where: {
          !schema.columns[$0].takes(record[$0])
        }) {
          throw BadField(column: schema.columns[column].name, text: record[column])
        }
        rows.append(try row(record))
      }
    } catch let malformed as CSVReader.Malformed {
      throw ResultFolder.Problem.damaged("\(path)/\(schema.file)", malformed.fault)
    } catch let field as BadField {
      // The record after those that were read, below the header.
      throw ResultFolder.Problem.damaged(
        "\(path)/\(schema.file)",
        Texts.badField.filled("\(rows.count + 2)", field.column, field.text))
    }
    return rows
  }

  private struct BadField: Error {
    var column: String
    var text: String
  }

  func `case`<Word: RawRepresentable<String>>(_ text: String) throws -> Word {
    guard let word = Word(rawValue: text) else { throw BadField(column: "–", text: text) }
    return word
  }

  func integer(_ text: String) throws -> Int {
    guard let number = Int(text) else { throw BadField(column: "–", text: text) }
    return number
  }

  /// Of a time of day such as `07:15`.
  func minutes(_ text: String) throws -> Int {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0...24).contains(parts[0]), (0...59).contains(parts[1]) else {
      throw BadField(column: "time", text: text)
    }
    return 60 * parts[0] + parts[1]
  }
}

extension TableSchema.Column {
  /// Numbers beyond this are not results of ours: a year of a whole country costs less.
  private static let largest = 1e16

  /// Whether we write such a field in this column.
  func takes(_ text: String) -> Bool {
    switch kind {
    case .string:
      return text != TableSchema.none && !text.isEmpty
        ? allowed.isEmpty || allowed.contains(text) : optional || allowed.isEmpty
    case .integer:
      return text.isEmpty ? optional : Int(text).map { abs(Double($0)) <= Self.largest } ?? false
    case .number:
      return text.isEmpty ? optional : Double(text).map { abs($0) <= Self.largest } ?? false
    case .boolean: return text == "true" || text == "false"
    case .time: return Self.has(text, "00:00")
    case .datetime:
      return text.isEmpty ? optional : Self.has(text, "0000-00-00T00:00:00.000000+00:00")
    }
  }

  /// Whether a text has digits where the form has 0, and is otherwise the same.
  private static func has(_ text: String, _ form: String) -> Bool {
    let zero = UInt8(ascii: "0")
    return text.utf8.count == form.utf8.count
      && zip(text.utf8, form.utf8).allSatisfy { byte, sign in
        sign == zero ? (zero...zero + 9).contains(byte) : byte == sign
      }
  }
}

extension CSVReader.Malformed {
  fileprivate var fault: LocalizedText {
    switch reason {
    case .otherColumns: Texts.otherColumns
    case .otherWidth: Texts.otherWidth.filled("\(record)")
    case .openQuote: Texts.openQuote.filled("\(record)")
    }
  }
}

extension ResultFolder.Problem {
  static func damaged(_ file: String, _ fault: LocalizedText) -> ResultFolder.Problem {
    .init(message: Texts.damaged.filled(.init(vi: file, en: file), fault))
  }
}
