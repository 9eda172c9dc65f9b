import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// A funnel plot (Spiegelhalter 2005): on-time share against the number of dossiers; within the
  /// funnel, units differ as chance lets them.
  static func onTimeByDistrict(_ run: StoredRun) -> Chart? {
    let panels = run.options.map { ($0, FunnelPoints(run, $0.id)) }.filter { !$0.1.points.isEmpty }
    guard !panels.isEmpty else { return nil }
    let units = panels[0].1.type == .district ? ReportTexts.districts : ReportTexts.procedures
    let looks = OptionLooks(run)
    return Chart("on-time", PackageResources.on_time_vl_json) { language in
      [
        "units": .string(units[language]),
        "panels": .array(
          panels.map { option, points in
            [
              "title": OptionLooks.lines(option.name[language]), "color": looks.color(option),
              "funnel": points.limits, "units": points.units,
            ]
          }),
      ]
    }
  }

  /// Nine of ten dossiers of a procedure are done within the bar; the tick is the legal limit.
  static func processingAgainstLimit(_ run: StoredRun) -> Chart? {
    // Those of the first option that has the procedure.
    let limits = Dictionary(
      run.scopes.filter { $0.type == .procedure }
        .compactMap { scope in scope.timeLimit.map { (scope.id, Double($0)) } },
      uniquingKeysWith: { first, _ in first })
    let rows = run.options.flatMap { option in
      run.scopes(.procedure, of: option.id).compactMap { scope -> ProcedureRow? in
        guard let limit = limits[scope.id],
          let days = run.value(option.id, "processing_p90", .procedure, scope.id)?.mean
        else { return nil }
        return ProcedureRow(procedure: scope, option: option, days: days, limit: limit)
      }
    }
    guard !rows.isEmpty else { return nil }
    return Chart(
      "processing-against-limit", PackageResources.processing_against_limit_vl_json
    ) { language in
      [
        "colors": OptionLooks(run).colors(language),
        "height": .number(Double(20 * Set(rows.map(\.procedure.id)).count)),
        "rows": .array(rows.map { $0.json(language) }),
      ]
    }
  }
}

private struct ProcedureRow {
  var procedure: StoredRun.Scope
  var option: StoredRun.Option
  var days: Double
  var limit: Double

  func json(_ language: Language) -> JSON {
    [
      "procedure": .string(procedure.name[language]), "option": .string(option.name[language]),
      "days": .number(days), "limit": .number(limit),
    ]
  }
}
