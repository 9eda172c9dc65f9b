import EventKernel
import Stochastics

// Demand where streams differ: in their profiles, their growth, their days, their surges; or where it
// follows at fixed intervals.
extension CityModel {
  /// The same as `drawPlainDemand` for streams that each have a course and a profile of their own.
  @inline(never)
  mutating func drawVariedDemand(day: Int, _ events: inout Events) {
    for course in city.demand.courses.indices {
      let rules = city.demand.courses[course]
      demand.shareToday[course] = rules.share[day]
      demand.cityToday[course] = dailyFactor(rules.cityKey, day, cv: rules.cityFactorCV)
      demand.surgeToday[course] = rules.surge.isEmpty ? 1 : rules.surge[day]
    }
    for commune in city.demand.communeKeys.places {
      let ofCommune = dailyFactor(
        city.demand.communeKeys[commune], day, cv: city.demand.dailyFactorCV)
      for stream in city.demand.streams(of: commune) {
        drawVaried(stream, ofCommune, day, &events)
      }
    }
  }

  /// The usual citizens of a stream, as many as there are of them in a slump, and those who come in a
  /// surge only.
  private mutating func drawVaried(
    _ stream: Row<CompiledDemand.Stream>, _ ofCommune: Double, _ day: Int, _ events: inout Events
  ) {
    let rules = city.demand.streams[stream]
    let course = Int(rules.course)
    // In this order, as `drawPlainDemand`: a part without what makes streams differ is to have the
    // same citizens at the same microsecond.
    let expected =
      rules.yearly * demand.shareToday[course] * (demand.cityToday[course] * ofCommune)
    guard expected > 0 else { return }
    let surge = demand.surgeToday[course]
    let profile = city.demand.profiles?.position(
      commune: rules.commune, procedure: rules.procedure, day: day)
    let kept = city.demand.keptShare
    draw(
      Draw(slot: stream, stream: rules, expected: expected, kept: kept * min(1, surge)), profile,
      day, &events)
    let count = city.demand.streams.values.count
    for layer in 0..<city.demand.layers.count where surge > Double(layer + 1) {
      var further = rules
      further.key = city.demand.layers.keys[layer * count + stream.position]
      draw(
        Draw(
          slot: Row((layer + 1) * count + stream.position), stream: further, expected: expected,
          kept: kept * min(1, surge - Double(layer + 1))), profile, day, &events)
    }
  }

  /// What is drawn of a stream on a day.
  private struct Draw {
    /// Where its state is.
    var slot: Row<CompiledDemand.Stream>
    var stream: CompiledDemand.Stream
    var expected: Double
    /// Share of candidates who are there.
    var kept: Double
  }

  private mutating func draw(
    _ it: Draw, _ profile: Int?, _ day: Int, _ events: inout Events
  ) {
    if demand.ahead[it.slot] < 0 {
      demand.ahead[it.slot] = city.demand.isFixed ? 0.5 : interval(it)
    }
    while demand.ahead[it.slot] <= it.expected {
      if isThere(it) {
        let share = demand.ahead[it.slot] / it.expected
        let seconds =
          profile.map { city.demand.profiles?.profiles[$0].timeOfDay(atShare: share) ?? 0 }
          ?? city.demand.profile.timeOfDay(atShare: share)
        events.schedule(
          .demandArises(candidate: Row(demand.today.count)), .arrival,
          at: .startOfDay(day) + .seconds(seconds))
        demand.today.append(
          .init(
            key: it.stream.key, citizen: demand.nextCitizen[it.slot], commune: it.stream.commune,
            procedure: it.stream.procedure))
      }
      demand.nextCitizen[it.slot] += 1
      demand.ahead[it.slot] += city.demand.isFixed ? 1 : interval(it)
    }
    demand.ahead[it.slot] -= it.expected
  }

  private func interval(_ it: Draw) -> Double {
    random.exponential(
      mean: 1,
      at: DrawAddress(
        owner: it.stream.key, entity: demand.nextCitizen[it.slot], purpose: .arrivalIncrement))
  }

  /// By the mark by which `demandArises` thins as well: who is kept here is kept there.
  private func isThere(_ it: Draw) -> Bool {
    guard it.kept < 1 else { return true }
    let address = DrawAddress(
      owner: it.stream.key, entity: demand.nextCitizen[it.slot], purpose: .demandMark)
    return random.uniform(at: address) < it.kept
  }

  /// The time of day by which a share of what is usual for a citizen's procedure and commune has come.
  @inline(never)
  mutating func variedTimeOfDay(atShare share: Double, _ row: DossierRow, day: Int) -> Double {
    guard let profiles = city.demand.profiles else { return 0 }
    let position = profiles.position(
      commune: dossiers[row].commune, procedure: dossiers[row].procedure, day: day)
    return profiles.profiles[position].timeOfDay(atShare: share)
  }

  // MARK: Arrivals as they were

  /// Those of the day, each at its time.
  @inline(never)
  mutating func replayDemand(day: Int, _ events: inout Events) {
    guard let stamps = city.demand.stamps else { return }
    demand.firstStamp = stamps.firstOfDay[day]
    for position in demand.firstStamp..<stamps.firstOfDay[day + 1] {
      let arrival = stamps.arrivals[position]
      events.schedule(
        .demandArises(candidate: Row(demand.today.count)), .arrival, at: arrival.time)
      demand.today.append(
        .init(
          key: arrival.key, citizen: arrival.citizen, commune: arrival.commune,
          procedure: arrival.procedure))
    }
  }

  /// The channel of one of the day's arrivals, if it is known.
  @inline(never)
  mutating func channelAsItWas(of candidate: DemandState.CandidateRow) -> Dossier.Channel? {
    city.demand.stamps?.arrivals[demand.firstStamp + candidate.position].channel
  }
}
