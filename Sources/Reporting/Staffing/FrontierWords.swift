import Experiments
import Staffing
import Wording

/// What is said of people against the values of a target.
enum FrontierWords {
  static let titlePeople = LocalizedText(
    vi: "Số người cần có theo giá trị của {0} ({1})",
    en: "The people that it takes, by the value of {0} ({1})")
  static let titleHours = LocalizedText(
    vi: "Số giờ công mỗi tuần cần có theo giá trị của {0} ({1})",
    en: "The person-hours a week that it takes, by the value of {0} ({1})")
  static let target = LocalizedText(vi: "Mục tiêu", en: "Target")
  /// Where no number of people keeps a value.
  static func beyond(_ kpi: KPI, nearest: Double?) -> LocalizedText {
    guard let nearest else { return StaffWords.word(.impossible) }
    let sign = kpi.better == .lower ? "<=" : ">="
    return nearestKept.filled("\(kpi.id)\(sign)\(DecimalTextOfTarget.shortest(nearest))")
  }
  private static let nearestKept = LocalizedText(
    vi: "không thể chỉ bằng thêm người, gần nhất là {0}",
    en: "impossible by staff alone, the nearest is {0}")
  static let takes = LocalizedText(vi: "{0} cho {1}", en: "{0} for {1}")
  static let option = LocalizedText(vi: "{0}: {1}.", en: "{0}: {1}.")
  static let hours = LocalizedText(
    vi: "Đơn vị là giờ công tại quầy mỗi tuần, không kể người vắng mặt hay làm việc khác.",
    en:
      "The unit is person-hours at the counters a week; nobody who is absent or at other duties is counted."
  )
  static let people = LocalizedText(
    vi: "Đơn vị là người tại quầy, không kể người vắng mặt hay làm việc khác.",
    en: "The unit is people at the counters; nobody who is absent or at other duties is counted.")
  static let hoursAxis = LocalizedText(vi: "Giờ công mỗi tuần", en: "Person-hours a week")
  static let peopleAxis = LocalizedText(vi: "Số người", en: "People")
  static let onlyAsked = LocalizedText(
    vi:
      "Mục tiêu được hỏi có kiểm chứng trên người dân mới; các giá trị khác không có: đó là kết quả tìm kiếm trên "
      + "cùng một lần ghi người dân, bắt đầu từ số người của giá trị chặt hơn, với khoảng dự phòng mà mục tiêu được "
      + "hỏi đã cần. Hỏi thẳng giá trị ấy bằng --target thì được kiểm chứng.",
    en:
      "The asked target has a certificate on fresh citizens; the other values have none: they are what the search "
      + "finds on one recording of citizens, from the people of the stricter value on, with as much room as the "
      + "asked target needed. Ask for a value by --target to have it certified.")
}
