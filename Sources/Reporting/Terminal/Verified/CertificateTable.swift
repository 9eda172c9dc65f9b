import OutputAnalysis
public import Verification
public import Wording

/// How often staffing problems whose answer is known are certified or refuted, one row for each kind.
public struct CertificateTable: Sendable {
  private let rates: [CertificateRates]

  /// One row for each of these.
  public init(_ rates: [CertificateRates]) {
    self.rates = rates
  }

  /// Kinds of which a wrong thing is said too often, or what is due too seldom.
  public var failures: Int { rows.failures }

  /// How many of them are as they have to be.
  public var summary: LocalizedText {
    LocalizedText(
      vi: "\(rows.agreeing) loại bài toán nhân sự được kết luận đúng mức cho phép",
      en: "\(rows.agreeing) kinds of staffing problems are certified as rightly as they have to be")
  }

  /// As `ComparisonTable.text`.
  public func text(_ language: Language, width: Int?, styled: Bool) -> String {
    rows.text(language, width: width, styled: styled)
  }

  /// As a table of a page, in English.
  public var markdown: String { rows.markdown }

  var rows: JudgedRows<CertificateRates> {
    JudgedRows(
      rows: rates, header: Self.header, judged: 3..<4, agrees: \.agrees,
      columns: Self.columns)
  }

  /// After how many years the test looks, in English.
  static var looks: String {
    let looks = CertificateStudy.plan.looks.map { "\($0)" }
    return looks.dropLast().joined(separator: ", ") + " and " + (looks.last ?? "")
  }

  private static let header = [
    LocalizedText(vi: "Bài toán", en: "Problems"), LocalizedText(vi: "Số bài", en: "How many"),
    LocalizedText(vi: "Kết luận", en: "What is said"), LocalizedText(vi: "Tỷ lệ", en: "Of them"),
    LocalizedText(vi: "Khoảng tin cậy 95%", en: "Interval of 95 %"),
    LocalizedText(vi: "Phải là", en: "Has to be"),
    LocalizedText(vi: "Số năm trung bình", en: "Years on average"),
  ]

  private static func columns(_ row: CertificateRates, _ language: Language) -> [String] {
    let format = NumberFormat(language: language)
    let name = row.kind.name
    let simulated = LocalizedText(vi: "mô phỏng: \(name.vi)", en: "simulated: \(name.en)")
    let inARow = LocalizedText(
      vi: "ngày đông nối tiếp nhau: \(name.vi)", en: "busy days in a row: \(name.en)")
    let limit = format.percent(
      row.kind.isWrong ? CertificateRates.mostWrong : CertificateRates.leastDue, digits: 0)
    let bound =
      row.kind.isWrong
      ? LocalizedText(vi: "không quá \(limit)", en: "at most \(limit)")
      : LocalizedText(vi: "ít nhất \(limit)", en: "at least \(limit)")
    return [
      (row.isSimulated ? simulated : row.isInARow ? inARow : name)[language], "\(row.problems)",
      row.kind.said[language],
      format.percent(row.share),
      "\(format.percent(row.interval.lower)) – \(format.percent(row.interval.upper))",
      bound[language], format.decimal(row.meanYears, digits: 1),
    ]
  }
}

extension CertificateStudy.Kind {
  fileprivate var name: LocalizedText {
    switch self {
    case .atTheLimit:
      LocalizedText(
        vi: "nửa giờ kém nhất có 10,0–10,5% lượt vượt ngưỡng (giới hạn 10%)",
        en: "worst half-hour has 10.0 to 10.5 % beyond, of 10 % allowed")
    case .wellWithin:
      LocalizedText(
        vi: "nửa giờ kém nhất có 4,5–5,0% lượt vượt ngưỡng",
        en: "worst half-hour has 4.5 to 5.0 % beyond")
    case .justWithin:
      LocalizedText(
        vi: "mọi nửa giờ có 9,5–10,0% lượt vượt ngưỡng",
        en: "each half-hour has 9.5 to 10.0 % beyond")
    case .farBeyond:
      LocalizedText(
        vi: "nửa giờ kém nhất có 20–25% lượt vượt ngưỡng",
        en: "worst half-hour has 20 to 25 % beyond")
    }
  }

  fileprivate var said: LocalizedText {
    switch self {
    case .atTheLimit: LocalizedText(vi: "đã kiểm chứng (sai)", en: "certified, wrongly")
    case .wellWithin: LocalizedText(vi: "đã kiểm chứng (đúng)", en: "certified, rightly")
    case .justWithin: LocalizedText(vi: "không đạt (sai)", en: "refuted, wrongly")
    case .farBeyond: LocalizedText(vi: "không đạt (đúng)", en: "refuted, rightly")
    }
  }
}
