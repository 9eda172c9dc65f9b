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

/// The pending events, earliest first: an implicit 4-ary heap ordered by (time, class, insertion).
///
/// Nothing is ever removed but the first. An event that may be overtaken carries a ticket, and its
/// handler compares it. `schedule` and `popNext` are O(log n); neither allocates in steady state.
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

  @usableFromInline var heap: ContiguousArray<Entry> = []
  @usableFromInline var inserted: UInt64 = 0
  @usableFromInline var clock = SimTime.zero

  @inlinable
  public init(capacity: Int = 1024) {
    heap.reserveCapacity(capacity)
  }

  /// The time of the event handled last.
  @inlinable
  public var now: SimTime { clock }

  @inlinable
  public var count: Int { heap.count }

  /// The time of the first pending event; nil if there is none.
  @inlinable
  public var nextTime: SimTime? { heap.isEmpty ? nil : SimTime(ticks: heap[0].time) }

  /// Adds an event. Traps if `time` is in the past: effects do not precede their causes.
  @inlinable
  public mutating func schedule(_ event: Event, _ eventClass: EventClass, at time: SimTime) {
    precondition(time >= clock, "an event was scheduled in the past")
    let entry = Entry(
      time: time.ticks, order: UInt64(eventClass.rawValue) << 56 | inserted, event: event)
    inserted += 1
    heap.append(entry)
    siftUp(entry)
  }

  /// Removes the first event and moves the clock to it; nil if there is none.
  @inlinable
  public mutating func popNext() -> (time: SimTime, event: Event)? {
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
