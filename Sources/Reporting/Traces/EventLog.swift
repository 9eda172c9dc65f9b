import EventKernel
import ServiceModel

/// The trace as an XES log (IEEE 1849-2016), for process mining: a trace a dossier, a start and a
/// complete event for everything done.
enum EventLog {
  static func bytes(_ trace: Trace, of scenario: Scenario) -> [UInt8] {
    let times = TraceTimes(firstDay: scenario.period.firstDay)
    var byCase: [UInt32: [Int]] = [:]
    for (position, event) in trace.events.enumerated() {
      byCase[event.number, default: []].append(position)
    }
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1849-2016" xmlns="http://www.xes-standard.org/">
      <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
      <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
      <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
      <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
      <classifier name="Activity" keys="concept:name lifecycle:transition"/>

      """
    for traced in trace.cases {
      xml += "<trace>\n" + string("concept:name", caseID(traced.number))
      xml += string("procedure", scenario.procedures[traced.procedure.position].id)
      xml += string("channel", traced.channel.rawValue)
      xml += string("outcome", traced.outcome.rawValue)
      for step in steps(of: byCase[traced.number] ?? [], in: trace) {
        let event = trace.events[step.position]
        xml += "<event>" + string("concept:name", event.activity.rawValue)
        xml += string("lifecycle:transition", step.isEnd ? "complete" : "start")
        xml += string("org:resource", event.agency.id(in: scenario))
        xml += "<date key=\"time:timestamp\" value=\"\(times.text(step.time))\"/></event>\n"
      }
      xml += "</trace>\n"
    }
    return Array((xml + "</log>\n").utf8)
  }

  private struct Step {
    var time: SimTime
    var position: Int
    var isEnd: Bool
  }

  /// The start and complete events of a case by time; of one instant the start goes first.
  private static func steps(of positions: [Int], in trace: Trace) -> [Step] {
    let steps = positions.flatMap { position in
      [
        Step(time: trace.events[position].start, position: position, isEnd: false),
        Step(time: trace.events[position].end, position: position, isEnd: true),
      ]
    }
    return steps.sorted {
      ($0.time, $0.position, $0.isEnd ? 1 : 0) < ($1.time, $1.position, $1.isEnd ? 1 : 0)
    }
  }

  /// Ids hold letters, digits, '-', '_' and ':' only: nothing to escape.
  private static func string(_ key: String, _ value: String) -> String {
    "<string key=\"\(key)\" value=\"\(value)\"/>"
  }
}
