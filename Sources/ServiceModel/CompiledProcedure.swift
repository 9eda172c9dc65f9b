import EventKernel
import Stochastics

/// What a dossier looks up about its procedure.
struct CompiledProcedure: BitwiseCopyable, Sendable {
  var serviceClass: Int
  var receptionMinutes: Sampler
  var completeShare: Double
  var route: UInt16
  var timeLimit: TimeLimit
  var awaited: Bool
  var postShare: Double
  var onlineShare: Double
  var onlineDiffersByDistrict: Bool
  var postalReturnShare: Double
  var electronicReturnShare: Double

  init(_ procedure: Procedure, scenario: Scenario, samplers: inout SamplerTable) {
    let mix = scenario.channels[procedure.channels.position]
    serviceClass = procedure.serviceClass.position
    receptionMinutes = samplers.add(procedure.receptionMinutes)
    completeShare = procedure.completeShare
    route = procedure.route.rawValue
    timeLimit = procedure.timeLimit
    awaited = procedure.awaited
    postShare = mix.postShare
    onlineShare = mix.onlineShare
    onlineDiffersByDistrict = mix.differsByDistrict
    postalReturnShare = mix.postalReturnShare
    electronicReturnShare = mix.electronicReturnShare
  }
}

extension ChannelMix {
  /// The online share in a district.
  public func onlineShare(in district: District) -> Double {
    differsByDistrict ? min(1 - postShare, onlineShare * district.onlineFactor) : onlineShare
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
  let postDays: Sampler

  let closingRule: Closing.Rule
  let overtime: SimDuration
  let ticketCutOff: SimDuration
  let stopTicketsWhenFull: Bool
  let comesBackWorkingDays: Sampler
  let givesUpAfter: Int

  let toOffice: CompiledTransfer
  let toSite: CompiledTransfer
  let waitLimits: (first: SimDuration, second: SimDuration)

  init(_ scenario: Scenario, samplers: inout SamplerTable) {
    let reception = scenario.reception
    incompleteServiceShare = reception.incompleteServiceShare
    replyWorkingDays = samplers.add(reception.replyWorkingDays)
    priorityShare = reception.priorityShare
    onlineMinutes = samplers.add(reception.onlineMinutes)
    backgroundLimit = .minutes(reception.backgroundLimitHours * 60)
    collectionMinutes = samplers.add(reception.collectionMinutes)
    digitisingPlace = reception.digitising.place
    digitisingMinutes = samplers.add(reception.digitising.minutes)
    collectionWorkingDays = samplers.add(reception.collectionWorkingDays)
    postDays = samplers.add(reception.postDays)
    let closing = scenario.closing
    closingRule = closing.rule
    overtime = .minutes(closing.overtimeMinutes)
    ticketCutOff = .minutes(closing.ticketCutOffMinutes)
    stopTicketsWhenFull = closing.stopTicketsWhenFull
    comesBackWorkingDays = samplers.add(closing.comesBackWorkingDays)
    givesUpAfter = closing.givesUpAfter
    toOffice = CompiledTransfer(scenario.transfer.toOffice, samplers: &samplers)
    toSite = CompiledTransfer(scenario.transfer.toSite, samplers: &samplers)
    let limits = scenario.targets.waitLimitsMinutes
    precondition(limits.count == 2, "two wait limits are reported")
    waitLimits = (.minutes(limits[0]), .minutes(limits[1]))
  }
}

/// One way of carrying dossiers.
struct CompiledTransfer: Sendable {
  /// After midnight; empty if it goes at once.
  let departures: ContiguousArray<SimDuration>
  let minutes: Sampler

  init(_ transfer: Transfer, samplers: inout SamplerTable) {
    switch transfer {
    case .courier(let departures, let minutes):
      self.departures = ContiguousArray(
        departures.sorted().map { SimDuration.minutes(Double($0.minutes)) })
      self.minutes = samplers.add(minutes)
    case .digital(let minutes):
      departures = []
      self.minutes = samplers.add(minutes)
    }
  }
}
