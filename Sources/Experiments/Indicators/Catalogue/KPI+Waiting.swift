import ServiceModel
import Wording

extension KPI {
  /// Waiting at the counters, in opening hours.
  static let waiting = [
    KPI(
      "wait_mean", .waiting,
      vi: (
        "Thời gian chờ trung bình",
        "Từ khi lấy số (hoặc giờ hẹn, nếu đến sớm) đến khi được gọi, chỉ tính giờ mở cửa: không tính trước giờ mở cửa, nghỉ trưa, ban đêm; sau giờ đóng cửa vẫn tính nếu còn phục vụ. Bình quân theo lượt được gọi, xem kèm walk_away_share."
      ),
      en: (
        "Mean wait",
        "From ticket, or an agreed time if later, to being called, in opening hours: not before opening, at lunch or at night, but at closing until served out. Over tickets called: see walk_away_share."
      ),
      .ratio(.total(.wait), to: .count(.wait), times: .inMinutes), n: .count(.wait), .minutes,
      .lower,
      headline: true),
    KPI(
      "wait_p90", .waiting,
      vi: (
        "90% lượt chờ không quá",
        "Phân vị 90: chín phần mười số lượt được gọi chờ không quá mức này; gộp mọi lượt, không lấy bình quân theo ngày."
      ),
      en: (
        "Wait, 90th percentile",
        "As wait_mean: nine of ten tickets called wait no longer; over all together, never a mean of days."
      ),
      .quantile(.wait, p: 0.9, open: nil, times: .times(1 / 60)), n: .count(.wait), .minutes,
      .lower,
      headline: true),
    KPI(
      "wait_within_limit_1", .waiting,
      vi: (
        "Tỷ lệ lượt chờ không quá giới hạn thứ nhất",
        "Như wait_mean, trong số lượt được gọi: chờ không quá giới hạn thứ nhất của targets.wait_limits_minutes."
      ),
      en: (
        "Called within the stricter limit",
        "As wait_mean: of tickets called, the share within the first of targets.wait_limits_minutes."
      ),
      .ratio(.of(.ticketsWithinFirstLimit), to: .of(.tickets)), n: .of(.tickets), .share, .higher,
      headline: true),
    KPI(
      "wait_within_limit_2", .waiting,
      vi: (
        "Tỷ lệ lượt chờ không quá giới hạn thứ hai",
        "Như wait_mean, trong số lượt được gọi: chờ không quá giới hạn thứ hai của targets.wait_limits_minutes."
      ),
      en: (
        "Called within the wider limit",
        "As wait_mean: of tickets called, the share within the second of targets.wait_limits_minutes."
      ),
      .ratio(.of(.ticketsWithinSecondLimit), to: .of(.tickets)), n: .of(.tickets), .share, .higher),
    KPI(
      "time_in_site_mean", .waiting,
      vi: (
        "Thời gian ở nơi tiếp nhận",
        "Từ khi vào đến khi ra khỏi nơi tiếp nhận, mỗi lượt có lấy số; người được ủy quyền nộp nhiều hồ sơ tính một lượt."
      ),
      en: (
        "Time in site",
        "From entering the site to leaving it, a visit with a ticket; a proxy's with many dossiers is one."
      ),
      .ratio(.total(.timeInSite), to: .count(.timeInSite), times: .inMinutes),
      n: .count(.timeInSite), .minutes, .lower),
    KPI(
      "priority_wait_mean", .waiting,
      vi: (
        "Thời gian chờ của người được ưu tiên",
        "Như wait_mean, chỉ người được ưu tiên theo luật: người cao tuổi, khuyết tật, mang thai, có công."
      ),
      en: (
        "Mean wait with legal priority",
        "As wait_mean, of the elderly, the disabled, pregnant women and people of merit."
      ),
      .ratio(.total(.priorityWait), to: .count(.priorityWait), times: .inMinutes),
      n: .count(.priorityWait), .minutes, .lower),
    KPI(
      "priority_wait_p90", .waiting,
      vi: (
        "90% lượt của người được ưu tiên chờ không quá",
        "Phân vị 90: chín phần mười số lượt ưu tiên được gọi chờ không quá mức này."
      ),
      en: (
        "Wait with legal priority, 90th percentile",
        "Nine of ten tickets with priority that are called wait no longer."
      ),
      .quantile(.priorityWait, p: 0.9, open: nil, times: .times(1 / 60)), n: .count(.priorityWait),
      .minutes, .lower),
  ]
}
