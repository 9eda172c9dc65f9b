/// A problem as a mixed integer program: how many people of each class go which way through the days
/// and work which shifts, and whom they serve meanwhile.
struct RosterModel {
  private(set) var program = MixedProgram()
  /// How many are employed, by class.
  private(set) var heads: [Int] = []
  /// By class, day and arc of the class's graph; no days of one whose placements say all.
  private(set) var arcs: [[[Int]]] = []
  private(set) var placements: [Placement] = []
  private(set) var services: [Service] = []
  private(set) var shortages: [Shortage] = []
  /// By segment: where as many are at work and as many are asked for, or more. Whoever serves there can
  /// serve here.
  private(set) var standIns: [Int] = []

  /// People of a class who work a variant on a day.
  struct Placement {
    var person: Int
    var duty: RosterSpace.Duty
    /// Whom they serve all the time; nil for those who may change.
    var stream: Int?
    var column: Int
  }

  /// People of a class who serve a stream during a segment, of those who may change.
  struct Service {
    var person: Int
    var segment: Int
    var stream: Int
    var column: Int
  }

  /// How many people of speed 1 are missing.
  struct Shortage {
    var segment: Int
    var stream: Int
    var column: Int
  }

  private let space: RosterSpace
  private let scale: CostScale
  /// Whether what follows from whole people is said in rows of its own.
  private let isRounded: Bool

  /// More people than anybody employs.
  private static let mostPeople = 10_000.0

  /// Only what `holds` of the constraints is asked for. Costs are in steps of `scale`. Where needs may
  /// be missed, nothing says what that costs.
  init(
    _ space: RosterSpace, scale: CostScale, holds: [Bool], mayMiss: Bool = false,
    isRounded: Bool = true
  ) {
    self.space = space
    self.scale = scale
    self.isRounded = isRounded && !mayMiss
    let held = Set(zip(space.constraints, holds).filter(\.1).map(\.0))
    for person in space.classes.indices {
      let isLimited = held.contains(.staff(person))
      let head = addHead(of: person, isLimited: isLimited)
      if isLimited, let sums = WeekSums(space, person) {
        addDays(of: person, sums, head)
      } else {
        addPaths(of: person, head)
        addPlacements(of: person)
      }
    }
    addNeeds(held, mayMiss: mayMiss)
    for (number, cap) in space.problem.caps.enumerated() where held.contains(.cap(number)) {
      add(cap)
    }
    for (number, fixed) in space.problem.fixed.enumerated() where held.contains(.fixed(number)) {
      add(fixed)
    }
  }

  private mutating func addHead(of person: Int, isLimited: Bool) -> Int {
    let people = space.classes[person].people
    let head = program.addColumn(
      isLimited ? Double(people.lowerBound) : 0,
      isLimited ? Double(people.upperBound) : Self.mostPeople,
      cost: scale.steps(space.costOfEmployment(person)))
    heads.append(head)
    return head
  }

  /// One person whose weeks are sums: no more than one shift a day, and what the sums ask for.
  private mutating func addDays(of person: Int, _ sums: WeekSums, _ head: Int) {
    let first = placements.count
    for (day, variants) in space.usable[person].enumerated() {
      let terms = variants.flatMap { place(person, .init(day: day, variant: $0)) }
      if !terms.isEmpty { program.addRow(terms + [.init(head, -1)], to: 0) }
    }
    for row in sums.rows {
      let terms = placements[first...].filter { row.days.contains($0.duty.day) }
        .map { MixedProgram.Term($0.column, row.value($0.duty.variant)) }
      let (least, most) = (Double(row.within.lowerBound), Double(row.within.upperBound))
      if least > 0 { program.addRow(terms + [.init(head, -least)], from: 0) }
      program.addRow(terms + [.init(head, -most)], to: 0)
    }
    arcs.append([])
  }

  /// Columns for one of a class who works so, whomever they serve.
  private mutating func place(_ person: Int, _ duty: RosterSpace.Duty) -> [MixedProgram.Term] {
    space.choices(person, duty).map { stream in
      let column = program.addColumn(cost: scale.steps(space.cost(person, duty)))
      placements.append(.init(person: person, duty: duty, stream: stream, column: column))
      return .init(column)
    }
  }

  private mutating func addPaths(of person: Int, _ head: Int) {
    let graph = space.graphs[person]
    var incoming: [Int: [MixedProgram.Term]] = [0: [.init(head)]]
    var columns: [[Int]] = []
    for (day, arcs) in graph.arcs.enumerated() {
      let now = arcs.map { _ in program.addColumn() }
      var outgoing: [Int: [MixedProgram.Term]] = [:]
      var next: [Int: [MixedProgram.Term]] = [:]
      for (arc, column) in zip(arcs, now) {
        outgoing[arc.from, default: []].append(.init(column))
        next[arc.to, default: []].append(.init(column))
      }
      for node in 0..<graph.nodeCounts[day] {
        let into = incoming[node, default: []].map { MixedProgram.Term($0.column, -$0.value) }
        program.addRow(outgoing[node, default: []] + into, from: 0, to: 0)
      }
      incoming = next
      columns.append(now)
    }
    // A contract that allows no way employs nobody.
    if graph.isEmpty { program.addRow([.init(head)], from: 0, to: 0) }
    arcs.append(columns)
  }

  private mutating func addPlacements(of person: Int) {
    let graph = space.graphs[person]
    guard !graph.isEmpty else { return }
    for day in graph.arcs.indices {
      for (kind, members) in graph.kinds.enumerated() {
        var terms = zip(graph.arcs[day], arcs[person][day]).filter { $0.0.kind == kind }
          .map { MixedProgram.Term($0.1, -1) }
        guard !terms.isEmpty else { continue }
        for variant in members where space.usable[person][day].contains(variant) {
          terms += place(person, .init(day: day, variant: variant))
        }
        program.addRow(terms, from: 0, to: 0)
      }
    }
  }

  private mutating func addNeeds(_ held: Set<RosterConstraint>, mayMiss: Bool) {
    let asked = space.segments.map { segment in
      space.asked(segment, mayMiss: mayMiss) { held.contains(.need($0)) }
    }
    standIns = mayMiss ? Array(asked.indices) : space.standIns(asked)
    var byDuty: [RosterSpace.Duty: [Placement]] = [:]
    for placement in placements { byDuty[placement.duty, default: []].append(placement) }
    for number in asked.indices
    where standIns[number] == number && asked[number].contains(where: { $0 > 0 }) {
      let present = space.segments[number].working.flatMap { byDuty[$0, default: []] }
      addCover(of: number, asked[number], by: present, mayMiss: mayMiss)
    }
  }

  /// That those present meet what is asked for during a segment.
  private mutating func addCover(
    of segment: Int, _ asked: [Double], by present: [Placement], mayMiss: Bool
  ) {
    var cover = asked.map { _ in [MixedProgram.Term]() }
    var roving: [Int: [MixedProgram.Term]] = [:]
    for placement in present {
      if let stream = placement.stream {
        cover[stream].append(.init(placement.column, space.speed(placement.person, stream)))
      } else {
        roving[placement.person, default: []].append(.init(placement.column, -1))
      }
    }
    for person in roving.keys.sorted() {
      var terms = roving[person, default: []]
      for stream in space.streams(of: person) where asked[stream] > 0 {
        let column = program.addColumn(isWhole: !space.isUniform)
        services.append(.init(person: person, segment: segment, stream: stream, column: column))
        cover[stream].append(.init(column, space.speed(person, stream)))
        terms.append(.init(column))
      }
      program.addRow(terms, to: 0)
    }
    for stream in asked.indices where asked[stream] > 0 {
      if mayMiss {
        let column = program.addColumn(0, asked[stream], isWhole: false)
        shortages.append(.init(segment: segment, stream: stream, column: column))
        cover[stream].append(.init(column))
      }
      program.addRow(cover[stream], from: asked[stream])
      if isRounded { program.addRoundedRows(cover[stream], from: asked[stream]) }
    }
  }

  private mutating func add(_ cap: Cap) {
    let staff = space.classes.indices.filter { person in
      guard let staff = cap.staff else { return true }
      return space.classes[person].members.contains { staff.contains($0.entry) }
    }
    let days = cap.days ?? Array(0..<space.problem.horizon.dayCount)
    let counted = placements.filter { placement in
      staff.contains(placement.person)
        && (cap.shifts?.contains(space.variants[placement.duty.variant].shift) ?? true)
    }
    switch cap.kind {
    case .people:
      program.addRow(staff.map { .init(heads[$0]) }, to: Double(cap.most))
    case .aDay:
      for day in days {
        program.addRow(
          counted.filter { $0.duty.day == day }.map { .init($0.column) }, to: Double(cap.most))
      }
    case .atOnce:
      for segment in space.segments where days.contains(segment.minutes.lowerBound / 1440) {
        let working = Set(segment.working)
        program.addRow(
          counted.filter { working.contains($0.duty) }.map { .init($0.column) },
          to: Double(cap.most))
      }
    }
  }

  private mutating func add(_ fixed: FixedShift) {
    let member = PersonClass.Member(entry: fixed.staff, number: fixed.person)
    let that = placements.filter {
      $0.duty.day == fixed.day && space.classes[$0.person].members.contains(member)
    }
    if let shift = fixed.shift {
      let chosen = that.filter { space.variants[$0.duty.variant].shift == shift }
      program.addRow(chosen.map { .init($0.column) }, from: 1)
    } else {
      program.addRow(that.map { .init($0.column) }, to: 0)
    }
  }

  /// Costs nothing but what is missing, in people times minutes.
  mutating func costShortages() {
    program.dropCosts()
    for shortage in shortages {
      let minutes = Double(space.segments[shortage.segment].minutes.count)
      program.setCost(minutes, of: shortage.column)
    }
  }

  /// No more is missing than this, in people times minutes.
  mutating func limitShortages(to most: Double) {
    program.addRow(
      shortages.map {
        .init($0.column, Double(space.segments[$0.segment].minutes.count))
      }, to: most)
  }

  mutating func dropCosts() { program.dropCosts() }
}

extension RosterSpace {
  /// By segment one that asks for no less of the same shifts. O(segments squared).
  fileprivate func standIns(_ asked: [[Double]]) -> [Int] {
    var alike: [[Duty]: [Int]] = [:]
    for (number, segment) in segments.enumerated() {
      alike[segment.working, default: []].append(number)
    }
    return asked.indices.map { number in
      let others = alike[segments[number].working, default: []]
      return others.first { other in
        zip(asked[other], asked[number]).allSatisfy { $0 >= $1 }
          && (other < number || asked[other] != asked[number])
          && !others.contains { third in
            third != other && zip(asked[third], asked[other]).allSatisfy { $0 >= $1 }
              && (third < other || asked[third] != asked[other])
          }
      } ?? number
    }
  }

  /// Whom somebody of a class serves who works so: one stream, any of several each by itself, or nil,
  /// for who may change within the shift.
  fileprivate func choices(_ person: Int, _ duty: Duty) -> [Int?] {
    let possible = streams(of: person)
    guard possible.count > 1 else { return possible.isEmpty ? [nil] : [possible[0]] }
    return problem.house.oneGroupAShift ? possible : [nil]
  }
}
