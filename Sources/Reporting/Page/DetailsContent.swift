import Runs
import Wording

/// What `details.mustache` shows: how each option does by all headline indicators, and what is to be known of it.
struct DetailsContent {
  let title = BothTexts(ReportTexts.details)
  let forTheseInputs: BothTexts
  let headline: BothTexts
  /// The rows behind it.
  let headlineSources: String
  let points: [Point]
  let notices: [BothTexts]

  struct Point {
    let kind: String
    let sources: String
    let text: BothTexts
    let details: [BothTexts]
  }

  init(_ run: StoredRun, scope: LocalizedText) {
    forTheseInputs = BothTexts(scope)
    let answer = Answer(run: run)
    headline = BothTexts(answer.headline)
    headlineSources = Source.list(answer.headlineSources)
    points = answer.points.map { point in
      Point(
        kind: point.kind.rawValue, sources: Source.list(point.sources), text: BothTexts(point.text),
        details: point.details.map { BothTexts($0) })
    }
    notices = run.notices.map { BothTexts($0) }
  }
}
