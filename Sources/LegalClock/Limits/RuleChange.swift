public import Wording

/// A part of a rule-set that can be changed by itself.
public enum RulePart: Hashable, Sendable, CustomStringConvertible {
  /// Where limits begin and end.
  case cutOff, firstDay, firstHour, lastHour, dayOff
  /// What moves a due date.
  case supplement, newDate, newTerm
  /// The limit of one procedure, by its id.
  case timeLimit(procedure: String)

  /// All but limits of procedures, in the order of a file.
  static let common: [RulePart] = [
    .cutOff, .firstDay, .firstHour, .lastHour, .dayOff, .supplement, .newDate, .newTerm,
  ]

  /// As in files: `cut_off`, `time_limits.land_transfer`.
  public var description: String {
    switch self {
    case .cutOff: "cut_off"
    case .firstDay: "first_day"
    case .firstHour: "first_hour"
    case .lastHour: "last_hour"
    case .dayOff: "day_off"
    case .supplement: "supplement"
    case .newDate: "new_date"
    case .newTerm: "new_term"
    case .timeLimit(let procedure): "time_limits.\(procedure)"
    }
  }
}

/// What two rule-sets say differently in one part.
public struct RuleChange: Hashable, Sendable {
  /// Which part.
  public var part: RulePart
  /// What the first says, and the second; `–` where it leaves a procedure at its own limit.
  public var old, new: String
  /// Where the second says so; empty where it does not tell.
  public var article: LocalizedText
}

extension RuleSet {
  /// What another says differently of when dossiers are due, part by part. Where it only stands elsewhere, or a
  /// letter has another form, nothing is due at another time.
  public func changes(to other: RuleSet) -> [RuleChange] {
    let ids = (timeLimits + other.timeLimits).map(\.procedure).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let parts = RulePart.common + ids.map { .timeLimit(procedure: $0) }
    return parts.compactMap { part in
      let (old, new) = (text(of: part), other.text(of: part))
      return old == new
        ? nil : RuleChange(part: part, old: old, new: new, article: other.article(of: part))
    }
  }

  /// Parts that both say alike, and another stands on another article for.
  public func citedOtherwise(by other: RuleSet) -> [RulePart] {
    RulePart.common.filter {
      text(of: $0) == other.text(of: $0) && article(of: $0) != other.article(of: $0)
    }
  }

  /// These rules, with some parts of another.
  public func taking(_ parts: [RulePart], of other: RuleSet) -> RuleSet {
    var rules = self
    for part in parts {
      switch part {
      case .cutOff: rules.counting.cutOff = other.counting.cutOff
      case .firstDay: rules.counting.firstDay = other.counting.firstDay
      case .firstHour: rules.counting.firstHour = other.counting.firstHour
      case .lastHour: rules.counting.lastHour = other.counting.lastHour
      case .dayOff: rules.counting.dayOff = other.counting.dayOff
      case .supplement: rules.supplement = other.supplement
      case .newDate: rules.newDate = other.newDate
      case .newTerm: rules.newTerm = other.newTerm
      case .timeLimit(let procedure):
        rules.timeLimits.removeAll { $0.procedure == procedure }
        rules.timeLimits += other.timeLimits.filter { $0.procedure == procedure }
      }
    }
    return rules
  }

  /// As in files; of a letter its form is no matter of dates.
  private func text(of part: RulePart) -> String {
    switch part {
    case .cutOff: "\(counting.cutOff.value)"
    case .firstDay: counting.firstDay.value.rawValue
    case .firstHour: counting.firstHour.value.rawValue
    case .lastHour: counting.lastHour.value.rawValue
    case .dayOff: counting.dayOff.value.rawValue
    case .supplement:
      "{clock: \(supplement.value.clock.rawValue), at_most: \(supplement.value.atMost)}"
    case .newDate:
      "{at_most: \(newDate.value.atMost), notice_working_days: \(newDate.value.noticeWorkingDays)}"
    case .newTerm: "\(newTerm.value)"
    case .timeLimit(let procedure): timeLimit(of: procedure).map { "\($0)" } ?? "–"
    }
  }

  private func article(of part: RulePart) -> LocalizedText {
    switch part {
    case .cutOff: counting.cutOff.article
    case .firstDay: counting.firstDay.article
    case .firstHour: counting.firstHour.article
    case .lastHour: counting.lastHour.article
    case .dayOff: counting.dayOff.article
    case .supplement: supplement.article
    case .newDate: newDate.article
    case .newTerm: newTerm.article
    case .timeLimit: LocalizedText(vi: "", en: "")
    }
  }
}
