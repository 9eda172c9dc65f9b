import Wording

/// What is said of people against the values of a target.
enum FrontierWords {
  static let titlePeople = LocalizedText(
    vi: "Số người ít nhất tìm được theo giá trị của {0} ({1})",
    en: "The fewest people found by the value of {0} ({1})")
  static let titleHours = LocalizedText(
    vi: "Số giờ công ít nhất mỗi tuần tìm được theo giá trị của {0} ({1})",
    en: "The fewest person-hours a week found by the value of {0} ({1})")
  static let target = LocalizedText(vi: "Mục tiêu", en: "Target")
  static let beyond = LocalizedText(
    vi: "không thể (gần nhất {0})", en: "impossible (nearest {0})")
  static let takes = LocalizedText(vi: "{0} cho {1}", en: "{0} for {1}")
  static let option = LocalizedText(
    vi: "{0}: tìm được {1}.", en: "{0}: the search finds {1}.")
  static let short = LocalizedText(
    vi: "Nhiều hơn số tìm được là {0}: số tìm được cho các giá trị khác cũng có thể thiếu như vậy.",
    en: "That is {0} more than found: what is found for the other values may be short alike.")
  static let asked = LocalizedText(
    vi: "Với mục tiêu được hỏi, {0}, sau kiểm chứng là {1}: {2}.",
    en: "For the asked target, {0}, it is {1} after the attempts at a certificate: {2}.")
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
      "Chỉ mục tiêu được hỏi có kiểm chứng trên người dân mới; các số khác là kết quả tìm kiếm trên cùng một lần "
      + "ghi người dân, mỗi giá trị bắt đầu từ số người của giá trị chặt hơn. Hỏi thẳng giá trị ấy bằng --target thì "
      + "được kiểm chứng.",
    en:
      "Only the asked target has a certificate on fresh citizens; the others are what the search finds on one "
      + "recording of citizens, each value beginning with the people of the stricter one. Ask for a value by "
      + "--target to have it certified.")
}
