import Experiments
import Runs
import ServiceModel
import Wording

/// What the figures say, in a few sentences: which option fails, which serves best, by how much; what
/// is open; what stands in the way.
struct Answer {
  struct Point {
    enum Kind: String {
      case result, caution
    }
    var kind: Kind
    var text: LocalizedText
    /// Lines below it.
    var details: [LocalizedText] = []
    /// The rows behind its figures.
    var sources: [Source] = []
  }

  let run: StoredRun
  /// By option.
  private let soundness: [String: Soundness]

  /// The KPI that ranks options: all that a demand costs the citizen in time.
  static let ranking = "total_time_mean"
  /// What is said of a single run.
  static let told = ["wait_mean", "on_time_share", "total_time_mean", "visits_per_dossier"]

  init(run: StoredRun) {
    self.run = run
    soundness = Dictionary(
      run.options.map { ($0.id, run.soundness(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether an option of the run appears in rankings.
  func isSound(_ option: String) -> Bool { soundness[option]?.isRanked ?? false }

  /// Options that are not ranked, in the order of the run.
  var unsound: [StoredRun.Option] { run.options.filter { !isSound($0.id) } }

  /// Options that are not ranked come first.
  var headline: LocalizedText {
    let unranked = unsound.compactMap { soundness[$0.id]?.whyUnranked($0.name) }
    let answer = run.alternatives.isEmpty ? singleHeadline : comparedHeadline
    return LocalizedText { language in
      (unranked + [answer]).map { $0[language] }.joined(separator: " ")
    }
  }

  /// Results first, then cautions.
  var points: [Point] {
    var points = unsound.compactMap(hidden)
    points += [contest].compactMap { $0 } + bests
    points += run.alternatives.compactMap(scoreboard)
    points += run.options.flatMap { option in
      soundness[option.id].map { cautions(option, $0) } ?? []
    }
    points += run.options.compactMap(overloads)
    return points
  }

  /// The rows behind the headline.
  var headlineSources: [Source] {
    let kpis =
      run.alternatives.isEmpty ? Self.told : [Self.ranking]
    return unsound.flatMap { sources($0, Soundness.kpis) }
      + run.options.flatMap { option in
        kpis.flatMap { kpi in
          [
            run.value(option.id, kpi).map { Source($0) },
            run.difference(option.id, kpi).map { Source($0) },
          ]
          .compactMap { $0 }
        }
      }
  }

  /// The rows of KPIs of the city that exist.
  func sources(_ option: StoredRun.Option, _ kpis: [String]) -> [Source] {
    kpis.compactMap { run.value(option.id, $0) }.map { Source($0) }
  }
}
