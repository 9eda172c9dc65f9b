import ScenarioFiles
import ServiceModel
import Testing

@Suite struct HostileFileTests {
  private func problems(_ text: String) throws -> [ScenarioProblem] {
    var town = try Town()
    town.files["town.yaml"] = Array(text.utf8)
    return try town.problems("town.yaml")
  }

  /// The time is a bound against hanging, with room for a busy machine.
  private func quickProblems(_ text: String) throws -> [ScenarioProblem] {
    var found: [ScenarioProblem] = []
    let time = try ContinuousClock().measure { found = try problems(text) }
    #expect(time < .seconds(60), "took \(time)")
    return found
  }

  /// Ten levels of nine aliases each: 3.5 billion values.
  private static let laughs =
    "a0: &a0 [x, x]\n"
    + (1...10).map { level in
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      return "a\(level): &a\(level) [\(aliases)]\n"
    }.joined()

  @Test func `aliases that expand without end are refused`() throws {
    let problems = try quickProblems(Self.laughs)
    #expect(problems.contains { $0.message.contains("aliases included") }, "\(problems)")
  }

  @Test(arguments: ["? *a10\n: b\n", "{[*a10]: b}: c\n", "*a10 : b\n", "{*a10: b}: c\n"])
  func `such aliases as a key are refused before they are compared`(_ key: String) throws {
    #expect(try !quickProblems(Self.laughs + key).isEmpty)
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
    "a: " + String(repeating: "[", count: 900) + String(repeating: "x,", count: 100_000),
  ])
  func `deep nesting is refused`(_ text: String) throws {
    #expect(try !quickProblems(text).isEmpty)
  }

  @Test func `a file that is too large is refused by its size`() throws {
    let problems = try quickProblems("# " + String(repeating: "x", count: 2_000_000))
    #expect(problems.map(\.message) == ["town.yaml: is too large"])
  }

  @Test(arguments: [
    "", "\u{FEFF}", "#", "---", "--- \n--- \n", "a", "[]", "{}", "5", "null", "- a\n- b\n",
    "%YAML 9.9\n---\na: b\n", "%TAG ! x\n--- !y z\n", "!!binary x: y\n", "\"\\uD800\": 1\n",
    "\"\\0\": 1\n", "a: \"\\0\"\n", "'': ''\n'': ''\n", "option: x\n",
    "option: [x]\nover: {a: b}\n",
    "levers: {}\noption: x\nover: town.yaml\n", "scenario: &a [*a]\n", "? \n? \n",
    "source: {a: b}\n",
    "sites: [[[]]]\nroutes: [1]\n", "sites:\n  value: {value: {value: 1}}\n",
    "demand: {arrival_profile: {value: {}}}\n", "rules: [town.yaml]\n", "rules: town.yaml\n",
    "communes: town.yaml\n", "communes: /dev/zero\n", "communes: /\n", "over: ..\noption: o\n",
  ])
  func `a file that is no scenario is told and not trapped on`(_ text: String) throws {
    #expect(try !quickProblems(text).isEmpty)
  }

  @Test func `many unknown keys are compared with the known ones in no time`() throws {
    let keys = (0..<40_000).map { "site_choic\($0): 1\n" }.joined()
    #expect(try !quickProblems(keys).isEmpty)
  }

  @Test func `anchors and aliases are read`() throws {
    var town = try Town()
    _ = try town.replace(
      "to_office: {courier: {departures: [\"11:00\", \"16:00\"], minutes: 30}}",
      with: "to_office: &way {courier: {departures: [\"11:00\", \"16:00\"], minutes: 30}}",
      in: "town.yaml")
    _ = try town.replace(
      "to_site: {courier: {departures: [\"11:30\", \"16:30\"], minutes: 30}}",
      with: "to_site: *way",
      in: "town.yaml")
    let transfer = try town.inFolder {
      try ScenarioFile.read(path: "\($0)/town.yaml").scenario.backOffice.transfer
    }
    #expect(transfer.toSite == transfer.toOffice)
  }
}
