public import ServiceModel

/// What a scenario costs as it is arranged, before anybody comes: for all who are contracted and all there
/// is, in VND over the observation window. Overtime is in none of it.
public struct ArrangedCosts: Sendable {
  /// What comes again every year.
  public struct Item: Sendable {
    /// The indicator that tells it of a run.
    public var kpi: KPI
    /// At all sites.
    public var sites: Double
    /// In all offices.
    public var offices: Double
    /// For the city as a whole, in no place's part.
    public var city: Double
    /// Together.
    public var sum: Double { sites + offices + city }
  }

  /// What is paid once.
  public struct Once: Sendable {
    /// As in the scenario.
    public var transition: Costs.Transition
    /// How many sites, places to work or people it is paid for; 1 for the city.
    public var units: Double
    /// In the first year, the second, ...
    public var byYear: [Double] { transition.byYear.map { $0 * units * transition.amount } }
  }

  /// Those with a price.
  public let items: [Item]
  /// In the scenario's order.
  public let transition: [Once]

  /// O(items of transition x places).
  public init(_ scenario: Scenario) {
    var pay = PayPremium(scenario)
    let costs = PlaceCosts(scenario, &pay)
    let kpis = [
      "cost_staff_paid", "cost_premises_paid", "cost_equipment_paid", "cost_courier_paid",
    ].compactMap(KPI.named)
    items = zip(CostItem.running, kpis).compactMap { item, kpi in
      guard item.isPriced(scenario.account.costs) else { return nil }
      return Item(
        kpi: kpi, sites: costs.sites.reduce(0) { $0 + $1.paid[item] },
        offices: costs.offices.reduce(0) { $0 + $1.paid[item] }, city: costs.cityWide[item])
    }
    var alone = scenario
    transition = scenario.account.costs.transition.map { item in
      // What it comes to at 1 VND is how many it is paid for.
      alone.account.costs.transition = [item]
      alone.account.costs.transition[0].amount = 1
      let costs = PlaceCosts(alone, &pay)
      let units = (costs.sites + costs.offices).reduce(0) { $0 + $1.paid[.transition] }
      return Once(transition: item, units: units + costs.cityWide[.transition])
    }
  }
}
