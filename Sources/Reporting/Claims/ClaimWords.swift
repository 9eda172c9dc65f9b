import Choice
import ScenarioFiles
package import Wording

/// What people read of claims.
package enum ClaimWords {
  static let title = LocalizedText(vi: "Các khẳng định của {0}", en: "Claims of {0}")
  static let claim = LocalizedText(vi: "Khẳng định", en: "Claim")
  static let label = LocalizedText(vi: "Kết luận", en: "Label")
  static let found = LocalizedText(vi: "Theo kết quả", en: "Found")
  static let futures = LocalizedText(vi: "Kịch bản tương lai", en: "Futures")
  static let decided = LocalizedText(vi: "Dòng quyết định", en: "Decided by")

  static func word(_ label: ClaimLabel) -> LocalizedText {
    switch label {
    case .supported: LocalizedText(vi: "được xác nhận", en: "supported")
    case .contradicted: LocalizedText(vi: "trái kết quả", en: "contradicted")
    case .undecided: LocalizedText(vi: "chưa kết luận", en: "undecided")
    }
  }

  static func word(_ reading: Claim.Reading) -> LocalizedText {
    switch reading {
    case .noise:
      LocalizedText(vi: "chỉ theo sai số mô phỏng", en: "by simulation noise alone")
    case .futures: LocalizedText(vi: "theo các kịch bản tương lai", en: "by the futures")
    }
  }

  /// What a label knows of.
  static func basis(_ reading: Claim.Reading) -> LocalizedText {
    switch reading {
    case .noise: LocalizedText(vi: "xét sai số mô phỏng", en: "by noise")
    case .futures: LocalizedText(vi: "xét kịch bản tương lai", en: "by futures")
    }
  }

  static let mayBe = LocalizedText(vi: "(được phép)", en: "(may be)")
  static let asked = LocalizedText(vi: "cần {0}", en: "asked {0}")
  static let ofFutures = LocalizedText(vi: "{0} / {1}, cần ≥ {2}", en: "{0} of {1}, asked ≥ {2}")
  static let onlyNoise = LocalizedText(vi: "không có", en: "none")
  static let everyPlace = LocalizedText(vi: "{0} / {1} nơi", en: "{0} of {1 place|places}")
  static let row = LocalizedText(vi: "{0} dòng {1}", en: "{0} row {1}")
  static let point = LocalizedText(vi: "điểm {0}", en: "point {0}")

  static let counts = LocalizedText(
    vi: "{0} câu được xác nhận, {1} câu trái kết quả, {2} câu chưa kết luận (được phép: {3}).",
    en: "{0} supported, {1} contradicted, {2} undecided ({3} of them may be).")
  static let byNoise = LocalizedText(
    vi:
      "Theo sai số mô phỏng: được xác nhận nếu cả khoảng tin cậy 95% của các lần lặp thỏa điều kiện, trái "
      + "kết quả nếu không phần nào của khoảng thỏa, còn lại là chưa kết luận.",
    en: "By noise: supported where the whole 95 % interval over replications keeps the condition, "
      + "contradicted where none of it does, else undecided.")
  static let byEvery = LocalizedText(
    vi:
      "Ở mọi nơi: được xác nhận chỉ khi từng nơi đều vậy (phép thử giao - hợp, không cần hiệu chỉnh); trái "
      + "kết quả nếu có nơi sai theo các bước Holm trên tất cả các nơi.",
    en:
      "In every place: supported only if each place by itself is (an intersection-union test, which needs "
      + "no correction); contradicted where a place is by Holm's steps over all places.")
  static let byFutures = LocalizedText(
    vi:
      "Theo kịch bản tương lai: được xác nhận nếu tỷ lệ kịch bản tương lai thỏa điều kiện đã được chứng tỏ đạt mức cần có (cận một phía "
      + "95%, Clopper-Pearson), trái kết quả nếu đã được chứng tỏ là thấp hơn mức, còn lại là chưa kết luận.",
    en:
      "By futures: supported where the share of futures that keep the condition is shown to reach the share "
      + "asked for (Clopper and Pearson, one-sided 95 %), contradicted where it is shown to be less, else "
      + "undecided.")
  static let byItself = LocalizedText(
    vi:
      "± của một chênh lệch ở đây là của riêng nó (95%); trong compare.csv và bảng so sánh, khoảng của các chỉ tiêu "
      + "chính được hiệu chỉnh để cùng đúng, nên rộng hơn: bảng có thể chưa kết luận điều được xác nhận ở đây.",
    en:
      "± of a difference is here that of it by itself, at 95 %; compare.csv and tables of a comparison have intervals "
      + "of headline indicators adjusted to hold together, and so wider: what is supported here may be open there."
  )
  static let missing = LocalizedText(
    vi: "Khẳng định {0}: {1} kịch bản tương lai không có giá trị, không tính cho bên nào.",
    en: "Claim {0}: {1 future has|futures have} no value, and {1|counts|count} for neither side.")
  static let noFutures = LocalizedText(
    vi:
      "Khẳng định {0}: kết quả không có kịch bản tương lai nào, nên chỉ biết sai số mô phỏng; với số liệu đầu vào "
      + "khác thì chưa biết.",
    en:
      "Claims {0}: the results hold no futures for them, so that only noise is known; how they stand under "
      + "other inputs is not.")
  static let otherwise = LocalizedText(
    vi: "Khẳng định {0}: {1} thì lại là: {2}. Kết luận ở đây lấy {3}.",
    en: "Claim {0}: {1} it would be {2}. Here it is labelled {3}.")
  static let contradictedIn = LocalizedText(
    vi: "Khẳng định {0}: sai ở {1} / {2} nơi: {3}.",
    en: "Claim {0}: contradicted in {1} of {2 place|places}: {3}.")
  static let noValue = LocalizedText(
    vi: "Khẳng định {0}: không có giá trị nào được quan sát ở nơi quyết định.",
    en: "Claim {0}: nothing was observed in the place that decides.")
  static let oneReplication = LocalizedText(
    vi: "Khẳng định {0}: chỉ một lần lặp nên không có khoảng tin cậy.",
    en: "Claims {0}: there is one replication, and so no interval.")
  static let unvaried = LocalizedText(
    vi:
      "Khẳng định {0}: mọi lần lặp cho cùng một giá trị mà vẫn có thể là tình cờ (chưa thấy việc nào, hoặc mọi việc "
      + "đều vậy), nên không có khoảng tin cậy.",
    en:
      "Claims {0}: all replications have the same value, which chance may still change (nothing of it happened, or all "
      + "did), and so no interval.")
  static let otherModel = LocalizedText(
    vi: "{0}: do mô hình khác tính (mã nguồn {1}; bản này {2}).",
    en: "{0}: made by another model (its sources {1}; here {2}).")
  static let otherInputs = LocalizedText(
    vi: "{0}: số liệu đầu vào không còn ở đây hoặc đã đổi từ khi chạy: {1}.",
    en: "{0}: its inputs are not here, or have changed since: {1}.")

  /// What the command says while it works.
  package static let making = LocalizedText(
    vi: "Đang tính '{0}' ...", en: "Making '{0}' ...")
  package static let kept = LocalizedText(
    vi: "Đã giữ các dòng cần thiết của '{0}' trong {1}", en: "Kept the rows needed of '{0}' in {1}")
  package static let written = LocalizedText(vi: "Đã ghi {0}", en: "Wrote {0}")
}
