import ServiceModel
import Wording

/// The text catalogue of `motcua describe`.
enum DescriptionTexts {
  static let title = LocalizedText(vi: "Số liệu đầu vào: {0}", en: "What goes in: {0}")
  static let about = LocalizedText(
    vi: "Mọi bảng do chương trình viết ra từ kịch bản; số mục theo STRESS-DES.",
    en: "Every table is written from the scenario; sections are numbered as in STRESS-DES.")
  static let overview = LocalizedText(vi: "Tổng quan", en: "Overview")
  static let command = LocalizedText(
    vi: "`motcua describe` viết trang này từ tệp kịch bản. Mã: {0}.",
    en: "`motcua describe` writes this page from the scenario file. Codes: {0}.")

  static let targets = LocalizedText(vi: "1.2 Kết quả và mục tiêu", en: "1.2 Outputs and targets")
  static let scenario = LocalizedText(
    vi: "2.3 Người dân đến đâu, việc ở đâu được giải quyết",
    en: "2.3 Where citizens go and who decides")
  static let procedures = LocalizedText(
    vi: "2.5 Thủ tục (hồ sơ đi vào, đi ra)", en: "2.5 Procedures (what comes in and goes out)")
  static let routes = LocalizedText(
    vi: "2.5 Quy trình nội bộ (hoạt động)", en: "2.5 Routes (activities)")
  static let bundles = LocalizedText(vi: "2.5 Liên thông", en: "2.5 Bundles")
  static let counters = LocalizedText(
    vi: "2.5 Quầy và người (nguồn lực)", en: "2.5 Counters and their people (resources)")
  static let offices = LocalizedText(
    vi: "2.5 Phòng chuyên môn (nguồn lực)", en: "2.5 Offices (resources)")
  static let byLoad = LocalizedText(
    vi: "2.5 Số người theo quy tắc", en: "2.5 People by rule")
  static let byHour = LocalizedText(
    vi: "2.5 Số người theo thứ và giờ", en: "2.5 People by weekday and hour")
  static let peopleAtCounters = LocalizedText(vi: "Tại quầy", en: "At counters")
  static let peopleInOffices = LocalizedText(vi: "Ở phòng chuyên môn", en: "In offices")
  static let calendars = LocalizedText(vi: "3.3 Lịch làm việc", en: "3.3 Calendars")
  static let specialDays = LocalizedText(
    vi: "3.3 Ngày nghỉ, ngày làm bù", en: "3.3 Holidays and make-up days")
  static let channels = LocalizedText(
    vi: "3.3 Kênh nộp và trả kết quả", en: "3.3 Channels in and out")
  static let rules = LocalizedText(
    vi: "3.3 Quy định về thời hạn", en: "3.3 Rules of the legal clock")
  static let inputs = LocalizedText(
    vi: "3.4 Mọi số liệu, nguồn và mã", en: "3.4 Every input, its source and code")
  static let manyRows = LocalizedText(
    vi: "Bảng có hơn {0} dòng cùng nguồn và mã chỉ ghi dòng đầu và tệp chứa bảng.",
    en:
      "Of tables with more than {0 row|rows} of one source and code, the first row is shown and the file "
      + "that holds them.")
  static let period = LocalizedText(
    vi: "4.1, 4.2 Khởi đầu và thời gian chạy", en: "4.1, 4.2 Initialisation and run length")

  static let kpi = LocalizedText(vi: "Chỉ tiêu", en: "KPI")
  static let basis = LocalizedText(vi: "Căn cứ", en: "Legal basis")
  static let procedure = LocalizedText(vi: "Thủ tục", en: "Procedure")
  static let level = LocalizedText(vi: "Cấp", en: "Level")
  static let serviceClass = LocalizedText(vi: "Nhóm dịch vụ", en: "Service class")
  static let volume = LocalizedText(vi: "Hồ sơ/năm", en: "Dossiers a year")
  static let mix = LocalizedText(vi: "Kênh", en: "Channel mix")
  static let counterMinutes = LocalizedText(vi: "Phút tại quầy", en: "Minutes at the counter")
  static let complete = LocalizedText(vi: "Đủ ngay lần đầu", en: "Complete at first")
  static let limit = LocalizedText(vi: "Thời hạn", en: "Limit")
  static let awaited = LocalizedText(vi: "Chờ lấy ngay", en: "Waited for")
  static let yes = LocalizedText(vi: "có", en: "yes")
  static let route = LocalizedText(vi: "Quy trình", en: "Route")
  static let steps = LocalizedText(vi: "Các bước", en: "Steps")
  static let bundle = LocalizedText(vi: "Liên thông", en: "Bundle")
  static let leader = LocalizedText(vi: "Thủ tục đầu", en: "Led by")
  static let share = LocalizedText(vi: "Tỷ lệ", en: "Share")
  static let members = LocalizedText(vi: "Kèm theo", en: "Comes with")
  static let kind = LocalizedText(vi: "Loại", en: "Kind")
  static let sites = LocalizedText(vi: "Nơi", en: "Sites")
  static let fullTime = LocalizedText(
    vi: "Tại quầy, bình quân giờ mở cửa", en: "At counters, on average while open")
  static let discipline = LocalizedText(vi: "Thứ tự xử lý", en: "Taken next")
  static let calendar = LocalizedText(vi: "Lịch", en: "Calendar")
  static let closed = LocalizedText(vi: "nghỉ", en: "closed")
  static let holidays = LocalizedText(vi: "Nghỉ lễ", en: "Holidays off")
  static let day = LocalizedText(vi: "Ngày", en: "Day")
  static let name = LocalizedText(vi: "Tên", en: "Name")
  static let holiday = LocalizedText(vi: "nghỉ", en: "holiday")
  static let makeUp = LocalizedText(vi: "làm bù {0}", en: "worked as a {0}")
  static let online = LocalizedText(vi: "Trực tuyến", en: "Online")
  static let post = LocalizedText(vi: "Bưu chính", en: "Post")
  static let postalReturn = LocalizedText(vi: "Trả qua bưu chính", en: "Returned by post")
  static let electronicReturn = LocalizedText(
    vi: "Trả điện tử (hồ sơ trực tuyến)", en: "Returned electronically (online)")
  static let byDistrict = LocalizedText(vi: "{0}, khác nhau theo quận", en: "{0}, by district")
  static let fromDay = LocalizedText(vi: "{0} từ {1}", en: "{0} from {1}")
  static let ruleSet = LocalizedText(vi: "Quy định", en: "Rule-set")
  static let validFrom = LocalizedText(vi: "Áp dụng từ", en: "Valid from")
  static let cutOff = LocalizedText(vi: "Giờ chốt", en: "Cut-off")
  static let supplements = LocalizedText(vi: "Bổ sung", en: "Supplements")
  static let newDates = LocalizedText(vi: "Hẹn lại", en: "New dates")
  static let atMost = LocalizedText(vi: "nhiều nhất {0} lần", en: "at most {0}")
  static let stretch = LocalizedText(vi: "Giai đoạn", en: "Stretch")
  static let first = LocalizedText(vi: "Từ", en: "From")
  static let days = LocalizedText(vi: "Số ngày", en: "Days")
  static let warmUp = LocalizedText(vi: "Làm đầy, không tính", en: "Warm-up, not counted")
  static let observed = LocalizedText(vi: "Quan sát", en: "Observed")
  static let followUp = LocalizedText(
    vi: "Theo dõi tiếp hồ sơ đã quan sát", en: "Observed dossiers followed")
  static let backlog = LocalizedText(
    vi: "Hồ sơ đang giải quyết lúc bắt đầu: {0}.", en: "Dossiers in process at the start: {0}.")

  static let nothing = LocalizedText(vi: "không", en: "nothing")
  static let or = LocalizedText(vi: "hoặc", en: "or")
  static let work = LocalizedText(vi: "{0} {1} phút", en: "{0} {1} min")
  static let sign = LocalizedText(vi: "{0} ký lúc {1}", en: "signed by {0} at {1}")
  static let within = LocalizedText(vi: "(hạn {0})", en: "(within {0})")
  static let outside = LocalizedText(
    vi: "bên ngoài {0} ngày làm việc", en: "outside {0 working day|working days}")
  static let when = LocalizedText(
    vi: "[nếu {0}: {1}; nếu không: {2}]", en: "[if {0}: {1}; otherwise: {2}]")
  static let rework = LocalizedText(
    vi: "[{0}; {1} làm lại, nhiều nhất {2} lần]", en: "[{0}; {1} again, at most {2 time|times}]")
  static let supplement = LocalizedText(vi: "{0} phải bổ sung", en: "{0} asked to supplement")
  static let refuse = LocalizedText(vi: "{0} bị từ chối", en: "{0} refused")
  static let withdraw = LocalizedText(vi: "{0} rút hồ sơ", en: "{0} withdrawn")

  static func name(of level: Level) -> LocalizedText {
    switch level {
    case .commune: LocalizedText(vi: "xã", en: "commune")
    case .district: LocalizedText(vi: "huyện", en: "district")
    case .department: LocalizedText(vi: "sở", en: "department")
    }
  }

  static func name(of discipline: Office.Discipline) -> LocalizedText {
    switch discipline {
    case .firstCome: LocalizedText(vi: "đến trước làm trước", en: "first come")
    case .earliestDue: LocalizedText(vi: "đến hạn trước làm trước", en: "earliest due")
    case .priority: LocalizedText(vi: "ưu tiên trước", en: "priority first")
    }
  }
}
