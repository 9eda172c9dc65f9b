import Foundation
import ServiceModel

/// Opens the files of a result folder and turns what is wrong with them into one message.
struct FolderReader {
  let path: String
  let manifest: StoredManifest
  let hash: String

  init(path: String) throws {
    self.path = path
    let file = URL(filePath: path).appending(path: ResultFolder.manifest)
    guard FileManager.default.fileExists(atPath: file.path) else {
      let part = URL(filePath: path).appending(path: ReplicationFolder.description)
      throw FileManager.default.fileExists(atPath: part.path)
        ? ResultFolder.Problem.told(Texts.isPart, path) : .notAFolder(path)
    }
    let data = try Data(contentsOf: file)
    hash = sha256(Array(data))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      manifest = try decoder.decode(StoredManifest.self, from: data)
    } catch is DecodingError {
      throw ResultFolder.Problem.otherVersion(path, ResultFolder.manifest)
    }
    guard !manifest.options.isEmpty else {
      throw ResultFolder.Problem.otherVersion(path, ResultFolder.manifest)
    }
  }

  /// Throws, naming every file that is missing or not what its hash says.
  func verify() throws {
    var altered: [String] = []
    for output in manifest.outputs {
      let file = URL(filePath: path).appending(path: output.path)
      guard FileManager.default.fileExists(atPath: file.path),
        sha256(Array(try Data(contentsOf: file))) == output.sha256
      else {
        altered.append(output.path)
        continue
      }
    }
    guard altered.isEmpty else { throw ResultFolder.Problem.altered(path, altered) }
  }

  /// Nil if the manifest does not name it.
  func bytes(ofOptional file: String) throws -> [UInt8]? {
    guard manifest.outputs.contains(where: { $0.path == file }) else { return nil }
    return Array(try Data(contentsOf: URL(filePath: path).appending(path: file)))
  }

  /// The rows of a table; none if the run has no such table.
  func rows<Row>(_ schema: TableSchema, _ row: (CSVReader.Row) throws -> Row) throws -> [Row] {
    guard let bytes = try bytes(ofOptional: schema.file) else { return [] }
    var rows: [Row] = []
    do {
      try CSVReader.read(bytes, schema: schema) { rows.append(try row($0)) }
    } catch is CSVReader.Malformed {
      throw ResultFolder.Problem.otherVersion(path, schema.file)
    } catch is UnknownWord {
      throw ResultFolder.Problem.otherVersion(path, schema.file)
    }
    return rows
  }

  private struct UnknownWord: Error {}

  func `case`<Word: RawRepresentable<String>>(_ text: String) throws -> Word {
    guard let word = Word(rawValue: text) else { throw UnknownWord() }
    return word
  }

  func integer(_ text: String) throws -> Int {
    guard let number = Int(text) else { throw UnknownWord() }
    return number
  }

  /// Of a time of day such as `07:15`.
  func minutes(_ text: String) throws -> Int {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { throw UnknownWord() }
    return 60 * parts[0] + parts[1]
  }
}

extension ResultFolder.Problem {
  fileprivate static func notAFolder(_ path: String) -> ResultFolder.Problem {
    .init(
      message: LocalizedText(
        vi: "\(path) không phải thư mục kết quả: thiếu manifest.json. Hãy nêu thư mục đã ghi bằng "
          + "--out",
        en: "\(path) is not a result folder: it has no manifest.json. Name a folder written by "
          + "--out"))
  }

  fileprivate static func altered(_ path: String, _ files: [String]) -> ResultFolder.Problem {
    let names = files.joined(separator: ", ")
    return .init(
      message: LocalizedText(
        vi: "\(path): tệp bị sửa hoặc thiếu sau khi chạy: \(names). Không viết báo cáo từ số liệu "
          + "đã đổi; hãy chạy lại lệnh ghi trong manifest.json",
        en: "\(path): altered or missing since the run: \(names). No report is made from changed "
          + "figures; run the command in manifest.json again"))
  }

  fileprivate static func otherVersion(_ path: String, _ file: String) -> ResultFolder.Problem {
    .init(
      message: LocalizedText(
        vi: "\(path)/\(file) do phiên bản khác của motcua viết: hãy chạy lại bằng bản này",
        en: "\(path)/\(file) was written by another version of motcua: run it again with this one"))
  }
}
