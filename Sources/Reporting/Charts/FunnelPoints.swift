import Experiments
import OutputAnalysis
import Runs
import ServiceModel

/// Units of an option by their dossiers and on-time share, with the funnel within which they differ
/// as chance lets them.
struct FunnelPoints {
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

  /// The funnel from left of the smallest unit to right of the largest, with the common level.
  var limits: JSON {
    let smallest = points.map(\.dossiers).min() ?? 1
    let largest = points.map(\.dossiers).max() ?? 1
    return .array(
      (0...24).map { step in
        let fraction = Double(step) / 24
        let dossiers = smallest * 0.8 + fraction * (largest * 1.1 - smallest * 0.8)
        let limits = funnel.limits(observations: dossiers * replications)
        return [
          "dossiers": .number(dossiers), "lower": .number(limits.lower),
          "upper": .number(limits.upper), "common": .number(funnel.common),
        ]
      })
  }

  /// Units lower than chance would let them be, the lowest first.
  var below: [Point] {
    points.filter { $0.share < funnel.limits(observations: $0.dossiers * replications).lower }
      .sorted { $0.share < $1.share }
  }

  /// The units.
  var units: JSON {
    .array(points.map { ["dossiers": .number($0.dossiers), "share": .number($0.share)] })
  }
}
