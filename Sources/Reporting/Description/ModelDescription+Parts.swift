import Experiments
import LegalClock
import ServiceModel
import Stochastics
import Wording

// The parts of a city: what is asked for, who serves and decides, when, by which rules.
extension ModelDescription {
  var procedures: String {
    let times = DistributionText(format)
    return table(
      [
        DescriptionTexts.procedure, DescriptionTexts.level, DescriptionTexts.serviceClass,
        DescriptionTexts.mix, DescriptionTexts.route, DescriptionTexts.limit,
        DescriptionTexts.awaited, DescriptionTexts.counterMinutes, DescriptionTexts.complete,
        DescriptionTexts.volume,
      ],
      scenario.services.procedures.map { procedure in
        [
          procedure.name[language], DescriptionTexts.name(of: procedure.level)[language],
          scenario.services.classes[procedure.serviceClass.position].name[language],
          scenario.services.channels[procedure.channels.position].id,
          scenario.services.routes[procedure.route.position].id, limits(of: procedure),
          procedure.awaited ? DescriptionTexts.yes[language] : "",
          times.text(procedure.receptionMinutes),
          format.percent(procedure.completeShare, digits: 0),
          format.decimal(procedure.annualVolume, digits: 0),
        ]
      }, leftColumns: 8)
  }

  /// Its own limit, and those of the rule-sets with the day from which they hold.
  private func limits(of procedure: Procedure) -> String {
    let dated = scenario.time.ruleSets.compactMap { rules in
      rules.timeLimit(of: procedure.id).map {
        DescriptionTexts.fromDay.filled(
          language, $0.description, format.date(rules.validFrom))
      }
    }
    return ([procedure.timeLimit.description] + dated).joined(separator: "; ")
  }

  var routes: String {
    let text = RouteText(scenario, format)
    return table(
      [DescriptionTexts.route, DescriptionTexts.steps],
      scenario.services.routes.map { [$0.id, text.text($0.steps)] })
  }

  var bundles: String {
    table(
      [
        DescriptionTexts.bundle, DescriptionTexts.leader, DescriptionTexts.share,
        DescriptionTexts.members, DescriptionTexts.limit,
      ],
      scenario.services.bundles.map { bundle in
        [
          bundle.name[language], name(bundle.leader), format.percent(bundle.share, digits: 0),
          bundle.members.map { name($0.procedure) }.joined(separator: "; "),
          bundle.timeLimit.description,
        ]
      })
  }

  private func name(_ procedure: ProcedureID) -> String {
    scenario.services.procedures[procedure.position].name[language]
  }

  var counters: String {
    table(
      [
        DescriptionTexts.kind, DescriptionTexts.sites, Texts.groups, Texts.staff,
        DescriptionTexts.fullTime,
      ],
      scenario.siteKinds.map { kind in
        let groups = scenario.reception.counterGroups.filter {
          scenario.reception.sites[$0.site.position].kind == kind
        }
        return [
          Texts.name(ofSiteKind: kind)[language],
          "\(scenario.reception.sites.count { $0.kind == kind })", "\(groups.count)",
          "\(groups.reduce(0) { $0 + $1.mostPeople })",
          format.decimal(groups.reduce(0) { $0 + fullTime($1) }, digits: 1),
        ]
      }, leftColumns: 1)
  }

  var offices: String {
    let rows = scenario.backOffice.functions.indices.compactMap { index -> [String]? in
      let offices = scenario.backOffice.offices.filter { $0.function.position == index }
      guard !offices.isEmpty else { return nil }
      let disciplines = Office.Discipline.allCases.filter { discipline in
        offices.contains { $0.discipline == discipline }
      }
      return [
        scenario.backOffice.functions[index].name[language],
        disciplines.map { DescriptionTexts.name(of: $0)[language] }.joined(separator: ", "),
        "\(offices.count)", "\(offices.reduce(0) { $0 + $1.mostPeople })",
      ]
    }
    return table(
      [
        Texts.officesOfFunction, DescriptionTexts.discipline, Texts.offices, Texts.staff,
      ], rows, leftColumns: 2)
  }

  var peopleByLoad: String {
    Texts.peopleByRule(scenario, language).joined(separator: "\n\n")
  }

  /// Those that plans of people have at counters, and in offices: the mean over each half-hour of an
  /// ordinary week.
  var peopleByHour: String {
    guard let plan = PlannedPeople(scenario) else { return "" }
    let tables = [
      (DescriptionTexts.peopleAtCounters, plan.counterHours),
      (DescriptionTexts.peopleInOffices, plan.officeHours),
    ].compactMap { title, hours -> String? in
      let halves = (0..<48).filter { half in hours.contains { $0[half] > 0 } }
      guard !halves.isEmpty else { return nil }
      return table(
        [title] + Weekday.allCases.map(\.text),
        halves.map { half in
          ["\(TimeOfDay(minutes: 30 * half))"]
            + hours.map { $0[half] > 0 ? format.decimal($0[half] * 2, digits: 1) : "" }
        }, leftColumns: 1)
    }
    let sentence = Texts.peopleByPlan(scenario, language).map { [$0] } ?? []
    return (sentence + tables).joined(separator: "\n\n")
  }

  var calendars: String {
    table(
      [DescriptionTexts.calendar] + Weekday.allCases.map(\.text)
        + [DescriptionTexts.holidays],
      scenario.time.calendars.map { calendar in
        [calendar.id]
          + calendar.weekly.map { sessions in
            sessions.isEmpty
              ? DescriptionTexts.closed[language]
              : sessions.map { "\($0.start)–\($0.end)" }.joined(separator: ", ")
          } + [calendar.observesPublicHolidays ? DescriptionTexts.yes[language] : ""]
      })
  }

  /// Those that the run can meet.
  var specialDays: String {
    let last = scenario.period.lastObservedDay.adding(days: scenario.period.followUpDays)
    let met = scenario.time.specialDays.filter {
      (scenario.period.firstDay...last).contains($0.date)
    }
    return table(
      [DescriptionTexts.day, DescriptionTexts.kind, DescriptionTexts.name],
      met.map { day in
        let kind =
          switch day.kind {
          case .publicHoliday: DescriptionTexts.holiday[language]
          case .makeUp(let weekday):
            DescriptionTexts.makeUp.filled(language, weekday.text[language])
          }
        return [format.date(day.date), kind, day.name[language]]
      })
  }

  var channels: String {
    table(
      [
        DescriptionTexts.mix, DescriptionTexts.online, DescriptionTexts.post,
        DescriptionTexts.postalReturn, DescriptionTexts.electronicReturn,
      ],
      scenario.services.channels.map { mix in
        let online = format.percent(mix.onlineShare, digits: 0)
        let atFirst =
          mix.differsByDistrict ? DescriptionTexts.byDistrict.filled(language, online) : online
        let later = mix.changes.map {
          DescriptionTexts.fromDay.filled(
            language, format.percent($0.onlineShare, digits: 0), format.date($0.from))
        }
        return [
          mix.id, ([atFirst] + later).joined(separator: "; "),
          format.percent(mix.postShare, digits: 2),
          format.percent(mix.postalReturnShare, digits: 0),
          format.percent(mix.electronicReturnShare, digits: 0),
        ]
      })
  }

  /// Each value with the code of its rule.
  var rules: String {
    func count(_ number: Int) -> String { DescriptionTexts.atMost.filled(language, "\(number)") }
    return table(
      [
        DescriptionTexts.ruleSet, DescriptionTexts.validFrom, DescriptionTexts.cutOff,
        DescriptionTexts.supplements, DescriptionTexts.newDates,
      ],
      scenario.time.ruleSets.map { rules in
        [
          rules.name[language], format.date(rules.validFrom),
          "\(rules.counting.cutOff.value) (\(rules.counting.cutOff.confidence.rawValue))",
          "\(count(rules.supplement.value.atMost)) (\(rules.supplement.confidence.rawValue))",
          "\(count(rules.newDate.value.atMost)) (\(rules.newDate.confidence.rawValue))",
        ]
      })
  }
}
