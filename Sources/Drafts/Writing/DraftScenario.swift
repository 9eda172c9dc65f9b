import Foundation
import LegalClock
import Wording

/// The scenario of a draft, part by part; its text is what `motcua check` reads.
struct DraftScenario: Sendable {
  /// A calendar: its id, and sessions by weekday.
  struct Calendar: Sendable {
    var id: String
    var days: [(weekday: Weekday, sessions: [(start: TimeOfDay, end: TimeOfDay)])]
  }

  /// When demand arises.
  struct Demand: Sendable {
    var calendar = ""
    var profile: [Double] = []
    var profiles: [(weekdays: [Weekday], classes: [String], quarters: [Double])] = []
    var weekdays: [Double] = []
    var months: [Double]?
    var cv: Estimate?
    var cvByClass: [(id: String, cv: Estimate)] = []
    var source = ""
    var volumes: String?
  }

  var id = "draft"
  var name = ""
  /// Of the log, for the comment above all.
  var about: [String] = []
  var firstDay = CivilDate(dayNumber: 0)
  var (warmUpDays, observedDays, followUpDays) = (0, 1, 1)
  var calendars: [Calendar] = []
  /// Days on which nobody works, since 1970, and where that is seen.
  var closed: (days: [Int], source: String) = ([], "")
  var demand = Demand()
  /// Id and name.
  var classes: [(id: String, name: String)] = []
  /// Shares as the log tells them, or as they are asked for.
  var channels = ""
  /// Lines of the routes.
  var routes: [String] = ["  none: []"]
  /// Lines of what people do in queues.
  var waiting: [String] = []
  var functions: [(id: String, name: String)] = []
  var offices = "[]"
  var peoplePlan: String?
  var limits: [Double] = [15, 30]
  var factors: [DraftFactor] = []
  var rules = "cut_off: \"24:00\""

  /// The whole file.
  var text: String {
    head + demandText + counters + rest
  }

  private var head: String {
    var lines = about.map { "# \($0)" }
    lines += [
      "scenario: \(id)",
      "name: {vi: \(DraftText.quoted(name)), en: \(DraftText.quoted(name))}",
      "period: {first_day: \(firstDay), warm_up_days: \(warmUpDays), observed_days: \(observedDays), follow_up_days: \(followUpDays)}",
    ]
    lines.append(
      closed.days.isEmpty
        ? "special_days: []                    # \(DraftQuestions.holidays.en)"
        : "special_days:                       # \(DraftQuestions.makeUpDays.en)")
    for day in ClosedDays.holidays(closed.days) {
      lines.append(
        "  - {date: \(day.date), kind: holiday, name_vi: \(DraftText.quoted(day.name.vi)), name_en: \(DraftText.quoted(day.name.en)), \(Support.seen(closed.source).keys)}"
      )
    }
    lines.append("calendars:")
    for calendar in calendars {
      lines.append("  \(calendar.id):")
      for day in calendar.days {
        lines.append("    \(day.weekday.name): \(DraftText.sessions(day.sessions))")
      }
      lines.append("    observes_public_holidays: true")
    }
    lines += [
      "legal_calendar: \(calendars[0].id)",
      "rules:",
      "  - {rule_set: as_in_the_log, name: {vi: Như trong nhật ký, en: As in the log}, valid_from: 1990-01-01, \(rules), confidence: A}",
      "districts:",
      "  - {id: place, name_vi: Nơi của nhật ký, name_en: Place of the log}",
      "communes: communes.csv", "",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var demandText: String {
    var lines = ["demand:", "  calendar: \(demand.calendar)"]
    lines.append("  arrival_profile: \(DraftText.profile(demand.profile))")
    if !demand.profiles.isEmpty {
      lines.append("  profiles:")
      for part in demand.profiles {
        let days = "weekdays: [\(part.weekdays.map(\.name).joined(separator: ", "))]"
        let classes =
          part.classes.isEmpty ? "" : ", service_classes: [\(part.classes.joined(separator: ", "))]"
        lines.append(
          "    - {\(days)\(classes), arrival_profile: \(DraftText.profile(part.quarters))}")
      }
    }
    let weights = zip(Weekday.allCases, demand.weekdays).filter { $0.1 > 0 }
      .map { "\($0.name): \(DraftText.number($1))" }
    lines.append("  weekday_weights: {\(weights.joined(separator: ", "))}")
    if let months = demand.months {
      lines.append("  month_weights: [\(months.map(DraftText.number).joined(separator: ", "))]")
    }
    if let volumes = demand.volumes { lines.append("  volumes: \(volumes)") }
    if let cv = demand.cv {
      let source = Support.seen("counts of \(cv.count) days beyond weekday and chance").keys
      lines.append(
        "  city_daily_factor_cv: {value: \(DraftText.number(cv.value)), \(source)}")
    }
    if !demand.cvByClass.isEmpty {
      lines.append("  by_class:")
      for (id, cv) in demand.cvByClass {
        let source = Support.seen("its own counts of \(cv.count) days").keys
        lines.append(
          "    \(id): {city_daily_factor_cv: {value: \(DraftText.number(cv.value)), \(source)}}")
      }
    }
    lines += [
      "  source: \(DraftText.quoted(demand.source))", "  confidence: V", "service_classes:",
    ]
    for (id, name) in classes {
      lines.append(
        "  \(id): {name: {vi: \(DraftText.quoted(name)), en: \(DraftText.quoted(name))}}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var counters: String {
    var lines = [
      "channel_mixes:", "  as_seen: {\(channels)}", "procedures: procedures.csv", "routes:",
    ]
    lines += routes
    lines += ["sites: sites.csv", "counter_groups: counter_groups.csv"]
    lines += ["staffing_plans:", "  all_day: {\"00:00\": 1}"]
    if let peoplePlan { lines.append("people_plan: \(peoplePlan)") }
    if !waiting.isEmpty { lines += ["waiting:"] + waiting }
    return lines.joined(separator: "\n") + "\n"
  }

  private var rest: String {
    var lines = [
      "site_choice: {rule: jurisdiction, candidates: 1, speed_kilometres_per_hour: 25, detour_factor: 1.3, access_minutes: 0, \(Support.asked(DraftQuestions.places.en).keys)}",
      "reception:", "  incomplete_service_share: 1",
      "  reply_working_days: 1",
      "  priority_share: {value: 0, \(Support.asked(DraftQuestions.priority.en).keys)}",
      "  online_minutes: 0", "  background_limit_hours: 24", "  collection_minutes: 1",
      "  digitising: {place: none, minutes: 1}", "  collection_working_days: 1", "  post_days: 0",
      "  \(Support.asked(DraftQuestions.channel.en).keys.replacingOccurrencesOfComma)",
      "closing:", "  rule: serve_out", "  overtime_minutes: 0", "  ticket_cut_off_minutes: 0",
      "  stop_tickets_when_full: false", "  comes_back_working_days: 1",
      "  gives_up_after: {value: 1, \(Support.asked(DraftQuestions.comesBack.en).keys)}",
    ]
    if functions.isEmpty {
      lines.append("office_functions: {}")
    } else {
      lines.append("office_functions:")
      for (id, name) in functions {
        lines.append(
          "  \(id): {name: {vi: \(DraftText.quoted(name)), en: \(DraftText.quoted(name))}}")
      }
    }
    lines += [
      "offices: \(offices)",
      "transfer: {to_office: {digital: {minutes: 0}}, to_site: {digital: {minutes: 0}}}",
      "costs: {staff_year: {value: 0, \(Support.asked(DraftQuestions.prices.en).keys)}}",
      "targets: {wait_limits_minutes: [\(limits.map(DraftText.number).joined(separator: ", "))], reach_kilometres: 5, reach_minutes: 30}",
    ]
    var text = lines.joined(separator: "\n") + "\n"
    if !factors.isEmpty {
      text += "# 5 and 95 % points by days that were drawn again; `motcua robust` varies them.\n"
      text += "uncertainty:\n" + factors.map(\.text).joined()
    }
    return text
  }
}

extension String {
  /// Two keys within braces as two lines of a block.
  fileprivate var replacingOccurrencesOfComma: String {
    guard let comma = range(of: ", confidence: ", options: .backwards) else { return self }
    return self[..<comma.lowerBound] + "\n  confidence: " + self[comma.upperBound...]
  }
}
