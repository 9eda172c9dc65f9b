import Experiments
import ScenarioFiles
import ServiceModel
import Wording

extension Study {
  /// Whether it looks at more than its scenarios as written.
  var hasPoints: Bool {
    points != nil || stresses != nil || sweep != nil || robust != nil || decompose != nil
  }

  /// What it looks at besides its scenarios as written; nil for nothing. Those of a file come from the
  /// disk, or from `files` alone. Throws `InvalidScenario`.
  func designPoints(_ inputs: StudyInputs, _ files: [InputFile]?) throws -> DesignPoints? {
    if let points {
      let given = files.flatMap { $0.first { $0.path == points.file }?.bytes }
      return try DesignPoints(path: points.file, contents: given)
    }
    if let stresses {
      return try DesignPoints(
        of: "--stress", factors: [Self.stressFactor], rows: stresses.ids.map { [$0] })
    }
    return try sweep.map { try Self.grid($0.axes(), inputs) }
  }

  private static let stressFactor = "stress"

  /// All values of the first axis for the first of the second, and so on.
  private static func grid(_ axes: [SweepAxis], _ inputs: StudyInputs) throws -> DesignPoints {
    let label = axes.map { "--over \($0.text)" }.joined(separator: " ")
    let factors = axes.map(\.factor)
    let areWhole = try inputs.areWhole(
      DesignPoints(of: label, factors: factors, rows: [axes.map { $0.values(isWhole: false)[0] }]))
    let values = zip(axes, areWhole).map { $0.values(isWhole: $1) }
    let rows =
      values.count == 1
      ? values[0].map { [$0] } : values[1].flatMap { second in values[0].map { [$0, second] } }
    return try DesignPoints(of: label, factors: factors, rows: rows)
  }
}

extension Study.Sweep {
  /// One or two. Throws `InvalidScenario` and `InvalidInput`.
  func axes() throws -> [SweepAxis] {
    guard (1...2).contains(over.count) else { throw InvalidInput(message: StudyTexts.axes) }
    return try over.map { try SweepAxis($0) }
  }

  /// Of what something is sought; nil for nothing.
  var indicator: PlacedKPI? { until.flatMap { SweepGoal.indicator(of: $0) } }

  /// What is sought, of options with these ids; nil for nothing. Throws `InvalidInput`.
  func goal(_ ids: [String], _ replications: Study.Replications) throws -> SweepGoal? {
    guard let until else { return nil }
    let goal = try SweepGoal(until, options: ids)
    if let axis = try axes().first, axis.range == nil {
      throw InvalidInput(message: StudyTexts.noRange.filled(axis.text))
    }
    if replications.fewest < 2 { throw InvalidInput(message: StudyTexts.tooFewForGoal) }
    return goal
  }
}

extension Study {
  /// Throws `InvalidInput` if what a sweep seeks cannot be sought, or is of a place that there is not.
  func checkGoal(_ inputs: StudyInputs) throws {
    guard let sweep, let goal = try sweep.goal(inputs.ids, replications) else { return }
    guard goal.indicator.id != nil else { return }
    let choice = CellChoice(extras: [goal.indicator.extra])
    try goal.indicator.check(
      in: "--until \(sweep.until ?? "")",
      inputs.scenarios.map { CellRecorder($0, choice).keys })
  }
}

extension StudyInputs {
  /// By factor: whether whole numbers stand wherever it names something. What is wrong with its values is
  /// told where points are checked.
  func areWhole(_ points: DesignPoints) throws -> [Bool] {
    let applied = try variable().compactMap { scenario -> [AppliedSetting]? in
      do throws(InvalidScenario) {
        return try scenario.varied(points.points[0]).appliedSettings
      } catch {
        return nil
      }
    }
    return points.factors.indices.map { factor in
      let named = applied.compactMap { $0.indices.contains(factor) ? $0[factor] : nil }
        .filter { $0.selected > 0 }
      return !named.isEmpty && named.allSatisfy(\.isWhole)
    }
  }
}

extension StudyInputs {
  /// The stresses that a study puts its scenarios under: those it names, or all of the first scenario.
  /// Throws `InvalidInput` if a scenario does not have one, or is under one already.
  func stresses(of study: Study) throws -> [String] {
    guard let asked = study.stresses?.ids else { return [] }
    let ids = asked.isEmpty ? scenarios[0].stresses.map(\.id) : asked
    for (label, scenario) in zip(labels, scenarios) {
      let known = scenario.stresses.map(\.id)
      guard !known.isEmpty else {
        throw InvalidInput(message: StudyTexts.noStresses.filled(label))
      }
      if let unknown = ids.first(where: { !known.contains($0) }) {
        throw InvalidInput(
          message: StudyTexts.unknownStress.filled(
            .init(vi: label, en: label), .init(vi: unknown, en: unknown),
            bothHints(for: unknown, among: known)))
      }
      if let chosen = scenario.stresses.first(where: \.isChosen) {
        throw InvalidInput(message: StudyTexts.alreadyStressed.filled(label, chosen.id))
      }
    }
    for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
      throw InvalidInput(message: StudyTexts.stressTwice.filled(id))
    }
    return ids
  }
}
