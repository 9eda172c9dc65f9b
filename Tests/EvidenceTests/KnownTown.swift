import Drafts
import Foundation
import LegalClock
import Runs
import ScenarioFiles
import ServiceModel
import Tables

@testable import Evidence

/// A log that the simulator wrote, of the counter in `Scenarios/verification/log.yaml` with inputs that are known.
///
/// A class: it takes its folder away at its end.
final class KnownTown {
  static let scenario = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scenarios/verification/log.yaml").path
  let folder: String

  /// With these settings, as `--set` has them.
  init(_ settings: [String], seed: UInt64) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID())").path
    try Files.makeFolder(folder)
    let scenario = try StudyInputs([Self.scenario], settings: settings).scenarios[0]
    let made = SimulatedVisits(scenario, kinds: ["Any"], sites: ["Site"])
    precondition(made.kinds == [0] && made.sites == [0], "the names of the scenario")
    let trace = simulate(City(scenario), seed: seed, replication: 0, tracing: .sample(share: 1))
      .trace
    // The city lives on for a day after those that are observed: the log has thirty.
    let end = scenario.period.firstDay.dayNumber + scenario.period.observedDays
    let visits = made.visits(trace, of: scenario).filter { $0.day < end }
      .sorted { $0.joined < $1.joined }
    let tickets = visits.enumerated().map { number, visit in
      var ticket = TicketSeen()
      func instant(_ seconds: Double) -> SeenInstant {
        SeenInstant(microseconds: Int64((seconds * 1e6).rounded()), offsetMinutes: 0)
      }
      (ticket.ticketID, ticket.row) = ("\(number)", number + 2)
      (ticket.serviceClass, ticket.site) = ("Any", "Site")
      ticket.arrived = instant(visit.joined)
      ticket.joined = ticket.arrived
      ticket.called = visit.isServed ? instant(visit.called) : nil
      ticket.ended = instant(visit.called + (visit.service ?? 0))
      (ticket.waitSeconds, ticket.serviceSeconds) = (visit.wait, visit.service)
      ticket.outcome = visit.isServed ? .served : .abandoned
      return ticket
    }
    try write(TableText(tickets).written)
    try write(TableText([CaseSeen]()).written)
    try write(TableText([EventSeen]()).written)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: folder) } catch {}
  }

  private func write(_ table: WrittenTable) throws {
    try Files.write(table.bytes, to: "\(folder)/\(table.schema.file)")
  }

  /// A calibration against it.
  func calibrating(
    _ factors: [String], to numbers: [String] = [], seed: UInt64 = 5, replications: Int = 3,
    threads: Int = 2
  ) async throws -> CalibrateComputation {
    var study = Study(
      .calibrate, of: [Self.scenario], seed: seed, replications: .first(count: replications),
      inputs: [])
    study.calibrate = CalibrateAsked(
      against: folder, factors: factors, targets: numbers, resamples: 200)
    return try CalibrateComputation(try await Computation(study, threads: threads).warmedUp())
  }
}
