import Experiments
import Foundation
import Testing
import Wording

@testable import Reporting
@testable import Runs
@testable import ServiceModel

struct DayChartTests {
  /// A run whose only site is looked at in these quarter-hours, and its folder.
  private func run(_ seen: [(quarter: Int, queue: Int, busy: Int, staffed: Int)]) async throws
    -> (StoredRun, URL)
  {
    let options = await Experiment(seed: 1, replications: 2, threads: 1).run([
      SimulatedOption(scenario: SmallCity.scenario()) { replication in
        var result = SmallCity.result(replication)
        var looks = SiteTimeSeriesMeter(SmallCity.scenario())
        for (quarter, queue, busy, staffed) in seen {
          looks.add(
            SiteLook(queue: queue, busy: busy, staffed: staffed, arrivals: 0, walkaways: 0),
            site: SiteID(0), quarter: quarter)
        }
        result.timeSeries = looks.result
        return result
      }
    ])
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "motcua-\(UUID().uuidString)")
    let path = folder.appending(path: "results").path
    _ = try await ResultFolder.write(
      run: RunDescription(
        toolVersion: "1", command: ["motcua", "run"],
        study: Study(
          .run, of: ["a.yaml"], seed: options[0].seed, replications: .first(count: 5),
          inputs: []),
        ruleSets: [], threads: 1, startedAt: "2024-06-09T08:00:00+07:00", durationSeconds: 1),
      options: options, comparison: nil, to: path)
    return (try StoredRun(path: path), folder)
  }

  @Test func `the line of staff use breaks where nobody is at the counters`() async throws {
    // Two of four counters are busy from 11:30, nobody is there at noon, all are busy at 12:15.
    let (run, folder) = try await run([(46, 0, 2, 4), (48, 0, 0, 0), (49, 0, 4, 4)])
    let points = Chart.useOfStaff(run)
    // At 11:45 no place is looked at.
    #expect(points.map(\.minutes) == [690, 705, 720, 735])
    #expect(points.map(\.value) == [0.5, nil, nil, 1])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `the queue at the doors is told with its size and its time`() async throws {
    // Three wait before the doors open at 8:00, five when they do.
    let (run, folder) = try await run([(31, 3, 0, 0), (32, 5, 4, 4), (33, 1, 4, 4)])
    let chart = try #require(Chart.queueBeforeOpening(run))
    let seen = try #require(chart.seen.first?.text)
    // The period has days without a look.
    #expect(seen.en.hasSuffix(" on the mean day at 8:00."), "\(seen.en)")
    #expect(seen.vi.hasSuffix(" người đã chờ lúc 8:00."), "\(seen.vi)")
    #expect(!seen.en.contains("8:00 people"))
    try FileManager.default.removeItem(at: folder)
  }
}
