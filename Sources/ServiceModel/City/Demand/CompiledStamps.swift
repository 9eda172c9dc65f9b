import EventKernel
import LegalClock

/// Arrivals as they were, by simulated day.
struct CompiledStamps: Sendable {
  struct Arrival: BitwiseCopyable, Sendable {
    var time: SimTime
    var key: UInt64
    /// A rank among those of the same commune and procedure.
    var citizen: UInt32
    var commune: CommuneID
    var procedure: ProcedureID
    /// Where that commune's and procedure's is among the streams.
    var stream: UInt32
    /// Nil if it is drawn.
    var channel: Dossier.Channel?
  }

  /// In order of time; those of one instant in the order of the scenario.
  let arrivals: ContiguousArray<Arrival>
  /// Where those of each simulated day begin, and the end.
  let firstOfDay: ContiguousArray<Int>

  init(
    _ stamps: [ArrivalStamp], _ scenario: Scenario, streams layout: StreamLayout, window: Window
  ) {
    let first = scenario.period.firstDay.dayNumber
    var next = ContiguousArray<UInt32>(repeating: 0, count: layout.streams.count)
    var streamOf: [UInt32: Int] = [:]
    for (position, stream) in layout.streams.enumerated() {
      streamOf[UInt32(stream.commune.rawValue) << 16 | UInt32(stream.procedure.rawValue)] = position
    }
    var arrivals: ContiguousArray<Arrival> = []
    var firstOfDay = ContiguousArray(repeating: 0, count: window.endDay + 1)
    for stamp in stamps {
      let day = stamp.date.dayNumber - first
      let pair = UInt32(stamp.commune.rawValue) << 16 | UInt32(stamp.procedure.rawValue)
      // Outside a part that has been cut out there is no stream.
      guard let stream = streamOf[pair] else { continue }
      defer { next[stream] += 1 }
      guard (0..<window.endDay).contains(day) else { continue }
      arrivals.append(
        Arrival(
          time: .startOfDay(day) + SimDuration(ticks: stamp.microseconds),
          key: layout.streams[stream].key, citizen: next[stream],
          commune: stamp.commune, procedure: stamp.procedure, stream: UInt32(stream),
          channel: stamp.channel.map(Dossier.Channel.init)))
      firstOfDay[day + 1] += 1
    }
    for day in 0..<window.endDay { firstOfDay[day + 1] += firstOfDay[day] }
    (self.arrivals, self.firstOfDay) = (arrivals, firstOfDay)
  }
}

extension Dossier.Channel {
  fileprivate init(_ channel: Trace.Channel) {
    self =
      switch channel {
      case .counter: .counter
      case .online: .online
      case .post: .post
      }
  }
}
