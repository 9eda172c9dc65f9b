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
/// Those of the present stretch of time, 2^`stretchBits` microseconds, lie in a 4-ary heap, which
/// stays small enough for the cache; later ones lie unordered in a ring of stretches, threaded
/// through a pool, and are moved to the heap when their stretch comes (a calendar queue of fixed
/// width: R. Brown, CACM 31, 1988). Nothing is ever removed but the first: an event that may be
/// overtaken carries a ticket, and its handler compares it. Scheduling and taking cost
/// O(log of the events in a stretch); neither allocates in steady state.
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

    @inlinable
    func precedes(_ other: Entry) -> Bool {
      time < other.time || (time == other.time && order < other.order)
    }
  }

  /// Events of the present stretch and before.
  @usableFromInline var heap: ContiguousArray<Entry> = []
  /// Later events, and the next in the same stretch; the free ones are threaded as well.
  @usableFromInline var pool: ContiguousArray<Entry> = []
  @usableFromInline var next: ContiguousArray<Int32> = []
  @usableFromInline var free: Int32 = -1
  /// The first event of each stretch of the ring.
  @usableFromInline var ring: ContiguousArray<Int32>
  /// The stretch whose events are in the heap, and how many events lie in the ring.
  @usableFromInline var present = 0
  @usableFromInline var later = 0
  @usableFromInline let stretchBits: Int
  @usableFromInline var inserted: UInt64 = 0
  @usableFromInline var clock = SimTime.zero

  /// Stretches that the ring tells apart; events beyond wait another round.
  @usableFromInline static var ringSize: Int { 1 << 13 }

  /// The default stretch is 18 minutes, about right for a city: shorter where events are dense.
  @inlinable
  public init(capacity: Int = 1024, stretchBits: Int = 30) {
    precondition((0..<62).contains(stretchBits), "a stretch is 2^0 to 2^61 microseconds")
    self.stretchBits = stretchBits
    heap.reserveCapacity(capacity)
    ring = ContiguousArray(repeating: -1, count: Self.ringSize)
  }

  /// The time of the event handled last.
  @inlinable
  public var now: SimTime { clock }

  @inlinable
  public var count: Int { heap.count + later }

  /// The time of the first pending event; nil if there is none.
  @inlinable
  public var nextTime: SimTime? {
    mutating get {
      if heap.isEmpty { fillHeap() }
      return heap.isEmpty ? nil : SimTime(ticks: heap[0].time)
    }
  }

  /// Adds an event. Traps if `time` is in the past: effects do not precede their causes.
  @inlinable
  public mutating func schedule(_ event: Event, _ eventClass: EventClass, at time: SimTime) {
    precondition(time >= clock, "an event was scheduled in the past")
    let entry = Entry(
      time: time.ticks, order: UInt64(eventClass.rawValue) << 56 | inserted, event: event)
    inserted += 1
    let stretch = Int(time.ticks >> Int64(stretchBits))
    if stretch <= present {
      push(entry)
    } else {
      keep(entry, in: stretch & (Self.ringSize - 1))
    }
  }

  /// Removes the first event and moves the clock to it; nil if there is none.
  @inlinable
  public mutating func popNext() -> (time: SimTime, event: Event)? {
    if heap.isEmpty { fillHeap() }
    guard let last = heap.popLast() else { return nil }
    guard let first = heap.first else {
      clock = SimTime(ticks: last.time)
      return (clock, last.event)
    }
    clock = SimTime(ticks: first.time)
    siftDown(last)
    return (clock, first.event)
  }

  /// Moves the clock on without handling anything. Traps if an event is pending before `time`.
  @inlinable
  public mutating func advance(to time: SimTime) {
    precondition(time >= clock && nextTime.map { $0 >= time } ?? true, "an event would be skipped")
    clock = time
  }

  /// Puts an event aside for a stretch of the ring.
  @inlinable
  mutating func keep(_ entry: Entry, in cell: Int) {
    let slot: Int32
    if free >= 0 {
      slot = free
      free = next[Int(slot)]
      pool[Int(slot)] = entry
    } else {
      slot = Int32(pool.count)
      pool.append(entry)
      next.append(-1)
    }
    next[Int(slot)] = ring[cell]
    ring[cell] = slot
    later += 1
  }

  /// Goes on to the next stretch that has events, and moves those to the heap.
  @inlinable
  mutating func fillHeap() {
    var emptyStretches = 0
    while heap.isEmpty, later > 0 {
      present += 1
      emptyStretches += 1
      if emptyStretches == Self.ringSize { present = firstStretch }
      let cell = present & (Self.ringSize - 1)
      var slot = ring[cell]
      guard slot >= 0 else { continue }
      ring[cell] = -1
      while slot >= 0 {
        let following = next[Int(slot)]
        let entry = pool[Int(slot)]
        if Int(entry.time >> Int64(stretchBits)) <= present {
          push(entry)
          next[Int(slot)] = free
          free = slot
          later -= 1
        } else {
          // A later round of the ring.
          next[Int(slot)] = ring[cell]
          ring[cell] = slot
        }
        slot = following
      }
    }
  }

  /// The earliest stretch with an event, when a whole round of the ring had none. O(all of them).
  @inlinable
  var firstStretch: Int {
    var first = Int.max
    for head in ring {
      var slot = head
      while slot >= 0 {
        first = min(first, Int(pool[Int(slot)].time >> Int64(stretchBits)))
        slot = next[Int(slot)]
      }
    }
    return first
  }

  @inlinable
  mutating func push(_ entry: Entry) {
    heap.append(entry)
    siftUp(entry)
  }

  @inlinable
  mutating func siftUp(_ entry: Entry) {
    heap.withUnsafeMutableBufferPointer { heap in
      var child = heap.count - 1
      while child > 0 {
        let parent = (child - 1) / 4
        guard entry.precedes(heap[parent]) else { break }
        heap[child] = heap[parent]
        child = parent
      }
      heap[child] = entry
    }
  }

  /// Fills the empty root with `entry`.
  @inlinable
  mutating func siftDown(_ entry: Entry) {
    heap.withUnsafeMutableBufferPointer { heap in
      var parent = 0
      while true {
        let first = 4 * parent + 1
        guard first < heap.count else { break }
        var least = first
        var candidate = first + 1
        let end = min(first + 4, heap.count)
        while candidate < end {
          if heap[candidate].precedes(heap[least]) { least = candidate }
          candidate += 1
        }
        guard heap[least].precedes(entry) else { break }
        heap[parent] = heap[least]
        parent = least
      }
      heap[parent] = entry
    }
  }
}
