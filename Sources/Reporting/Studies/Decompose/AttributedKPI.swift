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

  /// As people are told of them.
  var told: LeverShares {
    LeverShares(
      name: indicator.name, unit: indicator.unit, base: base,
      whole: Self.share(whole, AttributionWords.all),
      levers: levers.map { Self.share($0, Self.name($0)) },
      smallest: indicator.relevant.amount(base: base))
  }

  private static func share(
    _ row: StoredTable.Row, _ name: LocalizedText
  ) -> LeverShares.Share {
    LeverShares.Share(
      name: name, value: row.number("share") ?? 0, ends: row.ends("ci_low", "ci_high"))
  }

  static func name(_ lever: StoredTable.Row) -> LocalizedText {
    let id = lever.text("lever") ?? ""
    let name = LocalizedText(vi: lever.text("lever_vi") ?? id, en: lever.text("lever_en") ?? id)
    return AttributionWords.name(name, isOn: lever.flag("enabled") ?? true)
  }

  func format(_ language: Language) -> RowFormat { told.format(language) }

  /// With its unit.
  func label(_ language: Language) -> String { told.label(language) }

  /// A share with half of its interval.
  func share(_ row: StoredTable.Row, _ language: Language) -> String {
    format(language).difference(row.number("share"), within: row.ends("ci_low", "ci_high"))
  }

  /// Where it comes from and goes to, and which levers do it.
  var answer: LocalizedText {
    LocalizedText { language in
      let (told, rounded) = (told, told.rounded(language))
      return AttributionWords.answer.filled(
        language, label(language), rounded.value(base), rounded.value(base + total),
        told.sentence(language, rounded: rounded))
    }
  }
}
