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
    let seen = panels.map { option, points in below(option, points, run) }
    return Chart("on-time", PackageResources.on_time_vl_json, seen: seen) { language in
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

  /// Units below the funnel: three by name.
  private static func below(
    _ option: StoredRun.Option, _ points: FunnelPoints, _ run: StoredRun
  ) -> Told {
    let told = points.below.prefix(3).compactMap { point in
      run.value(option.id, "on_time_share", points.type, point.id).map { (point, $0) }
    }
    guard !told.isEmpty else { return Seen.of(option, SeenTexts.noneBelow) { _ in [] } }
    return Seen.of(option, SeenTexts.below, told.map { Source($0.1) }) { format in
      let named = told.map { point, _ in
        SeenTexts.named.filled(
          format.language,
          run.name(of: point.id, points.type, in: option.id)[format.language],
          format.percent(point.share, digits: 1))
      }
      return [named.joined(separator: ", ")]
    }
  }

  /// The procedure whose dossiers go furthest beyond the limit.
  private static func furthest(_ option: StoredRun.Option, _ rows: [ProcedureRow]) -> Told? {
    let mine = rows.filter { $0.option.id == option.id }
    guard let most = mine.max(by: { $0.days - $0.limit < $1.days - $1.limit }) else { return nil }
    guard most.days > most.limit else { return Seen.of(option, SeenTexts.withinLimit) { _ in [] } }
    return Seen.of(option, SeenTexts.beyondLimit, [Source(most.value)]) { format in
      [
        most.procedure.name[format.language], format.decimal(most.days, digits: 1),
        format.decimal(most.limit, digits: 0),
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
          let value = run.value(option.id, "processing_p90", .procedure, scope.id),
          let days = value.mean
        else { return nil }
        return ProcedureRow(
          procedure: scope, option: option, days: days, limit: limit, value: value)
      }
    }
    guard !rows.isEmpty else { return nil }
    return Chart(
      "processing-against-limit", PackageResources.processing_against_limit_vl_json,
      seen: run.options.compactMap { furthest($0, rows) }
    ) { language in
      [
        "colors": OptionLooks(run).colors(language),
        "height": .number(
          Double((14 + 3 * run.options.count) * Set(rows.map(\.procedure.id)).count)),
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
  var value: StoredRun.Value

  func json(_ language: Language) -> JSON {
    [
      "procedure": .string(procedure.name[language]), "option": .string(option.name[language]),
      "days": .number(days), "limit": .number(limit),
    ]
  }
}
