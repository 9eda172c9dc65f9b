import Choice
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
    check(claim, "\(subject).is", kpi, problems)
  }

  /// The condition against what the indicator can be: in another unit it would be met by all there is, or none.
  private static func check(
    _ claim: Claim, _ subject: String, _ kpi: ClaimIndicator, _ problems: ProblemList
  ) {
    let (condition, place) = (claim.condition, claim.keys["is"] ?? claim.place)
    let range = kpi.range(of: claim)
    let limit = condition.limit
    guard kpi.isShare || !claim.isInPercent else {
      problems.note(
        "\(subject): '\(kpi.id)' is no share, and has no per cent",
        hint: "write the number in its own unit, without %", at: place)
      return
    }
    // A difference of shares is hardly ever that of none and all: 1 is meant as one point.
    let inside = claim.minus != nil && kpi.isShare ? 1 - 1e-9 : 1
    let ends = [range.lowerBound, range.upperBound].map { condition.holds(inside * $0) }
    guard ends[0] == ends[1] else { return }
    let written = "\(condition.side.rawValue) \(plain(limit))"
    let values: Phrase =
      range.upperBound.isFinite
      ? "\(plain(range.lowerBound)) to \(plain(range.upperBound))"
      : "from \(plain(range.lowerBound)) on"
    let hint: Phrase
    if claim.minus == nil, limit < range.lowerBound {
      hint = "if it is about a difference, add minus: OPTION"
    } else if kpi.isShare, (1...100).contains(abs(limit)), !claim.isInPercent {
      let side = condition.side.rawValue
      let (share, percent) = (plain(limit / 100), plain(limit) + "%")
      hint = "write '\(side) \(share)' or '\(side) \(percent)'"
    } else {
      hint = "write a limit that some values keep and others do not"
    }
    problems.note(
      ends[0]
        ? "\(subject): '\(written)' holds for every value of '\(kpi.id)' (\(values))"
        : "\(subject): '\(written)' holds for no value of '\(kpi.id)' (\(values))",
      hint: hint, at: place)
  }

  /// Without a fraction where it has none.
  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }

  /// The folder or study that a claim names, as found from the file.
  package func path(of claim: Claim) -> String { ScenarioFiles.path(claim.study, from: path) }
}
