import EventKernel

/// How many appointments stand in each slot of the working days ahead, for the queues that have
/// them. A row of slots serves again for a later day once its day is past.
struct Bookings: ~Copyable {
  /// Which of those that have appointments a queue is; nil if it has none.
  private let place: Lookup<QueueID, Int?>?
  /// By queue, row and slot.
  private var booked: PlainArray<UInt16>
  /// By queue and row: whose slots they are, as a day of the run.
  private var days: PlainArray<Int32>
  private let rows: Int
  private let slotsPerDay: Int

  init(_ city: City) {
    guard let appointments = city.appointments else {
      place = nil
      booked = PlainArray()
      days = PlainArray()
      rows = 0
      slotsPerDay = 0
      return
    }
    var count = 0
    place = Lookup(
      city.counters.queues.values.map { queue in
        guard queue.serves & appointments.serves != 0, queue.role == .full else { return nil }
        defer { count += 1 }
        return count
      })
    // The day itself and all up to the longest lead, with the next one for days that are free.
    rows = appointments.longestLead + 2
    slotsPerDay = appointments.mostSlotsPerDay
    booked = PlainArray(repeating: 0, count: count * rows * slotsPerDay)
    days = PlainArray(repeating: -1, count: count * rows)
  }

  func gives(_ queue: QueueID) -> Bool { place(of: queue) != nil }

  private func place(of queue: QueueID) -> Int? { place?[queue] ?? nil }

  /// Books a slot of a working day, the `ordinal`th of its calendar, if fewer than `capacity`
  /// appointments stand in it.
  mutating func book(
    queue: QueueID, day: Int, ordinal: Int, slot: Int, capacity: Int
  ) -> Bool {
    guard let place = place(of: queue) else { return false }
    let row = place * rows + ordinal % rows
    if days[row] != Int32(day) {
      days[row] = Int32(day)
      for slot in 0..<slotsPerDay { booked[row, slot, width: slotsPerDay] = 0 }
    }
    guard Int(booked[row, slot, width: slotsPerDay]) < capacity else { return false }
    booked[row, slot, width: slotsPerDay] += 1
    return true
  }
}
