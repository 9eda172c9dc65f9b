import Experiments
import Staffing
package import Wording

/// What is said of a staffing that was found.
package enum StaffWords {
  static let title = LocalizedText(
    vi: "{0}: số người theo mục tiêu", en: "{0}: people for its targets")
  static let site = LocalizedText(vi: "Nơi tiếp nhận", en: "Site")
  static let office = LocalizedText(vi: "Phòng", en: "Office")
  static let byWeekday = LocalizedText(vi: "Người theo thứ", en: "People by weekday")
  static let hours = LocalizedText(vi: "Giờ công mỗi tuần", en: "Person-hours a week")
  static let people = LocalizedText(vi: "Người", en: "People")
  static let before = LocalizedText(vi: "Trong kịch bản", en: "In the scenario")
  static let mostAtOnce = LocalizedText(vi: "Đông nhất cùng lúc", en: "Most at once")
  static let bound = LocalizedText(vi: "Không thể dưới", en: "Not below")
  static let certificate = LocalizedText(vi: "Kiểm chứng", en: "Certificate")
  /// {0} targets, {1} how many places, {2} the amount with its unit, {3} that of the scenario.
  static func needed(_ state: Solution.State, ofOffices: Bool) -> LocalizedText {
    let (vi, en) = ofOffices ? ("phòng", "offices") : ("nơi tiếp nhận", "sites")
    return switch state {
    case .certified:
      LocalizedText(
        vi: "Để đạt {0} tại {1} \(vi) cần {2}; kịch bản hiện có {3}.",
        en: "For {0} it takes {2} (\(en): {1}); the scenario has {3}.")
    case .refuted, .undecided, .tooFew:
      LocalizedText(
        vi: "Cho {0} tại {1} \(vi), phương án tốt nhất đã thử có {2}; kịch bản hiện có {3}.",
        en: "For {0} the best that was tried has {2} (\(en): {1}); the scenario has {3}.")
    case .impossible:
      ofOffices
        ? LocalizedText(
          vi:
            "Phương án rẻ nhất đến gần mức tốt nhất ấy, tại {1} phòng, có {2}; kịch bản hiện có {3}.",
          en: "The cheapest that comes about as near has {2} (offices: {1}); the scenario has {3}.")
        : LocalizedText(
          vi:
            "Phương án tìm được bỏ qua điều không thể đạt ấy; tại {1} nơi tiếp nhận phương án có {2}, kịch bản hiện có {3}.",
          en: "What was found leaves that aside and has {2} (sites: {1}); the scenario has {3}.")
    }
  }
  /// {0} of people, with the unit.
  static func amount(isByHour: Bool) -> LocalizedText {
    isByHour
      ? LocalizedText(
        vi: "{0} giờ công mỗi tuần", en: "{0 person-hour|person-hours} a week")
      : LocalizedText(vi: "{0} người", en: "{0 person|people}")
  }
  /// {0} absent, {1} the amount with its unit.
  static let contracted = LocalizedText(
    vi: "Tính cả {0} vắng mặt là {1} theo hợp đồng, chưa kể thời gian làm việc khác.",
    en: "With {0} absent that is {1} under contract, other duties not counted.")
  static let atCounters = LocalizedText(vi: " tại quầy", en: " at the counters")
  static let inOffices = LocalizedText(vi: "", en: " in the offices")
  static let dueDates = LocalizedText(
    vi:
      "Hồ sơ tính vào ngày đến hạn và vào phòng nơi hồ sơ nằm lâu nhất; kiểm chứng theo từng tuần.",
    en:
      "A dossier belongs to the day it falls due and to the office where it lay longest; the certificate goes by weeks."
  )
  static let lateAnyway = LocalizedText(
    vi:
      "có hồ sơ trễ dù không phải chờ người: thời hạn ngắn hơn chính công việc, chờ chuyển, chờ ký hoặc chờ nơi khác",
    en:
      "some are late without waiting for anybody: the limit is shorter than the work, the courier, the signing or what others take"
  )
  static let queuedAnyway = LocalizedText(
    vi: "phần chờ còn lại không do thiếu người",
    en: "what is left of the queue is not for want of people")
  /// {0} people, {1} the weekday, {2} the time.
  /// {0} what is told of waits.
  static let below = LocalizedText(
    vi: "Dưới: {0} trên người dân mới, nơi cao nhất; vạch: mức cho phép.",
    en: "Below: {0} on fresh citizens, where it is largest; line: what may be.")
  static let busiest = LocalizedText(
    vi: "Đông nhất: {0} người, {1} lúc {2}.", en: "Most at once: {0 person|people}, {1} at {2}.")
  /// {0} what there is, {1} the target, {2} what it takes.
  static let enough = LocalizedText(
    vi: "Với {0}, mức tốt nhất tìm được là {1}, cần {2}; kịch bản hiện có {3}.",
    en: "With {0} the best that was found is {1}, which takes {2}; the scenario has {3}.")
  /// Where it is the strictest of all.
  static let strictest = LocalizedText(
    vi: "Không thử giá trị nào chặt hơn.", en: "No stricter value was tried.")
  /// {4} is the number of {0}.
  static let tooFew = LocalizedText(
    vi: "{0} là quá ít: ngay cả {1} cũng cần {2}; kịch bản hiện có {3}.",
    en: "{0} {4|is|are} too few: even {1} takes {2}; the scenario has {3}.")
  static let gap = LocalizedText(
    vi:
      "Khối lượng công việc và giờ mở cửa không cho phép dưới {0}: {1} của phương án là phần cao hơn mức đó.",
    en: "The work and the open doors rule out fewer than {0}: {1} of what was found is above that.")
  static let leavers = LocalizedText(
    vi: "Người bỏ về chưa được gọi được tính là chờ quá giới hạn.",
    en: "Whoever leaves uncalled counts as having waited longer than the limit.")
  static let implied = LocalizedText(
    vi: "Mục tiêu walk_away_share<=0.03 được thêm vào, vì chỉ đặt mục tiêu thời gian chờ thì làm "
      + "người dân bỏ về lại có lợi.",
    en:
      "The target walk_away_share<=0.03 was added: a target on waits alone would reward losing people."
  )
  static let effort = LocalizedText(
    vi: "{0} vòng mô phỏng và tìm kiếm, {1} lượt thử bố trí của từng nơi, {2} lần kiểm chứng; {3} "
      + "lần mô phỏng.",
    en:
      "{0 round|rounds} of city and sites, {1 look|looks} at staffings of single sites, {2 attempt|attempts} at a "
      + "certificate; {3 run|runs} simulated.")
  package static let cost = LocalizedText(
    vi: "Tốn {0} giây bộ xử lý; số năm mô phỏng bằng {1} năm của cả thành phố.",
    en: "It took {0} s of processor time; the years simulated are as many as {1} of the whole city."
  )
  /// {0} places, {1} a target, {2} the nearest, {3} why.
  static let impossible = LocalizedText(
    vi: "{0}: thêm bao nhiêu người cũng không đạt {1}: {3}. {2}",
    en: "{0}: no number of people is enough for {1}: {3}. {2}")
  static let nearest = LocalizedText(
    vi: "Mục tiêu gần nhất có thể đạt: {0}.", en: "The nearest target that can be kept: {0}.")
  static let noneNear = LocalizedText(
    vi: "Không có giá trị nào gần đó đạt được.", en: "No value near it can be kept.")
  static let andMore = LocalizedText(vi: "{0} và {1} nơi nữa", en: "{0} and {1} more")

  static func word(_ state: Solution.State) -> LocalizedText {
    switch state {
    case .certified: LocalizedText(vi: "đã kiểm chứng", en: "certified")
    case .refuted: LocalizedText(vi: "không đạt", en: "refuted")
    case .undecided: LocalizedText(vi: "chưa đủ dữ liệu", en: "not decided")
    case .tooFew: LocalizedText(vi: "quá ít lượt", en: "too few come")
    case .impossible:
      LocalizedText(vi: "không thể chỉ bằng thêm người", en: "impossible by staff alone")
    }
  }

  /// {0} the confidence, {1} years, {2} places certified of {3}.
  static func state(_ state: Solution.State) -> LocalizedText {
    switch state {
    case .certified:
      LocalizedText(
        vi:
          "Phương án đã kiểm chứng như một tổng thể với độ tin cậy {0}, rằng mọi nơi đều đạt, trên {1} năm người dân mới, "
          + "không dùng khi tìm kiếm.",
        en:
          "It is certified at {0} as a whole, that all places keep it, on {1 year|years} of fresh citizens, whom the search has "
          + "not seen.")
    case .refuted:
      LocalizedText(
        vi:
          "Trên {1} năm người dân mới phương án không đạt ở ít nhất một nơi; số nơi đã kiểm chứng riêng: {2} trong {3}.",
        en:
          "On {1 year|years} of fresh citizens it fails somewhere; places certified one by one: {2} of {3}."
      )
    case .undecided:
      LocalizedText(
        vi:
          "Sau {1} năm người dân mới chưa đủ dữ liệu để kết luận ở mọi nơi; số nơi đã kiểm chứng riêng: {2} trong {3}.",
        en:
          "After {1 year|years} of fresh citizens it is not decided everywhere; places certified one by one: {2} of {3}."
      )
    case .tooFew:
      LocalizedText(
        vi:
          "Không nói được gì về mục tiêu: mỗi năm không khoảng thời gian nào được hỏi có đủ {2} lượt hay hồ sơ, nhiều "
          + "nhất {3}.",
        en:
          "Nothing can be said of the targets: in a year no part of the time that is asked about has {2 ticket|tickets} or "
          + "dossiers, at most {3}.")
    case .impossible:
      LocalizedText(
        vi: "Số nơi đã kiểm chứng là đạt mọi mục tiêu: {2} trong {3}.",
        en: "Places certified to keep all their targets: {2} of {3}.")
    }
  }

  static let lookLonger = LocalizedText(
    vi: "Muốn xem lâu gấp đôi: --years {0}.", en: "To look twice as long: --years {0}.")
  static let askLonger = LocalizedText(
    vi: "Hãy hỏi khoảng dài hơn: --by year.", en: "Ask about longer ones: --by year.")

  static func grain(_ grain: Grain) -> LocalizedText {
    switch grain {
    case .halfHour:
      LocalizedText(vi: "trong mọi nửa giờ của tuần", en: "in every half-hour of the week")
    case .day: LocalizedText(vi: "vào mọi thứ trong tuần", en: "on every day of the week")
    case .month: LocalizedText(vi: "trong mọi tháng quan sát", en: "in every observed month")
    case .year: LocalizedText(vi: "tính cả kỳ quan sát", en: "over all observed days")
    }
  }

  /// Why no number of people keeps a target.
  static func reason(_ rule: TicketRule, of target: Target) -> LocalizedText {
    if target.kpi.id == "time_in_site_mean" {
      return LocalizedText(
        vi: "phần còn lại là thời gian phục vụ, thêm người không rút ngắn được",
        en: "what is left is the service itself, which more people do not shorten")
    }
    if rule.isByClock {
      return LocalizedText(
        vi: "đồng hồ tính cả lúc chờ trước giờ mở cửa và nghỉ trưa",
        en: "the clock counts the wait before opening and at lunch")
    }
    switch rule.kind {
    case .left:
      return LocalizedText(
        vi: "có người về vì lý do không phải chờ lâu: hết giờ, nghỉ trưa",
        en: "some leave whatever the staff: at closing, over lunch")
    case .quantile, .within, .mean:
      return LocalizedText(
        vi: "phần chờ còn lại không do thiếu người",
        en: "what is left of the wait is not for want of people")
    }
  }
}
