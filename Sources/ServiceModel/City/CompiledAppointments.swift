import EventKernel
import LegalClock
import Stochastics

/// Appointments, ready to book.
struct CompiledAppointments: Sendable {
  /// How those of one service class are made and kept.
  struct Rule: BitwiseCopyable, Sendable {
    let share: Double
    let leadWorkingDays: Sampler
    let longestLead: Int
    /// No day beyond it can be booked.
    let horizon: Int
    let latenessMinutes: Sampler
    let noShowShare: Double
    /// Positions in `windows`; none if all the day's slots are given.
    let firstWindow: Int
    let windowEnd: Int
  }

  /// A part of the day in which slots of a class are given.
  struct Window: BitwiseCopyable, Sendable {
    let start: SimDuration
    let end: SimDuration
    let mostPerDay: Int
  }

  /// Bit `n` is set if service class `n` is given appointments.
  let serves: UInt64
  let slot: SimDuration
  let mostSlotsPerDay: Int
  /// Of all classes.
  let longestLead: Int
  let rules: Lookup<ServiceClassID, Rule>
  let windows: ContiguousArray<Window>

  init(_ appointments: Appointments, classCount: Int, samplers: inout SamplerTable) {
    serves = appointments.serviceClasses.reduce(0) { $0 | 1 << UInt64($1.position) }
    slot = .minutes(appointments.slotMinutes)
    mostSlotsPerDay = (1...1440).nearest(to: (1440 / appointments.slotMinutes).rounded(.up))
    longestLead = appointments.booking.all.map(\.longestLeadWorkingDays).max() ?? 0
    var windows: ContiguousArray<Window> = []
    rules = appointments.booking.compiled(classCount: classCount) { booking in
      let first = windows.count
      for window in booking.windows {
        windows.append(
          Window(
            start: .minutes(Double(window.during.start.minutes)),
            end: .minutes(Double(window.during.end.minutes)),
            mostPerDay: window.mostPerDay ?? .max))
      }
      return Rule(
        share: booking.share, leadWorkingDays: samplers.add(booking.leadWorkingDays),
        longestLead: booking.longestLeadWorkingDays, horizon: booking.horizonWorkingDays ?? .max,
        latenessMinutes: samplers.add(booking.latenessMinutes), noShowShare: booking.noShowShare,
        firstWindow: first, windowEnd: windows.count)
    }
    self.windows = windows
  }
}
