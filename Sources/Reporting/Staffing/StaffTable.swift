import Experiments
import LegalClock
import OutputAnalysis
import QueueingTheory
import Runs
import ServiceModel
package import Staffing
package import Wording

/// A staffing that was found, for people: what each site needs, what the certificate says, and a paragraph
/// for whoever decides.
package struct StaffTable {
  private let solution: Solution

  package init(_ solution: Solution) { self.solution = solution }

  private var scenario: Scenario { solution.question.scenario }

  /// Sites shown; of more, the largest.
  private static let most = 40

  /// As `ComparisonTable.text`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let isByHour = solution.question.means == .hours
    let header: [LocalizedText] = [
      StaffWords.site, isByHour ? StaffWords.hours : StaffWords.people, StaffWords.before,
      StaffWords.mostAtOnce, StaffWords.bound, StaffWords.certificate,
    ]
    var table = TextTable(header: header.map { $0[language] })
    let offices = StaffedOfficesTable(solution)
    let order = solution.sites.indices.sorted { a, b in
      let (x, y) = (solution.sites[a].people.amount, solution.sites[b].people.amount)
      return x == y ? a < b : x > y
    }
    table.rows = order.prefix(Self.most).map { row(solution.sites[$0], language) }
    let prose = Prose(width: width, styled: styled)
    let title = StaffWords.title.filled(language, scenario.name[language])
    let tables =
      [solution.sites.isEmpty ? nil : table.text(width: width, styled: styled)]
      + [offices.text(language, width: width, styled: styled)]
    let told = sentences(language)
    func words(_ sentences: [String]) -> String {
      TargetWords.spelled(sentences.joined(separator: " "), language)
    }
    let lines =
      [prose.bold(prose(title))] + tables.compactMap { $0 } + [
        prose(words(told.details)), prose(effort(language)),
        AnswerLine.line(words(told.answer), language, width: width, styled: styled),
      ]
    return lines.joined(separator: "\n")
  }

  private func row(_ solved: SiteSolution, _ language: Language) -> [TextTable.Cell] {
    let format = NumberFormat(language: language)
    let site = StaffedSite(solved.site, in: scenario)
    func number(_ value: Double) -> String {
      format.decimal(value, digits: value == value.rounded() ? 0 : 1)
    }
    let style: TextTable.Style = solved.state == .certified ? .good : .bad
    return [
      TextTable.Cell(scenario.reception.sites[solved.site].name[language]),
      TextTable.Cell(number(solved.people.amount)), TextTable.Cell(number(before(solved, site))),
      TextTable.Cell(number(mostAtOnce(solved, site))), TextTable.Cell(number(solved.lowerBound)),
      TextTable.Cell(StaffWords.word(solved.state)[language], style: style),
    ]
  }

  /// As the scenario has it, of those who have time for citizens: hours in a week, or as many as there are at
  /// most at once. So it is told as what was found is: nobody who is missing is counted.
  private func before(_ solved: SiteSolution, _ site: StaffedSite) -> Double {
    let isByHour = solution.question.means == .hours
    return site.groups.reduce(0) { sum, group in
      let people = Weekday.allCases.flatMap { weekday in
        site.openSlots(on: weekday).map {
          scenario.people(in: group, on: weekday, at: TimeOfDay(minutes: 30 * $0 + 15))
        }
      }
      return sum + (isByHour ? people.reduce(0, +) / 2 : people.max() ?? 0)
    }
  }

  private func mostAtOnce(_ solved: SiteSolution, _ site: StaffedSite) -> Double {
    let plans = site.plans(solved.people)
    return Weekday.allCases.reduce(0) { most, weekday in
      site.openSlots(on: weekday).reduce(most) { most, slot in
        max(
          most,
          plans.reduce(0) { $0 + $1.people(on: weekday, at: TimeOfDay(minutes: 30 * slot + 15)) })
      }
    }
  }

  private func ticketTargets(_ language: Language) -> String? {
    let (targets, grain) = (
      solution.question.targets.filter(\.isOfTickets), solution.question.grain
    )
    guard !targets.isEmpty else { return nil }
    func told(_ targets: [Target], _ grain: Grain) -> String {
      targets.map(\.text).joined(separator: ", ") + " (\(StaffWords.grain(grain)[language]))"
    }
    let implied = targets.filter(\.isImplied)
    guard grain != .year, !implied.isEmpty else { return told(targets, grain) }
    // What was brought along is kept over the year, whatever was asked for.
    return told(targets.filter { !$0.isImplied }, grain) + ", " + told(implied, .year)
  }

  /// A sentence for each target that no number of people keeps.
  private func impossible(_ language: Language) -> [String] {
    solution.question.targetsOfRules.enumerated().compactMap { index, asked in
      let places = solution.sites.compactMap { solved in
        solved.beyond.first { $0.target == index }.map {
          (name: scenario.reception.sites[solved.site].name[language], nearest: $0.nearest)
        }
      }
      return Self.impossible(
        asked.target, at: places, StaffWords.reason(asked.rule, of: asked.target), language)
    }
  }

  /// A sentence of one target that no number of people keeps in these places; nil if there are none.
  static func impossible(
    _ target: Target, at places: [(name: String, nearest: Double)], _ reason: LocalizedText,
    _ language: Language
  ) -> String? {
    guard let first = places.first else { return nil }
    let names = places.prefix(3).map(\.name).joined(separator: ", ")
    let more = places.count - 3
    let nearest = places.reduce(first.nearest) { target.easier($0, $1.nearest) }
    let told =
      nearest.isFinite
      ? StaffWords.nearest.filled(language, target.with(value: nearest).text)
      : StaffWords.noneNear[language]
    return StaffWords.impossible.filled(
      language, more > 0 ? StaffWords.andMore.filled(language, names, "\(more)") : names,
      target.text, told, reason[language])
  }

  private func effort(_ language: Language) -> String {
    StaffWords.effort.filled(
      language, "\(solution.rounds)", "\(solution.looks)", "\(solution.attempts.count)",
      "\(solution.runs)")
  }

  private func neededAtSites(_ language: Language) -> String {
    let isByHour = solution.question.means == .hours
    return StaffWords.needed(solution.stateOfSites, ofOffices: false).filled(
      language, ticketTargets(language) ?? "", "\(solution.sites.count)",
      Self.amount(
        solution.amount - solution.officeAmount, isByHour, StaffWords.atCounters, language),
      Self.number(beforeAtSites, isByHour, language))
  }

  /// Of all sites, as the scenario has it.
  private var beforeAtSites: Double {
    solution.sites.reduce(0) { $0 + before($1, StaffedSite($1.site, in: scenario)) }
  }

  /// So many hours in a week, or people, with their unit and where they are.
  static func amount(
    _ amount: Double, _ isByHour: Bool, _ place: LocalizedText? = nil, _ language: Language
  ) -> String {
    StaffWords.amount(isByHour: isByHour).filled(language, number(amount, isByHour, language))
      + (place?[language] ?? "")
  }

  /// Whole people without a digit; hours, and what is left of people, with one.
  static func number(_ amount: Double, _ isByHour: Bool, _ language: Language) -> String {
    let isWhole = !isByHour && abs(amount - amount.rounded()) < 1e-9
    return NumberFormat(language: language).decimal(amount, digits: isWhole ? 0 : 1)
  }

  /// How many are under contract for those at the counters; nil where nobody is ever absent.
  private func contracted(_ language: Language) -> String? {
    let (absent, isByHour) = (scenario.reception.absenceShare, solution.question.means == .hours)
    guard absent > 0, !solution.sites.isEmpty else { return nil }
    let amount = (solution.amount - solution.officeAmount) / (1 - absent)
    return StaffWords.contracted.filled(
      language, NumberFormat(language: language).percent(absent),
      Self.amount(amount, isByHour, nil, language))
  }

  /// What was asked, what it takes, and how well that is known.
  package var paragraph: LocalizedText {
    LocalizedText { language in
      let told = sentences(language)
      return (told.answer + told.details).joined(separator: " ")
    }
  }

  /// What it takes, or that no staff keeps it, and all else that is to be said of that.
  private func sentences(_ language: Language) -> (answer: [String], details: [String]) {
    let isByHour = solution.question.means == .hours
    let offices = StaffedOfficesTable(solution)
    let atSites = impossible(language) + (solution.sites.isEmpty ? [] : [neededAtSites(language)])
    let gap = StaffWords.gap.filled(
      language, Self.number(solution.lowerBound, isByHour, language),
      NumberFormat(language: language).percent(solution.gap, digits: 0))
    let isOfWaits = !solution.sites.isEmpty
    let reading =
      isOfWaits && solution.question.reading == .servedWithinOverAll ? StaffWords.leavers : nil
    let implied =
      solution.question.targets.contains(where: \.isImplied) ? StaffWords.implied : nil
    return (
      given(language).map { [$0] } ?? atSites + offices.answer(language),
      [contracted(language), state(language), gap].compactMap { $0 }
        + [offices.dueDates, reading, implied].compactMap { $0?[language] }
    )
  }

  /// What so many people can keep, where that was asked; else nil.
  private func given(_ language: Language) -> String? {
    guard let people = solution.given else { return nil }
    let isByHour = solution.question.means == .hours
    let before = beforeAtSites + StaffedOfficesTable(solution).before
    let target = solution.question.targets[0]
    let place = solution.offices.isEmpty ? StaffWords.atCounters : nil
    let sentence = solution.isShort ? StaffWords.tooFew : StaffWords.enough
    let told = sentence.filled(
      language, Self.amount(people, isByHour, nil, language), target.text,
      Self.amount(solution.amount, isByHour, place, language),
      Self.number(before, isByHour, language), Self.number(people, isByHour, language))
    let isStrictest = target.requirement.limit == Reverse.values(of: target.kpi).first
    return isStrictest ? told + " " + StaffWords.strictest[language] : told
  }

  private func state(_ language: Language) -> String {
    let format = NumberFormat(language: language)
    let years = Double(solution.attempts.last?.runs ?? 0) * solution.question.yearsOfRun
    let state = solution.stateOfTargets
    let places = solution.sites.map(\.state) + solution.offices.map(\.state)
    var (certified, all) = (Double(places.count { $0 == .certified }), Double(places.count))
    if state == .tooFew {
      let cells = solution.sites.flatMap(\.cells) + solution.offices.flatMap(\.cells)
      certified = TicketCells.fewest
      all = cells.flatMap(\.all).map(\.ticketsPerYear).max() ?? 0
    }
    let told = StaffWords.state(state).filled(
      language, format.percent(solution.question.confidence, digits: 0),
      format.decimal(years, digits: 0), format.decimal(certified, digits: 0),
      format.decimal(all, digits: 0))
    let hint: String? =
      switch state {
      case .tooFew where solution.question.grain != .year: StaffWords.askLonger[language]
      case .undecided: StaffWords.lookLonger.filled(language, "\(2 * solution.question.mostYears)")
      default: nil
      }
    return [told, hint].compactMap { $0 }.joined(separator: " ")
  }
}
