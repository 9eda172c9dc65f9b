import Foundation
import Runs
import ScenarioFiles
import Tables
import Wording

@testable import Evidence

/// A log in a folder of its own, which goes with it.
///
/// A class: it takes the folder away at its end.
final class TemporaryLog {
  let folder: String
  let path: String

  init(_ bytes: [UInt8], name: String = "log.csv") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID())").path
    try Files.makeFolder(folder)
    path = "\(folder)/\(name)"
    try Files.write(bytes, to: path)
  }

  convenience init(_ text: String, name: String = "log.csv") throws {
    try self.init(Array(text.utf8), name: name)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: folder) } catch {}
  }

  /// Beside the log.
  func file(_ name: String, _ text: String) throws -> String {
    try Files.write(Array(text.utf8), to: "\(folder)/\(name)")
    return "\(folder)/\(name)"
  }
}

/// A log with all that an import makes of it.
struct Imported {
  var cases: [CaseSeen] = []
  var events: [EventSeen] = []
  var tickets: [TicketSeen] = []
  var days: [DayOfData] = []
  var quality: [QualityRow] = []
  let map: LogMap

  /// Without a map that of the suggestion, known or not.
  init(_ log: TemporaryLog, map text: String? = nil) async throws {
    let map = try text.map { try LogMap(path: try log.file("map.yaml", $0)) }
    let file = try LogFile(path: log.path, writing: map?.writing ?? LogMap.Writing())
    let imported = try LogImport(file, by: map ?? Suggestion(header: file.header).map)
    let out = "\(log.folder)/out"
    _ = try await ResultFolder.write(to: out, overwriting: false) { folder in
      try imported.write(to: folder).files.map(\.table.file)
    }
    let observed = ObservedFolder(path: out)
    (cases, events) = (try observed.cases(), try observed.events())
    (tickets, days) = (try observed.tickets(), try observed.days())
    quality = try observed.quality()
    self.map = imported.map
  }

  /// How often a fault was found.
  func found(_ check: QualityCheck) -> Int { quality.first { $0.check == check }?.count ?? -1 }

  /// The first rows of a fault.
  func rows(_ check: QualityCheck) -> String? { quality.first { $0.check == check }?.rows ?? nil }
}
