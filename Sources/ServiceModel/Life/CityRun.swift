import EventKernel

/// A city that runs day by day.
struct CityRun: ~Copyable {
  private var simulation: Simulation<CityModel>
  private var day = 0

  init(
    _ city: City, seed: UInt64, replication: Int, recording: Recording, tracing: Tracing,
    visitsTo sites: [Int] = [], measuring: [DossierMeasure] = [], booking: WaitsBooked? = nil,
    persons: Bool = false
  ) {
    simulation = Simulation(
      CityModel(
        city, seed: seed, replication: replication, recording: recording, tracing: tracing,
        visits: VisitLog(of: sites, in: city.scenario, seed: seed, replication: replication),
        measuring: measuring, booking: booking, persons: persons))
    simulation.model.placeBacklog(&simulation.events)
    simulation.events.schedule(.day, .calendar, at: .zero)
  }

  var goesOn: Bool { day < simulation.model.city.window.endDay }

  /// Handles what happens until the next midnight.
  mutating func simulateDay() {
    day += 1
    simulation.run(until: .startOfDay(day))
  }

  consuming func recorded(
    replication: Int
  ) -> (result: ReplicationResult, visits: [VisitRecording], dossiers: DossierDays) {
    let handled = simulation.handled
    var model = simulation.finished()
    let result = model.result(replication: replication, handledEvents: handled)
    let dossiers = model.dossierDays
    return (result, model.recordedVisits(), dossiers)
  }

  consuming func booked(
    replication: Int
  ) -> (result: ReplicationResult, ledger: WaitLedger) {
    let handled = simulation.handled
    var model = simulation.finished()
    let result = model.result(replication: replication, handledEvents: handled)
    return (result, model.bookedWaits())
  }
}

/// Runs one replication, and books the waits that are asked for. The result is that of `simulate`. Stops at
/// the next midnight of the run when the task that calls it is cancelled.
public func bookWaitsUnlessCancelled(
  _ booked: WaitsBooked, of city: City, seed: UInt64, replication: Int,
  recording: Recording = .light
) throws(CancellationError) -> (result: ReplicationResult, ledger: WaitLedger) {
  var run = CityRun(
    city, seed: seed, replication: replication, recording: recording, tracing: .none,
    booking: booked)
  while run.goesOn {
    guard !Task.isCancelled else { throw CancellationError() }
    run.simulateDay()
  }
  return run.booked(replication: replication)
}
