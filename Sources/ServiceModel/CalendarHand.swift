import EventKernel

/// Where a calendar stands at the present: the session that ends next. The present is asked for again
/// and again and only goes on, so the session is looked up once and compared from then on.
struct CalendarHand: BitwiseCopyable {
  /// The end of the session before, from which on this one is the next to end.
  private var since = SimTime.never
  private var start = SimTime.never
  private var end = SimTime.zero
  /// Working time done before `start`.
  private var done = SimDuration.zero

  /// `WorkingCalendar.workingTime(before:)`.
  @inline(__always)
  mutating func workingTime(before now: SimTime, on calendar: WorkingCalendar) -> SimDuration {
    if now < since || now >= end { move(to: now, on: calendar) }
    return done + max(.zero, now - start)
  }

  /// `WorkingCalendar.workingTime(from:to:)`, up to the present.
  @inline(__always)
  mutating func workingTime(
    from earlier: SimTime, to now: SimTime, on calendar: WorkingCalendar
  ) -> SimDuration {
    if earlier == now { return .zero }
    let total = workingTime(before: now, on: calendar)
    // As a rule both lie in one session.
    return total
      - (since <= earlier && earlier < end
        ? done + max(.zero, earlier - start) : calendar.workingTime(before: earlier))
  }

  /// `WorkingCalendar.advance`, from the present on.
  @inline(__always)
  mutating func advance(
    _ now: SimTime, by work: SimDuration, on calendar: WorkingCalendar
  ) -> SimTime {
    if now < since || now >= end { move(to: now, on: calendar) }
    let isDone = now + work
    return start <= now && isDone <= end ? isDone : calendar.advance(now, by: work)
  }

  @inline(never)
  private mutating func move(to now: SimTime, on calendar: WorkingCalendar) {
    let next = calendar.session(endingAfter: now)
    since = next > 0 ? calendar.sessions[next - 1].end : SimTime(ticks: .min)
    start = calendar.sessions[next].start
    end = calendar.sessions[next].end
    done = calendar.sessions[next].done
  }
}
