import Experiments
import Runs
import ServiceModel

/// Runs that were made before, by others, and are only to be put together.
struct MadeApart: Sendable {
  /// The replications of the scenarios as written.
  let store: ReplicationStore
  /// Of a plan with points.
  let design: DesignedRuns?
  /// What a run left, of those of a plan.
  let record: (@Sendable (Int) throws -> [UInt8])?
  /// From how many places they come.
  let places: Int

  /// Parts of a run: folders of replications.
  init(_ parts: ReplicationParts) {
    store = parts.store
    design = nil
    record = nil
    places = parts.folders.count
  }

  /// All shards of a plan of these options. Throws `InvalidScenario`.
  init(_ shards: ShardSet, of plan: Plan, options: [String]) throws {
    design = plan.design == nil ? nil : try plan.designedRuns()
    let replications = plan.replications
    store = ReplicationStore(
      load: { option, replication in
        guard let position = options.firstIndex(of: option.id) else { return nil }
        let run = position * replications + replication
        let result = try ReplicationResult(bytes: try shards.record(of: run))
        guard result.replication == replication, result.fits(option) else { throw DamagedBytes() }
        return result
      },
      save: { _, _ in preconditionFailure("shards hold all runs") })
    record = { try shards.record(of: $0) }
    places = shards.count
  }
}
