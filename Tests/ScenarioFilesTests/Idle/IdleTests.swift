import Foundation
import ScenarioFiles
import ServiceModel
import Testing
import Wording

/// What is written, allowed and without effect.
@Suite struct IdleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// Without effect, and with it but for this change.
    var idle: [String]
    var busy: [String]
    var text: String

    var testDescription: String { idle.joined(separator: "; ") }
  }

  private static let weekend = "from: 2024-04-13, to: 2024-04-14"
  private static let holiday = "from: 2024-04-18, to: 2024-04-18"
  private static let monday = "from: 2024-04-15, to: 2024-04-15"

  private static func event(_ text: String) -> [String] { ["events=[{\(text)}]"] }

  private static let events: [Case] = [
    .init(
      idle: event("surge: {\(weekend), factor: 2}"), busy: event("surge: {\(monday), factor: 2}"),
      text: "events[0]: no demand arises on any of its days"),
    .init(
      idle: event("surge: {\(holiday), factor: 2}"), busy: [],
      text: "events[0]: no demand arises on any of its days"),
    .init(
      idle: event("closed: {\(holiday), sites: town_hall}"),
      busy: event("closed: {\(monday), sites: town_hall}"),
      text: "events[0]: what it closes is not open on any of its days anyway"),
    .init(
      idle: event("closed: {\(weekend), counter_groups: town_land}"),
      busy: event("closed: {from: 2024-04-13, to: 2024-04-15, counter_groups: town_land}"),
      text: "events[0]: what it closes is not open on any of its days anyway"),
    .init(
      idle: event("absent: {\(weekend), share: 0.5}"),
      busy: event("absent: {\(monday), share: 0.5}"),
      text: "events[0]: nobody works there on any of its days"),
    .init(
      idle: event("absent: {\(holiday), share: 0.5, offices: land_office}"),
      busy: event("absent: {\(monday), share: 0.5, offices: land_office}"),
      text: "events[0]: nobody works there on any of its days"),
    .init(
      idle: event("portal_down: {\(weekend), come_share: 0.5}"),
      busy: event("portal_down: {\(monday), come_share: 0.5}"),
      text: "events[0]: no demand arises on any of its days"),
    .init(
      idle: event("portal_down: {\(monday), come_share: 0.5}")
        + ["channel_mixes[*].online_share=0"], busy: [],
      text: """
        events[0]: nobody whom it is for hands in online then, so it changes nothing that the portal is \
        down
        """),
    .init(
      idle: event("portal_down: {\(monday), come_share: 0.5, procedures: birth}")
        + ["procedures[birth].online_service=none"],
      busy: event("portal_down: {\(monday), come_share: 0.5, procedures: certification}")
        + ["procedures[birth].online_service=none"],
      text: """
        events[0]: nobody whom it is for hands in online then, so it changes nothing that the portal is \
        down
        """),
    .init(
      idle: event("surge: {\(monday), factor: 2, procedures: birth}")
        + ["procedures[birth].annual_volume=0"],
      busy: event("surge: {\(monday), factor: 2, procedures: birth}"),
      text: "events[0]: nobody asks for what it is for"),
    .init(
      idle: event("surge: {\(monday), factor: 2, service_classes: civil, procedures: birth}"),
      busy: event("surge: {\(monday), factor: 2, procedures: birth}"),
      text: """
        events[0]: 'birth' under procedures is among service_classes already, so naming it changes \
        nothing; leave out service_classes if it alone is meant
        """),
    .init(
      idle: event("surge: {\(monday), factor: 2, service_classes: land, procedures: birth}"),
      busy: [],
      text: "events[0]: 'birth' is not of 'land', so this is for 'land' and 'birth'"),
    .init(
      idle: event("surge: {\(monday), factor: 2, districts: town, communes: hill}"), busy: [],
      text: """
        events[0]: 'hill' under communes is among districts already, so naming it changes nothing; leave \
        out districts if it alone is meant
        """),
  ]

  private static func profiles(_ text: String) -> [String] { ["demand.profiles=[\(text)]"] }

  private static let shape = "arrival_profile: {\"08:00\": 1, \"12:00\": 0}"

  private static let demand: [Case] = [
    .init(
      idle: profiles("{\(shape)}, {weekdays: monday, \(shape)}"),
      busy: profiles("{weekdays: monday, \(shape)}, {\(shape)}"),
      text: """
        demand.profiles[1] never holds: those before it are for everything that it is for
        """),
    .init(
      idle: profiles(
        "{service_classes: land, \(shape)}, {service_classes: civil, \(shape)}, {weekdays: friday, \(shape)}"
      ),
      busy: profiles("{service_classes: land, \(shape)}, {weekdays: friday, \(shape)}"),
      text: """
        demand.profiles[2] never holds: those before it are for everything that it is for
        """),
    .init(
      idle: profiles("{weekdays: sunday, \(shape)}"),
      busy: profiles("{weekdays: [sunday, monday], \(shape)}"),
      text: "demand.profiles[0] never holds: no demand arises on its weekdays"),
    .init(
      idle: profiles("{procedures: birth, \(shape)}") + ["procedures[birth].annual_volume=0"],
      busy: profiles("{procedures: birth, \(shape)}"),
      text: "demand.profiles[0] never holds: nobody asks for what it is for"),
  ]

  private static let appointments =
    "service_classes: civil, slot_minutes: 20, capacity_share: 0.5, share: 0.3, lead_working_days: 1"

  private static let visits: [Case] = [
    .init(
      idle: ["tickets={quotas: [{site: town_hall, during: \"05:00-07:00\", tickets: 5}]}"],
      busy: ["tickets={quotas: [{site: town_hall, during: \"05:00-08:15\", tickets: 5}]}"],
      text: """
        tickets.quotas[0]: nothing there is open at any time of 05:00-07:00, so it limits no tickets
        """),
    .init(
      idle: ["tickets={quotas: [{site: river_house, service_classes: civil land, tickets: 5}]}"],
      busy: ["tickets={quotas: [{site: town_hall, service_classes: civil land, tickets: 5}]}"],
      text: "tickets.quotas[0]: no counter there takes 'land'"),
    .init(
      idle: ["appointments={\(appointments), by_class: {land: {share: 0.1}}}"],
      busy: ["appointments={\(appointments), by_class: {civil: {share: 0.1}}}"],
      text: """
        appointments.by_class.land: 'land' is not among appointments.service_classes, so nobody books it
        """),
    .init(
      idle: [
        "waiting={by_class: {land: {patience_minutes: 9}}}",
        "procedures[land_change].annual_volume=0",
      ],
      busy: ["waiting={by_class: {land: {patience_minutes: 9}}}"],
      text: "waiting.by_class.land: nobody asks for any procedure of 'land'"),
    .init(
      idle: [
        "proxies=[{service_classes: land, share: 0.1, dossiers: 3}]",
        "procedures[land_change].annual_volume=0",
      ],
      busy: ["proxies=[{service_classes: land, share: 0.1, dossiers: 3}]"],
      text: "proxies[0]: nobody asks for any procedure that it is for"),
  ]

  private static let electronic: [Case] = [
    .init(
      idle: ["electronic_services={failed_share: 0.2}", "channel_mixes[*].online_share=0"],
      busy: ["electronic_services={failed_share: 0.2}"],
      text: "electronic_services.failed_share: nobody hands in online, so it changes nothing"),
    .init(
      idle: ["procedures[birth].online_service=full", "channel_mixes[*].online_share=0"],
      busy: ["procedures[birth].online_service=full"],
      text: """
        procedures[birth].online_service: nobody hands it in online, so it changes nothing; channel_mixes \
        say how many do
        """),
    .init(
      idle: [
        "electronic_services={originals_share: 0.2}", "procedures[birth].online_service=partial",
        "procedures[birth].annual_volume=0",
      ],
      busy: [
        "electronic_services={originals_share: 0.2}", "procedures[birth].online_service=partial",
      ],
      text: """
        electronic_services.originals_share: nobody hands in a procedure of online_service: partial \
        online, so nobody is asked for originals
        """),
    .init(
      idle: ["identification={level_2_share: 0, saved_minutes: 1}"],
      busy: ["identification={level_2_share: 0.1, saved_minutes: 1}"],
      text: "identification: nobody has an account of level 2, so it changes nothing"),
  ]

  @Test(arguments: events + demand + visits + electronic)
  func `what has no effect is told, and what has one is not`(_ idle: Case) throws {
    let notices = try Town().read("town.yaml", settings: idle.idle).get().notices
    #expect(notices.map(\.text.en) == [idle.text])
    #expect(notices.allSatisfy { $0.text.vi != $0.text.en })
    let others = try Town().read("town.yaml", settings: idle.busy).get().notices
    #expect(others.isEmpty, "\(others)")
  }

  @Test func `online shares from a later day on are online from that day on`() throws {
    func notices(_ day: String) throws -> [ScenarioNotice] {
      try Town().read(
        "town.yaml",
        settings: [
          "channel_mixes.usual.online_share=0",
          "channel_mixes.usual.changes=[{from: 2024-04-16, online_share: 0.4}]",
          "events=[{portal_down: {from: \(day), to: \(day), come_share: 0.5}}]",
        ]
      ).get().notices
    }
    #expect(try notices("2024-04-15").count == 1)
    #expect(try notices("2024-04-16").isEmpty)
  }
}
