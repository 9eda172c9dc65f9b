import ServiceModel

/// Something countable in a scope: a quantity, a part of a sample, a resource, or a sum of such.
public struct Amount: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    case quantity(Quantity)
    /// Sum of the observations, in microseconds.
    case total(Sample)
    /// Number of observations.
    case count(Sample)
    case counterStaff, officeStaff, counterStaffYears, staffCost
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

  static func of(_ quantity: Quantity) -> Amount { Amount(.quantity(quantity)) }
  static func total(_ sample: Sample) -> Amount { Amount(.total(sample)) }
  static func count(_ sample: Sample) -> Amount { Amount(.count(sample)) }
  static let replication = Amount(.replication)
  static let counterStaffYears = Amount(.counterStaffYears)
  static let counterStaff = Amount(.counterStaff)
  static let officeStaff = Amount(.officeStaff)
  static let staffCost = Amount(.staffCost)

  static func + (a: Amount, b: Amount) -> Amount { Amount(terms: a.terms + b.terms) }

  static func - (a: Amount, b: Amount) -> Amount {
    Amount(terms: a.terms + b.terms.map { Term(sign: -$0.sign, source: $0.source) })
  }

  /// Every dossier that was asked for, once: each had one of these ends, or has none yet.
  static let asked =
    of(.finished) + of(.openInTime) + of(.openOverdue) + of(.notReceived) + of(.gaveUp)
    + of(.withdrawn)
  /// Those that are in time or late for good: an open dossier within its time is neither yet.
  static let due = of(.finishedOnTime) + of(.finishedLate) + of(.openOverdue)
  static let lateOrOverdue = of(.finishedLate) + of(.openOverdue)
  /// Tickets called, and those that were left.
  static let ticketsTaken = of(.tickets) + of(.reneged) + of(.sentHome)

  /// What demands take from citizens.
  static let timeOfCitizens =
    of(.travelTime) + of(.queueTime) + of(.counterTime) + of(.resultWaitTime)

  func value(in measures: ScopeMeasures, _ resources: Resources) -> Double {
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
    case .counterStaffYears: resources.counterStaffYears
    case .counterStaff: resources.counterStaff
    case .officeStaff: resources.officeStaff
    case .staffCost: resources.staffCost
    case .replication: 1
    }
  }

  /// No number if the total is larger than any.
  private static func total(_ sum: Int64) -> Double { sum == .max ? .nan : Double(sum) }

  fileprivate var scopeTypes: [ScopeType] {
    switch self {
    case .quantity(let quantity): quantity.family.scopeTypes
    case .total(let sample), .count(let sample): sample.family.scopeTypes
    case .counterStaff, .counterStaffYears: [.city, .siteKind, .site]
    case .officeStaff: [.city, .officeFunction, .office]
    case .staffCost: [.city, .siteKind, .site, .officeFunction, .office]
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
    case .counterStaffYears: "counterStaffYears"
    case .counterStaff: "counterStaff"
    case .officeStaff: "officeStaff"
    case .staffCost: "staffCost"
    case .replication: "replications"
    }
  }
}
