import EventKernel
import LegalClock

/// Offices, ready to run.
struct CompiledOffices: Sendable {
  struct Office: BitwiseCopyable, Sendable {
    var agents: Int32
    var calendar: CalendarID
    var discipline: ServiceModel.Office.Discipline
    /// Nil if everybody is there in all working hours.
    var plan: StaffingPlanID?
  }

  let offices: Lookup<OfficeID, Office>
  let calendars: Lookup<CalendarID, WorkingCalendar>
  /// The offices with a staffing plan, in order.
  let planned: ContiguousArray<OfficeID>

  init(_ scenario: Scenario, calendars: [WorkingCalendar]) {
    self.calendars = Lookup(calendars)
    offices = Lookup(
      scenario.backOffice.offices.map {
        Office(
          agents: Int32($0.agents), calendar: $0.calendar, discipline: $0.discipline,
          plan: $0.plan)
      })
    planned = ContiguousArray(
      scenario.backOffice.offices.indices.lazy
        .filter { scenario.backOffice.offices[$0].plan != nil }.map { OfficeID($0) })
  }

  /// An office's working hours on a day.
  func sessions(of office: OfficeID, on day: Int) -> ArraySlice<WorkingCalendar.OpenSession> {
    calendars[offices[office].calendar].sessions(on: day)
  }
}
