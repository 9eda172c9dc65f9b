import Experiments
import LegalClock
import ServiceModel
package import Staffing
import Tables
import Wording

/// A row of `staffing.csv`: how many people a counter group has in one half-hour of the week, or an office in
/// its hours of one weekday.
struct StaffingRow: TableRow {
  var site = ""
  var group = ""
  var weekday = Weekday.monday
  var from = ""
  var to = ""
  var people = 0.0
  var before: Double?
  var oneFewer: OneFewer.Verdict?
  var load: Double?
  var nameVI: String?
  var nameEN: String?

  static let table = Table<StaffingRow>(
    "staffing",
    vi:
      "Phương án bố trí người tìm được: mỗi nhóm quầy, mỗi nửa giờ mở cửa trong tuần; mỗi phòng, giờ làm việc từng thứ.",
    en:
      "The staffing that was found: each counter group in each open half-hour of the week, each office in its hours of each weekday.",
    columns: [
      Column(
        "site", \.site, vi: "Mã nơi tiếp nhận; của phòng là office:MÃ.",
        en: "Id of the site; of an office, office:ID."),
      Column(
        "counter_group", \.group, vi: "Mã nhóm quầy; của phòng là office:MÃ.",
        en: "Id of the counter group; of an office, office:ID."),
      Column("weekday", \.weekday, vi: "Thứ.", en: "Day of the week."),
      Column("from_time", \.from, vi: "Từ, HH:MM.", en: "From, HH:MM."),
      Column("to_time", \.to, vi: "Đến, HH:MM.", en: "To, HH:MM."),
      Column(
        "people", \.people, unit: "people",
        vi: "Số người ngồi quầy phục vụ công dân, hoặc xử lý hồ sơ; chưa cộng người nghỉ.",
        en:
          "People at the counters for citizens, or at work on dossiers; nobody who is missing is counted."
      ).atLeast(0).ofSamples,
      Column(
        "people_before", \.before, unit: "people", vi: "Trong kịch bản, cùng cách tính.",
        en: "In the scenario as it was, counted in the same way."
      ).atLeast(0).ofSamples,
      Column(
        "one_fewer", \.oneFewer,
        vi:
          "Bớt một người: refuted không đạt, not_certified chưa chứng tỏ được, certified vẫn đạt, "
          + "least không bớt được nữa; trống nếu không xét.",
        en:
          "With one person fewer: refuted, not_certified, certified, or least where nobody can go; "
          + "NA where it was not looked at."),
      Column(
        "site_load", \.load, unit: "people",
        vi:
          "Khối lượng công việc của cả nơi tiếp nhận trong nửa giờ ấy: số người luôn bận; trống ở phòng.",
        en:
          "The work that comes to the whole site in this half-hour, as people busy all the time; empty of offices."
      ).atLeast(0).ofSamples.later,
    ] + Column.laterNames(\.nameVI, \.nameEN), key: ["counter_group", "weekday", "from_time"])
}

extension OneFewer.Verdict: CellWord {}

extension StaffingRow {
  /// Of all sites of a solution.
  static func text(_ solution: Solution) -> TableText<StaffingRow> {
    let scenario = solution.question.scenario
    return TableText(
      solution.sites.flatMap { rows(of: $0, scenario) }
        + solution.offices.flatMap { rows(of: $0, scenario) })
  }

  private static func rows(of solved: OfficeSolution, _ scenario: Scenario) -> [StaffingRow] {
    let rules = scenario.backOffice.offices[solved.office]
    let office = StaffedOffice(solved.office, in: scenario)
    return office.openWeekdays.flatMap { weekday in
      office.sessions[weekday].map { session in
        let middle = TimeOfDay(minutes: (session.start.minutes + session.end.minutes) / 2)
        var row = StaffingRow(
          site: "office:\(rules.id)", group: "office:\(rules.id)",
          weekday: Weekday.allCases[weekday], from: clock(session.start.minutes),
          to: clock(session.end.minutes), people: Double(solved.agents[weekday]),
          before: scenario.onDuty(in: rules, on: Weekday.allCases[weekday]).people(at: middle),
          oneFewer: solved.oneFewer.first { $0.weekday == nil || $0.weekday == weekday }?.verdict)
        (row.nameVI, row.nameEN) = (rules.name.vi, rules.name.en)
        return row
      }
    }
  }

  private static func rows(of solved: SiteSolution, _ scenario: Scenario) -> [StaffingRow] {
    let site = StaffedSite(solved.site, in: scenario)
    let plans = site.plans(solved.people)
    return zip(site.groups, plans).enumerated().flatMap { index, place in
      Weekday.allCases.flatMap { weekday in
        site.openSlots(on: weekday).map { slot in
          // Doors may open within a half-hour.
          let time = TimeOfDay(minutes: 30 * slot + 15)
          var row = StaffingRow(
            site: tableID(.site, scenario.reception.sites[solved.site].id),
            group: tableID(
              "counter_group", scenario.reception.counterGroups[place.0.position].id),
            weekday: weekday, from: clock(30 * slot), to: clock(30 * slot + 30),
            people: place.1.people(on: weekday, at: time),
            before: scenario.people(in: place.0, on: weekday, at: time),
            oneFewer: solved.oneFewer.first {
              $0.group == index
                && ($0.slot == nil || $0.slot == slot && $0.weekday == weekday.rawValue)
            }?.verdict, load: solved.load[weekday.rawValue][slot])
          let name = scenario.reception.sites[solved.site].name
          (row.nameVI, row.nameEN) = (name.vi, name.en)
          return row
        }
      }
    }
  }

  static func clock(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
