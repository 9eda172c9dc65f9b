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
  public var failures: Int { rates.count { !$0.agrees } }

  /// How many of them are wrong as often as they say.
  public var summary: LocalizedText {
    let agreeing = "\(rates.count - failures)/\(rates.count)"
    return LocalizedText(
      vi: "\(agreeing) đại lượng có khoảng tin cậy sai đúng mức cho phép",
      en: "\(agreeing) measures have intervals that are wrong as often as they say")
  }

  /// As `ComparisonTable.text`.
  public func text(_ language: Language, width: Int?, styled: Bool) -> String {
    var table = TextTable(header: Self.header.map { $0[language] })
    for row in rates {
      let style: TextTable.Style = row.agrees ? .plain : .bad
      table.rows.append(
        Self.columns(row, language).enumerated().map {
          TextTable.Cell($1, style: $0 >= 5 ? style : .plain)
        })
    }
    return table.text(width: width, styled: styled)
  }

  /// As a table of a page, in English.
  public var markdown: String {
    VerificationTable.markdown(Self.header, rates.map { Self.columns($0, .en) })
  }

  private static let header = [
    LocalizedText(vi: "Mô hình", en: "Model"), LocalizedText(vi: "Trường hợp", en: "Case"),
    LocalizedText(vi: "Lần lặp mỗi khoảng", en: "Replications each"),
    LocalizedText(vi: "Số khoảng 95 %", en: "Intervals of 95 %"),
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
