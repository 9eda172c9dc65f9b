import Experiments
import Reporting
import Runs
import ServiceModel
import Wording

/// Tells people what happens while a study is computed: how far it has come in one line on a terminal,
/// every tenth elsewhere.
struct Narrator: Sendable {
  private let console: Console
  private var language: Language { console.language }

  init(_ console: Console) {
    self.console = console
  }

  /// Puts an event into words.
  @Sendable func hear(_ event: ComputationEvent) {
    switch event {
    case .choosingWarmUp: console.note(Texts.choosingWarmUp[language])
    case .pilots(let pilots): tell(pilots)
    case .choseWarmUp(let choice, let scenarios):
      console.note(WarmUpText(choice, scenarios).text(language))
    case .checkingPoints(let points, let factors):
      console.note(Texts.checkingPoints.filled(language, "\(points)", "\(factors)"))
    case .fewFutures(let count): console.note(Texts.fewFutures(count)[language])
    case .checkedPoints(let checked, let options):
      for text in checkedTexts(checked, options: options) { console.note(text[language]) }
    case .checkedFutures(let checked, let options):
      for text in factorTexts(checked, options: options) + noticeTexts(checked, options: options) {
        console.note(text[language])
      }
    case .alike(let runs, let all):
      console.note(Texts.alike.filled(language, "\(runs)", "\(all)"))
    case .checkingFindings(let points):
      console.note(Texts.checkingFindings.filled(language, "\(points)"))
    case .left(let found, let folder, let resumed):
      let text =
        !resumed ? Texts.dropped : found == 0 ? Texts.nothingToResume : Texts.goingOn
      console.note(text.filled(language, folder, "\(found)"))
    case .grown(let runs, let folder):
      let text = runs > 0 ? Texts.grown : Texts.otherDesign
      console.note(text.filled(language, folder, "\(runs)"))
    case .beginning(let replications, let options, let threads):
      tellBeginning(replications, options.joined(separator: ", "), "\(threads)")
    case .merging(let replications, let options, let places):
      console.note(
        Texts.merging.filled(
          language, options.joined(separator: ", "), replications.text, "\(places)"))
    case .progress(let progress): tell(progress)
    case .reached(let reached, let options):
      console.note(PrecisionText(reached, options).text(language))
    case .keptPart(let numbers, let folder, let duration):
      console.note(
        Texts.partWritten.filled(
          language, "\(numbers.lowerBound)-\(numbers.upperBound)", folder,
          Self.text(duration, language)))
    case .sampledLog(let held, let traced):
      console.note(
        Texts.logSampled.filled(
          language, "\(EventLog.mostBytes / 1_000_000)", "\(held)", "\(traced)"))
    case .failed(let run, let option, let reason):
      console.note(
        Texts.runFailed.filled(
          language, "\(run.point ?? 0)", option, "\(run.replication + 1)",
          reason[language]))
    case .failures(let count, let all):
      console.note(Texts.runsFailed.filled(language, "\(count)", "\(all)"))
    case .keptUnwritten: console.note(Texts.resumable[language])
    case .written(let folder, let duration):
      console.note(Texts.written.filled(language, folder, Self.text(duration, language)))
    case .leftEdited(let document):
      console.note(FolderTexts.keptEdited.filled(language, document))
    }
  }

  private func tellBeginning(
    _ replications: Study.Replications, _ options: String, _ threads: String
  ) {
    switch replications {
    case .first(let count):
      console.note(Texts.simulating.filled(language, options, "\(count)", threads))
    case .part:
      console.note(Texts.simulatingPart.filled(language, options, replications.text, threads))
    case .auto(let kpi, let share, _):
      let aim = PrecisionText.aim(kpi, within: share, language)
      console.note(Texts.simulatingUntil.filled(language, options, aim, threads))
    }
  }

  private func tell(_ progress: RunProgress) {
    let (done, total) = (progress.done, progress.total)
    let text = Texts.progress.filled(
      language, "\(done)", "\(total)", Self.text(progress.left, language))
    if console.isInteractive {
      console.write("\r\u{1B}[K" + (done < total ? text : ""))
    } else if done * 10 / total > (done - 1) * 10 / total, done < total {
      console.note(text)
    }
  }

  /// Pilot runs: in one line on a terminal, at the end of each length elsewhere.
  private func tell(_ pilots: WarmUpChoice.Progress) {
    let text = Texts.pilots.filled(
      language, pilots.option[language], "\(pilots.days)", "\(pilots.done)", "\(pilots.total)")
    if console.isInteractive {
      console.write("\r\u{1B}[K" + (pilots.done < pilots.total ? text : ""))
    } else if pilots.done == pilots.total {
      console.note(text)
    }
  }

  /// In seconds below two minutes, in minutes below two hours, in hours above.
  static func text(_ duration: Duration, _ language: Language) -> String {
    let seconds = duration / .seconds(1)
    if seconds < 120 { return Texts.seconds.filled(language, "\(Int(seconds.rounded(.up)))") }
    return seconds < 7200
      ? Texts.minutes.filled(language, "\(Int((seconds / 60).rounded()))")
      : Texts.hours.filled(language, Texts.rounded(seconds / 3600, language))
  }
}
