import ServiceModel
import Wording

extension KPI {
  /// Waiting at the counters by the clock: what a citizen's watch says.
  static let waitingByClock = [
    KPI(
      "wait_clock_mean", .waiting,
      vi: (
        "Thời gian chờ theo đồng hồ, trung bình",
        "Từ khi lấy số đến khi được gọi, tính cả trước giờ mở cửa, nghỉ trưa và trước giờ hẹn; bình quân theo lượt được gọi."
      ),
      en: (
        "Mean wait by the clock",
        "From ticket to being called, before opening, at lunch and before an agreed time too; mean over tickets called."
      ),
      .ratio(.total(.waitByClock), to: .count(.waitByClock), times: .inMinutes),
      n: .count(.waitByClock), .minutes, .lower),
    KPI(
      "wait_clock_p90", .waiting,
      vi: (
        "90% lượt chờ theo đồng hồ không quá",
        "Phân vị 90: như wait_clock_mean, chín phần mười số lượt được gọi chờ không quá mức này."
      ),
      en: (
        "Wait by the clock, 90th percentile",
        "As wait_clock_mean: nine of ten tickets called wait no longer."
      ),
      .quantile(.waitByClock, p: 0.9, open: nil, times: .times(1 / 60)),
      n: .count(.waitByClock), .minutes, .lower),
    KPI(
      "wait_clock_within_limit_1", .waiting,
      vi: (
        "Tỷ lệ lượt chờ theo đồng hồ không quá giới hạn thứ nhất",
        "Như wait_clock_mean, trong số lượt được gọi: chờ không quá giới hạn thứ nhất của targets.wait_limits_minutes."
      ),
      en: (
        "Called within the stricter limit, by the clock",
        "As wait_clock_mean: of tickets called, the share within the first of targets.wait_limits_minutes."
      ),
      .ratio(.of(.ticketsWithinFirstLimitByClock), to: .of(.tickets)), n: .of(.tickets), .share,
      .higher),
    KPI(
      "wait_clock_within_limit_2", .waiting,
      vi: (
        "Tỷ lệ lượt chờ theo đồng hồ không quá giới hạn thứ hai",
        "Như wait_clock_mean, trong số lượt được gọi: chờ không quá giới hạn thứ hai của targets.wait_limits_minutes."
      ),
      en: (
        "Called within the wider limit, by the clock",
        "As wait_clock_mean: of tickets called, the share within the second of targets.wait_limits_minutes."
      ),
      .ratio(.of(.ticketsWithinSecondLimitByClock), to: .of(.tickets)), n: .of(.tickets), .share,
      .higher),
    KPI(
      "priority_wait_clock_mean", .waiting,
      vi: (
        "Thời gian chờ theo đồng hồ của người được ưu tiên",
        "Như wait_clock_mean, chỉ người được ưu tiên theo luật."
      ),
      en: (
        "Mean wait by the clock with legal priority",
        "As wait_clock_mean, of those with legal priority."
      ),
      .ratio(.total(.priorityWaitByClock), to: .count(.priorityWaitByClock), times: .inMinutes),
      n: .count(.priorityWaitByClock), .minutes, .lower),
    KPI(
      "priority_wait_clock_p90", .waiting,
      vi: (
        "90% lượt của người được ưu tiên chờ theo đồng hồ không quá",
        "Phân vị 90: như wait_clock_p90, chỉ người được ưu tiên theo luật."
      ),
      en: (
        "Wait by the clock with legal priority, 90th percentile",
        "As wait_clock_p90, of those with legal priority."
      ),
      .quantile(.priorityWaitByClock, p: 0.9, open: nil, times: .times(1 / 60)),
      n: .count(.priorityWaitByClock), .minutes, .lower),
  ]
}
