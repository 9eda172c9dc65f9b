import ServiceModel
import Testing
import Wording

@testable import ScenarioFiles

/// What `=`, `*=` and `+=` do, wherever they are written.
@Suite struct OperatorTests {
  private func read(_ settings: String...) throws -> LoadedScenario {
    try Town().inFolder { try ScenarioFile.read(path: "\($0)/town.yaml", settings: settings) }
  }

  private func share(_ scenario: Scenario) -> Double { scenario.reception.rules.priorityShare }

  @Test func `a multiplier of a share multiplies its odds, and what comes of it is told`() throws {
    let loaded = try read("reception.priority_share=0.2", "reception.priority_share*=4")
    // Odds of 1 to 4 become 1 to 1.
    #expect(share(loaded.scenario) == 0.5)
    #expect(
      loaded.appliedSettings[1].shares == [
        ShareChange(path: "reception.priority_share", before: 0.2, after: 0.5)
      ])
    #expect(loaded.appliedSettings[0].shares.isEmpty)
    let never = try read("reception.priority_share=0", "reception.priority_share*=1e6")
    #expect(share(never.scenario) == 0)
    let always = try read("reception.priority_share=1", "reception.priority_share*=0.001")
    #expect(share(always.scenario) == 1)
    let added = try read("reception.priority_share=0.25", "reception.priority_share+=0.25")
    #expect(share(added.scenario) == 0.5)
  }

  @Test func `a share that may not reach 1 is one by its name`() throws {
    let loaded = try read("absence_share=0.5", "absence_share*=3")
    #expect(loaded.scenario.reception.absenceShare == 0.75)
  }

  @Test func `what is no share is multiplied itself`() throws {
    let loaded = try read("demand.volume_factor=0.5", "demand.volume_factor*=3")
    #expect(loaded.scenario.people.demand.volumeFactor == 1.5)
  }

  @Test func `a column of points multiplies, adds or puts, as settings do`() throws {
    let header =
      "demand.volume_factor*=,counter_groups[*].staff+=,absence_share=,reception.priority_share*="
    let text = header + "\n2,3,0.1,4\n"
    try Town().inFolder { folder in
      let points = try DesignPoints(path: "points.csv", contents: Array(text.utf8))
      #expect(
        points.factors == [
          "demand.volume_factor*=", "counter_groups[*].staff+=", "absence_share",
          "reception.priority_share*=",
        ])
      let path = "\(folder)/town.yaml"
      let point = try VariableScenario(path: path, settings: ["reception.priority_share=0.2"])
        .varied(points.points[0]).scenario
      var set = try ScenarioFile.read(
        path: path,
        settings: [
          "reception.priority_share=0.2", "demand.volume_factor*=2", "counter_groups[*].staff+=3",
          "absence_share=0.1", "reception.priority_share*=4",
        ]
      ).scenario
      set.account.assumptions = []
      #expect(point == set && share(point) == 0.5)
    }
    #expect(DesignPoints.words("staff+=", "1") == "staff += 1")
    #expect(DesignPoints.words("staff", "1") == "staff = 1")
  }

  @Test func `a point that multiplies by no number is told with its place`() {
    let text = "counter_groups[*].staff*=\nmany\n"
    do {
      _ = try DesignPoints(path: "points.csv", contents: Array(text.utf8))
      Issue.record("it was read")
    } catch {
      #expect(error.problems.map(\.line) == [2] && error.problems[0].hint.contains("*= and +="))
    }
  }

  @Test func `whether values are whole numbers comes from their form`() throws {
    let loaded = try read(
      "counter_groups[*].staff+=1", "absence_share=0.1", "site_choice.candidates=3")
    #expect(loaded.appliedSettings.map(\.isWhole) == [true, false, true])
  }

  @Test func `whole numbers that are multiplied are rounded so that their sum is right`() throws {
    let before = try read().scenario.reception.counterGroups.map(\.staff)
    let loaded = try read("counter_groups[*].staff*=1.4")
    let after = loaded.scenario.reception.counterGroups.map(\.staff)
    #expect(zip(before, after).allSatisfy { abs(1.4 * Double($0) - Double($1)) < 1 })
    let exact = 1.4 * Double(before.reduce(0, +))
    #expect(after.reduce(0, +) == Int(exact.rounded()))
    let told = try #require(loaded.appliedSettings[0].rounded)
    #expect(told.after == after.reduce(0, +) && abs(told.exact - exact) < 1e-9)
    #expect(told.before == Double(before.reduce(0, +)) && told.count == before.count)
    // Nothing to round, nothing to tell.
    let doubled = try read("counter_groups[*].staff*=2")
    #expect(doubled.appliedSettings[0].rounded == nil)
    #expect(doubled.scenario.reception.counterGroups.map(\.staff) == before.map { 2 * $0 })
    #expect(!doubled.appliedSettings[0].isWhole)
  }

  @Test func `the largest remainders are rounded up, the first of equal ones`() {
    #expect(WholeNumbers(rounding: [1.2, 1.2, 1.2, 1.2]).values == [2, 1, 1, 1])
    #expect(WholeNumbers(rounding: [0.5, 0.5]).values == [1, 0])
    #expect(WholeNumbers(rounding: [2.5]).values == [3])
    #expect(WholeNumbers(rounding: [3, 0.4, 0.7, 0.9]).values == [3, 0, 1, 1])
    #expect(WholeNumbers(rounding: [3.6, 3.6, 3.6, 1.2]).values == [4, 4, 3, 1])
    #expect(WholeNumbers(rounding: []).values == [])
  }

  @Test func `a variant has a name, an id of plain letters, and changes`() throws {
    let variant = try Variant("Thêm người ở Ba Vì (đợt 2): a.b[c=\"x;y\"]+=1 ; d={e: [1; 2]};")
    #expect(variant.id == "them_nguoi_o_ba_vi_dot_2")
    #expect(variant.name.vi == "Thêm người ở Ba Vì (đợt 2)")
    #expect(variant.settings.map(\.text) == ["a.b[c=\"x;y\"]+=1", "d={e: [1; 2]}"])
    #expect(try Variant("a[b:c].d=1").settings.map(\.text) == ["a[b:c].d=1"])
  }
}
