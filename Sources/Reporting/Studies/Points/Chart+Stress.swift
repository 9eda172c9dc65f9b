import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension Chart {
  /// Each option under each stress and as usual, for the indicators that people ask about first. Nil without
  /// stresses.
  static func stress(_ run: StoredRun, _ city: [StoredTable.Row]) -> Chart? {
    let told = ["wait_mean", "served_on_time_share"].compactMap { ToldPoint($0, city, run) }
    let stresses = StudyPart.stresses(city)
    guard !told.isEmpty, !stresses.isEmpty else { return nil }
    let looks = OptionLooks(run)
    let seen = told.first.map { told in run.options.compactMap { longest($0, told) } }
    return Chart("stress", PackageResources.stress_vl_json, seen: seen ?? []) { language in
      func name(_ row: StoredTable.Row) -> JSON {
        .string(StudyPart.name(of: row, id: "stress")[language])
      }
      func point(_ row: StoredTable.Row, _ name: JSON, _ column: String) -> JSON {
        [
          "option": looks.name(row.text("option") ?? "", language), "stress": name,
          "value": .of(row.number(column)),
        ]
      }
      let usual = JSON.string(Texts.asUsual[language])
      return [
        "colors": looks.colors(language), "names": .array([usual] + stresses.map(name)),
        "options": .array(run.options.map { .string($0.name[language]) }),
        "height": .number(Double(24 + 7 * run.options.count) * Double(stresses.count + 1)),
        "panels": .array(
          told.map { told in
            let first = told.rows.filter { $0.text("stress") == stresses[0].text("stress") }
            return [
              "title": .string(told.label[language]),
              "format": .string(told.indicator.unit == .share ? ".0%" : ",~r"),
              "rows": .array(
                first.map { point($0, usual, "usual") }
                  + told.rows.map { point($0, name($0), "mean") }),
            ]
          }),
      ]
    }
  }

  /// Under which stress an indicator is highest.
  private static func longest(_ option: StoredRun.Option, _ told: ToldPoint) -> Told? {
    let mine = told.rows.filter { $0.text("option") == option.id && $0.number("mean") != nil }
    guard let most = mine.max(by: { ($0.number("mean") ?? 0) < ($1.number("mean") ?? 0) }) else {
      return nil
    }
    return Seen.of(option, SeenTexts.underStress, [Source(most, "mean", "usual")]) { format in
      let row = RowFormat(
        told.indicator.unit, values: mine.compactMap { $0.number("mean") }, format.language)
      return [
        row.label(told.indicator.name[format.language]),
        StudyPart.name(of: most, id: "stress")[format.language], row.value(most.number("mean")),
        row.value(most.number("usual")),
      ]
    }
  }
}
