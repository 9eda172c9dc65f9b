import Reporting
import Runs
import ScenarioFiles
import ServiceModel
import Wording

/// What an option changes in its base, for people: lever by lever, value by value.
struct DiffText {
  private let loaded: LoadedScenario

  /// More rows than this are counted, not named.
  private static let namedRows = 8

  init(_ loaded: LoadedScenario) {
    self.loaded = loaded
  }

  func text(_ language: Language) -> String {
    let scenario = loaded.scenario
    let title = "\(scenario.name[language]) (\(scenario.id))"
    var parts = [
      loaded.baseID.map { Texts.differsFrom.filled(language, title, $0) } ?? title
    ]
    for lever in loaded.levers {
      var heading = lever.name.map { "\($0[language]) (\(lever.id))" } ?? lever.id
      if !lever.needs.isEmpty {
        heading = Texts.leverNeeds.filled(language, heading, lever.needs.joined(separator: ", "))
      }
      if !lever.isEnabled { heading = Texts.leverOff.filled(language, heading) }
      parts.append(section(heading, lever.changes, language))
    }
    for (index, change) in loaded.settings.enumerated()
    where index == 0 || loaded.settings[index - 1].lever != change.lever {
      let same = loaded.settings[index...].prefix { $0.lever == change.lever }
      parts.append(
        section(StudyTexts.setting.filled(language, change.lever), Array(same), language))
    }
    parts += Texts.peopleByLoad(scenario, language)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func section(
    _ heading: String, _ changes: [ScenarioChange], _ language: Language
  ) -> String {
    let lines = changes.flatMap { self.lines($0, language) }
    return ([heading] + (lines.isEmpty ? ["  " + Texts.noChange[language]] : lines))
      .joined(separator: "\n")
  }

  /// The value, and what it means where the format says so.
  private func lines(_ change: ScenarioChange, _ language: Language) -> [String] {
    let meaning = change.meaning.map { ["      " + $0[language]] } ?? []
    return ["  \(change.path): \(words(change.kind, language))"] + meaning
  }

  private func words(_ kind: ScenarioChange.Kind, _ language: Language) -> String {
    switch kind {
    case .value(let old?, let new): return "\(old) → \(new)"
    case .value(nil, let new): return Texts.newValue.filled(language, new)
    case .rows(let added, let removed, let changed):
      let parts = [
        (Texts.rowsAdded, added), (Texts.rowsRemoved, removed), (Texts.rowsChanged, changed),
      ]
      return parts.filter { !$0.1.isEmpty }.map { text, rows in
        text.filled(
          language,
          rows.count > Self.namedRows ? "\(rows.count)" : rows.joined(separator: ", "))
      }.joined(separator: "; ")
    }
  }
}
