/// A dated set of rules for the legal clock: data from a scenario's `rules/*.yaml`, never code.
public struct RuleSet: Hashable, Sendable {
  public var id: String
  public var name: LocalizedText
  /// Applies to dossiers received from this day on, until a later rule-set does.
  public var validFrom: CivilDate
  /// A dossier received at this time or later counts as received on the next working day.
  public var cutOff: TimeOfDay

  public init(id: String, name: LocalizedText, validFrom: CivilDate, cutOff: TimeOfDay) {
    self.id = id
    self.name = name
    self.validFrom = validFrom
    self.cutOff = cutOff
  }
}

/// The legal limit of a procedure.
public enum TimeLimit: Hashable, Sendable {
  /// 0 means the same working day.
  case workingDays(Int)
  case workingHours(Double)
  case calendarDays(Int)
}
