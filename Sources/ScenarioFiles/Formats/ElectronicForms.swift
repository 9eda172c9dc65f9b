import ServiceModel
import Stochastics
import Wording

extension Form<ElectronicServices> {
  static var electronicServices: Form {
    .record { keys in
      ElectronicServices(
        failedShare: keys(
          "failed_share", .number(0...0.9), default: 0,
          en: "Share of submissions that fail on the portal",
          vi: "Tỷ lệ lần nộp trực tuyến không thành"),
        counterAfterFailureShare: keys(
          "counter_after_failure_share", .share, default: 1,
          en: "Of those who failed, the share who come to a counter; the others try again",
          vi: "Trong số nộp không thành, tỷ lệ đến quầy; số còn lại nộp lại trực tuyến"),
        retryWorkingDays: keys(
          "retry_working_days", .distribution, default: .constant(1),
          en: "Working days until somebody tries again on the portal",
          vi: "Số ngày làm việc đến khi nộp lại trực tuyến"),
        originals: ElectronicServices.Originals(
          share: keys(
            "originals_share", .share, default: 0,
            en: "Of dossiers of partial services handed in online, those whose originals are shown "
              + "at a counter before there is a receipt",
            vi: "Tỷ lệ hồ sơ trực tuyến một phần phải xuất trình bản chính tại quầy để tiếp nhận"),
          workingDays: keys(
            "originals_working_days", .distribution, default: .constant(1),
            en: "Working days until the citizen comes with them",
            vi: "Số ngày làm việc đến khi mang bản chính đến"),
          minutes: keys(
            "originals_minutes", .distribution, default: .constant(3),
            en: "Staff time to compare them", vi: "Thời gian đối chiếu bản chính")))
    }
  }
}

extension Form<Identification> {
  static var identification: Form {
    .record { keys in
      let identification = Identification(
        level2Share: keys(
          "level_2_share", .share,
          en: "Share of citizens with an account, where their commune has none of its own",
          vi: "Tỷ lệ người dân có tài khoản, nếu xã, phường không ghi tỷ lệ riêng"),
        savedMinutes: keys(
          "saved_minutes", .number(0...60), default: 0,
          en: "How much shorter each time at a counter is for them",
          vi: "Số phút giảm mỗi lượt tại quầy nhờ tài khoản"),
        sparedPapersShare: keys(
          "spared_papers_share", .share, default: 0,
          en: "Of their first submissions that would lack a paper, those that lack none",
          vi: "Trong số lần nộp đầu lẽ ra thiếu giấy tờ, tỷ lệ không còn thiếu"),
        sparedCopiesShare: keys(
          "spared_copies_share", .share, default: 0,
          en: "Of their demands for certified copies, those that do not arise",
          vi: "Tỷ lệ nhu cầu chứng thực bản sao không còn phát sinh"),
        certifiedCopies: keys(
          "certified_copies", .values(.reference(to: .procedures), count: 0...1000), default: [],
          en: "The procedures that certify copies", vi: "Các thủ tục chứng thực bản sao"))
      keys.check(
        identification.sparedCopiesShare == 0 || !identification.certifiedCopies.isEmpty,
        "copies are spared, and no procedure certifies any",
        hint: "name the procedures in certified_copies", at: "spared_copies_share")
      return identification
    }
  }
}
