import Experiments
import ScenarioFiles
import ServiceModel
import Wording

extension Study {
  /// Whether it looks at more than its scenarios as written.
  var hasPoints: Bool { points != nil || stresses != nil }

  /// What it looks at besides its scenarios as written; nil for nothing. Those of a file come from the
  /// disk, or from `files` alone. Throws `InvalidScenario`.
  func designPoints(_ files: [InputFile]?) throws -> DesignPoints? {
    if let points {
      let given = files.flatMap { $0.first { $0.path == points.file }?.bytes }
      return try DesignPoints(path: points.file, contents: given)
    }
    if let stresses {
      return try DesignPoints(
        of: "--stress", factors: [Self.stressFactor], rows: stresses.ids.map { [$0] })
    }
    return nil
  }

  private static let stressFactor = "stress"
}

extension StudyInputs {
  /// The stresses that a study puts its scenarios under: those it names, or all of the first scenario.
  /// Throws `InvalidInput` if a scenario does not have one, or is under one already.
  func stresses(of study: Study) throws -> [String] {
    guard let asked = study.stresses?.ids else { return [] }
    let ids = asked.isEmpty ? scenarios[0].stresses.map(\.id) : asked
    for (label, scenario) in zip(labels, scenarios) {
      let known = scenario.stresses.map(\.id)
      guard !known.isEmpty else {
        throw InvalidInput(message: StudyTexts.noStresses.filled(label))
      }
      if let unknown = ids.first(where: { !known.contains($0) }) {
        throw InvalidInput(
          message: StudyTexts.unknownStress.filled(
            .init(vi: label, en: label), .init(vi: unknown, en: unknown),
            bothHints(for: unknown, among: known)))
      }
      if let chosen = scenario.stresses.first(where: \.isChosen) {
        throw InvalidInput(message: StudyTexts.alreadyStressed.filled(label, chosen.id))
      }
    }
    for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
      throw InvalidInput(message: StudyTexts.stressTwice.filled(id))
    }
    return ids
  }
}
