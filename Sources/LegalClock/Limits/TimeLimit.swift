/// The legal limit of a procedure.
public enum TimeLimit: Hashable, Sendable, BitwiseCopyable {
  /// 0 means the same working day.
  case workingDays(Int)
  /// Hours of the legal calendar's sessions, above 0: `8wh` is a day of eight hours wherever it
  /// begins.
  case workingHours(Double)
  /// Days off count like others; what happens if the last one is off the rule-set says.
  case calendarDays(Int)
  /// To the day with the number of the day of receipt, or the last of a month that has none such
  /// (Civil Code of 2015, article 148): as many calendar days as lie between.
  case months(Int)
}

extension TimeLimit: CustomStringConvertible {
  /// Reads `10wd`, `8wh`, `1.5wh`, `30cd` or `3mo`, as in files; nil if it is anything else.
  public init?(_ text: some StringProtocol) {
    let number = text.dropLast(2)
    guard number.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }) else { return nil }
    switch text.suffix(2) {
    case "wd":
      guard let days = Int(number) else { return nil }
      self = .workingDays(days)
    case "wh":
      guard let hours = Double(number) else { return nil }
      self = .workingHours(hours)
    case "cd":
      guard let days = Int(number) else { return nil }
      self = .calendarDays(days)
    case "mo":
      guard let months = Int(number) else { return nil }
      self = .months(months)
    default: return nil
    }
  }

  /// As in files: `10wd`.
  public var description: String {
    switch self {
    case .workingDays(let days): "\(days)wd"
    case .workingHours(let hours): hours == hours.rounded() ? "\(Int(hours))wh" : "\(hours)wh"
    case .calendarDays(let days): "\(days)cd"
    case .months(let months): "\(months)mo"
    }
  }
}

extension TimeLimit {
  /// Whether it is at most 366 days, 12 months or as many working days of 8 hours: no law gives an
  /// office longer, and calendars are laid out for no more.
  public var isWithinAYear: Bool {
    switch self {
    case .workingDays(let days), .calendarDays(let days): days <= 366
    case .workingHours(let hours): hours <= 366 * 8
    case .months(let months): months <= 12
    }
  }
}
