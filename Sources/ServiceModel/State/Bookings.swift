import EventKernel

/// How many appointments stand in each slot and window of the working days ahead, for the queues that
/// have them. A row serves again for a later day once its day is past.
struct Bookings: ~Copyable {
  /// Which of those that have appointments a queue is; nil if it has none.
  private let place: Lookup<QueueID, Int?>?
  /// By queue, row and slot.
  private var booked: PlainArray<UInt16>
  /// By queue, row and window.
  private var inWindow: PlainArray<Int32>
  /// By queue and row: whose slots they are, as a day of the run.
  private var days: PlainArray<Int32>
  private let rows: Int
  private let slotsPerDay: Int
  private let windowCount: Int

  /// Where an appointment would stand.
  struct Slot {
    var queue: QueueID
    /// Of the run.
    var day: Int
    /// Which working day of its calendar that is.
    var ordinal: Int
    /// From 0 through the sessions of the day.
    var number: Int
    /// In `CompiledAppointments.windows`; nil if the class has none.
    var window: (position: Int, most: Int)?
  }

  init(_ city: City) {
    guard let appointments = city.appointments else {
      place = nil
      booked = PlainArray()
      inWindow = PlainArray()
      days = PlainArray()
      rows = 0
      slotsPerDay = 0
      windowCount = 0
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
    windowCount = appointments.windows.count
    booked = PlainArray(repeating: 0, count: count * rows * slotsPerDay)
    inWindow = PlainArray(repeating: 0, count: count * rows * windowCount)
    days = PlainArray(repeating: -1, count: count * rows)
  }

  func gives(_ queue: QueueID) -> Bool { place(of: queue) != nil }

  private func place(of queue: QueueID) -> Int? { place?[queue] ?? nil }

  /// Books a slot if fewer appointments stand in it than it takes, and fewer in its window. Slots take
  /// `rate` visits on the average: slot i has room for floor((i + 1) rate) - floor(i rate).
  mutating func book(_ slot: Slot, rate: Double) -> Bool {
    guard let place = place(of: slot.queue) else { return false }
    let row = place * rows + slot.ordinal % rows
    if days[row] != Int32(slot.day) {
      days[row] = Int32(slot.day)
      for number in 0..<slotsPerDay { booked[row, number, width: slotsPerDay] = 0 }
      for window in 0..<windowCount { inWindow[row, window, width: windowCount] = 0 }
    }
    guard
      Int(booked[row, slot.number, width: slotsPerDay])
        < Self.visits(until: slot.number + 1, rate) - Self.visits(until: slot.number, rate)
    else { return false }
    if let window = slot.window {
      guard Int(inWindow[row, window.position, width: windowCount]) < window.most else {
        return false
      }
      inWindow[row, window.position, width: windowCount] += 1
    }
    booked[row, slot.number, width: slotsPerDay] += 1
    return true
  }

  /// In all slots before this one. A rate such as a third is a little less than it in binary.
  private static func visits(until slot: Int, _ rate: Double) -> Int {
    Int((Double(slot) * rate + 1e-9).rounded(.down))
  }
}
