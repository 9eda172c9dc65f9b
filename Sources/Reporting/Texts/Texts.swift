import Experiments
import Wording

/// The text catalogue: what people read in tables and notices, in Vietnamese and English. Names of
/// KPIs are in `KPI.all`. `{0}`, `{1}`, ... stand for values.
package enum Texts {
  static let indicator = LocalizedText(vi: "Chỉ tiêu", en: "Indicator")
  static let value = LocalizedText(vi: "Giá trị", en: "Value")
  static let target = LocalizedText(vi: "Mục tiêu", en: "Target")
  static let comparisonTitle = LocalizedText(
    vi: "So sánh với {0}, kỳ {1} – {2}", en: "Compared with {0}, {1} – {2}")
  static let runTitle = LocalizedText(vi: "{0}, kỳ {1} – {2}", en: "{0}, {1} – {2}")
}
