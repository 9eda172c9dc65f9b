/// What the kernel drives: something that changes when an event happens, and schedules others.
public protocol EventModel: ~Copyable {
  /// Trivial and at most 16 bytes: it is copied at every step of the heap.
  associatedtype Event: BitwiseCopyable

  /// Changes the model as `event` does, now that the clock is at `time`, and schedules in `events`
  /// what follows from it. Called once for each event, in order of time and, at one time, of class
  /// and insertion.
  mutating func handle(_ event: Event, at time: SimTime, in events: inout EventList<Event>)

  /// Called before each event is handled: a large model fetches from memory what the event `ahead`
  /// will need. Does nothing unless a model says otherwise.
  func lookAhead(in events: borrowing EventList<Event>)
}

extension EventModel where Self: ~Copyable {
  @inlinable @inline(__always)
  public func lookAhead(in events: borrowing EventList<Event>) {}
}

/// A model and its pending events: the main loop.
public struct Simulation<Model: EventModel & ~Copyable>: ~Copyable {
  /// What the events change; may be changed from outside between runs.
  public var model: Model
  /// What is pending, and the clock. Events may be scheduled from outside before a run and between
  /// runs.
  public var events: EventList<Model.Event>
  @usableFromInline var handledCount = 0

  /// `stretchBits` as in `EventList`.
  @inlinable
  public init(_ model: consuming Model, stretchBits: Int = 28) {
    self.model = model
    events = EventList(stretchBits: stretchBits)
  }

  /// How many events have been handled.
  @inlinable
  public var handled: Int { handledCount }

  /// Handles every event strictly before `end`, then sets the clock to `end`.
  @inlinable
  public mutating func run(until end: SimTime) {
    while let next = events.popNext(before: end) {
      model.lookAhead(in: events)
      model.handle(next.event, at: next.time, in: &events)
      handledCount &+= 1
    }
    events.advance(to: end)
  }

  /// The model, when the run is over.
  @inlinable
  public consuming func finished() -> Model { model }
}
