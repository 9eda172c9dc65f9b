import Experiments
import ServiceModel
import Wording

/// What is to be said of the inputs of options, once for all that share it, in their order.
func inputNotices(_ scenarios: [Scenario]) -> [LocalizedText] {
  var notices: [LocalizedText] = []
  for finding in scenarios.flatMap(\.specialDayFindings) {
    let text = SpecialDayTexts.text(of: finding)
    if !notices.contains(text) { notices.append(text) }
  }
  return notices
}

/// The notices of options, after those of their inputs.
func notices(_ options: [OptionResult], _ language: Language) -> [String] {
  inputNotices(options.map(\.scenario)).map { $0[language] }
    + options.flatMap { notices($0, language) }
}

extension TableSchema {
  static let notices = TableSchema(
    name: "notices",
    description: .init(
      vi: "Điều cần lưu ý về số liệu đầu vào.", en: "What is to be known of the inputs."),
    columns: [
      Column("notice_vi", .string, vi: "Lưu ý, tiếng Việt.", en: "The notice in Vietnamese."),
      Column("notice_en", .string, vi: "Lưu ý, tiếng Anh.", en: "The notice in English."),
    ],
    primaryKey: [])
}

extension TableWriter {
  static func notices(_ notices: [LocalizedText]) -> TableWriter {
    var table = TableWriter(.notices)
    for notice in notices { table.write([.text(notice.vi), .text(notice.en)]) }
    return table
  }
}
