/// A ticket or call as a log has it. Times are seconds of the local clock since the beginning of 1970.
package struct SeenVisit: Hashable, Sendable {
  /// Where, by its place in `SeenVisits.sites`.
  package var site: Int
  /// What for, by its place in `SeenVisits.kinds`.
  package var kind: Int
  /// Who served, by its place in `SeenVisits.resources`; nil if that is not known, or nobody did.
  package var resource: Int?
  /// When the wait began.
  package var joined: Double
  /// How long it lasted, in seconds: until the call, or until the person left.
  package var wait: Double
  /// How long the service took, in seconds; nil if there was none, or its end is not known.
  package var service: Double?
  /// Whether somebody served; else the person left.
  package var isServed: Bool

  /// A visit as it was.
  package init(
    site: Int, kind: Int, resource: Int?, joined: Double, wait: Double, service: Double?,
    isServed: Bool
  ) {
    (self.site, self.kind, self.resource) = (site, kind, resource)
    (self.joined, self.wait) = (joined, wait)
    (self.service, self.isServed) = (service, isServed)
  }

  /// When the wait ended.
  package var called: Double { joined + wait }
  /// The local day of joining, in days since 1970.
  package var day: Int { Int((joined / 86_400).rounded(.down)) }
  /// Seconds after that day's midnight.
  package var secondOfDay: Double { joined - Double(day) * 86_400 }
}

/// All visits of a log, and the names that they refer to.
package struct SeenVisits: Sendable {
  /// Names of places.
  package var sites: [String]
  /// Names of what was asked for.
  package var kinds: [String]
  /// Names of those who served.
  package var resources: [String]
  /// By joining.
  package var visits: [SeenVisit]

  /// Visits in any order.
  package init(sites: [String], kinds: [String], resources: [String], visits: [SeenVisit]) {
    (self.sites, self.kinds, self.resources) = (sites, kinds, resources)
    self.visits = visits.sorted { $0.joined < $1.joined }
  }

  /// Those of some days only. O(visits).
  package func on(_ days: Set<Int>) -> SeenVisits {
    var part = self
    part.visits = visits.filter { days.contains($0.day) }
    return part
  }
}
