import Evidence
package import Wording

/// What is said of imported logs.
package enum ImportTexts {
  static let unreadable = LocalizedText(
    vi: "không đọc được như {0}: {1}", en: "cannot be read as {0}: {1}")
  static let saveAsCSV = LocalizedText(
    vi: "hãy mở và lưu lại, hoặc lưu dạng CSV UTF-8",
    en: "open it and save it again, or save it as CSV UTF-8")
  static let read = LocalizedText(
    vi: "{0}: đọc {1} dòng, giữ {2}: {3} hồ sơ, {4} việc, {5} phiếu, {6} ngày.",
    en:
      "{0}: {1 row|rows} read, {2} kept: {3 case|cases}, {4 event|events}, {5 ticket|tickets}, {6 day|days}."
  )
  static let nothingFound = LocalizedText(
    vi: "Không thấy lỗi nào trong các lỗi đã tìm.", en: "None of the faults looked for was found.")
  static let found = LocalizedText(vi: "Cần xem:", en: "To be looked at:")
  static let line = LocalizedText(vi: "  {0}: {1}{2}. {3}", en: "  {0}: {1}{2}. {3}")
  static let ofAll = LocalizedText(vi: " trên {0}", en: " of {0}")
  /// Of the folder.
  package static let written = LocalizedText(
    vi: "Đã ghi các bảng, map.yaml và quality.html vào {0}",
    en: "Tables, map.yaml and quality.html are in {0}")
  /// Above the problems of a log.
  package static let invalid = LocalizedText(
    vi: "Nhật ký chưa nhập được: {0} lỗi; không ghi gì",
    en: "Problems with the log: {0}; nothing was written")
  static let title = LocalizedText(vi: "Chất lượng nhật ký", en: "Quality of the log")
  static let toSee = LocalizedText(vi: "Cần xem", en: "To be looked at")
  static let besides = LocalizedText(vi: "Để biết", en: "To be known")
  static let notFound = LocalizedText(vi: "Đã tìm, không thấy", en: "Looked for, not found")
  static let columns: [LocalizedText] = [
    LocalizedText(vi: "Tìm gì", en: "What"), LocalizedText(vi: "Thấy", en: "Found"),
    LocalizedText(vi: "Trên", en: "Of"), LocalizedText(vi: "Đã làm", en: "Done"),
    LocalizedText(vi: "Các dòng đầu", en: "First rows"),
    LocalizedText(vi: "Ví dụ", en: "Example"),
  ]

  /// What a scenario could not be told, one a line.
  static func unsaid(_ rows: [UnsaidRow], in folder: String) -> LocalizedText {
    LocalizedText { language in
      let lines = rows.map { "  \($0.element), \($0.part): \($0.what.note[language])" }
      let heading = lines.isEmpty ? allSaid[language] : notSaid[language]
      return ([scenarioIn.filled(folder)[language], heading] + lines).joined(separator: "\n") + "\n"
    }
  }

  private static let scenarioIn = LocalizedText(
    vi: "{0}/scenario.yaml là kịch bản của mô hình; chạy bằng motcua run.",
    en: "{0}/scenario.yaml is the model as a scenario, for motcua run.")
  private static let notSaid = LocalizedText(
    vi: "Kịch bản không nói được (unsaid.csv):",
    en: "What the scenario cannot say (unsaid.csv):")
  private static let allSaid = LocalizedText(
    vi: "Mọi điều của mô hình đều nói được.", en: "All of the model could be said.")

  static func done(_ done: QualityCheck.Doing) -> LocalizedText {
    switch done {
    case .kept: .init(vi: "giữ nguyên", en: "kept")
    case .assumed: .init(vi: "giả định", en: "assumed")
    case .repaired: .init(vi: "sửa lại", en: "repaired")
    case .leftOut: .init(vi: "để trống giá trị", en: "the value left out")
    case .dropped: .init(vi: "bỏ", en: "dropped")
    }
  }
}
