import EventKernel
import LegalClock

/// Offices, ready to run.
struct CompiledOffices: Sendable {
  struct Office: BitwiseCopyable, Sendable {
    var agents: Int32
    var calendar: CalendarID
    var discipline: ServiceModel.Office.Discipline
    /// Nil if everybody is there in all working hours.
    var duty: DutyCourses.Plan?
  }

  let offices: Lookup<OfficeID, Office>
  let calendars: Lookup<CalendarID, WorkingCalendar>
  /// The offices with a plan of shares or people, in order.
  let planned: ContiguousArray<OfficeID>

  init(
    _ scenario: Scenario, calendars: some Sequence<WorkingCalendar>,
    plans: Lookup<StaffingPlanID, DutyCourses.Plan>, duty: inout DutyCourses
  ) {
    self.calendars = Lookup(calendars)
    let offices = Lookup<OfficeID, _>(
      scenario.backOffice.offices.map { office in
        let own = office.people.map {
          duty.add($0, scenario.time.calendars[office.calendar.position])
        }
        return Office(
          agents: own == nil ? Int32(office.agents) : 1, calendar: office.calendar,
          discipline: office.discipline, duty: own ?? office.plan.map { plans[$0] })
      })
    planned = ContiguousArray(offices.places.filter { offices[$0].duty != nil })
    self.offices = offices
  }

  /// An office's working hours on a day.
  func sessions(of office: OfficeID, on day: Int) -> ArraySlice<WorkingCalendar.OpenSession> {
    calendars[offices[office].calendar].sessions(on: day)
  }
}
