import LegalClock
import Wording

/// A day of a roster as its tables name it: a weekday, or a date.
struct RosterDay: Comparable {
  private let name: String
  private let weekday: Weekday?

  init(_ name: String) {
    self.name = name
    weekday = Weekday.allCases.first { $0.name == name }
  }

  /// A weekday, or a date with its weekday.
  var text: LocalizedText {
    if let weekday { return weekday.text }
    guard let date = CivilDate(iso: name) else { return LocalizedText(vi: name, en: name) }
    let parts = date.components
    return LocalizedText { language in
      date.weekday.text[language] + " "
        + NumberFormat(language: language).date(
          day: parts.day, month: parts.month, year: parts.year)
    }
  }

  static func < (a: RosterDay, b: RosterDay) -> Bool {
    (a.weekday?.rawValue ?? 0, a.name) < (b.weekday?.rawValue ?? 0, b.name)
  }
}
