import Drafts
import Fitting
import LegalClock

/// What happened on some days as sums by part, measure and day; that of several replications side by side.
struct Samples: Sendable {
  /// A part of a scope: an hour, a weekday from Monday, or a place among names.
  struct Key: Hashable, Comparable, Sendable {
    let scope: ObservedScope
    let part: Int

    static func < (a: Key, b: Key) -> Bool { (a.order, a.part) < (b.order, b.part) }

    private var order: Int { ObservedScope.allCases.firstIndex(of: scope) ?? 0 }
  }

  /// Days since 1970.
  let days: [Int]
  let replications: Int
  /// By key and measure: sums and counts by replication, then day.
  private(set) var cells: [Key: [Measure: DaySums]] = [:]
  /// Single values of what is held against each other whole.
  private(set) var values: [Key: [Measure: [Double]]] = [:]
  private let places: [Int: Int]

  /// Nothing yet.
  init(days: [Int], replications: Int) {
    (self.days, self.replications) = (days, replications)
    places = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1, $0) })
  }

  /// Adds one thing that happened on a day, to all its keys. Nothing on other days.
  mutating func add(
    day: Int, replication: Int, keys: [Key], _ parts: [(Measure, sum: Double, count: Double)]
  ) {
    guard let place = places[day] else { return }
    let cell = replication * days.count + place
    for key in keys {
      for (measure, sum, count) in parts {
        cells[key, default: [:]][measure, default: .none(replications * days.count)]
          .add(sum, count, at: cell)
        if measure.isLaw { values[key, default: [:]][measure, default: []].append(sum) }
      }
    }
  }

  /// When all is added: what is counted by day has each day of its weekday once, whether or not anything
  /// happened.
  mutating func close() {
    for key in cells.keys {
      for measure in Measure.allCases where measure.isPerDay {
        let counts = days.map { day in
          key.scope == .weekday
            && CivilDate(dayNumber: day).weekday.rawValue != key.part ? 0.0 : 1
        }
        cells[key]?[measure]?.counts = (0..<replications).flatMap { _ in counts }
      }
    }
  }
}

extension DaySums {
  static func none(_ count: Int) -> DaySums {
    DaySums(
      sums: [Double](repeating: 0, count: count), counts: [Double](repeating: 0, count: count))
  }

  mutating func add(_ sum: Double, _ count: Double, at place: Int) {
    sums[place] += sum
    counts[place] += count
  }
}

extension Samples {
  /// Visits by replication; a log is one. `limit` in minutes.
  init(visits: [[SeenVisit]], days: [Int], limit: Double) {
    self.init(days: days, replications: visits.count)
    for (replication, own) in visits.enumerated() {
      for visit in own {
        var parts: [(Measure, sum: Double, count: Double)] = [
          (.arrivals, 1, 0), (.wait, visit.wait / 60, 1),
          (.within, visit.isServed && visit.wait <= limit * 60 ? 1 : 0, 1),
          (.walkAways, visit.isServed ? 0 : 1, 1),
        ]
        if visit.isServed, let service = visit.service { parts.append((.service, service / 60, 1)) }
        let weekday = CivilDate(dayNumber: visit.day).weekday.rawValue
        add(
          day: visit.day, replication: replication,
          keys: [
            Key(scope: .all, part: 0),
            Key(scope: .hour, part: min(23, Int(visit.secondOfDay / 3600))),
            Key(scope: .weekday, part: weekday), Key(scope: .serviceClass, part: visit.kind),
            Key(scope: .site, part: visit.site),
          ], parts)
      }
    }
    close()
  }
}
