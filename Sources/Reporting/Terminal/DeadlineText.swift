import EventKernel
public import LegalClock
import Runs
import ServiceModel
public import Wording

/// The explanation of a due date as people read it: a head, a line for each day, and the codes.
public struct DeadlineText: Sendable {
  private let explanation: DeadlineExplanation
  private let firstDay: CivilDate
  private let notices: [LocalizedText]

  /// The other arguments as the explanation was made with.
  public init(
    _ explanation: DeadlineExplanation, calendar: CalendarPattern, specialDays: [SpecialDay],
    firstDay: CivilDate
  ) {
    self.explanation = explanation
    self.firstDay = firstDay
    let dates = explanation.lines.map(\.date) + [explanation.newDate?.due.date].compactMap { $0 }
    let years = dates.map(\.components.year)
    guard calendar.observesPublicHolidays, let first = years.min(), let last = years.max() else {
      notices = []
      return
    }
    let near = specialDays.filter { (first...last).contains($0.date.components.year) }
    notices = near.findings(for: first...last, on: [calendar])
      .map { SpecialDayTexts.text(of: $0) }
  }

  /// A line for each day, from the receipt to the due date, and what leaves questions open.
  public func text(_ language: Language) -> String {
    let lines =
      [head(language)] + explanation.lines.map { line($0, language) } + tail(language)
    return lines.joined(separator: "\n") + "\n"
  }

  private func head(_ language: Language) -> String {
    let rules = explanation.ruleSet
    return DeadlineTexts.head.filled(
      language, instant(explanation.received, language),
      DeadlineTexts.limit(explanation.limit, language), rules.name[language], rules.id,
      NumberFormat(language: language).date(rules.validFrom)) + "\n"
  }

  private func line(_ line: DeadlineExplanation.Line, _ language: Language) -> String {
    var text = NumberFormat(language: language).date(line.date)
    text += " \(DeadlineTexts.short(line.date.weekday)[language])  "
    text += event(line.event, on: line.date, language)
    if let name = line.specialDay { text += " (\(name[language]))" }
    if let rule = line.rule { text += "  " + citation(of: rule, language) }
    return text
  }

  private func event(
    _ event: DeadlineExplanation.Event, on date: CivilDate, _ language: Language
  ) -> String {
    func clock(_ time: SimTime) -> String { self.clock(time, on: date) }
    return switch event {
    case .received(let time): DeadlineTexts.received.filled(language, clock(time))
    case .answered(let time): DeadlineTexts.answered.filled(language, clock(time))
    case .afterCutOff(let cutOff): DeadlineTexts.afterCutOff.filled(language, "\(cutOff)")
    case .afterClosing: DeadlineTexts.afterClosing[language]
    case .dayOfReceipt: DeadlineTexts.dayOfReceipt[language]
    case .notWorked: DeadlineTexts.notWorked[language]
    case .counted(let day, let all): DeadlineTexts.counted.filled(language, "\(day)", "\(all)")
    case .worked(let from, let to, let done, let all):
      DeadlineTexts.worked.filled(
        language, clock(from), clock(to), DeadlineTexts.hoursAndMinutes(done.minutes),
        DeadlineTexts.hoursAndMinutes(all.minutes))
    case .requested(let time, let remaining):
      requested.filled(
        language, clock(time), DeadlineTexts.limit(remaining, language))
    case .requestedLate(let time): DeadlineTexts.requestedLate.filled(language, clock(time))
    case .waiting: DeadlineTexts.waiting[language]
    case .moved: DeadlineTexts.moved[language]
    case .due(let time): DeadlineTexts.dueLine.filled(language, clock(time))
    }
  }

  private func tail(_ language: Language) -> [String] {
    var lines = ["", DeadlineTexts.due.filled(language, instant(explanation.due, language))]
    let rules = explanation.ruleSet
    if let newDate = explanation.newDate {
      lines.append(
        DeadlineTexts.newDate.filled(
          language, rules.newDate.value.form, instant(newDate.apology, language),
          citation(of: .newDate, language), instant(newDate.due, language),
          citation(of: .newTerm, language)))
      if newDate.leavesNoNotice {
        lines.append(
          DeadlineTexts.noNotice(rules.newDate.value.noticeWorkingDays)[language])
      }
    }
    let cited =
      explanation.lines.compactMap(\.rule)
      + (explanation.newDate == nil ? [] : [RuleName.newDate, .newTerm])
    let codes = cited.map { rules.citation(of: $0).confidence }
    lines.append("")
    for code in Confidence.allCases where codes.contains(code) {
      lines.append("\(code.rawValue): \(DeadlineTexts.meaning(of: code)[language])")
    }
    if explanation.received.date < rules.validFrom {
      lines.append(DeadlineTexts.notInForce[language])
    }
    return lines + notices.map { $0[language] }
  }

  /// What a request for a supplement does to the clock.
  private var requested: LocalizedText {
    switch explanation.ruleSet.supplement.value.clock {
    case .stops: DeadlineTexts.stopped
    case .restarts: DeadlineTexts.restarted
    }
  }

  private func citation(of rule: RuleName, _ language: Language) -> String {
    let (article, confidence) = explanation.ruleSet.citation(of: rule)
    let text = article[language].isEmpty ? DeadlineTexts.noArticle[language] : article[language]
    return "[\(text); \(confidence.rawValue)]"
  }

  private func instant(
    _ instant: DeadlineExplanation.Instant, _ language: Language
  ) -> String {
    let date = NumberFormat(language: language).date(instant.date)
    return "\(instant.date.weekday.text[language]) \(date) "
      + clock(instant.time, on: instant.date)
  }

  /// The end of `date` is its 24:00.
  private func clock(_ time: SimTime, on date: CivilDate) -> String {
    let midnight = WorkingCalendar.midnight(of: date.dayNumber - firstDay.dayNumber)
    let (minutes, rest) = (time - midnight).ticks.quotientAndRemainder(dividingBy: 60_000_000)
    let seconds = rest / 1_000_000
    let clock = "\(TimeOfDay(minutes: Int(minutes)))"
    return seconds == 0 ? clock : clock + (seconds < 10 ? ":0" : ":") + "\(seconds)"
  }
}
