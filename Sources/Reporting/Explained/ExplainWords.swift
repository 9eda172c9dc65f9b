import Experiments
import Wording

/// What is said of an indicator that is explained.
enum ExplainWords {
  /// {0} the scenario, {1} the indicator, {2} its value.
  static let title = LocalizedText(vi: "{0}: {1} là {2}", en: "{0}: {1} is {2}")
  static let cause = LocalizedText(vi: "Gồm những gì", en: "Made of")
  static let whileWaiting = LocalizedText(
    vi: "Trong lúc người dân chờ, người ở các quầy ấy",
    en: "While people waited, their counters' staff")
  static let part = LocalizedText(vi: "Phần", en: "Part")
  static let share = LocalizedText(vi: "Tỷ trọng", en: "Share")
  static let by = LocalizedText(vi: "Theo", en: "By")
  static let place = LocalizedText(vi: "Nơi, loại việc, giờ", en: "Place, matter, hour")
  static let ofItself = LocalizedText(vi: "Riêng ở đó", en: "There")
  static let mend = LocalizedText(vi: "Nếu", en: "If")
  static let then = LocalizedText(vi: "Thì còn", en: "Then")
  static let difference = LocalizedText(vi: "Chênh lệch", en: "Difference")
  static let people = LocalizedText(vi: "Thêm người", en: "More people")
  static let whereTitle = LocalizedText(
    vi: "Phát sinh ở đâu (lớn nhất trước; mỗi cách chia cộng lại bằng cả chỉ tiêu)",
    en: "Where it arises (the largest; each division adds up to the whole)")
  static let account = LocalizedText(
    vi:
      "Các phần cộng lại đúng bằng chỉ tiêu. Đó là phép hạch toán điều đã xảy ra, chưa phải điều sẽ xảy ra nếu sửa.",
    en:
      "The parts add up to the indicator. They are an account of what happened, not of what mending would do."
  )
  /// {0} the indicator, {1} its value.
  static let value = LocalizedText(vi: "{0} là {1}.", en: "{0} is {1}.")
  static let mendedTitle = LocalizedText(
    vi: "Sửa từng điều một, trên cùng những người dân",
    en: "Mended one by one, on the same citizens")
  static let mended = LocalizedText(
    vi:
      "Mỗi điều được sửa riêng; các mức cải thiện không cộng được với nhau. Khoảng 95% là sai số mô phỏng: số liệu "
      + "đầu vào khác đi thì thế nào, chưa nói được.",
    en:
      "Each was mended by itself; the improvements do not add up. 95 % intervals are of noise only: how it stands "
      + "under other inputs is not known.")
  /// {0} replications.
  static let mendTitle = LocalizedText(
    vi:
      "Sửa từng điều một, trên cùng những người dân ({0} lần lặp; khoảng 95% là sai số mô phỏng)",
    en:
      "Mended one by one, on the same citizens ({0 replication|replications}; 95 % intervals are noise only)"
  )

  /// {0} share, {1} cause.
  static func largest(_ explained: ExplainedKPI) -> LocalizedText {
    explained == .wait
      ? LocalizedText(
        vi: "Phần lớn nhất, {0} thời gian chờ: người ở quầy {1}.",
        en: "The largest part, {0} of the wait: staff {1}.")
      : LocalizedText(vi: "Phần lớn nhất, {0}: {1}.", en: "The largest part, {0}: {1}.")
  }

  /// {0} the mend, {1} before, {2} after, {3} the difference.
  static let first = LocalizedText(
    vi:
      "Nên sửa trước: {0}. Khi đó chỉ tiêu từ {1} thành {2} ({3}), nhiều nhất trong những việc đã thử mà có người quyết được.",
    en:
      "To mend first: {0}. The indicator goes from {1} to {2} ({3}) then, the most of the steps that were tried."
  )
  static let notClear = LocalizedText(
    vi: "Khoảng của mức đó còn chứa cả trường hợp không cải thiện: hãy thêm --replications.",
    en: "Its interval holds no improvement too: take more --replications.")
  /// {0} steps.
  static let asGood = LocalizedText(
    vi: "Các lần lặp này chưa tách được khỏi việc đó: {0}.",
    en: "Not told apart from it by these replications: {0}.")
  /// {0} steps, {1} how many more.
  static let manyAsGood = LocalizedText(
    vi: "Các lần lặp này chưa tách được khỏi việc đó: {0}, và {1} việc nữa.",
    en: "Not told apart from it by these replications: {0}, and {1} more.")
  static let noFirst = LocalizedText(
    vi:
      "Trong những việc đã thử mà có người quyết được, không việc nào cải thiện chỉ tiêu.",
    en: "No step that was tried improves it.")
  /// {0} the circumstance, {1} the difference.
  static let circumstance = LocalizedText(
    vi: "Hoàn cảnh không ai ở đây quyết được: {0} thì chênh {1}.",
    en: "A circumstance that nobody here decides on: {0} would change it by {1}.")
  static let caution = LocalizedText(
    vi:
      "Mỗi điều được sửa riêng, với đúng số người đã có; các mức cải thiện không cộng được với nhau.",
    en: "Each was mended by itself, with the people there are; the improvements do not add up.")

  static func kind(_ kind: String) -> LocalizedText {
    switch kind {
    case "site": LocalizedText(vi: "nơi tiếp nhận", en: "site")
    case "service_class": LocalizedText(vi: "loại việc", en: "matter")
    case "hour": LocalizedText(vi: "giờ bắt đầu chờ", en: "hour of arrival")
    case "procedure": LocalizedText(vi: "thủ tục", en: "procedure")
    case "district": LocalizedText(vi: "quận, huyện, thị xã", en: "district")
    case "office": LocalizedText(vi: "phòng giữ lâu nhất", en: "office it lay in longest")
    case "peak": LocalizedText(vi: "nơi, loại việc và giờ", en: "site, matter and hour")
    default: LocalizedText(vi: kind, en: kind)
    }
  }
}
