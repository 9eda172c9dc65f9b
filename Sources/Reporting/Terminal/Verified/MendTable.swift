import Runs
import Wording

/// How often what `motcua explain` names first does most, in towns in which one cause is planted.
struct MendTable {
  let rates: MendRates?

  /// As `ShareTable.summary`.
  var summary: LocalizedText {
    LocalizedText(
      vi: "\(rows.agreeing) bộ nguyên nhân cài sẵn được explain nêu đúng đủ mức",
      en:
        "\(rows.agreeing) sets of planted causes are named by explain as rightly as they have to be"
    )
  }

  var rows: JudgedRows<MendRates> {
    JudgedRows(
      rows: rates.map { [$0] } ?? [], header: Self.header, judged: 1..<3, agrees: \.agrees,
      columns: Self.columns)
  }

  private static let header = [
    LocalizedText(vi: "Trường hợp", en: "Cases"),
    LocalizedText(
      vi: "Điều nêu đầu, khi sửa, cải thiện nhiều nhất với người dân khác (phải là)",
      en: "Named first and, mended, improves most on other citizens (has to)"),
    LocalizedText(
      vi: "Điều nêu đầu là nguyên nhân cài sẵn (phải là)",
      en: "Named first is what was planted (has to)"),
  ]

  private static func columns(_ row: MendRates, _ language: Language) -> [String] {
    let least = NumberFormat(language: language).percent(MendRates.least, digits: 0)
    return [
      "\(row.cases)", "\(row.right)/\(row.cases) (≥ \(least))",
      "\(row.found)/\(row.cases) (≥ \(least))",
    ]
  }
}
