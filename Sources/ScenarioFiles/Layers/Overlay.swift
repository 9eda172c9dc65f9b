import ServiceModel
import Wording

/// Lays a partial scenario over another and tells what changes.
struct Overlay {
  let files: InputFiles
  /// The lever's id, or the setting.
  let lever: String
  private(set) var changes: [ScenarioChange] = []
  /// Beyond this many new or changed rows their values are not told one by one.
  private static let rowsInDetail = 8

  init(files: InputFiles, lever: String) {
    self.files = files
    self.lever = lever
  }

  /// `overlay` over `base`: mappings of the format merge key by key, everything else replaces.
  mutating func lay(_ overlay: Item, over base: Item, schema: Schema, path: String = "") -> Item {
    guard schema.merges, case .mapping = base.content, case .mapping = overlay.content else {
      return overlay
    }
    var merged = base
    var entries = base.entriesWithProvenance
    for entry in overlay.entriesWithProvenance {
      let place = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      let below = schema[entry.key] ?? .value([:])
      guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
        note(nil, entry.value, below, place, schema.meaning(of: entry.key))
        entries.append(entry)
        continue
      }
      let old = entries[index].value
      let new = lay(entry.value, over: old, schema: below, path: place)
      if !below.merges { note(old, new, below, place, schema.meaning(of: entry.key)) }
      entries[index].value = new
      if !below.merges { entries[index].place = entry.place }
    }
    merged.content = .mapping(entries)
    return merged
  }

  /// Notes the difference between two values, if there is any.
  mutating func note(
    _ old: Item?, _ new: Item, _ schema: Schema, _ path: String, _ meaning: LocalizedText?
  ) {
    if case .named(Form<PeoplePlans>.name, _) = schema {
      if let kind = peopleChanges(old, new) { append(kind, new, path, meaning) }
      return
    }
    if case .table(let row) = schema.unnamed {
      noteRows(old, new, row, path, meaning)
      return
    }
    let (before, after) = (old?.plainText, new.plainText)
    if before != after { append(.value(old: before, new: after), new, path, meaning) }
  }

  private mutating func noteRows(
    _ old: Item?, _ new: Item, _ row: Schema, _ path: String, _ meaning: LocalizedText?
  ) {
    let (before, after) = (rows(of: old), rows(of: new))
    let added = after.ids.filter { before.rows[$0] == nil }
    let removed = before.ids.filter { after.rows[$0] == nil }
    let changed = after.ids.filter { id in
      before.rows[id].map { $0.entriesText != after.rows[id]?.entriesText } ?? false
    }
    if added.isEmpty, removed.isEmpty, changed.isEmpty { return }
    append(.rows(added: added, removed: removed, changed: changed), new, path, meaning)
    // What has no id is named by all that it says already.
    if added.count <= Self.rowsInDetail {
      for id in added {
        guard let row = after.rows[id], row["id"] != nil else { continue }
        append(.value(old: nil, new: row.rowText), row, "\(path)[\(id)]", nil)
      }
    }
    if changed.count > Self.rowsInDetail { return }
    for id in changed {
      guard let old = before.rows[id], let new = after.rows[id] else { continue }
      noteCells(old, new, row, "\(path)[\(id)]")
    }
  }

  /// The columns in which two rows differ.
  private mutating func noteCells(_ old: Item, _ new: Item, _ row: Schema, _ path: String) {
    let keys = row.unnamed.keys ?? []
    for key in keys {
      let (before, after) = (old[key], new[key])
      let text = after.map(\.plainText) ?? ""
      if before?.plainText ?? "" == text { continue }
      append(
        .value(old: before?.plainText, new: text), after ?? new, "\(path).\(key)",
        row.unnamed.meaning(of: key))
    }
  }

  private mutating func append(
    _ kind: ScenarioChange.Kind, _ new: Item, _ path: String, _ meaning: LocalizedText?
  ) {
    changes.append(
      ScenarioChange(
        lever: lever, path: path, place: "\(new.place.file):\(new.place.line)", meaning: meaning,
        kind: kind))
  }

  private func rows(of item: Item?) -> (ids: [String], rows: [String: Item]) {
    guard let item else { return ([], [:]) }
    let rows: [Item]
    switch item.content {
    case .list(let items): rows = items
    case .scalar(let name, _) where !item.isNull:
      let path = files.path(name, namedAt: item.place)
      rows = files.table(at: path, namedAt: item.place)?.rows ?? []
    case .scalar, .mapping: rows = []
    }
    var ids: [String] = []
    var byID: [String: Item] = [:]
    for row in rows {
      let id = row["id"]?.text ?? row.entriesText
      if byID[id] == nil { ids.append(id) }
      byID[id] = row
    }
    return (ids, byID)
  }
}

extension Item {
  /// The entries of a mapping; what the mapping says of its source is handed to each.
  fileprivate var entriesWithProvenance: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    let provenance = ownProvenance ?? inherited
    return entries.filter { !Provenance.keys.contains($0.key) }.map { entry in
      var entry = entry
      if entry.value.inherited == nil { entry.value.inherited = provenance }
      return entry
    }
  }

  /// The text without a wrapping.
  var plainText: String { (self["value"] ?? self).text }
}
