/// Who asks for something, where and when.
public struct People: Hashable, Sendable {
  /// What channel mixes may differ by.
  public var districts: [District]
  /// Where demand arises, in every option.
  public var communes: [Commune]
  /// When demand arises.
  public var demand: Demand
  /// Those who hand in for others.
  public var proxies: [Proxies]
  /// Accounts of level 2 and what they spare; nil if they spare nothing.
  public var identification: Identification?

  /// The parts as they are; nothing is checked.
  public init(
    districts: [District], communes: [Commune], demand: Demand, proxies: [Proxies] = []
  ) {
    self.districts = districts
    self.communes = communes
    self.demand = demand
    self.proxies = proxies
  }
}
