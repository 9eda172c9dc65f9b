/// People who are alike to every rule: they are counted, and named afterwards.
struct PersonClass: Hashable, Sendable {
  /// A person of the staff.
  struct Member: Hashable, Sendable {
    /// A position in `RosterProblem.staff`.
    var entry: Int
    /// Which of its people, from 0.
    var number: Int
  }

  /// Those who are employed in any case first.
  var members: [Member]
  /// How many of them are employed.
  var people: ClosedRange<Int>
  /// A position in `RosterProblem.contracts`.
  var contract: Int
  /// Sorted by name; nil for everything.
  var skills: [StaffEntry.Skill]?
  var costFactor: Double

  /// How fast each of them serves who needs a skill; 0 if they cannot.
  func speed(_ skill: String) -> Double {
    guard let skills else { return 1 }
    return skills.first { $0.name == skill }?.speed ?? 0
  }

  func pay(_ problem: RosterProblem) -> Contract.Pay { problem.contracts[contract].pay }

  /// All classes, in the order of their first people. O(people x classes).
  static func all(of problem: RosterProblem) -> [PersonClass] {
    struct Mark: Hashable {
      var contract: Int
      var skills: [StaffEntry.Skill]?
      var costFactor: Double
      var caps: [Int]
      var agreed: Member?
    }
    var order: [Mark] = []
    var sure: [Mark: [Member]] = [:]
    var possible: [Mark: [Member]] = [:]
    for (position, entry) in problem.staff.enumerated() {
      for number in 0..<entry.people.upperBound {
        let member = Member(entry: position, number: number)
        let isAgreed = problem.fixed.contains { $0.staff == position && $0.person == number }
        let mark = Mark(
          contract: entry.contract, skills: entry.skills?.sorted { $0.name < $1.name },
          costFactor: entry.costFactor,
          caps: problem.caps.indices.filter {
            problem.caps[$0].staff?.contains(position) ?? true
          }, agreed: isAgreed ? member : nil)
        if sure[mark] == nil, possible[mark] == nil { order.append(mark) }
        if number < entry.people.lowerBound || isAgreed {
          sure[mark, default: []].append(member)
        } else {
          possible[mark, default: []].append(member)
        }
      }
    }
    return order.map { mark in
      let first = sure[mark, default: []]
      let rest = possible[mark, default: []]
      return PersonClass(
        members: first + rest, people: first.count...first.count + rest.count,
        contract: mark.contract, skills: mark.skills, costFactor: mark.costFactor)
    }
  }
}
