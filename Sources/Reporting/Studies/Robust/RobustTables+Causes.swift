import Runs
import Tables
import Wording

extension RobustTables {
  /// A factor that a difference hangs on.
  struct Cause {
    let factor: String
    /// Of the variance over futures.
    let share: Double
    /// In which column the share stands.
    let column: String
    let row: StoredTable.Row
  }

  /// Rows of an alternative in an indicator, one for each factor.
  func sensitivities(_ option: StoredRun.Option, _ kpi: String) -> [StoredTable.Row] {
    sensitivities.filter { $0.text("option") == option.id && $0.text("kpi") == kpi }
  }

  /// Those with an index, the largest first; none where the metamodel predicts too little.
  func largest(_ option: StoredRun.Option, _ kpi: String) -> [Cause] {
    sensitivities(option, kpi).compactMap { row in
      let column = row.number("shapley_effect") == nil ? "total_order" : "shapley_effect"
      return row.number(column).flatMap { share in
        row.text("factor").map { Cause(factor: $0, share: share, column: column, row: row) }
      }
    }.sorted { a, b in a.share == b.share ? a.row.number < b.row.number : a.share > b.share }
  }

  /// What a picture shows of an alternative in an indicator: factors that carry nine tenths of the indices, or
  /// without indices those whose rank correlation is told from none; six at most, by how far the difference
  /// moves with each.
  func movers(_ option: StoredRun.Option, _ kpi: String) -> [StoredTable.Row] {
    let causes = largest(option, kpi)
    let all = causes.reduce(0) { $0 + $1.share }
    var sum = 0.0
    let weighty = causes.prefix { cause in
      defer { sum += cause.share }
      return sum < 0.9 * all
    }.map(\.row)
    let related = sensitivities(option, kpi).filter { row in
      guard let low = row.number("rank_correlation_low"),
        let high = row.number("rank_correlation_high")
      else { return false }
      return low * high > 0
    }
    let rows = causes.isEmpty ? related : weighty
    return Array(
      rows.filter { Self.reach($0) != nil }.sorted { a, b in
        let (x, y) = (Self.reach(a) ?? 0, Self.reach(b) ?? 0)
        return x == y ? a.number < b.number : x > y
      }.prefix(6))
  }

  /// How far the difference moves between the fifths of futures with the lowest and the highest values.
  private static func reach(_ row: StoredTable.Row) -> Double? {
    row.number("lowest_fifth_difference").flatMap { low in
      row.number("highest_fifth_difference").map { abs($0 - low) }
    }
  }

  /// Whether a level of a choice changes a verdict in the indicators told first.
  var turns: Bool {
    run.alternatives.contains { option in
      levels(for: option).contains { level in
        Self.told.contains { kpi in
          guard let standing = standing(option, kpi), let row = choice(option, kpi, at: level)
          else { return false }
          return Self.verdict(row) != Self.verdict(standing, "verdict_as_chosen")
        }
      }
    }
  }
}
