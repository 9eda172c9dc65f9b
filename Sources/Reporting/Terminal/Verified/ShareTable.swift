public import Verification
public import Wording

/// How often intervals of the shares of levers hold the truth, one row for each kind.
public struct ShareTable: Sendable {
  private let rates: [ShareRates]

  /// One row for each of these.
  public init(_ rates: [ShareRates]) {
    self.rates = rates
  }

  /// Kinds whose intervals hold the truth too seldom or too often.
  public var failures: Int { rows.failures }

  /// How many of them hold it as often as they say.
  public var summary: LocalizedText {
    LocalizedText(
      vi: "\(rows.agreeing) cách chia phần cho giải pháp có khoảng tin cậy đúng mức",
      en:
        "\(rows.agreeing) ways of sharing out among levers have intervals that hold as often as they say"
    )
  }

  /// As `ComparisonTable.text`.
  public func text(_ language: Language, width: Int?, styled: Bool) -> String {
    rows.text(language, width: width, styled: styled)
  }

  /// As a table of a page, in English.
  public var markdown: String { rows.markdown }

  var rows: JudgedRows<ShareRates> {
    JudgedRows(
      rows: rates, header: Self.header, judged: 3..<4, agrees: \.agrees, columns: Self.columns)
  }

  private static let header = [
    LocalizedText(vi: "Chia phần cho", en: "What is shared out"),
    LocalizedText(vi: "Số lần", en: "How often"), LocalizedText(vi: "Giải pháp", en: "Levers"),
    LocalizedText(vi: "Khoảng 95% chứa giá trị đúng", en: "Intervals of 95 % that hold the truth"),
    LocalizedText(vi: "Phải là", en: "Has to be"),
  ]

  private static func columns(_ row: ShareRates, _ language: Language) -> [String] {
    let format = NumberFormat(language: language)
    func range(_ range: ClosedRange<Double>, digits: Int) -> String {
      format.percent(range.lowerBound, digits: digits) + " – "
        + format.percent(range.upperBound, digits: digits)
    }
    return [
      row.kind.name[language], "\(row.studies)", "\(row.covered.count)",
      range(row.shares, digits: 1), range(ShareRates.allowed, digits: 0),
    ]
  }
}

extension ShareStudy.Kind {
  fileprivate var name: LocalizedText {
    switch self {
    case .means: LocalizedText(vi: "trung bình", en: "means")
    case .needs:
      LocalizedText(
        vi: "trung bình, một giải pháp cần giải pháp khác", en: "means, where a lever needs another"
      )
    case .ratios: LocalizedText(vi: "tỷ số của tổng", en: "ratios of totals")
    case .orders:
      LocalizedText(vi: "trung bình, rút 64 thứ tự", en: "means, over 64 orders that are drawn")
    }
  }
}
