import EventKernel
import OutputAnalysis

/// The wait of a ticket that closed doors interrupted, or whose holder came before an agreed time.
struct WaitOfTicket: BitwiseCopyable {
  var site: SiteID
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

  /// Scopes: procedures, once more for legal priority, sites, half-hours by kind of site. A light
  /// recording has no half-hours, and a row for each kind of site in place of each site.
  init(_ scenario: Scenario, _ recording: Recording) {
    procedures = scenario.services.procedures.count
    sites = scenario.reception.sites.count
    let kinds = scenario.siteKinds.count
    var scopes = 2 * procedures + sites
    var rows = 2 * procedures + kinds
    if recording == .full {
      scopes += kinds * DayWaits.slotsPerDay
      rows = scopes
    }
    byClock = SampleMeter(scopes: scopes, rows: rows)
    open = SampleMeter(scopes: scopes, rows: rows)
  }

  mutating func add(_ ticket: WaitOfTicket, procedure: ProcedureID, hasPriority: Bool) {
    add(ticket, scope: procedure.position)
    if hasPriority { add(ticket, scope: procedures + procedure.position) }
  }

  /// At its site and in the row of its kind, in a light recording.
  mutating func add(_ ticket: WaitOfTicket, kind: Int) {
    add(ticket, scope: 2 * procedures + ticket.site.position, row: 2 * procedures + kind)
  }

  /// The waits by the clock of a site, whose waits in opening hours add up to `wait`.
  func total(site: SiteID, wait: Int64) -> Int64 {
    let scope = 2 * procedures + site.position
    return SampleMeasures.total(wait, replacing: open.total(scope), by: byClock.total(scope))
  }

  /// Of one kind of site in a light recording, by those in opening hours.
  mutating func byClock(_ waits: QuantileHistogram, kind: Int) -> QuantileHistogram {
    let row = 2 * procedures + kind
    return waits.replacing(open.histogram(row: row), by: byClock.histogram(row: row))
  }

  /// At its site, and in a half-hour of the kind of site.
  mutating func add(_ ticket: WaitOfTicket, cell: Int) {
    add(ticket, scope: 2 * procedures + ticket.site.position)
    add(ticket, scope: 2 * procedures + sites + cell)
  }

  private mutating func add(_ ticket: WaitOfTicket, scope: Int) {
    add(ticket, scope: scope, row: scope)
  }

  private mutating func add(_ ticket: WaitOfTicket, scope: Int, row: Int) {
    let (byClock, wait) = (ticket.byClock.ticks, ticket.wait.ticks)
    self.byClock.add(scope, row: row, byClock, in: SampleMeter.bin(of: byClock))
    open.add(scope, row: row, wait, in: SampleMeter.bin(of: wait))
  }

  /// Completes the measures of procedures by those by the clock.
  mutating func write(procedures: inout [ScopeMeasures]) {
    write(.wait, .waitByClock, from: 0, into: &procedures)
    write(.priorityWait, .priorityWaitByClock, from: self.procedures, into: &procedures)
  }

  /// The same of sites and half-hours, in a full recording.
  mutating func write(sites: inout [ScopeMeasures], cells: inout [ScopeMeasures]) {
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
    result.totalTicks = Self.total(
      totalTicks, replacing: some.totalTicks, by: others.totalTicks)
    result.histogram = histogram?.replacing(before, by: after)
    return result
  }

  /// A total with other values for some of the observations; none that is larger than any is known.
  static func total(_ total: Int64, replacing some: Int64, by others: Int64) -> Int64 {
    guard total < .max else { return total }
    var result = total - some
    result.add(others)
    return result
  }
}

extension QuantileHistogram {
  /// The same with other values for some of the observations.
  func replacing(_ some: QuantileHistogram, by others: QuantileHistogram) -> QuantileHistogram {
    var result = self
    for bin in 0..<Self.binCount where some.counts[bin] != others.counts[bin] {
      result.counts[bin] &+= others.counts[bin] &- some.counts[bin]
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
