/// Where the working time of a dossier goes from receipt to result, without the time for which the citizen is
/// waited for, which the legal clock does not count.
public enum LateStage: Int, Hashable, Sendable, CaseIterable {
  /// Waits in an office until somebody takes it up.
  case queue
  /// Is worked on.
  case work
  /// Is on the way between houses, the wait for the courier included.
  case transfer
  /// Is with another authority, or waits for a dossier that is linked with it.
  case elsewhere
  /// No working time has passed: the limit was none.
  case none
}

/// Late dossiers of one procedure, each divided by where its time went.
public struct LateLedger: Hashable, Sendable, Codable {
  /// Finished late, or open past their due date at the end.
  public var dossiers = 0
  /// By `LateStage.rawValue`, in dossiers; they add up to `dossiers`.
  public var parts: [Double] = Array(repeating: 0, count: LateStage.allCases.count)

  /// Of none.
  public init() {}

  /// Adds those of another replication.
  public mutating func merge(_ other: LateLedger) {
    dossiers += other.dossiers
    for stage in parts.indices { parts[stage] += other.parts[stage] }
  }

  mutating func add(_ account: TimeAccount) {
    dossiers += 1
    let times = [account.queue, account.work, account.transfer, account.elsewhere]
    let total = times.reduce(0, +)
    guard total > 0 else {
      parts[LateStage.none.rawValue] += 1
      return
    }
    for (stage, time) in times.enumerated() { parts[stage] += Double(time) / Double(total) }
  }
}
