import ServiceModel
import Wording

/// The groups of an option's citizens, and to which of them each belongs: those of the base.
struct PersonGroups: Sendable {
  let groups: [PersonGroup]
  /// By procedure, and by commune: positions in `groups`, in which the city stands for all.
  private let ofProcedure: [[Int]]
  private let ofCommune: [[Int]]
  /// By trait: where its parts begin.
  private let firstOfTrait: [Int]

  /// Of a scenario with these scopes.
  init(_ scenario: Scenario, _ scopes: [Scope]) {
    let classes = scenario.services.classes
    var groups = [PersonGroup(kind: .city, id: scopes[0].id, name: scopes[0].name)]
    var ofProcedure = Array(repeating: [Int](), count: scenario.services.procedures.count)
    var ofCommune = Array(repeating: [Int](), count: scenario.people.communes.count)
    for scope in scopes {
      let kind: PersonGroup.Kind
      switch scope.type {
      case .level: kind = .level
      case .procedure: kind = .procedure
      case .district: kind = .district
      case .commune: kind = .commune
      case .city, .siteKind, .site, .officeFunction, .office: continue
      }
      for member in scope.procedures { ofProcedure[member].append(groups.count) }
      for member in scope.communes { ofCommune[member].append(groups.count) }
      groups.append(PersonGroup(kind: kind, id: scope.id, name: scope.name))
    }
    for (index, serviceClass) in classes.enumerated() {
      for (member, procedure) in scenario.services.procedures.enumerated()
      where procedure.serviceClass.position == index { ofProcedure[member].append(groups.count) }
      groups.append(
        PersonGroup(kind: .serviceClass, id: serviceClass.id, name: serviceClass.name))
    }
    firstOfTrait = PersonTrait.allCases.map { trait in
      let first = groups.count
      groups += trait.parts.map { PersonGroup(kind: .person, id: $0.id, name: $0.name) }
      return first
    }
    (self.groups, self.ofProcedure, self.ofCommune) = (groups, ofProcedure, ofCommune)
  }

  /// By what is asked for and where, the city first.
  func groups(of person: Person) -> [Int] {
    [0] + ofProcedure[person.procedure.position] + ofCommune[person.commune.position]
  }

  /// By a trait: a position in `groups`.
  func group(_ trait: Int, _ base: Person.Traits, _ option: Person.Traits) -> Int {
    firstOfTrait[trait] + PersonTrait.allCases[trait].part(base, option)
  }

  /// Positions of the parts of a trait.
  func parts(of trait: Int) -> Range<Int> {
    let first = firstOfTrait[trait]
    return first..<first + PersonTrait.allCases[trait].parts.count
  }
}
