import ServiceModel
import Wording

/// The words of a decision memo beyond those of the report.
enum MemoTexts {
  static let annex = LocalizedText(vi: "PHỤ LỤC", en: "ANNEX")
  static let title = LocalizedText(
    vi: "Kết quả mô phỏng các phương án tổ chức tiếp nhận và giải quyết thủ tục hành chính",
    en: "Simulated options for receiving and deciding administrative procedures")
  static let attached = LocalizedText(
    vi: "(Kèm theo Tờ trình số ……/TTr-…… ngày …… tháng …… năm ……)",
    en: "(Attached to submission no. …… of …… / …… / ……)")
  static let findings = LocalizedText(vi: "Kết luận", en: "Findings")
  static let table = LocalizedText(vi: "So sánh các phương án", en: "The options compared")
  static let pictures = LocalizedText(vi: "Hình minh họa", en: "Pictures")
  static let changes = LocalizedText(
    vi: "Nội dung thay đổi của từng phương án", en: "What each option changes")
  static let grounds = LocalizedText(
    vi: "Cơ sở số liệu và phương pháp", en: "Grounds and method")
  static let trace = LocalizedText(
    vi: "Truy vết số liệu", en: "Where every figure comes from")
  static let added = LocalizedText(
    vi: "Các lần chạy khác trong cùng thư mục", en: "Other studies of the same folder")
  static let traceNote = LocalizedText(
    vi: "Mỗi số trong bản này lấy từ dòng dưới đây của thư mục kết quả. Mã băm của lần chạy "
      + "(SHA-256 của manifest.json): {0}. Tệp đã được đối chiếu mã băm khi lập bản này.",
    en: "Every figure here was read from the row below of the result folder. Hash of the run "
      + "(SHA-256 of manifest.json): {0}. The files were checked against their hashes.")
  static let row = LocalizedText(vi: "Dòng", en: "Row")
  static let column = LocalizedText(vi: "Cột", en: "Column")
  static let what = LocalizedText(vi: "Nội dung", en: "What")
  static let inFile = LocalizedText(vi: "Giá trị trong tệp", en: "Value in the file")
  static let figure = LocalizedText(vi: "Hình {0}. {1}. {2}", en: "Figure {0}. {1}. {2}")
  static let tableTitle = LocalizedText(
    vi: "Bảng 1. Chỉ tiêu chính, kỳ quan sát {0}", en: "Table 1. Headline indicators, observed {0}")
  static let codes = LocalizedText(
    vi:
      "Số liệu đầu vào: {0}. Giả định (A) và số chưa kiểm chứng (K) cần được thay bằng số đo thực tế "
      + "trước khi quyết định.",
    en: "Inputs: {0}. Assumed (A) and unverified (K) figures ought to be replaced by measurements "
      + "before a decision.")
}
