package import Drafts

extension SeenCases {
  /// The cases of a log that were received some time, with their steps that were over some time. Without a
  /// procedure all are of one.
  package init(_ cases: [CaseSeen], _ events: [EventSeen]) {
    var (procedures, channels, activities, resources) = (Names(), Names(), Names(), Names())
    var steps: [String: [SeenCase.Step]] = [:]
    for event in events {
      guard let ended = event.ended ?? event.started else { continue }
      steps[event.caseID, default: []].append(
        SeenCase.Step(
          activity: activities.place(of: event.activity),
          resource: event.resource.map { resources.place(of: $0) },
          started: event.ended == nil ? nil : event.started?.localSeconds,
          ended: ended.localSeconds))
    }
    let seen = cases.compactMap { one -> SeenCase? in
      guard let received = one.received ?? one.firstSeen else { return nil }
      return SeenCase(
        procedure: procedures.place(of: one.procedure ?? "dossier"),
        channel: one.channel.map { channels.place(of: $0) }, received: received.localSeconds,
        due: one.due?.localSeconds, finished: one.finished?.localSeconds, isLate: one.isLate,
        isCut: one.censored != .none, steps: steps[one.caseID] ?? [])
    }
    self.init(
      procedures: procedures.names, channels: channels.names, activities: activities.names,
      resources: resources.names, cases: seen)
  }
}

extension SeenInstant {
  /// Seconds of the local clock since the beginning of 1970.
  var localSeconds: Double { Double(localMicroseconds) / 1e6 }
}
