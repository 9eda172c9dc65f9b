import Drafts
import EventKernel
import LegalClock
import ServiceModel
import Wording

/// The dossiers of a simulated city as a log would have them.
struct SimulatedCases: Sendable {
  /// By position of procedure: the place among the names of the log; nil for what the log has not.
  let procedures: [Int?]

  /// Names of the log are matched by the scenario's names, in either language, and by ids.
  init(_ scenario: Scenario, procedures names: [String]) {
    let ids = DraftNames(names, prefix: "procedure").ids
    procedures = scenario.services.procedures.map { own in
      names.indices.first { place in
        [own.name.vi, own.name.en].contains(names[place]) || ids[place] == own.id
      }
    }
  }

  /// Dossiers of a replication that were received.
  func cases(_ trace: Trace, of scenario: Scenario) -> [SeenCase] {
    let firstDay = scenario.period.firstDay.dayNumber
    func local(_ time: SimTime) -> Double {
      let day = WorkingCalendar.day(of: time)
      return Double(firstDay + day) * 86_400
        + (time - WorkingCalendar.midnight(of: day)).seconds
    }
    return trace.cases.compactMap { traced in
      guard let received = traced.received, let place = procedures[traced.procedure.position] else {
        return nil
      }
      return SeenCase(
        procedure: place, channel: nil, received: local(received), due: traced.due.map(local),
        finished: traced.finished.map(local),
        isLate: traced.finished == nil ? nil : traced.isLate, isCut: traced.finished == nil,
        steps: [])
    }
  }
}
