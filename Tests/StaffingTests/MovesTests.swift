import Testing

@testable import Staffing

/// Two groups, open from 8 to 9 on Monday and from 8 to 8:30 on Tuesday.
struct `What is moved` {
  private static let slots = [16, 17, 48 + 16]
  private static var people: SitePeople {
    var groups = Array(
      repeating: Array(repeating: Array(repeating: 0, count: 48), count: 7), count: 2)
    (groups[0][0][16], groups[0][0][17], groups[0][1][16]) = (1, 2, 3)
    (groups[1][0][16], groups[1][0][17], groups[1][1][16]) = (4, 5, 6)
    return .hours(WeekOfPeople(groups: groups))
  }

  @Test func `in a week are people group by group and half-hour by half-hour, there and back`() {
    let moves = Moves.week(slots: Self.slots, groups: 2)
    #expect(moves.count == 6)
    #expect(moves.unknowns(of: Self.people, nil) == [1, 2, 3, 4, 5, 6])
    #expect(moves.put([1, 2, 3, 4, 5, 6], into: Self.people, nil) == Self.people)
    let changed = moves.put([9, 2, 3, 4, 5, 7], into: Self.people, nil)
    #expect(moves.unknowns(of: changed, nil) == [9, 2, 3, 4, 5, 7])
    #expect(moves.areHalfHours)
  }

  @Test func `has a group, a weekday and a half-hour`() {
    let moves = Moves.week(slots: Self.slots, groups: 2)
    #expect(moves.place(5) == (1, 1, 16))
    #expect(moves.place(1) == (0, 0, 17))
    // All of the week helps what is asked of a month.
    #expect(moves.near([16]) == [0, 1, 2, 3, 4, 5])
    let day = Moves.halfHours(slots: [16, 17], groups: 2)
    #expect(day.place(3) == (1, nil, 17))
    #expect(day.unknowns(of: Self.people, 0) == [1, 2, 4, 5])
    #expect(Moves.people(groups: 2).place(1) == (1, nil, nil))
  }
}
