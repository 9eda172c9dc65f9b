import ServiceModel

/// What `check` says about loads.
extension Texts {
  static let loadTitle = LocalizedText(
    vi: "{0}: tải dự kiến ngày làm việc trung bình (việc / thời gian có người làm)",
    en: "{0}: offered load on an average working day (work / staffed time)")
  static let sitesOfKind = LocalizedText(vi: "Quầy theo loại nơi", en: "Counters by kind of site")
  static let groups = LocalizedText(vi: "Nhóm quầy", en: "Groups")
  static let staff = LocalizedText(vi: "Người", en: "Staff")
  static let wholeDay = LocalizedText(vi: "Cả ngày", en: "Day")
  static let fullest = LocalizedText(vi: "Cao nhất", en: "Highest")
  static let theoryWait = LocalizedText(vi: "Chờ (phút)", en: "Wait (min)")
  static let fullCount = LocalizedText(vi: "≥ 100%", en: "≥ 100 %")
  static let officesOfFunction = LocalizedText(vi: "Phòng chuyên môn", en: "Offices by function")
  static let offices = LocalizedText(vi: "Phòng", en: "Offices")
  static let officeLoad = LocalizedText(vi: "Tải", en: "Load")
  static let jobs = LocalizedText(vi: "Việc/ngày", en: "Jobs a day")

  static let loadNote = LocalizedText(
    vi: """
      Theo giờ: việc của người dân đang chờ; cả ngày: thêm hồ sơ trực tuyến, bưu chính và số hóa. \
      Cao nhất: nhóm quầy hay phòng đầy nhất. Chờ: trung bình theo công thức Erlang C ở những \
      nơi hàng chờ ổn định trong giờ đó (∞ nếu không có nơi nào), tính bằng giờ làm việc. Mỗi \
      người dân đến nơi gần nhất trong các nơi phục vụ mình.
      """,
    en: """
      By hour: work of citizens who are there; day: online and postal dossiers and scanning as \
      well. Highest: the fullest counter group or office. Wait: the mean by Erlang C where queues \
      settle within the hour (∞ if there is no such place), in working time. Everybody goes to \
      the nearest of the sites open to them.
      """)

  static let busiestDay = LocalizedText(
    vi: "Ngày đông nhất ({0}) có nhu cầu gấp {1} lần trung bình.",
    en: "The busiest weekday ({0}) has {1} times the average demand.")
  static let noOverload = LocalizedText(
    vi: "Không nơi nào quá tải.", en: "No place is overloaded.")
  static let overloads = LocalizedText(
    vi: "Quá tải: {0} nhóm quầy, {1} phòng.", en: "Overloaded: {0} counter groups, {1} offices.")
  static let fullCounters = LocalizedText(vi: "Nhóm quầy quá tải", en: "Overloaded counters")
  static let fullOffices = LocalizedText(vi: "Phòng quá tải", en: "Overloaded offices")
  static let atHour = LocalizedText(vi: "Lúc", en: "At")
  static let enough = LocalizedText(vi: "Cần", en: "Enough")
  static let enoughNote = LocalizedText(
    vi: """
      Cần: số người (staff, agents) ít nhất để không giờ nào và cả ngày không đến 100%; "–": thêm \
      người không đủ, hãy xem lại ca trực và lịch mở cửa.
      """,
    en: """
      Enough: the fewest people (staff, agents) with which neither an hour nor the day reaches \
      100 %; "–": more people do not help, look at the staffing plan and the opening hours.
      """)

  static func name(_ weekday: Weekday) -> LocalizedText {
    switch weekday {
    case .monday: LocalizedText(vi: "thứ Hai", en: "Monday")
    case .tuesday: LocalizedText(vi: "thứ Ba", en: "Tuesday")
    case .wednesday: LocalizedText(vi: "thứ Tư", en: "Wednesday")
    case .thursday: LocalizedText(vi: "thứ Năm", en: "Thursday")
    case .friday: LocalizedText(vi: "thứ Sáu", en: "Friday")
    case .saturday: LocalizedText(vi: "thứ Bảy", en: "Saturday")
    case .sunday: LocalizedText(vi: "Chủ nhật", en: "Sunday")
    }
  }

  /// Kinds of site that the shipped scenarios use; others go by their own word.
  static func name(ofSiteKind kind: String) -> LocalizedText {
    switch kind {
    case "commune": LocalizedText(vi: "Cấp xã", en: "Commune")
    case "district": LocalizedText(vi: "Cấp huyện", en: "District")
    case "land": LocalizedText(vi: "Đất đai", en: "Land office")
    case "department": LocalizedText(vi: "Sở, ngành", en: "Department")
    case "branch": LocalizedText(vi: "Chi nhánh", en: "Branch")
    case "point": LocalizedText(vi: "Điểm tiếp nhận", en: "Point")
    default: LocalizedText(vi: kind, en: kind)
    }
  }
}
