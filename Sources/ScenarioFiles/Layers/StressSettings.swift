import ServiceModel

extension Item {
  /// What the chosen stresses of a scenario set, in their order. Notes what is no setting; what is no
  /// stress is noted where the scenario is read.
  func settingsOfStresses(problems: ProblemList) -> [Setting] {
    chosenStresses.flatMap { settings(ofStress: $0, problems: problems) }
  }

  private var chosenStresses: [String] {
    guard let chosen = self["stress"], !chosen.isNull else { return [] }
    let names = chosen["value"] ?? chosen
    switch names.content {
    case .list(let items): return items.compactMap { ($0["value"] ?? $0).scalar }
    case .scalar(let text, _): return text.split(separator: " ").map(String.init)
    case .mapping: return []
    }
  }

  /// What one stress sets. Notes what is no setting, and one that chooses stresses.
  private func settings(ofStress id: String, problems: ProblemList) -> [Setting] {
    guard let item = self["stresses"]?[id]?["set"], !item.isNull else { return [] }
    return item.words.compactMap { text in
      guard let setting = text.scalar else { return nil }
      var read = Setting(setting, scenario: text.place.file, problems: problems, at: text.place)
      read?.giver = "stress \(id):"
      if let key = read?.selector.steps.first?.text, ["stress", "stresses"].contains(key) {
        problems.note(
          "stresses.\(id).set: a stress cannot choose or change stresses",
          hint: "write what they set into this one; several are chosen as stress: [a, b]",
          at: text.place)
        return nil
      }
      return read
    }
  }

  /// The settings that a list, or a text, has.
  var words: [Item] {
    let written = self["value"] ?? self
    return switch written.content {
    case .list(let items): items
    case .scalar(let text, let style): ScenarioFiles.words(of: text, style, at: written.place)
    case .mapping: []
    }
  }

  /// Notes what is wrong in what stresses set that are not chosen, each by itself: it has to name
  /// something, and its values have to be possible.
  func checkOtherStresses(_ files: InputFiles, _ problems: ProblemList, schema: Schema) {
    guard case .mapping(let stresses)? = self["stresses"]?.content else { return }
    let chosen = chosenStresses
    for stress in stresses where !chosen.contains(stress.key) {
      var (root, settler) = (self, Settler(files: files, problems: problems))
      let settings = settings(ofStress: stress.key, problems: problems)
      for setting in settings { settler.apply(setting, to: &root, schema: schema) }
      for setting in settler.applied {
        if let problem = setting.unmatched { problems.note(problem) }
      }
      let keys = Set(settings.compactMap { $0.selector.steps.first?.text })
      guard !keys.isEmpty, case .mapping(let entries) = root.content else { continue }
      let reading = Reading(
        root: root, files: files, problems: problems, isLever: true, checksReferences: true,
        keepsAssumptions: false)
      var changed = root
      changed.content = .mapping(entries.filter { keys.contains($0.key) })
      _ = Form<Scenario>.scenario.read(changed, reading)
    }
  }
}
