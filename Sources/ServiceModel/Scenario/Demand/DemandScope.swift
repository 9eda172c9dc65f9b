/// A part of all demand: who asks, and for what. What is nil leaves nobody out.
///
/// A place is inside if its commune is named or its district is, a procedure if it is named or its
/// service class is. A demand is inside if both its place and its procedure are.
public struct DemandScope: Hashable, Sendable {
  /// Classes of which every procedure is inside.
  public var serviceClasses: [ServiceClassID]?
  /// Procedures that are inside by themselves.
  public var procedures: [ProcedureID]?
  /// Districts of which every commune is inside.
  public var districts: [DistrictID]?
  /// Communes that are inside by themselves.
  public var communes: [CommuneID]?

  /// All demand, as far as nothing is named.
  public init(
    serviceClasses: [ServiceClassID]? = nil, procedures: [ProcedureID]? = nil,
    districts: [DistrictID]? = nil, communes: [CommuneID]? = nil
  ) {
    self.serviceClasses = serviceClasses
    self.procedures = procedures
    self.districts = districts
    self.communes = communes
  }

  /// Whether a commune of a district is inside. O(names).
  public func holds(_ commune: CommuneID, in district: DistrictID) -> Bool {
    (districts == nil && communes == nil) || districts?.contains(district) == true
      || communes?.contains(commune) == true
  }

  /// Whether a procedure of a service class is inside. O(names).
  public func holds(_ procedure: ProcedureID, of serviceClass: ServiceClassID) -> Bool {
    (serviceClasses == nil && procedures == nil) || serviceClasses?.contains(serviceClass) == true
      || procedures?.contains(procedure) == true
  }

  /// The same in a city that has some of these communes, under other positions.
  func moved(_ position: (CommuneID) -> Int?) -> DemandScope {
    var scope = self
    scope.communes = communes.map { $0.compactMap { position($0).map { CommuneID($0) } } }
    return scope
  }
}

extension Scenario {
  /// Whether what a commune asks of a procedure is inside. O(names).
  public func isInside(_ scope: DemandScope, commune: Int, procedure: Int) -> Bool {
    scope.holds(CommuneID(commune), in: people.communes[commune].district)
      && scope.holds(ProcedureID(procedure), of: services.procedures[procedure].serviceClass)
  }
}
