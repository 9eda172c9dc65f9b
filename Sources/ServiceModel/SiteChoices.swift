import EventKernel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The counter groups that residents of each commune choose from, by service class.
public struct SiteChoices: Sendable {
  public struct Candidate: BitwiseCopyable, Sendable {
    public var group: UInt16
    /// Within the access standard, by distance or by time.
    public var withinReach: Bool
    /// One way, in microseconds.
    public var travelTicks: Int64
  }

  private let candidates: ContiguousArray<Candidate>
  /// By commune and service class: where its candidates begin and end. Classes with the same
  /// candidates share them, so that they are few and stay in the cache.
  private let ranges: ContiguousArray<Range<UInt32>>
  private let classCount: Int

  init(_ scenario: Scenario) {
    let choice = scenario.siteChoice
    let limit = choice.rule == .boundaryFree ? choice.candidates : 1
    classCount = scenario.serviceClasses.count
    // What every commune asks of every site and group, without all else that they are.
    let places = scenario.sites.map(\.place)
    let jurisdictions = scenario.sites.map(\.jurisdiction)
    let siteOf = scenario.counterGroups.map(\.site.position)
    let serves = scenario.counterGroups.map(\.serves)
    let takesDossiers = scenario.counterGroups.map { $0.role == .full }
    let targets = scenario.targets
    var candidates: ContiguousArray<Candidate> = []
    var ranges: ContiguousArray<Range<UInt32>> = []
    for (commune, home) in scenario.communes.enumerated() {
      let responsible = siteOf.indices.filter { group in
        takesDossiers[group]
          && (choice.rule != .jurisdiction
            || jurisdictions[siteOf[group]].covers(CommuneID(commune), of: home.district))
      }
      let byDistance = responsible.map { group in
        (kilometres: home.place.kilometres(to: places[siteOf[group]]), group: group)
      }.sorted { ($0.kilometres, $0.group) < ($1.kilometres, $1.group) }
      var known: [(groups: [Int], range: Range<UInt32>)] = []
      for serviceClass in 0..<classCount {
        let open = byDistance.lazy.filter { serves[$0.group] >> UInt64(serviceClass) & 1 == 1 }
        let nearest = Array(open.prefix(limit))
        let groups = nearest.map(\.group)
        if let same = known.first(where: { $0.groups == groups }) {
          ranges.append(same.range)
          continue
        }
        let first = UInt32(candidates.count)
        for (kilometres, group) in nearest {
          let minutes = choice.travelMinutes(kilometres: kilometres)
          candidates.append(
            Candidate(
              group: UInt16(group),
              withinReach: kilometres <= targets.reachKilometres || minutes <= targets.reachMinutes,
              travelTicks: SimDuration.minutes(minutes).ticks))
        }
        ranges.append(first..<UInt32(candidates.count))
        known.append((groups, first..<UInt32(candidates.count)))
      }
    }
    self.candidates = candidates
    self.ranges = ranges
  }

  /// Positions of the candidates, nearest first; one unless the choice is free of boundaries.
  /// Empty if nobody serves the class.
  public func range(commune: Int, serviceClass: Int) -> Range<Int> {
    let range = ranges[commune * classCount + serviceClass]
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  public subscript(position: Int) -> Candidate { candidates[position] }
}

extension Jurisdiction {
  /// Whether residents of a commune are served here.
  public func covers(_ commune: CommuneID, of district: DistrictID) -> Bool {
    switch self {
    case .commune(let id): id == commune
    case .district(let id): id == district
    case .city: true
    case .house: false
    }
  }
}

extension SiteChoice {
  /// One way, door to door.
  public func travelMinutes(kilometres: Double) -> Double {
    accessMinutes + kilometres * detourFactor / speedKilometresPerHour * 60
  }
}

extension Place {
  /// Straight-line distance on a sphere of radius 6371.0088 km, by the haversine formula.
  public func kilometres(to other: Place) -> Double {
    let radians = Double.pi / 180
    let halfLatitude = sin((other.latitude - latitude) * radians / 2)
    let halfLongitude = sin((other.longitude - longitude) * radians / 2)
    let haversine =
      halfLatitude * halfLatitude
      + cos(latitude * radians) * cos(other.latitude * radians) * halfLongitude * halfLongitude
    return 2 * 6371.0088 * asin(min(1, haversine.squareRoot()))
  }
}
