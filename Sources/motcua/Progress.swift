import Experiments
import Reporting
import ServiceModel
import Wording

/// Tells how far an experiment has come: in one line on a terminal, every tenth elsewhere.
struct Progress: Sendable {
  private let console: Console
  private let start = ContinuousClock.now
  /// Replications that were there before and so took no time.
  private let found: Int

  init(_ console: Console, found: Int = 0) {
    self.console = console
    self.found = found
  }

  func report(_ progress: ExperimentProgress) {
    let simulated = max(1, progress.done - found)
    let left = elapsed * (Double(progress.total - progress.done) / Double(simulated))
    let text = Texts.progress.filled(
      console.language, "\(progress.done)", "\(progress.total)",
      Self.text(left, console.language))
    if console.isInteractive {
      console.write("\r\u{1B}[K" + (progress.done < progress.total ? text : ""))
    } else if tenths(progress.done, of: progress.total)
      > tenths(progress.done - 1, of: progress.total), progress.done < progress.total
    {
      console.note(text)
    }
  }

  /// Pilot runs: in one line on a terminal, at the end of each length elsewhere.
  func report(_ pilots: WarmUpChoice.Progress) {
    let text = Texts.pilots.filled(
      console.language, pilots.option[console.language], "\(pilots.days)", "\(pilots.done)",
      "\(pilots.total)")
    if console.isInteractive {
      console.write("\r\u{1B}[K" + (pilots.done < pilots.total ? text : ""))
    } else if pilots.done == pilots.total {
      console.note(text)
    }
  }

  var elapsed: Duration { ContinuousClock.now - start }

  private func tenths(_ done: Int, of total: Int) -> Int { done * 10 / total }

  /// In seconds below two minutes, in minutes below two hours, in hours above.
  static func text(_ duration: Duration, _ language: Language) -> String {
    let seconds = duration.seconds
    if seconds < 120 { return Texts.seconds.filled(language, "\(Int(seconds.rounded(.up)))") }
    return seconds < 7200
      ? Texts.minutes.filled(language, "\(Int((seconds / 60).rounded()))")
      : Texts.hours.filled(language, Texts.rounded(seconds / 3600, language))
  }
}

extension Duration {
  var seconds: Double { self / .seconds(1) }
}
