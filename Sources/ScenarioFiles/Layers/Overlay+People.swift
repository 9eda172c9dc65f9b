// What changes in plans of people: told by counter group and office, not by row, for there may be many.
extension Overlay {
  /// Whose plans are new, gone or different.
  func peopleChanges(_ old: Item?, _ new: Item) -> ScenarioChange.Kind? {
    let (before, after) = (rowsByPlace(old), rowsByPlace(new))
    let added = after.ids.filter { before.rows[$0] == nil }
    let removed = before.ids.filter { after.rows[$0] == nil }
    let changed = after.ids.filter { id in before.rows[id].map { $0 != after.rows[id] } ?? false }
    if added.isEmpty, removed.isEmpty, changed.isEmpty { return nil }
    return .rows(
      added: added.map(\.id), removed: removed.map(\.id), changed: changed.map(\.id))
  }

  private func rowsByPlace(
    _ item: Item?
  ) -> (ids: [PeopleRow.Named], rows: [PeopleRow.Named: [String]]) {
    let table: PeopleTable?
    switch item?.content {
    case .list(let rows): table = PeopleTable(rows, problems: ProblemList())
    case .scalar(let name, _):
      table = item.flatMap {
        $0.isNull ? nil : files.people(at: files.path(name, namedAt: $0.place), namedAt: $0.place)
      }
    case .mapping, nil: table = nil
    }
    var ids: [PeopleRow.Named] = []
    var rows: [PeopleRow.Named: [String]] = [:]
    for row in table?.rows ?? [] {
      if rows[row.named] == nil { ids.append(row.named) }
      rows[row.named, default: []].append(row.text)
    }
    return (ids, rows)
  }
}

extension PeopleRow {
  /// What it says, without where it stands.
  fileprivate var text: String {
    let dates = dates.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
    return "\(weekdays) \(dates) \(start)-\(end) \(people)"
  }
}
