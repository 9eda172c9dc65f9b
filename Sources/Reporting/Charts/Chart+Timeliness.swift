import Experiments
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
    let limits = ProcedureLimits(run)
    let rows = run.options.flatMap { option in
      run.scopes(.procedure, of: option.id).compactMap { scope -> ProcedureRow? in
        guard let limit = limits.workingDays[scope.id],
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

/// Time limits in working days, as the scenario's table of procedures has them.
private struct ProcedureLimits {
  var workingDays: [String: Double] = [:]

  init(_ run: StoredRun) {
    for input in run.assumptions where input.key.hasPrefix("procedures[") {
      guard workingDays[String(input.key.dropFirst("procedures[".count).dropLast())] == nil,
        let limit = input.value.split(separator: ", ").first(where: {
          $0.hasPrefix("time_limit: ") && $0.hasSuffix("wd")
        }), let days = Double(limit.dropFirst("time_limit: ".count).dropLast(2))
      else { continue }
      workingDays[String(input.key.dropFirst("procedures[".count).dropLast())] = days
    }
  }
}
