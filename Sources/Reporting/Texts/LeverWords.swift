import Wording

/// What is said of levers that bring an option to its targets.
enum LeverWords {
  static let title = LocalizedText(
    vi: "{0}: ít thay đổi nhất để đạt {1}", en: "{0}: the least change for {1}")
  static let levers = LocalizedText(vi: "Giải pháp", en: "Levers")
  /// {0} how many days.
  static let costIn = LocalizedText(
    vi: "Thêm chi phí, {0} ngày", en: "More cost in {0 day|days}")
  static let cost = LocalizedText(
    vi: "Thêm chi phí (cả kỳ quan sát)", en: "More cost (all observed days)")
  /// {0} how many days.
  static let scope = LocalizedText(
    vi:
      "Mỗi mục tiêu là một giá trị cho cả {0} ngày quan sát gộp lại, của toàn thành phố nếu không nêu nơi nào, chứ "
      + "không phải của từng nửa giờ: muốn giữ trong từng nửa giờ thì dùng motcua staff.",
    en:
      "Each target is one value over all {0 day|days} observed, of the whole city unless it names a place, and not of "
      + "each half-hour: motcua staff keeps targets in every half-hour.")
  static let outcome = LocalizedText(vi: "Kết quả", en: "Outcome")
  static let start = LocalizedText(vi: "(như ban đầu)", en: "(as it was)")
  static let base = LocalizedText(vi: "(chưa bật giải pháp nào)", en: "(no lever on)")
  static let met = LocalizedText(vi: "đạt", en: "met")
  static let missed = LocalizedText(vi: "không đạt", en: "missed")
  static let invalid = LocalizedText(vi: "không thể có", en: "cannot stand")
  static let fresh = LocalizedText(vi: "  trên người dân mới", en: "  on fresh citizens")
  static let certified = LocalizedText(vi: "đã kiểm chứng", en: "certified")
  static let refuted = LocalizedText(vi: "không đạt", en: "refuted")
  static let undecided = LocalizedText(vi: "chưa quyết được", en: "not decided")
  static let more = LocalizedText(
    vi: "Và {0} tập hợp khác: levers.csv có tất cả.",
    en: "And {0 more set|more sets}: levers.csv has them all.")

  /// {0} the option, {1} targets.
  static let nothing = LocalizedText(
    vi: "{0} đạt {1} mà không cần thay đổi gì.", en: "{0} is enough for {1}, without any change.")
  /// {0} the option, {1} targets, {2} levers, {3} what it costs.
  static let needs = LocalizedText(
    vi: "Để {0} đạt {1}, ít nhất phải bật: {2}{3}.",
    en: "With {0}, for {1} it takes at the least: {2}{3}.")
  /// {0} the option, {1} targets, {2} what fresh citizens show.
  static let maybeNothing = LocalizedText(
    vi:
      "{0} có thể đạt {1} mà không cần thay đổi gì, nhưng chưa quyết được: trên người dân mới {2}.",
    en:
      "{0} may be enough for {1}, without any change, but that is not decided: on fresh citizens {2}."
  )
  /// {0} the option, {1} targets, {2} levers, {3} what it costs, {4} what fresh citizens show.
  static let mayNeed = LocalizedText(
    vi:
      "Để {0} đạt {1}, có thể chỉ cần bật: {2}{3}; nhưng chưa quyết được: trên người dân mới {4}.",
    en:
      "With {0}, for {1} this may be enough: {2}{3}; but that is not decided: on fresh citizens {4}."
  )
  /// {0} how much, {1} in how many days.
  static let costs = LocalizedText(
    vi: ", thêm {0} trong {1} ngày theo giá trong kịch bản",
    en: ", which costs {0} more in {1 day|days} by the scenario's prices")
  static let saves = LocalizedText(
    vi: ", bớt {0} trong {1} ngày theo giá trong kịch bản",
    en: ", which costs {0} less in {1 day|days} by the scenario's prices")
  static let costsNothing = LocalizedText(
    vi: ", không thêm chi phí nào mà kịch bản có giá",
    en: ", at no cost that the scenario has a price for")
  /// {0} the most levers, {1} the option, {2} targets.
  static let none = LocalizedText(
    vi: "Không tập hợp nào gồm tối đa {0} giải pháp đưa {1} tới {2}. Gần nhất là: {3} ({4}).",
    en: "No set of at most {0 lever|levers} brings {1} to {2}. The nearest is: {3} ({4}).")
  static let isCertified = LocalizedText(
    vi:
      "Điều đó đã được kiểm chứng với độ tin cậy 95% trên {0} lần lặp với người dân mới, không dùng khi tìm: {1}.",
    en:
      "That is certified at 95 % on {0 replication|replications} with fresh citizens, whom the search has not seen: {1}."
  )
  static let isEstimate = LocalizedText(
    vi:
      "Đây là ước lượng: trên {0} lần lặp với người dân mới khoảng tin cậy chứa giới hạn: {1}. Thêm "
      + "--replications thì rõ hơn.",
    en:
      "This is an estimate: on {0 replication|replications} with fresh citizens an interval straddles the limit: {1}. More "
      + "--replications tell more.")
  static let wereRefuted = LocalizedText(
    vi: "{0} tập hợp đạt trên người dân khi tìm nhưng không đạt trên người dân mới.",
    en: "Sets that kept them on the citizens of the search and were refuted on fresh ones: {0}.")
  /// {0} sets, {1} levers.
  static let tried = LocalizedText(
    vi: "Đã thử cả {0} tập hợp gồm tối đa {2} trong {1} giải pháp, trên cùng những người dân.",
    en:
      "All {0 set|sets} of at most {2} of {1 lever|levers} {0|was|were} tried, on the same citizens."
  )
  static let cannotStand = LocalizedText(
    vi: "{0} tập hợp không thể có, chẳng hạn {1}: {2}",
    en: "{0 set|sets} cannot stand, such as {1}: {2}")
  static let byMoney = LocalizedText(
    vi:
      "Rẻ là theo total_cost_paid, tức những gì kịch bản có giá; một giải pháp không có giá ở đó được tính là không "
      + "tốn gì, và bằng nhau thì ít giải pháp hơn đứng trước.",
    en:
      "Cheap is by total_cost_paid, which is what the scenario has prices for; a lever without one counts as free, "
      + "and of equal sets the one with fewer levers is first.")
  static let byCount = LocalizedText(
    vi: "Kịch bản không có giá, nên rẻ nghĩa là ít giải pháp.",
    en: "The scenario has no prices, so that cheap means few levers.")
  static let byFewest = LocalizedText(
    vi: "Theo --fewest, tập hợp ít giải pháp nhất được chọn; bằng nhau thì lấy tập hợp rẻ hơn.",
    en: "By --fewest the set with the fewest levers is taken; of equal ones the cheaper.")
  static let toRun = LocalizedText(vi: "Chạy thử: {0}", en: "To run it: {0}")
}
