import ServiceModel

/// Who gains and who loses, while replications come in: the citizens of the base are kept until those of its
/// next replication come.
struct PersonComparison: Sendable {
  private let groups: PersonGroups
  private let numberings: [PersonNumbering]
  private let communes: Int
  private let relevant: RelevantDifference
  /// Of the base.
  private var kept: (replication: Int, persons: PersonalTimes)?

  /// Of these options, the base first.
  init(_ options: [OptionResult]) {
    let base = options[0].scenario
    groups = PersonGroups(base, options[0].scopes)
    numberings = options.map { PersonNumbering($0.scenario, in: base) }
    communes = base.people.communes.count
    relevant = Gains.relevantDifference(in: base)
  }

  /// Takes in a replication of an option: one of the base, then the same of all others. Nothing where it was
  /// not written down.
  mutating func add(_ result: ReplicationResult, of option: Int, to options: inout [OptionResult]) {
    guard let persons = result.persons else { return }
    options[option].burdens.append(
      PersonBurden(persons, communes: options[option].scenario.people.communes.count))
    guard option > 0 else {
      options[0].groups = groups
      if options.count > 1 { kept = (result.replication, persons) }
      return
    }
    guard let kept, kept.replication == result.replication else {
      preconditionFailure("the base's citizens of a replication come first")
    }
    options[option].tallies.append(
      numberings[option].pair(persons, with: kept.persons, groups, relevant: relevant))
  }
}
