import Experiments
import Runs
import ServiceModel
import Wording

/// The text catalogue of reports and memos.
enum ReportTexts {
  /// What the ranking KPI adds up.
  private static let parts = (
    vi: "đi đường, chờ, làm việc tại quầy, chờ kết quả lấy ngay",
    en: "travel, queue, counter, waiting for a result in the hall"
  )
  static let best = LocalizedText(
    vi:
      "Người dân tốn ít thời gian nhất với phương án “{0}”: {1} mỗi nhu cầu (\(parts.vi)), so với {2} "
      + "của “{3}” ({4}).",
    en:
      "Citizens spend the least time with “{0}”: {1} a demand (\(parts.en)), against {2} with “{3}” "
      + "({4}).")
  static let seemsBest = LocalizedText(
    vi:
      "Trong các lần mô phỏng này, người dân tốn ít thời gian nhất với phương án “{0}”: {1} mỗi nhu cầu "
      + "(\(parts.vi)), so với {2} của “{3}” ({4}); về mức chênh lệch ấy: {5}.",
    en:
      "In these replications citizens spent the least time with “{0}”: {1} a demand (\(parts.en)), "
      + "against {2} with “{3}” ({4}); of that difference: {5}.")
  static let bestAtCentre = LocalizedText(
    vi:
      "Với các số liệu đầu vào này, người dân tốn ít thời gian nhất với phương án “{0}”: {1} mỗi nhu cầu "
      + "(\(parts.vi)), so với {2} của “{3}” ({4}); nếu xét cả số liệu đầu vào khác: {5}.",
    en:
      "For these inputs citizens spend the least time with “{0}”: {1} a demand (\(parts.en)), against {2} "
      + "with “{3}” ({4}); by other inputs as well: {5}.")
  static let ahead = LocalizedText(
    vi:
      "Với các số liệu đầu vào này, phương án “{0}” ({1}) kém phương án tốt nhất một mức đáng kể.",
    en: "For these inputs “{0}” ({1}) is relevantly behind the best.")
  static let tie = LocalizedText(
    vi: "So với “{0}” ({1}) thì {2}, hoặc {3}.",
    en: "Between it and “{0}” ({1}) it is {2}, or there is {3}.")
  static let onlyBest = LocalizedText(
    vi:
      "Khi so sánh mọi phương án được xếp hạng cùng lúc, chỉ “{0}” có thể là tốt nhất về {1} với "
      + "các số liệu đầu vào này (khoảng sai số mô phỏng đã hiệu chỉnh, độ tin cậy {2}).",
    en:
      "With all options that are ranked compared at once, only “{0}” can be the best in {1} for these "
      + "inputs (adjusted noise intervals, at {2})."
  )
  static let severalBest = LocalizedText(
    vi:
      "Khi so sánh mọi phương án được xếp hạng cùng lúc, {0} đều có thể là tốt nhất về {1}, hoặc kém "
      + "không đáng kể, với các số liệu đầu vào này (khoảng sai số mô phỏng đã hiệu chỉnh, độ tin cậy {2}).",
    en: "With all options that are ranked compared at once, each of {0} may be the best in {1}, or "
      + "behind by no relevant difference, for these inputs (adjusted noise intervals, at {2}).")
  static let baseBest = LocalizedText(
    vi:
      "Chưa thấy phương án nào giúp người dân tốn ít thời gian hơn “{0}” ({1} mỗi nhu cầu: "
      + "\(parts.vi)).",
    en: "No option is seen to cost citizens less time than “{0}” ({1} a demand: \(parts.en)).")
  static let nextBest = LocalizedText(
    vi: "Gần nhất là “{0}”: {1} ({2}, {3}).", en: "The nearest is “{0}”: {1} ({2}, {3}).")
  static let nobodySound = LocalizedText(
    vi:
      "Chưa thể xếp hạng: ở phương án nào cũng có ít nhất 1% nhu cầu do người dân bỏ dở hoặc chưa có "
      + "kết quả khi kết thúc.",
    en:
      "None can be ranked: in each of them 1 % of the demands or more are given up or have no result "
      + "at the end.")
  static let scores = LocalizedText(
    vi: "“{0}”: {1} trong {2} chỉ tiêu chính.",
    en: "“{0}”: {1} of {2 headline indicator|headline indicators}.")
  static let score = LocalizedText(vi: "{0} ở {1}", en: "{0} in {1}")
  static let gains = LocalizedText(
    vi: "{0} Cải thiện nhiều nhất: {1}.", en: "{0} Largest gains: {1}.")
  static let losses = LocalizedText(
    vi: "{0} Kém đi nhiều nhất: {1}.", en: "{0} Largest losses: {1}.")
  static let bests: [(kpi: String, label: LocalizedText)] = [
    (
      "wait_mean", LocalizedText(vi: "Chờ ngắn nhất: “{0}”, {1}.", en: "Shortest wait: “{0}”, {1}.")
    ),
    (
      "cost_per_dossier_paid",
      LocalizedText(
        vi: "Chi phí phải trả mỗi hồ sơ thấp nhất: “{0}”, {1}.",
        en: "Lowest cost per dossier by what is paid: “{0}”, {1}.")
    ),
    (
      "cost_per_dossier_used",
      LocalizedText(
        vi: "Chi phí mỗi hồ sơ theo mức sử dụng thấp nhất: “{0}”, {1}.",
        en: "Lowest cost per dossier by what is used: “{0}”, {1}.")
    ),
    (
      "served_on_time_share",
      LocalizedText(
        vi: "Phục vụ đúng hạn nhiều người nhất: “{0}”, {1}.",
        en: "Most people served on time: “{0}”, {1}.")
    ),
  ]
  static let comparisonTitle = LocalizedText(
    vi: "So sánh các phương án tổ chức Bộ phận Một cửa",
    en: "Comparison of one-stop service options")
  static let runTitle = LocalizedText(
    vi: "Kết quả mô phỏng Bộ phận Một cửa", en: "Simulated one-stop service")
  static let subtitle = LocalizedText(
    vi: "Kỳ quan sát {0} – {1} · {2} lần lặp · số khởi tạo ngẫu nhiên {3}",
    en: "Observed {0} – {1} · {2 replication|replications} · seed {3}")
  static let answer = LocalizedText(vi: "Kết luận", en: "The answer")
  static let details = LocalizedText(vi: "Từng phương án", en: "Option by option")
  static let skip = LocalizedText(vi: "Đến nội dung", en: "To the contents")
  static let light = LocalizedText(vi: "Sáng", en: "Light")
  static let dark = LocalizedText(vi: "Tối", en: "Dark")
  static let comparison = LocalizedText(vi: "Bảng so sánh", en: "Comparison")
  static let results = LocalizedText(vi: "Chỉ tiêu chính", en: "Headline indicators")
  static let pictures = LocalizedText(vi: "Hình", en: "Pictures")
  static let changes = LocalizedText(
    vi: "Mỗi phương án thay đổi gì", en: "What each option changes")
  static let assumptions = LocalizedText(
    vi: "Giả định và độ tin cậy", en: "Assumptions and confidence")
  static let added = LocalizedText(
    vi: "Các lần chạy khác trong thư mục", en: "Other studies of this folder")
  static let method = LocalizedText(vi: "Phương pháp", en: "Method")
  static let provenance = LocalizedText(vi: "Nguồn gốc số liệu", en: "Provenance")
  static let everything = LocalizedText(vi: "Mọi chỉ tiêu", en: "All indicators")
  static let contents = LocalizedText(vi: "Mục lục", en: "Contents")
  static let controls = LocalizedText(vi: "Mục lục, ngôn ngữ, nền", en: "Contents, language, theme")
  static let base = LocalizedText(vi: "gốc", en: "base")
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

  static let travel = LocalizedText(vi: "Đi đường", en: "Travel")
  static let queueAndCounter = LocalizedText(vi: "Chờ và tại quầy", en: "Queue and counter")
  static let districts = LocalizedText(vi: "quận, huyện, thị xã", en: "district")
  static let procedures = LocalizedText(vi: "thủ tục", en: "procedure")

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
        "Các phương án dùng chung số ngẫu nhiên: ai có cùng nhu cầu thì cùng ngày, cùng hồ sơ. Chênh lệch "
        + "lấy theo cặp từng lần lặp, nên khoảng tin cậy của nó hẹp hơn của từng giá trị.",
      en:
        "Options share their random numbers: who has the same demand comes on the same day with the same "
        + "dossier. Differences are paired by replication, so their intervals are narrower than those of "
        + "the values."),
    LocalizedText(
      vi:
        "Giá trị là tỷ số của tổng hoặc mức chung của mọi lượt trong mọi lần lặp; khoảng sai số mô phỏng "
        + "(Student theo các lần lặp) cắt ở giới hạn có thể có. Khoảng của các mức chênh lệch ở chỉ tiêu "
        + "chính, và việc phương án nào có thể là tốt nhất, đã hiệu chỉnh Bonferroni để cùng đúng với độ "
        + "tin cậy 95%.",
      en:
        "Values are ratios of sums or pooled quantiles over all replications, with noise intervals "
        + "(Student's, over replications) cut off at what is possible. Those of differences of headline "
        + "indicators, and of which options may be the best, are adjusted by Bonferroni so that they hold "
        + "together at 95 %."
    ),
    LocalizedText(
      vi:
        "Khoảng sai số mô phỏng chỉ nói nếu những người dân khác đến thì sao, không nói nếu số liệu đầu vào "
        + "khác đi thì sao. Điều đó chỉ biết khi cho số liệu đầu vào thay đổi: khi ấy kết luận theo phần số "
        + "điểm mà chiều chênh lệch giữ nguyên. Hãy đọc cả phần giả định.",
      en:
        "Noise intervals tell what other citizens would change, not what other inputs would. That is known "
        + "only where inputs are varied: verdicts are then by the share of points in which the sign of a "
        + "difference holds. Read the assumptions as well."),
  ]
}
