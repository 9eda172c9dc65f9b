import Foundation

/// A file that a scenario was read from, as it was at that moment.
public struct InputFile: Hashable, Sendable {
  /// What a file was read as.
  public enum Role: Hashable, Sendable {
    /// A base scenario, changes over one, rules of the legal clock, rows of a CSV file, or points of a
    /// design.
    case scenario, option, ruleSet, table, points
  }

  /// As the user named it, or as found from the file that names it.
  public var path: String
  /// What it was read as.
  public var role: Role
  /// All of it, for the hash by which a result names its inputs.
  public var bytes: [UInt8]

  /// A file of this path that holds these bytes.
  public init(path: String, role: Role, bytes: [UInt8]) {
    self.path = path
    self.role = role
    self.bytes = bytes
  }
}

/// The files of one scenario, each read once.
///
/// A class: every form that meets a file name asks the same shelf.
final class InputFiles {
  private let problems: ProblemList
  private(set) var shelf: Shelf

  /// What has been read so far, as a value: another reading may go on from there.
  struct Shelf: Sendable {
    /// In the order read.
    var read: [InputFile] = []
    fileprivate var items: [String: Item?] = [:]
    fileprivate var tables: [String: Table?] = [:]
    fileprivate var stamps: [String: StampTable?] = [:]
    fileprivate var people: [String: PeopleTable?] = [:]
    /// Contents by path, if they are given and nothing is to be looked for on disk.
    fileprivate var given: [String: [UInt8]]?

    /// Of the disk, or of these files alone.
    init(given files: [InputFile]? = nil) {
      given = files.map { files in
        Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      }
    }
  }

  /// In bytes. Ours have some ten thousand, our tables some hundred thousand; the bounds keep a
  /// wrong file from taking the machine.
  static let largestYAML = 1 << 19
  static let largestTable = 1 << 22

  init(problems: ProblemList, shelf: Shelf = Shelf()) {
    self.problems = problems
    self.shelf = shelf
  }

  var read: [InputFile] { shelf.read }

  /// The YAML file at `path`; nil after noting why not, at `place`.
  func yaml(at path: String, namedAt place: Place) -> Item? {
    if let known = shelf.items[path] { return known }
    let bytes = bytes(at: path, limit: Self.largestYAML, namedAt: place)
    let item = bytes.flatMap { YAMLText(file: path, problems: problems).item(of: $0) }
    if let bytes { shelf.read.append(InputFile(path: path, role: item.role, bytes: bytes)) }
    shelf.items[path] = .some(item)
    return item
  }

  /// The CSV table at `path`; nil after noting why not, at `place`.
  func table(at path: String, namedAt place: Place) -> Table? {
    if let known = shelf.tables[path] { return known }
    let bytes = bytes(at: path, limit: Self.largestTable, namedAt: place)
    let table = bytes.flatMap { Table(csv: $0, file: path, problems: problems) }
    if let bytes { note(bytes, at: path) }
    shelf.tables[path] = .some(table)
    return table
  }

  /// The arrivals in the CSV file at `path`; nil after noting why not, at `place`.
  func stamps(at path: String, namedAt place: Place) -> StampTable? {
    if let known = shelf.stamps[path] { return known }
    let bytes = bytes(at: path, limit: StampTable.largest, namedAt: place)
    let stamps = bytes.flatMap { StampTable(csv: $0, file: path, problems: problems) }
    if let bytes { note(bytes, at: path) }
    shelf.stamps[path] = .some(stamps)
    return stamps
  }

  /// The plans of people in the CSV file at `path`; nil after noting why not, at `place`.
  func people(at path: String, namedAt place: Place) -> PeopleTable? {
    if let known = shelf.people[path] { return known }
    let bytes = bytes(at: path, limit: PeopleTable.largest, namedAt: place)
    let people = bytes.flatMap { PeopleTable(csv: $0, file: path, problems: problems) }
    if let bytes { note(bytes, at: path) }
    shelf.people[path] = .some(people)
    return people
  }

  /// Once, though a table may be looked at in two ways.
  private func note(_ bytes: [UInt8], at path: String) {
    if shelf.read.contains(where: { $0.path == path && $0.role == .table }) { return }
    shelf.read.append(InputFile(path: path, role: .table, bytes: bytes))
  }

  /// `name` as found from the folder of the file that holds it. A name on the command line is
  /// looked for beside the scenario, then in the working directory.
  func path(_ name: String, namedAt place: Place) -> String {
    let path = ScenarioFiles.path(name, from: place.base ?? place.file)
    let isElsewhere = place.base != nil && !isThere(path) && isThere(name)
    return isElsewhere ? name : path
  }

  private func isThere(_ path: String) -> Bool {
    shelf.given.map { $0[path] != nil } ?? FileManager.default.fileExists(atPath: path)
  }

  private func bytes(at path: String, limit: Int, namedAt place: Place) -> [UInt8]? {
    func refuse(_ message: Phrase, _ hint: Phrase) -> [UInt8]? {
      problems.note("\(path): \(message)", hint: hint, at: place)
      return nil
    }
    if let given = shelf.given {
      return given[path]
        ?? refuse("there is no such file among those that were given", "give its contents too")
    }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes: [FileAttributeKey: Any]
    do {
      attributes = try FileManager.default.attributesOfItem(atPath: target)
    } catch {
      return refuse("there is no such file", "file names are relative to the file that holds them")
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      return refuse("is not a file", "name a YAML or CSV file")
    }
    guard let size = attributes[.size] as? Int, size <= limit else {
      return refuse("is too large", "such a file has at most \(limit >> 10) KiB")
    }
    guard let data = FileManager.default.contents(atPath: target) else {
      return refuse("cannot be read", "give yourself permission to read it")
    }
    return [UInt8](data)
  }
}

extension Item? {
  /// What a YAML file is, by the key that names it.
  fileprivate var role: InputFile.Role {
    if self?.entry("option") != nil { return .option }
    return self?.entry("rule_set") != nil ? .ruleSet : .scenario
  }
}

/// `name` as found from the folder of `file`, in the way the user would write it.
func path(_ name: String, from file: String) -> String {
  if name.hasPrefix("/") { return name }
  var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  for part in name.split(separator: "/") where part != "." {
    if part == "..", let last = parts.last, last != "..", !last.isEmpty, last != "." {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  return parts.joined(separator: "/")
}
