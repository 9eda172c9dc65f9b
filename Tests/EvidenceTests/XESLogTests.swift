import Testing

@testable import Evidence

/// Event logs by the IEEE standard.
struct XESLogTests {
  private static func xes(_ traces: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <log xes.version="1849.2016" xmlns="http://www.xes-standard.org/">
    <string key="concept:name" value="whole"/>
    \(traces)
    </log>
    """
  }

  private static func event(_ name: String, _ instance: String, _ end: String, _ time: String)
    -> String
  {
    """
    <event><string key="concept:name" value="\(name)"/>
    <string key="concept:instance" value="\(instance)"><string key="concept:name" value="nested"/></string>
    <string key="lifecycle:transition" value="\(end)"/>
    <date key="time:timestamp" value="2024-07-01T\(time):00.000+07:00"/></event>
    """
  }

  private static func trace(_ id: String, _ events: [String]) -> String {
    "<trace><string key=\"concept:name\" value=\"\(id)\"/><string key=\"channel\" value=\"a &amp; b\"/>"
      + events.joined() + "</trace>"
  }

  @Test func `start and end are one event by their instance, not by their name`() async throws {
    let log = Self.xes(
      Self.trace(
        "h1",
        [
          Self.event("check", "1", "start", "08:00"), Self.event("check", "2", "start", "08:10"),
          Self.event("check", "2", "complete", "08:20"),
          Self.event("check", "1", "complete", "09:00"),
          Self.event("sign", "3", "complete", "10:00"),
        ]) + Self.trace("h2", [Self.event("check", "1", "start", "08:00")])
        + Self.trace("h3", []))
    let seen = try await Imported(TemporaryLog(log, name: "log.xes"))
    #expect(seen.cases.map(\.caseID) == ["h1", "h2"])
    #expect(seen.cases.map(\.channel) == ["a & b", "a & b"])
    #expect(seen.events.map(\.seconds) == [3600, 600, nil, nil])
    #expect(seen.events.map(\.activity) == ["check", "check", "sign", "check"])
    #expect(seen.found(.startOnly) == 1)
    #expect(seen.found(.endOnly) == 1)
    #expect(seen.found(.emptyTraces) == 1)
    #expect(seen.found(.pairedByName) == 0)
  }

  @Test func `a log with ends only has no durations, and says so`() async throws {
    let log = Self.xes(
      ["h1", "h2"].map { Self.trace($0, [Self.event("check", "1", "complete", "08:00")]) }
        .joined())
    let seen = try await Imported(TemporaryLog(log, name: "log.xes"))
    #expect(seen.events.map(\.started) == [nil, nil])
    #expect(seen.found(.onlyComplete) == 2)
    #expect(seen.found(.endOnly) == 0)
  }
}
