import ServiceModel

/// A factor from microseconds.
private let workingDays = 1 / (8 * 3600e6)

extension KPI {
  /// Whether results come in their legal time.
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
      "served_on_time_share", .timeliness,
      vi: (
        "Đúng hạn, trên mọi người có nhu cầu",
        "Hồ sơ trả đúng hoặc trước hạn, trên mọi hồ sơ cần giải quyết: cả chưa xong, chưa nhận, bỏ cuộc và rút."
      ),
      en: (
        "Served on time, of all who asked",
        "Finished by the due date, of all asked for: open, not received, given up, withdrawn too."
      ),
      .ratio(.of(.finishedOnTime), to: allWhoAsked), n: allWhoAsked, .share, .higher,
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
      "acknowledged_in_time_share", .timeliness,
      vi: (
        "Tỷ lệ phản hồi hồ sơ trực tuyến đúng hạn",
        "Hồ sơ nộp trực tuyến được xem lần đầu trong 8 giờ làm việc, trên mọi nhu cầu nộp trực tuyến."
      ),
      en: (
        "Online dossiers acknowledged in time",
        "Online submissions first looked at within 8 working hours, of all online demands."
      ),
      .ratio(.of(.acknowledgedInTime), to: .of(.onlineDemands)), n: .of(.onlineDemands), .share,
      .higher),
    KPI(
      "late_by_new_date_share", .timeliness,
      vi: (
        "Trễ cả hạn mới",
        "Hồ sơ trễ cả ngày hẹn lại, trên hồ sơ đã trả trễ (mỗi hồ sơ có một phiếu xin lỗi)."
      ),
      en: (
        "Late by the new date too",
        "Of dossiers finished late, each with an apology, those after the new date as well."
      ),
      .ratio(.of(.lateByNewDate), to: .of(.apologies)), n: .of(.apologies), .share, .lower),
    KPI(
      "refused_share", .timeliness,
      vi: ("Tỷ lệ từ chối", "Hồ sơ có kết quả là từ chối giải quyết, trên hồ sơ đã nhận."),
      en: ("Refused", "Dossiers with a refusal as their result, of those received."),
      .ratio(.of(.refused), to: .of(.received)), n: .of(.received), .share, .neutral),
    KPI(
      "withdrawn_share", .timeliness,
      vi: ("Tỷ lệ rút hồ sơ", "Hồ sơ do người dân rút khi đang giải quyết, trên hồ sơ đã nhận."),
      en: ("Withdrawn", "Dossiers that citizens withdraw during processing, of those received."),
      .ratio(.of(.withdrawn), to: .of(.received)), n: .of(.received), .share, .neutral),
  ]

  /// Every dossier that was asked for, once.
  private static let allWhoAsked =
    Amount.of(.finished) + .of(.openInTime) + .of(.openOverdue) + .of(.notReceived) + .of(.gaveUp)
    + .of(.withdrawn)
}

extension KPI {
  /// The six figures of the one-stop report, and its letters of apology.
  static let sixFigures = [
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
