import EventKernel
import Foundation
import ScenarioFiles
import Testing

@testable import ServiceModel

/// Conservation laws on every scenario file that is shipped.
@Suite struct ShippedScenarioTests {
  static let root = HanoiScenarioTests.folder.deletingLastPathComponent()

  /// All scenario and option files below `Scenarios/`.
  static let files: [String] = {
    let all = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return all.filter { file in
      guard file.hasSuffix(".yaml"),
        let text = try? String(contentsOf: root.appending(path: file), encoding: .utf8)
      else { return false }
      return text.contains("\nscenario: ") || text.hasPrefix("scenario: ")
        || text.contains("\noption: ")
    }.sorted()
  }()

  @Test func `the shipped files are found`() {
    #expect(Self.files.contains("tutorial/tutorial.yaml"))
    #expect(Self.files.contains("hanoi-2024/options/agency.yaml"))
    #expect(Self.files.count >= 6)
  }

  @Test(arguments: files)
  func `in = out + in process at every midnight, and paid time is the sum of its parts`(
    file: String
  ) throws {
    let scenario = try ScenarioFile.read(
      path: Self.root.appending(path: file).path,
      settings: ["period.warm_up_days=2", "period.observed_days=9", "period.follow_up_days=3"]
    ).scenario
    let result = simulate(City(scenario), seed: 7, replication: 0, tracing: .sample(share: 0.01))
    #expect(result.balances.count == 15)
    for (midnight, balance) in result.balances.enumerated() {
      #expect(balance.arisen == balance.ended + balance.inProcess, "midnight \(midnight)")
    }
    #expect(result.balances.last.map { $0.arisen > 0 } == true)
    let parts: [Quantity] = [
      .busyTime, .backgroundTime, .idleTime, .breakTime, .otherDutiesTime, .overtime,
    ]
    for site in result.sites {
      #expect(parts.reduce(0) { $0 + site[$1] } == site[.paidTime])
      #expect(parts.allSatisfy { site[$0] >= 0 })
    }
  }
}
