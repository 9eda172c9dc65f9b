package import OutputAnalysis

/// What one factor does when it moves over its whole range, by its steps in the trajectories.
package struct MorrisEffect: Hashable, Sendable {
  /// From 0.
  package var factor: Int
  /// By trajectory, in the quantity's unit for the whole range.
  package var effects: [Double]
  /// Their mean: 0 also where rises and falls cancel.
  package var mean: Double
  /// The mean without signs, mu*: how much the factor matters (F. Campolongo, J. Cariboni, A. Saltelli
  /// 2007).
  package var meanAbsolute: Double
  /// Student's at 95 %, over trajectories.
  package var interval: ConfidenceInterval
  /// Of the effects: by curves and by other factors.
  package var deviation: Double

  /// By factor. `outputs` by point of the design. Throws below 2 trajectories and with points that have
  /// no value.
  package static func all(
    _ design: MorrisDesign, outputs: [Double?]
  ) throws(SensitivityRefusal) -> [MorrisEffect] {
    precondition(outputs.count == design.rows.count, "an output for each point")
    let missing = outputs.indices.filter { outputs[$0] == nil }
    guard missing.isEmpty else { throw .missing(points: missing) }
    guard design.trajectories.count >= 2 else {
      throw .tooFewPoints(design.trajectories.count, least: 2)
    }
    let values = outputs.compactMap { $0 }
    var effects = [[Double]](repeating: [], count: design.trajectories[0].start.count)
    var point = 0
    for trajectory in design.trajectories {
      for factor in trajectory.order {
        let isUp = trajectory.start[factor] < design.levels / 2
        effects[factor].append(
          (values[point + 1] - values[point]) / (isUp ? design.step : -design.step))
        point += 1
      }
      point += 1
    }
    return effects.enumerated().compactMap { factor, effects in
      guard let signed = ReplicationEstimate(meanOf: effects),
        let absolute = ReplicationEstimate(meanOf: effects.map(abs)),
        let interval = absolute.interval(level: 0.95), let deviation = signed.standardDeviation
      else { return nil }
      return MorrisEffect(
        factor: factor, effects: effects, mean: signed.value, meanAbsolute: absolute.value,
        interval: interval, deviation: deviation)
    }
  }
}
