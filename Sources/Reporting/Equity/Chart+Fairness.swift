import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// A fairness frontier: what options cost against the time of those whom they serve worst, with the share
  /// on time; each named where it stands. Nil without two that have all three.
  static func fairness(_ run: StoredRun) -> Chart? {
    let (costID, worstID, onTimeID) = (
      "cost_per_dossier_paid", "total_time_worst_decile", "on_time_share"
    )
    guard let cost = run.indicator(costID), let worst = run.indicator(worstID) else { return nil }
    let answer = Answer(run: run)
    let points = run.options.compactMap { option -> FairnessPoint? in
      guard let paid = run.value(option.id, costID)?.mean,
        let time = run.value(option.id, worstID), let minutes = time.mean,
        let onTime = run.value(option.id, onTimeID)?.mean
      else { return nil }
      return FairnessPoint(
        option: option, cost: paid, worst: minutes, low: time.lower ?? minutes,
        high: time.upper ?? minutes, onTime: onTime, isSound: answer.isSound(option.id))
    }
    guard points.count > 1 else { return nil }
    let costs = points.map(\.cost)
    let (least, most) = (costs.min() ?? 0, costs.max() ?? 0)
    return Chart("fairness", PackageResources.fairness_vl_json) { language in
      let format = RowFormat(cost.unit, values: costs, language)
      // Names stand to the right of their points.
      let room = max(most - least, 0.1 * most)
      return [
        "cost": .string(format.label(cost.name[language])),
        "worst": OptionLooks.lines(
          RowFormat(worst.unit, values: [], language).label(worst.name[language]), width: 34),
        "seen": .string(FairnessPoint.seen(points, language)),
        "left": .number(format.scale * (least - 0.1 * room)),
        "right": .number(format.scale * (most + 0.5 * room)),
        "colors": OptionLooks(run).colors(language),
        "rows": .array(points.map { $0.json(format.scale, language) }),
      ]
    }
  }
}

/// Where an option stands.
private struct FairnessPoint {
  var option: StoredRun.Option
  var cost: Double
  /// In minutes, with its interval.
  var worst: Double
  var low: Double
  var high: Double
  var onTime: Double
  var isSound: Bool

  /// Whether another is as good in all three, and better in one.
  private func isDominated(by other: FairnessPoint) -> Bool {
    other.isSound && other.cost <= cost && other.worst <= worst && other.onTime >= onTime
      && (other.cost < cost || other.worst < worst || other.onTime > onTime)
  }

  /// Which options no other beats in everything, by the values alone.
  static func seen(_ points: [FairnessPoint], _ language: Language) -> String {
    let undominated = points.filter { point in
      point.isSound && !points.contains { point.isDominated(by: $0) }
    }
    let names = undominated.map { "“\($0.option.name[language])”" }
    return names.isEmpty
      ? "" : FairnessWords.undominated.filled(language, names.joined(separator: ", "))
  }

  func json(_ scale: Double, _ language: Language) -> JSON {
    let share = NumberFormat(language: language).percent(onTime, digits: 1)
    return [
      "option": .string(option.name[language]), "cost": .number(scale * cost),
      "worst": .number(worst), "low": .number(low), "high": .number(high),
      "sound": .bool(isSound), "label": .string("\(option.name[language]) (\(share))"),
    ]
  }
}

private enum FairnessWords {
  static let undominated = LocalizedText(
    vi: "Xét các giá trị trung bình, không phương án nào hơn hẳn về cả ba mặt so với: {0}.",
    en: "By the means, no option is better in all three at once than: {0}.")
}
