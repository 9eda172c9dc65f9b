package import ServiceModel

/// Something countable in a scope: a quantity, a part of a sample, a resource, or a sum of such.
public struct Amount: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    case quantity(Quantity)
    /// Sum of the observations, in microseconds.
    case total(Sample)
    /// Number of observations.
    case count(Sample)
    case counterStaff, counterPeople, officePeople, counterPeopleYears, paidCost
    /// Overtime of counters, on dossiers and on other duties, by `costs.overtime_factor`.
    case overtimeCost
    /// Counters and offices together, in millionths of a person.
    case peopleInMillionths, staffUsed
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
  /// People under contract with what their shifts are paid beyond ordinary pay, and their overtime.
  static let paidCost = Amount(.paidCost) + Amount(.overtimeCost)
  static let staffUsed = Amount(.staffUsed)
  /// In millionths of a person.
  static let staffNotUsed = Amount(.peopleInMillionths) - staffUsed

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
    case .paidCost: resources.paidCost
    case .overtimeCost:
      resources.overtimePrice == 0
        ? 0
        : resources.overtimePrice
          * (Self.total(measures[.overtime]) + Self.total(measures[.otherDutiesOvertime]))
    case .staffUsed: Double(measures[.counterStaffUsed] + measures[.officeStaffUsed])
    case .peopleInMillionths: (resources.counterPeople + resources.officePeople) * 1e6
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
    case .paidCost, .overtimeCost, .peopleInMillionths, .staffUsed:
      [.city, .siteKind, .site, .officeFunction, .office]
    case .replication: ScopeType.allCases
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
    case .paidCost: "paidCost"
    case .overtimeCost: "overtimeCost"
    case .peopleInMillionths: "(counterPeople + officePeople) x 1000000"
    case .staffUsed: "(counterStaffUsed + officeStaffUsed)"
    case .replication: "replications"
    }
  }
}
