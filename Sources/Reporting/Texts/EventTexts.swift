import ServiceModel
import Wording

/// What a description says of the shape of demand and of what is not as usual.
enum EventTexts {
  static let shape = LocalizedText(vi: "2.2 Phân bố nhu cầu", en: "2.2 The shape of demand")
  static let events = LocalizedText(
    vi: "2.2 Những gì khác thường", en: "2.2 What is not as usual")
  static let stresses = LocalizedText(
    vi: "2.3 Tình huống thử thách", en: "2.3 Stresses")

  static let feature = LocalizedText(vi: "Điều", en: "What")
  static let value = LocalizedText(vi: "Giá trị", en: "Value")
  static let whom = LocalizedText(vi: "Ai, việc gì, ở đâu", en: "Who, what, where")
  static let from = LocalizedText(vi: "Từ", en: "From")
  static let to = LocalizedText(vi: "Đến hết", en: "To")
  static let everybody = LocalizedText(vi: "tất cả", en: "all")
  static let everywhere = LocalizedText(vi: "mọi nơi", en: "everywhere")
  static let chosen = LocalizedText(vi: "Áp dụng", en: "Holds")
  static let more = LocalizedText(vi: "{0} và {1} mục khác", en: "{0} and {1} more")

  static let profile = LocalizedText(vi: "Phân bố giờ đến {0}", en: "Arrival profile {0}")
  static let everyDay = LocalizedText(vi: "mọi ngày", en: "every day")
  static let allDay = LocalizedText(vi: "cả ngày", en: "all day")
  static let volumes = LocalizedText(
    vi: "Số hồ sơ riêng của xã, phường", en: "Volumes of single communes")
  static let pairs = LocalizedText(
    vi: "{0} cặp xã và thủ tục: {1} hồ sơ/năm",
    en: "{0 pair|pairs} of commune and procedure: {1 dossier|dossiers} a year")
  static let growth = LocalizedText(vi: "Tăng mỗi năm", en: "Growth by year")
  static let cityDays = LocalizedText(
    vi: "Hệ số biến thiên của ngày toàn thành phố", en: "Variation of the city's days")
  static let spacing = LocalizedText(vi: "Khoảng cách giữa các lượt", en: "Spacing")
  static let fixed = LocalizedText(vi: "cách đều", en: "fixed intervals")
  static let replayed = LocalizedText(vi: "Lượt đến thực tế", en: "Arrivals as they were")

  static let surge = LocalizedText(vi: "nhu cầu × {0}", en: "demand × {0}")
  static let shifted = LocalizedText(
    vi: "nhu cầu × {0}; {1} của phần chênh được bù đến {2}",
    en: "demand × {0}; {1} of the difference made up for until {2}")
  static let portalDown = LocalizedText(
    vi: "cổng ngừng; {0} người nộp trực tuyến đến quầy",
    en: "portal down; {0} of online citizens come")
  static let closed = LocalizedText(vi: "đóng cửa", en: "closed")
  static let absent = LocalizedText(vi: "vắng {0} nhân sự", en: "{0} of staff absent")
}
