package import Experiments
import Foundation

/// How large a study is, told before it begins. No bound, and no result.
package struct StudySize: Hashable, Sendable {
  /// Of a replication of every option.
  package var sizes: [RunSize]
  /// Of every option, over all points.
  package var replications: Int
  /// How many are made at a time.
  package var threads: Int
  /// Of one processor, for the pilots of a warm-up.
  package var pilotSeconds: Double

  /// Longer than anybody waits without having meant it.
  static let longest = Duration.seconds(3600)
  /// Queues of more are no question of waiting: a number is wrong.
  static let mostUndone = 5e6

  /// By the wall clock; at most a trillion seconds.
  package var duration: Duration {
    let seconds = sizes.reduce(0) { $0 + $1.seconds } * Double(replications) + pilotSeconds
    return .seconds(min(seconds / Double(min(threads, sizes.count * replications)), 1e12))
  }

  /// Of memory, for the replications that run at a time.
  package var bytes: Double {
    (sizes.map(\.bytes).max() ?? 0) * Double(min(threads, sizes.count * replications))
  }

  /// Of a replication of the largest option.
  package var citizens: Double { sizes.map(\.citizens).max() ?? 0 }

  /// Tickets and jobs of a replication for which the staff have no time, where there are most.
  package var undone: Double { sizes.map(\.undone).max() ?? 0 }

  /// Whether there are more of them than anybody can have meant.
  package var isHopeless: Bool { undone > Self.mostUndone }

  /// Whether it is so large that it should be asked whether it is meant: above an hour, most of the memory,
  /// or hopeless.
  package var isLarge: Bool {
    duration > Self.longest || isHopeless
      || bytes > 0.75 * Double(ProcessInfo.processInfo.physicalMemory)
  }
}
