import Runs
import Wording

/// What `first.mustache` shows: all that a reader with one minute sees, in the order of a decision.
struct FirstContent {
  let answerTitle = BothTexts(ReportTexts.answer)
  let answers: [StudyContent.Sentence]
  /// What kind of interval its ranges are; nil where there are none.
  let ranges: BothTexts?
  /// What figures without a range are.
  let values: [BothTexts]
  let frontier: FrontierPlace
  let table: FirstTable
  /// Nil of a run without alternatives.
  let losers: Part?
  let conditions: Part?

  /// The place of the frontier: a picture, or how to get one; and the command that makes a curve.
  struct FrontierPlace {
    let picture: PicturesContent.Picture?
    let missing: BothTexts?
    let command: Command?
  }

  struct Command {
    let text: BothTexts
  }

  struct Part {
    let title: BothTexts
    let sentences: [StudyContent.Sentence]
    let note: BothTexts?
    /// To the picture of places; nil where there is none.
    let map: BothTexts?
  }

  init(_ known: Known, charts: [DrawnChart]) {
    answers = known.answers.map { StudyContent.Sentence($0) }
    ranges = known.ranges.map { BothTexts($0) }
    values =
      ([known.valuesAre] + (known.robust == nil ? [known.inputsUnknown] : []))
      .map { BothTexts($0) }
    frontier = FrontierPlace(
      picture: charts.first { $0.id == "people-and-wait" }.map { PicturesContent.Picture($0) },
      missing: charts.isEmpty ? BothTexts(ReportTexts.noCharts) : nil,
      command: known.frontier == nil
        ? Command(text: BothTexts(known.noCurve)) : nil)
    table = FirstTable(known)
    guard !known.run.alternatives.isEmpty else {
      (losers, conditions) = (nil, nil)
      return
    }
    let hasMap = charts.contains { $0.id == "change-map" }
    losers = Part(
      title: BothTexts(AnswerTexts.losers),
      sentences: known.losers.map { StudyContent.Sentence($0) },
      note: BothTexts(known.losersKind),
      map: hasMap ? BothTexts(AnswerTexts.toMap) : nil)
    conditions = Part(
      title: BothTexts(AnswerTexts.conditions),
      sentences: known.conditions.map { StudyContent.Sentence($0) }, note: nil, map: nil)
  }
}

extension Known {
  /// What kind of interval each range is; nil where there are none.
  var ranges: LocalizedText? {
    var kinds: [Finding.Range.Kind] = []
    for option in run.alternatives {
      for kpi in FirstScreen.kpis {
        if let kind = finding(option, kpi)?.range?.kind, !kinds.contains(kind) {
          kinds.append(kind)
        }
      }
    }
    guard !kinds.isEmpty else { return nil }
    return LocalizedText { language in
      AnswerTexts.rangesAre.filled(
        language, kinds.map { $0.name[language] }.joined(separator: "; "), run.base.name[language])
    }
  }
}
