public import LegalClock
public import Stochastics

/// How tickets are given.
public struct Tickets: Hashable, Sendable {
  /// How many there are a day.
  public var quotas: [TicketQuota]
  /// Tickets by telephone; nil if there are none.
  public var fromAfar: ByClass<TicketsFromAfar>?

  /// Without arguments there are as many as people come, at the door.
  public init(quotas: [TicketQuota] = [], fromAfar: ByClass<TicketsFromAfar>? = nil) {
    self.quotas = quotas
    self.fromAfar = fromAfar
  }
}

extension Tickets {
  /// The quotas of the sites that are kept, by position before; groups of those stay in their order.
  func quotas(newSite: [Int?], groups: [CounterGroup]) -> [TicketQuota] {
    var newGroup = [Int?](repeating: nil, count: groups.count)
    var kept = 0
    for group in groups.indices where newSite[groups[group].site.position] != nil {
      newGroup[group] = kept
      kept += 1
    }
    return quotas.compactMap { quota in
      var quota = quota
      if let site = quota.site {
        guard let new = newSite[site.position] else { return nil }
        quota.site = SiteID(new)
      }
      if let group = quota.counterGroup {
        guard let new = newGroup[group.position] else { return nil }
        quota.counterGroup = CounterGroupID(new)
      }
      return quota
    }
  }
}

/// A number of tickets for each day, given at the door or from afar to those without an appointment.
/// Turns after the first, of those who carry several dossiers or come from a guidance desk, count none.
public struct TicketQuota: Hashable, Sendable {
  /// Where; nil for a quota of its own at each site.
  public var site: SiteID?
  /// For those whom this group can serve; nil for all of the site.
  public var counterGroup: CounterGroupID?
  /// For these together; empty for all.
  public var serviceClasses: [ServiceClassID]
  /// For tickets taken then, one before opening as if at opening; nil for the whole day.
  public var during: Session?
  /// How many; 0 gives none.
  public var tickets: Int

  /// Not both a site and a group.
  public init(
    site: SiteID? = nil, counterGroup: CounterGroupID? = nil,
    serviceClasses: [ServiceClassID] = [], during: Session? = nil, tickets: Int
  ) {
    self.site = site
    self.counterGroup = counterGroup
    self.serviceClasses = serviceClasses
    self.during = during
    self.tickets = tickets
  }
}

/// Tickets that are taken by telephone. Whoever finds the number near already comes at once; the others
/// set out when it is, and take another at the door if it is called before they are there.
public struct TicketsFromAfar: Hashable, Sendable {
  /// Of citizens without priority or an appointment, in 0...1: those who take tickets so.
  public var share: Double
  /// A number is near with no more than so many before it, rounded.
  public var near: Distribution

  /// `share` is in 0...1.
  public init(share: Double, near: Distribution) {
    self.share = share
    self.near = near
  }
}
