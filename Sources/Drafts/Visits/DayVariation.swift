package import Fitting
import LegalClock

/// How busy and calm days are, beyond weekday and chance.
package struct DayVariation: Sendable {
  /// Of all who come to all sites together.
  package let all: Overdispersion
  /// By class, where enough come; nil where fewer than ten a day do.
  package let byKind: [Overdispersion?]
  /// What part of the classes' variation they have in common; nil where there is nothing to tell it by.
  package let commonShare: Double?

  /// Whether classes have days of their own rather than common ones.
  package var isByKind: Bool { (commonShare ?? 1) < 0.5 }

  /// A class has days of its own that can be told if so many come on each.
  static let enough = 10.0

  /// `counts` by class, then day. Nil below one day more than there are weekdays.
  init?(counts: [[Double]], days: [Int]) {
    let weekdays = days.map { CivilDate(dayNumber: $0).weekday.rawValue }
    let estimated = Set(weekdays).count
    let totals = days.indices.map { day in counts.reduce(0) { $0 + $1[day] } }
    func overdispersion(_ counts: [Double]) -> Overdispersion? {
      let expected = Self.expected(counts, weekdays)
      guard expected.allSatisfy({ $0 > 0 }) else { return nil }
      return Overdispersion(
        zip(counts, expected).map { .init(count: $0, expected: $1) }, estimated: estimated)
    }
    guard let all = overdispersion(totals) else { return nil }
    self.all = all
    let large = counts.filter { $0.reduce(0, +) >= Self.enough * Double(days.count) }
    byKind = counts.map {
      $0.reduce(0, +) >= Self.enough * Double(days.count) ? overdispersion($0) : nil
    }
    commonShare =
      CommonFactor(
        counts: large, expected: large.map { Self.expected($0, weekdays) }, estimated: estimated
      )?.commonShare
  }

  /// Each day's weekday's mean.
  private static func expected(_ counts: [Double], _ weekdays: [Int]) -> [Double] {
    var (sums, days) = ([Double](repeating: 0, count: 7), [Double](repeating: 0, count: 7))
    for (count, weekday) in zip(counts, weekdays) {
      sums[weekday] += count
      days[weekday] += 1
    }
    return weekdays.map { sums[$0] / days[$0] }
  }
}
