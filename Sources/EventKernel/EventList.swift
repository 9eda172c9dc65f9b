/// What happens first when several events fall on the same instant: the lower class, and within a
/// class what was scheduled first.
public enum EventClass: UInt8, Sendable, BitwiseCopyable {
  /// A service or a piece of work is done; its server is free before anyone else looks.
  case completion
  /// Opening, closing, a change of shift, midnight.
  case calendar
  /// Somebody or something arrives.
  case arrival
  /// Somebody's patience ends: one who is called at that very instant is served.
  case expiry
  /// Looking only.
  case observation
}

/// The pending events, earliest first by (time, class, insertion).
///
/// What is scheduled for later lies unordered in a ring of stretches of time, each 2^`stretchBits`
/// microseconds long, in blocks of a pool (a calendar queue of fixed width: R. Brown, CACM 31,
/// 1988). When its stretch comes it is sorted once, into a run that is taken from the end, as the
/// bottom of a ladder queue is (W. T. Tang, R. S. M. Goh, I. L.-J. Thng, ACM TOMACS 15, 2005). What
/// is scheduled for the present stretch itself goes to a 4-ary heap; the first of the run or the
/// root of the heap comes next. Nothing is ever removed but the first: an event that may be
/// overtaken carries a ticket, and its handler compares it. Scheduling and taking cost O(1) for an
/// event of the ring, O(log of the events in the heap) for others, and O(log of the events in the
/// stretch) where they crowd; neither allocates in steady state.
public struct EventList<Event: BitwiseCopyable>: ~Copyable {
  @usableFromInline
  struct Entry: BitwiseCopyable {
    @usableFromInline var time: Int64
    /// The class in the top byte, the insertion number below: one comparison settles a tie.
    @usableFromInline var order: UInt64
    @usableFromInline var event: Event

    @inlinable
    init(time: Int64, order: UInt64, event: Event) {
      self.time = time
      self.order = order
      self.event = event
    }

    /// Time first, then order, without a branch. No time is negative.
    @inlinable
    func precedes(_ other: Entry) -> Bool {
      time &- (order < other.order ? 1 : 0) < other.time
    }
  }

  /// The events of the present stretch that come from the ring, the first of them at the end.
  @usableFromInline var run = PlainArray<Entry>()
  /// While the run is sorted: by part of the stretch, where its next event goes.
  @usableFromInline var places = PlainArray<Int32>()
  /// Events scheduled for the present stretch since it is present, or for before.
  @usableFromInline var heap: PlainArray<Entry>
  /// The root has been taken and not been filled: the next event scheduled often belongs there.
  @usableFromInline var rootIsTaken = false
  /// Events put aside, in blocks that are filled from their end.
  @usableFromInline var pool = PlainArray<Entry>()
  /// By block: the first place of the block of the same stretch that was filled before, or of the
  /// next free block; or `nowhere`.
  @usableFromInline var links = PlainArray<Int32>()
  @usableFromInline var freeBlock = Self.nowhere
  /// By stretch: the place in the pool of the event put aside last, or `nowhere`.
  @usableFromInline var ring: PlainArray<Int32>
  /// The stretch whose events are in the run and the heap, and how many events lie in the ring.
  @usableFromInline var present = 0
  /// The last microsecond of the present stretch.
  @usableFromInline var presentEnd: Int64
  @usableFromInline var later = 0
  @usableFromInline let stretchBits: Int64
  @usableFromInline var inserted: UInt64 = 0
  @usableFromInline var clock = SimTime.zero

  /// Stretches that the ring tells apart; events beyond wait another round.
  @usableFromInline static var ringSize: Int { 1 << 14 }
  @usableFromInline static var blockSize: Int32 { 16 }
  /// The first place of no block.
  @usableFromInline static var nowhere: Int32 { -blockSize }

  /// The default stretch is 4.5 minutes, about right for a city: shorter where events are dense.
  @inlinable
  public init(capacity: Int = 1024, stretchBits: Int = 28) {
    precondition((0..<62).contains(stretchBits), "a stretch is 2^0 to 2^61 microseconds")
    self.stretchBits = Int64(stretchBits)
    presentEnd = (1 &<< Int64(stretchBits)) - 1
    heap = PlainArray(capacity: capacity)
    ring = PlainArray(repeating: Self.nowhere, count: Self.ringSize)
  }

  /// The time of the event handled last.
  @inlinable
  public var now: SimTime { clock }

  /// Pending events, wherever they lie: in the run, the heap or the ring. O(1).
  @inlinable
  public var count: Int { run.count + heap.count - (rootIsTaken ? 1 : 0) + later }

  /// The time of the first pending event; nil if there is none.
  @inlinable
  public var nextTime: SimTime? {
    mutating get {
      guard findFirst() else { return nil }
      return SimTime(ticks: runIsFirst ? run[run.count - 1].time : heap[0].time)
    }
  }

  /// Adds an event. Traps if `time` is in the past: effects do not precede their causes.
  @inlinable
  public mutating func schedule(_ event: Event, _ eventClass: EventClass, at time: SimTime) {
    precondition(time >= clock, "an event was scheduled in the past")
    let entry = Entry(
      time: time.ticks, order: UInt64(eventClass.rawValue) << 56 | inserted, event: event)
    inserted &+= 1
    if time.ticks <= presentEnd { push(entry) } else { keep(entry) }
  }

  /// Removes the first event and moves the clock to it; nil if there is none.
  @inlinable
  public mutating func popNext() -> (time: SimTime, event: Event)? {
    popNext(before: nil)
  }

  /// The same, but leaves an event that is not before `end`.
  @inlinable @inline(__always)
  public mutating func popNext(before end: SimTime?) -> (time: SimTime, event: Event)? {
    guard findFirst() else { return nil }
    if !run.isEmpty { return popFirst(before: end) }
    let time = SimTime(ticks: heap[0].time)
    if let end, time >= end { return nil }
    rootIsTaken = true
    clock = time
    return (time, heap[0].event)
  }

  /// The same where the run has events. Out of line: a model whose stretch never ends does not
  /// carry this through its loop.
  @inlinable @inline(never)
  mutating func popFirst(before end: SimTime?) -> (time: SimTime, event: Event)? {
    let first: Entry
    if runIsFirst {
      first = run.base[run.count &- 1]
      if let end, first.time >= end.ticks { return nil }
      run.length &-= 1
    } else {
      first = heap.base[0]
      if let end, first.time >= end.ticks { return nil }
      rootIsTaken = true
    }
    clock = SimTime(ticks: first.time)
    return (clock, first.event)
  }

  /// The event a few places behind the next one, if the run has so many: what is scheduled
  /// meanwhile may come before it.
  @inlinable
  public var ahead: Event? {
    run.count > 4 ? run.base[run.count &- 5].event : nil
  }

  /// Moves the clock on without handling anything. Traps if an event is pending before `time`.
  @inlinable
  public mutating func advance(to time: SimTime) {
    precondition(time >= clock && nextTime.map { $0 >= time } ?? true, "an event would be skipped")
    clock = time
  }

  /// Puts the first pending event at the end of the run or at the root of the heap, whose own event
  /// may have been taken; false if there is none.
  @inlinable @inline(__always)
  mutating func findFirst() -> Bool {
    if rootIsTaken {
      rootIsTaken = false
      if let last = heap.popLast(), !heap.isEmpty { siftDown(last, from: 0) }
    }
    if heap.isEmpty, run.isEmpty {
      guard later > 0 else { return false }
      fillRun()
    }
    return true
  }

  /// Whether the first pending event is that of the run, once it has been found.
  @inlinable @inline(__always)
  var runIsFirst: Bool {
    !run.isEmpty && (heap.isEmpty || run.base[run.count &- 1].precedes(heap.base[0]))
  }

  @inlinable @inline(__always)
  mutating func push(_ entry: Entry) {
    if rootIsTaken {
      rootIsTaken = false
      siftDown(entry, from: 0)
    } else {
      heap.append(entry)
      siftUp(entry)
    }
  }

  /// From any order, in O(n) (R. W. Floyd, CACM 7, 1964).
  @inlinable
  mutating func orderHeap() {
    guard heap.count > 1 else { return }
    var parent = (heap.count - 2) / 4
    while parent >= 0 {
      siftDown(heap[parent], from: parent)
      parent -= 1
    }
  }

  @inlinable
  mutating func siftUp(_ entry: Entry) {
    let heap = heap.base
    var child = self.heap.count &- 1
    while child > 0 {
      let parent = (child &- 1) &>> 2
      guard entry.precedes(heap[parent]) else { break }
      heap[child] = heap[parent]
      child = parent
    }
    heap[child] = entry
  }

  /// Puts `entry` where an empty place is, or below.
  @inlinable
  mutating func siftDown(_ entry: Entry, from place: Int) {
    let heap = heap.base
    let count = self.heap.count
    var parent = place
    while true {
      let first = 4 &* parent &+ 1
      var least = first
      if first &+ 4 <= count {
        // Two pairs, then the winners, so that neither waits for the other.
        let left = heap[first &+ 1].precedes(heap[first]) ? first &+ 1 : first
        let right = heap[first &+ 3].precedes(heap[first &+ 2]) ? first &+ 3 : first &+ 2
        least = heap[right].precedes(heap[left]) ? right : left
      } else {
        guard first < count else { break }
        var candidate = first &+ 1
        while candidate < count {
          if heap[candidate].precedes(heap[least]) { least = candidate }
          candidate &+= 1
        }
      }
      guard heap[least].precedes(entry) else { break }
      heap[parent] = heap[least]
      parent = least
    }
    heap[parent] = entry
  }
}
