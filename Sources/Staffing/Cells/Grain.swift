/// In which parts of the time a target is to be kept.
package enum Grain: String, Hashable, Sendable, Codable, CaseIterable {
  /// In each half-hour of the week.
  case halfHour = "half-hour"
  /// On each day of the week, in each month, in the whole year.
  case day, month, year
}
