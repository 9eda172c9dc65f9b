import Foundation
import Testing

/// An option that writes every key of demand, visits, staff and electronic services.
@Suite struct EveryKeyTests {
  private static let root = HanoiScenarioTests.folder.deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let changes = """
    demand:
      after_holiday_factor: 1.37
      daily_factor_cv: 0.21
      city_daily_factor_cv: 0.053
      volume_factor: 1.043
      envelope: 1.87
      arrival_profile: {"07:45": 2.5, "16:15": 0.65}
      month_weights: [1.01, 1.02, 1.03, 1.04, 1.05, 1.06, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99]
      weekday_weights: {monday: 1.21, tuesday: 1.11, wednesday: 1.07, thursday: 0.93, friday: 0.91, saturday: 0.52, sunday: 0.26}
      profiles: [{weekdays: [monday, friday], service_classes: [land], procedures: [birth], districts: [town], communes: [hill], arrival_profile: {"07:15": 3.5, "12:45": 0.75}}]
      volumes: [{commune: hill, procedure: birth, annual_volume: 731}]
      growth_by_year: 0.041
      volume_year: 2023
      spacing: fixed
      by_class: {land: {city_daily_factor_cv: 0.151, growth_by_year: 0.103}}
    waiting: {patience_minutes: 61, balks_beyond: 22, calling_minutes: 0.7, by_class: {land: {patience_minutes: null, balks_beyond: 44}}}
    closing: {rule: send_home, overtime_minutes: 47, ticket_cut_off_minutes: 17, stop_tickets_when_full: false, comes_back_working_days: 2.5, gives_up_after: 7, comes_earlier: {than: last_ticket, minutes: 33, not_before: "05:10"}, by_class: {land: {gives_up_after: 11}}}
    tickets: {quotas: [{site: river_house, service_classes: [civil], during: "08:00-11:10", tickets: 37}, {counter_group: town_land, tickets: 38}], from_afar: {share: 0.23, near: 9, by_class: {land: {near: 12}}}}
    appointments: {service_classes: [civil, land], slot_minutes: 25, capacity_share: 0.45, share: 0.31, lead_working_days: 2, longest_lead_working_days: 13, horizon_working_days: 6, no_show_share: 0.14, lateness_minutes: 1.5, by_class: {land: {windows: [{during: "08:00-11:30", most_per_day: 19}]}}}
    proxies: [{service_classes: [land], share: 0.24, dossiers: 3, dossiers_per_turn: 5, places: [{id: notary_1, latitude: 21.037, longitude: 105.857, weight: 2.25}], site_choice: {rule: boundary_free, candidates: 4}}]
    reception: {incomplete_service_share: 0.57, reply_working_days: 3.5, priority_share: 0.13, online_minutes: 5.5, background_limit_hours: 23, collection_minutes: 3.25, collection_working_days: 1.75, collection_comes: on_due_date, collection_again_working_days: 2.75, collection_in_vain_minutes: 1.25, digitising: {place: at_counter, minutes: 4.5}, post_days: 2.25, supplement_working_days: 3.75, supplement_service_share: 0.59, guidance_minutes: 2.35, guidance_catches_share: 0.63}
    counter_groups:
      - {id: town_civil, site: town_hall, serves: [civil, land], staff: 4, other_duties_share: 0.12, other_duties: turns, staffing_plan: all_day, role: full, speed: 1.15, by_class: {land: {speed: 0.85}}, calls_first: [land]}
      - {id: town_land, site: town_hall, serves: land, staff: by_load, sized_for_load: 0.9, staffing_plan: late}
      - {id: town_desk, site: town_hall, serves: [civil, land], staff: 1, role: guidance, staffing_plan: all_day}
      - {id: river_civil, site: river_house, serves: civil, staff: 1, other_duties_share: 0.3, staffing_plan: all_day}
      - {id: town_back, site: town_hall, serves: [civil, land], staff: 3, staffing_plan: all_day, opens_after_minutes: 14}
    staffing_plans: {late: {"08:00": {share: 0.9, break_share: 0.07}, "15:00": {share: 0.55, pay_factor: 1.35}}}
    staffing: {target_utilisation: 0.83, least_people: 2, offices: {target_utilisation: 0.78}}
    electronic_services: {failed_share: 0.11, counter_after_failure_share: 0.42, retry_working_days: 2.15, originals_share: 0.33, originals_working_days: 2.45, originals_minutes: 3.15}
    identification: {level_2_share: 0.51, saved_minutes: 1.45, spared_papers_share: 0.32, spared_copies_share: 0.43, certified_copies: [certification]}
    costs: {staff_year: 181000000, overtime_factor: 1.55, weekday_factors: {monday: 1.08, tuesday: 1.09, wednesday: 1.12, thursday: 1.13, friday: 1.14, saturday: 2.05, sunday: 2.15}, grades: {officers: {name: {vi: Civil officers, en: Civil officers}, staff_year: 191000000, site_kinds: [district], office_functions: [justice]}}, premises: {desk_hour: 3100}, equipment: {desk_year: 6100000, site_year: 7100000, city_year: 8100000}, courier: {round: 31000}, transition: {fit_out: {name: {vi: Fitting out, en: Fitting out}, amount: 9100000, for_each: desk, site_kinds: [district], office_functions: [justice], by_year: [0.65, 0.35]}}, citizens: {hour: 41000, travel_hour: 21000}}
    events:
      - surge: {from: 2024-04-08, to: 2024-04-12, factor: 1.61, service_classes: [land], procedures: [birth], districts: [town], communes: [hill], shifted_share: 0.54, shifted_until: 2024-05-31}
      - portal_down: {from: 2024-04-15, to: 2024-04-16, come_share: 0.34}
      - closed: {from: 2024-04-22, to: 2024-04-23, sites: [river_house], counter_groups: [town_land]}
      - absent: {from: 2024-04-24, to: 2024-04-25, share: 0.27, sites: [town_hall], counter_groups: [river_civil], offices: [land_office]}
    stresses:
      stuck: {name: {vi: Stuck, en: Stuck}, set: ["channel_mixes.usual.online_share=0.155"], events: [{surge: {from: 2024-06-03, to: 2024-06-07, factor: 1.93}}]}
    """

  /// Every key and every value that `changes` write.
  private static let words: [String] = {
    var words: [String] = []
    for var line in changes.split(separator: "\n").map(String.init) {
      for mark in ["{", "}", "[", "]", ",", "\"", "- "] {
        line = line.replacingOccurrences(of: mark, with: "|")
      }
      line = line.replacingOccurrences(of: ": ", with: "|").replacingOccurrences(
        of: ":|", with: "|")
      words += line.split(separator: "|").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " :"))
      }
    }
    return words.filter { !$0.isEmpty }
  }()

  private static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "every-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let town = root.appending(path: "Scenarios/tutorial/tutorial.yaml").path
    let indented = changes.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let option = """
      option: every
      over: \(town)
      name: {vi: Mọi khóa, en: Every key}
      levers:
        all:
      \(indented)

      """
    let file = folder.appending(path: "every.yaml")
    try Data(option.utf8).write(to: file)
    try body(file.path)
  }

  @Test func `the option writes every key that the schema has for its parts`() throws {
    let file = Self.root.appending(path: "Scenarios/scenario.schema.json")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let definitions = try #require(schema["definitions"] as? [String: Any])
    let scenario = try #require(definitions["scenario"] as? [String: Any])
    let parts = try #require(scenario["properties"] as? [String: Any])
    // Arrivals as they were exclude what else is said of demand; their calendar is the town's.
    var known = Set(Self.words).union(["replayed_arrivals", "calendar"])
    known.formUnion(["source", "confidence", "value", "low", "high"])
    for part in [
      "demand", "waiting", "closing", "tickets", "appointments", "proxies", "reception",
      "counter_groups", "staffing_plans", "staffing", "electronic_services", "identification",
      "costs", "events", "stresses",
    ] {
      let keys = Self.keys(in: try #require(parts[part]), definitions)
      #expect(keys.subtracting(known).isEmpty, "\(part): \(keys.subtracting(known).sorted())")
    }
  }

  static func keys(in node: Any, _ definitions: [String: Any]) -> Set<String> {
    if let list = node as? [Any] {
      return list.reduce(into: []) { $0.formUnion(keys(in: $1, definitions)) }
    }
    guard let node = node as? [String: Any] else { return [] }
    var found: Set<String> = []
    if let reference = node["$ref"] as? String,
      let name = reference.split(separator: "/").last.map(String.init),
      !["distribution", "texts"].contains(name), let definition = definitions[name]
    {
      found.formUnion(keys(in: definition, definitions))
    }
    for (key, below) in node {
      if key == "properties", let properties = below as? [String: Any] {
        found.formUnion(properties.keys)
        for property in properties.values { found.formUnion(keys(in: property, definitions)) }
      } else {
        found.formUnion(keys(in: below, definitions))
      }
    }
    return found
  }

  @Test(arguments: ["describe", "diff"])
  func `every key and every value of an option is told`(_ command: String) throws {
    try Self.inFolder { path in
      let run = try Program.run(command, path)
      #expect(run.status == 0, "\(run.messages)")
      let told = run.output.replacingOccurrences(of: "\\", with: "")
      // What a class is rid of is told as no limit there.
      let words = Self.words.map { $0 == "null" && command == "describe" ? "no limit" : $0 }
      for word in words where !told.contains(word) {
        Issue.record("\(command) tells nothing of '\(word)'")
      }
    }
  }

  @Test func `people on call and half-staffed afternoons count for the time that they are there`()
    throws
  {
    try Self.inFolder { path in
      let run = try Program.run(
        "describe", path, "--set", "counter_groups[town_land].staff=2", "--set",
        "counter_groups[town_land].sized_for_load=1")
      #expect(run.status == 0, "\(run.messages)")
      // Town hall: 4 people less 12 %, a desk of 1, and 2 people at 90 % less 7 % for breaks for 6 of 8
      // hours and 55 % for the last 2; those on call are at no counter of their own.
      let townHall = 4 * 0.88 + 1 + 2 * (0.9 * 0.93 * 6 + 0.55 * 2) / 8
      let row = try #require(
        run.output.split(separator: "\n").first { $0.hasPrefix("| District | 1 | 4 | 10 |") })
      #expect(row.contains(String(format: "%.1f", townHall)), "\(row)")
    }
  }
}
