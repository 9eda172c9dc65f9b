import Experiments
import OutputAnalysis
import Runs
import ServiceModel
import Wording

extension Chart {
  /// A funnel plot (Spiegelhalter 2005): on-time share against the number of dossiers; within the
  /// funnel, units differ as chance lets them.
  static func onTimeByDistrict(_ run: StoredRun) -> Chart? {
    let panels = run.options.map { ($0, FunnelPoints(run, $0.id)) }.filter { !$0.1.points.isEmpty }
    guard !panels.isEmpty else { return nil }
    let byDistrict = panels[0].1.type == .district
    return Chart(
      id: "on-time",
      title: byDistrict
        ? LocalizedText(vi: "Đúng hạn theo quận, huyện, thị xã", en: "On time by district")
        : LocalizedText(vi: "Đúng hạn theo thủ tục", en: "On time by procedure"),
      caption: LocalizedText(
        vi:
          "Mỗi chấm một đơn vị; đường: mức chung; phễu: ± 3 sai số chuẩn nhị thức của mọi hồ sơ trong các "
          + "lần lặp, nhân với độ phân tán chung (Spiegelhalter). Ngoài phễu: khác mức chung hơn "
          + "ngẫu nhiên cho phép.",
        en:
          "A dot is a unit; the line is the common level, the funnel ± 3 binomial standard errors of the "
          + "dossiers of all replications, times the units' over-dispersion (Spiegelhalter). "
          + "Outside it a unit differs by more than chance.")
    ) { language in
      [
        "concat": .array(
          panels.map { option, points in
            points.panel(
              title: option.name[language], color: color(of: option, run), language, run)
          }),
        "columns": 2, "spacing": 18,
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
      id: "processing-against-limit",
      title: LocalizedText(
        vi: "Ngày giải quyết so với hạn", en: "Working days taken against the limit"),
      caption: LocalizedText(
        vi: "Chấm: chín phần mười hồ sơ xong trong chừng này ngày làm việc; vạch đen: thời hạn của "
          + "kịch bản gốc.",
        en:
          "Dot: nine dossiers in ten are done in so many working days; black mark: the limit in the "
          + "base scenario."),
      isWide: true
    ) { language in
      let y: JSON = [
        "field": "procedure", "type": "nominal", "title": .null,
        "sort": ["field": "limit", "op": "max", "order": "ascending"],
        "axis": ["domain": false, "ticks": false, "grid": true, "labelLimit": 330],
      ]
      return [
        "width": 520, "height": .number(Double(20 * Set(rows.map(\.procedure.id)).count)),
        "data": ["values": .array(rows.map { $0.json(language) })],
        "layer": [
          [
            "mark": ["type": "tick", "color": .string(ink), "thickness": 2.5, "size": 15],
            "encoding": ["y": y, "x": ["field": "limit", "type": "quantitative"]],
          ],
          [
            "mark": ["type": "point", "filled": true, "size": 55, "opacity": 0.85],
            "encoding": [
              "y": y,
              "x": [
                "field": "days", "type": "quantitative",
                "axis": ["title": .string(language == .vi ? "ngày làm việc" : "working days")],
              ],
              "color": ["field": "option", "type": "nominal", "scale": colors(run, language)],
            ],
          ],
        ],
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

private struct FunnelPoints {
  struct Point {
    var id: String
    var dossiers: Double
    var share: Double
  }

  var type = ScopeType.district
  var points: [Point] = []
  private var funnel = FunnelLimits(common: 0, units: [])
  private var replications = 1.0

  /// By district, or by procedure where there are fewer than five districts.
  init(_ run: StoredRun, _ option: String) {
    points = Self.points(run, option, .district)
    if points.count < 5 {
      type = .procedure
      points = Self.points(run, option, .procedure)
    }
    replications = Double(run.manifest.replications)
    funnel = FunnelLimits(
      common: run.value(option, "on_time_share")?.mean ?? 0,
      units: points.map { ($0.share, $0.dossiers * replications) })
  }

  private static func points(_ run: StoredRun, _ option: String, _ type: ScopeType) -> [Point] {
    var counts: [String: (sum: Int, replications: Int)] = [:]
    for row in run.replicationValues
    where row.place.option == option && row.place.kpi == "on_time_share"
      && row.place.scopeType == type
    {
      let count = counts[row.place.scope] ?? (0, 0)
      counts[row.place.scope] = (count.sum + row.observations, count.replications + 1)
    }
    return run.scopes(type, of: option).compactMap { scope in
      guard let count = counts[scope.id], count.sum > 0,
        let share = run.value(option, "on_time_share", type, scope.id)?.mean
      else { return nil }
      return Point(
        id: scope.id, dossiers: Double(count.sum) / Double(count.replications), share: share)
    }
  }

  func panel(title: String, color: String, _ language: Language, _ run: StoredRun) -> JSON {
    let smallest = points.map(\.dossiers).min() ?? 1
    let largest = points.map(\.dossiers).max() ?? 1
    let steps = (0...24).map { step -> JSON in
      let fraction = Double(step) / 24
      let dossiers = smallest * 0.8 + fraction * (largest * 1.1 - smallest * 0.8)
      let limits = funnel.limits(observations: dossiers * replications)
      return [
        "dossiers": .number(dossiers), "lower": .number(limits.lower),
        "upper": .number(limits.upper), "common": .number(funnel.common),
      ]
    }
    let x: JSON = [
      "field": "dossiers", "type": "quantitative", "scale": ["zero": false, "nice": false],
      "axis": [
        "title": .string(language == .vi ? "hồ sơ mỗi lần lặp" : "dossiers a replication"),
        "tickCount": 3, "format": "~s", "grid": false,
      ],
    ]
    let y: JSON = [
      "type": "quantitative", "scale": ["zero": false],
      "axis": ["format": ".2%", "title": .null, "tickCount": 4],
    ]
    return [
      "width": 165, "height": 130, "title": ["text": Chart.lines(title)],
      "layer": [
        [
          "data": ["values": .array(steps)],
          "mark": ["type": "area", "color": "#9aa3ad", "opacity": 0.25],
          "encoding": ["x": x, "y": y.with(["field": "lower"]), "y2": ["field": "upper"]],
        ],
        [
          "data": ["values": .array(steps)],
          "mark": ["type": "line", "color": "#9aa3ad"],
          "encoding": ["x": x, "y": y.with(["field": "common"])],
        ],
        [
          "data": [
            "values": .array(
              points.map { ["dossiers": .number($0.dossiers), "share": .number($0.share)] })
          ],
          "mark": ["type": "point", "filled": true, "size": 34, "color": .string(color)],
          "encoding": ["x": x, "y": y.with(["field": "share"])],
        ],
      ],
    ]
  }
}
