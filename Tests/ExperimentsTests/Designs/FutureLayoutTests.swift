import ScenarioFiles
import ServiceModel
import Testing
import Wording

@testable import Experiments

@Suite struct FutureLayoutTests {
  @Test func `a level of a choice sees the citizens of the futures that it is tried in`() {
    let layout = FutureLayout(isFresh: true, futures: 3, blocks: 2, ofBlock: 2)
    let design = Design(
      kind: .futures(layout), points: 8, options: 2, replications: 0..<4, atPoint: 2)
    #expect(design.centralRuns == 8 && design.count == 8 + 8 * 2 * 2)
    // The fifth point is the second future again, the last is under the inputs as written.
    let last = design.count - 1
    #expect(design[7] == Design.Run(point: nil, option: 1, replication: 3, citizens: 3))
    #expect(design[8 + 5 * 4] == Design.Run(point: 5, option: 0, replication: 0, citizens: 0))
    #expect(design[8 + 4 * 4 + 3] == Design.Run(point: 4, option: 1, replication: 1, citizens: 3))
    #expect(design[8 + 1 * 4 + 3].citizens == 3 && design[8 + 2 * 4].citizens == 4)
    #expect(design[last] == Design.Run(point: 7, option: 1, replication: 1, citizens: 1))
    #expect(layout.points(ofBlock: 1) == 5..<7 && layout.firstCentral == 7)
    let stale = FutureLayout(isFresh: false, futures: 3)
    #expect(
      Design(kind: .futures(stale), points: 3, options: 1, replications: 0..<1)[3].citizens == 0)
  }

  private func factor(_ selector: String, _ effect: UncertainFactor.Effect) -> UncertainFactor {
    UncertainFactor(
      id: "f", name: LocalizedText(vi: "f", en: "f"), effect: effect,
      targets: [.init(selector: selector, file: "town.yaml", line: 7, column: 12)],
      values: .law(.init(shape: .normal, low: 0, high: 1)))
  }

  private func problem(
    _ selector: String, _ effect: UncertainFactor.Effect, _ values: [String]
  ) async throws -> ScenarioProblem? {
    let points = try DesignPoints(
      of: "--design latin-hypercube", varying: [factor(selector, effect)],
      rows: values.map { [$0] })
    let runs = DesignedRuns(
      [try VariableScenario(path: "Scenarios/tutorial/tutorial.yaml")], points: points,
      replications: 0..<1, seed: 1)
    do throws(InvalidScenario) {
      _ = try await runs.check(threads: 2)
      return nil
    } catch {
      return error.problems.first
    }
  }

  @Test func `a factor that leaves its range is told with what would keep it in`() async throws {
    // A share of absent people is at most 0.9.
    let problem = try #require(
      try await problem("absence_share", .sets, ["0.3", "0.5", "1.2"]))
    #expect(problem.message.contains("point 2, f = 1.2") && problem.message.contains("1.2"))
    // The 95 % point, 1, is none either.
    #expect(problem.hint.contains("uncertainty.f: within: [0, 0.9]"), "\(problem.hint)")
    #expect(problem.hint.contains("low and high have to lie in it"))
    #expect(problem.file == "town.yaml" && problem.line == 7)
    #expect(problem.told(in: .vi).contains("sẽ giữ mọi giá trị trong phạm vi"))
    let added = try #require(
      try await self.problem("site_choice.detour_factor", .shifts, ["-0.5", "0", "2"]))
    #expect(added.hint.contains("within: [-0.3, 2]"), "\(added)")
    #expect(!added.hint.contains("low and high"))
  }

  @Test func `a selector that matches nothing is told where it stands, once`() async throws {
    let problem = try #require(
      try await problem("counter_groups[site=town_hal].staff", .scales, ["1", "2"]))
    #expect(problem.file == "town.yaml" && problem.line == 7)
    #expect(problem.message.contains("town_hal") && problem.hint.contains("town_hall"))
    #expect(!problem.message.contains("point"))
  }
}
