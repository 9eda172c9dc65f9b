import Experiments
import OutputAnalysis
import ServiceModel

/// How many people it takes to keep an indicator at each of several values: the fewest that are found, from the
/// strictest value to the easiest, each search beginning with the people of the last.
///
/// The asked value alone is solved with its certificate, as `Solver` does; then the city is recorded once more,
/// with the people that this takes, and all values are searched by replays of that recording. So no value takes
/// more people than a stricter one.
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

  /// Throws as `Solver` does.
  package func solve(
    threads: Int, steps: any StepKeeper, tell: @escaping @Sendable (SolverEvent) -> Void
  ) async throws -> FrontierSolution {
    let solver = try Solver(
      question, threads: threads, steps: PrefixedSteps(steps, "asked"), tell: tell)
    let asked = try await solver.solve()
    let people = asked.sites.map(\.people)
    var (points, last): ([FrontierPoint], [SitePeople]?) = ([], nil)
    var years: [[VisitRecording]]?
    for (place, value) in values.enumerated() {
      let kept = try steps.kept("frontier-\(place + 1)", as: FrontierPoint.self)
      let point: FrontierPoint
      if let kept {
        point = kept
      } else {
        if years == nil {
          tell(.recording(round: 1, runs: solver.searchRuns))
          years = try await solver.record(Settled(people: people))
        }
        point = try await self.point(value, from: last, or: people, years ?? [], threads, steps)
        try steps.keep(point, as: "frontier-\(place + 1)")
      }
      tell(.tried(target(value).text, amount: point.amount))
      if let found = point.people { last = found }
      points.append(point)
    }
    return FrontierSolution(asked: asked, points: points)
  }

  private func target(_ value: Double) -> Target {
    let asked = question.targets[0]
    return Target(asked.kpi, asked.kpi.better == .lower ? .atMost(value) : .atLeast(value))
  }

  /// The fewest people for a value. The first is searched from those of the asked value and from theory, each
  /// other one from the people of the last, who keep it too.
  private func point(
    _ value: Double, from last: [SitePeople]?, or asked: [SitePeople], _ years: [[VisitRecording]],
    _ threads: Int, _ steps: any StepKeeper
  ) async throws -> FrontierPoint {
    var question = question
    question.targets[0] = target(value)
    let solver: Solver
    do throws(InvalidTarget) {
      solver = try Solver(question, threads: threads, steps: steps)
    } catch {
      guard error.isImpossible else { throw error }
      return FrontierPoint(value: value)
    }
    let start = last ?? asked
    // A start that stands alone would only be mended: the same once more costs nothing, since it is known.
    let found = try await solver.search(
      Array(solver.sites.indices), from: start, starts: [last ?? solver.starts(beta: 1.5)], years,
      solver.limits(years))
    var people = start
    for (site, part) in found {
      people[site] = solver.moves(site, part.weekday)
        .put(part.people, into: people[site], part.weekday)
    }
    let beyond = found.flatMap { $0.found.beyond }.filter { $0.target == 0 }.map(\.nearest)
    return FrontierPoint(
      value: value, people: people, amount: people.reduce(0) { $0 + $1.amount },
      nearest: question.targets[0].kpi.better == .lower ? beyond.max() : beyond.min())
  }
}

/// What one value of an indicator takes.
package struct FrontierPoint: Hashable, Sendable, Codable {
  /// In the indicator's unit.
  package var value: Double
  /// By site; nil where no number of people keeps the value.
  package var people: [SitePeople]?
  /// Of all sites: hours in a week, or people.
  package var amount = 0.0
  /// Where the most people do not keep the value somewhere: the nearest that they do.
  package var nearest: Double?

  /// Whether no number of people keeps the value everywhere.
  package var isBeyond: Bool { people == nil || nearest != nil }
}

/// People against values of an indicator.
package struct FrontierSolution: Sendable {
  /// With its certificate.
  package let asked: Solution
  /// The strictest value first.
  package let points: [FrontierPoint]

  /// A value as a target.
  package func target(_ point: FrontierPoint) -> Target {
    let kpi = asked.question.targets[0].kpi
    return Target(kpi, kpi.better == .lower ? .atMost(point.value) : .atLeast(point.value))
  }

  /// Whether it is the asked one, which has a certificate.
  package func isAsked(_ point: FrontierPoint) -> Bool {
    point.value == asked.question.targets[0].requirement.limit
  }
}
