import EventKernel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The queues that residents of each commune choose from, by service class.
public struct SiteChoices: Sendable {
  /// A queue that residents of a commune may choose, and what it takes to get there.
  public struct Candidate: BitwiseCopyable, Sendable {
    /// The queue.
    public var queue: QueueID
    /// Within the access standard, by distance or by time.
    public var withinReach: Bool
    /// One way, in microseconds.
    public var travelTicks: Int64
  }

  private let candidates: ContiguousArray<Candidate>
  /// By commune and kind: where its candidates begin and end. Kinds with the same candidates share
  /// them, so that they are few and stay in the cache.
  private let ranges: ContiguousArray<Range<UInt32>>
  /// Of each procedure: its service class, and its level where sites differ by that.
  private let kinds: Lookup<ProcedureID, UInt16>
  private let kindCount: Int
  /// Whether people go to the first candidate that no event keeps shut, and not to the one of least cost.
  let goesToFirstOpen: Bool

  /// Where ways begin, and for which commune they are.
  struct Origin {
    var place: Place
    var commune: CommuneID
  }

  /// For the residents of every commune.
  init(_ scenario: Scenario, _ queues: CounterQueues) {
    let origins = scenario.people.communes.enumerated().map {
      Origin(place: $1.place, commune: CommuneID($0))
    }
    self.init(scenario, queues, from: origins, by: scenario.reception.siteChoice)
  }

  /// For each of `origins`, in the place of communes.
  init(
    _ scenario: Scenario, _ queues: CounterQueues, from origins: [Origin], by choice: SiteChoice
  ) {
    goesToFirstOpen = choice.rule == .jurisdiction && scenario.hasClosures
    let limit =
      choice.rule == .boundaryFree
      ? choice.candidates : goesToFirstOpen ? scenario.reception.sites.count : 1
    let jurisdictions = scenario.reception.sites.map(\.jurisdiction)
    let levels = jurisdictions.contains(where: \.differsByLevel) ? Level.allCases : [.commune]
    let kinds = scenario.services.classes.indices.flatMap { serviceClass in
      levels.map { (serviceClass: ServiceClassID(serviceClass), level: $0) }
    }
    kindCount = kinds.count
    self.kinds = Lookup(
      scenario.services.procedures.map { procedure in
        let level = levels.firstIndex(of: procedure.level) ?? 0
        return UInt16(procedure.serviceClass.position * levels.count + level)
      })
    // What every commune asks of every site, without all else that they are.
    let places = scenario.reception.sites.map(\.place)
    let targets = scenario.account.targets
    var candidates: ContiguousArray<Candidate> = []
    var ranges: ContiguousArray<Range<UInt32>> = []
    for origin in origins {
      let district = scenario.people.communes[origin.commune.position].district
      let responsible = places.indices.filter { site in
        choice.rule != .jurisdiction
          || jurisdictions[site].covers(origin.commune, of: district)
      }
      let byDistance = responsible.map { site in
        (kilometres: origin.place.kilometres(to: places[site]), site: site)
      }.sorted { ($0.kilometres, $0.site) < ($1.kilometres, $1.site) }
      var known: [(queues: [QueueID], range: Range<UInt32>)] = []
      for (serviceClass, level) in kinds {
        let open = byDistance.lazy.filter { place in
          guard choice.rule == .jurisdiction,
            case .several(let parts) = jurisdictions[place.site]
          else { return true }
          return parts.contains {
            $0.holds(for: serviceClass, level)
              && $0.area.covers(origin.commune, of: district)
          }
        }.compactMap { place in
          queues.home(site: SiteID(place.site), serviceClass: serviceClass).map {
            (kilometres: place.kilometres, queue: $0)
          }
        }
        let nearest = Array(open.prefix(limit))
        let queues = nearest.map(\.queue)
        if let same = known.first(where: { $0.queues == queues }) {
          ranges.append(same.range)
          continue
        }
        let first = UInt32(candidates.count)
        for (kilometres, queue) in nearest {
          let minutes = choice.travelMinutes(kilometres: kilometres)
          candidates.append(
            Candidate(
              queue: queue,
              withinReach: kilometres <= targets.reachKilometres || minutes <= targets.reachMinutes,
              travelTicks: SimDuration.minutes(minutes).ticks))
        }
        ranges.append(first..<UInt32(candidates.count))
        known.append((queues, first..<UInt32(candidates.count)))
      }
    }
    self.candidates = candidates
    self.ranges = ranges
  }

  /// Positions of the candidates, nearest first; one unless the choice is free of boundaries, or sites
  /// may be shut by an event.
  /// Empty if nobody serves its class.
  @inline(__always)
  public func range(commune: CommuneID, procedure: ProcedureID) -> Range<Int> {
    range(origin: commune.position, procedure: procedure)
  }

  /// The same by position of the origin.
  @inline(__always)
  func range(origin: Int, procedure: ProcedureID) -> Range<Int> {
    let range = ranges[origin * kindCount + Int(kinds[procedure])]
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// The candidate at a position that `range` gave; traps at others.
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
    case .several(let parts): parts.contains { $0.area.covers(commune, of: district) }
    }
  }

  /// Whether procedures of some levels are served and others not.
  fileprivate var differsByLevel: Bool {
    guard case .several(let parts) = self else { return false }
    return parts.contains { part in !Level.allCases.allSatisfy(part.levels.contains) }
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
