import Wording

/// What pages and memos say of options over futures, beyond `RobustWords`.
enum RobustShownWords {
  static let title = LocalizedText(
    vi: "Nếu số liệu đầu vào sai thì có còn như vậy không?",
    en: "Would it still be so if the inputs are wrong?")
  static let gains = LocalizedText(vi: "Tốt hơn đáng kể", en: "Relevantly better")
  static let losses = LocalizedText(vi: "Kém hơn đáng kể", en: "Relevantly worse")
  static let amongAll = LocalizedText(
    vi: "Từng phương án trong mọi phương án, qua các kịch bản tương lai",
    en: "Each option among all, over the futures")
  static let standing = [
    LocalizedText(vi: "Tốt nhất ở", en: "The best in"),
    LocalizedText(vi: "Thua phương án tốt nhất, trung bình", en: "Behind the best, on average"),
    LocalizedText(vi: "Nhiều nhất", en: "At most"),
    LocalizedText(vi: "Đạt mục tiêu ở", en: "Target met in"),
    LocalizedText(vi: "Không phục vụ đủ ở", en: "Fails in"),
    LocalizedText(vi: "Giá trị của việc biết trước", en: "Worth of knowing first"),
  ]
  static let turning = LocalizedText(
    vi: "Những lựa chọn của người lập làm đổi kết luận",
    en: "Choices of the author that change the verdict")
  static let turningHeader = [
    LocalizedText(vi: "Lựa chọn khác đi", en: "The choice made otherwise"),
    LocalizedText(vi: "Như đã viết", en: "As written"),
    LocalizedText(vi: "Kết luận", en: "Verdict"),
    LocalizedText(vi: "Khi khác đi", en: "Otherwise"),
    LocalizedText(vi: "Giữ dấu", en: "Sign holds"),
    LocalizedText(vi: "Kết luận khi đó", en: "Verdict then"),
  ]
  static let checked = LocalizedText(
    vi: "Nơi chênh lệch đổi dấu, được mô phỏng", en: "Where differences cross zero, simulated")
  static let checkedHeader = [
    LocalizedText(vi: "Chỉ tiêu, phương án", en: "Indicator, option"),
    LocalizedText(vi: "Khi một yếu tố thay đổi", en: "As one factor moves"),
  ]
  /// Behind a verdict: {0} choices.
  static let because = LocalizedText(vi: "do {0}", en: "because of {0}")
  static let noTurning = LocalizedText(
    vi: "Không lựa chọn nào của người lập ({0}) làm đổi kết luận về {1}.",
    en: "No choice of the author ({0}) changes the verdict in {1}.")
  static let verdicts = LocalizedText(
    vi: "“{0}” so với “{1}”, qua {2} kịch bản tương lai: {3}.",
    en: "“{0}” against “{1}”, over {2 future|futures}: {3}.")
  static let counted = LocalizedText(
    vi: "{0} ở {1} chỉ tiêu khác", en: "{0} in {1 other indicator|other indicators}")
  static let named = LocalizedText(vi: "{0} về {1}", en: "{0} in {1}")
  static let uncovered = LocalizedText(
    vi:
      "Không yếu tố nào cho thay đổi {0} trong {1} số liệu giả định (A) và {2} trong {3} số chưa kiểm chứng (K): "
      + "nếu chúng sai thì các con số này chưa nói được gì.",
    en:
      "No factor varies {0} of the {1 assumed input|assumed inputs} (A) and {2} of the {3} unverified ones (K): what it would "
      + "change if they are wrong is not told here.")
  static let worth = LocalizedText(
    vi:
      "Giá trị của việc biết trước (EVPI): nếu biết đúng số liệu đầu vào trước khi chọn thì được thêm bao nhiêu.",
    en:
      "Worth of knowing first (EVPI): what the true inputs would add if they were known before choosing."
  )

  static let strip = LocalizedText(
    vi: "{0}, {1}: tốt hơn đáng kể ở {2} kịch bản tương lai, kém hơn đáng kể ở {3} ({4})",
    en: "{0}, {1}: relevantly better in {2} of the futures, relevantly worse in {3} ({4})")
  static let sides = LocalizedText(
    vi: "{0}: {1} kịch bản tương lai dưới 0, {2} trên 0",
    en: "{0}: {1} of the futures below 0, {2} above")
  static let moves = LocalizedText(
    vi: "{0}: {1} thay đổi nhiều nhất theo {2}: {3} khi thấp ({4}), {5} khi cao ({6})",
    en: "{0}: {1} moves most with {2}: {3} where it is low ({4}), {5} where it is high ({6})")
}
