/// A part of a city that nothing outside has a hand in: every demand that may use one of its sites or
/// offices is inside, and every site and office that such a demand may use. So it runs alone as it runs
/// in the city, citizen by citizen.
public struct ClosedPart: Hashable, Sendable {
  /// Positions among the sites of the scenario, in its order.
  public let sites: [Int]
  /// Positions among its offices, in its order.
  public let offices: [Int]
  /// By commune, then by procedure: whether its demand is inside.
  public let demands: [[Bool]]
  /// What holds it together, the strongest first: without these it would be smaller.
  public let couplings: [Coupling]

  /// Something that several sites have in common.
  public struct Coupling: Hashable, Sendable {
    /// What several sites can have in common.
    public enum Reason: Hashable, Sendable {
      /// Dossiers of all these sites are worked on there.
      case office(OfficeID)
      /// Citizens choose among them.
      case freeChoice
    }

    /// What the sites have in common.
    public var reason: Reason
    /// How many sites it joins.
    public var sites: Int
    /// The procedures that do it, each once, in the scenario's order.
    public var procedures: [ProcedureID]
  }

  /// Whether nothing is outside.
  public let isWholeCity: Bool
}

extension ClosedPart {
  /// The sites whose dossiers an office works on, or may; none if it has no work.
  public static func sites(using office: Int, in city: City) -> [Int] {
    CityUses(city).sites(using: office)
  }

  /// The smallest closed part around these sites, or the smallest that is closed in all of several
  /// cities with the same communes and procedures (by id): one part for each city. `sites` are those
  /// of the first. Takes time in proportion to communes x procedures.
  public static func smallest(around sites: [Int], in cities: [City]) -> [ClosedPart] {
    let uses = cities.map(CityUses.init)
    let names = cities.map { DemandNames($0.scenario) }
    var inside: Set<DemandName> = []
    var seeds = uses.map { _ in Set<Int>() }
    seeds[0] = Set(sites.map { uses[0].group(ofSite: $0) })
    // What is inside in one city brings in whatever it is joined with in the others.
    while true {
      let before = inside
      for city in cities.indices {
        for (index, name) in names[city].all.enumerated() where inside.contains(name) {
          if let group = uses[city].group(ofDemand: index) { seeds[city].insert(group) }
        }
        for (index, name) in names[city].all.enumerated() {
          guard let group = uses[city].group(ofDemand: index), seeds[city].contains(group)
          else { continue }
          inside.insert(name)
        }
      }
      guard inside.count > before.count else { break }
    }
    return cities.indices.map { uses[$0].part(of: seeds[$0]) }
  }
}

/// Who asks for what, as it is called in every option.
private struct DemandName: Hashable {
  var commune: String
  var procedure: String
}

private struct DemandNames {
  /// By commune, then by procedure.
  let all: [DemandName]

  init(_ scenario: Scenario) {
    all = scenario.people.communes.flatMap { commune in
      scenario.services.procedures.map { DemandName(commune: commune.id, procedure: $0.id) }
    }
  }
}
