import EventKernel
import LegalClock
import LegalFixtures
import Testing

/// Against a count minute by minute, and against itself.
@Suite struct `Working calendar, at random` {
  enum Pattern: CaseIterable {
    case hanoi, odd

    var calendar: WorkingCalendar {
      switch self {
      case .hanoi: LegalFixtures.hanoi
      case .odd: `Working calendar, at random`.odd
      }
    }
  }

  /// Odd sessions, a night shift up to midnight, an exception; 2024.
  static let odd = WorkingCalendar(
    CalendarPattern(
      id: "odd",
      weekly: [
        [session("07:30", "11:30"), session("13:30", "17:15")], [session("08:00", "12:00")], [],
        [session("00:00", "00:01"), session("12:00", "24:00")],
        [session("00:00", "06:00"), session("06:00", "07:00"), session("20:00", "21:59")],
        [session("09:00", "09:01")], [],
      ], observesPublicHolidays: true),
    specialDays: vietnameseDays,
    exceptions: [DayException(date: date("2024-03-06"), sessions: [session("10:00", "10:30")])],
    firstDay: newYear2024, days: 366)

  @Test(arguments: Pattern.allCases)
  func `the minutes of a year agree with a count of open minutes`(pattern: Pattern) {
    let calendar = pattern.calendar
    let minutes = 366 * 1440
    var counted = 0
    var countBefore: [Int] = []
    var openMinutes: [Int] = []
    for minute in 0..<minutes {
      countBefore.append(counted)
      if calendar.sessions(on: minute / 1440).contains(where: { session in
        (session.start..<session.end).contains(time(minute))
      }) {
        counted += 1
        openMinutes.append(minute)
      }
    }
    #expect(counted > 10_000)

    var random = Lehmer(state: 1)
    for _ in 0..<20_000 {
      let a = Int(random.number(in: 0..<Int64(minutes)))
      let b = Int(random.number(in: 0..<Int64(minutes)))
      #expect(
        calendar.workingTime(from: time(a), to: time(b))
          == .minutes(Double(countBefore[b] - countBefore[a])))
      #expect(calendar.isOpen(at: time(a)) == openMinutes.containsSorted(a))

      // The work ends with the last of the minutes that it takes.
      let work = Int(random.number(in: 1..<6000))
      if countBefore[a] + work <= counted {
        let last = openMinutes[countBefore[a] + work - 1]
        #expect(calendar.advance(time(a), by: .minutes(Double(work))) == time(last + 1))
      }
      if countBefore[a] < counted {
        #expect(calendar.nextOpening(from: time(a)) == time(openMinutes[countBefore[a]]))
      }
    }
  }

  @Test(arguments: Pattern.allCases)
  func `advancing by a and then by b is advancing by both`(pattern: Pattern) {
    let calendar = pattern.calendar
    var random = Lehmer(state: 2)
    for _ in 0..<20_000 {
      let start = SimTime(ticks: random.number(in: 0..<300 * SimDuration.day.ticks))
      let a = SimDuration(ticks: random.number(in: 0..<40 * 3_600_000_000))
      // Half of the pieces end with a session, where closing and opening could be mixed up.
      let b =
        random.number(in: 0..<2) == 0
        ? SimDuration(ticks: random.number(in: 0..<400 * 3_600_000_000))
        : calendar.workingTime(from: calendar.advance(start, by: a), to: nextMidnight(start))
      guard b >= .zero else { continue }
      #expect(
        calendar.advance(calendar.advance(start, by: b), by: a)
          == calendar.advance(start, by: a + b))
    }
  }

  @Test(arguments: Pattern.allCases)
  func `advance and working time undo each other, and no earlier instant will do`(
    pattern: Pattern
  ) {
    let calendar = pattern.calendar
    var random = Lehmer(state: 3)
    for _ in 0..<20_000 {
      let start = SimTime(
        ticks: random.number(in: -300 * SimDuration.day.ticks..<300 * SimDuration.day.ticks))
      let work = SimDuration(ticks: random.number(in: 1..<300 * 3_600_000_000))
      let end = calendar.advance(start, by: work)
      #expect(calendar.workingTime(from: start, to: end) == work)
      #expect(calendar.workingTime(from: start, to: end - SimDuration(ticks: 1)) < work)
    }
  }

  @Test(arguments: Pattern.allCases)
  func `the nth working day after a day is found by walking`(pattern: Pattern) {
    let calendar = pattern.calendar
    var random = Lehmer(state: 4)
    for _ in 0..<2000 {
      let day = Int(random.number(in: -100..<500))
      let n = Int(random.number(in: 1..<60))
      var walked = day
      var found = 0
      while found < n {
        walked += 1
        if !calendar.sessions(on: walked).isEmpty { found += 1 }
      }
      #expect(calendar.workingDay(n, after: day) == walked)
      #expect(calendar.workingDays(in: day + 1..<walked + 1) == n)
      #expect(calendar.workingDay(n, before: walked + 1) == calendar.workingDay(1, after: day))
    }
  }

  private func time(_ minute: Int) -> SimTime {
    SimTime(ticks: Int64(minute) * 60_000_000)
  }

  private func nextMidnight(_ time: SimTime) -> SimTime {
    WorkingCalendar.midnight(of: WorkingCalendar.day(of: time) + 3)
  }
}

extension [Int] {
  /// Whether a sorted array has `number`.
  fileprivate func containsSorted(_ number: Int) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
