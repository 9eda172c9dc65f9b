package import ScenarioFiles
import Wording

/// Which folders the claims of a file are about, and what would make them.
package struct ClaimStudies: Sendable {
  let file: ClaimsFile

  /// Of one file.
  package init(_ file: ClaimsFile) {
    self.file = file
  }

  /// What claims name, each once, in the order of the claims.
  package var names: [String] {
    file.claims.map(\.study).distinct
  }

  private func study(_ name: String) -> ClaimStudy? { file.studies.first { $0.id == name } }

  private func claim(_ name: String) -> Claim? { file.claims.first { $0.study == name } }

  /// The folder with the kept results. Throws `InvalidScenario` if none is kept, or there is no such thing.
  package func kept(_ name: String) throws -> String {
    if let study = study(name) {
      guard let results = study.results else {
        throw InvalidScenario(problems: [
          study.problem(ClaimTexts.nothingKept.filled(name), remedy: ClaimTexts.makeIt)
        ])
      }
      guard try Files.kind(results) == .folder else {
        throw InvalidScenario(problems: [
          study.problem(
            ClaimTexts.notThere.filled(name, results), remedy: ClaimTexts.makeThere)
        ])
      }
      return results
    }
    return try folder(name)
  }

  /// A folder that a claim names itself: beside the file, or from the working directory.
  private func folder(_ name: String) throws -> String {
    guard let claim = claim(name) else { return name }
    for path in [file.path(of: claim), name] where try Files.kind(path) == .folder { return path }
    throw InvalidScenario(problems: [
      claim.problem(
        at: "of", ClaimTexts.noStudy.filled(name),
        remedy: file.studies.isEmpty
          ? ClaimTexts.writeStudy : bothHints(for: name, among: file.studies.map(\.id)))
    ])
  }

  /// A folder that is named for a study of the file: `study=folder`. Throws `InvalidInput` if there is no such
  /// study.
  package func named(_ text: String) throws -> (study: String, folder: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, names.contains(parts[0]) else {
      let name = parts.first ?? text
      throw InvalidInput(
        message: ClaimTexts.notNamed.filled(
          .init(vi: text, en: text), bothHints(for: name, among: names)))
    }
    return (parts[0], parts[1])
  }

  /// What makes the results: as the file says, or as the folder's manifest does. Throws `InvalidScenario` if
  /// nothing does.
  package func study(making name: String) throws -> Study {
    guard let study = study(name) else {
      return try RunRecord(path: folder(name)).study
    }
    guard let made = study.made else {
      throw InvalidScenario(problems: [
        study.problem(ClaimTexts.notMade.filled(name), remedy: ClaimTexts.sayHow)
      ])
    }
    let isComparison = made.files.count + made.variants.count > 1
    var making = Study(
      isComparison ? .compare : .run, of: made.files, settings: made.settings, seed: made.seed,
      replications: .first(count: made.replications),
      points: made.design.map {
        Study.Points(file: $0, freshCitizens: made.freshCitizens, keep: [])
      }, inputs: [])
    making.variants = made.variants.isEmpty ? nil : made.variants
    return making
  }

  /// Where the rows that claims need are to be kept. Throws `InvalidScenario` if nothing says so.
  package func place(keeping name: String) throws -> String {
    guard let study = study(name) else { return try folder(name) }
    guard let results = study.results else {
      throw InvalidScenario(problems: [
        study.problem(ClaimTexts.nowhereToKeep.filled(name), remedy: ClaimTexts.sayWhere)
      ])
    }
    return results
  }
}
