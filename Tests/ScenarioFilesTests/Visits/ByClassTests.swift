import ScenarioFiles
import ServiceModel
import Stochastics
import Testing

/// What differs by service class stands under `by_class`.
@Suite struct ByClassTests {
  private static let closing = "gives_up_after: 6"

  private func read(_ byClass: String) throws -> LoadedScenario {
    var town = try Town()
    _ = try town.replace(Self.closing, with: "\(Self.closing)\n  \(byClass)", in: "town.yaml")
    return try town.read("town.yaml").get()
  }

  @Test func `a class holds only what differs, and has the rest from beside`() throws {
    let rules = try read("by_class: {civil: {gives_up_after: 7}}").scenario.reception.closing
      .comingBack
    let civil = rules[ServiceClassID(0)]
    #expect(civil.givesUpAfter == 7 && rules.ordinary.givesUpAfter == 6)
    #expect(civil.workingDays == rules.ordinary.workingDays)
  }

  @Test func `what differs is an assumption with a key of its own, and nothing else is`() throws {
    let keys = try read("by_class: {civil: {gives_up_after: 7}}").scenario.account.assumptions
      .map(\.key).filter { $0.hasPrefix("closing.by_class") }
    #expect(keys == ["closing.by_class.civil.gives_up_after"])
  }

  @Test func `nothing written for a key is none, whatever stands beside`() throws {
    var town = try Town()
    let waiting =
      "waiting: {patience_minutes: {constant: 20}, by_class: {civil: {patience_minutes: null}}}\n"
    _ = try town.replace("closing:", with: waiting + "closing:", in: "town.yaml")
    let patience = try town.read("town.yaml").get().scenario.reception.waiting.patience
    #expect(patience.ordinary.minutes == .constant(20))
    #expect(patience[ServiceClassID(0)].minutes == nil)
  }

  @Test func `a setting reaches into a class, written or not`() throws {
    let path = "closing.by_class.civil.gives_up_after"
    let loaded = try Town().read("town.yaml", settings: ["\(path)=9"]).get()
    #expect(loaded.scenario.reception.closing.comingBack[ServiceClassID(0)].givesUpAfter == 9)
    let problems = try Town().problems(
      "town.yaml", settings: ["closing.by_class.cvil.gives_up_after=9"])
    #expect(problems.count == 1 && problems[0].hint.contains("civil"), "\(problems)")
  }
}
