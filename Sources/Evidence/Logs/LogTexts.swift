import Wording

/// What is said of a log that cannot be imported, and what to do.
enum LogTexts {
  static let empty = LocalizedText(vi: "tệp trống", en: "the file is empty")
  static let nameLog = LocalizedText(
    vi: "hãy nêu một tệp nhật ký: CSV, XLSX, XES (có thể .gz) hoặc Parquet",
    en: "name a log: CSV, XLSX, XES (.gz too) or Parquet")
  static let binary = LocalizedText(
    vi: "không phải văn bản: có byte {0}", en: "is no text: it holds the byte {0}")
  static let utf16 = LocalizedText(
    vi: "được lưu theo UTF-16", en: "is written in UTF-16")
  static let saveAsUTF8 = LocalizedText(
    vi: "hãy lưu lại dạng CSV UTF-8", en: "save it again as CSV UTF-8")
  static let noHeader = LocalizedText(vi: "không có dòng tiêu đề", en: "there is no header")
  static let rowsAbove = LocalizedText(
    vi: "hãy ghi rows_above: số dòng phía trên tiêu đề",
    en: "write rows_above: how many rows stand above the header")
  static let oneColumn = LocalizedText(
    vi: "tiêu đề chỉ có một cột", en: "the header has one column only")
  static let nameDelimiter = LocalizedText(
    vi: "hãy ghi delimiter: dấu giữa các cột, như \";\"",
    en: "write delimiter: what stands between the columns, such as \";\"")
  static let onlyHeader = LocalizedText(
    vi: "chỉ có tiêu đề, không có dòng dữ liệu", en: "there is a header, and no row below it")
  static let openQuote = LocalizedText(
    vi: "có dấu ngoặc kép mở mà không đóng", en: "a quote begins here and is not closed")
  static let closeQuote = LocalizedText(
    vi: "hãy viết hai lần dấu \" nằm trong một ô", en: "write a quote inside a field twice")
  static let brokenArchive = LocalizedText(
    vi: "tệp nén bị hỏng hoặc bị cắt", en: "what is packed in it is broken, or cut off")
  static let copyAgain = LocalizedText(vi: "hãy chép lại tệp", en: "copy the file once more")
  static let cutOff = LocalizedText(
    vi: "tệp bị cắt: phần tử mở ra mà không đóng",
    en: "the file is cut off: an element is not closed")
  static let badXML = LocalizedText(vi: "XML sai: {0}", en: "no correct XML: {0}")
  static let noXES = LocalizedText(
    vi: "XML này không phải XES: phần tử đầu là <{0}>",
    en: "this XML is no XES: its first element is <{0}>")
  static let isModel = LocalizedText(
    vi: "hãy thêm --parameters TỆP.json nếu là mô hình BPMN; nếu không, " + nameLog.vi,
    en: "add --parameters FILE.json if it is a BPMN model; otherwise " + nameLog.en)
  static let noEvents = LocalizedText(
    vi: "không có sự kiện nào", en: "there is no event in it")
  static let oneCase = LocalizedText(
    vi: "nhật ký chỉ có một hồ sơ ({0}): không có gì để ước lượng",
    en: "the log has one case only ({0}): nothing can be estimated from it")
  static let oneCaseRemedy = LocalizedText(
    vi: "kiểm tra cột case_id trong sơ đồ cột, hoặc xuất nhiều ngày hơn",
    en: "check the column of case_id in the map, or export more days")
  static let nothingKept = LocalizedText(
    vi: "không giữ lại được dòng nào trong {0} dòng: {1}",
    en: "none of its {0 row|rows} could be kept: {1}")
  static let checkMap = LocalizedText(
    vi: "kiểm tra sơ đồ cột: các cột giờ và mã có đúng không",
    en: "check the map: are the columns of stamps and ids the right ones?")
  static let noColumn = LocalizedText(
    vi: "columns.{0}: nhật ký không có cột '{1}'", en: "columns.{0}: the log has no column '{1}'")
  static let columns = LocalizedText(vi: "các cột", en: "columns")
  static let unknownHeader = LocalizedText(
    vi: "không nhận ra mẫu xuất này qua tiêu đề: {0}",
    en: "this is no export that is known by its header: {0}")
  static let suggestMap = LocalizedText(
    vi: "chạy motcua import {0} --suggest > map.yaml, sửa lại, rồi thêm --map map.yaml",
    en: "run motcua import {0} --suggest > map.yaml, correct it, then add --map map.yaml")
  static let needsRole = LocalizedText(
    vi: "thiếu columns.{0}: {1}", en: "columns.{0} is missing: {1}")
  static let needsStamp = LocalizedText(
    vi: "không có cột giờ nào: {0}", en: "no column has stamps: {0}")
  static let nameStamp = LocalizedText(
    vi: "hãy ghi cột có ngày giờ", en: "name the column that holds dates and times")
}
