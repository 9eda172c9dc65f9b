public import LegalClock

/// How many people are at the counters of a group, or on duty in an office, by weekday and time of day,
/// and on dates of their own: a number for each stretch of time, with nothing taken off. Whoever is
/// missing as usual, on a break or at other duties is not counted in it. At times that it does not name
/// there is nobody; it opens no door.
public struct PeoplePlan: Hashable, Sendable {
  /// So many people from `start` until `end`.
  public struct Stretch: Hashable, Sendable {
    /// The first minute.
    public var start: TimeOfDay
    /// The first minute that is not in it any more; after `start`.
    public var end: TimeOfDay
    /// 0 or more. Of a share of a person there is a person for that share of the stretch, from its
    /// beginning on.
    public var people: Double

    /// A stretch as it is; nothing is checked.
    public init(start: TimeOfDay, end: TimeOfDay, people: Double) {
      self.start = start
      self.end = end
      self.people = people
    }
  }

  /// What holds on some dates in place of what holds each week.
  public struct Dated: Hashable, Sendable {
    /// The first date.
    public var from: CivilDate
    /// The last one.
    public var to: CivilDate
    /// On these days of the week only.
    public var weekdays: [Weekday]
    /// In order, without overlap.
    public var stretches: [Stretch]

    /// On all days of the week, unless said otherwise.
    public init(
      from: CivilDate, to: CivilDate, weekdays: [Weekday] = Weekday.allCases,
      stretches: [Stretch]
    ) {
      self.from = from
      self.to = to
      self.weekdays = weekdays
      self.stretches = stretches
    }

    /// Whether it holds on a date that is such a weekday.
    func holds(on date: CivilDate, as weekday: Weekday) -> Bool {
      from <= date && date <= to && weekdays.contains(weekday)
    }
  }

  /// Monday to Sunday, each in order, without overlap; neighbours with one number are one stretch.
  public private(set) var weekly: [[Stretch]]
  /// All that hold on a date hold together, in place of that weekday's.
  public private(set) var dated: [Dated]

  /// Puts the stretches of each day in order. Traps unless there are seven days, or where two stretches
  /// of one day overlap.
  public init(weekly: [[Stretch]], dated: [Dated] = []) {
    precondition(weekly.count == 7, "a week has seven days")
    self.weekly = weekly.map(\.joined)
    self.dated = dated.map { dated in
      var dated = dated
      dated.stretches = dated.stretches.joined
      return dated
    }
  }

  /// By weekday, Monday first, and half-hour of the day, 48 of each.
  public init(halfHours: [[Double]]) {
    precondition(halfHours.allSatisfy { $0.count == 48 }, "a day has 48 half-hours")
    self.init(
      weekly: halfHours.map { day in
        day.enumerated().filter { $0.element > 0 }.map { index, people in
          Stretch(
            start: TimeOfDay(minutes: 30 * index), end: TimeOfDay(minutes: 30 * index + 30),
            people: people)
        }
      })
  }

  /// Whether a date, which counts as `weekday`, has other people than such days of other weeks.
  public func isDated(_ date: CivilDate, as weekday: Weekday) -> Bool {
    dated.contains { $0.holds(on: date, as: weekday) }
  }

  /// The stretches of a date, which counts as `weekday`: of a make-up day, the day that it replaces.
  public func stretches(on date: CivilDate, as weekday: Weekday) -> [Stretch] {
    let special = dated.filter { $0.holds(on: date, as: weekday) }
    return special.isEmpty ? weekly[weekday.rawValue] : special.flatMap(\.stretches).joined
  }

  /// Of an ordinary week.
  public func people(on weekday: Weekday, at time: TimeOfDay) -> Double {
    weekly[weekday.rawValue].people(at: time)
  }

  /// The most at one time.
  public var mostPeople: Double {
    (weekly.joined() + dated.flatMap(\.stretches)).reduce(0) { max($0, $1.people) }
  }
}

extension [PeoplePlan.Stretch] {
  /// Those of the stretch that holds the time; 0 if there is none.
  public func people(at time: TimeOfDay) -> Double {
    first { $0.start <= time && time < $0.end }?.people ?? 0
  }

  /// In order, with neighbours of one number as one stretch, and without those of nobody.
  fileprivate var joined: [PeoplePlan.Stretch] {
    var result: [PeoplePlan.Stretch] = []
    for stretch in sorted(by: { $0.start < $1.start }) where stretch.start < stretch.end {
      guard let last = result.last else {
        result.append(stretch)
        continue
      }
      precondition(last.end <= stretch.start, "stretches of a day do not overlap")
      if last.end == stretch.start, last.people == stretch.people {
        result[result.count - 1].end = stretch.end
      } else {
        result.append(stretch)
      }
    }
    return result.filter { $0.people > 0 }
  }
}
