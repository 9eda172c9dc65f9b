public import EventKernel

// Whole days: which are worked, and when they begin and end.
extension WorkingCalendar {
  /// The day in which `time` lies, counted from the first simulated day; negative before it.
  @inlinable
  public static func day(of time: SimTime) -> Int {
    let (quotient, remainder) = time.ticks.quotientAndRemainder(dividingBy: SimDuration.day.ticks)
    return Int(remainder < 0 ? quotient - 1 : quotient)
  }

  /// 00:00 of `day`.
  @inlinable
  public static func midnight(of day: Int) -> SimTime {
    SimTime(ticks: Int64(day) * SimDuration.day.ticks)
  }

  /// Whether `day` has a session.
  @inlinable
  public func isWorkingDay(_ day: Int) -> Bool {
    let row = row(day)
    return days[row].workingDaysBefore < days[row + 1].workingDaysBefore
  }

  /// How many working days of the table lie before `day`.
  @inlinable
  public func workingDays(before day: Int) -> Int { Int(days[row(day)].workingDaysBefore) }

  /// How many working days lie in `first..<end`. Traps if `end` comes before `first`.
  @inlinable
  public func workingDays(in range: Range<Int>) -> Int {
    Int(
      days[row(range.upperBound)].workingDaysBefore - days[row(range.lowerBound)].workingDaysBefore)
  }

  /// The `n`th working day after `day`, which itself never counts. For `n` = 0 it is `day` if that
  /// is a working day, and the next working day otherwise. `noDay` if it comes after the table.
  /// Traps if `n` is negative.
  @inlinable
  public func workingDay(_ n: Int, after day: Int) -> Int {
    precondition(n >= 0, "working days are counted forwards")
    let row = row(day)
    let position =
      n == 0 ? Int(days[row].workingDaysBefore) : Int(days[row + 1].workingDaysBefore) + n - 1
    return position < workingDays.count ? Int(workingDays[position]) : Self.noDay
  }

  /// The `n`th working day before `day`, which itself never counts; the first of the table if there
  /// is none so early. Traps if `n` is less than 1.
  @inlinable
  public func workingDay(_ n: Int, before day: Int) -> Int {
    precondition(n >= 1, "the working day before is at least one day before")
    let position = Int(days[row(day)].workingDaysBefore) - n
    return workingDays.isEmpty ? firstDay : Int(workingDays[max(0, position)])
  }

  /// The sessions of `day`, in order; none if it is not worked.
  @inlinable
  public func sessions(on day: Int) -> ArraySlice<OpenSession> { sessions[positions(on: day)] }

  /// Where the sessions of `day` stand among all: for `subscript`.
  @inlinable
  public func positions(on day: Int) -> Range<Int> {
    let row = row(day)
    return Int(days[row].firstSession)..<Int(days[row + 1].firstSession)
  }

  /// A session by its position, without lending the table to anybody.
  @inlinable
  public subscript(position: Int) -> OpenSession { sessions[position] }

  /// When the first session of `day` starts; nil if it is not worked.
  @inlinable
  public func opening(on day: Int) -> SimTime? {
    let positions = positions(on: day)
    return positions.isEmpty ? nil : sessions[positions.lowerBound].start
  }

  /// When the last session of `day` ends; nil if it is not worked.
  @inlinable
  public func closing(on day: Int) -> SimTime? {
    let positions = positions(on: day)
    return positions.isEmpty ? nil : sessions[positions.upperBound - 1].end
  }
}
