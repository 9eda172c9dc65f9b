public import LegalClock

// How the paid time of a counter group becomes time at counters. People are shares of time here, not
// whole: what is paid, less absence, breaks and other duties, is what citizens get, for any number of
// people.

extension CounterGroup {
  /// Counters that can be open at once during a shift if everybody is there. Whoever turns to citizens
  /// between other duties has a counter all the time.
  public func counters(in shift: StaffingPlan.Shift) -> Double {
    Double(staff) * shift.share * (1 - shift.breakShare)
      * (otherDuties == .between ? 1 : 1 - otherDutiesShare)
  }

  /// Counters' worth of time that citizens get during a shift, on average over the days.
  public func timeForCitizens(in shift: StaffingPlan.Shift, absenceShare: Double) -> Double {
    Double(staff) * shift.share * (1 - shift.breakShare) * (1 - otherDutiesShare)
      * (1 - absenceShare)
  }
}

/// The time of a group's people over one stretch of a session and a shift, in microseconds: the parts
/// add up to what is paid, exactly.
struct StaffTime: BitwiseCopyable {
  var paid: Int64
  var absence: Int64
  var breaks: Int64
  /// Zero where other duties are done between citizens.
  var otherDuties: Int64
  /// At counters.
  var counters: Int64

  /// `staff` people are paid for a share of the stretch, `present` of them have come, and of these
  /// `atCounters` are not at other duties.
  init(_ stretch: DutyStretch, staff: Int32, present: Int32, atCounters: Double) {
    let breakShare = stretch.breakShare
    func time(_ people: Double) -> Int64 {
      Int64((people * stretch.share * Double(stretch.length)).rounded())
    }
    paid = time(Double(staff))
    let there = time(Double(present))
    absence = paid - there
    counters = time(atCounters * (1 - breakShare))
    otherDuties = max(0, there - counters - time(Double(present) * breakShare))
    if atCounters == Double(present) { otherDuties = 0 }
    breaks = there - counters - otherDuties
  }

  /// By a plan of people, and of these `left` are there. Whoever is missing as usual is replaced, and
  /// paid too.
  init(planned: DutyStretch, _ left: DutyStretch, usualAbsence: Double) {
    paid = Int64((planned.share / (1 - usualAbsence) * Double(planned.length)).rounded())
    counters = Int64((left.share * Double(left.length)).rounded())
    absence = paid - counters
    (breaks, otherDuties) = (0, 0)
  }
}

extension [StaffingPlan.Shift] {
  /// How long a shift lasts within a session, in minutes.
  public func minutes(of index: Int, in session: Session) -> Double {
    let end = index + 1 < count ? self[index + 1].start.minutes : 1440
    let time =
      Swift.min(session.end.minutes, end)
      - Swift.max(session.start.minutes, self[index].start.minutes)
    return Double(Swift.max(0, time))
  }
}
