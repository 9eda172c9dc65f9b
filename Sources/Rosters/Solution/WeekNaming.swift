/// Takes a flow of people who are alike apart into the days of each: week by week, and whoever has worked
/// fewer days of weekends takes the week that has more of them.
struct WeekNaming {
  private let graph: WeekGraph
  private let horizon: RosterHorizon
  /// How many take each arc, by day.
  private let counts: [[Int]]

  init(_ graph: WeekGraph, _ horizon: RosterHorizon, _ counts: [[Int]]) {
    self.graph = graph
    self.horizon = horizon
    self.counts = counts
  }

  /// A week of somebody who has no name yet.
  private struct Week {
    var start: Int
    var node: Int
    var kinds: [Int?] = []
    var weekends = 0
    var shifts: Int { kinds.count { $0 != nil } }
  }

  /// What each person works on each day: a kind of the graph, or nothing.
  func kinds(of people: Int) -> [[Int?]] {
    guard !graph.isEmpty else { return Array(repeating: [], count: people) }
    var kinds: [[Int?]] = Array(repeating: [], count: people)
    var nodes = Array(repeating: 0, count: people)
    var tally = Array(repeating: (weekends: 0, shifts: 0), count: people)
    for days in horizon.weeks {
      let weeks = weeks(days, from: nodes)
      for start in Set(nodes).sorted() {
        let waiting = nodes.indices.filter {
          nodes[$0] == start && kinds[$0].count < days.upperBound
        }
        .sorted {
          (tally[$0].weekends, tally[$0].shifts, $0) < (tally[$1].weekends, tally[$1].shifts, $1)
        }
        let choices = weeks.enumerated().filter { $0.element.start == start }.sorted {
          ($1.element.weekends, $1.element.shifts, $0.offset)
            < ($0.element.weekends, $0.element.shifts, $1.offset)
        }
        for (person, choice) in zip(waiting, choices) {
          kinds[person] += choice.element.kinds
          tally[person].weekends += choice.element.weekends
          tally[person].shifts += choice.element.shifts
        }
        for (person, choice) in zip(waiting, choices) { nodes[person] = -1 - choice.element.node }
      }
      nodes = nodes.map { -1 - $0 }
    }
    return kinds
  }

  /// A week for each node at which somebody stands. On weekends those are off first who have worked on
  /// one in this week.
  private func weeks(_ days: Range<Int>, from nodes: [Int]) -> [Week] {
    var weeks = nodes.map { Week(start: $0, node: $0) }
    for day in days {
      let isWeekend = horizon.weekday(day).isWeekend
      var next = weeks
      for node in 0..<graph.nodeCounts[day] {
        var waiting = weeks.indices.filter { weeks[$0].node == node }
        if isWeekend {
          waiting.sort { (weeks[$1].weekends, $0) < (weeks[$0].weekends, $1) }
        }
        for (arc, count) in zip(graph.arcs[day], counts[day]) where arc.from == node {
          for week in waiting.prefix(count) {
            next[week].node = arc.to
            next[week].kinds.append(arc.kind)
            if isWeekend, arc.kind != nil { next[week].weekends += 1 }
          }
          waiting.removeFirst(min(count, waiting.count))
        }
      }
      weeks = next
    }
    return weeks
  }
}
