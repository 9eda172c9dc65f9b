import ServiceModel

/// What money is spent on.
enum CostItem: Int, Hashable, Sendable, CaseIterable {
  case staff, premises, equipment, courier
  /// Of `equipment`: what is in no site's part.
  case cityWide
  /// Once, to come to the arrangement; what of it falls in the first year.
  case transition, firstYear
  /// Of citizens, beside the budget.
  case time, travel

  /// What comes again every year, each once.
  static let running: [CostItem] = [.staff, .premises, .equipment, .courier]

  /// Whether a scenario says what it costs.
  func isPriced(_ costs: Costs) -> Bool {
    let equipment = costs.equipment
    return switch self {
    case .staff: true
    case .premises: costs.deskHour != nil
    case .equipment: (equipment.deskYear ?? equipment.siteYear ?? equipment.cityYear) != nil
    case .courier: costs.courierRound != nil
    case .cityWide: equipment.cityYear != nil
    case .transition, .firstYear: !costs.transition.isEmpty
    case .time: costs.citizens.hour != nil
    case .travel: costs.citizens.travelHour != nil
    }
  }
}

/// Whether all that there is costs something, or what of it is used.
enum CostView: Hashable, Sendable {
  /// All who are contracted, and all there is, whatever comes of it.
  case paid
  /// The hours worked, and the rest by the load.
  case used
}

/// An amount of VND for each item.
struct Money: Hashable, Sendable {
  private var amounts = SIMD16<Double>()

  subscript(item: CostItem) -> Double {
    get { amounts[item.rawValue] }
    set { amounts[item.rawValue] = newValue }
  }

  /// What comes again every year.
  var running: Double { CostItem.running.reduce(0) { $0 + self[$1] } }

  static func += (sum: inout Money, part: Money) { sum.amounts += part.amounts }
}
