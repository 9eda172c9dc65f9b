import EventKernel
import LegalClock

/// A part of a session for which the plan says one thing.
struct DutyStretch: BitwiseCopyable {
  var start: SimTime
  var end: SimTime
  /// As a step has it; 0 before the first.
  var share: Double
  var breakShare: Double

  /// As long as a step holds, or nobody is there.
  init(start: SimTime, end: SimTime, step: DutyCourses.Step?) {
    self.start = start
    self.end = end
    share = step?.share ?? 0
    breakShare = step?.breakShare ?? 0
  }

  /// In microseconds.
  var length: Int64 { (end - start).ticks }

  /// The time of those on duty, all together, in microseconds, if so many have come.
  func time(of present: Int32) -> Int64 {
    Int64((Double(present) * (share * (1 - breakShare)) * Double(length)).rounded())
  }
}

/// Walks over the stretches of a day's sessions.
struct DutyStretches: Sequence, IteratorProtocol {
  private let sessions: ArraySlice<WorkingCalendar.OpenSession>
  private let steps: ArraySlice<DutyCourses.Step>
  private let midnight: SimTime
  private var session: Int
  private var step: Int
  private var start: SimTime

  init(
    _ sessions: ArraySlice<WorkingCalendar.OpenSession>, _ steps: ArraySlice<DutyCourses.Step>,
    midnight: SimTime
  ) {
    self.sessions = sessions
    self.steps = steps
    self.midnight = midnight
    session = sessions.startIndex
    step = steps.startIndex
    start = sessions.first?.start ?? .never
  }

  mutating func next() -> DutyStretch? {
    guard session < sessions.endIndex else { return nil }
    let sessionEnd = sessions[session].end
    while step < steps.endIndex, midnight + steps[step].start <= start { step += 1 }
    let stretch = DutyStretch(
      start: start,
      end: step < steps.endIndex ? Swift.min(sessionEnd, midnight + steps[step].start) : sessionEnd,
      step: step > steps.startIndex ? steps[step - 1] : nil)
    start = stretch.end
    if start >= sessionEnd {
      session += 1
      if session < sessions.endIndex { start = sessions[session].start }
    }
    return stretch
  }
}
