package import Tables
import Wording

/// A row of `quality.csv`: one thing that was looked for in the log.
package struct QualityRow: TableRow {
  /// What.
  package private(set) var check = QualityCheck.rowsRead
  /// What is counted.
  package private(set) var concern = QualityCheck.Concern.rows
  /// How often it was found.
  package private(set) var count = 0
  /// Out of how many.
  package private(set) var total: Int?
  /// What was done about it; nil if it was not found.
  package private(set) var done: QualityCheck.Doing?
  /// Of the log, the first few, separated by blanks.
  package private(set) var rows: String?
  /// What stands in the first of them.
  package private(set) var example: String?
  private var (noteVI, noteEN) = ("", "")

  /// Before it is read.
  package init() {}

  init(check: QualityCheck, count: Int, total: Int?, rows: [Int], example: String) {
    (self.check, concern, self.count) = (check, check.concern, count)
    self.total = total
    done = count > 0 ? check.done : nil
    self.rows = rows.isEmpty ? nil : rows.sorted().map(String.init).joined(separator: " ")
    self.example = example.isEmpty ? nil : String(example.prefix(120))
    (noteVI, noteEN) = (check.note.vi, check.note.en)
  }

  /// The declaration.
  package static let table = Table<QualityRow>(
    "quality", vi: "Chất lượng nhật ký: đã tìm gì, thấy bao nhiêu, đã làm gì.",
    en: "The quality of the log: what was looked for, how often it was found, what was done.",
    columns: [
      Column("check_name", \.check, vi: "Tìm gì.", en: "What was looked for."),
      Column("concerns", \.concern, vi: "Đếm cái gì.", en: "What is counted."),
      Column("found", \.count, unit: "count", vi: "Số lần thấy.", en: "How often it was found.")
        .atLeast(0),
      Column(
        "of_all", \.total, unit: "count", vi: "Trên tổng số bao nhiêu.", en: "Out of how many."
      ).atLeast(0),
      Column(
        "done", \.done, vi: "Đã làm gì: giữ, giả định, sửa, để trống, bỏ; NA nếu không thấy.",
        en: "What was done: kept, assumed, repaired, left out, dropped; NA if it was not found."),
      Column(
        "first_rows", \.rows, vi: "Vài dòng đầu của nhật ký; tiêu đề là dòng 1.",
        en: "The first few rows of the log; the header is row 1."),
      Column("example", \.example, vi: "Ví dụ ở dòng đầu.", en: "What stands in the first."),
      Column("note_vi", \.noteVI, vi: "Giải thích, tiếng Việt.", en: "Explained, in Vietnamese."),
      Column("note_en", \.noteEN, vi: "Giải thích, tiếng Anh.", en: "Explained, in English."),
    ], key: ["check_name"])
}
