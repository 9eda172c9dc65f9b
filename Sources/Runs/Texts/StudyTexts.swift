package import Wording

/// What is said of studies that lie in one folder.
package enum StudyTexts {
  static let otherInputs = LocalizedText(
    vi:
      "{0} không nói về cùng số liệu đầu vào như {1}: {2}. Hãy chạy lại phần này, hoặc chuyển nó đi",
    en: "{0} does not tell of the same inputs as {1}: {2}. Run it again, or move it away")
  static let addsOther = LocalizedText(
    vi: "{0} giữ kết quả của số liệu đầu vào khác: {1}. Hãy chọn thư mục khác (--out)",
    en: "{0} holds results of other inputs: {1}. Choose another folder (--out)")
  static let otherContents = LocalizedText(
    vi: "{0} có nội dung khác", en: "{0} has other contents")
  static let otherScenario = LocalizedText(
    vi: "không đọc {0}", en: "{0} is not among its inputs")
  static let noFirstStudy = LocalizedText(
    vi: "{0} chưa có kết quả nào: hãy tạo bằng --out trước, rồi thêm bằng --into",
    en: "{0} holds no results yet: make it with --out first, then add to it with --into")
  static let takenName = LocalizedText(
    vi: "{0} đã có: hãy chọn --name khác", en: "{0} is there already: choose another --name")
  static let noName = LocalizedText(
    vi:
      "--name '{0}' không phải tên thư mục: dùng chữ cái không dấu, chữ số, - _ . và không trùng tên "
      + "tệp kết quả",
    en: "--name '{0}' names no folder: use letters a-z, digits, - _ . and no name of a result file")
  /// Above what is said of one of several studies.
  package static let heading = LocalizedText(vi: "Phần {0}", en: "Study {0}")
}
