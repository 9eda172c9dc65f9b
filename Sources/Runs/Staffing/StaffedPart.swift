import ScenarioFiles
import ServiceModel
import Staffing
import Wording

/// Which part of a city a question of staff is asked of, and which of its sites and offices are staffed.
struct StaffedPart {
  /// The closed part around the sites and offices that are named; the scenario as it is if none is.
  let scenario: Scenario
  /// Positions among the sites and offices of the part.
  let sites: [Int]
  let offices: [Int]

  /// Throws `InvalidInput` at a site or an office that is none.
  init(_ asked: StaffAsked, _ targets: [Target], of scenario: Scenario) throws {
    let city = scenario
    let named = try Self.positions(
      asked.sites, among: city.reception.sites.map(\.id), StaffTexts.unknownSite,
      called: LocalizedText(vi: "nơi tiếp nhận", en: "sites"))
    let namedOffices = try Self.positions(
      asked.offices ?? [], among: city.backOffice.offices.map(\.id), StaffTexts.unknownOffice,
      called: LocalizedText(vi: "phòng", en: "offices"))
    let isOfOffices = targets.contains(where: \.isOfOffices)
    if !isOfOffices, let office = asked.offices?.first {
      throw InvalidInput(message: StaffTexts.noTargetOfOffices.filled(office))
    }
    let uses = namedOffices.isEmpty && (named.isEmpty || !isOfOffices) ? nil : City(city)
    let around = Set(
      named
        + namedOffices.flatMap { office in
          uses.map { ClosedPart.sites(using: office, in: $0) } ?? []
        }
    ).sorted()
    var working = city.backOffice.offices.indices.map { $0 }
    if !namedOffices.isEmpty {
      working = namedOffices
    } else if let uses, !named.isEmpty {
      working = working.filter { office in
        ClosedPart.sites(using: office, in: uses).contains(where: named.contains)
      }
    }
    let staffed = named.isEmpty ? Self.withCounters(city, around) : named
    let closed = around.first.map { _ in ClosedPart.smallest(around: around, in: [City(city)])[0] }
    guard let first = around.first, let closed, !closed.isWholeCity else {
      (self.scenario, sites, offices) = (city, staffed, working)
      return
    }
    self.scenario = city.cutOut(closed, around: city.reception.sites[first].name)
    sites = staffed.compactMap { closed.sites.firstIndex(of: $0) }
    offices = working.compactMap { closed.offices.firstIndex(of: $0) }
  }

  /// All with counters: of the city, or of those that the named offices work for.
  private static func withCounters(_ city: Scenario, _ around: [Int]) -> [Int] {
    city.reception.sites.indices.filter { site in
      (around.isEmpty || around.contains(site))
        && city.reception.counterGroups.contains { $0.site.position == site }
    }
  }

  private static func positions(
    _ named: [String], among ids: [String], _ unknown: LocalizedText, called: LocalizedText
  ) throws -> [Int] {
    var positions: Set<Int> = []
    for id in named {
      guard let position = ids.firstIndex(of: id) else {
        throw InvalidInput(
          message: unknown.filled(
            LocalizedText(vi: id, en: id), hint(for: id, among: ids, called: called)))
      }
      positions.insert(position)
    }
    return positions.sorted()
  }
}
