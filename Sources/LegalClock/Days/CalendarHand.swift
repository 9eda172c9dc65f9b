public import EventKernel

/// Where a calendar stands at the present: the session that ends next. The present is asked for again
/// and again and only goes on, so the session is looked up once and compared from then on.
public struct CalendarHand: Sendable, BitwiseCopyable {
  @usableFromInline var session = WorkingCalendar.OpenSession(
    start: .never, end: .zero, done: .zero)
  /// The end of the session before, from which on this one is the next to end.
  @usableFromInline var since = SimTime.never

  /// A hand that has not been looked at yet.
  @inlinable
  public init() {}

  /// `WorkingCalendar.workingTime(before:)`.
  @inlinable @inline(__always)
  public mutating func workingTime(before now: SimTime, on calendar: WorkingCalendar) -> SimDuration
  {
    if !isNext(at: now) { move(to: now, on: calendar) }
    return session.workingTime(before: now)
  }

  /// `WorkingCalendar.workingTime(from:to:)`, up to the present.
  @inlinable @inline(__always)
  public mutating func workingTime(
    from earlier: SimTime, to now: SimTime, on calendar: WorkingCalendar
  ) -> SimDuration {
    if earlier == now { return .zero }
    let total = workingTime(before: now, on: calendar)
    // As a rule both lie in one session.
    return total
      - (isNext(at: earlier)
        ? session.workingTime(before: earlier) : calendar.workingTime(before: earlier))
  }

  /// `WorkingCalendar.advance`, from the present on.
  @inlinable @inline(__always)
  public mutating func advance(
    _ now: SimTime, by work: SimDuration, on calendar: WorkingCalendar
  ) -> SimTime {
    if !isNext(at: now) { move(to: now, on: calendar) }
    let isDone = now + work
    return session.start <= now && isDone <= session.end
      ? isDone : calendar.advance(now, by: work)
  }

  /// Whether the session is the next to end.
  @inlinable @inline(__always)
  func isNext(at time: SimTime) -> Bool { since <= time && time < session.end }

  @usableFromInline @inline(never)
  mutating func move(to now: SimTime, on calendar: WorkingCalendar) {
    let next = calendar.session(endingAfter: now)
    session = calendar.sessions[next]
    since = next > 0 ? calendar.sessions[next - 1].end : SimTime(ticks: .min)
  }
}
