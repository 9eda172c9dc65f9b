import Drafts
import Fitting
import LegalClock

extension Samples {
  /// Cases by replication; a log is one. `days` are those of receipt; `clock` counts working days between two
  /// moments. Cases that the log cuts off, or that have no result, tell of no time, and of nothing else but
  /// that they came.
  init(cases: [[SeenCase]], days: [Int], clock: (Double, Double) -> Double) {
    self.init(days: days, replications: cases.count)
    for (replication, own) in cases.enumerated() {
      for one in own {
        var parts: [(Measure, sum: Double, count: Double)] = [(.received, 1, 0)]
        if !one.isCut, let finished = one.finished {
          parts.append((.processing, clock(one.received, finished), 1))
          if let isLate = one.isLate { parts.append((.onTime, isLate ? 0 : 1, 1)) }
        }
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
}
