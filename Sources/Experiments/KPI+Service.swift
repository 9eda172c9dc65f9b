import ServiceModel

/// A factor from microseconds.
private let minutes = 1 / 60e6
private let workingDays = 1 / (8 * 3600e6)

extension KPI {
  /// Waiting at the counters.
  static let waiting = [
    KPI(
      "wait_mean", .waiting,
      vi: (
        "Thời gian chờ trung bình",
        "Từ khi lấy số (hoặc giờ mở cửa, nếu lấy trước) đến khi được gọi; bình quân theo lượt được gọi."
      ),
      en: (
        "Mean wait",
        "From ticket, or opening if later, to being called; mean over tickets called: see walk_away_share."
      ),
      .ratio(.total(.wait), to: .count(.wait), times: minutes), n: .count(.wait), .minutes, .lower,
      headline: true),
    KPI(
      "wait_p90", .waiting,
      vi: (
        "Thời gian chờ, phân vị 90",
        "Chín phần mười số lượt được gọi chờ không quá mức này; gộp mọi lượt, không lấy bình quân theo ngày."
      ),
      en: (
        "Wait, 90th percentile",
        "Nine of ten tickets called wait no longer; over all together, never a mean of days."
      ),
      .quantile(.wait, p: 0.9, open: nil, times: 1 / 60), n: .count(.wait), .minutes, .lower,
      headline: true),
    KPI(
      "wait_within_limit_1", .waiting,
      vi: (
        "Tỷ lệ chờ trong hạn chặt",
        "Trong số lượt được gọi: được gọi trong giới hạn thứ nhất của targets.wait_limits_minutes."
      ),
      en: (
        "Called within the stricter limit",
        "Of tickets called, the share within the first of targets.wait_limits_minutes."
      ),
      .ratio(.of(.ticketsWithinFirstLimit), to: .of(.tickets)), n: .of(.tickets), .share, .higher,
      headline: true),
    KPI(
      "wait_within_limit_2", .waiting,
      vi: (
        "Tỷ lệ chờ trong hạn rộng",
        "Trong số lượt được gọi: được gọi trong giới hạn thứ hai của targets.wait_limits_minutes."
      ),
      en: (
        "Called within the wider limit",
        "Of tickets called, the share within the second of targets.wait_limits_minutes."
      ),
      .ratio(.of(.ticketsWithinSecondLimit), to: .of(.tickets)), n: .of(.tickets), .share, .higher),
    KPI(
      "time_in_site_mean", .waiting,
      vi: ("Thời gian ở nơi tiếp nhận", "Từ khi vào đến khi ra khỏi nơi tiếp nhận, mỗi lượt."),
      en: ("Time in site", "From entering the site to leaving it, a visit."),
      .ratio(.total(.timeInSite), to: .count(.timeInSite), times: minutes),
      n: .count(.timeInSite), .minutes, .lower),
    KPI(
      "walk_away_share", .waiting,
      vi: (
        "Tỷ lệ bỏ về",
        "Phần số lượt đã lấy số nhưng ra về chưa được gọi: hết kiên nhẫn hoặc hết giờ."
      ),
      en: (
        "Walk-aways",
        "Share of tickets that left before being called: patience ended, or sent home at closing."
      ),
      .ratio(
        .of(.reneged) + .of(.sentHome), to: .of(.tickets) + .of(.reneged) + .of(.sentHome)),
      n: .of(.tickets) + .of(.reneged) + .of(.sentHome), .share, .lower),
    KPI(
      "turned_away_share", .waiting,
      vi: (
        "Tỷ lệ không lấy được số",
        "Phần số lượt đi lại không lấy được số: đã khóa sổ, đóng cửa hoặc quá đông."
      ),
      en: (
        "Turned away",
        "Share of visits that ended without a ticket: cut-off, closed, or full."
      ),
      .ratio(.of(.turnedAway), to: .of(.visits)), n: .of(.visits), .share, .lower),
  ]

  /// Whether results come in their legal time; the six figures of the one-stop report.
  static let timeliness = [
    KPI(
      "on_time_share", .timeliness,
      vi: (
        "Tỷ lệ đúng hạn",
        "Hồ sơ trả đúng hoặc trước hạn, trên tổng số đã trả cộng số đang giải quyết đã quá hạn."
      ),
      en: (
        "On time",
        "Dossiers finished by their due date, of those finished and those open past their due date."
      ),
      .ratio(
        .of(.finishedOnTime),
        to: .of(.finishedOnTime) + .of(.finishedLate) + .of(.openOverdue)),
      n: .of(.finishedOnTime) + .of(.finishedLate) + .of(.openOverdue), .share, .higher,
      headline: true),
    KPI(
      "processing_mean", .timeliness,
      vi: (
        "Thời gian giải quyết trung bình",
        "Từ tiếp nhận đến có kết quả, ngày làm việc 8 giờ; chỉ hồ sơ đã xong, xem kèm open_share."
      ),
      en: (
        "Mean processing time",
        "From receipt to result, in working days of 8 hours; finished dossiers only: see open_share."
      ),
      .ratio(.total(.processing), to: .count(.processing), times: workingDays),
      n: .count(.processing), .workingDays, .lower),
    KPI(
      "processing_p90", .timeliness,
      vi: (
        "Thời gian giải quyết, phân vị 90",
        "Chín phần mười hồ sơ đã nhận xong trong mức này; hồ sơ chưa xong coi là lâu hơn mọi hồ sơ đã xong."
      ),
      en: (
        "Processing time, 90th percentile",
        "Nine received dossiers in ten take no longer; open ones count as longer than any finished."
      ),
      .quantile(
        .processing, p: 0.9, open: .of(.openInTime) + .of(.openOverdue), times: 1 / (8 * 3600)),
      n: .of(.received), .workingDays, .lower, headline: true),
    KPI(
      "lateness_mean", .timeliness,
      vi: ("Số ngày trễ trung bình", "Từ hạn trả đến có kết quả, của hồ sơ trả trễ."),
      en: ("Mean lateness", "From the due date to the result, of dossiers finished late."),
      .ratio(.total(.lateness), to: .count(.lateness), times: workingDays),
      n: .count(.lateness), .workingDays, .lower),
    KPI(
      "lateness_p95", .timeliness,
      vi: (
        "Số ngày trễ, phân vị 95",
        "95 % hồ sơ trễ không quá mức này; hồ sơ quá hạn chưa xong coi là trễ nhất."
      ),
      en: (
        "Lateness, 95th percentile",
        "95 % of late dossiers are no later; those open past their due date count as latest."
      ),
      .quantile(.lateness, p: 0.95, open: .of(.openOverdue), times: 1 / (8 * 3600)),
      n: .of(.finishedLate) + .of(.openOverdue), .workingDays, .lower),
    KPI(
      "open_share", .timeliness,
      vi: (
        "Tỷ lệ chưa xong khi kết thúc",
        "Nhu cầu trong kỳ chưa có kết quả khi hết thời gian theo dõi, chưa kể người bỏ cuộc."
      ),
      en: (
        "Open at the end",
        "Demands of the window without a result when the follow-up ends, those given up apart."
      ),
      .ratio(
        .of(.openInTime) + .of(.openOverdue) + .of(.notReceived), to: .of(.demands)),
      n: .of(.demands), .share, .lower),
    KPI(
      "carried_over", .timeliness,
      vi: ("Hồ sơ kỳ trước chuyển sang", "Hồ sơ đang giải quyết khi kỳ quan sát bắt đầu."),
      en: ("Carried over", "Dossiers in process when the observation window begins."),
      .mean(.of(.carriedOver)), n: .of(.carriedOver), .count, .neutral),
    KPI(
      "received", .timeliness,
      vi: ("Hồ sơ tiếp nhận", "Hồ sơ đã nhận đủ, của nhu cầu phát sinh trong kỳ."),
      en: ("Received", "Dossiers accepted as complete, of demands that arise in the window."),
      .mean(.of(.received)), n: .of(.received), .count, .neutral),
    KPI(
      "returned_on_time", .timeliness,
      vi: ("Trả đúng hạn", "Hồ sơ của kỳ có kết quả đúng hoặc trước hạn."),
      en: ("Returned on time", "Dossiers of the window with a result by their due date."),
      .mean(.of(.finishedOnTime)), n: .of(.finishedOnTime), .count, .neutral),
    KPI(
      "returned_late", .timeliness,
      vi: ("Trả quá hạn", "Hồ sơ của kỳ có kết quả sau hạn."),
      en: ("Returned late", "Dossiers of the window with a result after their due date."),
      .mean(.of(.finishedLate)), n: .of(.finishedLate), .count, .lower),
    KPI(
      "in_process_in_time", .timeliness,
      vi: ("Đang giải quyết trong hạn", "Hồ sơ đang giải quyết, chưa quá hạn, khi kỳ kết thúc."),
      en: ("In process within time", "Dossiers in process, not past due, when the window ends."),
      .mean(.of(.inProcessInTime)), n: .of(.inProcessInTime), .count, .neutral),
    KPI(
      "in_process_overdue", .timeliness,
      vi: ("Đang giải quyết quá hạn", "Hồ sơ đang giải quyết, đã quá hạn, khi kỳ kết thúc."),
      en: ("In process overdue", "Dossiers in process and past due when the window ends."),
      .mean(.of(.inProcessOverdue)), n: .of(.inProcessOverdue), .count, .lower),
    KPI(
      "apologies", .timeliness,
      vi: ("Phiếu xin lỗi", "Số phiếu xin lỗi và hẹn lại ngày trả kết quả."),
      en: ("Apology letters", "Letters of apology with a new date."),
      .mean(.of(.apologies)), n: .of(.apologies), .count, .lower),
  ]
}
