import EventKernel
import Experiments
import LegalClock
package import Runs
import ServiceModel
package import Wording

/// Why a dossier was late or in time, for people: the course of its days, what took most of them, and how
/// its due date comes about.
package struct DossierText {
  private let dossier: ExplainedDossier
  private var course: DossierCourse { dossier.course }
  private var scenario: Scenario { dossier.scenario }

  package init(_ dossier: ExplainedDossier) { self.dossier = dossier }

  /// As `ComparisonTable.text`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let prose = Prose(width: width, styled: styled)
    var parts = [prose(head(language)), prose(outcome(language))]
    guard !course.stretches.isEmpty else { return parts.joined(separator: "\n") + "\n" }
    parts += ["", table(language).text(width: width, styled: styled)]
    parts += ["", prose(why(language))]
    if let deadline = course.deadline {
      let calendar = scenario.time.calendars[scenario.time.legalCalendar.position]
      let text = DeadlineText(
        deadline, calendar: calendar, specialDays: scenario.time.specialDays,
        firstDay: scenario.period.firstDay
      ).text(language)
      parts += ["", DossierWords.deadline[language], text]
    } else {
      parts += ["", prose(DossierWords.noDeadline[language]), ""]
    }
    return parts.joined(separator: "\n")
  }

  private func head(_ language: Language) -> String {
    let facts = course.facts
    let known = [
      scenario.services.procedures[facts.procedure.position].name[language],
      TraceTexts.word(facts.channel.rawValue)[language],
      scenario.people.communes[facts.commune.position].name[language],
      facts.site.map { scenario.reception.sites[$0.position].name[language] },
    ].compactMap { $0 }
    return "\(dossier.id): \(known.joined(separator: ", "))"
  }

  private func outcome(_ language: Language) -> String {
    let facts = course.facts
    guard let received = facts.received else { return DossierWords.notReceived[language] }
    let limit = DeadlineTexts.limit(course.limit, language)
    guard let due = facts.due else {
      return DossierWords.noDue.filled(language, moment(received), limit)
    }
    guard let finished = facts.finished else {
      return DossierWords.open.filled(language, moment(received), limit, moment(due))
    }
    let words = facts.isLate ? DossierWords.late : DossierWords.inTime
    return words.filled(
      language, moment(received), limit, moment(due), moment(finished),
      span(course.lateness ?? .zero, language))
  }

  private func table(_ language: Language) -> TextTable {
    var table = TextTable(
      header: [
        DossierWords.what, DossierWords.place, DossierWords.from, DossierWords.to,
        DossierWords.days, DossierWords.sum,
      ].map { $0[language] })
    var sum = SimDuration.zero
    for stretch in course.stretches {
      if stretch.doing != .citizen { sum = sum + stretch.working }
      guard stretch.end - stretch.start >= .minutes(1) else { continue }
      table.rows.append([
        .init(doing(stretch.doing, language)), .init(place(stretch.agency, language)),
        .init(moment(stretch.start, short: true)), .init(moment(stretch.end, short: true)),
        .init(stretch.doing == .citizen ? "–" : days(stretch.working, language, digits: 2)),
        .init(days(sum, language, digits: 2)),
      ])
    }
    return table
  }

  private func why(_ language: Language) -> String {
    guard let most = course.longest.first else { return "" }
    let spent = course.spent
    let share = spent > .zero ? most.working.seconds / spent.seconds : 0
    let format = RowFormat(.share, values: [share], language)
    let percent = format.value(share) + format.suffix
    let words = most.waits ? DossierWords.mostWaiting : DossierWords.mostDoing
    var sentences = [
      words.filled(
        language, span(most.working, language), span(spent, language), percent,
        place(most.agency, language))
    ]
    if course.facts.isLate, let late = course.lateness {
      let helps = most.working > late
      sentences.append(
        (helps ? DossierWords.wouldHelp : DossierWords.wouldNotHelp).filled(
          language, span(late, language)))
    }
    sentences.append(DossierWords.account[language])
    return sentences.joined(separator: " ")
  }

  private func doing(_ doing: DossierCourse.Doing, _ language: Language) -> String {
    switch doing {
    case .waiting(let activity):
      DossierWords.waitsFor.filled(language, TraceTexts.word(activity.rawValue)[language])
    case .doing(let activity): TraceTexts.word(activity.rawValue)[language]
    case .citizen: DossierWords.citizen[language]
    case .unknown: DossierWords.unknown[language]
    }
  }

  private func place(_ agency: Trace.Agency?, _ language: Language) -> String {
    switch agency {
    case .site(let site): scenario.reception.sites[site.position].name[language]
    case .office(let office): scenario.backOffice.offices[office.position].name[language]
    case .outside: DossierWords.outside[language]
    case nil: "–"
    }
  }

  private func days(_ time: SimDuration, _ language: Language, digits: Int = 1) -> String {
    NumberFormat(language: language)
      .decimal(time.seconds / course.workingDay.seconds, digits: digits)
  }

  /// In words: in minutes what is less than a tenth of a working day.
  private func span(_ time: SimDuration, _ language: Language) -> String {
    guard 10 * time.seconds < course.workingDay.seconds else {
      return DossierWords.workingDays.filled(language, days(time, language))
    }
    let minutes = NumberFormat(language: language).decimal(time.seconds / 60, digits: 0)
    return DossierWords.workingMinutes.filled(language, minutes)
  }

  /// `05/07/2024 09:12`; short, without the year.
  private func moment(_ time: SimTime, short: Bool = false) -> String {
    let (year, month, day) = scenario.period.firstDay.adding(days: WorkingCalendar.day(of: time))
      .components
    let midnight = WorkingCalendar.midnight(of: WorkingCalendar.day(of: time))
    let minutes = Int((time - midnight).seconds / 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(two(day))/\(two(month))" + (short ? "" : "/\(year)")
    return "\(date) \(two(minutes / 60)):\(two(minutes % 60))"
  }
}
