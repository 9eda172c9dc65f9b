import Runs
import ScenarioFiles
import Testing
import Wording

@testable import Evidence

/// What cannot be imported is told with its place, in both languages, and nothing is written.
struct RefusalTests {
  /// Line, column and text of every problem.
  private func problems(_ log: TemporaryLog, map: String? = nil) throws -> [ScenarioProblem] {
    do {
      let map = try map.map { try LogMap(path: try log.file("map.yaml", $0)) }
      let file = try LogFile(path: log.path, writing: map?.writing ?? LogMap.Writing())
      _ = try LogImport(file, by: try map ?? Suggestion(header: file.header).known(in: file))
      return []
    } catch let invalid as InvalidScenario {
      return invalid.problems
    }
  }

  private static let header = "CaseID,Activity,StartTimestamp,EndTimestamp\n"

  @Test(arguments: [
    ("", 1, "empty"), ("a,b\u{0}c\n", 1, "0x0"), ("one\ntwo\n", 1, "one column"),
    (header, 1, "no row"), (header + "1,a,\"2024-07-01,x\n", 2, "quote"),
    ("<?xml version=\"1.0\"?><html></html>", 1, "no XES"),
    ("<log>\n<trace><event></event>", 2, "cut off"), ("so,ten\n1,a\n2,b\n", 1, "known"),
    (header + "1,a,2024-07-01 08:00,2024-07-01 09:00\n", 2, "one case"),
    (header + "1,a,x,y\n2,a,x,y\n", 2, "none of its 2 rows"),
  ])
  func `a log that is none is refused at its place`(text: String, line: Int, says: String) throws {
    let problems = try problems(TemporaryLog(text))
    #expect(problems.map(\.line) == [line])
    #expect(problems.allSatisfy { $0.text.en.contains(says) })
    #expect(problems.allSatisfy { $0.text.vi != $0.text.en && !$0.remedy.vi.isEmpty })
  }

  @Test func `a map that does not fit is refused at each of its lines, with the nearest name`()
    throws
  {
    let map = """
      log: events
      columns:
        case_id: "CaseIDs"
        activity: "Activity"
        starts: "StartTimestamp"
      """
    let unknown = try problems(TemporaryLog(Self.header + "1,a,x,y\n"), map: map)
    #expect(unknown.map(\.line) == [5])
    #expect(unknown.first?.remedy.en == "did you mean 'started'?")
    let fits = map.replacing("starts:", with: "started:")
    let absent = try problems(TemporaryLog(Self.header + "1,a,x,y\n"), map: fits)
    #expect(absent.map(\.line) == [3])
    #expect(absent.map(\.column) == [12])
    #expect(absent.first?.remedy.en == "did you mean 'CaseID'?")
  }

  @Test func `a packed log that is cut off is refused`() throws {
    let whole: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0x4B, 0x4C,
    ]
    #expect(try problems(TemporaryLog(whole, name: "log.csv.gz")).count == 1)
  }

  @Test func `a map that was used is the same when it is read again`() async throws {
    let log = try TemporaryLog(
      Self.header + "1,a,2024-07-01 08:00,2024-07-01 09:00\n2,a,2024-07-01 08:00,\n")
    let file = try LogFile(path: log.path, writing: LogMap.Writing())
    let first = try LogImport(file, by: Suggestion(header: file.header).map)
    let again = try LogMap(path: try log.file("map.yaml", first.mapText))
    #expect(try LogImport(file, by: again).mapText == first.mapText)
    #expect(again.known == "process-log")
  }
}
