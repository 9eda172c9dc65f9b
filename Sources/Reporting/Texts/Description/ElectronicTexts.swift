import Wording

/// The texts of `motcua describe` about the portal and accounts.
enum ElectronicTexts {
  static let title = LocalizedText(
    vi: "3.3 Thủ tục điện tử và định danh điện tử", en: "3.3 Electronic services and identification"
  )
  static let feature = LocalizedText(vi: "Đặc điểm", en: "Feature")
  static let whom = LocalizedText(vi: "Áp dụng cho", en: "Of")
  static let value = LocalizedText(vi: "Giá trị", en: "Value")

  static let services = [
    "none": LocalizedText(vi: "không nộp trực tuyến", en: "not on the portal"),
    "partial": LocalizedText(vi: "trực tuyến một phần", en: "partial online service"),
    "full": LocalizedText(vi: "trực tuyến toàn trình", en: "full online service"),
  ]
  static let failed = LocalizedText(vi: "nộp không thành", en: "fail on the portal")
  static let toCounter = LocalizedText(vi: "không thành thì đến quầy", en: "then come to a counter")
  static let retry = LocalizedText(
    vi: "nộp lại sau (ngày làm việc)", en: "try again after (working days)")
  static let tries = LocalizedText(vi: "lần nộp trực tuyến", en: "submissions on the portal")
  static let originals = LocalizedText(vi: "xuất trình bản chính", en: "show originals")
  static let originalsAfter = LocalizedText(
    vi: "mang bản chính đến sau (ngày làm việc)", en: "come with originals after (working days)")
  static let originalsMinutes = LocalizedText(
    vi: "phút đối chiếu bản chính", en: "minutes to compare originals")
  static let partial = LocalizedText(
    vi: "hồ sơ nộp trực tuyến một phần", en: "online dossiers of partial services")
  static let account = LocalizedText(vi: "tài khoản mức 2", en: "account of level 2")
  static let citizens = LocalizedText(vi: "người dân", en: "citizens")
  static let byCommune = LocalizedText(
    vi: "{0}; {1} xã, phường có tỷ lệ riêng", en: "{0}; {1 commune has|communes have} their own")
  static let saved = LocalizedText(
    vi: "bớt phút mỗi lượt tại quầy", en: "minutes less each time at a counter")
  static let holders = LocalizedText(vi: "người có tài khoản", en: "those with an account")
  static let papers = LocalizedText(
    vi: "lần nộp đầu không còn thiếu", en: "first submissions that lack nothing any more")
  static let lacking = LocalizedText(
    vi: "người có tài khoản, lẽ ra thiếu giấy tờ", en: "those with an account, of incomplete ones")
  static let copies = LocalizedText(
    vi: "không cần chứng thực bản sao", en: "need no certified copy any more")
}
