import Experiments
import OutputAnalysis
import ServiceModel

/// How many people it takes to keep an indicator at each of several values, from the strictest to the easiest.
///
/// The asked value alone is solved with its certificate, as `Solver` does, and what is certified is what is told of
/// it. Then the city is recorded once more, with the people that this takes, and the other values are searched by
/// replays of that recording, each from the people of the last, and with as much room as it takes to come to those
/// that were certified: a search that keeps away from limits by the usual room alone asks for more people than
/// certificates do. So no value takes more people than a stricter one.
package struct Frontier: Sendable {
  /// The first of its targets is the asked one.
  package let question: StaffingQuestion
  /// In the indicator's unit, the strictest first, each once; the asked one is among them.
  package let values: [Double]

  /// The asked value is put among the others where it is not.
  package init(_ question: StaffingQuestion, values: [Double]) {
    self.question = question
    let asked = question.targets[0]
    let all = Set(values + [asked.requirement.limit]).sorted()
    self.values = asked.kpi.better == .lower ? all : all.reversed()
  }

  /// Throws as `Solver` does, at once if a value cannot be asked for.
  package func solve(
    threads: Int, steps: any StepKeeper, tell: @escaping @Sendable (SolverEvent) -> Void
  ) async throws -> FrontierSolution {
    let solvers = try self.solvers(threads)
    let solver = try Solver(
      question, threads: threads, steps: PrefixedSteps(steps, "asked"), tell: tell)
    let asked = try await solver.solve()
    let people = asked.sites.map(\.people)
    var years: [[VisitRecording]]?
    func recorded() async throws -> [[VisitRecording]] {
      if let years { return years }
      tell(.recording(round: 1, runs: solver.searchRuns))
      let recorded = try await solver.record(Settled(people: people))
      years = recorded
      return recorded
    }
    var room = 1.0
    if asked.state != .impossible, values.count > 1 {
      room = try await steps.value(of: "room") { try await solver.room(of: people, recorded()) }
    }
    var (points, last): ([FrontierPoint], [SitePeople]?) = ([], nil)
    for (place, value) in values.enumerated() {
      let own = question.targets[0].requirement.limit
      var point: FrontierPoint
      if value == own {
        point = FrontierPoint(of: asked)
      } else {
        point = try await steps.value(of: "frontier-\(place + 1)") {
          try await solvers[place].point(value, from: last, or: people, room: room, recorded())
        }
        // Who keeps a stricter value keeps an easier one.
        let isStricter = question.targets[0].easier(value, own) == own
        if let amount = point.amount, asked.state == .certified,
          isStricter ? amount < asked.amount : amount > asked.amount
        {
          point.amount = asked.amount
          if !isStricter { point.people = people }
        }
      }
      tell(.tried(target(value).text, amount: point.amount ?? .infinity))
      if let found = point.people { last = found }
      points.append(point)
    }
    return FrontierSolution(asked: asked, points: points)
  }

  /// By value. Throws `InvalidTarget` if one cannot be asked for.
  package func solvers(_ threads: Int) throws(InvalidTarget) -> [Solver] {
    var solvers: [Solver] = []
    for value in values {
      var question = question
      question.targets[0] = target(value)
      solvers.append(try Solver(question, threads: threads))
    }
    return solvers
  }

  private func target(_ value: Double) -> Target { question.targets[0].with(value: value) }
}

extension Solver {
  /// Parts of the usual room that may be left between what the search sees and a limit.
  private static let rooms = [0, 0.25, 0.5, 0.75, 1, 1.5, 2]

  /// The part of the usual room with which a search of these citizens comes to as many people, or, if there is none,
  /// the most that takes fewer.
  fileprivate func room(of people: [SitePeople], _ years: [[VisitRecording]]) async throws -> Double
  {
    let amount = people.reduce(0) { $0 + $1.amount }
    var (low, high) = (-1, Self.rooms.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      let (found, _) = try await searched(from: people, people, room: Self.rooms[middle], years)
      let taken = found.reduce(0) { $0 + $1.amount }
      if taken == amount { return Self.rooms[middle] }
      if taken < amount { low = middle } else { high = middle }
    }
    return Self.rooms[max(0, low)]
  }

  /// The fewest people for a value. The first is searched from those of the asked value and from theory, each
  /// other one from the people of the last, who keep it too.
  fileprivate func point(
    _ value: Double, from last: [SitePeople]?, or asked: [SitePeople], room: Double,
    _ years: [[VisitRecording]]
  ) async throws -> FrontierPoint {
    let (people, beyond) = try await searched(
      from: last ?? asked, last ?? starts(beta: 1.5), room: room, years)
    guard beyond.isEmpty else {
      return FrontierPoint(value: value, nearest: nearest(beyond))
    }
    return FrontierPoint(
      value: value, people: people, amount: people.reduce(0) { $0 + $1.amount })
  }

  /// All sites, from two starts: one that stands alone would only be mended, and the same once more costs nothing.
  private func searched(
    from one: [SitePeople], _ other: [SitePeople], room: Double, _ years: [[VisitRecording]]
  ) async throws -> (people: [SitePeople], beyond: [(target: Int, nearest: Double)]) {
    let found = try await search(
      Array(sites.indices), from: one, starts: [other], years, limits(years, margin: room))
    var people = one
    for (site, part) in found {
      people[site] = moves(site, part.weekday).put(part.people, into: people[site], part.weekday)
    }
    return (people, found.flatMap { $0.found.beyond })
  }

  /// The nearest value of the first target that is kept everywhere; nil where another one is kept nowhere.
  private func nearest(_ beyond: [(target: Int, nearest: Double)]) -> Double? {
    guard let first = beyond.first, beyond.allSatisfy({ $0.target == 0 }) else { return nil }
    let nearest = beyond.reduce(first.nearest) { question.targets[0].easier($0, $1.nearest) }
    return nearest.isFinite ? nearest : nil
  }
}

/// What one value of an indicator takes.
package struct FrontierPoint: Hashable, Sendable, Codable {
  /// In the indicator's unit.
  package var value: Double
  /// By site; nil where no number of people keeps the value.
  package var people: [SitePeople]?
  /// Of all sites: hours in a week, or people; nil where no number keeps the value.
  package var amount: Double?
  /// Where the most people do not keep the value somewhere: the nearest that they do.
  package var nearest: Double?
}

extension FrontierPoint {
  /// What was asked, as its certificate has it.
  fileprivate init(of asked: Solution) {
    let target = asked.question.targets[0]
    value = target.requirement.limit
    guard asked.state != .impossible else {
      let beyond = asked.sites.flatMap(\.beyond)
      if let first = beyond.first, beyond.allSatisfy({ $0.target == 0 }) {
        let nearest = beyond.reduce(first.nearest) { target.easier($0, $1.nearest) }
        self.nearest = nearest.isFinite ? nearest : nil
      }
      return
    }
    (people, amount) = (asked.sites.map(\.people), asked.amount)
  }
}

/// People against values of an indicator.
package struct FrontierSolution: Sendable {
  /// With its certificate.
  package let asked: Solution
  /// The strictest value first.
  package let points: [FrontierPoint]

  /// A value as a target.
  package func target(_ point: FrontierPoint) -> Target {
    asked.question.targets[0].with(value: point.value)
  }

  /// Whether it is the asked one, which has a certificate.
  package func isAsked(_ point: FrontierPoint) -> Bool {
    point.value == asked.question.targets[0].requirement.limit
  }
}
