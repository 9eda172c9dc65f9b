import Foundation
import LegalClock

/// The text of a scenario in which cases come online and go through offices, and nothing else happens.
struct ModelScenarioText {
  let firstDay: CivilDate
  let arrivals: ModelArrivals
  let pools: [ModelPools.Pool]
  let route: String
  let hasPlan: Bool

  var text: String {
    [head, demand, matters, offices].joined(separator: "\n") + "\n"
  }

  private var head: String {
    """
    # A model of Prosimos by motcua import: what it says and a scenario cannot is in unsaid.csv.
    scenario: model
    name: {vi: Mô hình Prosimos, en: Model of Prosimos}
    period: {first_day: \(firstDay), warm_up_days: 0, observed_days: \(arrivals.days), follow_up_days: 60}
    special_days: []
    calendars:
      arrivals: \(calendar(arrivals.sessions))
    \(pools.map { "  \($0.id): \(calendar($0.duty.map(\.minutes)))" }.joined(separator: "\n"))
    legal_calendar: arrivals
    rules: [{rule_set: plain, name: {vi: Đơn giản, en: Plain}, valid_from: 1990-01-01, cut_off: "24:00"}]
    districts: [{id: all, name_vi: Tất cả, name_en: All}]
    communes: [{id: model, name_vi: Mô hình, name_en: Model, district: all, latitude: 21, longitude: 105.8, population: 1000}]
    """
  }

  private var demand: String {
    let days = (0..<7).filter { arrivals.volume(of: $0) > 0 }
    let names = Weekday.allCases.map(\.name)
    let weights = days.map { "\(names[$0]): \(String(format: "%.6g", arrivals.volume(of: $0)))" }
    let profiles = days.compactMap { day in
      arrivals.profile(of: day).map { "    - {weekdays: [\(names[day])], arrival_profile: \($0)}" }
    }
    var lines = [
      "demand:", "  calendar: arrivals",
      "  arrival_profile: \(days.first.flatMap { arrivals.profile(of: $0) } ?? "{\"00:00\": 1}")",
      "  weekday_weights: {\(weights.joined(separator: ", "))}",
    ]
    if arrivals.stamps != nil {
      lines.append("  replayed_arrivals: arrivals.csv")
    } else {
      lines += ["  profiles:"] + profiles
    }
    return lines.joined(separator: "\n")
  }

  private var matters: String {
    let perYear = (0..<365).reduce(0.0) { sum, day in
      sum + arrivals.volume(of: firstDay.adding(days: day).weekday.rawValue)
    }
    return """
      service_classes: {any: {name: {vi: Chung, en: Any}}}
      channel_mixes: {online: {online_share: 1, postal_return_share: 0, electronic_return_share: 1}}
      procedures:
        - {id: case, name_vi: Hồ sơ, name_en: Case, level: commune, service_class: any, annual_volume: \(String(format: "%.8g", perYear)), channel_mix: online, reception_minutes: 0, complete_share: 1, route: model, time_limit: 30wd}
      routes:
        model: \(route)
      sites: [{id: house, name_vi: Nơi làm, name_en: House, kind: commune, jurisdiction: city, latitude: 21, longitude: 105.8, calendar: arrivals}]
      counter_groups: [{id: counters, site: house, serves: any, staff: 1, staffing_plan: all_day}]
      staffing_plans: {all_day: {"00:00": 1}}
      site_choice: {rule: jurisdiction, candidates: 1, speed_kilometres_per_hour: 25, detour_factor: 1.3, access_minutes: 0}
      reception: {incomplete_service_share: 1, reply_working_days: 1, priority_share: 0, online_minutes: 0, background_limit_hours: 24, collection_minutes: 1, digitising: {place: none, minutes: 1}, collection_working_days: 1, post_days: 1}
      closing: {rule: serve_out, overtime_minutes: 0, ticket_cut_off_minutes: 0, stop_tickets_when_full: false, comes_back_working_days: 1, gives_up_after: 1}
      """
  }

  private var offices: String {
    let functions = pools.map { "\($0.id): {name: {vi: \($0.id), en: \($0.id)}}" }
    let offices = pools.map {
      "  - {id: \($0.id), name_vi: \($0.id), name_en: \($0.id), function: \($0.id), jurisdiction: city, house: house, "
        + "calendar: \($0.id), agents: \($0.agents)}  # \($0.resources.map(\.name).joined(separator: ", "))"
    }
    return """
      office_functions: {\(functions.joined(separator: ", "))}
      offices:
      \(offices.joined(separator: "\n"))
      \(hasPlan ? "people_plan: people.csv\n" : "")transfer: {to_office: {digital: {minutes: 0}}, to_site: {digital: {minutes: 0}}}
      costs: {staff_year: 0}
      targets: {wait_limits_minutes: [15, 30], reach_kilometres: 5, reach_minutes: 30}
      """
  }

  private func calendar(_ minutes: [Range<Int>]) -> String {
    var merged: [Range<Int>] = []
    for range in minutes.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, last.upperBound >= range.lowerBound,
        range.lowerBound % 1440 != 0
      {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    let days = (0..<7).compactMap { day -> String? in
      let sessions = merged.filter { $0.lowerBound / 1440 == day }.map {
        "\"\(Week.clock($0.lowerBound % 1440))-\(Week.clock($0.lowerBound % 1440 + $0.count))\""
      }
      return sessions.isEmpty
        ? nil : "\(Weekday.allCases[day].name): [\(sessions.joined(separator: ", "))]"
    }
    return "{\((days + ["observes_public_holidays: false"]).joined(separator: ", "))}"
  }
}
