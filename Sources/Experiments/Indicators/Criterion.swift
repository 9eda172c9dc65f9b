public import Wording

/// An item by which service is evaluated: a group of the index of Decision 766/QD-TTg, or one of the nine
/// criteria of Decree 61/2018. What a simulation cannot tell is marked, and has no figure: least of all
/// satisfaction, which is asked of people and follows from no wait or date alone.
public struct Criterion: Hashable, Sendable {
  /// Where it stands.
  public enum Instrument: String, Hashable, Sendable, CaseIterable {
    /// Decision 766/QD-TTg: 100 points in all.
    case decision766 = "decision_766"
    /// Decree 61/2018/ND-CP, chapter IV: nine criteria of 0 to 2 points.
    case decree61 = "decree_61"
  }

  /// By its name in tables.
  public let id: String
  /// Where it stands.
  public let instrument: Instrument
  /// In a few words.
  public let name: LocalizedText
  /// Points at best.
  public let mostPoints: Double
  /// The indicator that tells it; nil if it cannot be simulated.
  public let kpi: String?
  /// Why it cannot be simulated, or how it is.
  public let remark: LocalizedText
  /// Of its points: V verified, D derived, K known but unverified.
  public let confidence: String

  private init(
    _ id: String, _ instrument: Instrument, vi: String, en: String, points: Double, kpi: String?,
    remark: (vi: String, en: String), _ confidence: String
  ) {
    self.id = id
    self.instrument = instrument
    name = LocalizedText(vi: vi, en: en)
    mostPoints = points
    self.kpi = kpi
    self.remark = LocalizedText(vi: remark.vi, en: remark.en)
    self.confidence = confidence
  }

  /// Both lists, in their order.
  public static let all = index766 + nine

  private static let line = (
    vi: "Điểm theo tỷ lệ, quy tắc tuyến tính là giả định (A).",
    en: "Points follow the share in a straight line, which is assumed (A)."
  )
  private static let conduct = (
    vi: "Không mô phỏng: việc làm đúng hay sai của từng người.",
    en: "Not simulated: what individual people do right or wrong."
  )

  private static let index766 = [
    Criterion(
      "transparency", .decision766, vi: "Công khai, minh bạch", en: "Transparency", points: 18,
      kpi: nil,
      remark: ("Không mô phỏng: việc đăng tải thông tin.", "Not simulated: what is published."), "V"
    ),
    Criterion(
      "timeliness", .decision766, vi: "Tiến độ, kết quả giải quyết", en: "Timeliness", points: 20,
      kpi: "index_766_timeliness", remark: line, "V"),
    Criterion(
      "online_service", .decision766, vi: "Dịch vụ trực tuyến", en: "Online service", points: 12,
      kpi: "index_766_online", remark: line, "V"),
    Criterion(
      "online_payment", .decision766, vi: "Thanh toán trực tuyến", en: "Online payment", points: 10,
      kpi: nil, remark: ("Không mô phỏng: phí và lệ phí.", "Not simulated: fees."), "V"),
    Criterion(
      "digitising", .decision766, vi: "Số hóa hồ sơ", en: "Digitising", points: 22,
      kpi: "index_766_digitising", remark: line, "D"),
    Criterion(
      "satisfaction", .decision766, vi: "Mức độ hài lòng", en: "Satisfaction", points: 18, kpi: nil,
      remark: (
        "Bỏ qua có chủ ý: phải hỏi người dân, không suy ra được từ thời gian chờ.",
        "Left out on purpose: it is asked of people and does not follow from waits."
      ), "V"),
  ]

  /// Own knowledge of articles 28 to 33.
  private static let nine = [
    nine(
      1, "time", vi: "Thời gian giải quyết so với quy định", en: "Time against the limit",
      kpi: "criterion_time", line),
    nine(
      2, "time_of_agencies", vi: "Thời gian của từng cơ quan", en: "Time of each agency", kpi: nil,
      (
        "Không tính điểm: phần chậm của từng phòng xem ở các chỉ tiêu về phòng chuyên môn.",
        "No points are given: the indicators of offices tell each one's share of the delay."
      )),
    nine(
      3, "agencies", vi: "Số cơ quan phải liên hệ", en: "Agencies contacted", kpi: nil,
      (
        "Không mô phỏng: trong mọi phương án mỗi nhu cầu chỉ nộp ở một nơi.",
        "Not simulated: in every option a demand is handed in at one site."
      )),
    nine(
      4, "visits", vi: "Số lượt đi lại", en: "Visits", kpi: "criterion_visits", line),
    nine(5, "process", vi: "Đúng quy trình", en: "Correct process", kpi: nil, conduct),
    nine(6, "attitude", vi: "Thái độ", en: "Attitude", kpi: nil, conduct),
    nine(
      7, "feedback", vi: "Tiếp thu phản ánh, kiến nghị", en: "Handling of feedback", kpi: nil,
      conduct),
    nine(
      8, "publicity", vi: "Công khai thủ tục", en: "Publicity", kpi: nil,
      ("Không mô phỏng: việc đăng tải thông tin.", "Not simulated: what is published.")),
    nine(
      9, "online_quality", vi: "Chất lượng dịch vụ trực tuyến", en: "Quality of online service",
      kpi: "criterion_online", line),
  ]

  private static func nine(
    _ number: Int, _ id: String, vi: String, en: String, kpi: String?,
    _ remark: (vi: String, en: String)
  ) -> Criterion {
    Criterion(
      "criterion_\(number)_\(id)", .decree61, vi: vi, en: en, points: 2, kpi: kpi, remark: remark,
      "K")
  }
}
