import ServiceModel

/// Demands of a year, by commune and procedure, and by which channels they come.
struct Arrivals {
  let volumes: YearlyVolumes
  private let scenario: Scenario
  private let population: Double
  /// Where arrivals come as they were, by pair of commune and procedure.
  private var channels: [Pair: Channels] = [:]

  private struct Pair: Hashable {
    var commune: Int
    var procedure: Int
  }

  private struct Channels {
    var counter = 0.0
    var online = 0.0
    var post = 0.0
    var unknown = 0.0
  }

  init(_ city: City) {
    scenario = city.scenario
    volumes = YearlyVolumes(scenario)
    population = scenario.inhabitants
    for stamp in scenario.people.demand.stamps ?? [] {
      let pair = Pair(commune: stamp.commune.position, procedure: stamp.procedure.position)
      switch stamp.channel {
      case .counter: channels[pair, default: Channels()].counter += 1
      case .online: channels[pair, default: Channels()].online += 1
      case .post: channels[pair, default: Channels()].post += 1
      case nil: channels[pair, default: Channels()].unknown += 1
      }
    }
  }

  /// In a year of the volumes. The volume is one of dossiers; whoever carries several makes fewer come.
  func demands(commune: Int, procedure: Int, dossiersAtCounter: Double) -> Double {
    let home = scenario.people.communes[commune]
    let kind = scenario.services.procedures[procedure]
    let factor = scenario.people.demand.volumeFactor
    let local = volumes.local(commune: commune, procedure: procedure)
    if volumes.isReplayed { return local ?? 0 }
    let atFirst = scenario.services.channels[kind.channels.position].shares(
      in: scenario.people.districts[home.district.position], on: scenario.period.firstDay)
    let dossiers = 1 + (1 - atFirst.online - atFirst.post) * (dossiersAtCounter - 1)
    if let local { return local * factor / dossiers }
    let part = factor * home.population / population
    return kind.annualVolume * part / dossiers
  }

  /// By which channels they come: as is known of each, and `usual` for those of whom it is not.
  func mix(commune: Int, procedure: Int, usual: ChannelMix.Shares) -> ChannelMix.Shares {
    guard let known = channels[Pair(commune: commune, procedure: procedure)] else { return usual }
    let all = known.counter + known.online + known.post + known.unknown
    return (
      (known.counter + known.unknown * usual.counter) / all,
      (known.online + known.unknown * usual.online) / all,
      (known.post + known.unknown * usual.post) / all
    )
  }
}

extension ChannelMix {
  /// Of demands.
  typealias Shares = (counter: Double, online: Double, post: Double)
}
