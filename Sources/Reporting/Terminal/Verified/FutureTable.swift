import Verification
import Wording

/// How often what is said of known futures holds, one row for each kind.
struct FutureTable {
  let rates: [FutureRates]

  /// As `ShareTable.summary`.
  var summary: LocalizedText {
    LocalizedText(
      vi: "\(rows.agreeing) loại kịch bản tương lai đã biết được kết luận đúng mức",
      en: "\(rows.agreeing) kinds of known futures are judged as rightly as they have to be")
  }

  var rows: JudgedRows<FutureRates> {
    JudgedRows(
      rows: rates, header: Self.header, judged: 3..<6, agrees: \.agrees, columns: Self.columns)
  }

  private static let header = [
    LocalizedText(vi: "Kịch bản tương lai", en: "Futures"),
    LocalizedText(vi: "Số lần", en: "Studies"), LocalizedText(vi: "Số điểm", en: "Points each"),
    LocalizedText(
      vi: "Khoảng 95% chứa điểm 5% và điểm 95% (phải là)",
      en: "Intervals that hold the 5 % and the 95 % point (have to)"),
    LocalizedText(
      vi: "P(tốt nhất) trong 3 sai số chuẩn (phải là); lệch nhiều nhất",
      en: "P(best) within 3 standard errors (has to); furthest off"),
    LocalizedText(
      vi: "Q2 nhỏ nhất, giữa; chỉ số được nêu (khi Q2 từ 0,8)",
      en: "Q2 least, median; indices told (where Q2 is 0.8 or more)"),
  ]

  private static func columns(_ row: FutureRates, _ language: Language) -> [String] {
    let format = NumberFormat(language: language)
    func percent(_ share: Double, _ digits: Int = 1) -> String {
      format.percent(share, digits: digits)
    }
    let allowed =
      row.allowed.upperBound < 1
      ? "\(percent(row.allowed.lowerBound, 0)) – \(percent(row.allowed.upperBound))"
      : "≥ \(percent(row.allowed.lowerBound, 0))"
    let furthest =
      row.kind == .many ? " (≤ \(percent(FutureRates.mostOff)))" : ""
    let near = percent(Double(row.near) / Double(row.studies))
    return [
      row.kind.name[language], "\(row.studies)", "\(row.kind.points)",
      "\(percent(row.held.low)), \(percent(row.held.high)) (\(allowed))",
      "\(near) (≥ \(percent(FutureRates.leastNear, 0))); \(percent(row.furthest))\(furthest)",
      row.q2.isEmpty
        ? NumberFormat.missing
        : "\(format.decimal(row.q2[0], digits: 2)), "
          + "\(format.decimal(row.q2[row.q2.count / 2], digits: 2)); \(row.told)/\(row.q2.count)",
    ]
  }
}

extension FutureStudy.Kind {
  fileprivate var name: LocalizedText {
    switch self {
    case .independent: LocalizedText(vi: "điểm rút độc lập", en: "independent points")
    case .hypercube: LocalizedText(vi: "siêu lập phương Latin", en: "Latin hypercubes")
    case .overload:
      LocalizedText(
        vi: "siêu lập phương Latin, gần quá tải", en: "Latin hypercubes, near overload")
    case .many: LocalizedText(vi: "dãy Sobol", en: "Sobol's sequence")
    }
  }
}
