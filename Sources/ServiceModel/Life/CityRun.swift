import EventKernel

/// A city that runs day by day.
struct CityRun: ~Copyable {
  private var simulation: Simulation<CityModel>
  private var day = 0

  init(
    _ city: City, seed: UInt64, replication: Int, recording: Recording, tracing: Tracing,
    visitsTo sites: [Int] = []
  ) {
    simulation = Simulation(
      CityModel(
        city, seed: seed, replication: replication, recording: recording, tracing: tracing,
        visits: VisitLog(of: sites, in: city.scenario, seed: seed, replication: replication)))
    simulation.model.placeBacklog(&simulation.events)
    simulation.events.schedule(.day, .calendar, at: .zero)
  }

  var goesOn: Bool { day < simulation.model.city.window.endDay }

  /// Handles what happens until the next midnight.
  mutating func simulateDay() {
    day += 1
    simulation.run(until: .startOfDay(day))
  }

  consuming func resultAndVisits(
    replication: Int
  ) -> (result: ReplicationResult, visits: [VisitRecording]) {
    let handled = simulation.handled
    var model = simulation.finished()
    let result = model.result(replication: replication, handledEvents: handled)
    return (result, model.recordedVisits())
  }
}
