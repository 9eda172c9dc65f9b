import ServiceModel
import Wording

extension KPI {
  /// Waits of everybody who took a ticket, those who left included, and the share of all who came who
  /// were served in time. They need no hope that those who left would have waited as long as others.
  static let waitingOfAll = [
    KPI(
      "wait_all_mean", .waiting,
      vi: (
        "Thời gian chờ trung bình của mọi số đã lấy",
        "Như wait_mean, tính cả người bỏ về: từ khi lấy số đến khi được gọi hoặc ra về, trong giờ mở cửa; sau giờ đóng cửa vẫn tính nếu còn ở trong."
      ),
      en: (
        "Mean wait of everybody",
        "As wait_mean, with those who left: from ticket to being called or leaving, in opening hours, and after closing while inside."
      ),
      .ratio(.total(.wait) + .of(.leftWaitTime), to: .ticketsTaken, times: .inMinutes),
      n: .ticketsTaken, .minutes, .lower),
    KPI(
      "wait_p95", .waiting,
      vi: (
        "95% lượt chờ không quá",
        "Phân vị 95: như wait_p90, mười chín phần hai mươi số lượt được gọi chờ không quá mức này."
      ),
      en: (
        "Wait, 95th percentile",
        "As wait_p90: nineteen of twenty tickets called wait no longer."
      ),
      .quantile(.wait, p: 0.95, open: nil, times: .times(1 / 60)), n: .count(.wait), .minutes,
      .lower),
    KPI(
      "wait_all_p95", .waiting,
      vi: (
        "95% số đã lấy chờ không quá",
        "Như wait_p95, trên mọi số đã lấy: người bỏ về được coi là phải chờ lâu hơn mọi người được gọi; không có giá trị nếu quá 5% bỏ về."
      ),
      en: (
        "Wait of everybody, 95th percentile",
        "As wait_p95, over all tickets: those who left are taken to wait longer than anybody called; no value if more than 5 % left."
      ),
      .quantile(.wait, p: 0.95, open: .left, times: .times(1 / 60)), n: .ticketsTaken, .minutes,
      .lower),
    KPI(
      "wait_longest", .waiting,
      vi: (
        "Lượt chờ lâu nhất",
        "Lượt được gọi chờ lâu nhất của mỗi lần lặp, bình quân các lần lặp; sai tối đa một phần 64. Kỳ quan sát dài hơn thì lớn hơn."
      ),
      en: (
        "Longest wait",
        "The longest wait of a ticket called in a replication, on average over replications; too long by a 64th at most. It grows with the length of the window."
      ),
      .longest(.wait, times: .times(1 / 60)), n: .count(.wait), .minutes, .lower),
    KPI(
      "served_within_limit_1", .waiting,
      vi: (
        "Trong mọi lượt đến, được gọi trong giới hạn thứ nhất",
        "Trong mọi lượt đến lấy số, kể cả bỏ về, thấy đông bỏ về và không lấy được số: được gọi trong giới hạn thứ nhất của targets.wait_limits_minutes."
      ),
      en: (
        "Of all who came, called within the stricter limit",
        "Of all who came for a ticket, those who left, balked or were turned away too: called within the first of targets.wait_limits_minutes."
      ),
      .ratio(.of(.ticketsWithinFirstLimit), to: .came), n: .came, .share, .higher),
    KPI(
      "served_within_limit_2", .waiting,
      vi: (
        "Trong mọi lượt đến, được gọi trong giới hạn thứ hai",
        "Như served_within_limit_1, theo giới hạn thứ hai của targets.wait_limits_minutes."
      ),
      en: (
        "Of all who came, called within the wider limit",
        "As served_within_limit_1, by the second of targets.wait_limits_minutes."
      ),
      .ratio(.of(.ticketsWithinSecondLimit), to: .came), n: .came, .share, .higher),
    KPI(
      "served_share", .waiting,
      vi: (
        "Tỷ lệ được phục vụ trong mọi lượt đến",
        "Số được gọi, trong mọi lượt đến lấy số, kể cả bỏ về, thấy đông bỏ về và không lấy được số."
      ),
      en: (
        "Served, of all who came",
        "Tickets called, of all who came for one, those who left, balked or were turned away too."
      ),
      .ratio(.of(.tickets), to: .came), n: .came, .share, .higher),
  ]
}
