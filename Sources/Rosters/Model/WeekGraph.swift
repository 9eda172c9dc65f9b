/// All ways in which the days of a roster may go for one person of a contract, as a graph: a layer of
/// nodes before each day and one at the end; an arc is a day off or a day of work of one kind. Its
/// paths are exactly what the contract allows, so that people who are alike are one flow through it.
///
/// After M.-C. Côté, B. Gendron and L.-M. Rousseau, "Modeling the regular constraint with integer
/// programming" (2007).
struct WeekGraph: Sendable {
  /// A day in one way.
  struct Arc: Hashable, Sendable {
    /// Nodes count within their layers.
    var from: Int
    var to: Int
    /// A position in `kinds`; nil for a day off.
    var kind: Int?
  }

  /// Variants of shifts that are the same to the rules of the contract.
  private(set) var kinds: [[Int]] = []
  /// By day; empty where no path leads through all days.
  private(set) var arcs: [[Arc]] = []
  /// How many nodes each layer has.
  private(set) var nodeCounts: [Int] = []

  /// Whether the contract allows any way at all.
  var isEmpty: Bool { arcs.isEmpty }

  /// Whether any way through the days has a shift on its day.
  func allows(_ duty: RosterSpace.Duty) -> Bool {
    arcs.indices.contains(duty.day)
      && arcs[duty.day].contains { $0.kind.map { kinds[$0].contains(duty.variant) } ?? false }
  }

  /// `usable` are the variants that may be worked, by day.
  init(
    _ contract: Contract, over horizon: RosterHorizon, variants: [ShiftVariant], usable: [[Int]]
  ) {
    kinds = Self.kinds(contract, variants, usable, over: horizon)
    let rules = WeekRules(contract, horizon, variants, kinds)
    var layers: [[WeekRules.State: Int]] = [[WeekRules.State(): 0]]
    var all: [[Arc]] = []
    for day in 0..<horizon.dayCount {
      let open = kinds.indices.filter { !Set(kinds[$0]).isDisjoint(with: usable[day]) }
      var next: [WeekRules.State: Int] = [:]
      var arcs: [Arc] = []
      for (state, from) in layers[day].sorted(by: { $0.value < $1.value }) {
        for kind in [nil] + open.map(Optional.some) {
          guard let state = rules.state(after: state, kind, on: day) else { continue }
          let to = next[state] ?? next.count
          next[state] = to
          arcs.append(Arc(from: from, to: to, kind: kind))
        }
      }
      layers.append(next)
      all.append(arcs)
    }
    let ends = layers[horizon.dayCount].filter { rules.isEnd($0.key) }.map(\.value)
    merge(all, ends: Set(ends))
  }

  /// Variants with the same paid time, if that counts, and the same neighbours that rest allows.
  private static func kinds(
    _ contract: Contract, _ variants: [ShiftVariant], _ usable: [[Int]], over horizon: RosterHorizon
  ) -> [[Int]] {
    let used = Set(usable.joined()).sorted()
    let rest = contract.week.restMinutes
    func fits(_ a: Int, _ b: Int) -> Bool {
      variants[b].span.lowerBound + 1440 - variants[a].span.upperBound >= rest
    }
    struct Mark: Hashable {
      var minutes: Int
      var after: [Bool]
      var before: [Bool]
    }
    let most = (used.map { variants[$0].paidMinutes }.max() ?? 0) * contract.week.shifts.upperBound
    let counts = contract.week.minutes.lowerBound > 0 || contract.week.minutes.upperBound < most
    var order: [Mark] = []
    var kinds: [Mark: [Int]] = [:]
    for variant in used {
      let mark = Mark(
        minutes: counts ? variants[variant].paidMinutes : 0, after: used.map { fits(variant, $0) },
        before: used.map { fits($0, variant) })
      if kinds[mark] == nil { order.append(mark) }
      kinds[mark, default: []].append(variant)
    }
    return order.compactMap { kinds[$0] }
  }

  /// Keeps what leads to an end, and makes one node of those from which the same ways lead on.
  private mutating func merge(_ all: [[Arc]], ends: Set<Int>) {
    var arcs: [[Arc]] = Array(repeating: [], count: all.count)
    var counts = Array(repeating: 0, count: all.count + 1)
    counts[all.count] = 1
    var merged: [Int: Int] = Dictionary(uniqueKeysWithValues: ends.map { ($0, 0) })
    for day in all.indices.reversed() {
      var waysOn: [Int: [Arc]] = [:]
      for arc in all[day] {
        guard let to = merged[arc.to] else { continue }
        waysOn[arc.from, default: []].append(Arc(from: 0, to: to, kind: arc.kind))
      }
      var known: [[Arc]: Int] = [:]
      var now: [Int: Int] = [:]
      for from in waysOn.keys.sorted() {
        let ways = waysOn[from, default: []]
        let node = known[ways] ?? known.count
        if known[ways] == nil {
          known[ways] = node
          arcs[day] += ways.map { Arc(from: node, to: $0.to, kind: $0.kind) }
        }
        now[from] = node
      }
      counts[day] = known.count
      merged = now
    }
    guard counts[0] == 1 else { return }
    self.arcs = arcs
    nodeCounts = counts
  }
}
