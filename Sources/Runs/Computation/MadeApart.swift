import Experiments
import ServiceModel

/// Runs of a study that others have made, only to be put together.
package struct MadeApart: Sendable {
  /// The replications of the scenarios as written.
  let store: ReplicationStore
  /// Of a plan with points.
  let runs: DesignedRuns?
  /// What a run left, of those of a plan.
  let record: (@Sendable (Int) throws -> [UInt8])?
  /// From how many places they come.
  let places: Int

  /// Parts of a run: folders of replications.
  package init(_ parts: ReplicationParts) {
    store = parts.store
    runs = nil
    record = nil
    places = parts.folders.count
  }

  /// All shards of the plan of a computation. Throws `InvalidScenario`.
  init(_ shards: ShardSet, of computation: Computation) throws {
    runs = computation.points == nil ? nil : try computation.designedRuns()
    let (replications, options) = (computation.study.replications.fewest, computation.inputs.ids)
    store = ReplicationStore(
      load: { option, replication in
        guard let position = options.firstIndex(of: option.id) else { return nil }
        let run = position * replications + replication
        return try ReplicationResult(
          kept: try shards.record(of: run), number: replication, of: option)
      },
      save: { _, _ in preconditionFailure("shards hold all runs") })
    record = { try shards.record(of: $0) }
    places = shards.count
  }
}
