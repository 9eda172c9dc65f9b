import ServiceModel
import Wording

/// A file of claims, read and checked as far as that needs no results.
package struct ClaimsFile: Sendable {
  /// As the user named it.
  package var path: String
  /// In the order of the file.
  package var studies: [ClaimStudy]
  /// In the order of the file.
  package var claims: [Claim]

  /// Reads the file and holds its claims against the catalogue of indicators. Names of files and folders
  /// are relative to its own. Throws every problem at once.
  package init(path: String, indicators: [ClaimIndicator]) throws(InvalidScenario) {
    let problems = ProblemList()
    let files = InputFiles(problems: problems)
    guard let root = files.yaml(at: path, namedAt: Place(file: path, line: 1, column: 1)) else {
      throw InvalidScenario(problems: problems.problems)
    }
    let reading = Reading(root: root, files: files, problems: problems)
    let parts = Form<ClaimsParts>.claims.read(root, reading)
    try problems.check()
    self.path = path
    studies = parts.studies.map { id, value in
      var study = value
      study.id = id
      study.results = study.results.map { ScenarioFiles.path($0, from: path) }
      study.made = study.made.map { made in
        var made = made
        made.files = made.files.map { ScenarioFiles.path($0, from: path) }
        made.design = made.design.map { ScenarioFiles.path($0, from: path) }
        return made
      }
      return study
    }
    claims = parts.claims
    for (index, claim) in claims.enumerated() {
      Self.check(claim, "claims[\(index)]", indicators, problems)
    }
    try problems.check()
  }

  private static func check(
    _ claim: Claim, _ subject: String, _ indicators: [ClaimIndicator], _ problems: ProblemList
  ) {
    let names = indicators.map(\.id)
    guard let kpi = indicators.first(where: { $0.id == claim.kpi }) else {
      problems.note(
        "\(subject).kpi: there is no indicator '\(abridged(claim.kpi))'",
        hint: hint(for: claim.kpi, among: names, called: "indicators"),
        at: claim.keys["kpi"] ?? claim.place)
      return
    }
    guard kpi.scopes.contains(claim.scope.type) else {
      problems.note(
        "\(subject).scope: '\(claim.kpi)' is not told by '\(claim.scope.type)'",
        hint: hint(for: claim.scope.type, among: kpi.scopes, called: "kinds of scope"),
        at: claim.keys["scope"] ?? claim.place)
      return
    }
    if claim.option != nil, claim.option == claim.minus {
      problems.note(
        "\(subject).minus: '\(claim.minus ?? "")' is taken off itself",
        hint: "name another option", at: claim.keys["minus"] ?? claim.place)
    }
  }

  /// The folder or study that a claim names, as found from the file.
  package func path(of claim: Claim) -> String { ScenarioFiles.path(claim.study, from: path) }
}
