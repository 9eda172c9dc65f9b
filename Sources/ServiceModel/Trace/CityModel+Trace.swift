import EventKernel
import LegalClock
import Stochastics

// What is written down of dossiers that are traced; nothing is done for the others.
extension CityModel {
  /// Decides whether a new demand is traced, and opens its case.
  @inline(__always)
  mutating func beginTrace(_ row: DossierRow, _ now: SimTime) {
    guard happens(trace.share, .trace, row) else { return }
    if let only = trace.only, dossiers.receipts[row].number != only { return }
    dossiers[row].traits.insert(.traced)
    openCase(row, now)
  }

  /// Opens the case of a dossier that is traced: with its visitor's first, or as the only one asked for.
  mutating func openCase(_ row: DossierRow, _ now: SimTime) {
    if trace.only == dossiers.receipts[row].number { dossiers[row].traits.insert(.traced) }
    guard dossiers[row].traits.contains(.traced) else { return }
    let dossier = dossiers[row]
    let receipt = dossiers.receipts[row]
    trace.open(
      row,
      Trace.Case(
        number: receipt.number,
        bundle: receipt.hasLeader ? dossiers.receipts[receipt.leader].number : nil,
        procedure: dossier.procedure, channel: .counter,
        commune: dossier.commune, arisen: now))
  }

  /// What the row knows goes into the case.
  @inline(__always)
  mutating func updateCase(_ row: DossierRow, outcome: Trace.Outcome? = nil) {
    guard dossiers[row].traits.contains(.traced) else { return }
    writeCase(row, outcome)
  }

  @inline(never)
  private mutating func writeCase(_ row: DossierRow, _ outcome: Trace.Outcome?) {
    guard !dossiers[row].traits.contains(.branch) else { return }
    let dossier = dossiers[row]
    let receipt = dossiers.receipts[row]
    let site = dossier.queue == .none ? nil : city.counters.site(ofQueue: dossier.queue)
    trace.change(row) { traced in
      traced.channel =
        switch dossier.channel {
        case .counter: .counter
        case .online: .online
        case .post: .post
        }
      traced.site = site
      traced.visits = Int(dossier.trips)
      traced.supplements = dossier.traits.contains(.supplemented) ? 1 : 0
      if receipt.received > 0 {
        traced.received = SimTime(ticks: receipt.received)
        let due = SimTime(ticks: receipt.due)
        traced.due = due < .never ? due : nil
      }
      if let outcome { traced.outcome = outcome }
    }
  }

  /// A result is there.
  @inline(__always)
  mutating func traceResult(_ row: DossierRow, _ now: SimTime) {
    guard dossiers[row].traits.contains(.traced) else { return }
    writeResult(row, now)
  }

  @inline(never)
  private mutating func writeResult(_ row: DossierRow, _ now: SimTime) {
    let receipt = dossiers.receipts[row]
    updateCase(row, outcome: dossiers[row].traits.contains(.refused) ? .refused : .granted)
    let working = city.legalCalendar.workingTime(from: SimTime(ticks: receipt.received), to: now)
    trace.change(row) { traced in
      traced.finished = now
      traced.isLate = now.ticks > receipt.due
      traced.workingTime = working
    }
    note(.resultReady, row, from: now, to: now, queued: .zero)
  }

  @inline(__always)
  mutating func note(
    _ activity: Trace.Activity, _ row: DossierRow, step: CompiledRoutes.Position? = nil,
    from start: SimTime,
    to end: SimTime, queued: SimDuration
  ) {
    guard dossiers[row].traits.contains(.traced) else { return }
    write(activity, row, step: step, from: start, to: end, queued: queued)
  }

  @inline(never)
  private mutating func write(
    _ activity: Trace.Activity, _ row: DossierRow, step: CompiledRoutes.Position? = nil,
    from start: SimTime,
    to end: SimTime, queued: SimDuration
  ) {
    guard end < .never else { return }
    let isBranch = dossiers[row].traits.contains(.branch)
    let number = dossiers.receipts[isBranch ? dossiers.leader(of: row) : row].number
    trace.note(
      Trace.Event(
        number: number, activity: activity, step: step.flatMap { city.routes.tracedStep($0) },
        agency: agency(of: activity, row), start: start, end: end, queued: queued))
  }

  /// Who did it.
  @inline(__always)
  private func agency(of activity: Trace.Activity, _ row: DossierRow) -> Trace.Agency {
    switch activity {
    case .outside, .failedOnline: .outside
    case .work, .signature: .office(dossiers[row].office)
    default: .site(city.counters.site(ofQueue: dossiers[row].queue))
    }
  }

  /// A service or a piece of work behind the counter begins.
  @inline(__always)
  mutating func traceService(
    _ activity: Trace.Activity, _ row: DossierRow, _ now: SimTime, _ length: SimDuration
  ) {
    guard dossiers[row].traits.contains(.traced) else { return }
    let queued = max(.zero, now - SimTime(ticks: dossiers[row].waitingSince))
    write(activity, row, from: now, to: now + length, queued: queued)
  }

  /// Cases that are not over when the run ends keep what is known of them.
  mutating func closeTrace() {
    guard trace.share > 0 else { return }
    for row in dossiers.rows.places where dossiers.isTaken(row) { updateCase(row) }
  }
}
