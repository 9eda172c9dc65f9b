extension Item {
  /// What the chosen stresses of a scenario set, in their order. Notes what is no setting; what is no
  /// stress is noted where the scenario is read.
  func settingsOfStresses(problems: ProblemList) -> [Setting] {
    guard let chosen = self["stress"], !chosen.isNull, let stresses = self["stresses"] else {
      return []
    }
    var ids: [String] = []
    let names = chosen["value"] ?? chosen
    switch names.content {
    case .list(let items): ids = items.compactMap { ($0["value"] ?? $0).scalar }
    case .scalar(let text, _): ids = text.split(separator: " ").map(String.init)
    case .mapping: break
    }
    return ids.flatMap { id -> [Setting] in
      guard let item = stresses[id]?["set"], case .list(let texts) = (item["value"] ?? item).content
      else { return [] }
      return texts.compactMap { text in
        guard let setting = text.scalar else { return nil }
        var read = Setting(
          setting, scenario: text.place.file, problems: problems, at: text.place)
        read?.giver = "stress \(id):"
        return read
      }
    }
  }
}
