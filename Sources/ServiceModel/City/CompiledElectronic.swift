import EventKernel
import Stochastics

/// The portal, ready to draw.
struct CompiledPortal: Sendable {
  /// Whether a submission on it may come to nothing.
  let mayFail: Bool
  /// Whether anybody is asked to show originals.
  let asksForOriginals: Bool
  let failedShare: Double
  let counterAfterFailureShare: Double
  let retryWorkingDays: Sampler
  let originalsShare: Double
  let originalsWorkingDays: Sampler
  let originalsMinutes: Sampler

  init(_ scenario: Scenario, samplers: inout SamplerTable) {
    let rules = scenario.services.electronic
    let services = scenario.services.procedures.map(\.onlineService)
    mayFail = rules.failedShare > 0 || services.contains(.notOffered)
    asksForOriginals = rules.originals.share > 0 && services.contains(.partial)
    failedShare = rules.failedShare
    counterAfterFailureShare = rules.counterAfterFailureShare
    retryWorkingDays = samplers.add(rules.retryWorkingDays)
    originalsShare = rules.originals.share
    originalsWorkingDays = samplers.add(rules.originals.workingDays)
    originalsMinutes = samplers.add(rules.originals.minutes)
  }
}

/// Accounts of level 2, by commune and procedure.
struct CompiledIdentification: Sendable {
  let level2Share: Lookup<CommuneID, Double>
  /// Of those with an account, the demands that arise.
  let arisingShare: Lookup<ProcedureID, Double>
  /// Probability that their first submission is complete.
  let completeShare: Lookup<ProcedureID, Double>
  let savedMinutes: Double
  /// Whether demands are thinned.
  let sparesCopies: Bool

  init(_ rules: Identification, _ scenario: Scenario) {
    level2Share = Lookup(scenario.people.communes.map(rules.share))
    let procedures = scenario.services.procedures
    arisingShare = Lookup(procedures.indices.map { rules.arisingShare(of: ProcedureID($0)) })
    completeShare = Lookup(procedures.map { rules.completeShare($0.completeShare) })
    savedMinutes = rules.savedMinutes
    sparesCopies = rules.sparedCopiesShare > 0 && !rules.certifiedCopies.isEmpty
  }
}
