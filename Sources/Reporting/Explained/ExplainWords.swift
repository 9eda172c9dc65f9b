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
      "Mỗi điều được thử riêng; các mức cải thiện không cộng được với nhau. Khoảng 95% là sai số mô phỏng: số liệu "
      + "đầu vào khác đi thì thế nào, chưa nói được.",
    en:
      "Each was tried by itself; the improvements do not add up. 95 % intervals are of noise only: how it stands "
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

  /// {0} the indicator.
  static let leavesOut = LocalizedText(
    vi: "{0} không nói về những nhu cầu ấy: hãy đọc mọi con số dưới đây cùng điều này.",
    en: "{0} leaves those demands out: read all that follows with this in mind.")
  /// {0} the indicator, {1} its value.
  static let isNothing = LocalizedText(
    vi: "{0} là {1}: không có gì để giải thích, cũng không có gì để sửa.",
    en: "{0} is {1}: there is nothing to explain, and nothing to mend.")
  /// {0} the mend, {1} before, {2} after, {3} the difference, {4} how many people that takes.
  static let first = LocalizedText(
    vi:
      "Nên sửa trước: {0}. Mô phỏng lại cùng những người dân và chỉ thay đổi điều đó ({4}), chỉ tiêu là {2} thay cho {1} "
      + "({3}): nhiều nhất trong những việc đã thử mà có người quyết được.",
    en:
      "To mend first: {0}. With the same citizens and nothing but that changed ({4}), the indicator is {2} in place of "
      + "{1} ({3}): of the steps that were tried this improves it most.")

  /// How many more that takes.
  static func takes(_ people: Int) -> LocalizedText {
    switch people {
    case 0: LocalizedText(vi: "không thêm người", en: "nobody more")
    case 1: LocalizedText(vi: "thêm 1 người", en: "1 person more")
    default: LocalizedText(vi: "thêm \(people) người", en: "\(people) people more")
    }
  }

  static let small = LocalizedText(
    vi:
      "Mức ấy nhỏ hơn mức chênh lệch đáng kể: không việc nào đã thử cải thiện chỉ tiêu một cách đáng kể.",
    en:
      "That is less than a difference that matters: no step that was tried improves it relevantly.")
  static let maybeSmall = LocalizedText(
    vi:
      "Mức ấy có đáng kể hay không thì chưa đủ cơ sở kết luận: khoảng của nó chứa cả hai trường hợp.",
    en: "Whether that is a difference that matters is open: its interval holds both.")
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
    vi: "Hoàn cảnh không ai ở đây quyết được: chỉ thay đổi điều sau đây, {0}, thì chênh {1}.",
    en: "A circumstance that nobody here decides on, with nothing but that changed: {0}, {1}.")
  /// What was tried, with a mark on what is no step.
  static func marked(_ mend: LocalizedText, _ kind: Mend.Kind) -> LocalizedText {
    switch kind {
    case .step: mend
    case .yardstick: LocalizedText(vi: "Để so sánh: {0}", en: "To compare with: {0}").filled(mend)
    case .circumstance: LocalizedText(vi: "Hoàn cảnh: {0}", en: "A circumstance: {0}").filled(mend)
    }
  }
  static let caution = LocalizedText(
    vi:
      "Mỗi điều được thử riêng, không thay đổi gì khác; các mức cải thiện không cộng được với nhau.",
    en: "Each was tried by itself, with nothing else changed; the improvements do not add up.")

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
