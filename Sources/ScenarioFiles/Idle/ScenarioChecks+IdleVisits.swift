import LegalClock
import ServiceModel
import Wording

// Rules of visits that nobody falls under.

extension Scenario {
  func tellIdleVisits(noting reading: Reading) {
    tellIdleQuotas(noting: reading)
    tellIdleBookings(noting: reading)
    tellIdleClasses(noting: reading)
  }

  private func tellIdleQuotas(noting reading: Reading) {
    for (index, quota) in reception.tickets.quotas.enumerated() {
      let groups = reception.counterGroups.indices.filter { group in
        reception.counterGroups[group].role == .full
          && quota.site.map { reception.counterGroups[group].site == $0 } ?? true
          && quota.counterGroup.map { $0.position == group } ?? true
      }.map { reception.counterGroups[$0] }
      let place = reading.place(ofElement: index, of: ["tickets", "quotas"])
      let served = groups.reduce(UInt64(0)) { $0 | $1.serves }
      let idle = quota.serviceClasses.filter { served >> UInt64($0.position) & 1 == 0 }
      if let first = idle.first, idle.count < quota.serviceClasses.count {
        let id = services.classes[first.position].id
        reading.problems.tell(
          LocalizedText(
            vi: "tickets.quotas[\(index)]: ở đó không quầy nào tiếp nhận '\(id)'",
            en: "tickets.quotas[\(index)]: no counter there takes '\(id)'"), at: place)
      }
      guard let during = quota.during, !groups.isEmpty,
        !groups.contains(where: { isOpen(reception.sites[$0.site.position], during: during) })
      else { continue }
      reading.problems.tell(
        LocalizedText(
          vi:
            "tickets.quotas[\(index)]: ở đó không mở cửa lúc nào trong \(during.start)-\(during.end), "
            + "nên không hạn chế số nào",
          en: "tickets.quotas[\(index)]: nothing there is open at any time of "
            + "\(during.start)-\(during.end), so it limits no tickets"), at: place)
    }
  }

  /// Whoever takes a ticket while the doors are closed counts as at the next opening.
  private func isOpen(_ site: Site, during: Session) -> Bool {
    let days = time.calendars[site.calendar.position].weekly + site.exceptions.map(\.sessions)
    return days.joined().contains { $0.start < during.end && during.start < $0.end }
  }

  private func tellIdleBookings(noting reading: Reading) {
    guard let appointments = reception.appointments else { return }
    for own in appointments.booking.overrides
    where !appointments.serviceClasses.contains(own.serviceClass) {
      let id = services.classes[own.serviceClass.position].id
      reading.problems.tell(
        LocalizedText(
          vi:
            "appointments.by_class.\(id): '\(id)' không có trong appointments.service_classes, nên "
            + "không ai hẹn lịch",
          en: "appointments.by_class.\(id): '\(id)' is not among appointments.service_classes, so "
            + "nobody books it"), at: reading.place(of: "appointments", "by_class", id))
    }
  }

  /// What a class has for itself, where nobody asks for any of its procedures.
  private func tellIdleClasses(noting reading: Reading) {
    let needed = neededClasses.map(\.0)
    let parts: [(keys: [String], classes: [ServiceClassID])] = [
      (["demand"], people.demand.differences.map(\.serviceClass)),
      (["waiting"], reception.waiting.patience.overrides.map(\.serviceClass)),
      (["closing"], reception.closing.comingBack.overrides.map(\.serviceClass)),
      (["appointments"], (reception.appointments?.booking.overrides ?? []).map(\.serviceClass)),
      (
        ["tickets", "from_afar"], (reception.tickets.fromAfar?.overrides ?? []).map(\.serviceClass)
      ),
    ]
    for (keys, classes) in parts {
      for serviceClass in classes where !needed.contains(serviceClass) {
        let id = services.classes[serviceClass.position].id
        let path = (keys + ["by_class", id]).joined(separator: ".")
        let by =
          keys.count > 1
          ? reading.place(of: keys[0], keys[1], "by_class", id)
          : reading.place(of: keys[0], "by_class", id)
        reading.problems.tell(
          LocalizedText(
            vi: "\(path): không ai có nhu cầu về thủ tục nào của '\(id)'",
            en: "\(path): nobody asks for any procedure of '\(id)'"), at: by)
      }
    }
    for (index, rule) in people.proxies.enumerated()
    where !rule.serviceClasses.contains(where: needed.contains) {
      reading.problems.tell(
        LocalizedText(
          vi: "proxies[\(index)]: không ai có nhu cầu về thủ tục nào thuộc quy tắc này",
          en: "proxies[\(index)]: nobody asks for any procedure that it is for"),
        at: reading.place(ofElement: index, of: ["proxies"]))
    }
  }
}
