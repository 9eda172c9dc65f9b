import LegalClock
package import Rosters
public import ServiceModel
import Wording

/// A problem of rosters with everything known about how it came about.
public struct LoadedRoster: Sendable {
  /// What is to be solved: both files read and checked.
  package var problem: RosterProblem
  /// The site of the needs; empty if they name none.
  package var site: String
  /// Every file that was read, the needs first.
  public var files: [InputFile]
  /// What was read as it stands, and must be told.
  public var notices: [ScenarioNotice]
  /// Every number of the file of shifts, with where it comes from.
  public var assumptions: [Assumption]
}

/// What a roster is made from: a CSV file of needs, and a YAML file of shifts, contracts and staff.
public enum RosterFile {
  /// Reads and checks both. Of needs of several sites those of `site` are taken. Throws every problem
  /// at once.
  public static func read(
    needs: String, shifts: String, site: String? = nil
  ) throws(InvalidScenario) -> LoadedRoster {
    let problems = ProblemList()
    let files = InputFiles(problems: problems)
    let needsPlace = Place(file: needs, line: 1, column: 1)
    let item = Item(content: .scalar(needs, .plain), place: Place(file: "", line: 1, column: 1))
    let reading = Reading(root: item, files: files, problems: problems)
    let table = files.table(at: needs, namedAt: needsPlace)
    let rows =
      table == nil
      ? []
      : Form<[NeedPart]>.table(
        of: .need,
        unique: ["site", "group", "counter_group", "skill", "weekday", "date", "from_time"]
      ).read(item, reading)
    guard
      let root = files.yaml(at: shifts, namedAt: Place(file: shifts, line: 1, column: 1))
    else { throw InvalidScenario(problems: problems.problems) }
    let rules = Reading(root: root, files: files, problems: problems)
    let parts = Form<RosterParts>.roster.read(root, rules)
    try problems.check()
    var assembly = RosterAssembly(rows, parts, problems)
    let problem = assembly.problem(of: site, needs: needsPlace, staff: rules.place(of: "staff"))
    try problems.check()
    problems.tellDecimals()
    return LoadedRoster(
      problem: problem, site: assembly.site, files: files.read, notices: problems.notices,
      assumptions: rules.assumptions)
  }
}
