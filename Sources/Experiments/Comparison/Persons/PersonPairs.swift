import ServiceModel

/// The citizens of a replication of an option beside the same of the base.
struct PersonPairs {
  private var groups: PersonGroups
  private let relevant: RelevantDifference
  /// By group.
  private(set) var tallies: [PersonTally]
  /// Of a layer, commune and procedure, until the next begins.
  private var cell = PersonTally()
  private var cellGroups: [Int] = []
  private var last: Person?

  /// Pairs all citizens of both, each once. Those of the option must be numbered by communes and procedures
  /// as those of the base: see `PersonNumbering`. O(citizens).
  init(
    _ base: PersonalTimes, _ option: some Sequence<Person>, _ groups: PersonGroups,
    relevant: RelevantDifference
  ) {
    (self.groups, self.relevant) = (groups, relevant)
    tallies = Array(repeating: PersonTally(), count: groups.groups.count)
    var (before, after) = (base.makeIterator(), option.makeIterator())
    var (one, other) = (before.next(), after.next())
    while let next = Person.first(one, other) {
      let isInBase = one.map { !next.precedes($0) } ?? false
      let isInOption = other.map { !next.precedes($0) } ?? false
      add(isInBase ? one : nil, isInOption ? other : nil, next)
      if isInBase { one = before.next() }
      if isInOption { other = after.next() }
    }
    endCell()
  }

  private mutating func add(_ base: Person?, _ option: Person?, _ person: Person) {
    if last.map({ $0.isElsewhere(than: person) }) ?? true {
      endCell()
      cellGroups = groups.groups(of: person)
    }
    last = person
    cell.add(base, option, relevant: relevant)
    let (before, after) = (base?.traits ?? person.traits, option?.traits ?? person.traits)
    for trait in PersonTrait.allCases.indices {
      tallies[groups.group(trait, before, after)].add(base, option, relevant: relevant)
    }
  }

  private mutating func endCell() {
    for group in cellGroups { tallies[group].add(cell) }
    cell = PersonTally()
  }
}

extension Person {
  private var place: (Int, Int, Int) { (layer, commune.position, procedure.position) }

  /// In the order in which citizens are kept.
  func precedes(_ other: Person) -> Bool {
    (place.0, place.1, place.2, citizen)
      < (other.place.0, other.place.1, other.place.2, other.citizen)
  }

  /// Of two, the one that comes first; nil without any.
  fileprivate static func first(_ one: Person?, _ other: Person?) -> Person? {
    guard let one, let other else { return one ?? other }
    return other.precedes(one) ? other : one
  }

  /// Whether what is asked for or where is another.
  fileprivate func isElsewhere(than other: Person) -> Bool { place != other.place }
}

/// Where an option's communes and procedures are in the base.
struct PersonNumbering: Sendable {
  /// By position in the option; nil where the base has none of that id.
  private let communes: [CommuneID?]
  private let procedures: [ProcedureID?]
  /// Whether they are as in the base.
  private let isSame: Bool

  init(_ option: Scenario, in base: Scenario) {
    func positions(_ ids: [String], in others: [String]) -> [Int?] {
      let known = Dictionary(
        others.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      return ids.map { known[$0] }
    }
    let (places, matters) = (option.people.communes.map(\.id), option.services.procedures.map(\.id))
    let (others, asked) = (base.people.communes.map(\.id), base.services.procedures.map(\.id))
    isSame = places == others && matters == asked
    communes = positions(places, in: others).map { $0.map { CommuneID($0) } }
    procedures = positions(matters, in: asked).map { $0.map { ProcedureID($0) } }
  }

  /// Hands on the citizens of a replication as the base numbers them, in its order; those of a commune or
  /// procedure that it does not have are left out: it has no groups of such.
  func pair(
    _ persons: PersonalTimes, with base: PersonalTimes, _ groups: PersonGroups,
    relevant: RelevantDifference
  ) -> [PersonTally] {
    guard !isSame else {
      return PersonPairs(base, persons, groups, relevant: relevant).tallies
    }
    let renumbered = persons.compactMap { person -> Person? in
      guard let commune = communes[person.commune.position],
        let procedure = procedures[person.procedure.position]
      else { return nil }
      var same = person
      (same.commune, same.procedure) = (commune, procedure)
      return same
    }.sorted { $0.precedes($1) }
    return PersonPairs(base, renumbered, groups, relevant: relevant).tallies
  }
}
