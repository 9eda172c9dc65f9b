import Experiments
import ServiceModel

/// The text catalogue of reports and memos.
enum ReportTexts {
  static let best = LocalizedText(
    vi:
      "Người dân tốn ít thời gian nhất với phương án “{0}”: {1} mỗi nhu cầu (đi đường, chờ và làm "
      + "việc tại quầy), so với {2} của “{3}” ({4}).",
    en: "Citizens spend the least time with “{0}”: {1} a demand (travel, queue and counter), "
      + "against {2} with “{3}” ({4}).")
  static let ahead = LocalizedText(
    vi: "Phương án này cũng chắc chắn hơn “{0}” ({1}).",
    en: "It is surely ahead of “{0}” ({1}) too.")
  static let tie = LocalizedText(
    vi: "Với “{0}” ({1}) thì chưa phân định được.",
    en: "Between it and “{0}” ({1}) it is too close to call.")
  static let onlyBest = LocalizedText(
    vi: "Khi so sánh mọi phương án cùng lúc, chỉ “{0}” có thể là tốt nhất về {1} (độ tin cậy {2}).",
    en: "With all options compared at once, only “{0}” can be the best in {1} (at {2}).")
  static let severalBest = LocalizedText(
    vi: "Khi so sánh mọi phương án cùng lúc, {0} đều có thể là tốt nhất về {1} (độ tin cậy {2}).",
    en: "With all options compared at once, each of {0} may be the best in {1} (at {2}).")
  static let notSure = LocalizedText(
    vi: "Nhưng chênh lệch ấy chưa phân định được.", en: "But that difference is too close to call.")
  static let baseBest = LocalizedText(
    vi:
      "Chưa phương án nào giúp người dân tốn ít thời gian hơn “{0}” ({1} mỗi nhu cầu: đi đường, chờ "
      + "và làm việc tại quầy).",
    en: "No option costs citizens less time than “{0}” ({1} a demand: travel, queue and counter).")
  static let nextBest = LocalizedText(
    vi: "Gần nhất là “{0}”: {1} ({2}, {3}).", en: "The nearest is “{0}”: {1} ({2}, {3}).")
  static let nobodySound = LocalizedText(
    vi:
      "Không phương án nào phục vụ được mọi người: ở phương án nào cũng có ít nhất 1% nhu cầu không "
      + "có kết quả. Chưa thể xếp hạng.",
    en: "No option serves everybody: in each of them 1 % of the demands or more have no result. "
      + "They cannot be ranked.")
  static let unranked = LocalizedText(
    vi: "“{0}” không được xếp hạng: {1} nhu cầu bị bỏ cuộc hoặc chưa có kết quả khi kết thúc.",
    en: "“{0}” is not ranked: {1} of the demands are given up or have no result at the end.")
  static let scores = LocalizedText(
    vi: "“{0}”: tốt hơn ở {1}, kém hơn ở {2}, chưa phân định ở {3} trong {4} chỉ tiêu chính.",
    en: "“{0}”: better in {1}, worse in {2}, too close to call in {3} of {4} headline indicators.")
  static let gains = LocalizedText(vi: "▲ Lợi nhất: {0}.", en: "▲ Largest gains: {0}.")
  static let losses = LocalizedText(vi: "▼ Thiệt nhất: {0}.", en: "▼ Largest losses: {0}.")
  static let close = LocalizedText(vi: "≈ Chưa phân định: {0}.", en: "≈ Too close to call: {0}.")
  static let hidden = LocalizedText(
    vi:
      "Người dân bỏ cuộc ở {0} nhu cầu. Tỷ lệ đúng hạn ({1}) không tính họ: trên mọi người có nhu cầu, "
      + "chỉ {2} được phục vụ đúng hạn.",
    en: "Citizens give up {0} of the demands. The on-time share ({1}) leaves them out: of all who "
      + "asked, {2} are served on time.")
  static let bests: [(kpi: String, label: LocalizedText)] = [
    (
      "wait_mean", LocalizedText(vi: "Chờ ngắn nhất: “{0}”, {1}.", en: "Shortest wait: “{0}”, {1}.")
    ),
    (
      "cost_per_dossier",
      LocalizedText(
        vi: "Chi phí mỗi hồ sơ thấp nhất: “{0}”, {1}.", en: "Lowest cost per dossier: “{0}”, {1}.")
    ),
    (
      "served_on_time_share",
      LocalizedText(
        vi: "Phục vụ đúng hạn nhiều người nhất: “{0}”, {1}.",
        en: "Most people served on time: “{0}”, {1}.")
    ),
  ]
  static let overloaded = LocalizedText(
    vi: "“{0}” quá tải: {1} nhu cầu chưa có kết quả khi hết thời gian theo dõi.",
    en: "“{0}” is overloaded: {1} of the demands have no result when the follow-up ends.")
  static let fullSites = LocalizedText(
    vi: "“{0}”: {1} nơi tiếp nhận làm việc hết công suất ({2}).",
    en: "“{0}”: {1} sites work at the limit of their staff ({2}).")
  static let fullOffices = LocalizedText(
    vi: "“{0}”: {1} phòng chuyên môn làm việc hết công suất ({2}).",
    en: "“{0}”: {1} offices work at the limit of their staff ({2}).")
  static let overloads = LocalizedText(
    vi:
      "“{0}”: tại {1} nơi, khối lượng công việc của ngày thường (với phòng: tháng) đông nhất vượt quá "
      + "năng lực, tính trước khi có ai phải chờ. Nhiều nhất: {2}.",
    en:
      "“{0}”: in {1} places more work is offered on the busiest ordinary day (of offices: in the busiest "
      + "month) than can be done, reckoned before anybody waits. Most of all: {2}.")

  static let comparisonTitle = LocalizedText(
    vi: "So sánh các phương án tổ chức bộ phận Một cửa",
    en: "Comparison of one-stop service options")
  static let runTitle = LocalizedText(
    vi: "Kết quả mô phỏng bộ phận Một cửa", en: "Simulated one-stop service")
  static let subtitle = LocalizedText(
    vi: "Kỳ quan sát {0} – {1} · {2} lần lặp · mầm {3}",
    en: "Observed {0} – {1} · {2} replications · seed {3}")
  static let answer = LocalizedText(vi: "Kết luận", en: "The answer")
  static let comparison = LocalizedText(vi: "Bảng so sánh", en: "Comparison")
  static let results = LocalizedText(vi: "Chỉ tiêu chính", en: "Headline indicators")
  static let pictures = LocalizedText(vi: "Hình", en: "Pictures")
  static let changes = LocalizedText(
    vi: "Mỗi phương án thay đổi gì", en: "What each option changes")
  static let assumptions = LocalizedText(
    vi: "Giả định và độ tin cậy", en: "Assumptions and confidence")
  static let method = LocalizedText(vi: "Phương pháp", en: "Method")
  static let provenance = LocalizedText(vi: "Nguồn gốc số liệu", en: "Provenance")
  static let everything = LocalizedText(vi: "Mọi chỉ tiêu", en: "All indicators")
  static let contents = LocalizedText(vi: "Mục lục", en: "Contents")
  static let base = LocalizedText(vi: "gốc", en: "base")
  static let interval = LocalizedText(
    vi: "± là nửa khoảng tin cậy 95% theo {0} lần lặp; mọi phương án phục vụ cùng những người dân. "
      + "Kết luận “tốt hơn”, “kém hơn” ở các chỉ tiêu chính đã hiệu chỉnh Holm cho cả bảng.",
    en: "± is half the 95 % interval over {0} replications; all options serve the same citizens. "
      + "“Better” and “worse” among headline indicators are sure after Holm's correction over the table."
  )
  static let onlyOne = LocalizedText(
    vi: "Một lần lặp: không có khoảng tin cậy. Hãy chạy lại với --replications 10.",
    en: "One replication: there are no intervals. Run it again with --replications 10.")
  static let noCharts = LocalizedText(
    vi:
      "Chưa có hình: không tìm thấy Python có vl-convert. Hãy cài (pip install vl-convert-python), đặt "
      + "MOTCUA_PYTHON nếu đó không phải Python của dự án hay của hệ thống, rồi viết lại báo cáo.",
    en:
      "There are no pictures: no Python with vl-convert was found. Install it (pip install "
      + "vl-convert-python), name that Python in MOTCUA_PYTHON if it is neither the project's nor the "
      + "system's, and write the report again.")
  static let switchedOff = LocalizedText(vi: "đang tắt", en: "switched off")
  static let noChanges = LocalizedText(
    vi: "Thư mục kết quả không có changes.csv.", en: "The result folder has no changes.csv.")
  static let baseScenario = LocalizedText(
    vi: "kịch bản gốc, mọi phương án khác so với nó",
    en: "the base that all others are compared with")

  static let codes: [(code: String, name: LocalizedText)] = [
    ("V", LocalizedText(vi: "đã kiểm chứng trong nguồn", en: "verified in a source")),
    ("D", LocalizedText(vi: "suy ra từ số đã kiểm chứng", en: "derived from verified figures")),
    ("K", LocalizedText(vi: "biết nhưng chưa kiểm chứng", en: "known but unverified")),
    ("A", LocalizedText(vi: "giả định", en: "assumed")),
  ]
  static let noCode = LocalizedText(
    vi: "không ghi mã (lựa chọn của mô hình)", en: "no code (choices of the model)")
  static let inputs = LocalizedText(vi: "Số liệu đầu vào", en: "Input")
  static let count = LocalizedText(vi: "Số dòng", en: "Rows")
  static let code = LocalizedText(vi: "Mã", en: "Code")
  static let source = LocalizedText(vi: "Nguồn", en: "Source")
  static let example = LocalizedText(vi: "Ví dụ giá trị", en: "A value")
  static let showAll = LocalizedText(vi: "Xem tất cả", en: "Show all")
  static let file = LocalizedText(vi: "Tệp", en: "File")
  static let command = LocalizedText(vi: "Lệnh", en: "Command")
  static let tool = LocalizedText(vi: "Chương trình", en: "Program")
  static let started = LocalizedText(vi: "Bắt đầu", en: "Started")
  static let machine = LocalizedText(vi: "Máy", en: "Machine")
  static let rules = LocalizedText(vi: "Quy tắc pháp lý", en: "Rule-sets")
  static let runHash = LocalizedText(vi: "Mã băm của lần chạy", en: "Hash of the run")
  static let inputFiles = LocalizedText(vi: "Tệp đầu vào", en: "Inputs")
  static let outputFiles = LocalizedText(vi: "Tệp kết quả", en: "Outputs")
  static let methodText: [LocalizedText] = [
    LocalizedText(
      vi:
        "Mô phỏng sự kiện rời rạc từng nhu cầu, từng người dân, từng quầy và từng phòng chuyên môn, "
        + "từ lúc phát sinh đến lúc nhận kết quả, theo giờ làm việc và hạn giải quyết của pháp luật.",
      en: "A discrete-event simulation of every demand, citizen, counter and office, from when the "
        + "demand arises until the result is in hand, with opening hours and legal time limits."),
    LocalizedText(
      vi:
        "Các phương án dùng chung số ngẫu nhiên: cùng một người dân, cùng một ngày, cùng một hồ sơ. "
        + "Vì vậy chênh lệch là do phương án, và khoảng tin cậy của nó hẹp hơn của từng giá trị.",
      en:
        "Options share their random numbers: the same citizens, days and dossiers. So a difference "
        + "is due to the option, and its interval is narrower than those of the values."),
    LocalizedText(
      vi:
        "Giá trị là tỷ số của tổng hoặc phân vị gộp trên mọi lần lặp; khoảng Student 95% theo các "
        + "lần lặp. Thứ hạng giữa hai phương án không phải gốc dùng chênh lệch theo cặp của các lần lặp.",
      en:
        "Values are ratios of sums or pooled quantiles over all replications, with Student's 95 % "
        + "intervals over replications. Two options that are not the base are ranked by their paired "
        + "differences over replications."),
    LocalizedText(
      vi:
        "Khoảng tin cậy chỉ nói về ngẫu nhiên, không nói về sai số của giả định: hãy đọc phần giả định.",
      en: "Intervals tell of chance only, not of wrong assumptions: read those as well."),
  ]
}
