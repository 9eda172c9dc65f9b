import Choice
import Experiments
import Runs
import ServiceModel
import Tables
import Wording

/// What is known of one option in one indicator of a scope: its value, how it differs from the base, how far that
/// moves, and the word for it. Figures are in the unit of tables unless they are said to be shown.
struct Finding {
  let known: Known
  let option: StoredRun.Option
  let indicator: StoredRun.Indicator
  let type: ScopeType
  let scope: String

  init(
    known: Known, option: StoredRun.Option, indicator: StoredRun.Indicator,
    _ type: ScopeType = .city, _ scope: String = "city"
  ) {
    (self.known, self.option, self.indicator) = (known, option, indicator)
    (self.type, self.scope) = (type, scope)
  }

  /// An interval, and what kind it is.
  struct Range {
    enum Kind: Hashable {
      /// Of few futures: the smallest and the largest.
      case extremes(futures: Int)
      /// From the 5 to the 95 % point of so many futures.
      case futures(Int)
      /// Of noise, over so many replications.
      case noise(replications: Int)
    }

    let low, high: Double
    let kind: Kind
    /// The cells that it was read from; nil of what was reckoned from cells of futures.
    let source: Source?

    var halfWidth: Double { (high - low) / 2 }
  }

  var value: StoredRun.Value? { known.run.value(option.id, indicator.id, type, scope) }

  var difference: StoredRun.Difference? {
    known.run.difference(option.id, indicator.id, type, scope)
  }

  /// Of `robust.csv`, which has rows of the city.
  private var standing: StoredTable.Row? {
    type == .city ? known.robust?.tables.standing(option, indicator.id) : nil
  }

  /// By the one rule: an option that fails has no verdict but that; other inputs decide where they were looked at.
  var verdict: ToldVerdict {
    guard known.answer.isSound(option.id) else { return .forTheseInputs(.notRanked) }
    let told = difference?.told ?? .forTheseInputs(.noData)
    guard let byInputs = standing.map({ RobustTables.verdict($0) }), byInputs.isByInputs else {
      return told
    }
    return .byInputs(byInputs)
  }

  /// Of the difference: over futures where there are any, else of noise; nil where there is none.
  var range: Range? {
    if let standing, let robust = known.robust {
      let numbers = RobustFigures.Numbers(standing)
      return numbers.inputs.map { low, high in
        Range(
          low: low, high: high,
          kind: numbers.isOfFew
            ? .extremes(futures: robust.tables.futures) : .futures(robust.tables.futures),
          source: (numbers.isOfFew
            ? Source(standing, "smallest", "largest")
            : Source(standing, "inputs_low", "inputs_high")).within(robust.name))
      }
    }
    if let futures = overFutures { return futures }
    guard let difference, let low = difference.lower, let high = difference.upper else {
      return nil
    }
    return Range(
      low: low, high: high, kind: .noise(replications: known.run.manifest.replications),
      source: Source(difference, "ci_low", "ci_high"))
  }

  /// Of a scope without a row in `robust.csv`, from the cells of futures.
  private var overFutures: Range? {
    guard let robust = known.robust, robust.tables.futures > 1 else { return nil }
    let differences = differences(in: robust)
    guard let low = differences.min(), let high = differences.max() else { return nil }
    return Range(
      low: low, high: high, kind: .extremes(futures: differences.count), source: nil)
  }

  private func differences(in robust: Known.Robust) -> [Double] {
    zip(values(in: robust, of: option.id), values(in: robust, of: known.run.base.id))
      .compactMap { own, base in own.flatMap { own in base.map { own - $0 } } }
  }

  /// In each future that has it; empty where there are none.
  var futures: [Double] { known.robust.map { differences(in: $0) } ?? [] }

  private func values(in robust: Known.Robust, of option: String) -> [Double?] {
    robust.futures[
      StoredStudy.FutureKey(option: option, kpi: indicator.id, type: type, scope: scope)] ?? []
  }

  // MARK: How figures are shown

  /// Of the option's value, in the unit that it is shown in: as coarse as the coarsest of those beside it that are as
  /// large. 58 beside 60 would be read as less where the 60 stands for 57.
  func rounding(_ format: RowFormat) -> Rounding {
    let own = ownRounding(format)
    guard !own.isExact, let mean = value?.mean else { return own.rounding }
    return known.run.options.filter { known.answer.isSound($0.id) }
      .compactMap { option -> Rounding? in
        let other = Finding(known: known, option: option, indicator: indicator, type, scope)
        guard let beside = other.value?.mean, Rounding.areAsLarge(mean, beside) else { return nil }
        let rounding = other.ownRounding(format)
        return rounding.isExact ? nil : rounding.rounding
      }
      .reduce(own.rounding) { $1.step > $0.step ? $1 : $0 }
  }

  /// By itself; exact is what has no interval.
  private func ownRounding(_ format: RowFormat) -> (rounding: Rounding, isExact: Bool) {
    guard let mean = value?.mean else { return (.one, true) }
    let over = known.robust.map { values(in: $0, of: option.id).compactMap { $0 } } ?? []
    let inputs = over.max().flatMap { most in over.min().map { (most - $0) / 2 * format.scale } }
    let noise = value?.upper.flatMap { upper in
      value?.lower.map { (upper - $0) / 2 * format.scale }
    }
    if inputs ?? 0 == 0, noise ?? 0 == 0 {
      return (Rounding(exactly: mean * format.scale), true)
    }
    return (
      Rounding(
        inputs: inputs, noise: noise, values: [mean * format.scale],
        whole: indicator.unit == .share ? 100 : nil), false
    )
  }

  /// Whether noise reaches the last digit of the value.
  var isNoisy: Bool {
    let format = format(.en)
    guard let value, let lower = value.lower, let upper = value.upper, value.mean != nil else {
      return false
    }
    return !rounding(format).isAbove((upper - lower) / 2 * format.scale)
  }

  /// The relevant difference where noise decides the verdict; nil where futures do.
  func deciding(_ range: Range) -> Double? {
    guard case .noise = range.kind, let relevant = difference?.relevant, relevant > 0 else {
      return nil
    }
    return relevant
  }

  /// Of the ends of its range: fine enough to tell them from zero, and where noise decides the verdict from the
  /// smallest relevant difference.
  func rounding(_ range: Range, _ format: RowFormat) -> Rounding {
    Rounding(
      from: range.low * format.scale, to: range.high * format.scale,
      relevant: deciding(range).map { $0 * format.scale })
  }
}
