import Experiments
import Runs
import ServiceModel
import Tables
import Wording

/// An indicator of the city and what each lever makes of it, as `attribution.csv` has them.
struct AttributedKPI {
  let indicator: StoredRun.Indicator
  /// The row of the lever `all`.
  let whole: StoredTable.Row
  /// In the order of the option's file.
  let levers: [StoredTable.Row]

  /// Of the headline indicators, in their order; none of a study of another kind.
  static func all(_ study: StoredStudy) throws -> [AttributedKPI] {
    guard let run = study.run, let table = try study.table("attribution") else { return [] }
    let rows = table.rows.filter { $0.text("scope_type") == ScopeType.city.rawValue }
    return run.headlines.compactMap { indicator in
      let mine = rows.filter { $0.text("kpi") == indicator.id }
      guard let whole = mine.first, whole.text("lever") == "all" else { return nil }
      return AttributedKPI(indicator: indicator, whole: whole, levers: Array(mine.dropFirst()))
    }
  }

  var base: Double { whole.number("base_value") ?? 0 }
  var total: Double { whole.number("share") ?? 0 }

  /// What is seen of the shares.
  var seen: SeenShares {
    SeenShares(
      values: levers.map { $0.number("share") ?? 0 }, total: total,
      smallest: indicator.relevant.amount(base: base),
      isBeyondChance: levers.map { lever in
        guard let low = lever.number("ci_low"), let high = lever.number("ci_high") else {
          return true
        }
        return low > 0 || high < 0
      })
  }

  static func name(_ lever: StoredTable.Row) -> LocalizedText {
    let id = lever.text("lever") ?? ""
    let name = LocalizedText(vi: lever.text("lever_vi") ?? id, en: lever.text("lever_en") ?? id)
    return AttributionWords.name(name, isOn: lever.flag("enabled") ?? true)
  }

  func format(_ language: Language) -> RowFormat {
    RowFormat(indicator.unit, values: [base, base + total], language)
  }

  /// With its unit.
  func label(_ language: Language) -> String { format(language).label(indicator.name[language]) }

  /// A share with half of its interval.
  func share(_ row: StoredTable.Row, _ language: Language) -> String {
    let (format, value) = (format(language), row.number("share"))
    let text = format.difference(value, nil)
    guard let value, let low = row.number("ci_low"), let high = row.number("ci_high"),
      high - low > 1e-9 * abs(value)
    else { return text }
    return "\(text) \(format.spread(value, low, high))"
  }

  /// Where it comes from and goes to, and which levers do it.
  var answer: LocalizedText {
    LocalizedText { language in
      let format = format(language)
      let seen = seen.sentence(language) { lever in
        "\(Self.name(levers[lever])[language]) (\(format.difference(levers[lever].number("share"), nil)))"
      }
      return AttributionWords.answer.filled(
        language, label(language), format.value(base), format.value(base + total), seen)
    }
  }
}
