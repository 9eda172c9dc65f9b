/// Gives names to a solution in which people who are alike are only counted: always the same ones, with
/// days of weekends spread evenly and shifts that stay the same from day to day where they can.
struct Naming {
  private let space: RosterSpace
  private let model: RosterModel
  private let values: [Double]
  private var people: [Roster.Person] = []
  private var shifts: [NamedShift] = []

  /// A shift before it is known whom it serves.
  struct NamedShift {
    var person: Int
    var personClass: Int
    var duty: RosterSpace.Duty
    /// Of those who do not change.
    var stream: Int?
  }

  init(_ space: RosterSpace, _ model: RosterModel, _ values: [Double]) {
    self.space = space
    self.model = model
    self.values = values
  }

  private func count(_ column: Int) -> Int { Int(values[column].rounded()) }

  /// The roster. O(people x days + segments x people).
  static func roster(_ space: RosterSpace, _ model: RosterModel, _ values: [Double]) -> Roster {
    var naming = Naming(space, model, values)
    for person in space.classes.indices { naming.name(person) }
    naming.sort()
    let stays = StayNaming(space, model, values).stays(of: naming.shifts)
    return Roster(
      people: naming.people,
      shifts: zip(naming.shifts, stays).map {
        Roster.Shift(
          person: $0.person, day: $0.duty.day, variant: space.variants[$0.duty.variant], stays: $1)
      })
  }

  /// People in the order of the staff, shifts by person and day.
  private mutating func sort() {
    let order = people.indices.sorted {
      (people[$0].staff, people[$0].number) < (people[$1].staff, people[$1].number)
    }
    var place = order
    for (new, old) in order.enumerated() { place[old] = new }
    people = order.map { people[$0] }
    for index in shifts.indices { shifts[index].person = place[shifts[index].person] }
    shifts.sort { ($0.person, $0.duty.day) < ($1.person, $1.duty.day) }
  }

  /// All people of a class.
  private mutating func name(_ personClass: Int) {
    let members = space.classes[personClass].members.prefix(count(model.heads[personClass]))
    let first = people.count
    people += members.map { member in
      let entry = space.problem.staff[member.entry]
      let id = entry.personID(member.number)
      return Roster.Person(
        id: id, name: entry.name.isEmpty ? id : entry.name, staff: member.entry,
        number: member.number)
    }
    let graph = space.graphs[personClass]
    let kinds =
      isAlone(personClass)
      ? members.map { _ in days(of: personClass) }
      : WeekNaming(
        graph, space.problem.horizon, model.arcs[personClass].map { $0.map(count) }
      ).kinds(of: members.count)
    var placements: [RosterSpace.Duty: [RosterModel.Placement]] = [:]
    for placement in model.placements where placement.person == personClass {
      placements[placement.duty, default: []].append(placement)
    }
    var last: [RosterModel.Placement?] = members.map { _ in nil }
    for day in graph.arcs.indices {
      for kind in graph.kinds.indices {
        let duties = graph.kinds[kind].map { RosterSpace.Duty(day: day, variant: $0) }
        var free = duties.flatMap { placements[$0, default: []] }.map { ($0, count($0.column)) }
        let working = members.indices.filter { kinds[$0][day] == kind }
        for (person, place) in inOrder(working, last, &free) {
          let placement = free[place].0
          last[person] = placement
          shifts.append(
            NamedShift(
              person: first + person, personClass: personClass, duty: placement.duty,
              stream: placement.stream))
        }
      }
    }
  }

  /// Whether a class is one person, whose placements say all.
  private func isAlone(_ personClass: Int) -> Bool {
    model.arcs[personClass].isEmpty && !space.graphs[personClass].isEmpty
  }

  /// What that person works on each day: a kind of the graph, or nothing.
  private func days(of personClass: Int) -> [Int?] {
    let graph = space.graphs[personClass]
    var days: [Int?] = graph.arcs.map { _ in nil }
    for placement in model.placements
    where placement.person == personClass && count(placement.column) > 0 {
      days[placement.duty.day] = graph.kinds.firstIndex { $0.contains(placement.duty.variant) }
    }
    return days
  }

  /// Which place each of a day takes: that of the day before, else one of the same kind of shift, else
  /// what is left.
  private func inOrder(
    _ people: [Int], _ last: [RosterModel.Placement?], _ free: inout [(RosterModel.Placement, Int)]
  ) -> [(person: Int, place: Int)] {
    var done: [(person: Int, place: Int)] = []
    var rest = people
    let wishes: [(RosterModel.Placement, RosterModel.Placement?) -> Bool] = [
      { $0.duty.variant == $1?.duty.variant && $0.stream == $1?.stream },
      { $0.duty.variant == $1?.duty.variant },
      { new, last in
        last.map {
          space.variants[new.duty.variant].shift == space.variants[$0.duty.variant].shift
        } ?? false
      }, { _, _ in true },
    ]
    for wish in wishes {
      rest.removeAll { person in
        guard let place = free.firstIndex(where: { $0.1 > 0 && wish($0.0, last[person]) }) else {
          return false
        }
        free[place].1 -= 1
        done.append((person, place))
        return true
      }
    }
    return done
  }
}
