import ServiceModel
import Wording

extension KPI {
  /// The portal and electronic identification: Decrees 45/2020 and 59/2022.
  static let electronic = [
    KPI(
      "failed_online_share", .channels,
      vi: (
        "Tỷ lệ nộp trực tuyến không thành",
        "Lần nộp trên cổng không thành, trên mọi lần nộp trên cổng; một nhu cầu có thể nộp nhiều lần."
      ),
      en: (
        "Failed on the portal",
        "Submissions that fail on the portal, of all made there; a demand may have several."
      ),
      .ratio(.of(.failedOnline), to: .triesOnline), n: .triesOnline, .share, .lower),
    KPI(
      "originals_share", .channels,
      vi: (
        "Tỷ lệ nộp trực tuyến phải xuất trình bản chính",
        "Hồ sơ nộp trực tuyến mà người dân phải đến quầy xuất trình bản chính trước khi được tiếp nhận."
      ),
      en: (
        "Originals to be shown",
        "Online demands whose citizens have to show originals at a counter before there is a receipt."
      ),
      .ratio(.of(.originals), to: .of(.onlineDemands)), n: .of(.onlineDemands), .share, .lower),
    KPI(
      "level_2_share", .channels,
      vi: (
        "Tỷ lệ nhu cầu của người có tài khoản mức 2",
        "Nhu cầu của người có tài khoản định danh điện tử mức 2, trên mọi nhu cầu; chỉ khi kịch bản có identification."
      ),
      en: (
        "With an account of level 2",
        "Demands of citizens with an electronic identification account of level 2, of all; where the scenario has identification."
      ),
      .ratio(.of(.demandsWithAccount), to: .of(.demands)), n: .of(.demands), .share, .neutral),
  ]
}
