import Evidence
import Wording

/// How often intervals of fitted numbers hold the truth, one row for each number.
struct FitTable {
  let rates: [FitRates]

  /// How many of them hold it as often as they say.
  var summary: LocalizedText {
    LocalizedText(
      vi: "\(rows.agreeing) con số ước lượng từ dữ liệu biết trước có khoảng tin cậy đúng mức",
      en: "\(rows.agreeing) numbers fitted to known inputs are found as often as they should")
  }

  var rows: JudgedRows<FitRates> {
    JudgedRows(
      rows: rates, header: Self.header, judged: 2..<3, agrees: \.agrees, columns: Self.columns)
  }

  private static let header = [
    LocalizedText(vi: "Ước lượng từ dữ liệu biết trước", en: "Fitted to known inputs"),
    LocalizedText(vi: "Số lần", en: "How often"),
    LocalizedText(vi: "Khoảng 95% chứa giá trị đúng", en: "Intervals of 95 % that hold the truth"),
    LocalizedText(vi: "Phải là", en: "Has to be"),
  ]

  private static func columns(_ row: FitRates, _ language: Language) -> [String] {
    let format = NumberFormat(language: language)
    let name = row.parameter.name == "family" ? family[language] : row.parameter.name
    return [
      "\(row.parameter.subject): \(name)", "\(row.studies)", format.percent(row.share),
      format.percent(row.allowed.lowerBound, digits: 0) + " – "
        + format.percent(row.allowed.upperBound, digits: 0),
    ]
  }

  private static let family = LocalizedText(
    vi: "họ đúng nằm trong hai họ đầu", en: "its family is among the first two")
}
