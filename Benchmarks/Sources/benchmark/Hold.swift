import EventKernel

/// Takes the first of so many pending events and schedules another, over and over: the event list
/// alone. The mean is the time between events, of which so many are pending, in minutes.
func runHold<Source: Draws & ~Copyable>(_ draws: consuming Source, pending: Int, holds: Int) {
  // About 50 events in a stretch, and four mean delays in a round of the ring.
  var events = EventList<UInt32>(stretchBits: 15)
  var draws = draws
  for event in 0..<UInt32(pending) {
    events.schedule(event, .arrival, at: .zero + draws.service(event))
  }
  let since = cpuSeconds()
  var drawn = UInt32(pending)
  for _ in 0..<holds {
    guard let next = events.popNext() else { preconditionFailure("no event is pending") }
    events.schedule(next.event, .arrival, at: next.time + draws.service(drawn))
    drawn &+= 1
  }
  let mean = (events.now - .zero).minutes * Double(pending) / Double(holds)
  report(since: since, mean: mean)
}
