import EventKernel
import LegalClock
import Stochastics

/// Proxies of one service class, ready to draw.
struct CompiledProxies: BitwiseCopyable, Sendable {
  let share: Double
  let dossiers: Sampler
  let dossiersPerTurn: Int
  /// Of the whole number of dossiers that a proxy carries.
  let meanSize: Double

  static func size(_ drawn: Double) -> Int { (2...Proxies.mostDossiers).nearest(to: drawn) }

  init(_ proxies: Proxies, samplers: inout SamplerTable) {
    share = proxies.share
    dossiers = samplers.add(proxies.dossiers)
    dossiersPerTurn = proxies.dossiersPerTurn
    // The mean of the rounded draw, from draws of a fixed address: the same in every run.
    let source = RandomSource(seed: 0, replication: 0)
    let owner = StreamOwner.key("proxies", "mean size")
    var sum = 0
    for entity in 0..<Self.draws {
      let address = DrawAddress(owner: owner, entity: entity, purpose: .batch)
      sum += Self.size(samplers.sample(dossiers, at: address, from: source))
    }
    meanSize = Double(sum) / Double(Self.draws)
  }

  private static let draws: UInt32 = 20_000
}

/// Bundles, by the procedure that leads them.
struct CompiledBundles: Sendable {
  struct Bundle: BitwiseCopyable, Sendable {
    var share: Double
    var firstMember: Int
    var memberCount: Int
    var timeLimit: TimeLimit
  }

  struct Member: BitwiseCopyable, Sendable {
    var procedure: ProcedureID
    var afterLeader: Bool
    var receptionShare: Double
  }

  let ledBy: Lookup<ProcedureID, Bundle?>
  let members: ContiguousArray<Member>

  init(_ scenario: Scenario) {
    var ledBy = ContiguousArray<Bundle?>(repeating: nil, count: scenario.services.procedures.count)
    var members: ContiguousArray<Member> = []
    for bundle in scenario.services.bundles {
      precondition(ledBy[bundle.leader.position] == nil, "a procedure leads two bundles")
      ledBy[bundle.leader.position] = Bundle(
        share: bundle.share, firstMember: members.count, memberCount: bundle.members.count,
        timeLimit: bundle.timeLimit)
      members.append(
        contentsOf: bundle.members.map {
          Member(
            procedure: $0.procedure, afterLeader: $0.afterLeader,
            receptionShare: $0.receptionShare)
        })
    }
    self.ledBy = Lookup(ledBy)
    self.members = members
  }
}
