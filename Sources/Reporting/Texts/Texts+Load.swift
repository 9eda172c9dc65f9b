import LegalClock
import ServiceModel
import Wording

/// What `check` says about loads.
extension Texts {
  static let loadTitle = LocalizedText(
    vi: "{0}: tải dự kiến ngày làm việc trung bình (việc / thời gian có người làm)",
    en: "{0}: offered load on an average working day (work / staffed time)")
  /// Over which days that is: of a year, or the observed ones.
  static let loadOfYear = LocalizedText(
    vi:
      "Trung bình theo các ngày mở cửa của một năm kể từ {0}, với mức nhu cầu của các ngày quan sát.",
    en:
      "Averages are over the open days of a year from {0} on, at the observed days' level of demand."
  )
  static let loadOfObservedDays = LocalizedText(
    vi:
      "Vì có sự kiện hoặc lượt đến thực tế, trung bình chỉ theo các ngày quan sát, {0} – {1}, không theo cả năm.",
    en:
      "Since there are events, or arrivals as they were, averages are over the observed days alone, {0} – {1}, "
      + "not over a year.")
  static let notReadyIsLeftOut = LocalizedText(
    vi: "Lượt đến nhận khi chưa có kết quả không tính ở đây: phải mô phỏng.",
    en: "Trips for results that are not ready are not in it: that is for a simulation to say.")
  static let turnIsLeftOut = LocalizedText(
    vi:
      "Thời gian chờ ở đây không tính thứ tự calls_first: nhóm thủ tục được gọi trước chờ ít hơn, nhóm khác lâu hơn.",
    en:
      "The wait here knows no calls_first: classes that are called first wait less than that, others longer."
  )
  static let nobodyForEvents = LocalizedText(
    vi: "Quy tắc by_load không thêm ai vì sự kiện: số người theo một năm không có sự kiện.",
    en: "Nobody is hired by by_load for an event: the number is that of a year without events.")
  static let sitesOfKind = LocalizedText(vi: "Quầy theo loại nơi", en: "Counters by kind of site")
  static let groups = LocalizedText(vi: "Nhóm quầy", en: "Groups")
  static let staff = LocalizedText(vi: "Người", en: "Staff")
  static let wholeDay = LocalizedText(vi: "Cả ngày", en: "Day")
  static let busiestDay = LocalizedText(vi: "Ngày đông nhất", en: "Busiest day")
  static let busiestMonth = LocalizedText(vi: "Tháng đông nhất", en: "Busiest month")
  static let busiest = LocalizedText(vi: "Đông nhất", en: "Busiest")
  static let average = LocalizedText(vi: "Trung bình", en: "Average")
  static let leftAtClosing = LocalizedText(vi: "Chưa xong (phút)", en: "Left at closing (min)")
  static let fullest = LocalizedText(vi: "Cao nhất", en: "Highest")
  static let theoryWait = LocalizedText(vi: "Chờ (phút)", en: "Wait (min)")
  static let fullCount = LocalizedText(vi: "Quá tải", en: "Overloaded")
  static let officesOfFunction = LocalizedText(vi: "Phòng chuyên môn", en: "Offices by function")
  static let offices = LocalizedText(vi: "Phòng", en: "Offices")
  static let officeLoad = LocalizedText(vi: "Tải", en: "Load")
  static let jobs = LocalizedText(vi: "Việc/ngày", en: "Jobs a day")

  /// {0} the load of the day, {1} of its fullest quarter of an hour.
  static let dayAndQuarter = LocalizedText(vi: "{0} / {1}", en: "{0} / {1}")
  static let weekdayNote = LocalizedText(
    vi:
      "Theo thứ: tải cả ngày / ở mười lăm phút đầy nhất, cùng số liệu mà motcua staff bắt đầu tìm.",
    en:
      "By weekday: the load of the day / of its fullest quarter-hour, from which motcua staff begins."
  )
  static let loadNote = LocalizedText(
    vi: """
      Theo giờ: việc của người dân đang chờ, ngày trung bình; cả ngày: thêm hồ sơ trực tuyến, bưu chính \
      và số hóa. Ngày đông nhất: ngày thường (không phải sau kỳ nghỉ) của thứ và tháng có nhiều nhu cầu \
      nhất; cao nhất: nhóm quầy đầy nhất trong ngày đó. Chờ: trung bình theo công thức Erlang C ở những \
      nơi hàng chờ ổn định trong giờ đó (∞ nếu không có nơi nào), tính bằng giờ làm việc. Mỗi người dân \
      đến nơi gần nhất trong các nơi phục vụ mình.
      """,
    en: """
      By hour: work of citizens who are there, on the average day; day: online and postal dossiers and \
      scanning as well. Busiest day: an ordinary one (not after a holiday) of the weekday and month with \
      the most demand; highest: the fullest counter group on it. Wait: the mean by Erlang C where queues \
      settle within the hour (∞ if there is no such place), in working time. Everybody goes to the \
      nearest of the sites open to them.
      """)

  static let countersByLoad = LocalizedText(
    vi: "Người theo quy tắc (by_load): {0} ở mức {1} tại {2} nhóm quầy, ít nhất {3} mỗi nơi.",
    en:
      "People by rule (by_load): {0} at {1} in {2 counter group|counter groups}, at least {3} in each."
  )
  static let officesByLoad = LocalizedText(
    vi: "Người theo quy tắc (by_load): {0} ở mức {1} tại {2} phòng, ít nhất {3} mỗi nơi.",
    en: "People by rule (by_load): {0} at {1} in {2 office|offices}, at least {3} in each.")

  static let closedDoors = LocalizedText(
    vi: """
      {0} lượt đến nộp hồ sơ rơi vào lúc không có số (đóng cửa, hết giờ phát số, hết số trong ngày, không có người trực): \
      người dân phải đến lại vào ngày khác, hoặc bỏ dở.
      """,
    en: """
      {0} of the trips to hand something in come when no ticket is given (closed, after the last ticket, \
      the day's number used up, nobody on duty): these people come again on another day, or give up.
      """)
  static let noOverload = LocalizedText(
    vi: "Không nơi nào quá tải.", en: "No place is overloaded.")
  static let mostInVain = LocalizedText(
    vi: "{0} lượt đến nộp hồ sơ rơi vào lúc không có số.",
    en: "{0} of the trips to hand something in come when no ticket is given.")
  static let overloads = LocalizedText(
    vi: "Khối lượng công việc vượt quá năng lực: {0} nhóm quầy, {1} phòng.",
    en: "Overloaded: {0 counter group|counter groups}, {1 office|offices}.")
  static let fullCounters = LocalizedText(vi: "Nhóm quầy quá tải", en: "Overloaded counters")
  static let fullOffices = LocalizedText(vi: "Phòng quá tải", en: "Overloaded offices")
  static let overloadNote = LocalizedText(
    vi: """
      Quầy quá tải: trong ngày thường đông nhất, việc đến nhiều hơn mức làm xong được trước giờ đóng cửa. \
      Nơi làm việc kiêm nhiệm xen kẽ (between), phần chưa xong là việc kiêm nhiệm, làm thêm ngoài giờ. \
      Phòng quá tải: trong tháng đông nhất, việc dồn lại. Cần thêm bao nhiêu người thì phải mô phỏng.
      """,
    en: """
      Overloaded counters: on the busiest ordinary day more comes than can be done until closing. \
      Where other duties are done between citizens, what is left are other duties, done as overtime. \
      Overloaded offices: in the busiest month work piles up. How many more people it takes is for a \
      simulation to say.
      """)

  /// `Mondays in February`.
  static func name(_ weekday: Weekday, inMonth month: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(weekday.text.vi) tháng \(month)",
      en: "\(weekday.text.en)s in \(name(month: month).en)")
  }

  /// `month` is 1 to 12.
  static func name(month: Int) -> LocalizedText {
    LocalizedText(vi: "tháng \(month)", en: englishMonths[month - 1])
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

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
