import ServiceModel

/// Lays a partial scenario over another and tells what changes.
struct Overlay {
  let files: InputFiles
  /// The lever's id, or the setting.
  let lever: String
  private(set) var changes: [ScenarioChange] = []

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
    let kind: ScenarioChange.Kind
    if case .table = schema.unnamed {
      let (before, after) = (rows(of: old), rows(of: new))
      let added = after.ids.filter { before.texts[$0] == nil }
      let removed = before.ids.filter { after.texts[$0] == nil }
      let changed = after.ids.filter { id in
        before.texts[id] != nil && before.texts[id] != after.texts[id]
      }
      if added.isEmpty, removed.isEmpty, changed.isEmpty { return }
      kind = .rows(added: added, removed: removed, changed: changed)
    } else {
      let (before, after) = (old?.plainText, new.plainText)
      if before == after { return }
      kind = .value(old: before, new: after)
    }
    changes.append(ScenarioChange(lever: lever, path: path, meaning: meaning, kind: kind))
  }

  private func rows(of item: Item?) -> (ids: [String], texts: [String: String]) {
    guard let item else { return ([], [:]) }
    let rows: [Item]
    switch item.content {
    case .list(let items): rows = items
    case .scalar(let name, _) where !item.isNull:
      let path = path(name, from: item.place.file)
      rows = files.table(at: path, namedAt: item.place)?.rows ?? []
    case .scalar, .mapping: rows = []
    }
    var ids: [String] = []
    var texts: [String: String] = [:]
    for row in rows {
      let id = row["id"]?.text ?? row.entriesText
      if texts[id] == nil { ids.append(id) }
      texts[id] = row.entriesText
    }
    return (ids, texts)
  }
}

extension Item {
  /// The entries of a mapping; what the mapping says of its source is handed to each.
  fileprivate var entriesWithProvenance: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    let own = Provenance.keys.contains { self[$0] != nil }
    let provenance =
      own
      ? Provenance(
        source: self["source"]?.scalar ?? "", confidence: self["confidence"]?.scalar ?? "")
      : inherited
    return entries.filter { !Provenance.keys.contains($0.key) }.map { entry in
      var entry = entry
      if entry.value.inherited == nil { entry.value.inherited = provenance }
      return entry
    }
  }

  /// The text without a wrapping.
  fileprivate var plainText: String { (self["value"] ?? self).text }
}
