import LegalClock
import ServiceModel
import Testing

@Suite struct `Special days of a town` {
  @Test func `years count from the oldest dossier of the backlog to the end of the follow-up`() {
    var town = Scenario.town()
    // 1 January 2024, 5 + 20 + 5 days, always open and without holidays: nothing is missed.
    #expect(town.specialDayFindings.isEmpty)
    town.time.calendars[0].observesPublicHolidays = true
    #expect(town.specialDayFindings == [.yearsWithoutHolidays([2024])])
    town.period.followUpDays = 341
    #expect(town.specialDayFindings == [.yearsWithoutHolidays([2024])])
    town.period.followUpDays = 342
    #expect(town.specialDayFindings == [.yearsWithoutHolidays([2024, 2025])])
    town.backOffice.backlog = [
      BacklogEntry(
        procedure: ProcedureID(0), commune: CommuneID(0), stepsDone: 0, ageWorkingDays: 1, count: 1)
    ]
    #expect(town.specialDayFindings == [.yearsWithoutHolidays([2023, 2024, 2025])])
  }
}
