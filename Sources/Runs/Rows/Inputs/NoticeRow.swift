import Tables
import Wording

/// A row of `notices.csv`: something to be known of the inputs.
struct NoticeRow: TableRow {
  var noticeVI = ""
  var noticeEN = ""

  static let table = Table<NoticeRow>(
    "notices", vi: "Điều cần lưu ý về số liệu đầu vào.", en: "What is to be known of the inputs.",
    columns: [
      Column("notice_vi", \.noticeVI, vi: "Lưu ý, tiếng Việt.", en: "The notice in Vietnamese."),
      Column("notice_en", \.noticeEN, vi: "Lưu ý, tiếng Anh.", en: "The notice in English."),
    ])

  static func text(_ notices: [LocalizedText]) -> TableText<NoticeRow> {
    TableText(notices.map { NoticeRow(noticeVI: $0.vi, noticeEN: $0.en) })
  }
}
