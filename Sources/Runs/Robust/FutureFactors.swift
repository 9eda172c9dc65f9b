import Choice
import ScenarioFiles
package import ServiceModel
import Wording

/// The factors of a robust study, with the laws of the quantities among them.
package struct FutureFactors: Sendable {
  /// In the order of the scenario or of the file of points: quantities, then choices.
  package let all: [UncertainFactor]
  /// Whether nobody said what is not known, and families of inputs are varied by their codes.
  package let areDefaults: Bool
  /// Of the quantities.
  let laws: [FactorLaw]
  /// Of the quantities: whether only whole numbers may stand where they act.
  let areWhole: [Bool]

  package var quantities: Range<Int> { 0..<laws.count }
  package var choices: Range<Int> { laws.count..<all.count }

  /// Of the base of a study. Throws `InvalidInput` if nothing is unknown, and `InvalidScenario`.
  init(of inputs: StudyInputs) throws {
    let written = inputs.scenarios[0].uncertainty
    let factors = written.isEmpty ? try inputs.variable()[0].defaultFactors() : written
    guard !factors.isEmpty else {
      throw InvalidInput(message: RobustTexts.nothingUnknown.filled(inputs.labels[0]))
    }
    try self.init(factors, areDefaults: written.isEmpty, inputs)
  }

  private init(
    _ factors: [UncertainFactor], areDefaults: Bool, _ inputs: StudyInputs
  ) throws {
    for factor in factors {
      guard let period = factor.targets.first(where: { $0.isOfPeriod }) else { continue }
      throw InvalidInput(
        message: RobustTexts.noUnknown.filled(
          period.file, "\(period.line)", "\(period.column)", factor.id, period.selector))
    }
    self.areDefaults = areDefaults
    let quantities = factors.filter { !$0.isChoice }
    all = quantities + factors.filter(\.isChoice)
    areWhole = try Self.areWhole(quantities, inputs)
    laws = try zip(quantities, areWhole).map { try FactorLaw($0, isWhole: $1) }
  }

  /// Of a file of points: its columns, then the choices of the base. Throws as the other does.
  init(columns points: DesignPoints, of inputs: StudyInputs) throws {
    let known = inputs.scenarios[0].uncertainty
    let columns = points.factors.enumerated().map { position, name -> UncertainFactor in
      if let factor = known.first(where: { $0.id == name }) { return factor }
      let values = points.points.compactMap { Double($0.values[position]) }
      let low = values.min() ?? 0
      return UncertainFactor(
        column: name, file: points.path, low: low, high: max(values.max() ?? 1, low + 1e-9))
    }
    try self.init(columns + known.filter(\.isChoice), areDefaults: false, inputs)
  }

  /// Held against a point at which everything is as likely as not.
  private static func areWhole(
    _ factors: [UncertainFactor], _ inputs: StudyInputs
  ) throws -> [Bool] {
    guard !factors.isEmpty else { return [] }
    let middle = factors.map { factor in
      let own = factor.neutral ?? factor.law.map { ($0.low + $0.high) / 2 } ?? 0
      return SweepAxis.text(of: factor.effect == .sets ? own.rounded() : own)
    }
    return try inputs.areWhole(
      DesignPoints(of: RobustTexts.label, varying: factors, rows: [middle]))
  }

  /// The value of a quantity at a position of its law, as a point has it.
  func text(_ quantity: Int, at position: Double) -> String {
    let value = laws[quantity].value(at: position)
    let isRounded = areWhole[quantity] && all[quantity].effect != .scales
    return SweepAxis.text(of: isRounded ? value.rounded() : value, digits: 9)
  }
}

extension UncertainFactor.Target {
  /// Whether it names which days are simulated.
  fileprivate var isOfPeriod: Bool { selector == "period" || selector.hasPrefix("period.") }
}

extension UncertainFactor {
  /// A column of a file that no scenario names.
  fileprivate init(column: String, file: String, low: Double, high: Double) {
    let effects: [(sign: String, effect: Effect)] = [("*=", .scales), ("+=", .shifts)]
    let found = effects.first { column.hasSuffix($0.sign) }
    let selector = found.map { String(column.dropLast($0.sign.count)) } ?? column
    self.init(
      id: column, name: LocalizedText(vi: column, en: column), effect: found?.effect ?? .sets,
      targets: [.init(selector: selector, file: file, line: 1, column: 1)],
      values: .law(.init(shape: .uniform, low: low, high: high)))
  }
}

extension FactorLaw {
  /// Uniform whole numbers are as likely each. Throws `InvalidInput` for a law that there is not.
  fileprivate init(_ factor: UncertainFactor, isWhole: Bool) throws {
    guard let law = factor.law else { preconditionFailure("a quantity has a law") }
    if isWhole, law.shape == .uniform, factor.effect != .scales {
      let (low, high) = (law.low.rounded(.up), law.high.rounded(.down))
      if abs(low) < 1e9, abs(high) < 1e9, low < high {
        self.init(wholeNumbers: Int(low)...Int(high))
        return
      }
    }
    let shape: Shape =
      switch law.shape {
      case .uniform: .uniform
      case .triangular: .triangular
      case .normal: .normal
      case .lognormal: .lognormal
      }
    do throws(FactorLawProblem) {
      try self.init(shape, low: law.low, high: law.high, within: law.within)
    } catch {
      throw InvalidInput(message: RobustTexts.noLaw.filled(factor.id))
    }
  }
}
