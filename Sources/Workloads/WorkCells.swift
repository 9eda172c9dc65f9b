import ServiceModel

/// What expected work at counters is kept apart by: queues, and within them service classes where any
/// counter group has another pace with some class than with others, or where tickets are few.
struct WorkCells {
  private let queueCount: Int
  /// 1 where classes are not kept apart.
  private let classCount: Int

  init(_ city: City) {
    queueCount = city.queues.queues.count
    let reception = city.scenario.reception
    let differ =
      reception.counterGroups.contains { !$0.speeds.overrides.isEmpty }
      || !reception.tickets.quotas.isEmpty
    classCount = differ ? city.scenario.services.classes.count : 1
  }

  var indices: Range<Int> { 0..<queueCount * classCount }

  func cell(_ queue: QueueID, _ serviceClass: ServiceClassID) -> Int {
    queue.position * classCount + (classCount > 1 ? serviceClass.position : 0)
  }

  func queue(of cell: Int) -> Int { cell / classCount }

  /// Nil where classes are not kept apart.
  func serviceClass(of cell: Int) -> ServiceClassID? {
    classCount > 1 ? ServiceClassID(cell % classCount) : nil
  }
}
