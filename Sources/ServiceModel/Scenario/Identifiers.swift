public import LegalClock

/// A position in one of the arrays of a `Scenario`, typed by what it points at.
public struct Index<Element>: Hashable, Sendable, BitwiseCopyable {
  /// The position itself, half a word long: rows of dossiers hold several.
  public let rawValue: UInt16

  /// Traps beyond 65,535: no city has that many of anything here.
  @inlinable @inline(__always)
  public init(_ position: Int) {
    rawValue = UInt16(position)
  }

  /// From 0, to look it up in an array.
  @inlinable @inline(__always)
  public var position: Int { Int(rawValue) }
}

extension Index: TypedPosition {
  /// Nothing: where a dossier has no office yet, say. It is no position of any array.
  static var none: Index {
    @inline(__always) get { Index(Int(UInt16.max)) }
  }

  /// The position after this one; traps after the last.
  @inline(__always)
  var next: Index { Index(position + 1) }

  /// Goes on to the next position.
  @inline(__always)
  mutating func advance() { self = next }
}

/// A position in `Scenario.calendars`.
public typealias CalendarID = Index<CalendarPattern>
/// A position in `Scenario.districts`.
public typealias DistrictID = Index<District>
/// A position in `Scenario.communes`.
public typealias CommuneID = Index<Commune>
/// A position in `Scenario.serviceClasses`, and a bit of `CounterGroup.serves`.
public typealias ServiceClassID = Index<ServiceClass>
/// A position in `Scenario.procedures`.
public typealias ProcedureID = Index<Procedure>
/// A position in `Scenario.routes`.
public typealias RouteID = Index<Route>
/// A position in `Scenario.channels`.
public typealias ChannelMixID = Index<ChannelMix>
/// A position in `Scenario.sites`.
public typealias SiteID = Index<Site>
/// A position in `Scenario.counterGroups`.
public typealias CounterGroupID = Index<CounterGroup>
/// A position in `Scenario.staffingPlans`.
public typealias StaffingPlanID = Index<StaffingPlan>
/// A position in `Scenario.officeFunctions`.
public typealias OfficeFunctionID = Index<OfficeFunction>
/// A position in `Scenario.offices`.
public typealias OfficeID = Index<Office>
