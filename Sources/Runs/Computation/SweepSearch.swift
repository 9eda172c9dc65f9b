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
    /// Which place is the worst, by value that was simulated.
    var places: [Double: String]
  }

  /// By option: the cells that the goal is about, in the order of its scenario.
  private let keys: [[CellKey]]

  /// `points` are those of the grid, of which `cells` knows what they came to; `keys` are those of each
  /// option as written.
  init(
    _ goal: SweepGoal, _ axes: [SweepAxis], isWhole: Bool, points: DesignPoints, cells: DesignCells,
    keys: [[CellKey]]
  ) {
    (self.goal, self.axes) = (goal, axes)
    let keys = keys.map { $0.filter(goal.indicator.covers) }
    self.keys = keys
    let options = keys.count
    let range = axes[0].range ?? 0...1
    let resolution = (range.upperBound - range.lowerBound) / 200
    let seconds: [String?] =
      axes.count > 1 ? points.points.map { $0.values[1] }.distinct : [nil]
    for option in goal.option.map({ [$0] }) ?? Array(0..<options) {
      for second in seconds {
        let grid = points.points.filter { second == nil || $0.values[1] == second }
        let seen = grid.compactMap { point in
          goal.side(
            Double(point.values[0]) ?? .nan, option, at: point.number, in: cells, keys[option])
        }
        let sides = seen.map(\.side)
        let places = Dictionary(
          seen.map { ($0.side.value, $0.place) }, uniquingKeysWith: { first, _ in first })
        let brackets = zip(sides, sides.dropFirst()).filter { $0.isMet != $1.isMet }
        for (number, (lower, upper)) in brackets.enumerated() {
          searches.append(
            Search(
              option: option, second: second, crossing: number + 1,
              search: BreakEvenSearch(
                sides, between: lower.value, and: upper.value, resolution: resolution,
                isWhole: isWhole), places: places))
        }
        if brackets.isEmpty {
          var found = BreakEven(option, second, sides)
          found.place = place(of: sides, places)
          flat.append(found)
        }
      }
    }
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
      let option = searches[index].option
      let seen = goal.side(Double(value) ?? .nan, option, at: point, in: cells, keys[option])
      searches[index].search.tell(seen?.side)
      if let seen { searches[index].places[seen.side.value] = seen.place }
    }
  }

  /// By option, then by value of the second axis.
  var found: [BreakEven] {
    let all =
      searches.map { search in
        var found = BreakEven(search.option, search.second, search.crossing, search.search)
        found.place = place(of: [found.lower, found.upper].compactMap { $0 }, search.places)
        return found
      } + flat
    return all.enumerated().sorted {
      ($0.element.option, $0.offset) < ($1.element.option, $1.offset)
    }
    .map(\.element)
  }

  /// Where several places are looked at: the one that keeps the goal from being met, on the side that misses
  /// it; where all do, the one that is nearest to missing it at the last.
  private func place(of sides: [BreakEvenSearch.Side], _ places: [Double: String]) -> String? {
    guard goal.indicator.isOfAll else { return nil }
    return (sides.first { !$0.isMet } ?? sides.last).flatMap { places[$0.value] }
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
  /// Of a goal for all places of a kind: the worst one on the side that misses it, by its id; nil otherwise.
  package var place: String?

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
