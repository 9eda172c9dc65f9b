import LegalClock
import ServiceModel
import Stochastics

/// What one demand for a procedure brings to counters and offices through one channel, in
/// expectation. A demand at the counter is a visitor, who may carry dossiers of others.
struct ProcedureWork {
  /// Of the procedure itself, not those of its bundle.
  let dossiers: Double
  /// Tickets at the guidance desk, where there is one.
  private(set) var guidance = Workload()
  /// Tickets to submit, to submit again and to supplement; fewer if a guidance desk looks first.
  private(set) var tickets = Workload()
  private(set) var ticketsAfterGuidance = Workload()
  /// Work behind the counter.
  private(set) var background = Workload()
  /// Tickets to fetch results if nobody waits for them, and of these the part of those who may.
  private(set) var collections = Workload()
  private(set) var awaitable = Workload()
  /// Office jobs, by position of the function.
  private(set) var jobs: [(function: Int, work: Workload)] = []
  let mayAwait: Bool
  let firstStep: Route.Step?

  /// Who of those at the counter.
  enum Visitors: Hashable, Sendable {
    case all, proxies, others
  }

  /// For one demand of these visitors, with an account or without one.
  init(
    _ procedure: ProcedureID, by channel: DossierTraits.Channel, of visitors: Visitors = .all,
    hasAccount: Bool = false, in scenario: Scenario
  ) {
    let parties = Parties(
      procedure, by: channel, of: visitors, hasAccount: hasAccount, in: scenario)
    let kind = scenario.services.procedures[procedure.position]
    let steps = scenario.services.routes[kind.route.position].steps
    mayAwait = kind.awaited && channel == .counter
    firstStep = steps.first?.first
    dossiers = parties.dossiers
    let reception = scenario.reception.rules
    switch channel {
    case .counter:
      guidance = Workload(1, WorkTime(minutes: reception.guidance.minutes))
      tickets = parties.submissions(caught: 0)
      ticketsAfterGuidance = parties.submissions(caught: reception.guidance.catchesShare)
      let supplements = parties.supplements()
      tickets += supplements
      ticketsAfterGuidance += supplements
    case .online:
      background = Workload(
        2 - parties.completeShare, WorkTime(minutes: reception.onlineMinutes))
      tickets = parties.originals
      ticketsAfterGuidance = tickets
    case .post:
      background = parties.submissions(caught: 0)
    }
    if channel != .online, reception.digitising.place == .behindCounter {
      background += Workload(parties.dossiers, WorkTime(minutes: reception.digitising.minutes))
    }
    collections = parties.collections
    awaitable = parties.collectionsAlone
    var byFunction = Array(repeating: Workload(), count: scenario.backOffice.functions.count)
    for (count, route) in parties.routes {
      for function in byFunction.indices { byFunction[function] += count * route.jobs[function] }
    }
    jobs = byFunction.indices.filter { byFunction[$0].count > 0 }.map { ($0, byFunction[$0]) }
  }
}

extension Route.Step {
  /// What is done first of all.
  fileprivate var first: Route.Step? {
    if case .rework(_, _, let steps) = self { steps.first?.first } else { self }
  }
}

/// Who comes for one demand: somebody alone, a proxy with several dossiers, or somebody who asks
/// for a bundle of linked procedures.
private struct Parties {
  private let scenario: Scenario
  private let procedure: Procedure
  private let proxyShare: Double
  private let proxySize: Double
  private let dossiersPerTurn: Int
  private let bundleShare: Double
  private let bundle: Bundle?
  /// Dossiers of the procedure itself, those of a proxy included.
  let dossiers: Double
  /// Dossiers for each demand, with their way through the offices; the procedure's own first.
  private(set) var routes: [(count: Double, work: RouteWork)] = []
  private var routeProcedures: [Procedure] = []
  private let isOnline: Bool
  /// Probability that a first submission lacks nothing.
  let completeShare: Double
  private var incomplete: Double { 1 - completeShare }
  /// What each time at a counter is shorter by.
  private let savedMinutes: Double

  init(
    _ id: ProcedureID, by channel: DossierTraits.Channel, of visitors: ProcedureWork.Visitors,
    hasAccount: Bool, in scenario: Scenario
  ) {
    let procedure = scenario.services.procedures[id.position]
    let proxies =
      channel == .counter && visitors != .others
      ? scenario.people.proxies.first { $0.serviceClasses.contains(procedure.serviceClass) } : nil
    let bundle = scenario.services.bundles.first { $0.leader == id }
    self.scenario = scenario
    self.procedure = procedure
    self.bundle = bundle
    proxyShare = proxies.map { visitors == .proxies ? 1 : $0.share } ?? 0
    proxySize = min(Double(Proxies.mostDossiers), max(2, proxies?.dossiers.mean ?? 2))
    dossiersPerTurn = proxies?.dossiersPerTurn ?? 1
    bundleShare = (1 - proxyShare) * (bundle?.share ?? 0)
    dossiers = 1 - proxyShare + proxyShare * proxySize
    isOnline = channel == .online
    let account = hasAccount ? scenario.people.identification : nil
    completeShare =
      account?.completeShare(procedure.completeShare) ?? procedure.completeShare
    savedMinutes = account?.savedMinutes ?? 0

    let start = scenario.period.firstObservedDay
    let rules =
      scenario.time.ruleSets.last { $0.validFrom <= start } ?? scenario.time.ruleSets.first
    var traits = DossierTraits(
      channel: channel, proxyShare: proxyShare * proxySize / dossiers,
      bundledShare: bundleShare / dossiers, priorityShare: scenario.reception.rules.priorityShare,
      resubmittedShare: 1 - completeShare,
      supplementsAllowed: (rules?.supplement.value.atMost ?? 0) > 0)
    add(procedure, count: dossiers, traits)
    traits.proxyShare = 0
    traits.bundledShare = 1
    for member in bundle?.members ?? [] {
      add(scenario.services.procedures[member.procedure.position], count: bundleShare, traits)
    }
  }

  private mutating func add(_ procedure: Procedure, count: Double, _ traits: DossierTraits) {
    let route = scenario.services.routes[procedure.route.position]
    routes.append(
      (count, RouteWork(route, traits, functionCount: scenario.backOffice.functions.count)))
    routeProcedures.append(procedure)
  }

  /// Turns at the counter; `caught` is the share of incomplete submissions that ends before.
  func submissions(caught: Double) -> Workload {
    let alone = WorkTime(minutes: procedure.receptionMinutes)
    let linked =
      [alone]
      + (bundle?.members ?? []).map {
        WorkTime(
          minutes: scenario.services.procedures[$0.procedure.position].receptionMinutes,
          share: $0.receptionShare)
      }
    let single = 1 - proxyShare - bundleShare
    let turns = (proxySize / Double(dossiersPerTurn)).rounded(.up)
    let carried = first(incomplete: incomplete, caught: 0, [alone], less: 0)
    return single * first(incomplete: incomplete, caught: caught, [alone])
      + single * incomplete * complete([alone])
      + bundleShare * first(incomplete: incomplete, caught: caught, linked)
      + bundleShare * incomplete * complete(linked)
      + proxyShare
      * carried.batched(
        size: proxySize / turns, count: turns, less: savedMinutes)
      + proxyShare * proxySize * incomplete * complete([alone])
  }

  private func first(
    incomplete: Double, caught: Double, _ parts: [WorkTime], less saved: Double? = nil
  ) -> Workload {
    let short = parts.map {
      WorkTime(
        minutes: $0.minutes, share: $0.share * scenario.reception.rules.incompleteServiceShare)
    }
    return ticket(incomplete * (1 - caught), short, less: saved)
      + (1 - incomplete) * complete(parts, less: saved)
  }

  private func complete(_ parts: [WorkTime], less saved: Double? = nil) -> Workload {
    let digitising = scenario.reception.rules.digitising
    let scanning = digitising.place == .atCounter ? [WorkTime(minutes: digitising.minutes)] : []
    return ticket(1, parts + scanning, less: saved)
  }

  /// Times at a counter, each taken to be longer than what is saved of it.
  private func ticket(
    _ count: Double, _ parts: [WorkTime], less saved: Double? = nil
  ) -> Workload {
    Workload(count, parts, less: saved ?? savedMinutes)
  }

  /// Tickets to show originals of what was handed in online.
  var originals: Workload {
    let originals = scenario.services.electronic.originals
    guard procedure.onlineService == .partial, originals.share > 0 else { return Workload() }
    return ticket(originals.share, [WorkTime(minutes: originals.minutes)])
  }

  /// Tickets with what an office asked for.
  func supplements() -> Workload {
    zip(routes, routeProcedures).reduce(Workload()) { sum, route in
      let (dossiers, procedure) = route
      let time = WorkTime(
        minutes: procedure.receptionMinutes, share: scenario.reception.rules.supplement.serviceShare
      )
      return sum + ticket(dossiers.count * dossiers.work.supplements, [time])
    }
  }

  /// Results that are fetched, those of one visitor together.
  var collections: Workload {
    let size = 1 + Double(bundle?.members.count ?? 0)
    return collectionsAlone + fetchedShare * bundleShare * collection(of: size)
      + fetchedShare * proxyShare * collection(of: proxySize)
  }

  /// Those of people who come alone for one dossier.
  var collectionsAlone: Workload {
    fetchedShare * (1 - proxyShare - bundleShare) * routes[0].work.withResult * collection(of: 1)
  }

  private var fetchedShare: Double {
    let mix = scenario.services.channels[procedure.channels.position]
    guard isOnline else { return 1 - mix.postalReturnShare }
    let returns = mix.onlineReturns(procedure.onlineService)
    return max(0, returns.postedFrom - returns.electronic)
  }

  private func collection(of size: Double) -> Workload {
    ticket(1, [WorkTime(minutes: scenario.reception.rules.collection.minutes, share: size)])
  }
}
