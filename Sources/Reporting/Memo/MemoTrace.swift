import Runs
import Tables

/// A row of the trace: where a number of the memo was read.
struct MemoTraceRow: TableRow {
  var bookmark = ""
  var shown = ""
  var what = ""
  var file = ""
  var row = 0
  var column: String?
  var value: Double?
  var run = ""

  static let table = Table<MemoTraceRow>(
    "trace", vi: "Mỗi số của văn bản lấy từ đâu.", en: "Where each number of a memo was read.",
    columns: [
      Column(
        "bookmark", \.bookmark, vi: "Dấu trang trong tệp Word.",
        en: "The bookmark in the Word file."),
      Column("shown", \.shown, vi: "Số như trong văn bản.", en: "The number as the memo has it."),
      Column("what", \.what, vi: "Nội dung.", en: "What it is of."),
      Column("results_file", \.file, vi: "Tệp.", en: "The file."),
      Column(
        "results_row", \.row, vi: "Dòng, tiêu đề là dòng 1.", en: "The row; the header is row 1."),
      Column(
        "results_column", \.column, vi: "Cột; NA với số đếm hoặc tính từ nhiều ô.",
        en: "The column; NA of a count, and of what several cells give."),
      Column("results_value", \.value, vi: "Giá trị trong tệp.", en: "The value in the file."),
      Column(
        "run_sha256", \.run, vi: "SHA-256 của manifest.json của lần chạy.",
        en: "SHA-256 of the manifest.json of the run."),
    ])

  init() {}

  init(_ mark: MemoNumbers.Mark, run hash: String) {
    (bookmark, shown) = (mark.bookmark, mark.shown)
    what = mark.source.what.isEmpty ? mark.source.file : mark.source.what
    (file, row) = (mark.source.file, mark.source.row)
    (column, value) = (mark.cell?.column, mark.cell?.value)
    run = hash
  }
}

extension MemoTraceRow {
  /// The bytes of the file.
  static func bytes(_ marks: [MemoNumbers.Mark], run hash: String) -> [UInt8] {
    TableText(marks.map { MemoTraceRow($0, run: hash) }).written.bytes
  }
}
