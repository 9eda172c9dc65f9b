import Foundation
import ScenarioFiles
import ServiceModel
import Wording

extension StudyInputs {
  /// What reports tell besides the results; `cities` are those of the scenarios.
  func context(_ cities: [City]) throws -> RunContext {
    RunContext(
      changes: loaded.flatMap(\.optionChanges), cities: cities, map: try map())
  }

  /// `districts.geojson` beside the base scenario, if there is one.
  private func map() throws -> [UInt8]? {
    guard let base = loaded[0].files.last(where: { $0.role == .scenario }) else { return nil }
    let file = URL(filePath: base.path).deletingLastPathComponent()
      .appending(path: "districts.geojson")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return Array(try Data(contentsOf: file))
  }
}

extension LoadedScenario {
  fileprivate var optionChanges: [OptionChange] {
    let byLevers = levers.flatMap { lever in
      lever.changes.flatMap { change in
        changes(
          change, lever: lever.id, name: lever.name ?? LocalizedText(vi: lever.id, en: lever.id),
          isEnabled: lever.isEnabled)
      }
    }
    let bySettings = settings.flatMap { change in
      changes(
        change, lever: change.lever, name: StudyTexts.setting.filled(change.lever), isEnabled: true)
    }
    return byLevers + bySettings + (baseID == nil ? [] : peopleByLoad)
  }

  /// What the rule of `staffing` put where a lever left it to the rule.
  private var peopleByLoad: [OptionChange] {
    let places = [
      ("counter_groups[staff=by_load].staff", scenario.countersByLoad),
      ("offices[agents=by_load].agents", scenario.officesByLoad),
    ]
    return places.compactMap { path, outcome in
      outcome.map {
        OptionChange(
          option: scenario.id, lever: "by_load", leverName: StudyTexts.byLoad, isEnabled: true,
          path: path, kind: .value, old: "by_load", new: "\($0.people)", meaning: nil)
      }
    }
  }

  private func changes(
    _ change: ScenarioChange, lever: String, name: LocalizedText, isEnabled: Bool
  ) -> [OptionChange] {
    func told(_ kind: OptionChange.Kind, old: String? = nil, new: String) -> OptionChange {
      OptionChange(
        option: scenario.id, lever: lever, leverName: name, isEnabled: isEnabled,
        path: change.path, kind: kind, old: old, new: new, meaning: change.meaning)
    }
    switch change.kind {
    case .value(let old, let new): return [told(.value, old: old, new: new)]
    case .rows(let added, let removed, let changed):
      let parts: [(OptionChange.Kind, [String])] = [
        (.rowsAdded, added), (.rowsRemoved, removed), (.rowsChanged, changed),
      ]
      return parts.filter { !$0.1.isEmpty }.map { told($0.0, new: "\($0.1.count)") }
    }
  }
}
