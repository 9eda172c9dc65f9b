package import Experiments
import ScenarioFiles

/// Where the goal of a sweep begins or ends to be met: a search between each two neighbouring values of the
/// grid between which it does, for each option that is asked about and each value of the second axis.
///
/// What it asks for depends on nothing but what it was told, so whoever has the kept runs comes to the same.
struct SweepSearch {
  private let goal: SweepGoal
  private let axes: [SweepAxis]
  private var searches: [Search] = []
  private var asked: [[String]] = []
  private(set) var flat: [BreakEven] = []

  private struct Search {
    var option: Int
    var second: String?
    var crossing: Int
    var search: BreakEvenSearch
    var next: String?
  }

  /// `points` are those of the grid, of which `cells` knows what they came to.
  init(
    _ goal: SweepGoal, _ axes: [SweepAxis], isWhole: Bool, points: DesignPoints, cells: DesignCells,
    options: Int
  ) {
    (self.goal, self.axes) = (goal, axes)
    let range = axes[0].range ?? 0...1
    let resolution = (range.upperBound - range.lowerBound) / 200
    let seconds: [String?] =
      axes.count > 1 ? Self.distinct(points.points.map { $0.values[1] }) : [nil]
    for option in goal.option.map({ [$0] }) ?? Array(0..<options) {
      for second in seconds {
        let grid = points.points.filter { second == nil || $0.values[1] == second }
        let sides = grid.compactMap { point in
          goal.side(Double(point.values[0]) ?? .nan, option, at: point.number, in: cells)
        }
        let brackets = zip(sides, sides.dropFirst()).filter { $0.isMet != $1.isMet }
        for (number, (lower, upper)) in brackets.enumerated() {
          searches.append(
            Search(
              option: option, second: second, crossing: number + 1,
              search: BreakEvenSearch(
                sides, between: lower.value, and: upper.value, resolution: resolution,
                isWhole: isWhole)))
        }
        if brackets.isEmpty { flat.append(BreakEven(option, second, sides)) }
      }
    }
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// The values of the next points, each once; none at the end.
  mutating func ask() -> [[String]] {
    var rows: [[String]] = []
    for index in searches.indices {
      searches[index].next = searches[index].search.ask().map { SweepAxis.text(of: $0) }
      guard let value = searches[index].next else { continue }
      let row = [value] + (searches[index].second.map { [$0] } ?? [])
      if !rows.contains(row) { rows.append(row) }
    }
    asked = rows
    return rows
  }

  /// What those points came to: they are numbered from `first` on.
  mutating func tell(_ cells: DesignCells, from first: Int) {
    for index in searches.indices {
      guard let value = searches[index].next else { continue }
      let row = [value] + (searches[index].second.map { [$0] } ?? [])
      let point = asked.firstIndex(of: row).map { first + $0 } ?? first
      searches[index].search.tell(
        goal.side(Double(value) ?? .nan, searches[index].option, at: point, in: cells))
    }
  }

  /// By option, then by value of the second axis.
  var found: [BreakEven] {
    let all = searches.map { BreakEven($0.option, $0.second, $0.crossing, $0.search) } + flat
    return all.enumerated().sorted {
      ($0.element.option, $0.offset) < ($1.element.option, $1.offset)
    }
    .map(\.element)
  }
}

/// Where a goal begins or ends to be met for an option, or that it does neither.
package struct BreakEven: Hashable, Sendable {
  /// Position of the option.
  package var option: Int
  /// Of the second axis.
  package var second: String?
  /// From 1 in the order of the values; 0 where nothing crosses.
  package var crossing: Int
  package var state: BreakEvenSearch.State
  /// Where the mean crosses; nil among whole numbers and where it does not.
  package var root: Double?
  /// The sides next to each other, both simulated; the ends of the range where nothing crosses.
  package var lower: BreakEvenSearch.Side?
  package var upper: BreakEvenSearch.Side?
  /// The nearest values whose intervals tell on which side of the limit they are.
  package var certainLower: Double?
  package var certainUpper: Double?

  init(_ option: Int, _ second: String?, _ crossing: Int, _ search: BreakEvenSearch) {
    (self.option, self.second, self.crossing) = (option, second, crossing)
    (state, root) = (search.state, search.root)
    (lower, upper) = (search.bracket?.lower, search.bracket?.upper)
    (certainLower, certainUpper) = search.certain
  }

  /// Where nothing crosses.
  init(_ option: Int, _ second: String?, _ sides: [BreakEvenSearch.Side]) {
    (self.option, self.second, crossing) = (option, second, 0)
    (lower, upper) = (sides.first, sides.last)
    state = sides.isEmpty ? .noData : sides.allSatisfy(\.isCertain) ? .doesNotCross : .undecided
  }
}
