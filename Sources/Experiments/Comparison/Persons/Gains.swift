public import OutputAnalysis
package import ServiceModel

/// Who gains and who loses in each option against the base: every citizen beside the same citizen.
public struct Gains: Sendable {
  /// One group of people, in one option.
  public struct Row: Sendable {
    /// The option's id.
    public var option: String
    /// Who they are.
    public var group: PersonGroup
    /// By replication.
    public var tallies: [PersonTally]
    /// Of a commune that loses or gains beyond chance, and among those that do most: which list, and from 1
    /// the place on it.
    public var extreme: (list: Extreme, position: Int)?
  }

  /// Which communes are named as losing or gaining. The raw values are the codes in tables.
  public enum Extreme: String, Sendable, CaseIterable {
    /// Whose people's mean time grows most, and falls most.
    case lose, gain
  }

  /// By option, then group. Of communes those that are named, and those whose mean changes most without being
  /// beyond chance.
  public let rows: [Row]

  /// A change of whose smallest relevant difference a person is better or worse off by.
  public static let kpi = "total_time_mean"

  /// A person is better or worse off by more than this: minutes of total time, or a share of the same person's
  /// total time in the base, which says what is relevant.
  package static func relevantDifference(in base: Scenario) -> RelevantDifference {
    guard let kpi = KPI.named(kpi) else { preconditionFailure("citizens' time is an indicator") }
    return kpi.relevantDifference(in: base)
  }

  /// How many communes are named on a list.
  public static let named = 10

  /// Whoever is named is so by intervals that hold for all communes together with this probability
  /// (Bonferroni's): of hundreds of communes a few are beyond an interval of their own by chance alone.
  public static let level = 0.95

  /// Nil unless citizens were written down, and there is something to compare.
  public init?(_ options: [OptionResult]) {
    guard options.count > 1, let groups = options[0].groups,
      options.dropFirst().allSatisfy({ !$0.tallies.isEmpty })
    else { return nil }
    rows = options.dropFirst().flatMap { option in
      let all = groups.groups.enumerated().map { index, group in
        Row(option: option.id, group: group, tallies: option.tallies.map { $0[index] })
      }
      let told = all.filter { $0.group.kind != .commune && $0.group.kind != .person }
      return told.filter { $0.people > 0 } + Self.byTrait(all, groups) + Self.extremes(all)
    }
  }

  /// Only of traits by which somebody is told apart.
  private static func byTrait(_ rows: [Row], _ groups: PersonGroups) -> [Row] {
    PersonTrait.allCases.indices.flatMap { trait in
      let parts = groups.parts(of: trait).map { rows[$0] }.filter { $0.people > 0 }
      return parts.count > 1 ? parts : []
    }
  }

  /// The communes whose people lose most, then those whose people gain most; ties go by the scenario's
  /// order. Named are those whose interval does not hold 0; those that change as much without it follow.
  private static func extremes(_ rows: [Row]) -> [Row] {
    let changes = rows.filter { $0.group.kind == .commune }
      .compactMap { row in row.change.map { (row: row, change: $0) } }
    let level = 1 - (1 - level) / Double(max(1, changes.count))
    let communes = changes.map { row, change in
      let interval = change.interval(level: level)
      return (
        row: row, change: change.value, isNamed: interval.map { !$0.contains(0) } ?? false
      )
    }
    return Extreme.allCases.flatMap { list -> [Row] in
      let sign: Double = list == .lose ? 1 : -1
      let found = communes.enumerated().filter { sign * $0.element.change > 0 }.sorted { a, b in
        a.element.change == b.element.change
          ? a.offset < b.offset : sign * a.element.change > sign * b.element.change
      }
      let holding = found.map(\.element).filter(\.isNamed).prefix(named)
      let others = found.prefix(named).map(\.element).filter { !$0.isNamed }
      return holding.enumerated().map { position, commune in
        var row = commune.row
        row.extreme = (list, position + 1)
        return row
      } + others.map(\.row)
    }
  }
}

extension Gains.Row {
  /// Of all replications together.
  public var people: Int { tallies.reduce(0) { $0 + $1.people } }

  /// Those served in both options.
  public var servedInBoth: Int { tallies.reduce(0) { $0 + $1.servedInBoth } }

  /// How many of all people have a fate; nil without people.
  public func share(_ fate: PersonTally.Fate) -> ReplicationEstimate? {
    ratio { ($0[fate], $0.people) }
  }

  /// Mean total time of those served in both, in minutes: in the base, in the option, and what a person's
  /// time changes by.
  public var before: ReplicationEstimate? { time(\.seconds.base) }
  /// As `before`.
  public var after: ReplicationEstimate? { time(\.seconds.option) }
  /// As `before`.
  public var change: ReplicationEstimate? {
    ratio { ($0.seconds.option - $0.seconds.base, $0.servedInBoth) }?.scaled(by: 1 / 60)
  }

  /// From the demand to the last result, of those who have all results in both: in days.
  public var daysBefore: ReplicationEstimate? {
    ratio { ($0.hours.base, $0.withResults) }?.scaled(by: 1 / 24)
  }
  /// As `daysBefore`.
  public var daysChange: ReplicationEstimate? {
    ratio { ($0.hours.option - $0.hours.base, $0.withResults) }?.scaled(by: 1 / 24)
  }

  private func time(_ seconds: (PersonTally) -> Int) -> ReplicationEstimate? {
    ratio { (seconds($0), $0.servedInBoth) }?.scaled(by: 1 / 60)
  }

  private func ratio(_ parts: (PersonTally) -> (Int, Int)) -> ReplicationEstimate? {
    let values = tallies.map(parts)
    return RatioEstimator(
      sums: values.map { Double($0.0) }, counts: values.map { Double($0.1) }
    ).estimate
  }
}
