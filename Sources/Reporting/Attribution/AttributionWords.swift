import Wording

/// What is said of levers and what they make.
enum AttributionWords {
  static let title = LocalizedText(
    vi: "{0}: mỗi giải pháp đóng góp bao nhiêu, từ khi chưa có giải pháp nào",
    en: "{0}: what each lever makes of the difference, from none of them on")
  static let none = LocalizedText(vi: "Chưa có giải pháp", en: "No lever")
  static let all = LocalizedText(vi: "Tất cả", en: "All levers")
  private static let off = LocalizedText(vi: "{0} (đang tắt)", en: "{0} (off as written)")

  /// With that it is off, where it is.
  static func name(_ lever: LocalizedText, isOn: Bool) -> LocalizedText {
    isOn ? lever : off.filled(lever)
  }

  static let heading = LocalizedText(
    vi: "{0}: {1} khi chưa có, {2} khi có tất cả ({3})",
    en: "{0}: {1} without levers, {2} with all of them ({3})")
  static let share = LocalizedText(vi: "Phần đóng góp", en: "Share")
  static let alone = LocalizedText(vi: "Chỉ riêng nó", en: "Alone")
  static let lastOut = LocalizedText(vi: "Bỏ riêng nó", en: "Taken out")
  static let sum = LocalizedText(vi: "Cộng", en: "Sum")
  static let most = LocalizedText(
    vi: "Phần lớn nhất của khác biệt là của {0}.",
    en: "The largest share of the difference is that of {0}.")
  /// {0} levers.
  static let alike = LocalizedText(
    vi: "Các phần lớn nhất chưa tách được khỏi nhau: {0}.",
    en: "The largest shares cannot be told apart: {0}.")
  /// {0} levers.
  static let idle = LocalizedText(
    vi: "Không làm thay đổi chỉ tiêu nào nêu ở đây, ở lần lặp nào: {0}.",
    en: "Without any effect on the indicators that are told here, in any replication: {0}.")
  static let then = LocalizedText(vi: "Tiếp theo: {0}.", en: "Then: {0}.")
  static let against = LocalizedText(
    vi: "Đi ngược lại: {0}.", en: "Working against it: {0}.")
  static let nothing = LocalizedText(
    vi: "Tất cả cùng nhau không tạo ra khác biệt đáng kể: các phần nêu ở đây không quyết định gì.",
    en: "All together they make no difference that matters: nothing hangs on these shares.")
  static let wholeIsSmall = LocalizedText(
    vi: "Tất cả cùng nhau không tạo ra khác biệt đáng kể.",
    en: "All together they make no difference that matters.")
  static let wholeIsOpen = LocalizedText(
    vi: "Tất cả cùng nhau có tạo ra khác biệt đáng kể hay không thì chưa đủ cơ sở kết luận.",
    en: "Whether all together make a difference that matters is open.")
  /// {0} levers.
  static let large = LocalizedText(
    vi: "Phần đóng góp đáng kể: {0}.", en: "Shares that matter: {0}.")
  static let chance = LocalizedText(
    vi:
      "Phần của từng giải pháp chưa ngoài sai số mô phỏng: chưa nói được giải pháp nào làm nên khác biệt.",
    en: "No lever's share is beyond noise: which of them makes the difference is not told.")
  static let offNote = LocalizedText(
    vi:
      "“Đang tắt”: phương án như đã viết không có giải pháp ấy; phần của nó là điều nó sẽ thêm vào cùng các giải pháp kia.",
    en:
      "“Off as written”: the option does not have that lever; its share is what it would add, together with the "
      + "others.")
  /// {0} the indicator, {1} a sentence.
  static let said = LocalizedText(vi: "{0}: {1}", en: "{0}: {1}")
  static let addUp = LocalizedText(
    vi:
      "Các phần đóng góp cộng lại bằng khác biệt; tác dụng khi chỉ riêng một giải pháp, hay khi bỏ riêng nó, "
      + "thì không cộng lại được.",
    en:
      "Shares add up to the difference; what a lever makes alone, or what is lost without it, does not."
  )
  static let overlap = LocalizedText(
    vi:
      "{0} và {1} làm thay nhau một phần: cùng nhau {2} so với tổng của từng cái, trung bình trên mọi thứ "
      + "tự.",
    en:
      "{0} and {1} do a part of each other's work: together {2} on the sum of both, on average over all "
      + "orders.")
  static let together = LocalizedText(
    vi:
      "{0} và {1} bổ trợ nhau: cùng nhau {2} so với tổng của từng cái, trung bình trên mọi thứ tự.",
    en:
      "{0} and {1} need each other: together {2} on the sum of both, on average over all orders.")
  /// Of levers that work against each other, or of which one does nothing by itself.
  static let mixed = LocalizedText(
    vi:
      "{0} và {1} làm thay đổi tác dụng của nhau: cùng nhau {2} so với tổng của từng cái, trung bình trên "
      + "mọi thứ tự.",
    en:
      "{0} and {1} change what the other does: together {2} on the sum of both, on average over all "
      + "orders.")
  static let sets = LocalizedText(
    vi:
      "Mô phỏng tất cả {0} tập hợp giải pháp với cùng những người dân, {1} lần lặp mỗi tập; phần đóng góp là "
      + "trung bình trên mọi thứ tự (Shapley), khoảng là 95% do sai số mô phỏng.",
    en:
      "All {0 set|sets} of levers {0|was|were} simulated on the same citizens, {1 replication|replications} of each; shares are means "
      + "over all orders (Shapley), with 95 % intervals of noise alone.")
  static let orders = LocalizedText(
    vi:
      "Rút {0} thứ tự, gồm {1} trong {2} tập hợp giải pháp, mô phỏng với cùng những người dân, {3} lần lặp mỗi "
      + "tập; khoảng 95% gồm cả phần chưa biết vì không xét mọi thứ tự. --orders nhiều hơn thì hẹp hơn.",
    en:
      "{0 order was|orders were} drawn, with {1} of the {2 set|sets} of levers, on the same citizens, {3 replication|replications} of "
      + "each; the 95 % intervals hold noise and the orders not looked at. More --orders narrow them."
  )
  static let needs = LocalizedText(
    vi: "Chỉ xét những thứ tự có thể có (Faigle và Kern): {0}.",
    en: "Only orders that can be are looked at (Faigle and Kern): {0}.")
  static let need = LocalizedText(vi: "{0} cần {1}", en: "{0} needs {1}")
  static let small = LocalizedText(
    vi:
      "Cả khác biệt lẫn từng phần đều nhỏ hơn mức đáng kể, nên không phần nào quyết định gì: {0}.",
    en:
      "The whole and each share are smaller than a difference that matters, so that nothing hangs on them: {0}."
  )
  static let quantiles = LocalizedText(
    vi: "Phân vị ở đây là trung bình các phân vị của từng lần lặp, để các phần cộng lại được.",
    en: "Percentiles are means of those of each replication here, so that shares add up.")
  static let noneFails = LocalizedText(
    vi:
      "Khi chưa có giải pháp nào, {0} nhu cầu không được phục vụ: khi ấy các chỉ tiêu không nói về họ.",
    en:
      "Without any lever {0} of the demands are left without service, and indicators do not tell of them."
  )
  static let allFails = LocalizedText(
    vi: "Khi có tất cả giải pháp, {0} nhu cầu không được phục vụ: như vậy không được xếp hạng.",
    en: "With all levers {0} of the demands are left without service: that is not ranked.")
  static let failed = LocalizedText(
    vi: "{0} lần chạy không có kết quả, nên không chia phần nào được.",
    en: "{0 run|runs} came to nothing, so nothing can be shared out.")
  static let question = LocalizedText(
    vi: "Giải pháp nào làm nên khác biệt?", en: "Which lever makes the difference?")
  static let answer = LocalizedText(
    vi: "{0}: {1} khi chưa có giải pháp nào, {2} khi có tất cả. {3}",
    en: "{0}: {1} without any lever, {2} with all of them. {3}")
  static let rule = LocalizedText(
    vi:
      "Mọi tập hợp giải pháp có cùng những người dân; phần đóng góp là trung bình trên mọi thứ tự có thể có "
      + "(Shapley), khoảng là 95% do sai số mô phỏng, với các số liệu đầu vào này.",
    en:
      "All sets of levers see the same citizens; shares are means over all orders that can be (Shapley), "
      + "with 95 % intervals of noise alone, for these inputs.")
}
