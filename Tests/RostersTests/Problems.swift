import LegalClock
import Rosters

/// Small problems of one day, as books and collections of exact values give them.
enum Problems {
  /// People wanted in each period of a Monday; shifts as the periods that they cover, with their costs.
  static func day(
    _ people: [Int], from start: Int = 0, period: Int = 60, shifts: [(covers: [Int], cost: Double)],
    staff: [StaffEntry] = [StaffEntry(id: "anyone", people: 0...100)]
  ) -> RosterProblem {
    RosterProblem(
      horizon: .week, groups: ["counter"], needs: needs(people, from: start, period: period),
      shifts: shifts.enumerated().map { number, shift in
        ShiftType(
          id: "s\(number)", stretches: stretches(shift.covers, from: start, period: period),
          cost: shift.cost)
      }, contracts: [Contract(id: "any")], staff: staff)
  }

  static func needs(
    _ people: [Int], on day: Int = 0, from start: Int, period: Int, group: Int = 0,
    skill: String = "counter"
  ) -> [Need] {
    people.enumerated().map { number, people in
      Need(
        day: day, minutes: start + number * period..<start + (number + 1) * period, group: group,
        skill: skill, people: Double(people))
    }
  }

  static func stretches(_ periods: [Int], from start: Int, period: Int) -> [Range<Int>] {
    periods.reduce(into: []) { stretches, number in
      let minutes = start + number * period..<start + (number + 1) * period
      if let last = stretches.last, last.upperBound == minutes.lowerBound {
        stretches[stretches.count - 1] = last.lowerBound..<minutes.upperBound
      } else {
        stretches.append(minutes)
      }
    }
  }

  /// So many people wanted on each day of a week; everybody works five days in a row.
  static func week(_ people: [Int]) -> RosterProblem {
    RosterProblem(
      horizon: .week, groups: ["office"],
      needs: people.enumerated().map {
        Need(day: $0, minutes: 480..<960, skill: "office", people: Double($1))
      }, shifts: [ShiftType(id: "day", stretches: [480..<960])],
      contracts: [
        Contract(
          id: "five", week: .init(shifts: 5...5, daysOffTogether: 2), pay: .init(aWeek: 1))
      ], staff: [StaffEntry(id: "clerk", people: 0...100)])
  }
}
