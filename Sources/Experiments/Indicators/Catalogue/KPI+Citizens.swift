import ServiceModel
import Wording

extension KPI {
  /// What it costs citizens.
  static let citizens = [
    KPI(
      "visits_per_dossier", .citizens,
      vi: (
        "Số lượt đi lại mỗi nhu cầu",
        "Mọi lượt đến nơi tiếp nhận, kể cả lượt không được việc, trên số nhu cầu của mọi kênh."
      ),
      en: (
        "Visits per demand",
        "All trips to a site, those in vain included, over the demands of all channels."
      ),
      .ratio(.of(.visits), to: .of(.demands)), n: .of(.demands), .perUnit, .lower, headline: true),
    KPI(
      "total_time_mean", .citizens,
      vi: (
        "Tổng thời gian của người dân",
        "Đi đường và mọi thời gian ở nơi tiếp nhận: chờ theo đồng hồ, làm việc tại quầy, chờ kết quả lấy ngay; cho mỗi nhu cầu của mọi kênh."
      ),
      en: (
        "Citizens' total time",
        "Travel and all time in sites: queue by the clock, counter, and in the hall for a result that is awaited; for each demand of any channel."
      ),
      .ratio(.timeOfCitizens, to: .of(.demands), times: .inMinutes), n: .of(.demands), .minutes,
      .lower,
      headline: true),
    KPI(
      "total_time_worst_decile", .citizens,
      vi: (
        "Tổng thời gian ở một phần mười số xã kém thuận lợi nhất",
        "Như total_time_mean, trên một phần mười số xã có mức cao nhất trong phương án đó."
      ),
      en: (
        "Total time, worst-served tenth of communes",
        "As total_time_mean, over that tenth of communes where it is highest in this option."
      ),
      .worstDecile(.timeOfCitizens, to: .of(.demands), times: .inMinutes),
      n: .of(.demands), .minutes, .lower),
    KPI(
      "travel_mean", .citizens,
      vi: ("Thời gian đi đường", "Khứ hồi, mỗi lượt đi lại."),
      en: ("Travel time", "There and back, a visit."),
      .ratio(.of(.travelTime), to: .of(.visits), times: .inMinutes), n: .of(.visits), .minutes,
      .lower,
      headline: true),
    KPI(
      "within_reach_share", .citizens,
      vi: (
        "Tỷ lệ trong phạm vi gần",
        "Nhu cầu phải đi lại mà nơi đến đầu tiên trong targets.reach_kilometres hoặc reach_minutes."
      ),
      en: (
        "Within reach",
        "Demands with a trip whose first site is within targets.reach_kilometres or reach_minutes."
      ),
      .ratio(.of(.demandsWithinReach), to: .of(.demandsInPerson)), n: .of(.demandsInPerson),
      .share, .higher, headline: true),
    KPI(
      "supplements_per_dossier", .citizens,
      vi: ("Số lần bổ sung mỗi hồ sơ", "Yêu cầu bổ sung khi đang giải quyết, trên hồ sơ đã nhận."),
      en: ("Supplements per dossier", "Requests made during processing, over dossiers received."),
      .ratio(.of(.supplements), to: .of(.received)), n: .of(.received), .perUnit, .lower),
    KPI(
      "incomplete_per_demand", .citizens,
      vi: ("Số lần nộp chưa đủ mỗi nhu cầu", "Lần nộp bị hướng dẫn bổ sung ngay tại quầy."),
      en: (
        "Incomplete submissions per demand", "Submissions sent back for documents at reception."
      ),
      .ratio(.of(.incompleteSubmissions), to: .of(.demands)), n: .of(.demands), .perUnit, .lower),
    KPI(
      "caught_by_guidance_share", .citizens,
      vi: (
        "Phát hiện tại bàn hướng dẫn",
        "Lần nộp chưa đủ được phát hiện trước quầy, trên mọi lần chưa đủ."
      ),
      en: (
        "Caught by guidance",
        "Incomplete submissions found out at a guidance desk, of all incomplete ones."
      ),
      .ratio(.of(.caughtByGuidance), to: .of(.incompleteSubmissions)),
      n: .of(.incompleteSubmissions), .share, .higher),
    KPI(
      "gave_up_share", .citizens,
      vi: (
        "Tỷ lệ nhu cầu người dân bỏ dở",
        "Hồ sơ không được giải quyết do người dân bỏ dở sau quá nhiều lượt vô ích, trên mọi hồ sơ cần giải quyết."
      ),
      en: (
        "Gave up",
        "Dossiers of citizens who came in vain too often and do not come again, of all asked for."
      ),
      .ratio(.of(.gaveUp), to: .asked), n: .asked, .share, .lower, headline: true),
  ]

  /// How dossiers come in, are worked on and go out.
  static let channels = [
    KPI(
      "online_share", .channels,
      vi: ("Tỷ lệ nộp trực tuyến", "Nhu cầu nộp trực tuyến, trên mọi nhu cầu."),
      en: ("Online", "Demands submitted online, of all demands."),
      .ratio(.of(.onlineDemands), to: .of(.demands)), n: .of(.demands), .share, .higher),
    KPI(
      "post_share", .channels,
      vi: ("Tỷ lệ nộp qua bưu chính", "Nhu cầu nộp qua bưu chính công ích, trên mọi nhu cầu."),
      en: ("By post", "Demands submitted through the public post, of all demands."),
      .ratio(.of(.postDemands), to: .of(.demands)), n: .of(.demands), .share, .neutral),
    KPI(
      "end_to_end_share", .channels,
      vi: (
        "Tỷ lệ trực tuyến toàn trình",
        "Hồ sơ nhận kết quả điện tử, trên hồ sơ đã xong; liên thông tính khi trả đủ mọi kết quả."
      ),
      en: (
        "End to end online",
        "Dossiers with an electronic result, of those finished; of a bundle when all results are given."
      ),
      .ratio(.of(.electronicResults), to: .of(.finished)), n: .of(.finished), .share, .higher),
    KPI(
      "digitised_share", .channels,
      vi: ("Tỷ lệ số hóa", "Hồ sơ được số hóa, trên hồ sơ đã nhận."),
      en: ("Digitised", "Dossiers digitised, of those received."),
      .ratio(.of(.digitised), to: .of(.received)), n: .of(.received), .share, .higher),
    KPI(
      "on_the_spot_share", .channels,
      vi: (
        "Tỷ lệ giải quyết tại chỗ",
        "Hồ sơ có ít nhất một bước do nơi tiếp nhận quyết định, trên hồ sơ đã có kết quả."
      ),
      en: (
        "Decided on the spot",
        "Dossiers decided in one step at least where they were received, of those finished."
      ),
      .ratio(.of(.decidedOnTheSpot), to: .of(.finished)), n: .of(.finished), .share, .neutral),
  ]

  /// The groups of the service index of Decision 766/QĐ-TTg that a simulation can tell. Their
  /// maxima are verified or derived (`facts.md` 1.5); that points follow the share in a straight
  /// line is an assumption, code A. Transparency, payment and satisfaction are not simulated.
  static let index766 = [
    KPI(
      "index_766_timeliness", .index766,
      vi: ("Chỉ số 766: tiến độ", "20 điểm nhân tỷ lệ đúng hạn (quy tắc tuyến tính: giả định, A)."),
      en: ("Index 766: timeliness", "20 points x on-time share (straight line: assumed, A)."),
      .ratio(.of(.finishedOnTime), to: .due, times: .times(20)), n: .due, .points, .higher),
    KPI(
      "index_766_online", .index766,
      vi: ("Chỉ số 766: trực tuyến", "12 điểm nhân tỷ lệ nộp trực tuyến (quy tắc tuyến tính: A)."),
      en: ("Index 766: online service", "12 points x online share (straight line: assumed, A)."),
      .ratio(.of(.onlineDemands), to: .of(.demands), times: .times(12)), n: .of(.demands), .points,
      .higher),
    KPI(
      "index_766_digitising", .index766,
      vi: ("Chỉ số 766: số hóa", "22 điểm nhân tỷ lệ số hóa (22 là suy ra, D; tuyến tính: A)."),
      en: (
        "Index 766: digitising",
        "22 points x digitised share (22 is derived, D; straight line: assumed, A)."
      ),
      .ratio(.of(.digitised), to: .of(.received), times: .times(22)), n: .of(.received), .points,
      .higher),
  ]
}
