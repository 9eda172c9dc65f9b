import EventKernel
public import ServiceModel

/// The trace as an XES log (IEEE 1849-2016), for process mining: a trace a dossier, a start and a
/// complete event for everything done, that share their `concept:instance`.
public struct EventLog: Sendable {
  /// Of the whole file. What would be larger holds every second dossier, every third, and so on.
  public static let mostBytes = 100_000_000

  let bytes: [UInt8]
  /// How many dossiers it holds, of how many that were traced.
  public let (dossiers, traced): (Int, Int)

  /// Writes the log at once, in memory. O(events).
  public init(_ trace: Trace, of scenario: Scenario, mostBytes: Int = Self.mostBytes) {
    let writer = CaseWriter(trace, of: scenario)
    let sizes = trace.cases.map { writer.bytes(of: $0).count }
    var step = 1
    func head() -> [UInt8] { Array(Self.head(scenario, every: step).utf8) }
    func size() -> Int {
      stride(from: 0, to: sizes.count, by: step).reduce(0) { $0 + sizes[$1] }
        + head().count + Self.end.utf8.count
    }
    while step < sizes.count, size() > mostBytes { step += 1 }
    var bytes = head()
    let chosen = stride(from: 0, to: sizes.count, by: step)
    for position in chosen { bytes += writer.bytes(of: trace.cases[position]) }
    self.bytes = bytes + Array(Self.end.utf8)
    (dossiers, traced) = (chosen.reduce(0) { count, _ in count + 1 }, sizes.count)
  }

  /// What every event and trace has is declared, since the classifier builds on it.
  private static func head(_ scenario: Scenario, every step: Int) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <log xes.version="1849.2016" xmlns="http://www.xes-standard.org/">
    <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
    <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
    <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
    <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
    <global scope="trace">
    <string key="concept:name" value=""/>
    <string key="procedure" value=""/>
    <string key="channel" value=""/>
    <string key="outcome" value=""/>
    </global>
    <global scope="event">
    <string key="concept:name" value=""/>
    <string key="concept:instance" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <string key="org:resource" value=""/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000000+07:00"/>
    </global>
    <classifier name="Activity" scope="event" keys="concept:name lifecycle:transition"/>
    <string key="concept:name" value="\(tableID("option", scenario.id))"/>
    <int key="every_nth_dossier" value="\(step)"/>

    """
  }

  private static let end = "</log>\n"
}

/// Writes dossiers one by one.
private struct CaseWriter {
  let trace: Trace
  let scenario: Scenario
  let times: TraceTimes
  /// Positions of the events of a case, in the order in which they were recorded.
  var events: [UInt32: [Int]] = [:]

  init(_ trace: Trace, of scenario: Scenario) {
    self.trace = trace
    self.scenario = scenario
    times = TraceTimes(firstDay: scenario.period.firstDay)
    for (position, event) in trace.events.enumerated() {
      events[event.number, default: []].append(position)
    }
  }

  func bytes(of traced: Trace.Case) -> [UInt8] {
    var xml = "<trace>\n" + string("concept:name", caseID(traced.number))
    xml += string("procedure", traced.procedureID(in: scenario))
    xml += string("channel", traced.channel.rawValue)
    xml += string("outcome", traced.outcome.rawValue) + "\n"
    for end in ends(of: events[traced.number] ?? []) {
      let event = trace.events[end.position]
      xml += "<event>" + string("concept:name", event.activityID(in: scenario))
      xml += string("concept:instance", "\(end.instance)")
      xml += string("lifecycle:transition", end.isComplete ? "complete" : "start")
      xml += string("org:resource", event.agency.id(in: scenario))
      xml += "<date key=\"time:timestamp\" value=\"\(times.text(end.time))\"/></event>\n"
    }
    return Array((xml + "</trace>\n").utf8)
  }

  /// One end of what was done.
  private struct End {
    var time: SimTime
    var position: Int
    /// Within the case, from 1.
    var instance: Int
    var isComplete: Bool
  }

  /// The start and complete events of a case by time; of one instant the start goes first.
  private func ends(of positions: [Int]) -> [End] {
    let ends = positions.enumerated().flatMap { index, position in
      [
        End(
          time: trace.events[position].start, position: position, instance: index + 1,
          isComplete: false),
        End(
          time: trace.events[position].end, position: position, instance: index + 1,
          isComplete: true),
      ]
    }
    return ends.sorted {
      ($0.time, $0.position, $0.isComplete ? 1 : 0) < ($1.time, $1.position, $1.isComplete ? 1 : 0)
    }
  }

  /// Ids hold letters, digits, '-', '_' and ':' only: nothing to escape.
  private func string(_ key: String, _ value: String) -> String {
    "<string key=\"\(key)\" value=\"\(value)\"/>"
  }
}
