/// Which classes share their people: those that somebody has served both of, directly or through others.
struct SharedCounters: Sendable {
  /// Classes of each group of people, in order of the first.
  let groups: [[Int]]

  /// A class counts as somebody's if this share of their services were for it, or if they did so much of
  /// all its services.
  static let (ofTheirs, ofIts) = (0.02, 0.1)

  /// Without resources, all classes are one group's. O(visits).
  init(_ visits: some Sequence<SeenVisit>, kinds: Int, resources: Int) {
    var counts = [[Double]](
      repeating: [Double](repeating: 0, count: kinds), count: resources)
    for visit in visits {
      if let resource = visit.resource, visit.isServed { counts[resource][visit.kind] += 1 }
    }
    var group = Array(0..<kinds)
    func join(_ a: Int, _ b: Int) {
      let (from, to) = (max(group[a], group[b]), min(group[a], group[b]))
      for kind in group.indices where group[kind] == from { group[kind] = to }
    }
    var isKnown = false
    let byKind = (0..<kinds).map { kind in counts.reduce(0) { $0 + $1[kind] } }
    for own in counts {
      let all = own.reduce(0, +)
      let served = own.indices.filter {
        own[$0] > 0 && (own[$0] >= Self.ofTheirs * all || own[$0] >= Self.ofIts * byKind[$0])
      }
      if !served.isEmpty { isKnown = true }
      for kind in served.dropFirst() { join(served[0], kind) }
    }
    if !isKnown { group = [Int](repeating: 0, count: kinds) }
    groups = Set(group).sorted().map { number in (0..<kinds).filter { group[$0] == number } }
  }
}
