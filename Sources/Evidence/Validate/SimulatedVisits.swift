import Drafts
import EventKernel
import LegalClock
import ServiceModel
import Wording

/// The visits of a simulated city as a log would have them.
struct SimulatedVisits: Sendable {
  /// By position of service class and of site: the place among the names of the log; nil for what the log
  /// has not.
  let kinds: [Int?]
  let sites: [Int?]

  /// Names of the log are matched by the scenario's names, in either language, and by ids.
  init(_ scenario: Scenario, kinds: [String], sites: [String]) {
    func places(_ names: [String], prefix: String, _ own: [(id: String, names: [String])]) -> [Int?]
    {
      let ids = DraftNames(names, prefix: prefix).ids
      return own.map { one in
        names.indices.first { one.names.contains(names[$0]) || ids[$0] == one.id }
      }
    }
    self.kinds = places(
      kinds, prefix: "class",
      scenario.services.classes.map { ($0.id, [$0.name.vi, $0.name.en]) })
    self.sites = places(
      sites, prefix: "site", scenario.reception.sites.map { ($0.id, [$0.name.vi, $0.name.en]) })
  }

  /// Tickets of a replication that were called, or left, or sent home at closing; what the log has no name
  /// for is left out.
  func visits(_ trace: Trace, of scenario: Scenario) -> [SeenVisit] {
    var procedures: [UInt32: ProcedureID] = [:]
    for traced in trace.cases { procedures[traced.number] = traced.procedure }
    let firstDay = scenario.period.firstDay.dayNumber
    return trace.events.compactMap { event in
      let isServed: Bool
      switch event.activity {
      case .reception, .supplement, .collection: isServed = true
      case .reneged, .sentHome: isServed = false
      default: return nil
      }
      guard case .site(let site) = event.agency, let place = sites[site.position],
        let procedure = procedures[event.number],
        let kind = kinds[scenario.services.procedures[procedure.position].serviceClass.position]
      else { return nil }
      let day = WorkingCalendar.day(of: event.start)
      let second = (event.start - WorkingCalendar.midnight(of: day)).seconds
      let called = Double(firstDay + day) * 86_400 + second
      return SeenVisit(
        site: place, kind: kind, resource: nil, joined: called - event.queued.seconds,
        wait: event.queued.seconds, service: isServed ? (event.end - event.start).seconds : nil,
        isServed: isServed)
    }
  }
}
