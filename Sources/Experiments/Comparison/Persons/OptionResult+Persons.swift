import ServiceModel

/// Who gains and who loses, while replications come in: the citizens of the base are kept until the last
/// option has been held against them.
struct PersonComparison: Sendable {
  private let groups: PersonGroups
  private let numberings: [PersonNumbering]
  private let communes: Int
  private let relevant: Double
  /// Of the base, by replication.
  private var kept: [Int: PersonalTimes] = [:]

  /// Of these options, the base first.
  init(_ options: [OptionResult]) {
    let base = options[0].scenario
    groups = PersonGroups(base, options[0].scopes)
    numberings = options.map { PersonNumbering($0.scenario, in: base) }
    communes = base.people.communes.count
    relevant = 60 * Gains.relevantMinutes
  }

  /// Takes in a replication of an option: one of the base before that of any other. Nothing where it was
  /// not written down.
  mutating func add(_ result: ReplicationResult, of option: Int, to options: inout [OptionResult]) {
    guard let persons = result.persons else { return }
    options[option].burdens.append(
      PersonBurden(persons, communes: options[option].scenario.people.communes.count))
    let replication = result.replication
    guard option > 0 else {
      options[0].groups = groups
      if options.count > 1 { kept[replication] = persons }
      return
    }
    guard let base = kept[replication] else {
      preconditionFailure("the base's citizens of a replication come first")
    }
    options[option].tallies.append(
      numberings[option].pair(persons, with: base, groups, relevant: relevant))
    if option == options.count - 1 { kept[replication] = nil }
  }
}
