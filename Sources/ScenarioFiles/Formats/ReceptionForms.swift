import ServiceModel
import Stochastics
import Wording

extension Form<ReceptionRules> {
  static var reception: Form {
    .record { keys in
      let incompleteServiceShare = keys(
        "incomplete_service_share", .share,
        en: "Share of the normal time that an incomplete dossier takes",
        vi: "Tỷ lệ thời gian tiếp nhận của hồ sơ chưa đầy đủ")
      let replyWorkingDays = keys(
        "reply_working_days", .distribution,
        en: "Working days until a citizen comes again with what was missing",
        vi: "Số ngày làm việc đến khi bổ sung")
      let priorityShare = keys(
        "priority_share", .share, en: "Share of citizens with legal priority",
        vi: "Tỷ lệ người được ưu tiên")
      let onlineMinutes = keys(
        "online_minutes", .distribution, en: "Staff time to check an online dossier",
        vi: "Thời gian kiểm tra hồ sơ trực tuyến")
      let backgroundLimitHours = keys(
        "background_limit_hours", .number(0...10_000),
        en: "Work behind the counter older than this goes before the queue",
        vi: "Việc nội bộ chờ quá số giờ này được làm trước")
      let collectionMinutes = keys(
        "collection_minutes", .distribution, en: "Staff time to hand out a result",
        vi: "Thời gian trả kết quả")
      let digitising = keys(
        "digitising", .digitising, en: "Scanning of paper dossiers", vi: "Số hóa hồ sơ giấy")
      let collectionWorkingDays = keys(
        "collection_working_days", .distribution,
        en: "Working days until a citizen comes for a result that is ready",
        vi: "Số ngày làm việc đến khi nhận kết quả")
      let postDays = keys(
        "post_days", .distribution, en: "Days in the post, each way",
        vi: "Số ngày chuyển bưu chính mỗi chiều")
      var collection = ReceptionRules.Collection(
        minutes: collectionMinutes, workingDays: collectionWorkingDays)
      fetching(&keys, &collection)
      let supplement = supplement(&keys)
      let guidance = guidance(&keys)
      return ReceptionRules(
        incompleteServiceShare: incompleteServiceShare, replyWorkingDays: replyWorkingDays,
        priorityShare: priorityShare, onlineMinutes: onlineMinutes,
        backgroundLimitHours: backgroundLimitHours, digitising: digitising,
        collection: collection,
        postDays: postDays, supplement: supplement, guidance: guidance)
    }
  }

  private static func fetching(
    _ keys: inout Keys, _ collection: inout ReceptionRules.Collection
  ) {
    collection.comes = keys(
      "collection_comes", .keyword, default: .whenReady,
      en:
        "From when collection_working_days count: when_ready (people are told), on_due_date or after_receipt (they come, ready or not)",
      vi:
        "collection_working_days tính từ: when_ready (được báo có kết quả), on_due_date (ngày hẹn trả), after_receipt (ngày nộp); hai cách sau có thể đến khi chưa có kết quả"
    )
    collection.againWorkingDays = keys(
      "collection_again_working_days", .distribution, default: .constant(1),
      en: "Working days until somebody comes again whose result was not there",
      vi: "Số ngày làm việc đến khi quay lại nếu chưa có kết quả")
    collection.inVainMinutes = keys.optional(
      "collection_in_vain_minutes", .distribution,
      en:
        "Staff time to say that a result is not there; told at the door, without a ticket, if missing",
      vi: "Thời gian tại quầy để báo chưa có kết quả; không ghi là báo ngay ở cửa, không lấy số")
  }

  private static func supplement(_ keys: inout Keys) -> ReceptionRules.Supplement {
    ReceptionRules.Supplement(
      workingDays: keys(
        "supplement_working_days", .distribution, default: .constant(3),
        en: "Working days until a citizen answers a request for a supplement",
        vi: "Số ngày làm việc đến khi nộp bổ sung theo yêu cầu"),
      serviceShare: keys(
        "supplement_service_share", .share, default: 0.5,
        en: "Share of the normal time that a supplement takes",
        vi: "Tỷ lệ thời gian tiếp nhận phần bổ sung"))
  }

  private static func guidance(_ keys: inout Keys) -> ReceptionRules.Guidance {
    ReceptionRules.Guidance(
      minutes: keys(
        "guidance_minutes", .distribution, default: .constant(2),
        en: "Time at the guidance desk", vi: "Thời gian tại bàn hướng dẫn"),
      catchesShare: keys(
        "guidance_catches_share", .share, default: 0,
        en: "Share of incomplete submissions found out at the guidance desk",
        vi: "Tỷ lệ hồ sơ chưa đầy đủ được phát hiện tại bàn hướng dẫn"))
  }
}

extension Form<Digitising> {
  fileprivate static var digitising: Form {
    .record { keys in
      Digitising(
        place: keys(
          "place", .keyword, en: "none, at_counter, or behind_counter (when nobody waits)",
          vi: "none (không), at_counter (tại quầy), behind_counter (sau quầy, khi vắng khách)"),
        minutes: keys("minutes", .distribution, en: "Staff time", vi: "Thời gian"))
    }
  }
}
