import Fitting
import LegalClock

/// What visits to one site did to each day and half-hour: the counts and times that estimates are made of.
struct VisitDays: Sendable {
  /// Days since 1970, in order.
  let days: [Int]
  /// By day, then half-hour: people who joined.
  var arrivals: [[Double]]
  /// Seconds that people waited.
  var waiting: [[Double]]
  /// Seconds of service.
  var busy: [[Double]]
  /// Those who had ever served within half an hour around, on average.
  var seen: [[Double]]

  /// Whoever has a longer pause is away in between.
  static let pause = 1800.0

  /// `visits` in any order; those of other days are left out. O(visits log visits).
  init(_ visits: [SeenVisit], days: [Int]) {
    self.days = days
    let empty = [[Double]](
      repeating: [Double](repeating: 0, count: HalfHours.count), count: days.count)
    (arrivals, waiting, busy, seen) = (empty, empty, empty, empty)
    let places = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1, $0) })
    var spells: [[Int: [(Double, Double)]]] = days.map { _ in [:] }
    for visit in visits {
      guard let place = places[visit.day] else { continue }
      let second = visit.secondOfDay
      arrivals[place][HalfHours.index(ofSecond: second)] += 1
      HalfHours.add(second, second + visit.wait, to: &waiting[place])
      guard visit.isServed, let service = visit.service else { continue }
      let called = second + visit.wait
      HalfHours.add(called, called + service, to: &busy[place])
      if let resource = visit.resource {
        spells[place][resource, default: []].append((called, called + service))
      }
    }
    for place in days.indices {
      for resource in spells[place].keys.sorted() {
        let services = (spells[place][resource] ?? []).sorted { $0 < $1 }
        guard var (start, end) = services.first else { continue }
        for (called, ended) in services {
          if called - end > Self.pause {
            HalfHours.add(start, end, to: &seen[place])
            start = called
            end = ended
          }
          end = max(end, ended)
        }
        HalfHours.add(start, end, to: &seen[place])
      }
      seen[place] = seen[place].map { $0 / HalfHours.seconds }
    }
  }

  /// By day: those who joined while the doors are open.
  func totals(_ pattern: WeekPattern) -> [Double] {
    days.indices.map { place in
      guard let kind = pattern.kind(ofDay: days[place]) else { return 0 }
      return zip(arrivals[place], kind.open).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    }
  }
}
