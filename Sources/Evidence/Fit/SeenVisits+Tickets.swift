package import Drafts

extension SeenVisits {
  /// The tickets of a log whose holders joined a queue and were called or left; others (still open, never in
  /// the queue) tell nothing of waits. Without a class all are of one, without a site all at one.
  package init(_ tickets: [TicketSeen]) {
    var (sites, kinds, resources) = (Names(), Names(), Names())
    let visits = tickets.compactMap { ticket -> SeenVisit? in
      guard ticket.outcome != .open, let joined = ticket.joined ?? ticket.arrived,
        ticket.joined != nil || ticket.outcome == .served, let wait = ticket.waitSeconds
      else { return nil }
      return SeenVisit(
        site: sites.place(of: ticket.site ?? "counters"),
        kind: kinds.place(of: ticket.serviceClass ?? "visit"),
        resource: ticket.resource.map { resources.place(of: $0) },
        joined: joined.localSeconds, wait: wait,
        service: ticket.serviceSeconds, isServed: ticket.outcome == .served)
    }
    self.init(
      sites: sites.names, kinds: kinds.names, resources: resources.names, visits: visits)
  }
}

/// Names by their order of appearance.
struct Names {
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]

  /// O(1).
  mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
