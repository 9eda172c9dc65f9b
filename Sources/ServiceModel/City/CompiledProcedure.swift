import EventKernel
public import LegalClock
import Stochastics

/// What a dossier looks up about its procedure.
struct CompiledProcedure: BitwiseCopyable, Sendable {
  var serviceClass: ServiceClassID
  var receptionMinutes: Sampler
  var completeShare: Double
  var route: RouteID
  /// Unless rule-sets say otherwise: `City.timeLimit(of:received:)`.
  var timeLimit: TimeLimit
  var awaited: Bool
  /// Whether the limit depends on the rule-set.
  var isLimitDated: Bool
  var channels: ChannelMixID
  var postalReturnShare: Double
  var electronicReturnShare: Double
  /// The citizen's uniform from which the result of an online dossier goes out by post.
  var onlinePostedFrom: Double
  var onlineService: OnlineService?

  init(_ procedure: Procedure, scenario: Scenario, samplers: inout SamplerTable) {
    let mix = scenario.services.channels[procedure.channels.position]
    serviceClass = procedure.serviceClass
    receptionMinutes = samplers.add(procedure.receptionMinutes)
    completeShare = procedure.completeShare
    route = procedure.route
    timeLimit = procedure.timeLimit
    awaited = procedure.awaited
    isLimitDated = scenario.time.ruleSets.contains { $0.timeLimit(of: procedure.id) != nil }
    channels = procedure.channels
    postalReturnShare = mix.postalReturnShare
    onlineService = procedure.onlineService
    let returns = mix.onlineReturns(procedure.onlineService)
    electronicReturnShare = returns.electronic
    onlinePostedFrom = returns.postedFrom
  }
}

extension City {
  /// What the law gives the offices for a dossier received at `received`.
  @inline(__always)
  func timeLimit(of procedure: ProcedureID, received: SimTime) -> TimeLimit {
    procedures[procedure].isLimitDated
      ? datedLimit(of: procedure, received: received) : procedures[procedure].timeLimit
  }

  @inline(never)
  private func datedLimit(of procedure: ProcedureID, received: SimTime) -> TimeLimit {
    datedLimits[
      deadlines.ruleSet(received: received) * procedures.values.count + procedure.position]
  }
}

extension Scenario {
  /// What the law gives the offices for a procedure received on a day: what the rule-set in force says,
  /// else its own limit.
  public func timeLimit(of procedure: ProcedureID, on date: CivilDate) -> TimeLimit {
    let kind = services.procedures[procedure.position]
    let rules = time.ruleSets.last { $0.validFrom <= date } ?? time.ruleSets.first
    return rules?.timeLimit(of: kind.id) ?? kind.timeLimit
  }

  /// By rule-set, then by procedure; empty if no rule-set says anything of limits.
  var datedLimits: ContiguousArray<TimeLimit> {
    guard time.ruleSets.contains(where: { !$0.timeLimits.isEmpty }) else { return [] }
    return ContiguousArray(
      time.ruleSets.flatMap { rules in
        services.procedures.map { rules.timeLimit(of: $0.id) ?? $0.timeLimit }
      })
  }
}

extension ChannelMix {
  /// How results of online dossiers go out, as shares from 0 on: first as a file, then fetched, and from
  /// `postedFrom` on by post.
  public func onlineReturns(
    _ service: OnlineService?
  ) -> (electronic: Double, postedFrom: Double) {
    switch service {
    case nil, .notOffered?: (electronicReturnShare, 1 - postalReturnShare)
    case .partial?: (0, 1 - postalReturnShare)
    case .full?: (electronicReturnShare, electronicReturnShare)
    }
  }

  /// The shares of online and postal submissions in a district on a day.
  public func shares(in district: District, on date: CivilDate) -> (online: Double, post: Double) {
    let change = changes.last { $0.from <= date }
    let online = change?.onlineShare ?? onlineShare
    let post = change?.postShare ?? postShare
    return (differsByDistrict ? min(1 - post, online * district.onlineFactor) : online, post)
  }
}

/// Reception, closing and transfer, ready to draw from.
struct CompiledReception: Sendable {
  let incompleteServiceShare: Double
  let replyWorkingDays: Sampler
  let priorityShare: Double
  let onlineMinutes: Sampler
  let backgroundLimit: SimDuration
  let collectionMinutes: Sampler
  let digitisingPlace: Digitising.Place
  let digitisingMinutes: Sampler
  let collectionWorkingDays: Sampler
  let fetching: CompiledFetching
  let postDays: Sampler

  let closingRule: Closing.Rule
  let overtime: SimDuration
  let ticketCutOff: SimDuration
  let stopTicketsWhenFull: Bool

  let toOffice: CompiledTransfer
  let toSite: CompiledTransfer
  /// After midnight, of all couriers.
  let departures: ContiguousArray<SimDuration>
  let waitLimits: (first: SimDuration, second: SimDuration)
  let acknowledgementTime: SimDuration

  let supplementWorkingDays: Sampler
  let supplementServiceShare: Double
  let guidanceMinutes: Sampler
  let guidanceCatchesShare: Double
  let patience: CompiledPatience
  let comingBack: CompiledComingBack
  let callingTime: SimDuration
  let proxies: Lookup<ServiceClassID, CompiledProxies?>

  init(_ scenario: Scenario, samplers: inout SamplerTable) {
    let reception = scenario.reception.rules
    incompleteServiceShare = reception.incompleteServiceShare
    replyWorkingDays = samplers.add(reception.replyWorkingDays)
    priorityShare = reception.priorityShare
    onlineMinutes = samplers.add(reception.onlineMinutes)
    backgroundLimit = .minutes(reception.backgroundLimitHours * 60)
    collectionMinutes = samplers.add(reception.collection.minutes)
    digitisingPlace = reception.digitising.place
    digitisingMinutes = samplers.add(reception.digitising.minutes)
    collectionWorkingDays = samplers.add(reception.collection.workingDays)
    fetching = CompiledFetching(reception.collection, samplers: &samplers)
    postDays = samplers.add(reception.postDays)
    let closing = scenario.reception.closing
    closingRule = closing.rule
    overtime = .minutes(closing.overtimeMinutes)
    ticketCutOff = .minutes(closing.ticketCutOffMinutes)
    stopTicketsWhenFull = closing.stopTicketsWhenFull
    var departures: ContiguousArray<SimDuration> = []
    toOffice = CompiledTransfer(
      scenario.backOffice.transfer.toOffice, &departures, samplers: &samplers)
    toSite = CompiledTransfer(scenario.backOffice.transfer.toSite, &departures, samplers: &samplers)
    self.departures = departures
    let limits = scenario.account.targets.waitLimitsMinutes
    precondition(limits.count == 2, "two wait limits are reported")
    acknowledgementTime = .minutes(scenario.account.targets.acknowledgementHours * 60)
    supplementWorkingDays = samplers.add(reception.supplement.workingDays)
    supplementServiceShare = reception.supplement.serviceShare
    guidanceMinutes = samplers.add(reception.guidance.minutes)
    guidanceCatchesShare = reception.guidance.catchesShare
    patience = CompiledPatience(scenario, samplers: &samplers)
    comingBack = CompiledComingBack(scenario, samplers: &samplers)
    callingTime = .minutes(scenario.reception.waiting.callingMinutes)
    var proxies = ContiguousArray<CompiledProxies?>(
      repeating: nil, count: scenario.services.classes.count)
    for rule in scenario.people.proxies {
      for serviceClass in rule.serviceClasses {
        proxies[serviceClass.position] = CompiledProxies(rule, samplers: &samplers)
      }
    }
    self.proxies = Lookup(proxies)
    waitLimits = (.minutes(limits[0]), .minutes(limits[1]))
  }
}

/// How results are fetched by those who are not told that they are there.
struct CompiledFetching: Sendable {
  let comes: ReceptionRules.Collection.Comes
  let againWorkingDays: Sampler
  let inVainMinutes: Sampler?

  init(_ rules: ReceptionRules.Collection, samplers: inout SamplerTable) {
    comes = rules.comes
    againWorkingDays = samplers.add(rules.againWorkingDays)
    inVainMinutes = rules.inVainMinutes.map { samplers.add($0) }
  }
}

/// One way of carrying dossiers.
struct CompiledTransfer: BitwiseCopyable, Sendable {
  /// Where its courier's departures begin, and one past the last; the same if it goes at once.
  let firstDeparture: Int
  let endOfDepartures: Int
  let minutes: Sampler

  init(
    _ transfer: Transfer, _ departures: inout ContiguousArray<SimDuration>,
    samplers: inout SamplerTable
  ) {
    firstDeparture = departures.count
    switch transfer {
    case .courier(let times, let minutes):
      departures += times.sorted().map { SimDuration.minutes(Double($0.minutes)) }
      self.minutes = samplers.add(minutes)
    case .digital(let minutes):
      self.minutes = samplers.add(minutes)
    }
    endOfDepartures = departures.count
  }
}
