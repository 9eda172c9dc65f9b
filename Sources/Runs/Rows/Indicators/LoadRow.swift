import Experiments
package import LegalClock
import ServiceModel
package import Tables
import Wording
import Workloads

/// A row of `loads.csv`: how much work a counter group or an office is offered.
struct LoadRow: TableRow {
  var option = ""
  var kind = Kind.office
  var id = ""
  var nameVI = ""
  var nameEN = ""
  var staff = 0
  var day: Double?
  var peak: Double?
  var peakHour: Int?
  var busiestWeekday: Weekday?
  var busiestMonth: Int?
  var busiest: Double?
  var unfinishedMinutes: Double?
  var inVain: Double?

  enum Kind: String, CellWord {
    case counterGroup = "counter_group"
    case office
  }

  static let table = Table<LoadRow>(
    "loads",
    vi: "Tải dự kiến trước mô phỏng: ngày làm việc trung bình, và ngày thường đông nhất (với "
      + "phòng: tháng đông nhất).",
    en: "Offered load before simulation: the average working day, and the busiest ordinary day "
      + "(of offices the busiest month).",
    columns: [
      .option(\.option),
      Column("kind", \.kind, vi: "Nhóm quầy hay phòng.", en: "Counter group or office."),
      Column(
        "id", \.id, vi: "Mã trong kịch bản; có thể mang loại phía trước, như scope_id.",
        en: "Id in the scenario; perhaps with its kind before it, as scope_id."),
      .nameVI(\.nameVI), .nameEN(\.nameEN),
      Column("staff", \.staff, unit: "people", vi: "Số người.", en: "Staff.").atLeast(0),
      Column(
        "load_day", \.day, unit: "share", vi: "Việc cả ngày trên thời gian có người làm.",
        en: "Work of the day over staffed time."
      ).digits(6).atLeast(0),
      Column(
        "load_peak", \.peak, unit: "share",
        vi: "Giờ đông nhất: việc của người đang chờ trên thời gian có người; trống với phòng.",
        en: "Fullest hour: work of citizens there over staffed time; empty for offices."
      ).digits(6).atLeast(0),
      Column("peak_hour", \.peakHour, vi: "Giờ đông nhất.", en: "The fullest hour.").atLeast(0),
      Column(
        "busiest_weekday", \.busiestWeekday, vi: "Thứ đông nhất; trống với phòng.",
        en: "Weekday of the busiest ordinary day; empty for offices."),
      Column(
        "busiest_month", \.busiestMonth, vi: "Tháng đông nhất.", en: "Month of it, 1 to 12."
      ).atLeast(1),
      Column(
        "load_busiest", \.busiest, unit: "share",
        vi: "Việc trên thời gian có người làm trong ngày thường (phòng: tháng) đông nhất.",
        en: "Work over staffed time on the busiest ordinary day (offices: in the busiest month)."
      ).digits(6).atLeast(0),
      Column(
        "unfinished_minutes", \.unfinishedMinutes, unit: "minutes",
        vi: "Việc chưa xong khi đóng cửa trong ngày thường đông nhất; trống với phòng.",
        en: "Work left at closing on the busiest ordinary day; empty for offices."
      ).digits(6).atLeast(0),
      Column(
        "in_vain_share", \.inVain, unit: "share",
        vi: "Tỷ lệ lượt đến nộp hồ sơ khi không còn phát số; trống với phòng.",
        en: "Share of first trips that come when no ticket is given; empty for offices."
      ).digits(6).atLeast(0),
    ], key: ["option", "kind", "id"], references: [.option])
}

extension LoadRow {
  /// One load for each option, or none at all.
  static func text(_ options: [OptionResult], _ loads: [OfferedLoad]) -> TableText<LoadRow> {
    precondition(loads.isEmpty || loads.count == options.count, "one load for each option")
    var text = TableText<LoadRow>()
    for (option, load) in zip(options, loads) {
      var row = LoadRow()
      row.option = tableID("option", option.id)
      for counters in load.counters {
        row.tell(counters, of: option.scenario)
        text.write(row)
      }
      for office in load.offices {
        row.tell(office, of: option.scenario)
        text.write(row)
      }
    }
    return text
  }

  private mutating func tell(_ load: OfferedLoad.CounterLoad, of scenario: Scenario) {
    let group = scenario.reception.counterGroups[load.group.position]
    let site = scenario.reception.sites[group.site.position]
    kind = .counterGroup
    id = tableID("counter_group", group.id)
    (nameVI, nameEN) = (site.name.vi, site.name.en)
    staff = group.mostPeople
    day = load.day.ratio
    peak = load.hours[load.peakHour].ratio
    peakHour = load.peakHour
    busiestWeekday = load.busiest?.weekday
    busiestMonth = load.busiest?.month
    busiest = load.busiest?.load.ratio
    unfinishedMinutes = load.busiest?.unfinishedMinutes
    inVain = load.inVain
  }

  private mutating func tell(_ load: OfferedLoad.OfficeLoad, of scenario: Scenario) {
    let place = scenario.backOffice.offices[load.office.position]
    kind = .office
    id = tableID("office", place.id)
    (nameVI, nameEN) = (place.name.vi, place.name.en)
    staff = place.mostPeople
    day = load.day.ratio
    (peak, peakHour, busiestWeekday, unfinishedMinutes, inVain) = (nil, nil, nil, nil, nil)
    busiestMonth = load.busiestMonth.month
    busiest = load.busiestMonth.ratio
  }
}

/// By its English name.
extension Weekday: CellValue {
  package static var columnType: ColumnType { .string }
  package static var allowed: [String] { allCases.map(\.name) }

  package func write(to text: inout CSVText, as column: ColumnSchema) {
    name.write(to: &text, as: column)
  }

  package init(field: String, as column: ColumnSchema) throws(BadField) {
    guard let day = Self.allCases.first(where: { $0.name == field }) else { throw BadField() }
    self = day
  }
}
