import EventKernel
import Experiments
import OutputAnalysis
import ServiceModel

extension OfficeSearch {
  /// Targets that the most people do not keep, each with the nearest that would be certified with them, if half
  /// of the weeks of a certificate are like those of these runs. Throws `CancellationError`.
  mutating func beyond(_ runs: [DossierDays], _ most: [[Int]]) async throws -> [Beyond] {
    let broken = places.map { limits[$0].broken(runs, office: offices[$0].office.position) }
    let targets = solver.question.targetsOfOffices
    var queues: (of: [DossierMeasure], runs: [DossierDays]) = ([], [])
    if broken.contains(where: { $0.contains { targets[$0].rule.isPercentile } }) {
      let measures = Self.hours.map { DossierMeasure.queuedBeyond(.minutes(60 * $0)) }
      queues = (measures, try await look(most, measuring: measures).map(\.dossiers))
    }
    return places.flatMap { place in
      broken[place].map { index in
        let (target, rule) = targets[index]
        guard rule.isPercentile else {
          let nearest = target.nearest { easier in
            DossierRule(easier).map {
              isCertified($0, limits[place].rules[index].measure, index, place, runs)
            }
              ?? false
          }
          return Beyond(site: place, target: index, nearest: nearest)
        }
        let kept = Self.hours.indices.first { hours in
          Self.hours[hours] > target.requirement.limit
            && isCertified(rule, hours, index, place, queues.runs)
        }
        return Beyond(
          site: place, target: index, nearest: kept.map { Self.hours[$0] } ?? .infinity)
      }
    }
  }

  /// Of queues, that are tried: a run tells no percentile, but the share of what waits longer.
  private static let hours: [Double] = [
    0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 40, 60, 80, 120, 160, 240, 320, 480,
  ]

  private func isCertified(
    _ rule: DossierRule, _ measure: Int, _ target: Int, _ place: Int, _ runs: [DossierDays]
  ) -> Bool {
    let (asked, office) = (limits[place], offices[place].office.position)
    let limits = OfficeLimits(
      rules: [.init(rule: rule, measure: measure, cells: asked.rules[target].cells)],
      calendar: asked.calendar, yearsOfCertificate: asked.yearsOfCertificate, margin: asked.margin)
    guard limits.excess(runs, office: office) <= 0 else { return false }
    let weeks = runs.map { limits.weeks($0, office: office).cells[0] }
    let half = HalfCertificate(
      runs: runs.count, years: Double(runs.count) * solver.question.yearsOfRun,
      ofCertificate: asked.yearsOfCertificate)
    return half.parts.allSatisfy { part in
      asked.rules[target].cells.all.enumerated().allSatisfy { cell, of in
        of.isTooFew
          || rule.evidence(weeks[part].map { $0[cell].map { $0.times(half.times) } })
            .pFails(rule.requirement) <= solver.levelOfCertificate
      }
    }
  }
}

extension DossierRule {
  /// Whether it is of a percentile, of which only the share beyond its value is known.
  fileprivate var isPercentile: Bool {
    switch measure {
    case .queuedBeyond: true
    case .late, .lateSteps, .queued: false
    }
  }
}
