import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension Chart {
  /// How many gain and how many lose in each district, or with each procedure where there are not several districts;
  /// those with most losers first. Nil where nobody gains or loses.
  static func gainsAndLosses(_ run: StoredRun, _ gains: StoredTable) -> Chart? {
    let districts = panels(run, gains, .district)
    let isByDistrict = districts.contains { $0.rows.count > 1 }
    let panels = isByDistrict ? districts : panels(run, gains, .procedure)
    guard panels.contains(where: { $0.rows.contains { $0.worse + $0.lost + $0.better > 0 } })
    else { return nil }
    let units = isByDistrict ? ReportTexts.districts : ReportTexts.procedures
    return Chart(
      "gains-and-losses", PackageResources.gains_and_losses_vl_json,
      seen: panels.compactMap { $0.seen(isByDistrict) }
    ) { language in
      [
        "units": .string(units[language]),
        "parts": .array(GainsPart.allCases.map { .string($0.name[language]) }),
        "panels": .array(panels.map { $0.json(language) }),
      ]
    }
  }

  private static func panels(
    _ run: StoredRun, _ gains: StoredTable, _ kind: PersonGroup.Kind
  ) -> [GainsPanel] {
    run.alternatives.map { option in
      let rows = gains.rows.filter {
        $0.text("option") == option.id && $0.text("group_type") == kind.rawValue
      }.map { GainsBar($0) }
      return GainsPanel(
        option: option,
        rows: rows.sorted { a, b in
          let (one, other) = (a.worse + a.lost, b.worse + b.lost)
          return one == other ? a.row.number < b.row.number : one > other
        })
    }.filter { !$0.rows.isEmpty }
  }
}

/// What becomes of people, from the left end of a bar to the right.
private enum GainsPart: CaseIterable {
  case lost, worse, better, new

  var name: LocalizedText {
    switch self {
    case .lost: LocalizedText(vi: "không còn được phục vụ", en: "no longer served")
    case .worse: LocalizedText(vi: "kém đi", en: "worse off")
    case .better: LocalizedText(vi: "được cải thiện", en: "better off")
    case .new: LocalizedText(vi: "nay mới được phục vụ", en: "served only now")
    }
  }
}

/// A row of `gains.csv`.
private struct GainsBar {
  let row: StoredTable.Row
  let better, worse, lost, new: Double

  init(_ row: StoredTable.Row) {
    self.row = row
    better = row.number("share_better") ?? 0
    worse = row.number("share_worse") ?? 0
    lost = row.number("share_only_base") ?? 0
    new = row.number("share_only_option") ?? 0
  }

  var name: LocalizedText {
    LocalizedText(vi: row.text("name_vi") ?? "", en: row.text("name_en") ?? "")
  }

  /// Losses to the left of zero, gains to the right.
  func json(_ language: Language) -> [JSON] {
    let ends: [(GainsPart, Double, Double)] = [
      (.lost, -worse - lost, -worse), (.worse, -worse, 0), (.better, 0, better),
      (.new, better, better + new),
    ]
    return ends.filter { $0.1 < $0.2 }.map { part, from, to in
      [
        "name": .string(name[language]), "part": .string(part.name[language]),
        "from": .number(from), "to": .number(to),
      ]
    }
  }
}

private struct GainsPanel {
  let option: StoredRun.Option
  let rows: [GainsBar]

  func seen(_ isByDistrict: Bool) -> Told? {
    guard let most = rows.max(by: { $0.worse < $1.worse }) else { return nil }
    return Seen.of(
      option, isByDistrict ? SeenTexts.mostWorse : SeenTexts.mostWorseMatter,
      [Source(most.row, "share_worse", "share_better")]
    ) { format in
      [
        most.name[format.language], format.percent(most.worse, digits: 1),
        format.percent(most.better, digits: 1),
      ]
    }
  }

  func json(_ language: Language) -> JSON {
    [
      "title": OptionLooks.lines(option.name[language], width: 40),
      "names": .array(rows.map { .string($0.name[language]) }),
      "height": .number(Double(15 * rows.count)),
      "rows": .array(rows.flatMap { $0.json(language) }),
    ]
  }
}
