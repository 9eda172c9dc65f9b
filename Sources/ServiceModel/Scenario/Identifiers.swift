/// A position in one of the arrays of a `Scenario`, typed by what it points at.
public struct Index<Element>: Hashable, Sendable, BitwiseCopyable {
  public let rawValue: UInt16

  /// Traps beyond 65,535: no city has that many of anything here.
  public init(_ position: Int) {
    rawValue = UInt16(position)
  }

  public var position: Int { Int(rawValue) }
}

public typealias CalendarID = Index<CalendarPattern>
public typealias DistrictID = Index<District>
public typealias CommuneID = Index<Commune>
public typealias ServiceClassID = Index<ServiceClass>
public typealias ProcedureID = Index<Procedure>
public typealias RouteID = Index<Route>
public typealias ChannelMixID = Index<ChannelMix>
public typealias SiteID = Index<Site>
public typealias CounterGroupID = Index<CounterGroup>
public typealias StaffingPlanID = Index<StaffingPlan>
public typealias OfficeFunctionID = Index<OfficeFunction>
public typealias OfficeID = Index<Office>
