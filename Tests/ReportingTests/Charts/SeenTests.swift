import Experiments
import Foundation
import ServiceModel
import Testing
import Wording

@testable import Reporting
@testable import Runs

struct SeenTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "motcua-\(UUID().uuidString)")

  private func run(_ context: RunContext = RunContext()) async throws -> StoredRun {
    let options = await smallExperiment()
    let path = folder.appending(path: "results").path
    _ = try await ResultFolder.write(
      run: RunDescription(
        toolVersion: "1", command: ["motcua", "compare"],
        study: Study(
          .compare, of: ["a.yaml"], seed: options[0].seed, replications: .first(count: 4),
          inputs: []),
        ruleSets: [], threads: 1, startedAt: "2024-06-09T08:00:00+07:00", durationSeconds: 1),
      options: options, comparison: Comparison(options), context: context, to: path)
    return try StoredRun(path: path)
  }

  private func remove() throws { try FileManager.default.removeItem(at: folder) }

  @Test func `every picture of a run says what is seen, and so does its text for who sees it not`()
    async throws
  {
    let run = try await run()
    defer { #expect(throws: Never.self) { try remove() } }
    for chart in Known(run).charts + Chart.all(of: run) where chart.id != "people-and-wait" {
      #expect(!chart.seen.isEmpty, "\(chart.id)")
      for language in Language.allCases {
        guard case .object(let members) = chart.spec(language),
          case .string(let told)? = members["description"]
        else {
          Issue.record("\(chart.id) has no description")
          continue
        }
        #expect(chart.seen.allSatisfy { told.contains($0.text[language]) }, "\(chart.id)")
      }
    }
  }

  @Test func `what is seen turns with the table`() async throws {
    let run = try await run()
    defer { #expect(throws: Never.self) { try remove() } }
    let option = try #require(run.alternatives.first)
    let changes = try #require(CommuneChanges(run, option))
    #expect(changes.seen.text.en.contains("lose") != changes.losing.isEmpty)
    #expect(changes.seen.text.en.contains("gain") != changes.gaining.isEmpty)
    #expect(changes.losing.allSatisfy { $0.minutes > changes.relevant })
    #expect(changes.changes.count == 3)
  }

  @Test func `no name of a commune on a strip covers another on its side`() async throws {
    let run = try await run()
    defer { #expect(throws: Never.self) { try remove() } }
    let option = try #require(run.alternatives.first)
    let changes = try #require(CommuneChanges(run, option))
    // Where letters have no width, two names find room at each place, above and below; where they are wider than the
    // strip, two on the whole.
    let places = Dictionary(grouping: changes.changes, by: \.minutes).values
    let room = places.map { min(2, $0.count) }.reduce(0, +)
    #expect(Chart.written(changes, minutesAcross: 0, .en).count == room)
    let written = Chart.written(changes, minutesAcross: 1e6, .en)
    #expect(written.count == 2 && Set(written.values).count == 2)
  }

  @Test func `a study in a sub-folder tells what is seen by the rows of that folder`()
    async throws
  {
    let run = try await run()
    defer { #expect(throws: Never.self) { try remove() } }
    let chart = try #require(Chart.waitOverDay(run)).within("robust")
    #expect(chart.id == "robust-wait-over-day")
    #expect(chart.seen.flatMap(\.sources).allSatisfy { $0.file == "robust/waits.csv" })
  }

  @Test func `a folder with a map has the communes as points, and tells changes by a map`()
    async throws
  {
    let shape = #"{"type": "Polygon", "coordinates": [[[105,21],[105,22],[106,22],[105,21]]]}"#
    let map = #"{"features": [{"properties": {"id": "001"}, "geometry": \#(shape)}]}"#
    let run = try await run(RunContext(map: Array(map.utf8)))
    defer { #expect(throws: Never.self) { try remove() } }
    let dots = try #require(run.communes.flatMap { CommuneDots($0) })
    #expect(dots.dots.map(\.id) == ["00001", "00004", "00037"])
    #expect(dots.dots.allSatisfy { $0.people > 0 })
    #expect(Chart.changeByCommune(run)?.id == "change-map")
  }

  @Test func `without a map changes are told by strips`() async throws {
    let run = try await run()
    defer { #expect(throws: Never.self) { try remove() } }
    #expect(run.communes == nil)
    #expect(Chart.changeByCommune(run)?.id == "change-strips")
  }

  @Test func `the line of waits ends where no half-hour follows`() {
    func wait(_ minutes: Int) -> StoredRun.Wait {
      StoredRun.Wait(
        option: "a", isOfCity: true, minutes: minutes, tickets: 9, p10: 0, median: 1, p90: 2,
        row: 2)
    }
    // 11:00 and 11:30, then 13:00.
    let steps = Chart.steps([wait(660), wait(690), wait(780)])
    let times = steps.map { step -> [JSON?] in
      guard case .object(let members) = step else { return [] }
      return [members["minutes"], members["median"]]
    }
    #expect(
      times == [
        [660, 1], [690, 1], [690, 1], [720, 1], [720, .null], [780, 1], [810, 1],
      ])
  }
}
