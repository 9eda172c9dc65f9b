import EventKernel
import LegalClock
import Stochastics

/// How many tickets there are a day, and who takes them by telephone: ready to run.
struct CompiledTickets: Sendable {
  /// One number of tickets, counted by itself.
  struct Quota: BitwiseCopyable, Sendable {
    /// After midnight.
    var start: SimDuration
    var end: SimDuration
    var most: Int32
  }

  /// Those of one service class who take tickets by telephone.
  struct FromAfar: BitwiseCopyable, Sendable {
    let share: Double
    let near: Sampler
  }

  let quotas: ContiguousArray<Quota>
  /// By queue and service class: which quotas a ticket counts for, as positions in `applying`.
  private let ranges: ContiguousArray<Range<Int32>>
  let applying: ContiguousArray<Int32>
  let classCount: Int
  /// Whether there is any quota.
  let areFew: Bool
  /// Whether anybody takes one by telephone.
  let anyFromAfar: Bool
  /// Nil if nobody does.
  let fromAfar: Lookup<ServiceClassID, FromAfar>?

  init(_ scenario: Scenario, _ lines: CounterQueues, samplers: inout SamplerTable) {
    classCount = scenario.services.classes.count
    let rules = scenario.reception.tickets
    fromAfar =
      rules.fromAfar.map {
        $0.compiled(classCount: scenario.services.classes.count) {
          FromAfar(share: $0.share, near: samplers.add($0.near))
        }
      }
    anyFromAfar = rules.fromAfar.map { $0.all.contains { $0.share > 0 } } ?? false
    var quotas: ContiguousArray<Quota> = []
    var applying = Array(
      repeating: [Int32](), count: rules.quotas.isEmpty ? 0 : lines.queues.count * classCount)
    for rule in rules.quotas {
      let sites =
        rule.site.map { [$0.position] }
        ?? rule.counterGroup.map {
          [scenario.reception.counterGroups[$0.position].site.position]
        } ?? Array(scenario.reception.sites.indices)
      for site in sites {
        let quota = Int32(quotas.count)
        quotas.append(
          Quota(
            start: .minutes(Double(rule.during?.start.minutes ?? 0)),
            end: .minutes(Double(rule.during?.end.minutes ?? 1440)), most: Int32(rule.tickets)))
        for (index, line) in lines.queues.enumerated()
        where line.site.position == site && line.role == .full {
          if let group = rule.counterGroup, !line.groups.contains(group) { continue }
          for serviceClass in 0..<classCount
          where line.serves >> UInt64(serviceClass) & 1 == 1
            && (rule.serviceClasses.isEmpty
              || rule.serviceClasses.contains(ServiceClassID(serviceClass)))
          {
            applying[index * classCount + serviceClass].append(quota)
          }
        }
      }
    }
    areFew = !quotas.isEmpty
    self.quotas = quotas
    var ranges: ContiguousArray<Range<Int32>> = []
    var flat: ContiguousArray<Int32> = []
    for list in applying {
      ranges.append(Int32(flat.count)..<Int32(flat.count + list.count))
      flat += list
    }
    self.ranges = ranges
    self.applying = flat
  }

  /// Where in `applying` those of a queue and class stand.
  func range(queue: QueueID, serviceClass: ServiceClassID) -> Range<Int32> {
    ranges[queue.position * classCount + serviceClass.position]
  }
}
