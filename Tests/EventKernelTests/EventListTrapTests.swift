import EventKernel
import Testing

/// A stopped run is better than an effect before its cause. Each runs in a process of its own.
@Suite struct `Event list traps` {
  @Test func `scheduling before the clock stops the run`() async {
    await #expect(processExitsWith: .failure) {
      var events = EventList<Int>()
      events.advance(to: SimTime(ticks: 10))
      events.schedule(1, .arrival, at: SimTime(ticks: 9))
    }
  }

  @Test func `scheduling at the clock does not`() async {
    await #expect(processExitsWith: .success) {
      var events = EventList<Int>()
      events.advance(to: SimTime(ticks: 10))
      events.schedule(1, .arrival, at: SimTime(ticks: 10))
    }
  }

  @Test func `moving the clock past a pending event stops the run`() async {
    await #expect(processExitsWith: .failure) {
      var events = EventList<Int>()
      events.schedule(1, .arrival, at: SimTime(ticks: 10))
      events.advance(to: SimTime(ticks: 11))
    }
  }

  @Test func `moving the clock back stops the run`() async {
    await #expect(processExitsWith: .failure) {
      var events = EventList<Int>()
      events.advance(to: SimTime(ticks: 10))
      events.advance(to: SimTime(ticks: 9))
    }
  }

  @Test func `a time that is no number has no clock`() async {
    await #expect(processExitsWith: .failure) {
      _ = SimDuration.minutes(.nan)
    }
    await #expect(processExitsWith: .failure) {
      _ = SimDuration.seconds(.nan)
    }
  }
}
