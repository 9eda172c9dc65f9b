package import Choice
package import Experiments
import OutputAnalysis
import ServiceModel

/// What a difference hangs on: which quantities it moves with, over the futures with all choices as written.
package struct FutureSensitivity: Sendable {
  /// One quantity.
  package struct Part: Sendable {
    /// Position among the factors.
    package let factor: Int
    /// Of the variance over futures; nil where the metamodel does not predict well enough. First and total
    /// with independent factors, the Shapley effect where some are correlated.
    package internal(set) var first, total, shapley: SensitivityIndex.Share?
    /// Partial rank correlation.
    package internal(set) var rank: PartialRankCorrelation?
    /// Values in the factor's unit at which the metamodel's difference crosses zero, all others as written.
    package internal(set) var crossings: [Double] = []
    /// The fifth of futures in which it is lowest, and that in which it is highest; nil in a design that does
    /// not tell them apart.
    package internal(set) var lowest, highest: Fifth?
    /// What it is worth to know it before choosing, in the KPI's unit.
    package internal(set) var information: Double?
  }

  /// What a difference comes to in a fifth of the futures, whatever all other quantities are.
  package struct Fifth: Sendable {
    /// The quantity at the mean of its quantiles there, in its own unit.
    package let at: Double
    /// The mean difference, in the KPI's unit.
    package let difference: Double
  }

  /// Position of the alternative.
  package let option: Int
  /// Of the city.
  package let kpi: KPI
  /// Of the metamodel of the difference; nil if there is none.
  package let q2: Double?
  /// Why there is no metamodel, or no index from it: `too_few_points`, `no_variation`, `only_noise`, `poor`,
  /// `design`; nil where there are indices.
  package let refusal: String?
  /// In the order of the quantities.
  package let parts: [Part]

  /// The quantities that the difference hangs on most, the largest first; none without indices.
  package var largest: [(factor: Int, share: Double)] {
    parts.compactMap { part in (part.shapley ?? part.total).map { (part.factor, $0.value) } }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}

extension RobustFindings {
  /// Of every KPI that is told and every alternative. O(KPIs x alternatives) metamodels.
  func sensitivities(threads: Int) async throws -> [FutureSensitivity] {
    let rows = design.rows.compactMap { row in
      row.contains { $0 == nil } ? nil : row.compactMap { $0 }
    }
    let factors = design.factors
    let isWhole = rows.count == design.rows.count && !rows.isEmpty && !factors.quantities.isEmpty
    let basis =
      isWhole && rows.count >= Metamodel.least
      ? PolynomialBasis(rows, counts: factors.laws.map(\.count)) : nil
    let correlation = try factors.correlation()
    let alternatives = options.count - 1
    return await inParallel(0..<kpis.count * alternatives, threads: threads) { number in
      let standing = standings[number / alternatives][number % alternatives]
      return sensitivity(standing, rows: isWhole ? rows : [], basis, correlation)
    }
  }

  private func sensitivity(
    _ standing: Standing, rows: [[Double]], _ basis: PolynomialBasis?,
    _ correlation: RankCorrelation
  ) -> FutureSensitivity {
    let futures = 0..<design.layout.futures
    let all = values(standing.kpi, futures)
    let outputs = zip(all[standing.option], all[0]).map { here, there in
      here.flatMap { here in there.map { here - $0 } }
    }
    var parts = design.factors.quantities.map { FutureSensitivity.Part(factor: $0) }
    let losses = self.futures(standing.kpi, futures)
    let noise = self.noise(standing.kpi)
    for factor in parts.indices where !rows.isEmpty {
      let column = FactorColumn.quantity(rows.map { $0[factor] })
      parts[factor].information = losses?.information(about: column, noise: noise)?.value
    }
    for place in parts.indices where !rows.isEmpty {
      let fifths = fifths(design.factors.laws[place], at: rows.map { $0[place] }, outputs)
      (parts[place].lowest, parts[place].highest) = (fifths?.lowest, fifths?.highest)
    }
    func told(_ q2: Double?, _ refusal: String?) -> FutureSensitivity {
      FutureSensitivity(
        option: standing.option, kpi: standing.kpi, q2: q2, refusal: refusal, parts: parts)
    }
    guard !rows.isEmpty else { return told(nil, "design") }
    do throws(SensitivityRefusal) {
      for rank in try PartialRankCorrelation.all(rows, outputs: outputs) {
        parts[rank.factor].rank = rank
      }
    } catch {}
    guard let basis else { return told(nil, "too_few_points") }
    do {
      let metamodel = try Metamodel(
        basis, outputs: outputs, noiseVariance: noiseVariance(standing))
      do {
        try fill(&parts, metamodel, correlation)
        return told(metamodel.q2, nil)
      } catch let refusal as SensitivityRefusal {
        return told(metamodel.q2, refusal.word)
      }
    } catch let refusal as SensitivityRefusal {
      return told(nil, refusal.word)
    } catch {
      return told(nil, "design")
    }
  }

  /// `quantiles` are of the quantity of the law, `outputs` the differences, by future. Nil below 20 futures with a value,
  /// and where the two fifths share a value, as where a design moves one quantity at a time. O(n log n).
  private func fifths(
    _ law: FactorLaw, at quantiles: [Double], _ outputs: [Double?]
  ) -> (lowest: FutureSensitivity.Fifth, highest: FutureSensitivity.Fifth)? {
    let futures = zip(quantiles, outputs).compactMap { quantile, output in
      output.map { (quantile: quantile, difference: $0) }
    }.sorted { ($0.quantile, $0.difference) < ($1.quantile, $1.difference) }
    let count = futures.count / 5
    guard count >= 4, futures[count - 1].quantile < futures[futures.count - count].quantile else {
      return nil
    }
    func fifth(_ part: ArraySlice<(quantile: Double, difference: Double)>)
      -> FutureSensitivity.Fifth
    {
      FutureSensitivity.Fifth(
        at: law.value(at: part.reduce(0) { $0 + $1.quantile } / Double(count)),
        difference: part.reduce(0) { $0 + $1.difference } / Double(count))
    }
    return (fifth(futures.prefix(count)), fifth(futures.suffix(count)))
  }

  private func fill(
    _ parts: inout [FutureSensitivity.Part], _ metamodel: Metamodel,
    _ correlation: RankCorrelation
  ) throws {
    if correlation.tied.isEmpty {
      for index in try metamodel.indices(seed: 1) {
        (parts[index.factor].first, parts[index.factor].total) = (index.first, index.total)
      }
    } else {
      for effect in try metamodel.shapleyEffects(correlation, seed: 1) {
        parts[effect.factor].shapley = effect.share
      }
    }
    let factors = design.factors
    let written = factors.quantities.map { quantity in
      factors.quantile(ofWritten: quantity, checked, 0) ?? 0.5
    }
    for factor in parts.indices {
      do throws(SensitivityRefusal) {
        parts[factor].crossings = try metamodel.crossings(along: factor, at: written).map {
          factors.laws[factor].value(at: $0.value)
        }
      } catch {
        // Outside of what the futures reach: nothing is said.
        continue
      }
    }
  }

  /// Of the difference in one future, by chance alone.
  private func noiseVariance(_ standing: Standing) -> Double {
    let key = CellKey.city(standing.kpi)
    let centre = cells.difference(key, of: standing.option, at: nil, from: 0, at: nil)
    let deviation = centre?.standardDeviation ?? 0
    return deviation * deviation / Double(subject.replications.future)
  }
}

extension SensitivityRefusal {
  /// Its code in tables.
  fileprivate var word: String {
    switch self {
    case .tooFewPoints: "too_few_points"
    case .noVariation: "no_variation"
    case .onlyNoise: "only_noise"
    case .poor: "poor"
    case .missing: "missing"
    case .oneSided: "one_sided"
    case .outside: "outside"
    }
  }
}
