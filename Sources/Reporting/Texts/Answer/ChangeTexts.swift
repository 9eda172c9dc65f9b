import Runs
import Wording

/// What options change, as offices say it.
enum ChangeTexts {
  static let what = LocalizedText(vi: "Nội dung", en: "What")
  static let before = LocalizedText(vi: "Hiện trạng", en: "Before")
  static let after = LocalizedText(vi: "Phương án", en: "After")
  static let once = LocalizedText(vi: "Chi phí một lần", en: "Paid once")
  static let costs = LocalizedText(vi: "Chi phí", en: "Costs")
  static let inFile = LocalizedText(
    vi:
      "Khóa trong kịch bản và mọi giá trị: changes.csv. Số người, số nơi và chi phí: với các số liệu đầu vào này.",
    en:
      "Keys of the scenario and all values: changes.csv. People, places and costs are for these inputs."
  )
  static let off = LocalizedText(
    vi: "đang tắt: chưa có trong kết quả", en: "switched off: not in the results")

  static let sites = LocalizedText(vi: "Nơi tiếp nhận", en: "Places with counters")
  static let offices = LocalizedText(vi: "Phòng chuyên môn", en: "Offices that decide")
  static let peopleAtCounters = LocalizedText(
    vi: "Người làm việc tại quầy", en: "People at the counters, full-time")
  static let peopleUnderContract = LocalizedText(
    vi: "Nhân viên quầy được trả lương", en: "Counter staff under contract")
  static let peopleInOffices = LocalizedText(
    vi: "Nhân sự phòng chuyên môn được trả lương", en: "Staff of offices under contract")
  static let siteChoice = LocalizedText(vi: "Người dân nộp ở đâu", en: "Where people may go")
  static let toOffice = LocalizedText(
    vi: "Hồ sơ từ Một cửa đến phòng", en: "Dossiers from a counter to an office")
  static let toSite = LocalizedText(
    vi: "Kết quả từ phòng về Một cửa", en: "Results from an office to a counter")
  static let onTheSpot = LocalizedText(
    vi: "Hồ sơ được giải quyết tại chỗ", en: "Dossiers decided on the spot")

  /// Values of keys, by how files write them.
  static let words = [
    "jurisdiction": LocalizedText(
      vi: "nơi quản lý địa bàn mình ở", en: "only where they live"),
    "nearest": LocalizedText(vi: "nơi gần nhất", en: "the nearest place"),
    "boundary_free": LocalizedText(
      vi: "bất kỳ nơi nào (phi địa giới)", en: "any place"),
    "true": LocalizedText(vi: "có", en: "yes"), "false": LocalizedText(vi: "không", en: "no"),
    "none": LocalizedText(vi: "không có", en: "none"),
  ]
  /// {0} times of the day, {1} minutes.
  static let courier = LocalizedText(
    vi: "chuyến chuyển lúc {0}, mất {1} phút", en: "by a courier at {0}, {1} min")
  /// {0} minutes.
  static let digital = LocalizedText(vi: "chuyển điện tử, {0} phút", en: "digitally, {0} min")
  static let none = LocalizedText(vi: "không", en: "none")
  static let notBefore = LocalizedText(vi: "chưa có", en: "not there")
  /// What becomes of {0} entries of a table.
  static func rows(_ kind: OptionChange.Kind) -> LocalizedText {
    switch kind {
    case .value: LocalizedText(vi: "{0} mục", en: "{0 entry|entries}")
    case .rowsAdded: LocalizedText(vi: "thêm {0} mục", en: "{0 entry|entries} more")
    case .rowsRemoved: LocalizedText(vi: "bớt {0} mục", en: "{0 entry|entries} fewer")
    case .rowsChanged: LocalizedText(vi: "đổi {0} mục", en: "{0 entry|entries} changed")
    }
  }
  /// {0} of how many groups of procedures.
  static let ofGroups = LocalizedText(vi: "{0}, {1} nhóm", en: "{0}, {1 group|groups}")
  static let range = LocalizedText(vi: "{0} đến {1}", en: "{0} to {1}")

  // MARK: Money

  /// {0} what, {1} the price, {2} for each what, {3} its range.
  static let price = LocalizedText(vi: "{0}: {1}{2}{3}", en: "{0}: {1}{2}{3}")
  static let priceRange = LocalizedText(vi: " (giá từ {0} đến {1})", en: " (price {0} to {1})")
  static let forEach = [
    "desk": LocalizedText(vi: " mỗi chỗ làm việc", en: " a desk"),
    "person": LocalizedText(vi: " mỗi người", en: " a person"),
    "site": LocalizedText(vi: " mỗi nơi", en: " a place"),
  ]
  static let paid = LocalizedText(
    vi: "Phải trả, cả kỳ quan sát", en: "Paid, over the observed period")
  static let used = LocalizedText(
    vi: "Theo mức sử dụng, cả kỳ quan sát", en: "Used by the service, over the observed period")
  static let transition = LocalizedText(vi: "Chuyển đổi, một lần", en: "Transition, once")
}
