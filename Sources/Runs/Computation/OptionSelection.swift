import Choice
package import Experiments
import OutputAnalysis
import ServiceModel

/// The best of the options of a comparison by one KPI of the whole city, for these inputs, with as few
/// replications as it takes: see `Selection`.
package struct OptionSelection: Sendable {
  /// What became of an option.
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// It is the best, or within the smallest relevant difference of the best.
    case selected
    /// Another leads it by more than chance explains.
    case behind
    /// It may still be the best: replications ended before it was decided.
    case undecided = "not_decided"
    /// It fails, and is in no ranking.
    case notRanked = "not_ranked"
    /// A replication has no value of it.
    case noValue = "no_value"
  }

  /// An option.
  package struct Entry: Hashable, Sendable {
    /// Its id.
    package let option: String
    package let state: State
    /// That it has had.
    package let replications: Int
    /// Of the values of those; nil if one is missing.
    package let mean: Double?

    /// Whether it was never among those of which one is selected.
    var isOutside: Bool { state == .notRanked || state == .noValue }
  }

  /// By which they are judged.
  package let kpi: KPI
  /// The smallest relevant difference against the base, in the KPI's unit; nil if it is none, and nothing
  /// can be selected.
  package let relevant: Double?
  /// How likely what is selected is right.
  package let level: Double
  /// In the order of the options.
  package let entries: [Entry]

  /// Replications that were run, of all options.
  package var used: Int { entries.reduce(0) { $0 + $1.replications } }
  /// What was spared against as many of all options as the last ones had.
  package var saved: Int { spared(entries) }
  /// What of that was spared because options are in no selection: they fail, or have no value.
  package var savedOutside: Int { spared(entries.filter(\.isOutside)) }

  private func spared(_ some: [Entry]) -> Int {
    let most = entries.map(\.replications).max() ?? 0
    return some.reduce(0) { $0 + most - $1.replications }
  }

  /// The option that is selected; nil if that is not decided, or fewer than two can be held against each
  /// other.
  package var selected: Entry? { entries.first { $0.state == .selected } }
  /// Options that may still be the best.
  package var undecided: [Entry] { entries.filter { $0.state == .undecided } }
}

extension Computation {
  /// Goes on with the options of a comparison that may still be the best; nil if nothing is to be selected.
  func selection(
    of results: [OptionResult], _ simulated: [SimulatedOption], keeping store: ReplicationStore
  ) async throws -> OptionSelection? {
    guard let asked = study.select, let kpi = KPI.named(asked.kpi) else { return nil }
    var values = results.map { $0.values(kpi) }
    let known = results.indices.filter { results[$0].isRanked && !values[$0].contains(nil) }
    let relevant = results[0].estimate(kpi).map {
      kpi.relevantDifference(in: results[0].scenario).amount(base: $0.value)
    }.flatMap { $0 > 0 ? $0 : nil }
    guard known.count > 1, let relevant else {
      return OptionSelection(kpi, relevant, results, values, nil, among: [])
    }
    let experiment = Experiment(
      seed: study.seed, replications: study.replications.fewest, threads: threads)
    var selection = Selection(
      variants: known.count, relevant: relevant, lowerIsBetter: kpi.better == .lower,
      first: results[0].replications)
    var isWhole = true
    while isWhole, let wanted = selection.wanted, selection.replications < asked.most {
      let (number, options) = (selection.replications, wanted.map { known[$0] })
      if number >= results[0].replications {
        let more = try await experiment.values(
          kpi, of: options.map { simulated[$0] }, options.map { results[$0] }, replication: number,
          keeping: store)
        for (option, value) in zip(options, more) { values[option].append(value) }
      }
      let figures = options.compactMap { values[$0][number] }
      isWhole = figures.count == options.count
      if isWhole { selection.tell(figures) }
    }
    return OptionSelection(kpi, relevant, results, values, selection, among: known)
  }
}

extension OptionSelection {
  /// `values` are those of each option; `known` the options that were selected among.
  fileprivate init(
    _ kpi: KPI, _ relevant: Double?, _ results: [OptionResult], _ values: [[Double?]],
    _ selection: Selection?, among known: [Int]
  ) {
    self.kpi = kpi
    self.relevant = relevant
    level = selection?.level ?? 0.95
    let selected = selection?.selected.map { known[$0] }
    // Of those that chance does not tell from the one that is selected.
    let alike = known.filter { option in
      selected.map { mayBeBetter(results[option], results[$0], kpi, relevant ?? 0) } ?? false
    }
    entries = results.indices.map { option in
      let there = values[option].compactMap { $0 }
      let isWhole = there.count == values[option].count
      var state = State.noValue
      if !results[option].isRanked {
        state = .notRanked
      } else if let selection, let position = known.firstIndex(of: option), isWhole {
        let hasLeft = selection.leftAfter[position] != nil && !alike.contains(option)
        state = hasLeft ? .behind : option == selected && alike.isEmpty ? .selected : .undecided
      } else if isWhole {
        state = .undecided
      }
      return Entry(
        option: results[option].id, state: state, replications: values[option].count,
        mean: isWhole && !there.isEmpty ? there.reduce(0, +) / Double(there.count) : nil)
    }
  }
}

/// Whether an option may be better than the one that is selected by more than what is relevant, although both have
/// one value in all of the first replications: where that may be chance, their differences tell none of it.
private func mayBeBetter(
  _ option: OptionResult, _ selected: OptionResult, _ kpi: KPI, _ relevant: Double
) -> Bool {
  guard let own = option.estimate(kpi), let its = selected.estimate(kpi), option.id != selected.id,
    [own, its].allSatisfy({ $0.standardError == 0 && kpi.mayBeChance($0.value) })
  else { return false }
  guard own.isOfTrials, let interval = own.difference(from: its).interval(level: 0.95) else {
    return true
  }
  return (kpi.better == .lower ? -interval.lower : interval.upper) > relevant
}
