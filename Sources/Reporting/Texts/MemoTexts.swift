import ServiceModel
import Wording

/// The words of a decision memo beyond those of the page.
enum MemoTexts {
  // Places for whoever sends it, by Decree 30/2020.
  static let agency = LocalizedText(vi: "TÊN CƠ QUAN, TỔ CHỨC", en: "NAME OF THE AGENCY")
  static let number = LocalizedText(vi: "Số: ……/BC-……", en: "No. ……")
  static let nation = LocalizedText(
    vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM")
  static let motto = LocalizedText(
    vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness")
  static let place = LocalizedText(
    vi: "……, ngày …… tháng …… năm ……", en: "……, …… / …… / ……")
  static let title = LocalizedText(vi: "BÁO CÁO", en: "REPORT")
  static let recipients = LocalizedText(vi: "Nơi nhận:", en: "Recipients:")
  static let copies = LocalizedText(vi: "- ……;|- Lưu: VT, …….", en: "- ……;|- Files: …….")
  static let signer = LocalizedText(
    vi: "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", en: "AUTHORITY AND TITLE OF WHO SIGNS")
  static let signed = LocalizedText(vi: "Họ và tên", en: "Full name")

  /// What the memo is about, below its kind.
  static let about = LocalizedText(
    vi: "Về kết quả so sánh các phương án tổ chức Bộ phận Một cửa",
    en: "On a comparison of ways to organise the one-stop service")
  static let aboutOne = LocalizedText(
    vi: "Về kết quả mô phỏng Bộ phận Một cửa", en: "On a simulation of the one-stop service")
  static let close = LocalizedText(
    vi: "Trên đây là báo cáo kết quả, kính trình cấp có thẩm quyền xem xét, quyết định./.",
    en: "Submitted for consideration and decision.")

  // The page in front.
  static let summary = LocalizedText(vi: "TÓM TẮT", en: "SUMMARY")
  static let question = LocalizedText(vi: "Vấn đề.", en: "Question.")
  static let recommended = LocalizedText(vi: "Kiến nghị.", en: "Recommendation.")
  static let loses = LocalizedText(vi: "Đối tượng bị ảnh hưởng bất lợi.", en: "Who loses.")
  static let measure = LocalizedText(
    vi: "Điều kiện, và số liệu cần khảo sát trước khi quyết định.",
    en: "Conditions, and what to measure before a decision.")
  /// {0} the option, {1} the base.
  static let recommend = LocalizedText(
    vi: "Có cơ sở để chọn “{0}” thay cho “{1}”, với các điều kiện nêu dưới đây.",
    en: "There are grounds to choose “{0}” in place of “{1}”, on the conditions below.")
  static let recommendWithCare = LocalizedText(
    vi:
      "Có thể chọn “{0}” vì những mặt tốt hơn nêu dưới đây; chưa có cơ sở nói người dân mất ít thời gian hơn so với “{1}”.",
    en:
      "“{0}” may be chosen for what is better below; there are no grounds to say that citizens spend less time than with "
      + "“{1}”.")
  static let recommendNothing = LocalizedText(
    vi:
      "Chưa có cơ sở để thay “{1}”: không mặt nào của “{0}” tốt hơn rõ rệt hay nhiều khả năng tốt hơn.",
    en: "There are no grounds to replace “{1}”: nothing is better with “{0}”, clearly or likely.")
  static let recommendNone = LocalizedText(
    vi: "Chưa kiến nghị được phương án nào.", en: "No option can be recommended.")
  static let difference = LocalizedText(vi: "Chênh lệch", en: "Difference")
  static let verdict = LocalizedText(vi: "Kết luận", en: "Verdict")

  // Headings.
  static let why = LocalizedText(vi: "Lý do và các phương án được so sánh", en: "What was compared")
  static let serves = LocalizedText(vi: "Kết quả phục vụ người dân", en: "What people get")
  static let losers = LocalizedText(
    vi: "Đối tượng được cải thiện, đối tượng bị ảnh hưởng bất lợi và hướng khắc phục",
    en: "Who gains, who loses, and what may be done for them")
  static let money = LocalizedText(vi: "Nhân sự và chi phí", en: "People and money")
  static let howSure = LocalizedText(vi: "Mức độ tin cậy của kết quả", en: "How well founded it is")
  static let turns = LocalizedText(
    vi: "Các yếu tố có thể làm thay đổi kết luận", en: "What would change the answer")
  static let assumed = LocalizedText(vi: "Các giả định chính", en: "What is assumed")
  static let again = LocalizedText(vi: "Cách kiểm tra lại kết quả", en: "How to repeat it")

  // Where something was not asked.
  static let notVaried = LocalizedText(
    vi:
      "Chưa xét số liệu đầu vào khác đi thì kết luận ra sao, nên chưa biết kết luận phụ thuộc vào số liệu nào; cần xét "
      + "trước khi quyết định.",
    en:
      "Nobody has asked what other inputs would change, so that it is not known which of them the answer hangs on; that "
      + "ought to be asked before a decision.")
  /// {0} points.
  static let notVariedFurther = LocalizedText(
    vi:
      "Chỉ xét số liệu đầu vào khác ở {0} điểm đã cho, nên chưa biết kết luận phụ thuộc vào số liệu nào; cần xét trước khi "
      + "quyết định.",
    en:
      "Other inputs were looked at in the {0 point|points} given and no further, so that it is not known which of them "
      + "the answer hangs on; that ought to be asked before a decision.")
  static let noFrontier = LocalizedText(
    vi: "Chưa tính mỗi phương án cần bao nhiêu người để đạt cùng một mức phục vụ.",
    en: "Nobody has asked how many people each option takes for equal service.")
  static let toKnow = LocalizedText(
    vi: "Lệnh để trả lời những điều chưa xét ở trên:",
    en: "Commands that answer what was not asked above:")

  // What was compared.
  /// {0} options, {1} from, {2} to, {3} replications.
  static let compared = LocalizedText(
    vi:
      "Mô phỏng từng người dân, từng hồ sơ, từng quầy và phòng chuyên môn theo giờ làm việc và thời hạn pháp luật, với các phương "
      + "án: {0}. Kỳ quan sát {1} – {2}, {3} lần lặp; mọi phương án phục vụ cùng những người dân.",
    en:
      "Every citizen, dossier, counter and office was simulated, with opening hours and legal limits, for: {0}. Observed {1} – "
      + "{2}, {3 replication|replications}; all options serve the same citizens.")
  /// {0} the option, {1} levers.
  static let changes = LocalizedText(vi: "“{0}”: {1}.", en: "“{0}”: {1}.")
  static let without = LocalizedText(vi: " Chưa gồm: {0}.", en: " Not included: {0}.")

  // Who sits where.
  static let plan = LocalizedText(
    vi: "Phương án bố trí nhân sự theo nơi tiếp nhận", en: "Staffing plan by site")
  static let staffByKind = LocalizedText(
    vi: "Số người làm việc tại quầy theo loại nơi tiếp nhận (quy đổi toàn thời gian)",
    en: "People at the counters by kind of site (full-time)")
  static let kindOfSite = LocalizedText(vi: "Loại nơi tiếp nhận", en: "Kind of site")
  /// {0} the option.
  static let staffBySite = LocalizedText(
    vi: "Bố trí nhân sự của phương án “{0}”, những nơi đông người nhất",
    en: "Staff of “{0}”, the sites with the most people first")
  static let atCounters = LocalizedText(vi: "Tại quầy (người)", en: "At the counters (people)")
  static let underContract = LocalizedText(
    vi: "Biên chế, hợp đồng (người)", en: "Under contract (people)")
  static let nineInTen = LocalizedText(
    vi: "90% lượt chờ không quá (phút)", en: "Nine in ten wait at most (min)")
  /// {0} how many.
  static let otherSites = LocalizedText(
    vi: "{0} nơi khác: kpi_summary.csv trong thư mục kết quả (scope_type là site).",
    en: "{0 other site|other sites}: kpi_summary.csv of the results (scope_type site).")

  // Tables.
  static let table = LocalizedText(vi: "Bảng {0}. {1}", en: "Table {0}. {1}")
  static let figure = LocalizedText(vi: "Hình {0}. {1}. {2}", en: "Figure {0}. {1}. {2}")
  static let mainFigures = LocalizedText(
    vi: "Giá trị; trong ngoặc: chênh lệch so với gốc và kết luận",
    en: "Values; in brackets the difference from the base, and the verdict")
  static let gains = LocalizedText(
    vi: "Tỷ lệ người dân được cải thiện, bị ảnh hưởng bất lợi so với chính họ ở phương án gốc",
    en: "Citizens better and worse off, each beside the same citizen in the base")
  static let both = LocalizedText(
    vi: "Nhân sự, chi phí phải trả và chi phí theo mức sử dụng",
    en: "People; what is paid, and what is used")
  static let peopleAndMoney = LocalizedText(vi: "Nhân sự và chi phí", en: "People and money")
  static let twoViews = LocalizedText(
    vi:
      "Phải trả: mọi người có hợp đồng, dù làm gì. Theo mức sử dụng: chỉ giờ làm cho dịch vụ; chênh nhau là phần chưa dùng đến. Chi phí "
      + "chuyển đổi trả một lần.",
    en:
      "Paid: all people under contract, whatever they do. Used: only hours worked on the service; between the two lies what is not "
      + "used. A transition is paid once.")
  static let staffing = LocalizedText(
    vi: "Cần bao nhiêu người cho cùng một mức phục vụ", en: "How many people equal service takes")
  static let staffingTable = LocalizedText(
    vi:
      "Số người ít nhất tại quầy để giữ mục tiêu {0}; chỉ số có ghi trạng thái là đã qua kiểm chứng",
    en:
      "The fewest people at counters that keep a target {0}; only numbers with a word beside them were certified"
  )
  /// {0} places.
  static let mitigation = LocalizedText(
    vi:
      "Hướng khắc phục (chưa được mô phỏng): giữ hoặc thêm điểm tiếp nhận, tiếp nhận lưu động và hướng dẫn nộp trực tuyến tại {0}. "
      + "Mỗi biện pháp có thể viết thành một phương án và so sánh trên cùng mô hình.",
    en:
      "What may be done for them (not simulated): keep or add points, mobile reception and help with online filing in {0}. Each can "
      + "be written as an option and compared by the same model.")

  // How sure.
  static let noiseOnly = LocalizedText(
    vi:
      "Các khoảng trong văn bản này chỉ gồm sai số mô phỏng (người dân đến khác nhau giữa các lần lặp); chưa xét số liệu đầu vào "
      + "khác đi.",
    en:
      "Intervals here are of noise alone, which is what other citizens would change; other inputs were not looked at."
  )
  /// {0} futures.
  static let futures = LocalizedText(
    vi:
      "Số liệu đầu vào được cho thay đổi trong {0} kịch bản tương lai, như nhau cho mọi phương án. Rõ rệt: chiều chênh lệch giữ ở ít nhất 95% kịch bản tương lai "
      + "(mọi kịch bản tương lai nếu dưới 93); nhiều khả năng: ít nhất 80%.",
    en:
      "Inputs were varied in {0 future|futures}, the same for all options. Clear: the sign holds in 95 % of them at least (in all below 93); "
      + "likely: in 80 % at least.")

  // What is assumed.
  static let codes = LocalizedText(
    vi:
      "Số liệu đầu vào: {0}. Giả định (A) và số chưa kiểm chứng (K) cần được thay bằng số đo thực tế trước khi quyết định.",
    en:
      "Inputs: {0}. Assumed (A) and unverified (K) figures ought to be replaced by measurements before a decision."
  )
  static let tenInputs = LocalizedText(
    vi:
      "Mười số liệu đầu vào có ảnh hưởng lớn nhất trong các số liệu được cho thay đổi (điểm 5 và 95% của hệ số hay giá trị)",
    en: "The ten weightiest inputs that were varied (5 and 95 % points of the factor or value)")
  static let input = LocalizedText(vi: "Số liệu", en: "Input")
  static let from = LocalizedText(vi: "Từ", en: "From")
  static let to = LocalizedText(vi: "Đến", en: "To")

  static let command = LocalizedText(vi: "Lệnh:", en: "Command:")
  static let traceNote = LocalizedText(
    vi:
      "Mỗi số trong văn bản là một dấu trang (bookmark); tệp truy vết kèm theo (…-trace.csv) ghi tệp, dòng, cột và giá trị của số đó. Mã băm "
      + "của lần chạy (SHA-256 của manifest.json):",
    en:
      "Each number here is a bookmark; the trace beside this file (…-trace.csv) has its file, row, column and value. Hash of the run "
      + "(SHA-256 of manifest.json):")
}
