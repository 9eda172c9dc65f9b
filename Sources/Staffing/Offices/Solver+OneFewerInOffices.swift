import Experiments
import OutputAnalysis
import ServiceModel

/// What one person fewer comes to in each office.
struct FewerInOffices: Hashable, Sendable, Codable {
  /// By office; by weekday where people differ by weekday.
  var offices: [[OneFewer]]
  /// How many runs it took.
  var runs: Int
}

extension Solver {
  /// By runs of the city on fresh citizens, those of the first runs of the last attempt: one person fewer in
  /// all offices at once that no dossier has both of, since no route goes through both.
  func lookAtOneFewerInOffices(_ found: Settled, attempt: Int) async throws -> FewerInOffices {
    var fewer = FewerInOffices(offices: offices.map { _ in [] }, runs: 0)
    guard !offices.isEmpty else { return fewer }
    let runs = min(officeRuns, question.mostRuns)
    let first = citizens(ofAttempt: attempt).lowerBound
    let limits = found.offices.cells.map { officeLimits($0) }
    let weekdays: [Int?] = question.means == .hours ? Array(0..<7) : [nil]
    for apart in officesApart {
      for weekday in weekdays {
        var agents = found.offices.agents
        var lowered: [Int] = []
        for office in apart {
          let before = agents[office]
          let people = weekday.map { before[$0] } ?? before.max() ?? 0
          if people > 1 {
            agents[office] = before.enumerated().map { day, people in
              weekday ?? day == day ? max(0, people - 1) : people
            }
            lowered.append(office)
          } else if people == 1 {
            fewer.offices[office].append(
              OneFewer(group: 0, weekday: weekday, slot: nil, verdict: .least))
          }
        }
        guard !lowered.isEmpty else { continue }
        let seen = try await measured(first..<first + runs, found.people, agents, measures)
        fewer.runs += runs
        for office in lowered {
          let verdict = verdict(seen.map(\.dossiers), office, limits[office])
          fewer.offices[office].append(
            OneFewer(group: 0, weekday: weekday, slot: nil, verdict: verdict))
        }
      }
    }
    return fewer
  }

  private func verdict(
    _ runs: [DossierDays], _ office: Int, _ limits: OfficeLimits
  ) -> OneFewer.Verdict {
    let position = offices[office].office.position
    let weeks = runs.map { limits.weeks($0, office: position) }
    let tests = limits.rules.enumerated().flatMap { target, rule in
      rule.cells.all.enumerated().map { cell, of in
        of.isTooFew
          ? CellTest.tooFew
          : CellTest(
            rule.rule.evidence(weeks.map { $0.cells[target][cell] }), rule.rule.requirement)
      }
    }
    let certificate = Certificate(
      tests, sites: tests.map { _ in 0 }, siteCount: 1, level: 1 - question.confidence)
    switch certificate.whole {
    case .refuted: return .refuted
    case .certified: return .certified
    case .undecided, .tooFew: return .notCertified
    }
  }

  /// The offices, by position among those that are staffed, in as few sets as a first choice gives such that
  /// no route goes through two functions of one set. Offices of one function share no dossier.
  private var officesApart: [[Int]] {
    let scenario = question.scenario
    let routes = scenario.services.routes.map { Set($0.steps.functions) }
    var sets: [Set<Int>] = []
    for function in scenario.backOffice.functions.indices {
      let set = sets.firstIndex { set in
        !routes.contains { $0.contains(function) && !$0.isDisjoint(with: set) }
      }
      if let set { sets[set].insert(function) } else { sets.append([function]) }
    }
    return sets.map { set in
      offices.indices.filter {
        set.contains(scenario.backOffice.offices[offices[$0].office.position].function.position)
      }
    }.filter { !$0.isEmpty }
  }
}
