package import Experiments
import OutputAnalysis
import ServiceModel

/// The question the other way round: given so many people, or hours in a week, which value of an indicator
/// can they keep?
package struct Reverse: Sendable {
  /// Asks for other targets; its first target is replaced by one on the indicator.
  package var question: StaffingQuestion
  package var kpi: KPI
  /// People, or hours in a week, that there are.
  package var people: Double

  package init(_ question: StaffingQuestion, kpi: KPI, people: Double) {
    self.question = question
    self.kpi = kpi
    self.people = people
  }

  /// Values that are tried, the strictest first.
  package static func values(of kpi: KPI) -> [Double] {
    switch (kpi.unit, kpi.better) {
    case (.share, .higher):
      [0.99, 0.98, 0.97, 0.95, 0.93, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]
    case (.share, _): [0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5]
    default:
      [
        0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75,
        90, 105, 120, 150, 180, 240,
        300, 360, 480,
      ]
    }
  }

  /// The strictest of the values that so few people keep: by bisection on searches of the sites alone, then
  /// with a certificate for no more people than there are; an easier one where that is not given. Its first
  /// target says which. Throws as `Solver` does.
  package func solve(
    threads: Int, steps: any StepKeeper, tell: @escaping @Sendable (SolverEvent) -> Void
  ) async throws -> Solution {
    let values = Self.values(of: kpi)
    let easiest = values[values.count - 1]
    let years = try await solver(easiest, threads, steps, tell).recordedAtStart()
    var (low, high) = (0, values.count - 1)
    while low < high {
      let middle = (low + high) / 2
      let amount = try await PrefixedSteps(steps, "try-\(middle)").value(of: "amount") {
        try await self.amount(values[middle], on: years, threads, steps, tell)
      }
      tell(.tried(target(values[middle]).text, amount: amount))
      if amount <= people { high = middle } else { low = middle + 1 }
    }
    return try await answer(from: low) { place in
      var asked = question
      asked.most = people
      asked.targets[0] = target(values[place])
      var solution = try await Solver(
        asked, threads: threads, steps: PrefixedSteps(steps, "value-\(place)"), tell: tell
      ).solve()
      solution.given = people
      return solution
    }
  }

  /// From a value to easier ones, in steps that grow, until one is certified, and back to the strictest between.
  /// Where none is, the strictest that so few seem to keep; where they keep none, the easiest.
  private func answer(
    from first: Int, solution: (Int) async throws -> Solution
  ) async throws -> Solution {
    let last = Self.values(of: kpi).count - 1
    var (missed, place, step) = (first - 1, first, 1)
    var answer = try await solution(place)
    var seemsKept: Solution?
    while !answer.isTold, place < last {
      if answer.state != .impossible { seemsKept = seemsKept ?? answer }
      (missed, place, step) = (place, min(place + step, last), 2 * step)
      answer = try await solution(place)
    }
    guard answer.isTold else { return seemsKept ?? answer }
    while place - missed > 1 {
      let middle = (missed + place) / 2
      let between = try await solution(middle)
      if between.isTold { (place, answer) = (middle, between) } else { missed = middle }
    }
    return answer
  }

  /// Endless where no number of people keeps the value, or no certificate could be given.
  private func amount(
    _ value: Double, on years: [[VisitRecording]], _ threads: Int, _ steps: any StepKeeper,
    _ tell: @escaping @Sendable (SolverEvent) -> Void
  ) async throws -> Double {
    let asked: Solver
    do throws(InvalidTarget) {
      asked = try solver(value, threads, steps, tell)
    } catch {
      return .infinity
    }
    return try await asked.amount(on: years)
  }

  private func target(_ value: Double) -> Target {
    question.targets[0].with(value: value)
  }

  private func solver(
    _ value: Double, _ threads: Int, _ steps: any StepKeeper,
    _ tell: @escaping @Sendable (SolverEvent) -> Void
  ) throws(InvalidTarget) -> Solver {
    var asked = question
    asked.targets[0] = target(value)
    return try Solver(asked, threads: threads, steps: steps, tell: tell)
  }
}

extension Solution {
  /// Whether an easier value would say no more: this one is certified, or too few come to tell of any.
  fileprivate var isTold: Bool { state == .certified || state == .tooFew }
}

extension Solver {
  /// Who comes, with as many people as theory has at the first start.
  fileprivate func recordedAtStart() async throws -> [[VisitRecording]] {
    guard !sites.isEmpty else { return [] }
    return try await record(Settled(people: starts(beta: 1.5)))
  }

  /// What searches of the sites alone come to, and of the offices; endless where no number of people keeps a
  /// target.
  fileprivate func amount(on years: [[VisitRecording]]) async throws -> Double {
    let start = starts(beta: 1.5)
    let offices = try await settledOffices(start)
    let found = try await search(
      Array(sites.indices), from: start, starts: [starts(beta: 0.3)], years, limits(years))
    var people = start
    for (site, part) in found {
      people[site] = moves(site, part.weekday).put(part.people, into: people[site], part.weekday)
    }
    guard offices.beyond.isEmpty, found.allSatisfy({ $0.found.beyond.isEmpty }) else {
      return .infinity
    }
    return people.reduce(offices.amount) { $0 + $1.amount }
  }
}

/// Steps of one of several solutions, under names of their own.
package struct PrefixedSteps: StepKeeper {
  let steps: any StepKeeper
  let prefix: String

  package init(_ steps: any StepKeeper, _ prefix: String) {
    self.steps = steps
    self.prefix = prefix
  }

  package func kept<Value: Codable>(_ step: String, as type: Value.Type) throws -> Value? {
    try steps.kept("\(prefix)-\(step)", as: type)
  }

  package func keep<Value: Codable>(_ value: Value, as step: String) throws {
    try steps.keep(value, as: "\(prefix)-\(step)")
  }
}
