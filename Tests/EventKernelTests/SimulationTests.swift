import EventKernel
import Testing

/// Counts down: each event schedules the next, and the times are kept.
private struct Countdown: EventModel {
  var times: [SimTime] = []

  mutating func handle(_ left: Int, at time: SimTime, in events: inout EventList<Int>) {
    times.append(time)
    if left > 0 { events.schedule(left - 1, .arrival, at: time + .minutes(1)) }
  }
}

@Suite struct `Main loop` {
  @Test func `events strictly before the end are handled and the clock ends there`() {
    var simulation = Simulation(Countdown())
    simulation.events.schedule(10, .arrival, at: .zero)
    // At minutes 0, 1, 2; the one at minute 3 is left for later.
    simulation.run(until: .zero + .minutes(3))
    let handledFirst = simulation.handled
    let now = simulation.events.now
    let pending = simulation.events.count
    #expect(handledFirst == 3)
    #expect(now == .zero + .minutes(3))
    #expect(pending == 1)
    simulation.run(until: .zero + .minutes(100))
    let handled = simulation.handled
    let times = simulation.finished().times
    #expect(handled == 11)
    #expect(times == (0...10).map { .zero + .minutes(Double($0)) })
  }

  @Test func `running in pieces is running at once`() {
    var pieces = Simulation(Countdown())
    pieces.events.schedule(50, .arrival, at: .zero)
    for second in stride(from: 7.0, through: 4000, by: 7) {
      pieces.run(until: .zero + .seconds(second))
    }
    var whole = Simulation(Countdown())
    whole.events.schedule(50, .arrival, at: .zero)
    whole.run(until: .zero + .seconds(4000))
    let times = pieces.finished().times
    let wholeTimes = whole.finished().times
    #expect(times == wholeTimes)
    #expect(times.count == 51)
  }
}

@Suite struct `Simulated time` {
  @Test func `durations round to the nearest microsecond`() {
    #expect(SimDuration.seconds(1.0000004).ticks == 1_000_000)
    #expect(SimDuration.seconds(1.0000006).ticks == 1_000_001)
    #expect(SimDuration.seconds(0.5e-6).ticks == 1)
    #expect(SimDuration.seconds(-0.5e-6).ticks == -1)
    #expect(SimDuration.seconds(0.5e-6.nextDown).ticks == 0)
    #expect(SimDuration.minutes(0.5).ticks == 30_000_000)
    #expect(SimDuration.minutes(-1).seconds == -60)
    #expect(SimDuration.day.minutes == 1440)
  }

  @Test func `a city-year of microseconds is exact`() {
    let year = SimTime.zero + SimDuration(ticks: 366 * SimDuration.day.ticks)
    #expect((year + SimDuration(ticks: 1)) - year == SimDuration(ticks: 1))
    #expect(year < .never)
  }
}
