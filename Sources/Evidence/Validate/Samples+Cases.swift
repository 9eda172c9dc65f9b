import Drafts
import Fitting
import LegalClock

extension Samples {
  /// Cases by replication; a log is one. `days` are those of receipt; `clock` counts working days between two
  /// moments. What lies after `end`, the last moment of the log, is not known, of a simulated city as of a
  /// log: cases that have no result by then tell of no time, but that they are late if they were due before.
  init(
    cases: [[SeenCase]], days: [Int], end: Double = .infinity, clock: (Double, Double) -> Double
  ) {
    self.init(days: days, replications: cases.count)
    for (replication, own) in cases.enumerated() {
      for one in own {
        let parts = one.told(until: end, clock: clock)
        let weekday = CivilDate(dayNumber: one.day).weekday.rawValue
        var keys = [
          Key(scope: .all, part: 0), Key(scope: .weekday, part: weekday),
          Key(scope: .procedure, part: one.procedure),
        ]
        if let channel = one.channel { keys.append(Key(scope: .channel, part: channel)) }
        add(day: one.day, replication: replication, keys: keys, parts)
      }
    }
    close()
  }

  /// The same of all cases of a log together only.
  init(whole cases: [SeenCase], days: [Int], end: Double, clock: (Double, Double) -> Double) {
    self.init(days: days, replications: 1)
    let key = Key(scope: .all, part: 0)
    for one in cases {
      add(day: one.day, replication: 0, keys: [key], one.told(until: end, clock: clock))
    }
    close()
  }

  /// By measure, of all parts together.
  var whole: [Measure: DaySums] { cells[Key(scope: .all, part: 0)] ?? [:] }
}

extension SeenCase {
  /// What a dossier adds to each measure if nothing is known of what lies after `end`.
  func told(until end: Double, clock: (Double, Double) -> Double) -> [(
    Measure, sum: Double, count: Double
  )] {
    var parts: [(Measure, sum: Double, count: Double)] = [(.received, 1, 0)]
    let finished = finished.flatMap { $0 <= end ? $0 : nil }
    if !isCut, let finished {
      parts.append((.processing, clock(received, finished), 1))
      if let isLate { parts.append((.onTime, isLate ? 0 : 1, 1)) }
    } else if finished == nil, let due, end.isFinite, due < end {
      parts.append((.onTime, 0, 1))
    }
    return parts
  }
}
