import EventKernel

/// First come, first served by `servers` that are 90 % busy.
struct Station<Source: Draws & ~Copyable>: EventModel, ~Copyable {
  enum Event: UInt8, BitwiseCopyable {
    case arrival, departure
  }

  private var draws: Source
  private let servers: Int
  private let customers: UInt32
  private var arrived: UInt32 = 0
  private var begun: UInt32 = 0
  private var busy = 0
  /// When those who wait arrived: a ring of a power of two.
  private var line = PlainArray<SimTime>(repeating: .zero, count: 64)
  private(set) var total = SimDuration.zero

  init(_ draws: consuming Source, servers: Int, customers: Int) {
    self.draws = draws
    self.servers = servers
    self.customers = UInt32(customers)
  }

  mutating func handle(_ event: Event, at now: SimTime, in events: inout EventList<Event>) {
    switch event {
    case .arrival:
      let customer = arrived
      arrived += 1
      if arrived < customers {
        events.schedule(.arrival, .arrival, at: now + draws.gap(arrived))
      }
      if busy < servers {
        busy += 1
        serve(arrivedAt: now, now, &events)
      } else {
        if Int(customer - begun) == line.count { lengthenLine() }
        line[Int(customer) & (line.count - 1)] = now
      }
    case .departure:
      if begun < arrived {
        serve(arrivedAt: line[Int(begun) & (line.count - 1)], now, &events)
      } else {
        busy -= 1
      }
    }
  }

  private mutating func serve(
    arrivedAt arrival: SimTime, _ now: SimTime, _ events: inout EventList<Event>
  ) {
    let service = draws.service(begun)
    begun += 1
    total += now - arrival + service
    events.schedule(.departure, .completion, at: now + service)
  }

  private mutating func lengthenLine() {
    var longer = PlainArray<SimTime>(repeating: .zero, count: 2 * line.count)
    for customer in begun..<arrived {
      longer[Int(customer) & (longer.count - 1)] = line[Int(customer) & (line.count - 1)]
    }
    line = longer
  }
}

func runStation<Source: Draws & ~Copyable>(
  _ draws: consuming Source, servers: Int, customers: Int
) {
  let since = cpuSeconds()
  // Few pending events need no ring; those of thousands of servers lie within some mean services.
  var simulation = Simulation(
    Station(draws, servers: servers, customers: customers), stretchBits: servers > 64 ? 16 : 61)
  simulation.events.schedule(.arrival, .arrival, at: .zero)
  simulation.run(until: .never)
  let total = simulation.finished().total
  report(since: since, mean: total.minutes / Double(customers))
}
