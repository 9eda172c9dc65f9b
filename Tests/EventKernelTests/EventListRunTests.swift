import EventKernel
import Testing

/// The stretch of these tests, and an instant at which one begins that is still to come.
private let stretchBits = 20
private let stretch = SimDuration(ticks: 1 << 20)
private let later = SimTime(ticks: 5 << 20)

/// How the events of one stretch may lie in it.
private enum Crowd: CaseIterable {
  case evenly, oneInstant, fewInstants, oneAfterTheOther, backwards, atBothEnds

  func tick(_ event: Int, of count: Int) -> Int64 {
    switch self {
    // An odd step goes everywhere in a power of two.
    case .evenly: Int64(event) * 617_617 % stretch.ticks
    case .oneInstant: 500
    case .fewInstants: 500 + Int64(event * 7 % 3)
    case .oneAfterTheOther: Int64(event * 100 / count)
    case .backwards: Int64((count - event) * 100 / count)
    case .atBothEnds: event % 2 == 0 ? 0 : stretch.ticks - 1
    }
  }
}

@Suite struct `Event list, from the ring` {
  @Test(arguments: Crowd.allCases, [1, 2, 8, 9, 15, 16, 17, 64, 65, 1000])
  private func `a stretch comes out in order, however its events crowd`(crowd: Crowd, count: Int) {
    let classes: [EventClass] = [.arrival, .completion, .arrival, .observation]
    var events = EventList<Int>(stretchBits: stretchBits)
    var expected: [(ticks: Int64, eventClass: UInt8, event: Int)] = []
    for event in 0..<count {
      let eventClass = classes[event % classes.count]
      let wait = SimDuration(ticks: crowd.tick(event, of: count))
      events.schedule(event, eventClass, at: later + wait)
      expected.append((wait.ticks, eventClass.rawValue, event))
    }
    expected.sort { ($0.ticks, $0.eventClass, $0.event) < ($1.ticks, $1.eventClass, $1.event) }
    for (done, entry) in expected.enumerated() {
      let left = events.count
      let announced = events.nextTime
      let next = events.popNext()
      #expect(left == count - done)
      #expect(announced == next?.time)
      #expect(next?.time == later + SimDuration(ticks: entry.ticks))
      #expect(next?.event == entry.event)
    }
    let end = events.popNext()
    #expect(end == nil && events.count == 0)
  }

  @Test func `what is scheduled for the present stretch comes where it belongs among the rest`() {
    var events = EventList<Int>(stretchBits: stretchBits)
    for event in [1, 4, 7] {
      events.schedule(event, .arrival, at: later + SimDuration(ticks: Int64(10 * event)))
    }
    let first = events.popNext()?.event
    // Before the next one, at its very instant in a lower and in the same class, and behind all.
    events.schedule(9, .arrival, at: later + SimDuration(ticks: 80))
    events.schedule(2, .arrival, at: later + SimDuration(ticks: 20))
    events.schedule(5, .arrival, at: later + SimDuration(ticks: 40))
    events.schedule(3, .completion, at: later + SimDuration(ticks: 40))
    events.schedule(6, .observation, at: later + SimDuration(ticks: 40))
    // A stretch further on.
    events.schedule(10, .completion, at: later + stretch)
    let count = events.count
    #expect(first == 1)
    #expect(count == 8)
    var others: [Int] = []
    while let next = events.popNext() { others.append(next.event) }
    #expect(others == [2, 3, 4, 5, 6, 7, 9, 10])
  }

  @Test func `an event that is not before the end stays, and the clock with it`() {
    var events = EventList<Int>(stretchBits: stretchBits)
    events.schedule(1, .arrival, at: later)
    events.schedule(3, .arrival, at: later + SimDuration(ticks: 2))
    let tooEarly = events.popNext(before: later)
    let clock = events.now
    #expect(tooEarly == nil)
    #expect(clock == .zero)
    // Going on to a stretch does not go on to its events.
    events.advance(to: SimTime(ticks: 7))
    events.schedule(0, .arrival, at: SimTime(ticks: 8))
    let zeroth = events.popNext(before: later)
    let first = events.popNext(before: later + SimDuration(ticks: 2))
    events.schedule(2, .arrival, at: later + SimDuration(ticks: 1))
    events.advance(to: later + SimDuration(ticks: 1))
    let second = events.popNext(before: later + SimDuration(ticks: 2))
    let none = events.popNext(before: later + SimDuration(ticks: 2))
    let third = events.popNext(before: later + SimDuration(ticks: 3))
    #expect([zeroth?.event, first?.event, second?.event, third?.event] == [0, 1, 2, 3])
    #expect(none == nil)
  }

  @Test func `a few events ahead of the next one are known while the stretch has so many`() {
    var events = EventList<Int>(stretchBits: stretchBits)
    for event in 0..<7 {
      events.schedule(event, .arrival, at: later + SimDuration(ticks: Int64(event)))
    }
    var ahead = [events.ahead]
    while events.popNext() != nil { ahead.append(events.ahead) }
    #expect(ahead == [nil, 5, 6, nil, nil, nil, nil, nil])
  }

  @Test func `rounds of the ring keep apart, and the order of scheduling survives them`() {
    var events = EventList<Int>(stretchBits: stretchBits)
    // A round has 2^14 stretches: all these events share one place in the ring.
    let round = stretch.ticks << 14
    for event in 0..<300 {
      let wait = SimDuration(ticks: Int64(2 - event % 3) * round)
      events.schedule(event, .arrival, at: later + wait)
    }
    var order: [Int] = []
    while let next = events.popNext() { order.append(next.event) }
    #expect(order == (0..<300).sorted { (2 - $0 % 3, $0) < (2 - $1 % 3, $1) })
  }

  @Test func `moving the clock past an event of the present stretch stops the run`() async {
    await #expect(processExitsWith: .failure) {
      var events = EventList<Int>(stretchBits: stretchBits)
      events.schedule(1, .arrival, at: later)
      events.schedule(2, .arrival, at: later + SimDuration(ticks: 1))
      _ = events.popNext()
      events.advance(to: later + SimDuration(ticks: 2))
    }
  }
}
