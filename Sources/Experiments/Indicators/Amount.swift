package import ServiceModel

/// Something countable in a scope: a quantity, a part of a sample, a resource, or a sum of such.
public struct Amount: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    case quantity(Quantity)
    /// Sum of the observations, in microseconds.
    case total(Sample)
    /// Number of observations.
    case count(Sample)
    case counterStaff, counterPeople, officePeople, counterPeopleYears
    /// What an item costs, in VND.
    case cost(CostItem, CostView)
    /// What comes again every year, all items together, at single places too.
    case placeCost(CostView)
    /// Citizens' time, or their travel, at its price.
    case citizens(CostItem)
    /// 1 in every replication, and 0 where the item has no price.
    case priced(CostItem)
    /// Demands, and 0 where neither citizens' time nor their travel has a price.
    case pricedDemands
    /// Counters and offices together, in millionths of a full-time person.
    case people(CostView)
    /// 1 in every replication.
    case replication
  }

  struct Term: Hashable, Sendable {
    var sign: Double
    var source: Source
  }

  var terms: [Term]

  init(_ source: Source) {
    terms = [Term(sign: 1, source: source)]
  }

  private init(terms: [Term]) {
    self.terms = terms
  }

  /// A quantity alone.
  package static func of(_ quantity: Quantity) -> Amount { Amount(.quantity(quantity)) }
  /// The sum of a sample's observations, in microseconds.
  package static func total(_ sample: Sample) -> Amount { Amount(.total(sample)) }
  /// The number of a sample's observations.
  package static func count(_ sample: Sample) -> Amount { Amount(.count(sample)) }
  /// 1 in every replication.
  package static let replication = Amount(.replication)
  static let counterStaff = Amount(.counterStaff)
  static let counterPeople = Amount(.counterPeople)
  static let officePeople = Amount(.officePeople)
  static let counterPeopleYears = Amount(.counterPeopleYears)
  /// In millionths of a person.
  static let staffNotUsed = Amount(.people(.paid)) - Amount(.people(.used))
  /// What comes again every year, all items together.
  static func runningCost(_ view: CostView) -> Amount {
    Amount(
      terms: CostItem.running.map { Term(sign: 1, source: .cost($0, view)) })
  }
  static let costOfCitizens = Amount(.citizens(.time)) + Amount(.citizens(.travel))

  /// The sum of two.
  package static func + (a: Amount, b: Amount) -> Amount { Amount(terms: a.terms + b.terms) }

  /// What the first is more than the second.
  package static func - (a: Amount, b: Amount) -> Amount {
    Amount(terms: a.terms + b.terms.map { Term(sign: -$0.sign, source: $0.source) })
  }

  /// Every dossier that was asked for, once: each had one of these ends, or has none yet.
  static let asked =
    of(.finished) + of(.openInTime) + of(.openOverdue) + of(.notReceived) + of(.gaveUp)
    + of(.withdrawn)
  /// Those that are in time or late for good: an open dossier within its time is neither yet.
  static let due = of(.finishedOnTime) + of(.finishedLate) + of(.openOverdue)
  static let lateOrOverdue = of(.finishedLate) + of(.openOverdue)
  /// Submissions on the portal, those that failed too.
  static let triesOnline = of(.onlineDemands) + of(.failedOnline)
  /// Tickets called, and those that were left.
  static let ticketsTaken = of(.tickets) + of(.reneged) + of(.sentHome)
  /// Tickets left before they were called.
  static let left = of(.reneged) + of(.sentHome)
  /// Those who came for a ticket, whether they got one or not: a proxy comes for each turn.
  static let came = ticketsTaken + of(.turnedAway) + of(.balked)

  /// What demands take from citizens.
  static let timeOfCitizens =
    of(.travelTime) + of(.queueTime) + of(.counterTime) + of(.resultWaitTime)

  /// In its own unit: a number, or microseconds of time.
  package func value(in measures: ScopeMeasures, _ resources: Resources) -> Double {
    terms.reduce(0) { $0 + $1.sign * $1.source.value(in: measures, resources) }
  }

  /// The scope types in which all parts are measured.
  var scopeTypes: [ScopeType] {
    ScopeType.allCases.filter { type in
      terms.allSatisfy { $0.source.scopeTypes.contains(type) }
    }
  }
}

extension Amount.Source {
  fileprivate func value(in measures: ScopeMeasures, _ resources: Resources) -> Double {
    switch self {
    case .quantity(let quantity): Self.total(measures[quantity])
    case .total(let sample): Self.total(measures[sample].totalTicks)
    case .count(let sample): Double(measures[sample].count)
    case .counterStaff: resources.counterStaff
    case .counterPeople: resources.counterPeople
    case .officePeople: resources.officePeople
    case .counterPeopleYears: resources.counterPeopleYears
    case .cost(let item, .paid): resources.costs.paid[item]
    case .cost(let item, .used): resources.costs.used[item]
    case .placeCost(.paid): resources.costs.paid.running
    case .placeCost(.used): resources.costs.used.running
    case .citizens(.travel): resources.travelPrice * Self.total(measures[.travelTime])
    case .citizens: resources.timePrice * Amount.timeOfCitizens.value(in: measures, resources)
    case .priced(let item): resources.priced.contains(item) ? 1 : 0
    case .pricedDemands:
      resources.priced.isDisjoint(with: [.time, .travel]) ? 0 : Double(measures[.demands])
    case .people(.paid): 1e6 * resources.costs.contracted
    case .people(.used): 1e6 * resources.costs.worked
    case .replication: 1
    }
  }

  /// No number if the total is larger than any.
  private static func total(_ sum: Int64) -> Double { sum == .max ? .nan : Double(sum) }

  fileprivate var scopeTypes: [ScopeType] {
    switch self {
    case .quantity(let quantity): quantity.family.scopeTypes
    case .total(let sample), .count(let sample): sample.family.scopeTypes
    case .counterStaff, .counterPeople, .counterPeopleYears: [.city, .siteKind, .site]
    case .officePeople: [.city, .officeFunction, .office]
    case .cost(.cityWide, _): [.city]
    case .cost(.courier, _): [.city, .siteKind]
    // By place only together: items would be a third of all rows of a large city.
    case .cost: [.city, .siteKind, .officeFunction]
    case .placeCost: [.siteKind, .site, .officeFunction, .office]
    case .people: [.city, .siteKind, .site, .officeFunction, .office]
    case .citizens, .pricedDemands: MeasureFamily.dossier.scopeTypes
    case .replication, .priced: ScopeType.allCases
    }
  }
}

extension Amount: CustomStringConvertible {
  /// As in the `formula` column: `finishedOnTime + finishedLate`.
  public var description: String {
    var text = ""
    for (index, term) in terms.enumerated() {
      if index > 0 { text += term.sign < 0 ? " - " : " + " } else if term.sign < 0 { text += "-" }
      text += "\(term.source)"
    }
    return text
  }
}

extension Amount.Source: CustomStringConvertible {
  var description: String {
    switch self {
    case .quantity(let quantity): "\(quantity)"
    case .total(let sample): "total(\(sample))"
    case .count(let sample): "count(\(sample))"
    case .counterStaff: "counterStaff"
    case .counterPeople: "counterPeople"
    case .officePeople: "officePeople"
    case .counterPeopleYears: "counterPeopleYears"
    case .cost(let item, let view): "cost(\(item), \(view))"
    case .placeCost(let view):
      CostItem.running.map { "cost(\($0), \(view))" }.joined(separator: " + ")
    case .citizens(let item): "cost(\(item))"
    case .priced(let item): "priced(\(item))"
    case .pricedDemands: "demands"
    case .people(let view): "people(\(view)) x 1000000"
    case .replication: "replications"
    }
  }
}
