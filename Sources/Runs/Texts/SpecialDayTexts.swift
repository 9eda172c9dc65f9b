package import LegalClock
package import Wording

/// What is said of special days that are missing or change nothing.
package enum SpecialDayTexts {
  static let yearsWithoutHolidays = LocalizedText(
    vi:
      "Chưa có lịch nghỉ lễ, tết năm {0} trong special_days: các ngày đó được tính như ngày thường.",
    en: "Public holidays of {0} are not known: special_days lists none, so they count as any day.")
  static let holidaysOnDaysOff = LocalizedText(
    vi: """
      Ngày lễ trùng ngày nghỉ hằng tuần không làm thay đổi lịch: {0}. Theo khoản 3 Điều 111 Bộ luật \
      Lao động 2019, ngày làm việc kế tiếp được nghỉ bù; ngày nghỉ bù phải có dòng riêng trong \
      special_days.
      """,
    en: """
      Holidays on a weekly day off change nothing by themselves: {0}. By the Labour Code 2019, \
      art. 111(3), the next working day is off in lieu; it needs a row of its own in special_days.
      """)
  static let inLieuListed = LocalizedText(
    vi: "{0} (nghỉ bù {1}, đã có)", en: "{0} (in lieu: {1}, listed)")
  static let inLieuMissing = LocalizedText(
    vi: "{0} (nghỉ bù {1}, chưa có)", en: "{0} (in lieu: {1}, not listed)")
  static let makeUpDaysNotWorked = LocalizedText(
    vi: """
      Ngày làm bù không có giờ làm việc nào: {0}. as_weekday là thứ của ngày được làm bù, chẳng hạn \
      monday.
      """,
    en: """
      Make-up days on which nobody works: {0}. as_weekday is the weekday whose work is made up, such \
      as monday.
      """)
  static let makeUpDaysWorkedAnyway = LocalizedText(
    vi: "Ngày làm bù không làm thay đổi lịch, vì vốn là ngày làm việc: {0}.",
    en: "Make-up days change nothing that are working days anyway: {0}.")
  static let asWeekday = LocalizedText(
    vi: "{0} (theo giờ {1})", en: "{0} (with the hours of a {1})")
  static let onWeekday = LocalizedText(vi: "{0} ({1})", en: "{0} (a {1})")

  /// A sentence or two.
  package static func text(of finding: SpecialDayFinding) -> LocalizedText {
    LocalizedText { language in
      switch finding {
      case .yearsWithoutHolidays(let years):
        yearsWithoutHolidays.filled(language, told(years, language))
      case .holidaysOnDaysOff(let days):
        holidaysOnDaysOff.filled(
          language,
          days.map { day in
            (day.isListed ? inLieuListed : inLieuMissing)
              .filled(language, told(day.holiday, language), told(day.inLieu, language))
          }.joined(separator: "; "))
      case .makeUpDaysNotWorked(let days):
        makeUpDaysNotWorked.filled(
          language,
          days.map { day in
            guard case .makeUp(let weekday) = day.kind else { return told(day.date, language) }
            return asWeekday.filled(language, told(day.date, language), weekday.text[language])
          }.joined(separator: "; "))
      case .makeUpDaysWorkedAnyway(let days):
        makeUpDaysWorkedAnyway.filled(
          language,
          days.map {
            onWeekday.filled(language, told($0.date, language), $0.date.weekday.text[language])
          }.joined(separator: "; "))
      }
    }
  }

  private static func told(_ date: CivilDate, _ language: Language) -> String {
    let (year, month, day) = date.components
    return NumberFormat(language: language).date(day: day, month: month, year: year)
  }

  /// `2023, 2025 and 2026`; many years in a row as `2027–2036`.
  private static func told(_ years: [Int], _ language: Language) -> String {
    guard let first = years.first, let last = years.last, years.count > 1 else {
      return years.map { "\($0)" }.joined()
    }
    if last - first == years.count - 1, years.count > 2 { return "\(first)–\(last)" }
    let and = language == .vi ? " và " : " and "
    return years.dropLast().map { "\($0)" }.joined(separator: ", ") + and + "\(last)"
  }
}
