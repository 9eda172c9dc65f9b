import EventKernel
import LegalClock
import Stochastics

extension CityModel {
  /// Puts the dossiers of the backlog into the city at the beginning: received before, and on
  /// their way through the offices. Their citizens come from outside the demand of the run.
  mutating func placeBacklog(_ events: inout Events) {
    let scenario = city.scenario
    for entry in scenario.backOffice.backlog {
      // No two rows say the same of all these, so their draws are their own in any order of rows.
      let key = StreamOwner.key(
        "backlog", scenario.people.communes[entry.commune.position].id,
        scenario.services.procedures[entry.procedure.position].id, "\(entry.stepsDone)",
        "\(entry.ageWorkingDays)")
      for rank in 0..<entry.count {
        placeBacklog(entry, key: key, citizen: UInt32(rank), &events)
      }
    }
  }

  private mutating func placeBacklog(
    _ entry: BacklogEntry, key: UInt64, citizen: UInt32, _ events: inout Events
  ) {
    let procedure = city.procedures[entry.procedure]
    let candidates = city.siteChoices.range(
      commune: entry.commune, procedure: entry.procedure)
    let queue = city.siteChoices[candidates.lowerBound].queue
    let site = city.counters.site(ofQueue: queue)
    let age = max(1, entry.ageWorkingDays)
    let opening = city.legalCalendar.opening(on: city.legalCalendar.workingDay(age, before: 0))
    let received = opening ?? .zero
    let due = city.deadlines.due(
      received: received,
      limit: city.timeLimit(of: entry.procedure, received: received))
    let row = begin(
      Dossier(
        key: key, citizen: citizen, commune: entry.commune,
        procedure: entry.procedure, queue: queue,
        house: city.officeDirectory.house(of: site), step: city.routes.start(of: procedure.route),
        traits: [], phase: .processing, channel: .counter),
      Receipt(received: received.ticks, due: due.ticks))
    dossiers[row].submissions = 1
    skipSteps(row, entry.stepsDone)
    planFetching(row, .zero, &events)
    send(.routeGoesOn(row: row), at: .zero, &events)
  }

  /// Goes past the first steps of work, taking the first branch of every choice.
  private mutating func skipSteps(_ row: DossierRow, _ steps: Int) {
    var left = steps
    while left > 0 {
      switch city.routes[dossiers[row].step] {
      case .work, .sign:
        left -= 1
        dossiers[row].step.advance()
      case .choose(let first, _): dossiers[row].step = city.routes.branch(first).start
      case .jump(let target): dossiers[row].step = target
      case .fork(_, _, let join): dossiers[row].step = join
      case .begin(let most):
        dossiers[row].step.advance()
        dossiers[row].rounds *= most
      case .rework(_, let most, _):
        dossiers[row].step.advance()
        dossiers[row].rounds /= most
      case .end: return
      default: dossiers[row].step.advance()
      }
    }
  }
}
