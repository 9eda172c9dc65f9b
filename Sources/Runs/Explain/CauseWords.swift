package import Experiments
package import Wording

/// Names of what indicators are made of.
package enum CauseWords {
  /// By the code in `causes.csv`; the code itself if it has none.
  package static func text(of code: String) -> LocalizedText {
    words[code] ?? LocalizedText(vi: code, en: code)
  }

  /// Of the whole.
  package static func all(_ explained: ExplainedKPI) -> LocalizedText {
    explained == .late
      ? LocalizedText(vi: "tất cả: tỷ lệ trễ hạn", en: "all: the share that is late")
      : LocalizedText(vi: "tất cả", en: "all")
  }

  private static let words: [String: LocalizedText] = [
    "submissions": .init(
      vi: "tiếp nhận hồ sơ của người đến trước", en: "took in dossiers of people who came before"),
    "submissions_again": .init(
      vi: "tiếp nhận hồ sơ phải nộp lại hoặc bổ sung",
      en: "took in dossiers that had to come again, or supplements"),
    "collections": .init(vi: "trả kết quả cho người khác", en: "handed out results to others"),
    "other_visits": .init(
      vi: "phục vụ việc khác của người đến (hướng dẫn, đối chiếu, chưa có kết quả)",
      en: "served others otherwise (guidance, originals, no result yet)"),
    "calling": .init(vi: "gọi số của người đã bỏ về", en: "called tickets whose holders had gone"),
    "behind_counter": .init(
      vi: "xử lý hồ sơ trực tuyến, bưu chính, số hóa sau quầy",
      en: "worked behind the counter (online, post, scanning)"),
    "absent": .init(vi: "vắng mặt", en: "were absent"),
    "off_shift": .init(
      vi: "nghỉ giải lao, hoặc không có ca lúc đó", en: "had a break, or no shift at that time"),
    "other_duties": .init(
      vi: "làm việc khác ngoài quầy", en: "were at other duties, away from the counter"),
    "counter_shut": .init(vi: "ở quầy đóng cửa hôm đó", en: "belonged to a counter shut that day"),
    "free": .init(
      vi: "ở quầy mà không gọi ai (việc của quầy khác gọi trước)",
      en: "were at a counter and called nobody"),
    "unknown": .init(vi: "không rõ", en: "not known"),
    "travel": .init(vi: "đi đường", en: "on the way"),
    "queue": .init(
      vi: "chờ đến lượt, theo đồng hồ", en: "waiting for one's turn, by the clock"),
    "counter": .init(vi: "làm việc tại quầy", en: "at the counter"),
    "result_awaited": .init(
      vi: "chờ kết quả lấy ngay", en: "waiting in the hall for the result"),
    "office_queue": .init(vi: "chờ xử lý tại phòng", en: "waiting in an office"),
    "office_work": .init(vi: "đang được giải quyết", en: "being worked on"),
    "transfer": .init(
      vi: "luân chuyển, kể cả chờ chuyến", en: "on the way, waiting for a courier included"),
    "supplement": .init(vi: "chờ công dân bổ sung", en: "waiting for the citizen's supplement"),
    "elsewhere": .init(
      vi: "ở cơ quan khác, hoặc chờ hồ sơ liên thông",
      en: "with another authority, or waiting for a linked dossier"),
    "no_time": .init(vi: "chưa mất thời gian làm việc nào", en: "no working time had passed"),
    "lost_patience": .init(vi: "hết kiên nhẫn", en: "lost patience"),
    "sent_home": .init(vi: "phải về khi hết giờ", en: "sent home at closing"),
    "turned_away": .init(vi: "không lấy được số", en: "given no ticket"),
    "balked": .init(vi: "thấy đông nên về", en: "turned round at the sight of the queue"),
    "result_not_ready": .init(vi: "kết quả chưa có", en: "the result was not there"),
  ]
}
