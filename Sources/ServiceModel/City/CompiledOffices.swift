import EventKernel
import LegalClock

/// Offices, ready to run.
struct CompiledOffices: Sendable {
  struct Office: BitwiseCopyable, Sendable {
    var agents: Int32
    var calendar: UInt16
    var discipline: ServiceModel.Office.Discipline
  }

  let offices: ContiguousArray<Office>
  /// By the pattern's position among the scenario's calendars.
  let calendars: [WorkingCalendar]

  init(_ scenario: Scenario, calendars: [WorkingCalendar]) {
    self.calendars = calendars
    offices = ContiguousArray(
      scenario.backOffice.offices.map {
        Office(
          agents: Int32($0.agents), calendar: $0.calendar.rawValue, discipline: $0.discipline)
      })
  }
}
