import LegalClock
import ServiceModel

/// What a site or an office costs over the observation window.
struct PlaceCost: Hashable, Sendable {
  /// Whatever comes of it: for all who are contracted, and all there is.
  fileprivate(set) var paid = Money()
  /// Contracted time, in full-time people.
  fileprivate(set) var contracted = 0.0
  /// The same in microseconds.
  fileprivate var contractedTime = 0.0
  /// VND for a microsecond of ordinary work, of overtime, and of a place to work.
  fileprivate var payPrice = 0.0
  fileprivate var overtimePrice = 0.0
  fileprivate var deskPrice = 0.0
}

/// The part of what is contracted that the work takes, at most all of it.
private func load(_ worked: Double, of contracted: Double) -> Double {
  contracted > 0 ? min(1, worked / contracted) : worked > 0 ? 1 : 0
}

/// What all places of a scenario cost: by position, as sites and offices stand in it.
struct PlaceCosts: Hashable, Sendable {
  private(set) var sites: [PlaceCost] = []
  private(set) var offices: [PlaceCost] = []
  /// What is paid for the city as a whole, and is in no place's part; nothing in a part of a city.
  private(set) var cityWide = Money()
  /// Microseconds of a full-time person in the window.
  private let fullTime: Double

  init(_ scenario: Scenario, _ pay: inout PayPremium) {
    fullTime = pay.legalHours * 3600e6
    let costs = scenario.account.costs
    let years = scenario.period.observedYears
    var hours = OpenHours(scenario)
    let rounds = costs.courierRound.map { $0 * Double(scenario.courierRounds) }
    for (position, site) in scenario.reception.sites.enumerated() {
      var place = Place(pay: costs.staffYear(at: site), isSite: true)
      for group in scenario.reception.counterGroups where group.site.position == position {
        place.people += pay.people(of: group)
        place.contracted += pay.contracted(in: group)
        place.premiumHours += pay.premiumHours(of: group)
        place.desks += scenario.desks(of: group)
      }
      place.openHours = hours.of(site)
      var cost = place.cost(scenario, pay) { $0.hold(site) }
      cost.paid[.equipment] += years * (costs.equipment.siteYear ?? 0)
      cost.paid[.courier] = rounds ?? 0
      sites.append(cost)
    }
    for office in scenario.backOffice.offices {
      var place = Place(pay: costs.staffYear(in: office), isSite: false)
      place.people = pay.people(of: office)
      place.contracted = pay.contracted(in: office)
      place.premiumHours = pay.premiumHours(of: office)
      place.desks = scenario.desks(of: office)
      place.openHours = hours.of(office)
      offices.append(place.cost(scenario, pay) { $0.hold(office) })
    }
    guard scenario.part == nil else { return }
    cityWide[.cityWide] = years * (costs.equipment.cityYear ?? 0)
    cityWide[.equipment] = cityWide[.cityWide]
    for item in costs.transition where item.unit == .city { cityWide.pay(item, units: 1) }
  }
}

extension PlaceCosts {
  /// What was paid and used at some places in one run, in VND, and by whom, in full-time people.
  struct Sum: Hashable, Sendable {
    var paid = Money()
    var used = Money()
    var contracted = 0.0
    var worked = 0.0
  }

  /// Of sites and offices at these positions. `isCity`: with what is paid for the city as a whole.
  func sum(
    sites positions: [Int], offices officePositions: [Int], isCity: Bool,
    _ result: ReplicationResult
  ) -> Sum {
    var sum = Sum()
    var (worked, contracted) = (0.0, 0.0)
    func add(_ place: PlaceCost, _ inside: Double, overtime: Double, otherOvertime: Double) {
      let load = load(inside + overtime, of: place.contractedTime)
      sum.paid += place.paid
      sum.paid[.staff] += place.overtimePrice * (overtime + otherOvertime)
      var used = Money()
      used[.staff] = place.payPrice * (inside + overtime)
      used[.premises] = place.deskPrice * inside
      used[.equipment] = load * place.paid[.equipment]
      used[.courier] = load * place.paid[.courier]
      sum.used += used
      sum.contracted += place.contracted
      worked += inside + overtime
      contracted += place.contractedTime
    }
    for position in positions {
      let measures = result.sites[position]
      add(
        sites[position], Double(measures[.busyTime]) + Double(measures[.backgroundTime]),
        overtime: Double(measures[.overtime]), otherOvertime: Double(measures[.otherDutiesOvertime])
      )
    }
    for position in officePositions {
      let inside = Double(result.offices[position][.officeBusyTime])
      add(offices[position], inside, overtime: 0, otherOvertime: 0)
    }
    sum.worked = fullTime > 0 ? worked / fullTime : 0
    guard isCity else { return sum }
    sum.paid += cityWide
    // By the load of all together.
    sum.used[.cityWide] = cityWide[.cityWide] * load(worked, of: contracted)
    sum.used[.equipment] += sum.used[.cityWide]
    return sum
  }
}

/// Who and what there is at a place.
private struct Place {
  var pay: Double
  var isSite: Bool
  var people = 0.0
  var contracted = 0.0
  var premiumHours = 0.0
  var desks = 0.0
  var openHours = 0.0

  init(pay: Double, isSite: Bool) {
    self.pay = pay
    self.isSite = isSite
  }

  /// Without what only sites have. `isMeant`: whether some workplaces hold this one.
  func cost(
    _ scenario: Scenario, _ premium: PayPremium, isMeant: (Costs.Workplaces) -> Bool
  ) -> PlaceCost {
    let costs = scenario.account.costs
    let years = scenario.period.observedYears
    let hour = premium.hour(staffYear: pay)
    var cost = PlaceCost()
    cost.contracted = contracted
    cost.contractedTime = contracted * premium.legalHours * 3600e6
    cost.payPrice = (premium.legalHours > 0 ? pay * years / premium.legalHours : hour) / 3600e6
    cost.overtimePrice = costs.overtimeFactor * hour / 3600e6
    cost.deskPrice = (costs.deskHour ?? 0) / 3600e6
    cost.paid[.staff] = contracted * years * pay + premiumHours * hour
    cost.paid[.premises] = desks * openHours * (costs.deskHour ?? 0)
    cost.paid[.equipment] = desks * years * (costs.equipment.deskYear ?? 0)
    for item in costs.transition where isMeant(item.places) {
      switch item.unit {
      case .city: break
      case .site: if isSite { cost.paid.pay(item, units: 1) }
      case .desk: cost.paid.pay(item, units: desks)
      case .person: cost.paid.pay(item, units: people)
      }
    }
    return cost
  }
}

extension Money {
  fileprivate mutating func pay(_ item: Costs.Transition, units: Double) {
    self[.transition] += units * item.amount
    self[.firstYear] += units * item.amount * item.byYear[0]
  }
}
