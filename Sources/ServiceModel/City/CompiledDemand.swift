import LegalClock
import Stochastics

/// What falls on a day, as a share of a year's demand.
public struct DemandDay: Hashable, Sendable {
  /// Of a year's demand; 0 on days on which nobody asks for anything.
  public var share: Double
  /// Without the rush after a holiday.
  public var ordinaryShare: Double
}

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
  }

  let streams: Lookup<Row<Stream>, Stream>
  /// First stream of each commune, and one past the last.
  private let firstStream: ContiguousArray<Int>
  let district: Lookup<CommuneID, DistrictID>
  let communeKeys: Lookup<CommuneID, UInt64>
  /// Share of a year's demand that falls on each simulated day.
  let dayShare: ContiguousArray<Double>
  let year: ContiguousArray<DemandDay>
  let profile: QuarterProfile
  let dailyFactorCV: Double
  let cityDailyFactorCV: Double
  /// Of what all communes have in common, in every city.
  static let cityKey = StreamOwner.key("city", "demand")
  /// Share of candidates that are there at all.
  let keptShare: Double

  init(
    _ scenario: Scenario, calendar: WorkingCalendar, window: Window,
    proxies: Lookup<ServiceClassID, CompiledProxies?>
  ) {
    let demand = scenario.people.demand
    let population = scenario.inhabitants
    var streams: ContiguousArray<Stream> = []
    var firstStream: ContiguousArray<Int> = []
    for (commune, place) in scenario.people.communes.enumerated() {
      firstStream.append(streams.count)
      for (procedure, kind) in scenario.services.procedures.enumerated()
      where kind.annualVolume > 0 && scenario.asks(commune: commune, procedure: procedure) {
        let dossiers = kind.annualVolume * demand.envelope * place.population / population
        streams.append(
          Stream(
            key: StreamOwner.key("demand", place.id, kind.id),
            yearly: dossiers / scenario.dossiersPerVisitor(kind, of: place, proxies: proxies),
            commune: CommuneID(commune), procedure: ProcedureID(procedure)))
      }
    }
    firstStream.append(streams.count)
    self.streams = Lookup(streams)
    self.firstStream = firstStream
    communeKeys = Lookup(
      scenario.people.communes.map { StreamOwner.key("commune", $0.id) })
    district = Lookup(scenario.people.communes.map(\.district))
    profile = QuarterProfile(weights: demand.quarterWeights)
    dailyFactorCV = demand.dailyFactorCV
    cityDailyFactorCV = demand.cityDailyFactorCV
    keptShare = demand.volumeFactor / demand.envelope

    let weight = Self.dayWeights(
      scenario, calendar: calendar, days: max(window.endDay, window.startDay + 365))
    let year = weight[window.startDay..<window.startDay + 365]
    let total = year.reduce(0) { $0 + $1.weight }
    let unit = total > 0 ? 1 / total : 0
    dayShare = ContiguousArray(weight.prefix(window.endDay).map { $0.weight * unit })
    self.year = ContiguousArray(
      year.map { DemandDay(share: $0.weight * unit, ordinaryShare: $0.ordinary * unit) })
  }

  /// Those of a commune.
  func streams(of commune: CommuneID) -> Places<Row<Stream>> {
    Places(firstStream[commune.position]..<firstStream[commune.position + 1])
  }

  private static func dayWeights(
    _ scenario: Scenario, calendar: WorkingCalendar, days: Int
  ) -> [(weight: Double, ordinary: Double)] {
    let demand = scenario.people.demand
    let special = Dictionary(
      scenario.time.specialDays.map { ($0.date, $0.kind) }, uniquingKeysWith: { first, _ in first })
    var afterHoliday = false
    return (0..<days).map { day in
      let date = scenario.period.firstDay.adding(days: day)
      var weekday = date.weekday
      switch special[date] {
      case .publicHoliday: afterHoliday = true
      case .makeUp(let replaced): weekday = replaced
      case nil: break
      }
      guard calendar.isWorkingDay(day) else { return (0, 0) }
      defer { afterHoliday = false }
      let ordinary =
        demand.weekdayWeights[weekday.rawValue] * demand.monthWeights[date.components.month - 1]
      return (ordinary * (afterHoliday ? demand.afterHolidayFactor : 1), ordinary)
    }
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
