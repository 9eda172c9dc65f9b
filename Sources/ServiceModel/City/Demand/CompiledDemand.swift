import LegalClock
import Stochastics

/// When and where demand arises, as rates: a stream for each commune and procedure.
struct CompiledDemand: Sendable {
  /// Demands of one commune for one procedure. Its draws belong to the two names, so another
  /// commune or procedure changes none of them.
  struct Stream: BitwiseCopyable, Sendable {
    var key: UInt64
    /// Candidates a year.
    var yearly: Double
    var commune: CommuneID
    var procedure: ProcedureID
    /// How it runs through the days: a position in `courses`.
    var course: UInt16
  }

  let streams: Lookup<Row<Stream>, Stream>
  /// First stream of each commune, and one past the last.
  private let firstStream: ContiguousArray<Int>
  let district: Lookup<CommuneID, DistrictID>
  let communeKeys: Lookup<CommuneID, UInt64>
  /// The first is that of streams with nothing of their own.
  let courses: [DemandCourse]
  /// How demand spreads over a day: the first is that of all for whom no other is written.
  let shapes: [QuarterProfile]
  /// Whose is which; nil where there is but one.
  let profiles: DemandProfiles?
  /// Further streams beside each, of citizens who come in surges only.
  let layers: SurgeLayers
  let isFixed: Bool
  /// All arrivals, where they come as they were; nil where they are drawn.
  let stamps: CompiledStamps?
  let dailyFactorCV: Double
  /// Of what all communes have in common, in every city.
  static let cityKey = StreamOwner.key("city", "demand")
  /// Share of candidates that are there at all.
  let keptShare: Double

  init(
    _ scenario: Scenario, window: Window, proxies: Lookup<ServiceClassID, CompiledProxies?>
  ) {
    let demand = scenario.people.demand
    let layout = StreamLayout(scenario, proxies: proxies)
    (streams, firstStream) = (Lookup(layout.streams), layout.firstStream)
    communeKeys = Lookup(scenario.people.communes.map { StreamOwner.key("commune", $0.id) })
    district = Lookup(scenario.people.communes.map(\.district))
    dailyFactorCV = demand.dailyFactorCV
    isFixed = demand.spacing == .fixed
    if let arrivals = demand.stamps {
      courses = [DemandCourse(arrivals, of: scenario, window: window)]
      profiles = nil
      stamps = CompiledStamps(arrivals, scenario, streams: layout, window: window)
      keptShare = 1
    } else {
      let days = DemandDays(
        scenario, from: scenario.period.firstDay, count: max(window.endDay, window.startDay + 365))
      courses = layout.courseKeys.map {
        DemandCourse($0, of: scenario, days: days, window: window)
      }
      profiles = DemandProfiles(scenario, days: days)
      stamps = nil
      keptShare = isFixed ? 1 : demand.volumeFactor / demand.envelope
    }
    shapes = profiles?.profiles ?? [QuarterProfile(weights: demand.quarterWeights)]
    layers = SurgeLayers(
      scenario, streams: layout.streams, courses: isFixed ? [] : courses)
  }

  /// How the demand of a commune for a procedure spreads over a simulated day: a position in `shapes`.
  @inline(__always)
  func shape(commune: CommuneID, procedure: ProcedureID, day: Int) -> Int {
    profiles?.position(commune: commune, procedure: procedure, day: day) ?? 0
  }

  /// Those of a commune.
  func streams(of commune: CommuneID) -> Places<Row<Stream>> {
    Places(firstStream[commune.position]..<firstStream[commune.position + 1])
  }
}

/// Who asks for what, and by which course.
struct StreamLayout {
  private(set) var streams: ContiguousArray<CompiledDemand.Stream> = []
  private(set) var firstStream: ContiguousArray<Int> = []
  private(set) var courseKeys = [CourseKey()]

  init(_ scenario: Scenario, proxies: Lookup<ServiceClassID, CompiledProxies?>) {
    let demand = scenario.people.demand
    let population = scenario.inhabitants
    let volumes = YearlyVolumes(scenario)
    // Fixed intervals are those of whoever comes: nobody is left out of them by chance.
    let envelope = demand.spacing == .fixed ? demand.volumeFactor : demand.envelope
    let ownClass = scenario.services.procedures.map { procedure in
      demand.differences.first { $0.serviceClass == procedure.serviceClass }?.serviceClass
    }
    let surges = scenario.events.indices.compactMap { position in
      if case .surge(let surge) = scenario.events[position].kind {
        (position: position, scope: surge.scope)
      } else {
        nil
      }
    }
    var known = [CourseKey(): 0]
    for (commune, place) in scenario.people.communes.enumerated() {
      firstStream.append(streams.count)
      for (procedure, kind) in scenario.services.procedures.enumerated()
      where volumes.isAsked(commune: commune, procedure: procedure)
        && scenario.asks(commune: commune, procedure: procedure)
      {
        let dossiers =
          volumes.local(commune: commune, procedure: procedure).map { $0 * envelope }
          ?? kind.annualVolume * envelope * place.population / population
        let perVisitor =
          volumes.isReplayed ? 1 : scenario.dossiersPerVisitor(kind, of: place, proxies: proxies)
        var course = 0
        if !volumes.isReplayed, !surges.isEmpty || !demand.differences.isEmpty {
          var key = CourseKey(serviceClass: ownClass[procedure])
          key.surges = surges.filter {
            scenario.isInside($0.scope, commune: commune, procedure: procedure)
          }.map(\.position)
          course = known[key] ?? courseKeys.count
          if course == courseKeys.count {
            known[key] = course
            courseKeys.append(key)
          }
        }
        streams.append(
          CompiledDemand.Stream(
            key: StreamOwner.key("demand", place.id, kind.id), yearly: dossiers / perVisitor,
            commune: CommuneID(commune), procedure: ProcedureID(procedure),
            course: UInt16(course)))
      }
    }
    firstStream.append(streams.count)
  }
}

/// Streams of citizens who come only while there is a surge: one beside each stream for every time the
/// usual demand. A surge of 2.5 takes all of the first and half of the second.
struct SurgeLayers: Sendable {
  let count: Int
  /// By layer, then by stream.
  let keys: ContiguousArray<UInt64>

  init(
    _ scenario: Scenario, streams: ContiguousArray<CompiledDemand.Stream>, courses: [DemandCourse]
  ) {
    let most = courses.flatMap { $0.surge }.max() ?? 1
    let count = max(0, Int((most - 1).rounded(.up)))
    self.count = count
    keys = ContiguousArray(
      (0..<count).flatMap { layer in
        streams.map {
          StreamOwner.key(
            "demand", scenario.people.communes[$0.commune.position].id,
            scenario.services.procedures[$0.procedure.position].id, "surge", "\(layer + 1)")
        }
      })
  }
}

extension Scenario {
  /// Dossiers per visitor and online or postal sender: more than 1 where proxies carry several.
  fileprivate func dossiersPerVisitor(
    _ procedure: Procedure, of commune: Commune, proxies: Lookup<ServiceClassID, CompiledProxies?>
  ) -> Double {
    guard let proxies = proxies[procedure.serviceClass] else { return 1 }
    let mix = services.channels[procedure.channels.position]
    let shares = mix.shares(in: people.districts[commune.district.position], on: period.firstDay)
    return 1 + (1 - shares.online - shares.post) * proxies.share * (proxies.meanSize - 1)
  }
}
