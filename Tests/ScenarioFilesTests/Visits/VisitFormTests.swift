import LegalClock
import ScenarioFiles
import ServiceModel
import Stochastics
import Testing

/// What the how-to page of visits shows is read as it says.
@Suite struct VisitFormTests {
  private func read(_ text: String) throws -> Scenario {
    var town = try Town()
    _ = try town.replace("closing:", with: "\(text)\nclosing:", in: "town.yaml")
    return try town.read("town.yaml").get().scenario
  }

  @Test func `quotas and tickets from afar are read`() throws {
    let tickets = try read(
      """
      tickets:
        quotas:
          - {site: town_hall, during: "08:00-12:00", tickets: 300}
          - {service_classes: [land], tickets: 40}
        from_afar: {share: 0.2, near: {constant: 10}, by_class: {land: {share: 0.5}}}
      """
    ).reception.tickets
    #expect(tickets.quotas.map(\.tickets) == [300, 40])
    #expect(tickets.quotas[0].during?.end == TimeOfDay(minutes: 720))
    #expect(tickets.quotas[1].serviceClasses == [ServiceClassID(1)])
    let land = tickets.fromAfar?[ServiceClassID(1)]
    #expect(land?.share == 0.5 && land?.near == .constant(10))
  }

  @Test func `appointments with windows and a horizon are read`() throws {
    let booking = try read(
      """
      appointments:
        service_classes: [civil, land]
        slot_minutes: 20
        capacity_share: 0.5
        share: 0.3
        lead_working_days: {uniform: {min: 0, max: 10}}
        horizon_working_days: 5
        by_class:
          land: {windows: [{during: "08:00-11:30", most_per_day: 12}]}
      """
    ).reception.appointments?.booking
    #expect(booking?.ordinary.horizonWorkingDays == 5 && booking?.ordinary.windows == [])
    let land = booking?[ServiceClassID(1)]
    #expect(land?.windows.map(\.mostPerDay) == [12] && land?.horizonWorkingDays == 5)
  }

  @Test func `firms with a place and a choice are read`() throws {
    let proxies = try read(
      """
      proxies:
        - service_classes: [land]
          share: 0.2
          dossiers: {uniform: {min: 2, max: 10}}
          places:
            - {id: notary, latitude: 21.03, longitude: 105.85, weight: 2}
            - {id: surveyors, latitude: 20.97, longitude: 105.78}
          site_choice: {rule: boundary_free, candidates: 5}
      """
    ).people.proxies[0]
    #expect(proxies.places.map(\.weight) == [2, 1])
    #expect(proxies.siteChoice == ProxyChoice(rule: .boundaryFree, candidates: 5))
  }

  @Test func `a class of proxies that must go by jurisdiction needs a responsible site everywhere`()
    throws
  {
    var town = try Town()
    _ = try town.replace(
      "closing:",
      with:
        "proxies: [{service_classes: land, share: 0.2, dossiers: 3, site_choice: {rule: jurisdiction}}]\nclosing:",
      in: "town.yaml")
    _ = try town.replace("rule: jurisdiction ", with: "rule: nearest ", in: "town.yaml")
    _ = try town.replace("district,city", with: "district,commune:market", in: "sites.csv")
    let problems = try town.problems("town.yaml")
    #expect(problems.contains { $0.message.contains("no counter serves 'land' for commune") })
  }

  @Test func `a quota for what nobody there does is refused`() throws {
    var town = try Town()
    _ = try town.replace(
      "closing:",
      with: "tickets: {quotas: [{site: river_house, service_classes: land, tickets: 5}]}\nclosing:",
      in: "town.yaml")
    let problems = try town.problems("town.yaml")
    #expect(
      problems.map(\.message) == [
        "tickets.quotas[0]: no counter there takes dossiers of what it is for"
      ], "\(problems)")
  }
}
