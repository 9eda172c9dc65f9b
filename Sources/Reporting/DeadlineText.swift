import EventKernel
public import ServiceModel

/// The explanation of a due date as people read it: a head, a line for each day, and the codes.
public struct DeadlineText: Sendable {
  private let explanation: DeadlineExplanation
  private let firstDay: CivilDate
  /// Years of which public holidays and make-up days are known.
  private let knownYears: [Int]

  /// `firstDay` and `specialDays` as the explanation was made with.
  public init(
    _ explanation: DeadlineExplanation, firstDay: CivilDate, specialDays: [SpecialDay]
  ) {
    self.explanation = explanation
    self.firstDay = firstDay
    knownYears = specialDays.map { $0.date.components.year }
  }

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
      "\(rules.validFrom)") + "\n"
  }

  private func line(_ line: DeadlineExplanation.Line, _ language: Language) -> String {
    var text = "\(line.date) \(DeadlineTexts.short(line.date.weekday)[language])  "
    text += event(line.event, language)
    if let name = line.specialDay { text += " (\(name[language]))" }
    if let rule = line.rule { text += "  " + citation(of: rule, language) }
    return text
  }

  private func event(_ event: DeadlineExplanation.Event, _ language: Language) -> String {
    switch event {
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
      DeadlineTexts.requested.filled(
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
    }
    let cited =
      explanation.lines.compactMap(\.rule)
      + (explanation.newDate == nil ? [] : [RuleName.newDate, .newTerm])
    let codes = cited.map { rules.citation(of: $0).confidence }
    lines.append("")
    for code in Confidence.allCases where codes.contains(code) {
      lines.append("\(code.rawValue): \(DeadlineTexts.meaning(of: code)[language])")
    }
    if firstDay.adding(days: WorkingCalendar.day(of: explanation.received)) < rules.validFrom {
      lines.append(DeadlineTexts.notInForce[language])
    }
    let years = explanation.lines.map { $0.date.components.year }
    if let year = years.first(where: { !knownYears.contains($0) }) {
      lines.append(DeadlineTexts.unknownYear.filled(language, "\(year)"))
    }
    return lines
  }

  private func citation(of rule: RuleName, _ language: Language) -> String {
    let (article, confidence) = explanation.ruleSet.citation(of: rule)
    let text = article[language].isEmpty ? DeadlineTexts.noArticle[language] : article[language]
    return "[\(text); \(confidence.rawValue)]"
  }

  private func instant(_ time: SimTime, _ language: Language) -> String {
    let (day, ticks) = split(time)
    let date = firstDay.adding(days: day)
    return "\(Texts.name(date.weekday)[language]) \(date) \(clock(ticks))"
  }

  private func clock(_ time: SimTime) -> String { clock(split(time).ticks) }

  /// 24:00 belongs to the day that it ends.
  private func split(_ time: SimTime) -> (day: Int, ticks: Int64) {
    let day = WorkingCalendar.day(of: time)
    let ticks = (time - WorkingCalendar.midnight(of: day)).ticks
    let isEnd = ticks == 0 && time == explanation.due && time > explanation.received
    return isEnd ? (day - 1, SimDuration.day.ticks) : (day, ticks)
  }

  private func clock(_ ticks: Int64) -> String {
    let (minutes, rest) = ticks.quotientAndRemainder(dividingBy: 60_000_000)
    let seconds = rest / 1_000_000
    let clock = "\(TimeOfDay(minutes: Int(minutes)))"
    return seconds == 0 ? clock : clock + (seconds < 10 ? ":0" : ":") + "\(seconds)"
  }
}
