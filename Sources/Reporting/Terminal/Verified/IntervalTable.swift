import Foundation
import ServiceModel
public import Verification
public import Wording

/// How often intervals and comparisons are wrong, one row for each measure.
public struct IntervalTable: Sendable {
  private let rates: [IntervalRates]

  /// One row for each of these.
  public init(_ rates: [IntervalRates]) {
    self.rates = rates
  }

  /// Measures whose intervals or comparisons are wrong too often or too seldom.
  public var failures: Int { rows.failures }

  /// How many of them are wrong as often as they say.
  public var summary: LocalizedText {
    LocalizedText(
      vi: "\(rows.agreeing) đại lượng có khoảng tin cậy sai đúng mức cho phép",
      en: "\(rows.agreeing) measures have intervals that are wrong as often as they say")
  }

  /// As `ComparisonTable.text`.
  public func text(_ language: Language, width: Int?, styled: Bool) -> String {
    rows.text(language, width: width, styled: styled)
  }

  /// As a table of a page, in English.
  public var markdown: String { rows.markdown }

  var rows: JudgedRows<IntervalRates> {
    JudgedRows(
      rows: rates, header: Self.header, judged: 5..<7, agrees: \.agrees,
      columns: Self.columns)
  }

  private static let header = [
    LocalizedText(vi: "Mô hình", en: "Model"), LocalizedText(vi: "Trường hợp", en: "Case"),
    LocalizedText(vi: "Lần lặp mỗi khoảng", en: "Replications each"),
    LocalizedText(vi: "Số khoảng 95%", en: "Intervals of 95 %"),
    LocalizedText(vi: "Số so sánh A/A", en: "Comparisons A/A"),
    LocalizedText(vi: "Khoảng sai", en: "Miss the exact value"),
    LocalizedText(vi: "A khác A", en: "A differs from A"),
  ]

  private static func columns(_ row: IntervalRates, _ language: Language) -> [String] {
    let format = NumberFormat(language: language)
    return [
      row.model, row.id, "\(row.replications)", "\(row.intervals)", "\(row.comparisons)",
      format.percent(row.missedShare, digits: 1), format.percent(row.differingShare, digits: 1),
    ]
  }
}
