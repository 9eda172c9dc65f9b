import Wording

/// What is said of logs that are to be made into drafts.
enum FitTexts {
  static let nothing = LocalizedText(
    vi: "{0}: không có phiếu nào đã được gọi hoặc bỏ về, cũng không có hồ sơ nào; xem quality.csv",
    en: "{0}: there is no ticket that was called or left, and no case; see quality.csv")
  static let notImported = LocalizedText(
    vi:
      "{0}: không phải thư mục của nhật ký đã nhập (không có {1}); hãy nhập trước: motcua import NHẬT_KÝ --out THƯ_MỤC",
    en:
      "{0}: is no folder of an imported log (there is no {1}); import one first: motcua import LOG --out FOLDER"
  )
  static let tooFewDays = LocalizedText(
    vi: "{0}: chỉ có {1} ngày có dữ liệu để ước lượng; cần ít nhất 2",
    en: "{0}: estimates need 2 days with data at least, and there is {1}")
  static let nobodyServed = LocalizedText(
    vi: "{0}: không lượt nào có thời gian phục vụ, nên không ước lượng được quầy",
    en: "{0}: no ticket has a time of service, so that counters cannot be estimated")
  static let nothingFinished = LocalizedText(
    vi: "{0}: không hồ sơ nào được theo đến kết quả trong các ngày để ước lượng",
    en: "{0}: no dossier was followed to its result on the days of the estimates")
  static let notAScenario = LocalizedText(
    vi: "{0}: nhật ký có điều mà kịch bản không viết được: {1}",
    en: "{0}: the log has something that a scenario cannot say: {1}")
  static let noSuchDays = LocalizedText(
    vi: "{0}: không có ngày nào có dữ liệu thuộc phần {1}",
    en: "{0}: there is no day with data in the part {1}")
  static let nothingInCommon = LocalizedText(
    vi: "{0} và {1} không có loại hoặc nơi nào chung; kịch bản thiếu: {2}",
    en: "{0} and {1} have no class or no site in common; the scenario lacks: {2}")

  /// The id of a draft, from the name of the log's folder.
  static func id(_ log: String) -> String {
    let id = log.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return id.first?.isLetter == true ? String(id.prefix(40)) : "draft"
  }
}
