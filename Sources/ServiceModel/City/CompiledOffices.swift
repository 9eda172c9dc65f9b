import EventKernel
import LegalClock

/// Offices, ready to run.
struct CompiledOffices: Sendable {
  struct Office: BitwiseCopyable, Sendable {
    var agents: Int32
    var calendar: CalendarID
    var discipline: ServiceModel.Office.Discipline
  }

  let offices: Lookup<OfficeID, Office>
  let calendars: Lookup<CalendarID, WorkingCalendar>

  init(_ scenario: Scenario, calendars: [WorkingCalendar]) {
    self.calendars = Lookup(calendars)
    offices = Lookup(
      scenario.backOffice.offices.map {
        Office(
          agents: Int32($0.agents), calendar: $0.calendar, discipline: $0.discipline)
      })
  }
}
