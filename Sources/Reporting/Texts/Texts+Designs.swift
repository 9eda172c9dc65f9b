import Choice
package import Wording

/// What is said of the points of a design.
extension Texts {
  package static let checkingFindings = LocalizedText(
    vi: "Mô phỏng thêm {0} điểm để kiểm tra điểm hòa vốn và vùng thua ...",
    en: "Simulating {0 more point|more points}, to check break-evens and boxes ...")
  package static let grown = LocalizedText(
    vi:
      "{0} có nghiên cứu ấy với số kịch bản tương lai khác: lấy lại {1} lần chạy của các điểm giống nhau.",
    en:
      "{0} has the same study of another number of futures: {1 run|runs} of points that are the same "
      + "are taken over.")
  package static let otherDesign = LocalizedText(
    vi:
      "{0} có nghiên cứu ấy với số kịch bản tương lai khác, nhưng đây là thiết kế mới, không giữ kịch bản "
      + "tương lai nào của nó, nên làm từ đầu (sobol, morris và tệp điểm thì giữ).",
    en: "{0} has the same study of another number of futures, but this is a new design, which "
      + "keeps none of them: it begins at the beginning (sobol, morris and files keep theirs).")
  package static let alike = LocalizedText(
    vi: "{0} trong {1} lần chạy ở các điểm giống hệt lần chạy ở điểm khác (không có gì thay "
      + "đổi), nên không chạy lại.",
    en:
      "{0} of the {1 run|runs} at points {0|is|are} those of other points, where nothing is changed: they "
      + "are not made again.")
  package static let checkingPoints = LocalizedText(
    vi: "Kiểm tra {0} điểm của thiết kế với {1} yếu tố ...",
    en: "Checking the {0 point|points} of the design with {1 factor|factors} ...")
  /// So many are too few for a verdict by other inputs.
  package static func fewFutures(_ count: Int) -> LocalizedText {
    tooFewFutures.filled("\(count)", "\(Verdict.fewestPoints)", "\(Verdict.fewestForClear)")
  }
  private static let tooFewFutures = LocalizedText(
    vi:
      "{0} kịch bản tương lai là quá ít để kết luận về số liệu đầu vào khác: cần từ {1}, từ {2} mới có thể kết luận là "
      + "rõ rệt. Chênh lệch được nêu mà không có kết luận ấy.",
    en:
      "{0 future is|futures are} too few for a verdict by other inputs: it takes {1}, and {2} for a clear one. Differences "
      + "will be told without.")
  package static let factorMoves = LocalizedText(
    vi: "{0}: đặt {1} giá trị trong {2}.", en: "{0}: moves {1 value|values} in {2}.")
  package static let factorIsIdle = LocalizedText(
    vi:
      "{0}: chọn {1} giá trị trong {2} mà không đổi giá trị nào ở điểm nào: đã như vậy, hoặc nhóm "
      + "thay đổi (lever) đang tắt.",
    en:
      "{0}: names {1 value|values} in {2} and changes none at any point: they are so already, or their "
      + "lever is switched off.")
  package static let pointNotice = LocalizedText(
    vi: "Điểm {0}, phương án {1}: {2}", en: "Point {0}, option {1}: {2}")
  package static let pointsNotice = LocalizedText(
    vi: "{0} điểm (đầu tiên: {1}), phương án {2}: {3}",
    en: "{0 point|points} (the first: {1}), option {2}: {3}")
  /// {0} how many more, {1} the option.
  package static let moreNotices = LocalizedText(
    vi: "… và {0} điều nữa về các điểm của phương án {1}.",
    en: "… and {0} more of points of option {1}.")
  package static let factorMovesNothing = LocalizedText(
    vi: "{0}: không có gì khớp trong {1}, nên không đổi phương án này.",
    en: "{0}: matches nothing in {1}, which stays as it is.")
  package static let runFailed = LocalizedText(
    vi: "Điểm {0}, phương án {1}, lần lặp {2}: không có kết quả ({3}).",
    en: "Point {0}, option {1}, replication {2}: no result ({3}).")
  package static let runsFailed = LocalizedText(
    vi: "{0} trong {1} lần chạy tại các điểm không có kết quả; giá trị để trống.",
    en: "{0} of {1 run|runs} at the points came to nothing; their values are empty.")
}
