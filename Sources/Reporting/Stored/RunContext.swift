public import Experiments
public import ServiceModel

/// What a report tells besides the results: how options differ as files, how much work they are
/// offered before anybody waits, and where the districts lie.
public struct RunContext: Sendable {
  public var changes: [OptionChange]
  /// By option; empty if not told.
  public var loads: [OfferedLoad]
  /// GeoJSON whose features have an `id` as in the scenario's districts; nil without a map.
  public var map: [UInt8]?
  /// Lives of dossiers of the first option, if they were asked for.
  public var trace: Trace?

  public init(
    changes: [OptionChange] = [], loads: [OfferedLoad] = [], map: [UInt8]? = nil,
    trace: Trace? = nil
  ) {
    self.changes = changes
    self.loads = loads
    self.map = map
    self.trace = trace
  }
}
