import Wording

/// What is said of options over futures.
enum RobustWords {
  static let title = LocalizedText(
    vi:
      "{0} so với {1}: nếu số liệu đầu vào khác thì có còn như vậy không? ({2} kịch bản tương lai)",
    en: "{0} against {1}: would it still be so if the inputs are otherwise? ({2 future|futures})")
  static let asWritten = LocalizedText(
    vi: "Số liệu đã viết, ± sai số mô phỏng", en: "As written, ± by chance")
  static let inputs = LocalizedText(vi: "Do số liệu đầu vào, 5–95%", en: "By inputs, 5–95 %")
  static let extremes = LocalizedText(
    vi: "Nhỏ nhất, lớn nhất trong {0}", en: "Smallest and largest of {0}")
  static let sign = LocalizedText(vi: "Giữ dấu", en: "Sign holds")
  static let verdict = LocalizedText(vi: "Kết luận", en: "Verdict")
  static let range = LocalizedText(vi: "{0} đến {1}", en: "{0} to {1}")

  static let answer = LocalizedText(
    vi:
      "{0}, {1}: {2} theo số liệu đã viết{3}. Qua {4} kịch bản tương lai, chênh lệch từ {5}; dấu giữ nguyên ở {6}: {7}.",
    en:
      "{0}, {1}: {2} with the inputs as written{3}. Over {4 future|futures} the difference runs from {5}, and its "
      + "sign holds in {6}: {7}.")
  static let byChance = LocalizedText(
    vi: " ({0} do sai số mô phỏng)", en: " ({0} by chance)")
  static let noSign = LocalizedText(vi: "không kịch bản tương lai nào", en: "none")
  /// {0} as `bestShare`.
  static let best = LocalizedText(
    vi: "Tốt nhất trong mọi phương án ở {0} kịch bản tương lai.",
    en: "It is the best of all options in {0} of the futures.")
  /// {0} in which share of the futures, {1} its standard error: no interval, so no ±.
  static let bestShare = LocalizedText(
    vi: "{0} (sai số chuẩn {1})", en: "{0} (standard error {1})")
  /// {0} in which share of the futures.
  static let failsIn = LocalizedText(
    vi:
      "Nhưng ở {0} kịch bản tương lai phương án này không đạt (từ một phần trăm nhu cầu trở lên không được phục vụ) và không được "
      + "tính là tốt nhất ở đó.",
    en:
      "But in {0} of the futures it fails (one demand in a hundred or more is not served), and is none to be the best "
      + "there.")
  /// {0} the option, {1} in which share of the futures, {2} of how many.
  static let optionFails = LocalizedText(
    vi:
      "“{0}” không đạt ở {1} trong {2} kịch bản tương lai: ở đó từ một phần trăm nhu cầu trở lên không được phục vụ.",
    en:
      "“{0}” fails in {1} of {2 future|futures}: one demand in a hundred or more is not served there."
  )
  /// Below a verdict: {0} in which share of the futures.
  static let failsBelow = LocalizedText(vi: "không đạt ở {0}", en: "fails in {0}")
  static let decides = LocalizedText(
    vi: "Phần lớn do {0} (mô hình thay thế, Q² = {1}).",
    en: "Most of that comes from {0} (by a statistical fit, Q² {1}).")
  static let undecided = LocalizedText(
    vi: "Do yếu tố nào thì chưa nói được: Q² = {0}, dưới 0,8.",
    en: "From which factors is not told: a statistical fit has a Q² of {0}, below 0.8.")
  static let asChosen = LocalizedText(
    vi: "Với các lựa chọn như đã viết thì {0}; nếu {1} thì không thể nói như vậy.",
    en: "With the choices as written it is {0}; no more can be said with {1}.")
  /// Below a table: {0} the mark behind a verdict, {1} levels of choices.
  static let decidedMark = LocalizedText(
    vi: "[{0}] Với các lựa chọn như đã viết thì nói được nhiều hơn; nếu {1} thì không.",
    en: "[{0}] With the choices as written more can be said; not with {1}.")
  static let turned = LocalizedText(
    vi: "Nếu {0}, chênh lệch đổi dấu: {1}.", en: "With {0} the difference turns its sign: {1}.")

  static let crosses = LocalizedText(
    vi: "Theo {0}, hai bên ngang nhau ở khoảng {3}; mô phỏng ở {1} và ở {2} cho dấu trái nhau.",
    en:
      "Along {0} they break even at about {3}: simulated at {1} and at {2}, the sign is not the same."
  )
  static let crossesAbout = LocalizedText(
    vi:
      "Theo {0}, trung bình đổi dấu giữa {1} và {2}, nhưng sai số mô phỏng còn lớn hơn chênh lệch ở đó.",
    en:
      "Along {0} the mean turns its sign between {1} and {2}, where chance is larger than the difference."
  )
  static let crossesNowhere = LocalizedText(
    vi: "Theo {0}, từ {1} đến {2} dấu không đổi (đã mô phỏng).",
    en: "Along {0} it does not cross zero from {1} to {2}, which was simulated.")
  static let crossingUndecided = LocalizedText(
    vi:
      "Theo {0}, từ {1} đến {2} trung bình không đổi dấu, nhưng sai số mô phỏng còn lớn hơn chênh lệch.",
    en:
      "Along {0} the mean keeps its sign from {1} to {2}, but chance is larger than the difference somewhere."
  )
  static let box = LocalizedText(
    vi:
      "{0}, tốt nhất về trung bình ở chỉ tiêu {1}, thua ở {2} các kịch bản tương lai. {3} trong số đó có {4}; ở vùng ấy nó "
      + "thua trong {5} kịch bản tương lai.",
    en:
      "{0}, the best on average in {1}, loses in {2} of the futures. {3} of those have {4}, where it loses in {5} "
      + "of all futures.")
  static let boxChecked = LocalizedText(
    vi: "Trong {0} kịch bản tương lai mới được mô phỏng ở vùng ấy, nó thua {1} ({2}, 95%).",
    en: "Of {0 fresh future|fresh futures} simulated there it lost {1} ({2}, 95 %).")
  static let atLeast = LocalizedText(vi: "{0} từ {1} trở lên", en: "{0} of at least {1}")
  static let atMost = LocalizedText(vi: "{0} đến {1}", en: "{0} of at most {1}")
  static let between = LocalizedText(vi: "{0} từ {1} đến {2}", en: "{0} from {1} to {2}")
  static let and = LocalizedText(vi: " và ", en: " and ")

  static let rule = LocalizedText(
    vi:
      "Do sai số mô phỏng: khoảng 95% từ {0} lần lặp, người dân khác, số liệu vẫn vậy. Do số liệu đầu vào: điểm 5 "
      + "và 95% của chênh lệch qua các kịch bản tương lai (dưới 73 thì nhỏ nhất và lớn nhất). Không khác biệt đáng kể: dưới mức đáng kể ở "
      + "ít nhất 80% kịch bản tương lai. Rõ rệt: đáng kể theo số liệu đã viết, ít nhất 59 kịch bản tương lai, dấu giữ ở ít nhất 95% (mọi "
      + "kịch bản tương lai nếu dưới 93); nhiều khả năng: đáng kể theo số liệu đã viết, dấu giữ ở ít nhất 80%; còn lại là chưa đủ cơ sở. Nếu mọi kịch bản tương lai có cùng người dân thì chênh lệch còn phải lớn hơn phần do sai số mô phỏng. Kết luận là kết luận yếu nhất dưới mọi mức của mọi lựa chọn.",
    en:
      "By chance: the 95 % interval from {0 replication|replications}: other citizens, the same inputs. By inputs: the 5 "
      + "and 95 % points of the difference over the futures (below 73 futures its extremes). No relevant difference: below the smallest relevant one in at least 80 % of them. "
      + "Clear: relevant as written, at least 59 futures, and the sign holds in at least 95 % (in all below 93); likely: relevant as "
      + "written, and it holds in at least 80 %; else open. Where all futures have the same citizens, only beyond chance. The verdict "
      + "is the weakest under all levels of all choices."
  )
  static let defaults = LocalizedText(
    vi:
      "Kịch bản không có uncertainty: mỗi nhóm số liệu được nhân với một số loga chuẩn, rộng theo mã tin cậy "
      + "yếu nhất của nhóm (D 1,1; K 1,25; A 1,5). Hãy viết uncertainty: với những khoảng có căn cứ.",
    en:
      "The scenario has no uncertainty:, so defaults were used: each family of inputs is multiplied by a "
      + "lognormal number, as wide as its weakest code asks for (D 1.1, K 1.25, A 1.5). Write uncertainty: "
      + "with ranges that have a reason.")
  static let uncovered = LocalizedText(
    vi: "Không yếu tố nào cho thay đổi {0} trong {1} số liệu mã {2} (covered.csv).",
    en: "No factor varies {0} of the {1 input|inputs} of code {2} (covered.csv).")
  /// {0} a level, {1} options.
  static let idleLevel = LocalizedText(
    vi: "Chọn {0} không làm thay đổi chỉ tiêu nào của {1}: ở đó lựa chọn ấy không có tác dụng.",
    en: "{0} changes no indicator of {1}: that choice has nothing to act on there.")
  /// {0} a lever, {1} options that have it, {2} those that have it not.
  private static let leverOfOne = LocalizedText(
    vi:
      "“{0}” là giải pháp chỉ có ở {1}; {2} được giữ nguyên, không có giải pháp này. Bật nó lên là so hai bên không "
      + "cùng điều kiện, nên không tính vào kết luận nào (choice.csv vẫn ghi). Nếu cả hai bên đều có thể dùng, hãy "
      + "ghi giải pháp vào cả hai và để tắt (enabled: false).",
    en:
      "“{0}” is a lever of {1} only: {2} is held as it is, without it. Switched on it makes a comparison of unlike "
      + "things, so it counts in no verdict (choice.csv has it). If both could have it, write the lever into both, "
      + "switched off (enabled: false).")

  /// Why a lever counts in no verdict, and what would make it count.
  static func leverOfOne(
    _ lever: LocalizedText, having: [LocalizedText], lacking: [LocalizedText], _ language: Language
  ) -> String {
    func all(_ names: [LocalizedText]) -> String {
      names.map { "“\($0[language])”" }.joined(separator: ", ")
    }
    return leverOfOne.filled(language, lever[language], all(having), all(lacking))
  }

  static let quantiles = LocalizedText(
    vi: "Giá trị đã viết không ở giữa phân phối của: {0}.",
    en: "The value as written is not in the middle of the range of: {0}.")
  static let quantile = LocalizedText(vi: "{0} (phân vị {1})", en: "{0} (at its {1} point)")
  static let missing = LocalizedText(
    vi:
      "Có kịch bản tương lai không có giá trị vì không chạy được: được tính là không giữ gì (future_kpi.csv).",
    en:
      "Some futures have no value, because a run failed: they count as ones in which nothing holds."
  )
  /// {0} first and {1} last day, {2} indicators.
  static let percentiles = LocalizedText(
    vi:
      "Mọi số ở đây là của {0} – {1}. {2}: trung bình các phân vị của từng lần lặp; bảng của compare gộp lượt của mọi lần "
      + "lặp rồi lấy phân vị, nên có thể khác đôi chút.",
    en:
      "All figures here are of {0} – {1}. {2}: the mean of the percentiles of single replications; compare takes the "
      + "percentile of all of them together, so that its figure may differ a little.")
  static let period = LocalizedText(
    vi: "Mọi số ở đây là của {0} – {1}.", en: "All figures here are of {0} – {1}.")
  static let tables = LocalizedText(
    vi:
      "Bảng: robust.csv, choice.csv, sensitivity.csv, factors.csv, covered.csv, futures.csv; điểm hòa vốn: "
      + "break_even.csv; nơi phương án tốt nhất thua: boxes.csv.",
    en:
      "Tables: robust.csv, choice.csv, sensitivity.csv, factors.csv, covered.csv, futures.csv; break-evens: "
      + "break_even.csv; where the best option loses: boxes.csv.")

  static let reach = LocalizedText(
    vi: "{0}: chọn {1} giá trị{2}{3}.", en: "{0}: names {1 value|values}{2}{3}.")
  static let shares = LocalizedText(
    vi: "; tỷ lệ {0} thành {1}", en: "; shares of {0} become {1}")
  static let nowhere = LocalizedText(
    vi: "; không có gì khớp trong {0}", en: "; matches nothing in {0}")
  static let idle = LocalizedText(
    vi: "; không đổi gì trong {0}", en: "; changes nothing in {0}")
}
