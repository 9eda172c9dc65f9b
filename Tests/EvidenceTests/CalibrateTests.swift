import Foundation
import Runs
import ScenarioFiles
import ServiceModel
import Staffing
import Stochastics
import Testing
import Wording

@testable import Evidence

/// Logs whose inputs are known are calibrated against.
struct CalibrateTests {
  private static let service = "service: procedures[visit].reception_minutes*=0.7..1.5"
  private static let arrivals = "arrivals: procedures[visit].annual_volume*=0.6..1.3"
  private static let truth = [
    "procedures[visit].reception_minutes*=1.2", "procedures[visit].annual_volume*=0.9",
  ]

  @Test func `values that made a log are found again`() async throws {
    let town = try KnownTown(Self.truth, seed: 77)
    let asked = try await town.calibrating([Self.service, Self.arrivals])
    let found = try await asked.solve(NothingKept())
    #expect(found.days == 21)
    #expect(found.estimates.map(\.factor.id) == ["service", "arrivals"])
    #expect(!found.estimates[0].interval(level: 0.95).contains(1))
    #expect(found.estimates.map(\.told) == [.known, .known])
    #expect(found.estimates.map(\.confidence) == ["D", "D"])
    #expect(found.alike.isEmpty)
    #expect(found.misfit.after < found.misfit.before / 5)
    #expect(found.residuals.map(\.measure).contains("wait_mean"))
    #expect(found.residuals.allSatisfy { $0.state != .notCompared })
    try held(found)
    // One thread, and no more than two: the same bytes.
    let alone = try await town.calibrating([Self.service, Self.arrivals], threads: 1)
      .solve(NothingKept())
    #expect(alone.rows.map(\.value) == found.rows.map(\.value))
    #expect(alone.residuals.map(\.after) == found.residuals.map(\.after))
  }

  /// Fewer than 17 of 20 intervals of 95 % would come about once in sixty such studies, if they are as wide as they
  /// have to be. Neither log nor simulation is the same in two of them.
  @Test func `intervals hold what made the logs as often as they say`() async throws {
    var held = [0, 0]
    for study in UInt64(0)..<20 {
      let town = try KnownTown(Self.truth, seed: 200 + study)
      let found = try await town.calibrating([Self.service, Self.arrivals], seed: 300 + study)
        .solve(NothingKept())
      for (place, truth) in [1.2, 0.9].enumerated()
      where found.estimates[place].interval(level: 0.95).contains(truth) {
        held[place] += 1
      }
    }
    #expect(held[0] >= 17)
    #expect(held[1] >= 17)
  }

  /// The option has the values, with their letters and what is left open.
  private func held(_ found: Calibration) throws {
    let text = CalibratedOption(found, settings: []).text(over: KnownTown.scenario)
    let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID())").path
    try Files.makeFolder(folder)
    defer { do { try FileManager.default.removeItem(atPath: folder) } catch {} }
    let path = "\(folder)/calibrated.yaml"
    try Files.write(Array(text.utf8), to: path)
    let loaded = try ScenarioFile.read(path: path)
    let procedure = loaded.scenario.services.procedures[0]
    let (service, volume) = (found.estimates[0].value, found.estimates[1].value)
    #expect(abs(procedure.receptionMinutes.mean - 6 * service) < 1e-4 * service)
    #expect(abs(procedure.annualVolume - 47_450 * volume) < 1)
    let open = loaded.scenario.uncertainty
    #expect(open.map(\.id) == ["service", "arrivals"])
    #expect(open.allSatisfy { $0.confidence == "D" && $0.source.contains("95 %") })
    #expect(open.allSatisfy { ($0.law?.low ?? 2) < 1 && ($0.law?.high ?? 0) > 1 })
    let letter = loaded.scenario.account.assumptions.first {
      $0.key.hasPrefix("procedures[visit]")
    }
    #expect(letter?.confidence == "D")
    #expect(letter?.source.contains("calibrated against") == true)
  }

  @Test func `factors that act by their product alone are named as a pair`() async throws {
    let town = try KnownTown(["procedures[visit].annual_volume*=0.9"], seed: 78)
    let found = try await town.calibrating(
      ["all: demand.volume_factor*=0.7..1.3", Self.arrivals],
      to: ["arrivals_per_day", "wait_mean"]
    ).solve(NothingKept())
    #expect(found.estimates.map(\.told) == [.together, .together])
    #expect(found.estimates.map(\.confidence) == ["A", "A"])
    #expect(found.alike.map { [$0.first, $0.second] } == [[0, 1]])
    #expect((found.alike.first?.correlation ?? 0) < -0.95)
    // What they make together is known all the same.
    let product = found.estimates[0].value * found.estimates[1].value
    #expect(abs(product - 0.9) < 0.1)
  }

  @Test func `a number that no factor moves is told, and so is a factor that moves none`()
    async throws
  {
    let town = try KnownTown(Self.truth, seed: 79)
    let found = try await town.calibrating([Self.arrivals], to: ["service_mean"])
      .solve(NothingKept())
    #expect(found.estimates.map(\.told) == [.nothing])
    #expect(found.residuals.map(\.state) == [.notMoved])
    #expect(found.rows[0].confidence == "A")
  }

  @Test func `what was kept is not simulated again, and comes to the same`() async throws {
    let town = try KnownTown(Self.truth, seed: 80)
    let kept = StepsInMemory()
    let asked = try await town.calibrating([Self.arrivals], to: ["arrivals_per_day"])
    let first = try await asked.solve(kept)
    let made = kept.made
    #expect(made > 10)
    kept.forget(after: made / 2)
    let second = try await asked.solve(kept)
    #expect(kept.made == made + (made - made / 2))
    #expect(second.rows.map(\.value) == first.rows.map(\.value))
    #expect(second.residuals.map(\.residualAfter) == first.residuals.map(\.residualAfter))
  }

  @Test(arguments: [
    ("demand.volume_factor", "no factor"), ("demand.volume_factor*=1.2..0.8", "range"),
    ("counter_groups[counters].staff=1..5", "whole numbers"),
  ])
  func `a factor that is none is refused`(text: String, says: String) async throws {
    let town = try KnownTown([], seed: 81)
    await #expect {
      _ = try await town.calibrating([text])
    } throws: { error in
      (error as? InvalidInput)?.message.en.contains(says) ?? false
    }
  }

  @Test(arguments: [
    ("wait", "no number of a log"), ("wait_mean@moon", "no number"),
    ("wait_mean@site=Moon", "tells no such number"),
  ])
  func `a number that is none is refused`(text: String, says: String) async throws {
    let town = try KnownTown([], seed: 82)
    await #expect {
      _ = try await town.calibrating([Self.arrivals], to: [text])
    } throws: { error in
      (error as? InvalidInput)?.message.en.contains(says) ?? false
    }
  }

  @Test func `a selector that names nothing is refused with the nearest`() async throws {
    let town = try KnownTown([], seed: 83)
    await #expect {
      _ = try await town.calibrating(["procedures[visits].annual_volume*=0.8..1.2"])
    } throws: { error in
      (error as? InvalidScenario)?.problems.first?.remedy.en.contains("visit") ?? false
    }
  }
}

/// Steps that are kept as long as the test lasts.
///
/// A class: it is told from any thread, one at a time.
private final class StepsInMemory: StepKeeper, @unchecked Sendable {
  private var steps: [(name: String, data: Data)] = []
  private(set) var made = 0

  func kept<Value: Codable>(_ step: String, as type: Value.Type) throws -> Value? {
    try steps.first { $0.name == step }.map { try JSONDecoder().decode(type, from: $0.data) }
  }

  func keep<Value: Codable>(_ value: Value, as step: String) throws {
    made += 1
    steps.append((step, try JSONEncoder().encode(value)))
  }

  /// All but the first so many.
  func forget(after count: Int) { steps = Array(steps.prefix(count)) }
}
