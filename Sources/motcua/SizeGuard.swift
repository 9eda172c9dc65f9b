import Experiments
import Foundation
import Reporting
import ServiceModel
import Wording

/// Tells how large a run will be before it begins, and asks whether it is meant if it is very large.
struct SizeGuard {
  let console: Console
  /// Of every option.
  let sizes: [RunSize]
  let replications: Int
  let threads: Int
  /// Besides the replications themselves.
  let pilotSeconds: Double

  /// Longer than anybody waits without having meant it.
  static let longest = Duration.seconds(3600)
  /// Queues of more are no question of waiting: a number is wrong.
  static let mostUndone = 5e6
  /// Below this nobody needs to know how long it takes.
  static let worthTelling = Duration.seconds(60)

  /// On this number of threads.
  var duration: Duration {
    let seconds = sizes.reduce(0) { $0 + $1.seconds } * Double(replications) + pilotSeconds
    return .seconds(min(seconds / Double(min(threads, sizes.count * replications)), 1e12))
  }

  /// Of the replications that run at a time.
  var bytes: Double {
    (sizes.map(\.bytes).max() ?? 0) * Double(min(threads, sizes.count * replications))
  }

  private var undone: Double { sizes.map(\.undone).max() ?? 0 }

  private var isLarge: Bool {
    duration > Self.longest || undone > Self.mostUndone
      || bytes > 0.75 * Double(ProcessInfo.processInfo.physicalMemory)
  }

  /// Throws if the run is very large and nobody says that it is meant.
  func check(isMeant: Bool) throws {
    guard isLarge || duration > Self.worthTelling else { return }
    let text = Texts.runSize.filled(
      console.language, Texts.rounded((sizes.map(\.citizens).max() ?? 0), console.language),
      "\(replications)", "\(sizes.count)", Progress.text(duration, console.language),
      Texts.rounded(bytes / 1e9, console.language))
    console.note(text)
    if undone > Self.mostUndone {
      console.note(
        Texts.undoneWork.filled(console.language, Texts.rounded(undone, console.language)))
    }
    guard isLarge, !isMeant else { return }
    guard console.canAsk else { throw InvalidInput(message: Texts.largeRun) }
    guard console.confirms(Texts.meantQuestion[console.language]) else {
      throw InvalidInput(message: Texts.notMeant)
    }
  }
}
