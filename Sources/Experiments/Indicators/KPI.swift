public import ServiceModel
public import Wording

/// One key performance indicator. The catalogue that tables, dictionary and reports all read is
/// `KPI.all`.
public struct KPI: Hashable, Sendable {
  /// Which way is better.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// More of it, or less of it, serves citizens better.
    case higher, lower
    /// Neither is better by itself; a target is a limit from above.
    case neutral
  }

  /// What a value is in, by its name in tables.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Of the clock that the KPI's `clock` names.
    case minutes, hours
    /// Of the scenario's legal calendar, as in its limits.
    case workingDays = "working_days"
    /// From 0 to 1.
    case share
    /// So many in a replication, on the mean.
    case count
    /// So many for each one.
    case perUnit = "per_unit"
    /// Full-time.
    case people
    /// Of the index of Decision 766/QD-TTg, or of a criterion of Decree 61/2018.
    case points
    /// Vietnamese dong.
    case vnd = "VND"
  }

  /// As in files and `targets.kpis` of a scenario.
  public let id: String
  /// The part of the catalogue it stands in.
  public let group: Group
  /// In a few words, without the scenario's limits: see `name(in:)`.
  public let name: LocalizedText
  /// What it is, of whom, and what to beware of.
  public let definition: LocalizedText
  /// What is summed over what; population, window, clock and scopes follow from it.
  public let formula: Formula
  /// What `n` counts: the observations behind a value.
  public let observations: Amount
  /// Of its values, intervals and differences.
  public let unit: Unit
  /// Which way is better, if either is.
  public let better: Direction
  /// Among the rows of the comparison table, whose intervals hold together.
  public let headline: Bool

  /// Where all that it needs is measured.
  public let scopeTypes: [ScopeType]

  /// Parts of the catalogue, in its order.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    /// What the indicators of the group are about, by its name in tables.
    case waiting, timeliness, bundles, citizens, channels, staff, offices, cost
    /// Parts of the index of Decision 766/QD-TTg, and of the nine criteria of Decree 61/2018, that a
    /// simulation can tell: `Criterion`.
    case index766 = "index_766"
  }

  init(
    _ id: String, _ group: Group, vi: (name: String, definition: String),
    en: (name: String, definition: String), _ formula: Formula, n observations: Amount,
    _ unit: Unit, _ better: Direction, headline: Bool = false
  ) {
    self.id = id
    self.group = group
    name = LocalizedText(vi: vi.name, en: en.name)
    definition = LocalizedText(vi: vi.definition, en: en.definition)
    self.formula = formula
    self.observations = observations
    self.unit = unit
    self.better = better
    self.headline = headline
    scopeTypes = formula.scopeTypes.filter(observations.scopeTypes.contains)
  }

  /// The values that it can have.
  public var range: ClosedRange<Double> {
    switch unit {
    case .share: 0...1
    case .points: 0...formula.mostPoints
    case .minutes, .hours, .workingDays, .count, .perUnit, .people, .vnd: 0...1e12
    }
  }

  /// The name as readers of this scenario know it: with its own limits.
  public func name(in scenario: Scenario) -> LocalizedText {
    let targets = scenario.account.targets
    func number(_ limit: Double?, _ decimalSign: String) -> String {
      guard let limit else { return "" }
      let isWhole = limit == limit.rounded() && abs(limit) < 1e15
      return isWhole ? "\(Int(limit))" : "\(limit)".replacing(".", with: decimalSign)
    }
    func named(_ name: (_ number: (Double?) -> String) -> LocalizedText) -> LocalizedText {
      LocalizedText(vi: name { number($0, ",") }.vi, en: name { number($0, ".") }.en)
    }
    func named(byWait limit: Double?) -> LocalizedText {
      named {
        LocalizedText(
          vi: "Tỷ lệ lượt chờ không quá \($0(limit)) phút",
          en: "Called within \($0(limit)) minutes")
      }
    }
    func named(byAll limit: Double?) -> LocalizedText {
      named {
        LocalizedText(
          vi: "Trong mọi lượt đến, được gọi trong \($0(limit)) phút",
          en: "Of all who came, called within \($0(limit)) minutes")
      }
    }
    switch id {
    case "wait_within_limit_1": return named(byWait: targets.waitLimitsMinutes.first)
    case "wait_within_limit_2": return named(byWait: targets.waitLimitsMinutes.dropFirst().first)
    case "served_within_limit_1": return named(byAll: targets.waitLimitsMinutes.first)
    case "served_within_limit_2": return named(byAll: targets.waitLimitsMinutes.dropFirst().first)
    case "within_reach_share":
      return named {
        let (far, long) = ($0(targets.reachKilometres), $0(targets.reachMinutes))
        return LocalizedText(
          vi: "Tỷ lệ trong phạm vi \(far) km hoặc \(long) phút",
          en: "Within \(far) km or \(long) minutes")
      }
    default: return name
    }
  }

  /// What the scenario wants it to be.
  public func target(in scenario: Scenario) -> Targets.KPITarget? {
    scenario.account.targets.kpis.first { $0.kpi == id }
  }
}

extension KPI {
  /// The catalogue, in the order of the tables.
  public static let all: [KPI] =
    waiting + waitingByClock + waitingOfAll + walkAways + timeliness + sixFigures + dossierTime
    + bundles
    + citizens + channels + electronic
    + staff + offices + cost + index766 + criteria

  /// Those of `all` that the comparison table shows.
  public static let headlines: [KPI] = all.filter(\.headline)

  /// In `all`, by id.
  static let positions = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })

  /// The KPI with this id; nil if there is none. O(1).
  public static func named(_ id: String) -> KPI? {
    positions[id].map { all[$0] }
  }
}
