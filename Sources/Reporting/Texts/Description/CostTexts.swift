import ServiceModel
import Wording

/// The texts of `motcua describe` about money.
enum CostTexts {
  static let title = LocalizedText(
    vi: "3.3 Chi phí của cách tổ chức này", en: "3.3 What this arrangement costs")
  static let about = LocalizedText(
    vi:
      "Phải trả trong kỳ quan sát, đồng, chưa tính làm thêm giờ: mọi người theo hợp đồng, tại quầy "
      + "và phòng chuyên môn như nhau, và mọi thứ có sẵn. Khoản không có đơn giá thì không tính.",
    en:
      "Paid in the observation window, in VND, without overtime: for all who are contracted, at "
      + "counters and in offices alike, and all there is. What has no price is left out.")
  static let item = LocalizedText(vi: "Khoản", en: "Item")
  static let sites = LocalizedText(vi: "Bộ phận Một cửa", en: "Sites")
  static let offices = LocalizedText(vi: "Phòng chuyên môn", en: "Offices")
  static let city = LocalizedText(vi: "Chung của thành phố", en: "City as a whole")
  static let sum = LocalizedText(vi: "Cộng", en: "Together")
  static let grade = LocalizedText(vi: "Ngạch", en: "Grade")
  static let places = LocalizedText(vi: "Nơi làm việc", en: "Works at")
  static let pay = LocalizedText(vi: "Một người một năm", en: "A person and year")
  static let once = LocalizedText(vi: "Chi phí chuyển đổi", en: "Transition")
  static let unit = LocalizedText(vi: "Trả cho", en: "Paid for")
  static let year = LocalizedText(vi: "Năm thứ {0}", en: "Year {0}")
  static let price = LocalizedText(vi: "Đơn giá", en: "Price")
  static let vnd = LocalizedText(vi: "Đồng", en: "VND")
  static let low = LocalizedText(vi: "Phân vị 5%", en: "5 % point")
  static let high = LocalizedText(vi: "Phân vị 95%", en: "95 % point")

  /// So many of what something is paid for.
  static func units(_ unit: Costs.Transition.Unit) -> LocalizedText {
    switch unit {
    case .city: LocalizedText(vi: "thành phố", en: "the city")
    case .site: LocalizedText(vi: "{0} bộ phận", en: "{0 site|sites}")
    case .desk: LocalizedText(vi: "{0} chỗ làm việc", en: "{0 place|places} to work")
    case .person: LocalizedText(vi: "{0} người", en: "{0 person|people}")
    }
  }
}
