import Wording

/// What is said of targets that cannot be asked for.
enum TargetTexts {
  static let noSign = LocalizedText(
    vi: "--target '{0}': hãy viết CHỈ_TIÊU<=GIÁ_TRỊ hoặc CHỈ_TIÊU>=GIÁ_TRỊ, ví dụ 'wait_p90<=15'",
    en: "--target '{0}': write KPI<=VALUE or KPI>=VALUE, such as 'wait_p90<=15'")
  static let unknown = LocalizedText(
    vi: "--target '{0}': không có chỉ tiêu '{1}' cho nơi tiếp nhận hay phòng; {2}",
    en: "--target '{0}': there is no indicator '{1}' of sites or offices; {2}")
  static let notOfPlaces = LocalizedText(
    vi: "--target '{0}': {1} không được tính theo nơi tiếp nhận hay phòng; dùng được: {2}",
    en: "--target '{0}': {1} is not told by site or office; can be asked for: {2}")
  static let notServed = LocalizedText(
    vi:
      "--target '{0}': thêm người không chắc làm {1} tốt lên, nên không thể là mục tiêu bố trí người; dùng được: {2}",
    en:
      "--target '{0}': {1} is told by neither ticket nor office, or more people need not bring it any nearer; can be asked for: {2}"
  )
  static let noNumber = LocalizedText(
    vi: "--target '{0}': '{1}' không phải là số; viết số thập phân bằng dấu chấm, ví dụ 0.9",
    en: "--target '{0}': '{1}' is not a number; write one such as 15 or 0.9")
  static let outOfRange = LocalizedText(
    vi: "--target '{0}': giá trị phải từ {1} đến {2}",
    en: "--target '{0}': write a value from {1} to {2}")
  static let wrongWay = LocalizedText(
    vi: "--target '{0}' đòi hỏi phục vụ kém đi; có phải ý bạn là '{1}'?",
    en: "--target '{0}' asks for worse service; did you mean '{1}'?")
  static let valueIsSought = LocalizedText(
    vi: "--target '{0}': với --people, giá trị được tìm: chỉ viết mã chỉ tiêu, ví dụ wait_p90",
    en:
      "--target '{0}': with --people the value is looked for: write the indicator alone, such as wait_p90"
  )
  static let twice = LocalizedText(
    vi: "'{0}' và '{1}' cùng một chỉ tiêu: chỉ viết mục tiêu chặt hơn",
    en: "'{0}' and '{1}' are of one indicator: write the stricter one alone")
}
