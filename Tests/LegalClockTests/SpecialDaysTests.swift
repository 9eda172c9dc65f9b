import Foundation
import LegalClock
import LegalFixtures
import Testing

@Suite struct `Special days of Hanoi` {
  /// The first three columns are never quoted: `date,kind,as_weekday,...`.
  @Test func `the shipped table has the days by which the deadlines were worked out`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios/hanoi-2024/special-days.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    let shipped = rows.map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).prefix(3).joined(separator: ",")
    }
    #expect(Set(vietnameseDays.map(\.date)).count == vietnameseDays.count)
    let known = vietnameseDays.sorted { $0.date < $1.date }.map { day in
      switch day.kind {
      case .publicHoliday: "\(day.date),holiday,"
      case .makeUp(let weekday): "\(day.date),make_up,\(weekday.name)"
      }
    }
    #expect(shipped == known)
  }

  @Test func `every make-up day is a weekend day and every holiday a weekday`() {
    for day in vietnameseDays {
      let isWeekend = day.date.weekday == .saturday || day.date.weekday == .sunday
      switch day.kind {
      case .publicHoliday: #expect(!isWeekend, "\(day.date)")
      case .makeUp: #expect(isWeekend, "\(day.date)")
      }
    }
  }
}
