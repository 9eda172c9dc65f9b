import Foundation
import ScenarioFiles
import ServiceModel

/// The small town of the tutorial.
enum Tutorial {
  /// With so many days, and no warm-up; `settings` are as `--set` has them.
  static func scenario(
    observedDays: Int, followUpDays: Int, settings: [String] = []
  ) throws -> Scenario {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Scenarios/tutorial/tutorial.yaml").standardizedFileURL.path
    return try ScenarioFile.read(
      path: path,
      settings: [
        "period.observed_days=\(observedDays)", "period.follow_up_days=\(followUpDays)",
        "period.warm_up_days=0",
      ] + settings
    ).scenario
  }
}
