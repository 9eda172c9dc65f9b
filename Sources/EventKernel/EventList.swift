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
/// stays small enough for the cache; later ones lie unordered in a ring of stretches, in blocks of
/// a pool, and are moved to the heap when their stretch comes (a calendar queue of fixed width:
/// R. Brown, CACM 31, 1988). Nothing is ever removed but the first: an event that may be
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

    /// Time first, then order, without a branch. No time is negative.
    @inlinable
    func precedes(_ other: Entry) -> Bool {
      time &- (order < other.order ? 1 : 0) < other.time
    }
  }

  /// The events put aside for a stretch: the block of the pool that is being filled, from its end,
  /// and how many places of it are left.
  @usableFromInline
  struct Stretch: BitwiseCopyable {
    @usableFromInline var block: Int32 = -1
    @usableFromInline var left: Int32 = 0

    @inlinable
    init() {}
  }

  /// Events of the present stretch and before.
  @usableFromInline var heap: PlainArray<Entry>
  /// The root has been taken and not been filled: the next event scheduled often belongs there.
  @usableFromInline var rootIsTaken = false
  /// Events put aside, in blocks.
  @usableFromInline var pool = PlainArray<Entry>()
  /// By block: the block of the same stretch that was filled before, or the next free one; or -1.
  @usableFromInline var links = PlainArray<Int32>()
  @usableFromInline var freeBlock: Int32 = -1
  @usableFromInline var ring: PlainArray<Stretch>
  /// The stretch whose events are in the heap, and how many events lie in the ring.
  @usableFromInline var present = 0
  @usableFromInline var later = 0
  @usableFromInline let stretchBits: Int64
  @usableFromInline var inserted: UInt64 = 0
  @usableFromInline var clock = SimTime.zero

  /// Stretches that the ring tells apart; events beyond wait another round.
  @usableFromInline static var ringSize: Int { 1 << 14 }
  @usableFromInline static var blockSize: Int { 16 }

  /// The default stretch is 67 seconds, about right for a city: shorter where events are dense.
  @inlinable
  public init(capacity: Int = 1024, stretchBits: Int = 26) {
    precondition((0..<62).contains(stretchBits), "a stretch is 2^0 to 2^61 microseconds")
    self.stretchBits = Int64(stretchBits)
    heap = PlainArray(capacity: capacity)
    ring = PlainArray(repeating: Stretch(), count: Self.ringSize)
  }

  /// The time of the event handled last.
  @inlinable
  public var now: SimTime { clock }

  @inlinable
  public var count: Int { heap.count - (rootIsTaken ? 1 : 0) + later }

  /// The time of the first pending event; nil if there is none.
  @inlinable
  public var nextTime: SimTime? {
    mutating get {
      fillRoot()
      return heap.isEmpty ? nil : SimTime(ticks: heap[0].time)
    }
  }

  /// Adds an event. Traps if `time` is in the past: effects do not precede their causes.
  @inlinable
  public mutating func schedule(_ event: Event, _ eventClass: EventClass, at time: SimTime) {
    precondition(time >= clock, "an event was scheduled in the past")
    let entry = Entry(
      time: time.ticks, order: UInt64(eventClass.rawValue) << 56 | inserted, event: event)
    inserted &+= 1
    let stretch = Int(time.ticks &>> stretchBits)
    if stretch <= present {
      push(entry)
    } else {
      keep(entry, in: stretch & (Self.ringSize - 1))
    }
  }

  /// Removes the first event and moves the clock to it; nil if there is none.
  @inlinable
  public mutating func popNext() -> (time: SimTime, event: Event)? {
    popNext(before: nil)
  }

  /// The same, but leaves an event that is not before `end`.
  @inlinable @inline(__always)
  public mutating func popNext(before end: SimTime?) -> (time: SimTime, event: Event)? {
    fillRoot()
    guard !heap.isEmpty else { return nil }
    let time = SimTime(ticks: heap[0].time)
    if let end, time >= end { return nil }
    rootIsTaken = true
    clock = time
    return (time, heap[0].event)
  }

  /// Moves the clock on without handling anything. Traps if an event is pending before `time`.
  @inlinable
  public mutating func advance(to time: SimTime) {
    precondition(time >= clock && nextTime.map { $0 >= time } ?? true, "an event would be skipped")
    clock = time
  }

  /// Puts an event aside for a stretch of the ring. Out of line, so that scheduling stays short.
  @inlinable @inline(never)
  mutating func keep(_ entry: Entry, in cell: Int) {
    var stretch = ring[cell]
    if stretch.left == 0 {
      let block = emptyBlock(filledWith: entry)
      links[Int(block)] = stretch.block
      stretch.block = block
      stretch.left = Int32(truncatingIfNeeded: Self.blockSize)
    }
    stretch.left &-= 1
    pool[Int(stretch.block) &* Self.blockSize &+ Int(stretch.left)] = entry
    ring[cell] = stretch
    later &+= 1
  }

  /// A block that is free; a new one, whose places need some content, if there is none.
  @inlinable @inline(never)
  mutating func emptyBlock(filledWith entry: Entry) -> Int32 {
    guard freeBlock >= 0 else {
      for _ in 0..<Self.blockSize { pool.append(entry) }
      links.append(-1)
      return Int32(links.count - 1)
    }
    let block = freeBlock
    freeBlock = links[Int(block)]
    return block
  }

  /// Puts the first pending event at the root, whose own event may have been taken.
  @inlinable @inline(__always)
  mutating func fillRoot() {
    if rootIsTaken {
      rootIsTaken = false
      if let last = heap.popLast(), !heap.isEmpty { siftDown(last, from: 0) }
    }
    if heap.isEmpty, later > 0 { fillHeap() }
  }

  /// Goes on to the next stretch that has events, and moves those to the heap.
  @inlinable @inline(never)
  mutating func fillHeap() {
    var emptyStretches = 0
    while heap.isEmpty, later > 0 {
      present += 1
      emptyStretches += 1
      if emptyStretches == Self.ringSize { present = firstStretch }
      let cell = present & (Self.ringSize - 1)
      let stretch = ring[cell]
      ring[cell] = Stretch()
      var block = stretch.block
      var first = Int(stretch.left)
      while block >= 0 {
        for place in first..<Self.blockSize {
          let entry = pool[Int(block) &* Self.blockSize &+ place]
          later &-= 1
          if Int(entry.time &>> stretchBits) <= present {
            heap.append(entry)
          } else {
            // A later round of the ring.
            keep(entry, in: cell)
          }
        }
        first = 0
        let filledBefore = links[Int(block)]
        links[Int(block)] = freeBlock
        freeBlock = block
        block = filledBefore
      }
    }
    orderHeap()
  }

  /// The earliest stretch with an event, when a whole round of the ring had none. O(all of them).
  @inlinable
  var firstStretch: Int {
    var earliest = Int.max
    for cell in 0..<ring.count {
      var block = ring[cell].block
      var first = Int(ring[cell].left)
      while block >= 0 {
        for place in first..<Self.blockSize {
          let time = pool[Int(block) &* Self.blockSize &+ place].time
          earliest = min(earliest, Int(time &>> stretchBits))
        }
        first = 0
        block = links[Int(block)]
      }
    }
    return earliest
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
