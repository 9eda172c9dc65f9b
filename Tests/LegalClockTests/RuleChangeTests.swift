import LegalClock
import LegalFixtures
import Testing

/// What of a due date each changed rule makes. Monday 3 June 2024 begins an ordinary week.
@Suite struct RuleChangeTests {
  private static let second: RuleSet = {
    var rules = decree61
    rules.id = "draft"
    rules.counting.cutOff.value = TimeOfDay(minutes: 990)
    rules.counting.firstDay.value = .dayOfReceipt
    return rules
  }()

  /// Three working days from Tuesday 4 June, 15:20. By the decree that is after the cut-off: Wednesday is the day of
  /// receipt and does not count; Thursday, Friday, Monday 10. With the later cut-off alone Tuesday is: Friday 7. With
  /// the first day alone Wednesday counts: Friday 7. With both Tuesday counts: Thursday 6. At 09:20 the cut-off
  /// changes nothing.
  @Test(arguments: [
    ([RulePart](), "2024-06-10T17:00", "2024-06-07T17:00"),
    ([.cutOff], "2024-06-07T17:00", "2024-06-07T17:00"),
    ([.firstDay], "2024-06-07T17:00", "2024-06-06T17:00"),
    ([.cutOff, .firstDay], "2024-06-06T17:00", "2024-06-06T17:00"),
  ])
  func `a changed rule moves a due date as pen and calendar say, alone and with another`(
    parts: [RulePart], late: String, early: String
  ) {
    let rules = decree61.taking(parts, of: Self.second)
    let clock = Deadlines(calendar: hanoi, ruleSets: [rules], firstDay: newYear2024)
    #expect(text(clock.due(received: at("2024-06-04T15:20"), limit: .workingDays(3))) == late)
    #expect(text(clock.due(received: at("2024-06-04T09:20"), limit: .workingDays(3))) == early)
  }

  @Test func `the changes of a rule-set are those that were made, and all of them make the other`()
  {
    let changes = decree61.changes(to: Self.second)
    #expect(changes.map(\.part) == [.cutOff, .firstDay])
    #expect(changes.map(\.new) == ["16:30", "day_of_receipt"])
    var whole = decree61.taking(changes.map(\.part), of: Self.second)
    whole.id = Self.second.id
    #expect(whole == Self.second)
    #expect(Self.second.changes(to: Self.second).isEmpty)
  }
}
