public import ServiceModel

/// What a report tells besides the results: how options differ as files, how much work they are
/// offered before anybody waits, and where the districts lie.
public struct RunContext: Sendable {
  /// Of all options, in their order.
  public var changes: [OptionChange]
  /// By option, to tell the load offered to each; empty if it is not told.
  public var cities: [City]
  /// GeoJSON whose features have an `id` as in the scenario's districts; nil without a map.
  public var map: [UInt8]?
  /// Lives of dossiers of the first option, if they were asked for.
  public var trace: Trace?
  /// The same for process mining, if that was asked for.
  public var log: EventLog?

  /// Which places are told of.
  var told = ToldPlaces.all
  /// What the points of a design left.
  public var futures: Futures?
  /// What those say of the comparison.
  package var verdicts = InputVerdicts.none
  /// Which option was selected as the best, if that was asked.
  package var selection: OptionSelection?
  /// What was found at points that a command made, if it is told.
  package var findings: PointFindings?
  /// What each change of the law does, if rule-sets are compared.
  package var law: LawFindings?
  /// What was found in the futures of a robust study.
  package var robust: RobustFindings?
  /// What each lever has to do with the difference of an option, if that is asked.
  package var decomposed: DecomposeFindings?

  /// Whatever is left out is not told.
  public init(
    changes: [OptionChange] = [], cities: [City] = [], map: [UInt8]? = nil,
    trace: Trace? = nil, log: EventLog? = nil
  ) {
    self.changes = changes
    self.cities = cities
    self.map = map
    self.trace = trace
    self.log = log
  }
}
