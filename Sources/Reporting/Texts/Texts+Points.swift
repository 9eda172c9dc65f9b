import Wording

/// What is said of options at points that a command makes.
extension Texts {
  static let asUsual = LocalizedText(vi: "Bình thường", en: "As usual")
  static let stress = LocalizedText(vi: "Tình huống", en: "Stress")
  static let stressTitle = LocalizedText(
    vi: "{0}: trong từng tình huống thử thách, và chênh lệch so với bình thường",
    en: "{0}: under each stress, and how much that differs from the usual")
  static let movesNowhere = LocalizedText(
    vi: "Không đổi ở đâu cả: {0}.", en: "The same everywhere: {0}.")
  static let pointNoise = LocalizedText(
    vi:
      "Cùng những người dân trong mọi dòng, {0} lần lặp; ± và ( – ): khoảng tin cậy 95% của chênh lệch, "
      + "từng khoảng một.",
    en:
      "The same citizens in all rows, {0 replication|replications}; ± and ( – ): 95 % intervals of the differences, "
      + "each by itself.")
  /// Where nothing differs from anything.
  static let pointValues = LocalizedText(
    vi: "Cùng những người dân trong mọi dòng, {0} lần lặp.",
    en: "The same citizens in all rows, {0 replication|replications}.")
  static let pointOnce = LocalizedText(
    vi: "Cùng những người dân trong mọi dòng; một lần lặp, nên không có khoảng tin cậy.",
    en: "The same citizens in all rows; one replication, so there are no intervals.")
  static let worstPlaces = LocalizedText(
    vi: "Nơi chờ lâu nhất (thời gian chờ trung bình, phút):",
    en: "Where people wait longest (mean wait, minutes):")
  static let worstPlace = LocalizedText(
    vi: "{0}, {1}: {2}, {3} (bình thường {4})", en: "{0}, {1}: {2}, {3} (as usual {4})")
  static let pointValue = LocalizedText(vi: "Giá trị", en: "Value")
  static func sweepTitle(options: Int) -> LocalizedText {
    options > 1
      ? LocalizedText(
        vi: "{0}: theo {1}, và chênh lệch so với phương án đầu tiên",
        en: "{0}: over {1}, and differences from the first option")
      : LocalizedText(vi: "{0}: theo {1}", en: "{0}: over {1}")
  }
  static let sweepScope = LocalizedText(
    vi:
      "Mỗi giá trị và mỗi mục tiêu là một số cho cả kỳ quan sát gộp lại, của toàn thành phố nếu không nêu nơi nào, chứ "
      + "không phải của từng nửa giờ: muốn giữ trong từng nửa giờ thì dùng motcua staff.",
    en:
      "Each value, and each goal, is one over all observed days, of the whole city unless a place is named, and not of "
      + "each half-hour: motcua staff keeps targets in every half-hour.")
  static let isMet = LocalizedText(vi: "đạt", en: "met")
  static let isMetByMean = LocalizedText(vi: "theo trung bình thì đạt", en: "met by the mean")
  static let isMissedByMean = LocalizedText(
    vi: "theo trung bình thì không đạt", en: "not met by the mean")
  static let isMissed = LocalizedText(vi: "không đạt", en: "not met")
  static let between = LocalizedText(vi: "giữa {0} và {1}", en: "between {0} and {1}")
  static let breakEven = LocalizedText(
    vi: "{0}: đổi ở {1} {2} (so với giới hạn: {3}; {4}).",
    en: "{0}: changes at {1} {2} (against the limit, at {3}; at {4}).")
  static let undecided = LocalizedText(
    vi:
      "{0}: chưa quyết được với số lần lặp này. Trung bình đổi ở {1} {2} (so với giới hạn: {3}; {4}); nằm "
      + "giữa {5} và {6} (95%).",
    en:
      "{0}: undecided with these replications. The mean changes at {1} {2} (against the limit, at {3}; at "
      + "{4}); it lies between {5} and {6} (95 %).")
  static let undecidedThroughout = LocalizedText(
    vi:
      "{0}: chưa quyết được. Trung bình không đổi trên cả khoảng của {1}, nhưng có chỗ khoảng tin cậy chứa "
      + "giới hạn (so với giới hạn: {2}; {3}).",
    en:
      "{0}: undecided. The mean does not cross within the range of {1}, but an interval straddles the limit "
      + "(against it, at {2}; at {3}).")
  static let alwaysMet = LocalizedText(
    vi: "{0}: không đổi trong khoảng của {1}, luôn đạt (so với giới hạn: {2}; {3}).",
    en:
      "{0}: does not cross within the range of {1}, always met (against the limit, at {2}; at {3})."
  )
  static let neverMet = LocalizedText(
    vi: "{0}: không đổi trong khoảng của {1}, không nơi nào đạt (so với giới hạn: {2}; {3}).",
    en:
      "{0}: does not cross within the range of {1}, nowhere met (against the limit, at {2}; at {3})."
  )
  static let breakEvenNoData = LocalizedText(
    vi: "{0}: không có số liệu để quyết.", en: "{0}: nothing was observed to decide by.")
  static let rangeBegins = LocalizedText(vi: "đầu khoảng", en: "the beginning of the range")
  static let rangeEnds = LocalizedText(vi: "cuối khoảng", en: "the end of the range")
  static let worstAt = LocalizedText(
    vi: "Nơi kém nhất ở bên không đạt: {0}.", en: "Worst on the side that misses it: {0}.")
  static let missedBy = LocalizedText(
    vi: "{0}: {1} trong {2} nơi không đạt, theo thứ tự này ở các giá trị đã mô phỏng: {3}.",
    en:
      "{0}: {1} of {2 place|places} {1|misses|miss} it, in this order over the values that were simulated: {3}."
  )
  static let worstOfAll = LocalizedText(
    vi: "{0}: nơi kém nhất", en: "{0}: the worst of all places")
  static let missesFrom = LocalizedText(vi: "{0} từ {1} trở lên", en: "{0} from {1} on")
  static let missesUpTo = LocalizedText(vi: "{0} cho tới {1}", en: "{0} up to {1}")
  static let morePlaces = LocalizedText(vi: "và {0} nơi khác", en: "and {0} more")
}
