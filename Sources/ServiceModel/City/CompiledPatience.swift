import EventKernel
import LegalClock
import Stochastics

/// What citizens of each service class put up with in a queue, ready to draw.
struct CompiledPatience: Sendable {
  /// Whether anybody ever leaves, and whether anybody minds the queue.
  let anyEnds: Bool
  let anyMinds: Bool
  let minutes: Lookup<ServiceClassID, Sampler?>
  let balksBeyond: Lookup<ServiceClassID, Sampler?>

  init(_ scenario: Scenario, samplers: inout SamplerTable) {
    let patience = scenario.reception.waiting.patience
    let classCount = scenario.services.classes.count
    anyEnds = patience.all.contains { $0.minutes != nil }
    anyMinds = patience.all.contains { $0.balksBeyond != nil }
    minutes = patience.compiled(classCount: classCount) { $0.minutes.map { samplers.add($0) } }
    balksBeyond = patience.compiled(classCount: classCount) {
      $0.balksBeyond.map { samplers.add($0) }
    }
  }
}

/// When citizens of each service class come again whom nobody served, ready to draw.
struct CompiledComingBack: Sendable {
  struct Rule: BitwiseCopyable, Sendable {
    let workingDays: Sampler
    let givesUpAfter: Int
    let earlier: Earlier?
  }

  /// How those come the next time who found no ticket.
  struct Earlier: BitwiseCopyable, Sendable {
    let than: ComesEarlier.Than
    let minutes: Sampler
    /// After midnight.
    let notBefore: SimDuration
  }

  /// Whether anybody goes by the last ticket that was given.
  let looksAtTickets: Bool

  private let rules: Lookup<ServiceClassID, Rule>

  init(_ scenario: Scenario, samplers: inout SamplerTable) {
    let comingBack = scenario.reception.closing.comingBack
    looksAtTickets = comingBack.all.contains { $0.earlier?.than == .lastTicket }
    rules = comingBack.compiled(classCount: scenario.services.classes.count) { rule in
      Rule(
        workingDays: samplers.add(rule.workingDays), givesUpAfter: rule.givesUpAfter,
        earlier: rule.earlier.map {
          Earlier(
            than: $0.than, minutes: samplers.add($0.minutes),
            notBefore: .minutes(Double($0.notBefore.minutes)))
        })
    }
  }

  subscript(serviceClass: ServiceClassID) -> Rule { rules[serviceClass] }
}
