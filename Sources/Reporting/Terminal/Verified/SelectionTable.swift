import Verification
import Wording

/// How often the best of known variants is selected, one row for each kind.
struct SelectionTable {
  let rates: [SelectionRates]

  /// As `ShareTable.summary`.
  var summary: LocalizedText {
    LocalizedText(
      vi: "\(rows.agreeing) cách chọn tìm đúng biến thể tốt nhất đủ mức",
      en: "\(rows.agreeing) kinds of selection find the best variant as often as they have to")
  }

  var rows: JudgedRows<SelectionRates> {
    JudgedRows(
      rows: rates, header: Self.header, judged: 3..<4, agrees: \.agrees, columns: Self.columns)
  }

  private static let header = [
    LocalizedText(vi: "Biến thể", en: "Variants"),
    LocalizedText(vi: "Tương quan", en: "Correlation"),
    LocalizedText(vi: "Số lần", en: "How often"),
    LocalizedText(vi: "Chọn đúng (phải là)", en: "Best selected (has to)"),
    LocalizedText(vi: "Lần lặp đã dùng, trung bình", en: "Replications used, on average"),
    LocalizedText(vi: "Nhờ dừng sớm bớt được", en: "Spared by stopping early"),
  ]

  private static func columns(_ row: SelectionRates, _ language: Language) -> [String] {
    let format = NumberFormat(language: language)
    let (studies, all) = (Double(row.studies), Double(row.used + row.saved))
    let saved = Double(row.saved)
    return [
      "\(row.kind.variants)", format.decimal(row.kind.correlation, digits: 1), "\(row.studies)",
      format.percent(Double(row.right) / studies, digits: 1)
        + " (≥ \(format.percent(SelectionRates.least, digits: 0)))",
      format.decimal(Double(row.used) / studies, digits: 0),
      "\(format.decimal(saved / studies, digits: 0)) (\(format.percent(saved / all, digits: 0)))",
    ]
  }
}
