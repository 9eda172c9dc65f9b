public import EventKernel

/// A calendar pattern laid out over the simulated days, on the time axis of a run.
///
/// Sessions are closed on the left and open on the right. Every question is O(1) but `advance`,
/// which is O(log n) in the sessions worked through; none allocates. Days are counted from the
/// first simulated day, which is day 0; the table reaches from `leadDays` or more before it to
/// `followDays` after the last. No day after that is worked: whatever would happen then happens
/// never. A question about an instant before the table traps.
public struct WorkingCalendar: Sendable {
  /// A session on the time axis.
  public struct OpenSession: Hashable, Sendable, BitwiseCopyable {
    /// Opening.
    public let start: SimTime
    /// Closing, which is no working time any more.
    public let end: SimTime
    /// Working time done between the first day of the table and `start`.
    @usableFromInline let done: SimDuration

    @inlinable
    init(start: SimTime, end: SimTime, done: SimDuration) {
      self.start = start
      self.end = end
      self.done = done
    }

    /// Working time from the first day of the table to `time`, before which the session before has
    /// ended.
    @inlinable @inline(__always)
    func workingTime(before time: SimTime) -> SimDuration {
      done + max(.zero, time - start)
    }
  }

  /// What is known of a day of the table: positions in the two other columns.
  @usableFromInline
  struct Day: Sendable, BitwiseCopyable {
    /// The first session of this day or later.
    @usableFromInline let firstSession: Int32
    /// How many working days of the table lie before this day.
    @usableFromInline let workingDaysBefore: Int32
  }

  /// Days laid out before day 0, at least, for dossiers that are older than the run.
  public static let leadDays = 400
  /// Days laid out after the last simulated day, for what was promised for later.
  public static let followDays = 800

  /// A day that never comes: that of `SimTime.never`.
  public static let noDay = 50_000_000

  /// The day of the table's first row.
  @usableFromInline let firstDay: Int
  /// In order of time; the last one never comes.
  @usableFromInline let sessions: ContiguousArray<OpenSession>
  /// By day of the table, and one for all days after it, and one more.
  @usableFromInline let days: ContiguousArray<Day>
  /// Each working day, in order.
  @usableFromInline let workingDays: ContiguousArray<Int32>

  /// Lays `pattern` out, with as many days before day 0 as hold `leadWorkingDays`. An exception
  /// replaces whatever the pattern and the special days say of its day. Traps if the sessions of a
  /// day overlap or end before they start.
  public init(
    _ pattern: CalendarPattern, specialDays: [SpecialDay], exceptions: [DayException] = [],
    firstDay: CivilDate, days simulatedDays: Int, leadWorkingDays: Int = 0
  ) {
    func open(on day: Int) -> [Session] {
      let date = firstDay.adding(days: day)
      return exceptions.first { $0.date == date }?.sessions
        ?? pattern.sessions(on: date, specialDays: specialDays)
    }
    var first = 0
    var worked = 0
    while first > -Self.leadDays || worked < leadWorkingDays && first > -Self.mostLeadDays {
      first -= 1
      if !open(on: first).isEmpty { worked += 1 }
    }
    var sessions: ContiguousArray<OpenSession> = []
    var days: ContiguousArray<Day> = []
    var workingDays: ContiguousArray<Int32> = []
    var done = SimDuration.zero
    for day in first..<simulatedDays + Self.followDays {
      let open = open(on: day)
      days.append(
        Day(firstSession: Int32(sessions.count), workingDaysBefore: Int32(workingDays.count)))
      if !open.isEmpty { workingDays.append(Int32(day)) }
      for session in open.sorted(by: { $0.start < $1.start }) {
        let start = Self.midnight(of: day) + .minutes(Double(session.start.minutes))
        let end = Self.midnight(of: day) + .minutes(Double(session.end.minutes))
        precondition(
          start < end && sessions.last.map { $0.end <= start } ?? true,
          "the sessions of a day must have a length and follow each other")
        sessions.append(OpenSession(start: start, end: end, done: done))
        done += end - start
      }
    }
    let after = Day(
      firstSession: Int32(sessions.count), workingDaysBefore: Int32(workingDays.count))
    days += [after, after]
    sessions.append(OpenSession(start: Self.afterAll, end: Self.afterAll, done: done))
    self.firstDay = first
    self.sessions = sessions
    self.days = days
    self.workingDays = workingDays
  }

  /// Whether `time` lies in a session; at the instant of closing it does not.
  @inlinable
  public func isOpen(at time: SimTime) -> Bool {
    sessions[session(endingAfter: time)].start <= time
  }

  /// When the session ends that ends next after `time`; later than `SimTime.never` if none does.
  @inlinable
  public func closing(after time: SimTime) -> SimTime {
    sessions[session(endingAfter: time)].end
  }

  /// `time` itself if open, else the start of the next session; never if there is none.
  @inlinable
  public func nextOpening(from time: SimTime) -> SimTime {
    max(time, min(sessions[session(endingAfter: time)].start, .never))
  }

  /// Open time between two instants; negative if `end` comes before `start`.
  @inlinable
  public func workingTime(from start: SimTime, to end: SimTime) -> SimDuration {
    start == end ? .zero : workingTime(before: end) - workingTime(before: start)
  }

  /// The instant at which `work` will have been done by somebody who begins at `time`.
  ///
  /// Work that ends with a session ends at its closing, not at the next opening; no work ends at
  /// `time`; work that is not done by the end of the table ends never. Traps if `work` is negative.
  /// Gallops: the longer the work, the more steps.
  @inlinable
  public func advance(_ time: SimTime, by work: SimDuration) -> SimTime {
    precondition(work >= .zero, "work takes no negative time")
    if work == .zero { return time }
    var low = session(endingAfter: time)
    let target = sessions[low].workingTime(before: time) + work

    // The work ends in the last session that has less than `target` done before it.
    let last = sessions.count - 1
    var step = 1
    var high = low + 1
    while high <= last, sessions[high].done < target {
      low = high
      high += step
      step *= 2
    }
    high = min(high, last + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if sessions[middle].done < target { low = middle } else { high = middle }
    }
    guard low < last else { return .never }
    return sessions[low].start + (target - sessions[low].done)
  }
}

extension WorkingCalendar {
  /// Later than `SimTime.never` by more than anything that is added to it.
  private static let afterAll = SimTime(ticks: 8_640_000_000_000_000_000)
  /// A working day a week, with a margin for holidays.
  private static let mostLeadDays = 2500

  /// The first session that ends after `time`.
  @inlinable
  func session(endingAfter time: SimTime) -> Int {
    var session = Int(days[row(Self.day(of: time))].firstSession)
    while sessions[session].end <= time { session += 1 }
    return session
  }

  /// Working time from the first day of the table to `time`.
  @inlinable
  func workingTime(before time: SimTime) -> SimDuration {
    sessions[session(endingAfter: time)].workingTime(before: time)
  }

  /// The row of `day` in the table: one for all days after it.
  @inlinable
  func row(_ day: Int) -> Int {
    precondition(day >= firstDay, "a calendar was asked about a day before its first")
    return min(day - firstDay, days.count - 2)
  }
}
