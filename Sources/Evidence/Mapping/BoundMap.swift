import ScenarioFiles
import Wording

/// A map whose columns were found in a log: each role with the positions of its fields.
struct BoundMap: Sendable {
  let map: LogMap
  /// By the position of a role in `LogRole.allCases`.
  private let places: [BoundColumn?]

  /// Throws every problem at once: columns that the log has not, and what a map must have.
  init(_ map: LogMap, to file: LogFile) throws(InvalidScenario) {
    self.map = map
    var problems: [ScenarioProblem] = []
    func note(_ column: LogColumn?, _ text: LocalizedText, _ remedy: LocalizedText) {
      problems.append(
        column?.problem(text, remedy: remedy)
          ?? ScenarioProblem(
            file: file.named, line: max(1, file.headerRow), column: 1, text: text, remedy: remedy))
    }
    var places: [BoundColumn?] = LogRole.allCases.map { _ in nil }
    for (role, column) in map.columns {
      for name in column.names where !file.header.contains(name) {
        note(
          column, LogTexts.noColumn.filled(role.rawValue, name),
          hint(for: name, among: file.header, called: LogTexts.columns))
      }
      places[role.position] = BoundColumn(column, in: file.header)
    }
    for role in Self.needed(map.kind) where map[role] == nil {
      note(
        nil, LogTexts.needsRole.filled(.init(vi: role.rawValue, en: role.rawValue), role.meaning),
        hint(for: role.rawValue, among: file.header, called: LogTexts.columns))
    }
    if map.kind == .events, map[.time] == nil, map[.ended] == nil, map[.started] == nil {
      note(nil, LogTexts.needsStamp.filled("time, started, ended"), LogTexts.nameStamp)
    }
    guard problems.isEmpty else { throw InvalidScenario(problems: problems) }
    self.places = places
  }

  /// What a map of this kind must have.
  static func needed(_ kind: LogMap.Kind) -> [LogRole] {
    switch kind {
    case .events: [.caseID, .activity]
    case .tickets: [.arrived]
    case .cases: [.caseID, .received]
    }
  }

  /// Where the fields of a role are; nil if it has none.
  subscript(role: LogRole) -> BoundColumn? { places[role.position] }
}

extension LogRole {
  /// In `allCases`.
  var position: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}

/// Where the fields of a role are.
struct BoundColumn: Sendable {
  let column: LogColumn
  let field: Int
  /// Of the day, where the field has the time of day alone.
  let day: Int?
  let otherwise: [Int]

  /// Nil if one of the columns is not there.
  init?(_ column: LogColumn, in header: [String]) {
    let others = column.otherwise.compactMap { header.firstIndex(of: $0) }
    let day = column.day.map { header.firstIndex(of: $0) }
    guard let field = header.firstIndex(of: column.name), others.count == column.otherwise.count,
      day != .some(nil)
    else { return nil }
    (self.column, self.field, self.day, otherwise) = (column, field, day ?? nil, others)
  }
}
