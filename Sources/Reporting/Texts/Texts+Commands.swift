import ServiceModel
package import Wording

/// What commands say besides their tables.
extension Texts {
  package static let invalid = LocalizedText(
    vi: "Chưa dùng được: {0} lỗi", en: "Problems found: {0}")
  package static let invalidPoints = LocalizedText(
    vi: "Các điểm của thiết kế chưa dùng được: {0} lỗi",
    en: "Problems in the points of the design: {0}")
  package static let inputNotice = LocalizedText(vi: "Lưu ý: {0}", en: "Notice: {0}")
  package static let settingCounts = LocalizedText(
    vi: "{0}: chọn {1} giá trị, đổi {2}", en: "{0}: selects {1 value|values}, changes {2}")
  package static let oddsMultiplied = LocalizedText(
    vi: "là tỷ lệ, nên nhân p / (1 - p):", en: "of shares the odds, p / (1 - p), are multiplied:")
  /// {0} how many numbers, {1} their sum before, {2} what the factor makes of it, {3} after.
  package static let wholeRounded = LocalizedText(
    vi: "; {0} số nguyên được làm tròn sao cho tổng đúng: {1} → {3} (chính xác là {2})",
    en:
      "; {0 whole number is|whole numbers are} rounded so that the sum is right: {1} → {3} (exactly {2})"
  )
  package static let settingEmpty = LocalizedText(
    vi: ", {0} chỗ chưa ghi giá trị", en: ", {0} are not written")
  package static let partSize = LocalizedText(
    vi: "{0}: phần khép kín quanh {1} có {2} điểm, {3} phòng, {4}% nhu cầu của thành phố",
    en:
      "{0}: the closed part around {1} has {2 site|sites}, {3 office|offices}, {4} % of the city's demands"
  )
  package static let partIsCity = LocalizedText(
    vi: "{0}: phần khép kín quanh {1} là cả thành phố",
    en: "{0}: the closed part around {1} is the whole city")
  package static let partChoice = LocalizedText(
    vi: "  gắn với nhau vì người dân tự chọn giữa {0} điểm ({1})",
    en: "  held together by a free choice among {0 site|sites} ({1})")
  package static let partOffice = LocalizedText(
    vi: "  gắn với nhau vì hồ sơ của {0} điểm đến {1} ({2})",
    en: "  held together by dossiers of {0 site|sites} that {0|goes|go} to {1} ({2})")
  package static let partMore = LocalizedText(
    vi: "  và {0} mối gắn kết khác", en: "  and by {0} more")
  package static let partTells = LocalizedText(
    vi:
      "Kết quả của điểm, phòng và quận, huyện, thị xã nằm trọn trong phần này là kết quả của chúng trong cả thành phố; kết quả ghi là của thành phố, cấp, thủ tục, loại điểm là của riêng phần này.",
    en:
      "Sites, offices and districts wholly inside have the results that they have in the whole city; what is told of the city, a level, a procedure or a kind of site is of this part alone."
  )
  package static let failed = LocalizedText(
    vi: "Không thực hiện được: {0}", en: "That did not work: {0}")

  package static let planned = LocalizedText(
    vi: "Đã ghi {0}: {1} lần chạy, mã băm {2}.", en: "Wrote {0}: {1 run|runs}, hash {2}.")
  package static let stopped = LocalizedText(
    vi: "Đã dừng theo yêu cầu, không ghi gì.", en: "Stopped as asked; nothing was written.")
  package static let stoppedKept = LocalizedText(
    vi: "Đã dừng theo yêu cầu. Những gì đã xong vẫn còn: chạy lại lệnh này với --resume để tiếp "
      + "tục.",
    en: "Stopped as asked. What was finished is kept: the same command goes on with --resume.")

  package static let simulating = LocalizedText(
    vi: "Mô phỏng {0} × {1} lần lặp trên {2} luồng ...",
    en: "Simulating {0} × {1 replication|replications} on {2 thread|threads} ...")
  package static let progress = LocalizedText(
    vi: "{0}/{1} lần lặp, còn khoảng {2}", en: "{0} of {1 replication|replications}, about {2} left"
  )
  package static let minutes = LocalizedText(vi: "{0} phút", en: "{0} min")
  package static let seconds = LocalizedText(vi: "{0} giây", en: "{0} s")
  package static let hours = LocalizedText(vi: "{0} giờ", en: "{0} h")
  package static let runSize = LocalizedText(
    vi:
      "Ước tính: khoảng {0} người dân trong mỗi lần lặp, {1} lần lặp × {2} phương án; khoảng {3}, "
      + "{4} GB bộ nhớ.",
    en:
      "Estimate: about {0 citizen|citizens} in each replication, {1 replication|replications} × {2 option|options}; about {3}, "
      + "{4} GB of memory.")
  package static let undoneWork = LocalizedText(
    vi:
      "Khoảng {0} lượt và việc sẽ không ai làm kịp: nhân sự quá ít so với nhu cầu (xem motcua check).",
    en:
      "For about {0 ticket|tickets} and jobs nobody will have time: the staff are far too few for the "
      + "demand (see motcua check).")
  package static let largeRun = LocalizedText(
    vi: "Lần chạy này rất lớn. Nếu đúng ý định, hãy thêm --yes; nếu không, hãy xem lại nhu cầu "
      + "(annual_volume, volume_factor), số ngày và --replications.",
    en: "This run is very large. If it is meant, add --yes; if not, look at the demand "
      + "(annual_volume, volume_factor), the days and --replications.")
  package static let meantQuestion = LocalizedText(
    vi: "Lần chạy này rất lớn. Tiếp tục? [c/K] ", en: "This run is very large. Go on? [y/N] ")
  package static let notMeant = LocalizedText(
    vi: "Đã dừng trước khi mô phỏng.", en: "Stopped before anything was simulated.")
  package static let pilots = LocalizedText(
    vi: "{0}: chạy thử {1} ngày, {2}/{3}", en: "{0}: pilot runs of {1 day|days}, {2} of {3}")

  /// To two digits: an estimate is no more precise.
  package static func rounded(_ number: Double, _ language: Language) -> String {
    guard number > 0, number.isFinite else { return "0" }
    var unit = 1.0
    while number / unit >= 100 { unit *= 10 }
    while number / unit < 10, unit > 0.01 { unit /= 10 }
    return NumberFormat(language: language).decimal(
      (number / unit).rounded() * unit, digits: unit >= 1 ? 0 : unit >= 0.1 ? 1 : 2)
  }
  package static let written = LocalizedText(
    vi: "Kết quả ở {0} (sau {1})", en: "Results are in {0} (after {1})")
  package static let logSampled = LocalizedText(
    vi: "log.xes giữ {1} trong {2} hồ sơ được ghi, chọn đều, để không quá {0} MB; cases.csv và "
      + "events.csv giữ tất cả",
    en: "log.xes holds {1} of the {2} traced dossiers, evenly chosen, so as not to exceed {0} MB; "
      + "cases.csv and events.csv hold all")
  package static let reportWritten = LocalizedText(
    vi: "Báo cáo ở {0}", en: "The report is in {0}")
  package static let reportTellsOf = LocalizedText(
    vi: "Báo cáo nêu cả các lần chạy đã thêm vào thư mục: {0}",
    en: "It tells of the studies that were added to the folder, too: {0}")
  package static let exported = LocalizedText(vi: "Đã ghi {0}", en: "Written: {0}")
  package static let picturesWritten = LocalizedText(
    vi: "Hình (SVG và PNG) ở {0}", en: "The pictures (SVG and PNG) are in {0}")
  package static let nothingToDraw = LocalizedText(
    vi: "Kết quả loại này không có hình nào: không ghi gì vào {0}",
    en: "Results of this kind have no pictures: nothing is written into {0}")
  package static let memoWritten = LocalizedText(vi: "Văn bản ở {0}", en: "The memo is in {0}")
  package static let traceWritten = LocalizedText(
    vi: "Truy vết từng số ở {0}", en: "Where each number was read is in {0}")
  package static let noCharts = LocalizedText(
    vi: "Báo cáo không có hình. {0}", en: "The report has no pictures. {0}")
  static let noPython = LocalizedText(
    vi: "Không tìm thấy Python có gói {1}; đã tìm: {0}. Hãy cài gói ấy (pip install {1}) cho một "
      + "trong các Python này, hoặc đặt MOTCUA_PYTHON là một Python đã có. ./run tự cài nếu tải "
      + "được từ PyPI.",
    en: "No Python with {1} was found; looked for: {0}. Install it (pip install {1}) for one of "
      + "these, or set MOTCUA_PYTHON to a Python that has it. ./run installs it where PyPI can "
      + "be reached.")
  static let lacksModule = LocalizedText(vi: "{0} (không có {1})", en: "{0} (without {1})")
  static let isNotThere = LocalizedText(vi: "{0} (không có)", en: "{0} (not there)")
  static let noPandoc = LocalizedText(
    vi: "Cần pandoc để viết tệp Word, mà PATH không có: hãy cài (apt-get install pandoc)",
    en: "A Word file needs pandoc, and the PATH has none: install it (apt-get install pandoc)")
  package static let notShown = LocalizedText(
    vi: "Không ghi được ra đầu ra chuẩn: {0}", en: "Standard output was not taken: {0}")
  package static let chartsFailed = LocalizedText(
    vi: "Báo cáo không có hình, vì không vẽ được: {0}",
    en: "The report has no pictures, as drawing them failed: {0}")
  package static let kept = LocalizedText(
    vi: "Thêm --out THƯ_MỤC để giữ mọi bảng số liệu.", en: "Add --out FOLDER to keep all tables.")

  package static let differsFrom = LocalizedText(vi: "{0} so với {1}", en: "{0} against {1}")
  /// {0} the lever, {1} those that it cannot be without.
  package static let leverNeeds = LocalizedText(vi: "{0}, cần {1}", en: "{0}, needs {1}")
  package static let leverOff = LocalizedText(
    vi: "{0} (đang tắt; nếu bật sẽ đổi)", en: "{0} (switched off; would change)")
  package static let newValue = LocalizedText(vi: "{0} (trước đây không có)", en: "{0} (new)")
  package static let rowsAdded = LocalizedText(vi: "dòng thêm: {0}", en: "rows added: {0}")
  package static let rowsRemoved = LocalizedText(vi: "dòng bỏ: {0}", en: "rows removed: {0}")
  package static let rowsChanged = LocalizedText(vi: "dòng sửa: {0}", en: "rows changed: {0}")
  package static let noChange = LocalizedText(
    vi: "không đổi gì", en: "changes nothing")
  package static let isBase = LocalizedText(
    vi: "{0} là kịch bản gốc: không có gì để so. Hãy nêu một phương án hoặc thêm --set",
    en: "{0} is a base scenario: there is nothing to tell. Name an option, or add --set")

}
