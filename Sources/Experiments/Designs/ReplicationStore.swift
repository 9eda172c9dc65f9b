public import ServiceModel

/// Where finished replications are kept, so that a run that was stopped goes on and runs made apart
/// are put together. Both functions are called on any thread.
public struct ReplicationStore: Sendable {
  /// A replication, from 0, of an option; nil if it is not there. It fits the scenario.
  public var load: @Sendable (_ option: Scenario, _ replication: Int) throws -> ReplicationResult?
  /// Keeps a replication of the option with this id.
  public var save: @Sendable (_ option: String, _ result: ReplicationResult) throws -> Void

  /// A store by its two functions.
  public init(
    load: @escaping @Sendable (_ option: Scenario, _ replication: Int) throws -> ReplicationResult?,
    save: @escaping @Sendable (_ option: String, _ result: ReplicationResult) throws -> Void
  ) {
    self.load = load
    self.save = save
  }

  /// Keeps nothing.
  public static let none = ReplicationStore(load: { _, _ in nil }, save: { _, _ in })

  /// The same, while `hear` is told of every replication that comes out of it or goes into it, on any
  /// thread: some more than once.
  public func hearing(
    _ hear: @escaping @Sendable (_ option: String, _ result: ReplicationResult) -> Void
  ) -> ReplicationStore {
    ReplicationStore(
      load: { option, replication in
        let kept = try load(option, replication)
        if let kept { hear(option.id, kept) }
        return kept
      },
      save: { option, result in
        hear(option, result)
        try save(option, result)
      })
  }

  /// From the store, or simulated and put there. Throws `CancellationError`, and puts nothing there,
  /// when its task is cancelled before the replication is whole.
  func result(of option: SimulatedOption, _ replication: Int) throws -> ReplicationResult {
    if let kept = try load(option.scenario, replication) { return kept }
    try Task.checkCancellation()
    let result = try option.simulateUnlessCancelled(replication)
    try save(option.scenario.id, result)
    return result
  }
}

extension ReplicationResult {
  /// Reads what was kept of replication `number`, from 0, of a scenario; nil for one that is not at
  /// hand. Throws if the bytes are not whole, are of another replication or do not fit the scenario.
  public init(kept bytes: [UInt8], number: Int, of scenario: Scenario?) throws(DamagedBytes) {
    try self.init(bytes: bytes)
    guard replication == number, scenario.map({ fits($0) }) ?? true else { throw DamagedBytes() }
  }
}
