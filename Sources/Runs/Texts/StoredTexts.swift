import Wording

/// What is said of result folders that cannot be read.
enum StoredTexts {
  static let isNoResultFolder = LocalizedText(
    vi: "{0} không phải thư mục kết quả: thiếu manifest.json. Hãy nêu thư mục đã ghi bằng --out",
    en: "{0} is not a result folder: it has no manifest.json. Name a folder written by --out")
  static let isFound = LocalizedText(
    vi:
      "{0} là kết quả của motcua {1}, không phải của các phương án: xem answer.md trong thư mục đó; motcua report "
      + "viết trang báo cáo, motcua export ghi các bảng ra Excel, SQLite và Parquet",
    en:
      "{0} holds what motcua {1} found, not the results of options: read answer.md there; motcua report writes "
      + "a page about it, motcua export its tables for Excel, SQLite and Parquet")
  static let isRoster = LocalizedText(
    vi:
      "{0} là bảng phân công của motcua roster, không cần báo cáo: bảng là roster.csv, roster_people.csv và "
      + "roster_cover.csv; hình là roster.vi.svg, bảng tính là roster.xlsx. Nếu chưa có hai tệp ấy, hãy cài những gì "
      + "motcua roster đã nêu rồi chạy lại lệnh đó. motcua export ghi các bảng ra Excel, SQLite và Parquet",
    en:
      "{0} holds a roster by motcua roster, which needs no report: its tables are roster.csv, roster_people.csv and "
      + "roster_cover.csv, its picture roster.en.svg, its workbook roster.xlsx. Where these two are missing, install "
      + "what motcua roster named and run it again. motcua export writes its tables for Excel, SQLite and Parquet"
  )
  static let altered = LocalizedText(
    vi: "{0}: tệp bị sửa hoặc thiếu sau khi chạy: {1}. Không dùng số liệu đã đổi; hãy "
      + "chạy lại lệnh ghi trong manifest.json",
    en: "{0}: altered or missing since the run: {1}. Nothing is told from changed figures; run "
      + "the command in manifest.json again")
  static let damaged = LocalizedText(
    vi: "{0} bị hỏng hoặc do phiên bản khác của motcua viết: {1}. Hãy chạy lại bằng bản này",
    en: "{0} is damaged or was written by another version of motcua: {1}. Run it again with this "
      + "one")

  static let isExtract = LocalizedText(
    vi:
      "{0} chỉ giữ những dòng mà các khẳng định cần: hãy dùng motcua claims, hoặc chạy lại lệnh ghi "
      + "trong manifest.json",
    en: "{0} keeps only the rows that claims need: use motcua claims, or run the command in "
      + "manifest.json again")

  static let noJSON = LocalizedText(vi: "không phải JSON", en: "it is not JSON")
  static let lacksKey = LocalizedText(vi: "thiếu '{0}'", en: "it lacks '{0}'")
  static let otherKind = LocalizedText(
    vi: "'{0}' không phải loại giá trị cần có", en: "'{0}' is not a value of its kind")
  static let badKey = LocalizedText(vi: "'{0}' là {1}", en: "'{0}' is {1}")
  static let otherTools = LocalizedText(
    vi: "do '{0}' viết, không phải motcua", en: "it was written by '{0}', not by motcua")
  static let lacksOutput = LocalizedText(
    vi: "'outputs' không nêu {0}", en: "its 'outputs' do not name {0}")
  static let otherColumns = LocalizedText(
    vi: "dòng đầu có cột khác (- thiếu, + lạ): {0}",
    en: "its columns are others (- missing, + unknown): {0}")
  static let otherOrder = LocalizedText(
    vi: "các cột xếp theo thứ tự khác", en: "its columns are in another order")
  static let otherWidth = LocalizedText(
    vi: "dòng {0} thừa hoặc thiếu ô", en: "row {0} has too many or too few fields")
  static let openQuote = LocalizedText(
    vi: "dòng {0} có dấu nháy không đóng", en: "a quote is not closed in row {0}")
  static let badField = LocalizedText(
    vi: "dòng {0}, cột {1}: '{2}' không phải giá trị của cột này",
    en: "row {0}, column {1}: '{2}' is not a value of that column")
  static let noDay = LocalizedText(
    vi: "'{0}' không phải một ngày", en: "'{0}' is not a day")
  static let unknownName = LocalizedText(
    vi: "nêu '{0}', không có trong {1}", en: "it names '{0}', which {1} does not have")
  static let lacksOption = LocalizedText(
    vi: "không có dòng nào của phương án '{0}'", en: "it has no row of the option '{0}'")
  static let otherReplications = LocalizedText(
    vi: "có {0} lần lặp, còn manifest.json nêu {1}",
    en: "it has {0 replication|replications}, and manifest.json says {1}")
  static let noIndicators = LocalizedText(
    vi: "không nêu chỉ tiêu nào, hoặc nêu hai lần", en: "it names no indicators, or one twice")
  static let unlikeManifest = LocalizedText(
    vi: "các phương án không phải là {0} như manifest.json nêu",
    en: "its options are not {0}, which manifest.json names")
}
