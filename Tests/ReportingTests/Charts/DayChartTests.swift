import Experiments
import Foundation
import Testing

@testable import Reporting
@testable import Runs
@testable import ServiceModel

struct DayChartTests {
  @Test func `the line of staff use breaks where nobody is at the counters`() async throws {
    let options = await Experiment(seed: 1, replications: 2, threads: 1).run([
      SimulatedOption(scenario: SmallCity.scenario()) { replication in
        var result = SmallCity.result(replication)
        var looks = SiteTimeSeriesMeter(SmallCity.scenario())
        // Two of four counters are busy from 11:30, nobody is there at noon, all are busy at 12:15.
        for (quarter, busy, staffed) in [(46, 2, 4), (48, 0, 0), (49, 4, 4)] {
          looks.add(
            SiteLook(busy: busy, staffed: staffed, arrivals: 0, walkaways: 0),
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
    let points = Chart.useOfStaff(try StoredRun(path: path))
    // At 11:45 no place is looked at.
    #expect(points.map(\.minutes) == [690, 705, 720, 735])
    #expect(points.map(\.value) == [0.5, nil, nil, 1])
    try FileManager.default.removeItem(at: folder)
  }
}
