import EventKernel
import Stochastics

// How many come today, and when: a non-homogeneous Poisson process for each stream by inversion of its
// cumulative rate, with a gamma factor for the city and one for each commune and day (statistics.md, 2.1);
// or at fixed intervals.
extension CityModel {
  mutating func drawStreams(day: Int, _ events: inout Events) {
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
        let rules = city.demand.streams[stream]
        let course = Int(rules.course)
        let expected =
          rules.yearly * demand.shareToday[course] * (demand.cityToday[course] * ofCommune)
        guard expected > 0 else { continue }
        let surge = demand.surgeToday[course]
        if city.demand.isFixed {
          // All in one row, so that the intervals are equal in a surge too.
          draw(stream, rules.key, expected: expected * surge, kept: 1, day, &events)
          continue
        }
        draw(stream, rules.key, expected: expected, kept: min(1, surge), day, &events)
        if surge > 1 { drawSurge(stream, surge, expected: expected, day, &events) }
      }
    }
  }

  private func dailyFactor(_ owner: UInt64, _ day: Int, cv: Double) -> Double {
    cv > 0 ? random.dailyFactor(owner: owner, day: day, cv: cv) : 1
  }

  /// Those of a stream who come in a surge only.
  @inline(never)
  private mutating func drawSurge(
    _ stream: Row<CompiledDemand.Stream>, _ surge: Double, expected: Double, _ day: Int,
    _ events: inout Events
  ) {
    let count = city.demand.streams.values.count
    for layer in 0..<city.demand.layers.count where surge > Double(layer + 1) {
      let key = city.demand.layers.keys[layer * count + stream.position]
      draw(
        Row((layer + 1) * count + stream.position), key, expected: expected,
        kept: min(1, surge - Double(layer + 1)), day, &events)
    }
  }

  /// As many of a stream's candidates as are expected, of whom a share is there. `slot` is where their
  /// state is: the stream's own, or that of a layer of a surge above it.
  @inline(__always)
  private mutating func draw(
    _ slot: Row<CompiledDemand.Stream>, _ key: UInt64, expected: Double, kept: Double, _ day: Int,
    _ events: inout Events
  ) {
    if demand.ahead[slot] < 0 {
      demand.ahead[slot] = city.demand.isFixed ? 0.5 : interval(slot, key)
    }
    if demand.ahead[slot] <= expected {
      drawCandidates(slot, key, expected: expected, kept: kept, day, &events)
    }
    demand.ahead[slot] -= expected
  }

  @inline(never)
  private mutating func drawCandidates(
    _ slot: Row<CompiledDemand.Stream>, _ key: UInt64, expected: Double, kept: Double, _ day: Int,
    _ events: inout Events
  ) {
    let stream = city.demand.streams.values[slot.position % city.demand.streams.values.count]
    let shape = city.demand.shape(
      commune: stream.commune, procedure: stream.procedure, day: day)
    repeat {
      if kept >= 1 || isThere(slot, key, kept) {
        let seconds = city.demand.shapes[shape].timeOfDay(
          atShare: demand.ahead[slot] / expected)
        events.schedule(
          .demandArises(candidate: Row(demand.today.count)), .arrival,
          at: .startOfDay(day) + .seconds(seconds))
        demand.today.append(
          .init(
            key: key, citizen: demand.nextCitizen[slot], commune: stream.commune,
            procedure: stream.procedure, slot: UInt32(slot.position)))
      }
      demand.nextCitizen[slot] += 1
      demand.ahead[slot] += city.demand.isFixed ? 1 : interval(slot, key)
    } while demand.ahead[slot] <= expected
  }

  /// The expected demand between one candidate and the next: exponential with mean 1.
  private func interval(_ slot: Row<CompiledDemand.Stream>, _ key: UInt64) -> Double {
    random.exponential(
      mean: 1,
      at: DrawAddress(
        owner: key, entity: demand.nextCitizen[slot], purpose: .arrivalIncrement))
  }

  /// Whether a candidate is there in a slump, or in a surge that is no whole number: by the mark by which
  /// `demandArises` thins as well, so that who is kept here is kept there.
  private func isThere(
    _ slot: Row<CompiledDemand.Stream>, _ key: UInt64, _ kept: Double
  ) -> Bool {
    let address = DrawAddress(
      owner: key, entity: demand.nextCitizen[slot], purpose: .demandMark)
    return random.uniform(at: address) < city.demand.keptShare * kept
  }

  /// The second of the day by which a share of what is usual for a citizen's procedure and commune has
  /// come.
  @inline(never)
  mutating func timeOfDay(atShare share: Double, _ row: DossierRow, day: Int) -> Double {
    let shape = city.demand.shape(
      commune: dossiers[row].commune, procedure: dossiers[row].procedure, day: day)
    return city.demand.shapes[shape].timeOfDay(atShare: share)
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
          procedure: arrival.procedure, slot: arrival.stream))
    }
  }

  /// The channel of one of the day's arrivals, if it is known.
  @inline(never)
  mutating func channelAsItWas(of candidate: DemandState.CandidateRow) -> Dossier.Channel? {
    city.demand.stamps?.arrivals[demand.firstStamp + candidate.position].channel
  }
}
