package import ScenarioFiles
import Wording

/// A map that the header of a log suggests.
package struct Suggestion: Sendable {
  /// What is suggested; it may lack what a map must have.
  package private(set) var map: LogMap
  /// Whether the header is that of a known export, so that nobody need look at the map first.
  package private(set) var isKnown = false
  /// Whether the names are verified by data that we have, and not our own knowledge.
  package private(set) var isVerified = false

  /// Looks at the names of the columns alone.
  package init(header: [String]) {
    let plain = header.map(HeaderWords.plain)
    let known = KnownExport.all.first { Set($0.signature).isSubset(of: plain) }
    map = LogMap()
    map.kind = known?.kind ?? Self.kind(plain)
    map.columns = Self.columns(of: header, plain, map.kind)
    if let known {
      map.known = known.name
      known.finish(&map)
      (isKnown, isVerified) = (true, known.isVerified)
    }
    let used = Set(map.columns.flatMap(\.column.names))
    let rest = header.filter { !used.contains($0) }
    map.personal = rest.filter(HeaderWords.isPersonal)
    map.ignored = rest.filter { !HeaderWords.isPersonal($0) }
  }

  private static func has(_ role: LogRole, _ plain: [String]) -> Bool {
    HeaderWords.words.first { $0.role == role }?.names.contains { plain.contains($0) } ?? false
  }

  private static func kind(_ plain: [String]) -> LogMap.Kind {
    if has(.arrived, plain), has(.called, plain) || has(.ticketID, plain) { return .tickets }
    return has(.activity, plain) ? .events : .cases
  }

  /// Each column plays one role, each role is played by one column. One stamp a row is `time` only where
  /// there is no end of its own.
  private static func columns(
    of header: [String], _ plain: [String], _ kind: LogMap.Kind
  ) -> [(role: LogRole, column: LogColumn)] {
    var taken: Set<Int> = []
    var columns: [(role: LogRole, column: LogColumn)] = []
    for (role, names) in HeaderWords.words where role.kinds.contains(kind) {
      let places = names.compactMap { name in plain.firstIndex(of: name) }
      guard let index = places.first(where: { !taken.contains($0) }) else { continue }
      taken.insert(index)
      let name = header[index]
      columns.append(
        (role, LogColumn(name, isNumbered: role == .resource && HeaderWords.namesWorkers(name))))
    }
    if columns.contains(where: { $0.role == .ended }) { columns.removeAll { $0.role == .time } }
    return LogRole.allCases.compactMap { role in columns.first { $0.role == role } }
  }
}

extension Suggestion {
  /// The map of a known export. Throws `InvalidScenario` if the header is that of none: a guess is for somebody
  /// to look at.
  package func known(in file: LogFile) throws(InvalidScenario) -> LogMap {
    guard isKnown else {
      let names = file.header.prefix(12).joined(separator: ", ")
      throw refused(
        file.named, row: max(1, file.headerRow),
        LogTexts.unknownHeader.filled(names + (file.header.count > 12 ? ", …" : "")),
        LogTexts.suggestMap.filled(file.named))
    }
    return map
  }
}
