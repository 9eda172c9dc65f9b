import CPrefetch
import EventKernel
import Stochastics

/// Demand that has been drawn but has not arisen yet.
struct DemandState: ~Copyable {
  struct Candidate: BitwiseCopyable {
    var key: UInt64
    var citizen: UInt32
    var commune: CommuneID
    var procedure: ProcedureID
    /// Of the stream, or of a layer of a surge above it.
    var slot: UInt32
  }

  /// Where a candidate is among those of the day.
  typealias CandidateRow = Row<Candidate>

  /// Of each stream, how far ahead its next candidate is, as expected demand; its rank.
  var ahead: Column<Row<CompiledDemand.Stream>, Double>
  var nextCitizen: Column<Row<CompiledDemand.Stream>, UInt32>
  /// The day's candidates, in the order of streams; each is a pending event.
  var today = Column<CandidateRow, Candidate>(capacity: 1 << 14)

  /// By course, where streams differ: share of a year's demand today, whether the city's day is busy or
  /// calm, and times that by surges.
  var shareToday: PlainArray<Double>
  var cityToday: PlainArray<Double>
  var surgeToday: PlainArray<Double>
  /// Of the day's candidates, the number of the first among all arrivals that come as they were.
  var firstStamp = 0

  init(_ demand: CompiledDemand) {
    let count = demand.streams.values.count * (1 + demand.layers.count)
    ahead = Column(repeating: -1, count: count)
    nextCitizen = Column(repeating: 0, count: count)
    shareToday = PlainArray(repeating: 0, count: demand.courses.count)
    cityToday = PlainArray(repeating: 1, count: demand.courses.count)
    surgeToday = PlainArray(repeating: 1, count: demand.courses.count)
  }

  /// Asks for a candidate, and does not wait for it.
  @inline(__always)
  func prefetch(_ candidate: CandidateRow) {
    motcua_prefetch(today.address(of: candidate))
  }
}

extension CityModel {
  /// The day's candidates: drawn, or as they were.
  mutating func drawDemand(day: Int, _ events: inout Events) {
    demand.today.removeAll()
    if city.demand.stamps == nil {
      drawStreams(day: day, &events)
    } else {
      replayDemand(day: day, &events)
    }
  }

  mutating func demandArises(
    _ candidate: DemandState.CandidateRow, _ now: SimTime, _ events: inout Events
  ) {
    let arrival = demand.today[candidate]
    if city.demand.keptShare < 1 {
      let u = random.uniform(
        at: DrawAddress(owner: arrival.key, entity: arrival.citizen, purpose: .demandMark))
      guard u < city.demand.keptShare else { return }
    }
    if let accounts = city.identification, accounts.sparesCopies, isSpared(arrival) { return }

    let row = arises(arrival, now)
    if city.demand.stamps != nil, let channel = channelAsItWas(of: candidate) {
      take(channel, row, now, &events)
    } else {
      takeChannel(row, now, &events)
    }
  }

  /// Somebody wants something.
  @inline(__always)
  private mutating func arises(_ arrival: DemandState.Candidate, _ now: SimTime) -> DossierRow {
    let observed = inWindow(now)
    let row = begin(
      Dossier(
        key: arrival.key, citizen: arrival.citizen, commune: arrival.commune,
        procedure: arrival.procedure, traits: observed ? .observed : [], phase: .submitting,
        channel: .counter))
    count(.demands, row)
    if observed, persons.isOn {
      persons.begin(row, slot: arrival.slot, citizen: arrival.citizen, now)
    }
    beginTrace(row, now)
    if city.identification != nil { lookForAccount(of: arrival, row) }
    if happens(city.reception.priorityShare, .priority, row) {
      dossiers[row].traits.insert(.priority)
    }
    if observed, persons.isOn { markTraits(row) }
    return row
  }

  /// One uniform of the citizen's own: a higher online share moves the same citizens, not others.
  @inline(__always)
  private mutating func takeChannel(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    let procedure = city.procedures[dossiers[row].procedure]
    let shares = city.channelShares(
      procedure, commune: dossiers[row].commune, day: now.day)
    // Nothing is drawn where everybody comes to the counter.
    guard shares.online > 0 || shares.post > 0 else { return comesToCounter(row, now, &events) }
    let u = uniform(.channel, row)
    take(u < shares.online ? .online : u >= 1 - shares.post ? .post : .counter, row, now, &events)
  }

  @inline(__always)
  private mutating func take(
    _ channel: Dossier.Channel, _ row: DossierRow, _ now: SimTime, _ events: inout Events
  ) {
    switch channel {
    case .counter: comesToCounter(row, now, &events)
    case .online:
      if city.portal.mayFail { return triesOnline(row, now, &events) }
      if city.events.hasOutages, meetsOutage(row, now, &events) { return }
      isHandedInOnline(row, now, &events)
    case .post:
      dossiers[row].channel = .post
      markPerson(row, .post)
      count(.postDemands, row)
      send(.submissionComesIn(row: row), at: now + postTime(row, occurrence: 0), &events)
    }
  }

  /// The portal has it.
  @inline(__always)
  mutating func isHandedInOnline(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    dossiers[row].channel = .online
    markPerson(row, .online)
    count(.onlineDemands, row)
    submissionComesIn(row, now, &events)
  }

  @inline(__always)
  mutating func comesToCounter(_ row: DossierRow, _ now: SimTime, _ events: inout Events) {
    gatherParty(row, now)
    enterFirstTime(row, now, &events)
  }

  mutating func postTime(_ row: DossierRow, occurrence: Int) -> SimDuration {
    .minutes(1440 * draw(city.reception.postDays, .post, row, occurrence: occurrence))
  }
}
