import Foundation
import Testing

/// An option that writes every key of what is not known, and a lever that needs another.
@Suite struct EveryUncertaintyKeyTests {
  private static let root = HanoiScenarioTests.folder.deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let option = """
    option: unsure
    over: \(root.appending(path: "Scenarios/tutorial/tutorial.yaml").path)
    name: {vi: Chưa biết, en: Not known}
    levers:
      first:
        name: {vi: Một, en: Lever one}
        uncertainty:
          crowd: {name: {vi: Đông hơn, en: Larger crowd}, scales: demand.volume_factor, low: 0.77, high: 1.31, within: [0.53, 2.57], shape: lognormal, correlated: {with: sick, rank: 0.41}, confidence: K, source: a new study}
          sick: {name: {vi: Ốm, en: Sick leave}, shifts: [absence_share], low: 0.011, high: 0.023, shape: uniform, confidence: D, source: a register}
          choice: {name: {vi: Chọn, en: A choice}, sets: staffing.target_utilisation, levels: [0.73, 0.87], confidence: A, source: the author}
      second:
        name: {vi: Hai, en: Lever two}
        needs: [first]
        staffing: {target_utilisation: 0.87}
        absence_share: 0.061
    """

  /// What people must be able to read of it, somewhere.
  private static let values = [
    "demand.volume_factor", "0.77", "1.31", "0.53", "2.57", "lognormal", "sick", "0.41",
    "a new study", "absence_share", "0.011", "0.023", "uniform", "a register",
    "staffing.target_utilisation", "0.73", "0.87", "the author", "Larger crowd", "Sick leave",
    "A choice", "0.061",
  ]

  @Test func `the option writes every key that the schema has for uncertainty`() throws {
    let file = Self.root.appending(path: "Scenarios/scenario.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let definitions = try #require(schema?["definitions"] as? [String: Any])
    let scenario = definitions["scenario"] as? [String: Any]
    let parts = try #require(scenario?["properties"] as? [String: Any])
    let keys = EveryKeyTests.keys(in: try #require(parts["uncertainty"]), definitions)
    #expect(keys.contains("correlated") && keys.contains("levels"))
    // A price may stand in a map with its range; what moves is a path.
    for key in keys.subtracting(["vi", "en", "value"]) {
      #expect(Self.option.contains("\(key): "), "uncertainty.\(key)")
    }
  }

  @Test(arguments: ["describe", "diff"])
  func `what is not known, and what a lever needs, is told`(_ command: String) throws {
    try withFolder { folder in
      let file = folder.appending(path: "unsure.yaml")
      try Data(Self.option.utf8).write(to: file)
      let run = try Program.run(command, file.path, "--lang", "en")
      #expect(run.status == 0, "\(run.messages)")
      let told = run.output.replacing("\\", with: "")
      // A change has no provenance.
      let sources = ["a new study", "a register", "the author"]
      for value in Self.values where command == "describe" || !sources.contains(value) {
        #expect(told.contains(value), "\(command) tells nothing of '\(value)'")
      }
      if command == "diff" { #expect(told.contains("Lever two (second), needs first")) }
    }
  }
}
