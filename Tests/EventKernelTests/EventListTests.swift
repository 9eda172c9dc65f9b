import EventKernel
import Testing

/// Numbers that look random and are the same for ever (Knuth's MMIX generator).
private struct Lehmer {
  var state: UInt64

  mutating func number(in range: Range<Int64>) -> Int64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int64((state >> 11) % UInt64(range.upperBound - range.lowerBound))
  }
}

private let classes: [EventClass] = [.completion, .calendar, .arrival, .expiry, .observation]

/// What an event list should do, written down as plainly as possible: the events in the order of
/// their insertion, of which the first of the earliest time and lowest class is next.
private struct PlainList {
  var pending: [(time: SimTime, eventClass: EventClass, event: Int)] = []

  mutating func popNext() -> (time: SimTime, event: Int)? {
    var first: Int?
    for (position, entry) in pending.enumerated() {
      guard let best = first else {
        first = position
        continue
      }
      if (entry.time, entry.eventClass.rawValue)
        < (pending[best].time, pending[best].eventClass.rawValue)
      {
        first = position
      }
    }
    guard let first else { return nil }
    let entry = pending.remove(at: first)
    return (entry.time, entry.event)
  }
}

@Suite struct `Event list` {
  @Test(arguments: [1, 2, 3, 4, 5, 6, 16, 17, 20, 21, 22, 64, 85, 86, 341, 342, 5000])
  func `events come out as a stable sort by time and class puts them`(count: Int) {
    var random = Lehmer(state: UInt64(count))
    var events = EventList<Int>(capacity: 1)
    var entries: [(time: SimTime, eventClass: EventClass, event: Int)] = []
    for event in 0..<count {
      // Few instants: most events fall together with others, of their own class and of others.
      let time = SimTime(ticks: random.number(in: 0..<Int64(1 + count / 20)))
      let eventClass = classes[Int(random.number(in: 0..<5))]
      events.schedule(event, eventClass, at: time)
      entries.append((time, eventClass, event))
    }
    // The standard library's sort is stable in fact; the insertion number makes it so in word.
    entries.sort {
      ($0.time, $0.eventClass.rawValue, $0.event) < ($1.time, $1.eventClass.rawValue, $1.event)
    }
    for expected in entries {
      let announced = events.nextTime
      let next = events.popNext()
      let now = events.now
      #expect(announced == expected.time)
      #expect(next?.event == expected.event)
      #expect(next?.time == expected.time)
      #expect(now == expected.time)
    }
    let end = events.popNext()
    #expect(end == nil)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `scheduling and handling in turns gives the same order as a plain list`(seed: UInt64) {
    var random = Lehmer(state: seed)
    var events = EventList<Int>()
    var plain = PlainList()
    for step in 0..<4000 {
      // Fill and drain in waves, down to nothing now and then.
      let isFilling = (step / 300).isMultiple(of: 2)
      if random.number(in: 0..<10) < (isFilling ? 6 : 4) {
        // A third of the events happen at the very instant that is being handled.
        let wait = max(0, random.number(in: -5..<10))
        let time = events.now + SimDuration(ticks: wait)
        let eventClass = classes[Int(random.number(in: 0..<5))]
        events.schedule(step, eventClass, at: time)
        plain.pending.append((time, eventClass, step))
      } else {
        let next = events.popNext()
        let expected = plain.popNext()
        #expect(next?.event == expected?.event)
        #expect(next?.time == expected?.time)
      }
      let count = events.count
      #expect(count == plain.pending.count)
    }
  }

  @Test func `at one instant the classes come in their order, whatever was scheduled first`() {
    var events = EventList<Int>()
    for eventClass in classes.reversed() {
      events.schedule(Int(eventClass.rawValue), eventClass, at: SimTime(ticks: 7))
    }
    for expected in 0..<5 {
      let event = events.popNext()?.event
      #expect(event == expected)
    }
  }

  @Test
  func `a lower class scheduled for now still comes after what was handled and before the rest`() {
    var events = EventList<Int>()
    events.schedule(1, .arrival, at: .zero)
    events.schedule(2, .arrival, at: .zero)
    let first = events.popNext()?.event
    events.schedule(3, .completion, at: .zero)
    let second = events.popNext()?.event
    let third = events.popNext()?.event
    #expect([first, second, third] == [1, 3, 2])
  }

  @Test func `the clock stays when the list is empty and moves on by itself`() {
    var events = EventList<Int>()
    let nothing = events.popNext()
    let start = events.now
    #expect(nothing == nil)
    #expect(start == .zero)
    events.advance(to: SimTime(ticks: 9))
    let moved = events.now
    #expect(moved == SimTime(ticks: 9))
    // Exactly at the first pending event nothing is skipped.
    events.schedule(1, .arrival, at: SimTime(ticks: 12))
    events.advance(to: SimTime(ticks: 12))
    let event = events.popNext()?.event
    #expect(event == 1)
  }

  @Test(arguments: [0, 4, 20, 30, 40])
  func `events of all distances come out in order, whatever the stretch`(stretchBits: Int) {
    var random = Lehmer(state: UInt64(stretchBits))
    var events = EventList<Int>(stretchBits: stretchBits)
    var plain = PlainList()
    var event = 0
    for round in 0..<3000 {
      // Near, far and very far; from time to time nothing is added until half are gone.
      let reach = [10, 100_000, 1 << 33, 1 << 46][round % 4]
      if round % 500 < 400 || events.count == 0 {
        let time = events.now + SimDuration(ticks: random.number(in: 0..<Int64(reach)))
        let eventClass = classes[Int(random.number(in: 0..<5))]
        events.schedule(event, eventClass, at: time)
        plain.pending.append((time, eventClass, event))
        event += 1
      }
      if round % 3 == 0 || round % 500 >= 400 {
        let next = events.popNext()
        let expected = plain.popNext()
        #expect(next?.event == expected?.event && next?.time == expected?.time)
      }
    }
    while let expected = plain.popNext() {
      #expect(events.popNext()?.event == expected.event)
    }
    let last = events.popNext()
    #expect(last == nil && events.count == 0)
  }
}
