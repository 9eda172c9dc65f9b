import LegalClock
import ServiceModel
import Stochastics
import Wording

// What citizens do about a visit, and how tickets and appointments are given: of what differs by
// service class, a row for each class that has its own.
extension ModelDescription {
  var visits: String {
    table(
      [EventTexts.feature, EventTexts.whom, EventTexts.value],
      waiting + tickets + appointments + closing)
  }

  private var times: DistributionText { DistributionText(format) }

  /// With as many decimals as it has, up to three.
  func number(_ value: Double) -> String { times.text(.constant(value)) }

  private func row(
    _ feature: LocalizedText, _ value: String, of whom: String? = nil
  ) -> [String] {
    [feature[language], whom ?? EventTexts.everybody[language], value]
  }

  func name(_ serviceClass: ServiceClassID) -> String {
    scenario.services.classes[serviceClass.position].name[language]
  }

  /// Nothing where no class has it; one that has none of what others have is told by `none`.
  func rows<Value>(
    _ feature: LocalizedText, _ values: ByClass<Value>, of whom: String? = nil,
    none: LocalizedText = VisitTexts.endless, _ text: (Value) -> String?
  ) -> [[String]] {
    let usual = text(values.ordinary)
    let others = values.overrides.filter { text($0.value) != usual }
    guard usual != nil || !others.isEmpty else { return [] }
    return [row(feature, usual ?? none[language], of: whom)]
      + others.map { row(feature, text($0.value) ?? none[language], of: name($0.serviceClass)) }
  }

  private var waiting: [[String]] {
    let waiting = scenario.reception.waiting
    let calling = number(waiting.callingMinutes)
    return rows(VisitTexts.patience, waiting.patience) { $0.minutes.map(times.text) }
      + rows(VisitTexts.balks, waiting.patience) { $0.balksBeyond.map(times.text) }
      + (waiting.callingMinutes > 0 ? [row(VisitTexts.calling, calling)] : [])
  }

  private var tickets: [[String]] {
    let tickets = scenario.reception.tickets
    let quotas = tickets.quotas.map { quota in
      let place =
        quota.site.map { scenario.reception.sites[$0.position].name[language] }
        ?? quota.counterGroup.map { scenario.reception.counterGroups[$0.position].id }
        ?? VisitTexts.eachSite[language]
      let classes = quota.serviceClasses.map(name).joined(separator: ", ")
      let during = quota.during.map { "\($0.start)–\($0.end)" } ?? ""
      return row(
        VisitTexts.quota, "\(quota.tickets)",
        of: [place, classes, during].filter { !$0.isEmpty }.joined(separator: "; "))
    }
    guard let afar = tickets.fromAfar else { return quotas }
    return quotas + rows(VisitTexts.afar, afar) { format.percent($0.share) }
      + rows(VisitTexts.near, afar) { times.text($0.near) }
  }

  private var appointments: [[String]] {
    guard let appointments = scenario.reception.appointments else { return [] }
    let whom = appointments.serviceClasses.map(name).joined(separator: ", ")
    let booking = appointments.booking
    return [
      row(VisitTexts.slot, number(appointments.slotMinutes), of: whom),
      row(VisitTexts.capacity, format.percent(appointments.capacityShare), of: whom),
    ] + rows(VisitTexts.seeks, booking, of: whom) { format.percent($0.share) }
      + rows(VisitTexts.lead, booking, of: whom) { times.text($0.leadWorkingDays) }
      + rows(VisitTexts.longestLead, booking, of: whom) { "\($0.longestLeadWorkingDays)" }
      + rows(VisitTexts.horizon, booking, of: whom) { $0.horizonWorkingDays.map { "\($0)" } }
      + rows(VisitTexts.lateness, booking, of: whom) { times.text($0.latenessMinutes) }
      + rows(VisitTexts.noShow, booking, of: whom) { format.percent($0.noShowShare) }
      + rows(VisitTexts.windows, booking, of: whom, none: EventTexts.allDay) {
        $0.windows.isEmpty ? nil : $0.windows.map(words).joined(separator: "; ")
      }
  }

  private func words(of window: Booking.Window) -> String {
    let during = "\(window.during.start)–\(window.during.end)"
    return window.mostPerDay.map { VisitTexts.mostPerDay.filled(language, during, "\($0)") }
      ?? during
  }

  private var closing: [[String]] {
    let closing = scenario.reception.closing
    let minutes = number(closing.overtimeMinutes)
    let end =
      closing.rule == .sendHome
      ? VisitTexts.sendHome.filled(language, minutes) : VisitTexts.serveOut[language]
    let cutOff = number(closing.ticketCutOffMinutes)
    return [row(VisitTexts.closing, end)]
      + (closing.ticketCutOffMinutes > 0 ? [row(VisitTexts.cutOff, cutOff)] : [])
      + (closing.stopTicketsWhenFull
        ? [row(VisitTexts.stopsWhenFull, DescriptionTexts.yes[language])] : [])
      + rows(VisitTexts.comesBack, closing.comingBack) { times.text($0.workingDays) }
      + rows(VisitTexts.givesUp, closing.comingBack) { "\($0.givesUpAfter)" }
      + rows(VisitTexts.earlier, closing.comingBack, none: DescriptionTexts.nothing) {
        $0.earlier.map { earlier in
          VisitTexts.earlierBy.filled(
            language, times.text(earlier.minutes), VisitTexts.than[earlier.than]?[language] ?? "",
            "\(earlier.notBefore)")
        }
      }
  }

  var proxies: String {
    table(
      [
        VisitTexts.who, DescriptionTexts.share, VisitTexts.dossiers, VisitTexts.perTurn,
        VisitTexts.choice, VisitTexts.places,
      ],
      scenario.people.proxies.map { rule in
        let places = rule.places.map { "\($0.id) (\(number($0.weight)))" }
        return [
          rule.serviceClasses.map(name).joined(separator: ", "), format.percent(rule.share),
          times.text(rule.dossiers), "\(rule.dossiersPerTurn)", words(of: rule.siteChoice),
          few(places),
        ]
      })
  }

  private func words(of choice: ProxyChoice?) -> String {
    guard let choice, let rule = VisitTexts.rules[choice.rule]?[language] else {
      return VisitTexts.asEverybody[language]
    }
    return choice.rule == .boundaryFree
      ? VisitTexts.among.filled(language, rule, "\(choice.candidates)") : rule
  }
}
