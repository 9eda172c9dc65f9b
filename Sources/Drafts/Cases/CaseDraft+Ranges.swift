import Fitting

extension CaseEstimates {
  /// Shares of activities with their ranges, by days of receipt that are drawn again.
  static func ways(_ plan: [RoutePlan], _ cases: [SeenCase], _ drawn: Resampling) -> [Way] {
    plan.flatMap(\.activities).compactMap { activity in
      let done = cases.map { one in (one.day, one.steps.count { $0.activity == activity }) }
      guard let share = drawn.mean(done.map { ($0.0, $0.1 > 0 ? 1 : 0) }) else { return nil }
      return Way(
        activity: activity, share: share,
        again: drawn.mean(done.filter { $0.1 > 0 }.map { ($0.0, $0.1 > 1 ? 1 : 0) }))
    }
  }
}

extension CaseDraft {
  /// Shares of activities, of which `choose` and `rework` of the routes were made, and how long steps take.
  var ways: [EstimateRow] {
    let times = found.hasWork ? found.times : nil
    let work = times.map { times in
      EstimateRow(
        "routes[*].work", DraftText.number(times.value), times,
        source: "minutes of a step, by the hours of its office; laws in fits.csv")
    }
    return found.ways.flatMap { way -> [EstimateRow] in
      let key = "routes[*].steps[\(seen.activities[way.activity])]"
      var rows = [
        EstimateRow(
          "\(key).share", DraftText.number(way.share.value), way.share,
          source: "dossiers with it, of those that the log does not cut off")
      ]
      if let again = way.again, again.value >= RoutePlan.rare {
        rows.append(
          EstimateRow(
            "\(key).rework", DraftText.number(again.value), again,
            source: "dossiers that have it more than once, of those with it"))
      }
      return rows
    } + [work].compactMap { $0 }
  }
}
