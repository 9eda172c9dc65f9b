import Wording

/// What is said of claims that cannot be judged.
enum ClaimTexts {
  static let noIndicators = LocalizedText(
    vi: "{0} không có bảng chỉ tiêu nào để đối chiếu khẳng định",
    en: "{0} has no table of indicators to hold claims against")
  static let noKPI = LocalizedText(
    vi: "kết quả không có chỉ tiêu '{0}'", en: "the results have no indicator '{0}'")
  static let noOption = LocalizedText(
    vi: "kết quả không có phương án '{0}'", en: "the results have no option '{0}'")
  static let whichOption = LocalizedText(
    vi: "kết quả có nhiều phương án: hãy viết 'option'",
    en: "the results have several options: write 'option'")
  static let noPlace = LocalizedText(
    vi: "phương án '{0}' không có phạm vi nào là '{1}'",
    en: "option '{0}' has no scope that is '{1}'")
  static let otherScope = LocalizedText(
    vi: "hãy nêu phạm vi mà cả hai phương án đều có",
    en: "name a scope that both options have")
  static let notTold = LocalizedText(
    vi: "kết quả không có khoảng tin cậy nào của '{0}' ở '{1}'",
    en: "the results tell no interval of '{0}' at '{1}'")
  static let noDifference = LocalizedText(
    vi: "kết quả không có chênh lệch của '{0}' ở '{1}': chỉ có chênh lệch so với '{2}'",
    en: "the results tell no such difference of '{0}' at '{1}': only those from '{2}'")
  static let otherResults = LocalizedText(
    vi: "hãy chạy lại với phương án ấy đứng đầu, hoặc nêu phạm vi khác",
    en: "run it with that option first, or name another scope")
  static let noFutures = LocalizedText(
    vi: "kết quả không có kịch bản tương lai nào cho khẳng định này",
    en: "the results hold no futures for this claim")
  static let noFuturesRemedy = LocalizedText(
    vi: "hãy bỏ reading: futures, hoặc chạy một thiết kế (--design)",
    en: "remove reading: futures, or run a design (--design)")
  static let noCells = LocalizedText(
    vi: "không phải mảng ô như motcua ghi", en: "it is no array of cells as motcua writes it")
  static let nothingKept = LocalizedText(
    vi: "không giữ kết quả nào của '{0}'", en: "nothing is kept of '{0}'")
  /// {0} the study, {1} the folder.
  static let notThere = LocalizedText(
    vi: "kết quả của '{0}' không có ở đó: không có thư mục '{1}'",
    en: "the results of '{0}' are not there: there is no folder '{1}'")
  static let makeThere = LocalizedText(
    vi: "hãy chạy với --run, hoặc viết vào results: thư mục mà --out đã ghi",
    en: "run with --run, or write a folder that --out has written as results:")
  static let makeIt = LocalizedText(
    vi: "hãy viết results: THƯ_MỤC vào đó, hoặc chạy với --run",
    en: "write results: FOLDER there, or run with --run")
  static let noStudy = LocalizedText(
    vi: "không có phần nào trong studies, cũng không có thư mục nào tên '{0}'",
    en: "there is neither a study nor a folder '{0}'")
  static let writeStudy = LocalizedText(
    vi: "hãy viết một phần trong studies, hoặc thư mục mà --out đã ghi",
    en: "write a study under studies, or a folder that --out has written")
  static let notMade = LocalizedText(
    vi: "không có gì nói '{0}' được tính từ đâu", en: "nothing says what '{0}' is made from")
  static let sayHow = LocalizedText(
    vi: "hãy viết scenarios: [TỆP, ...] vào đó", en: "write scenarios: [FILE, ...] there")
  static let nowhereToKeep = LocalizedText(
    vi: "không nói kết quả của '{0}' được giữ ở đâu",
    en: "nothing says where the results of '{0}' are kept")
  static let sayWhere = LocalizedText(
    vi: "hãy viết results: THƯ_MỤC vào đó", en: "write results: FOLDER there")
  static let notNamed = LocalizedText(
    vi: "--results {0}: hãy viết MÃ=THƯ_MỤC với mã mà các khẳng định nêu ở 'of'; {1}",
    en: "--results {0}: write STUDY=FOLDER with a study that claims name in 'of'; {1}")
  static let inTheWay = LocalizedText(
    vi: "{0} đã có và không phải claims.csv của motcua: hãy chọn tệp khác, hoặc --overwrite",
    en: "{0} is there and is no claims.csv of motcua: name another file, or --overwrite")
}
