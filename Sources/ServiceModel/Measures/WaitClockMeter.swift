import EventKernel
import OutputAnalysis

/// The wait of a ticket that closed doors interrupted, or whose holder came before an agreed time.
struct WaitOfTicket: BitwiseCopyable {
  var site: Int
  /// When the wait in opening hours began.
  var since: SimTime
  var wait: SimDuration
  var byClock: SimDuration

  /// Whether the ticket is within a limit in opening hours and beyond it by the clock.
  func losesBy(_ limit: SimDuration) -> Bool { wait <= limit && byClock > limit }
}

/// Waits by the clock. Most are those in opening hours, so only the others are written down: what
/// counts in place of what.
struct WaitClockMeter: ~Copyable {
  private var byClock: SampleMeter
  private var open: SampleMeter
  private let procedures: Int
  private let sites: Int

  /// Scopes: procedures, once more for legal priority, sites, half-hours by kind of site.
  init(_ scenario: Scenario) {
    procedures = scenario.procedures.count
    sites = scenario.sites.count
    let scopes = 2 * procedures + sites + scenario.siteKinds.count * DayWaits.slotsPerDay
    byClock = SampleMeter(scopes: scopes)
    open = SampleMeter(scopes: scopes)
  }

  mutating func add(_ ticket: WaitOfTicket, procedure: Int, hasPriority: Bool) {
    add(ticket, scope: procedure)
    if hasPriority { add(ticket, scope: procedures + procedure) }
  }

  /// At its site, and in a half-hour of the kind of site.
  mutating func add(_ ticket: WaitOfTicket, cell: Int) {
    add(ticket, scope: 2 * procedures + ticket.site)
    add(ticket, scope: 2 * procedures + sites + cell)
  }

  private mutating func add(_ ticket: WaitOfTicket, scope: Int) {
    byClock.add(scope, ticket.byClock.ticks, in: SampleMeter.bin(of: ticket.byClock.ticks))
    open.add(scope, ticket.wait.ticks, in: SampleMeter.bin(of: ticket.wait.ticks))
  }

  /// Completes the measures by those by the clock.
  mutating func write(
    procedures: inout [ScopeMeasures], sites: inout [ScopeMeasures], cells: inout [ScopeMeasures]
  ) {
    write(.wait, .waitByClock, from: 0, into: &procedures)
    write(.priorityWait, .priorityWaitByClock, from: self.procedures, into: &procedures)
    write(.wait, .waitByClock, from: 2 * self.procedures, into: &sites)
    write(.wait, .waitByClock, from: 2 * self.procedures + self.sites, into: &cells)
  }

  private mutating func write(
    _ wait: Sample, _ clock: Sample, from first: Int, into measures: inout [ScopeMeasures]
  ) {
    var counted = Array(repeating: ScopeMeasures(), count: measures.count)
    var replaced = counted
    byClock.write(wait, from: first, into: &counted)
    open.write(wait, from: first, into: &replaced)
    for scope in measures.indices {
      measures[scope][clock] = measures[scope][wait].replacing(
        replaced[scope][wait], by: counted[scope][wait])
    }
  }
}

extension SampleMeasures {
  /// The same with other values for some of the observations.
  func replacing(_ some: SampleMeasures, by others: SampleMeasures) -> SampleMeasures {
    guard let before = some.histogram, let after = others.histogram else { return self }
    var result = self
    if result.totalTicks < .max {
      result.totalTicks -= some.totalTicks
      result.totalTicks.add(others.totalTicks)
    }
    for bin in 0..<QuantileHistogram.binCount where before.counts[bin] != after.counts[bin] {
      result.histogram?.counts[bin] &+= after.counts[bin] &- before.counts[bin]
    }
    return result
  }
}

extension ScopeMeasures {
  /// Of tickets within a limit by the clock only the difference is counted while the city runs.
  mutating func completeTicketsByClock() {
    self[.ticketsWithinFirstLimitByClock] += self[.ticketsWithinFirstLimit]
    self[.ticketsWithinSecondLimitByClock] += self[.ticketsWithinSecondLimit]
  }
}
