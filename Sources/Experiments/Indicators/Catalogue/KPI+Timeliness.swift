import ServiceModel
import Wording

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
      .ratio(.of(.finishedOnTime), to: .due), n: .due, .share, .higher, headline: true),
    KPI(
      "served_on_time_share", .timeliness,
      vi: (
        "Đúng hạn, trên mọi người có nhu cầu",
        "Hồ sơ trả đúng hoặc trước hạn, trên mọi hồ sơ cần giải quyết: cả chưa xong, chưa nhận, bỏ dở và rút."
      ),
      en: (
        "Served on time, of all who asked",
        "Dossiers finished by the due date, of all asked for: late, open, not received, given up, withdrawn too. With the linked dossiers of bundles."
      ),
      .ratio(.of(.finishedOnTime), to: .asked), n: .asked, .share, .higher, headline: true),
    KPI(
      "served_late_share", .timeliness,
      vi: (
        "Tỷ lệ trả trễ, trên mọi hồ sơ cần giải quyết",
        "Hồ sơ trả sau hạn, trên mọi hồ sơ cần giải quyết như served_on_time_share."
      ),
      en: (
        "Served late, of all who asked",
        "Dossiers finished after the due date, of all asked for as in served_on_time_share."
      ),
      .ratio(.of(.finishedLate), to: .asked), n: .asked, .share, .lower),
    KPI(
      "processing_mean", .timeliness,
      vi: (
        "Thời gian giải quyết trung bình",
        "Từ tiếp nhận đến có kết quả, theo ngày làm việc của lịch pháp lý; chỉ hồ sơ đã xong, xem kèm open_share."
      ),
      en: (
        "Mean processing time",
        "From receipt to result, in working days of the legal calendar; finished dossiers only: see open_share."
      ),
      .ratio(.total(.processing), to: .count(.processing), times: .inWorkingDays),
      n: .count(.processing), .workingDays, .lower),
    KPI(
      "processing_p90", .timeliness,
      vi: (
        "90% hồ sơ giải quyết xong trong",
        "Phân vị 90: chín phần mười hồ sơ đã nhận (không kể hồ sơ rút) xong trong mức này; hồ sơ chưa xong coi là lâu hơn mọi hồ sơ đã xong."
      ),
      en: (
        "Processing time, 90th percentile",
        "Nine dossiers in ten of those received and not withdrawn take no longer; open ones count as longer than any finished."
      ),
      .quantile(
        .processing, p: 0.9, open: .of(.openInTime) + .of(.openOverdue),
        times: .workingDays(unit: 1)),
      n: .of(.finished) + .of(.openInTime) + .of(.openOverdue), .workingDays, .lower, headline: true
    ),
    KPI(
      "lateness_mean", .timeliness,
      vi: ("Số ngày trễ trung bình", "Từ hạn trả đến có kết quả, của hồ sơ trả trễ."),
      en: ("Mean lateness", "From the due date to the result, of dossiers finished late."),
      .ratio(.total(.lateness), to: .count(.lateness), times: .inWorkingDays),
      n: .count(.lateness), .workingDays, .lower),
    KPI(
      "lateness_p95", .timeliness,
      vi: (
        "95% hồ sơ trễ hạn trễ không quá",
        "Phân vị 95: 95% hồ sơ trễ không quá mức này; hồ sơ quá hạn chưa xong coi là trễ nhất."
      ),
      en: (
        "Lateness, 95th percentile",
        "95 % of late dossiers are no later; those open past their due date count as latest."
      ),
      .quantile(.lateness, p: 0.95, open: .of(.openOverdue), times: .workingDays(unit: 1)),
      n: .lateOrOverdue, .workingDays, .lower),
    KPI(
      "open_lateness_mean", .timeliness,
      vi: (
        "Số ngày trễ của hồ sơ chưa xong",
        "Từ hạn trả đến hết thời gian theo dõi (hoặc đến khi yêu cầu bổ sung, nếu đang chờ công dân bổ sung), của hồ sơ đã quá hạn mà chưa có kết quả."
      ),
      en: (
        "Mean lateness of open dossiers",
        "From the due date to the end of the follow-up, or to the request of a supplement still awaited, of dossiers past due without a result."
      ),
      .ratio(.of(.openLatenessTime), to: .of(.openOverdue), times: .inWorkingDays),
      n: .of(.openOverdue), .workingDays, .lower),
    KPI(
      "open_share", .timeliness,
      vi: (
        "Tỷ lệ chưa xong khi kết thúc",
        "Hồ sơ cần giải quyết trong kỳ chưa có kết quả khi hết thời gian theo dõi, kể cả chưa được tiếp nhận, không kể hồ sơ bỏ dở hoặc rút; trên mọi hồ sơ cần giải quyết."
      ),
      en: (
        "Open at the end",
        "Dossiers asked for in the window without a result when the follow-up ends, not received ones too, those given up or withdrawn apart; of all asked for."
      ),
      .ratio(
        .of(.openInTime) + .of(.openOverdue) + .of(.notReceived), to: .asked),
      n: .asked, .share, .lower),
    KPI(
      "acknowledged_in_time_share", .timeliness,
      vi: (
        "Tỷ lệ phản hồi hồ sơ trực tuyến đúng hạn",
        "Hồ sơ nộp trực tuyến được xem lần đầu trong số giờ làm việc targets.acknowledgement_hours, trên mọi nhu cầu nộp trực tuyến."
      ),
      en: (
        "Online dossiers acknowledged in time",
        "Online submissions first looked at within so many working hours: targets.acknowledgement_hours; of all online demands."
      ),
      .ratio(.of(.acknowledgedInTime), to: .of(.onlineDemands)), n: .of(.onlineDemands), .share,
      .higher),
    KPI(
      "late_by_new_date_share", .timeliness,
      vi: (
        "Trễ cả hạn mới",
        "Hồ sơ trả sau cả ngày hẹn lại, trên hồ sơ đã trả trễ."
      ),
      en: (
        "Late by the new date too",
        "Of dossiers finished late, those after the new date of the apology as well."
      ),
      .ratio(.of(.lateByNewDate), to: .of(.finishedLate)), n: .of(.finishedLate), .share, .lower),
    KPI(
      "refused_share", .timeliness,
      vi: ("Tỷ lệ từ chối", "Hồ sơ có kết quả là từ chối giải quyết, trên hồ sơ đã có kết quả."),
      en: ("Refused", "Dossiers with a refusal as their result, of those finished."),
      .ratio(.of(.refused), to: .of(.finished)), n: .of(.finished), .share, .neutral),
    KPI(
      "withdrawn_share", .timeliness,
      vi: (
        "Tỷ lệ rút hồ sơ",
        "Hồ sơ do người dân rút khi đang giải quyết, trên mọi hồ sơ cần giải quyết."
      ),
      en: (
        "Withdrawn", "Dossiers that citizens withdraw during processing, of all asked for."
      ),
      .ratio(.of(.withdrawn), to: .asked), n: .asked, .share, .neutral),
  ]
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
      vi: ("Hồ sơ tiếp nhận", "Hồ sơ được tiếp nhận trong kỳ quan sát."),
      en: ("Received", "Dossiers accepted as complete inside the window."),
      .mean(.of(.receivedInWindow)), n: .of(.receivedInWindow), .count, .neutral),
    KPI(
      "returned_on_time", .timeliness,
      vi: (
        "Trả đúng hạn",
        "Hồ sơ có kết quả trong kỳ, đúng hoặc trước hạn, kể cả kỳ trước chuyển sang."
      ),
      en: (
        "Returned on time",
        "Dossiers with a result inside the window, by their due date; those carried over too."
      ),
      .mean(.of(.returnedOnTime)), n: .of(.returnedOnTime), .count, .neutral),
    KPI(
      "returned_late", .timeliness,
      vi: ("Trả quá hạn", "Hồ sơ có kết quả trong kỳ, sau hạn, kể cả kỳ trước chuyển sang."),
      en: (
        "Returned late",
        "Dossiers with a result inside the window, after their due date; those carried over too."
      ),
      .mean(.of(.returnedLate)), n: .of(.returnedLate), .count, .lower),
    KPI(
      "withdrawn", .timeliness,
      vi: ("Hồ sơ rút", "Hồ sơ do người dân rút trong kỳ quan sát."),
      en: (
        "Withdrawn in the window",
        "Dossiers withdrawn inside the window. What is carried over and received is returned, withdrawn or in process."
      ),
      .mean(.of(.withdrawnInWindow)), n: .of(.withdrawnInWindow), .count, .neutral),
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
      vi: (
        "Phiếu xin lỗi",
        "Một phiếu xin lỗi và hẹn lại cho mỗi hồ sơ trả trễ hoặc quá hạn chưa xong, của nhu cầu phát sinh trong kỳ."
      ),
      en: (
        "Apology letters",
        "A letter with a new date for each dossier that is late, finished or still open, of demands that arise in the window."
      ),
      .mean(.lateOrOverdue), n: .lateOrOverdue, .count, .lower),
  ]
}
