/// Finds values that two settings of one point set: the later would win, and nobody would know.
struct SettingTwins {
  /// By a path of keys: the first setting that sets it or a part of it.
  private var setters: [String: Setting] = [:]
  /// Values of each setting so far.
  private var settings: [(paths: Set<String>, setting: Setting)] = []
  /// Levers that are switched on: what is set in them reaches the scenario.
  private let enabled: Set<String>

  init(_ levers: [Lever]) {
    enabled = Set(levers.filter(\.isEnabled).map(\.id))
  }

  /// Notes what another setting sets too, or a part or the whole of it. `paths` are those of the values
  /// that a setting names.
  mutating func add(_ paths: [String], of setting: Setting, noting problems: ProblemList) {
    let mine = paths.map(settled)
    for (path, key) in zip(paths, mine) {
      guard let other = other(than: setting, at: key) else { continue }
      problems.note(
        "sets \(path), which '\(abridged(other.selector.text))' sets too",
        hint: "let one column set each value", at: setting.selector.steps[0].place)
      break
    }
    for key in mine {
      for ancestor in Self.ancestors(of: key) { setters[ancestor] = setters[ancestor] ?? setting }
    }
    settings.append((Set(mine), setting))
  }

  private func other(than setting: Setting, at key: String) -> Setting? {
    // Somebody sets a part of it, or all that it is a part of.
    if let below = setters[key], below.text != setting.text { return below }
    for ancestor in Self.ancestors(of: key) {
      let above = settings.first { $0.paths.contains(ancestor) && $0.setting.text != setting.text }
      if let above { return above.setting }
    }
    return nil
  }

  /// Where a value ends up: a lever's in the scenario, if the lever is on.
  private func settled(_ path: String) -> String {
    let keys = path.replacing("[", with: ".").replacing("]", with: "")
    let steps = keys.split(separator: ".", maxSplits: 2)
    guard steps.count == 3, steps[0] == "levers", enabled.contains(String(steps[1])),
      !LeverPart.ownKeys.contains(String(steps[2]))
    else { return keys }
    return String(steps[2])
  }

  /// `a`, `a.b` and `a.b.c` of `a.b.c`.
  private static func ancestors(of path: String) -> [String] {
    path.indices.filter { path[$0] == "." }.map { String(path[..<$0]) } + [path]
  }
}
