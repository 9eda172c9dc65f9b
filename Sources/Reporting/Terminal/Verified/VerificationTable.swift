import Foundation
import OutputAnalysis
import Runs
import ServiceModel
public import Verification
public import Wording

/// What came of cases with known answers, one row for each.
public struct VerificationTable: Sendable {
  private let cases: [VerifiedCase]

  /// One row for each of these.
  public init(_ cases: [VerifiedCase]) {
    self.cases = cases
  }

  /// Cases that disagree, or whose interval is still too wide to tell.
  public var failures: Int { rows.failures }

  /// How many of them agree with the exact value.
  public var summary: LocalizedText {
    LocalizedText(
      vi: "\(rows.agreeing) trường hợp khớp với giá trị chính xác",
      en: "\(rows.agreeing) cases agree with the exact value")
  }

  /// As `ComparisonTable.text`.
  public func text(_ language: Language, width: Int?, styled: Bool) -> String {
    rows.text(language, width: width, styled: styled)
  }

  /// As a table of a page, in English.
  public var markdown: String { rows.markdown }

  var rows: JudgedRows<VerifiedCase> {
    JudgedRows(
      rows: cases, header: Self.header, judged: 5..<6, agrees: { $0.verdict == .agrees },
      columns: Self.columns)
  }

  private static let header = [
    LocalizedText(vi: "Mô hình", en: "Model"), LocalizedText(vi: "Trường hợp", en: "Case"),
    LocalizedText(vi: "Chính xác", en: "Exact"), LocalizedText(vi: "Ước lượng", en: "Estimate"),
    LocalizedText(vi: "Lệch / sai số chuẩn", en: "Off, in standard errors"),
    LocalizedText(vi: "Kết luận", en: "Verdict"),
    LocalizedText(vi: "Lần lặp", en: "Replications"), LocalizedText(vi: "Nguồn", en: "Source"),
  ]

  private static func columns(_ row: VerifiedCase, _ language: Language) -> [String] {
    let off = off(row)
    return [
      row.model, row.id, short(row.exact),
      (row.estimate.map { short($0.value) } ?? "–")
        + (row.interval.map { " ± \(short($0.halfWidth, digits: 2))" } ?? ""),
      off.map { String(format: "%+.1f", $0) } ?? "–", row.verdict.name[language],
      "\(row.estimate?.deviations.count ?? 0)", row.origin,
    ]
  }

  /// How far the estimate is from the exact value, in its standard errors.
  static func off(_ row: VerifiedCase) -> Double? {
    row.estimate.flatMap { estimate in
      estimate.standardError.map { (estimate.value - row.exact) / $0 }
    }
  }

  /// With so many significant digits.
  private static func short(_ value: Double, digits: Int = 5) -> String {
    String(format: "%.\(digits)g", value)
  }
}

extension VerifiedCase.Verdict {
  fileprivate var name: LocalizedText {
    switch self {
    case .agrees: LocalizedText(vi: "khớp", en: "agrees")
    case .disagrees: LocalizedText(vi: "KHÔNG KHỚP", en: "DISAGREES")
    case .imprecise: LocalizedText(vi: "chưa đủ chính xác", en: "imprecise")
    }
  }
}
