import LegalClock
import ServiceModel
import Wording

// What nobody could get: appointments whose slots fit nowhere, tickets for what nobody does.

extension Scenario {
  func checkVisits(noting reading: Reading) {
    checkSlots(noting: reading)
    checkQuotas(noting: reading)
    tellIdleVisits(noting: reading)
    tellIdlePrices(noting: reading)
  }

  /// Refused where a class can be given no appointment anywhere; told where it cannot at some sites.
  private func checkSlots(noting reading: Reading) {
    guard let appointments = reception.appointments else { return }
    let place = reading.place(of: "appointments", "slot_minutes")
    for serviceClass in appointments.serviceClasses {
      let windows = appointments.booking[serviceClass].windows.map(\.during)
      let sites = sites(serving: 1 << UInt64(serviceClass.position))
      let bare = sites.filter { site in
        let weekly = time.calendars[reception.sites[site].calendar.position].weekly
        return !weekly.joined().contains {
          $0.holdsSlot(of: appointments.slotMinutes, within: windows)
        }
      }
      guard let first = bare.first else { continue }
      let name = services.classes[serviceClass.position].id
      let slot = short(appointments.slotMinutes)
      let within: Phrase = windows.isEmpty ? "" : " within the windows"
      if bare.count == sites.count {
        reading.problems.note(
          """
          no appointment for '\(name)' can be given: a slot of \(slot) minutes fits into no session\
          \(within) of any site
          """,
          hint: "write a slot_minutes that fits into a session"
            + (windows.isEmpty ? "" : " and into the windows of the class"), at: place)
      } else {
        reading.problems.tell(
          LocalizedText(
            vi:
              "khung giờ \(slot) phút không vừa buổi làm việc nào, nên không có lịch hẹn cho '\(name)' tại \(bare.count) nơi, trong đó có '\(reception.sites[first].id)'",
            en:
              "a slot of \(slot) minutes fits into no session\(within), so there is no appointment for '\(name)' at {0 site|sites}, '\(reception.sites[first].id)' among them"
          ).filled("\(bare.count)"), at: place)
      }
    }
  }

  private func checkQuotas(noting reading: Reading) {
    for (index, quota) in reception.tickets.quotas.enumerated() {
      let classes = quota.serviceClasses.reduce(UInt64(0)) { $0 | 1 << UInt64($1.position) }
      let asked = quota.serviceClasses.isEmpty ? .max : classes
      let groups = reception.counterGroups.indices.filter { group in
        let isThere = quota.site.map { reception.counterGroups[group].site == $0 } ?? true
        let isIt = quota.counterGroup.map { $0.position == group } ?? true
        return isThere && isIt && reception.counterGroups[group].role == .full
          && reception.counterGroups[group].serves & asked != 0
      }
      if groups.isEmpty {
        reading.problems.note(
          "tickets.quotas[\(index)]: no counter there takes dossiers of what it is for",
          hint: "name service classes that are served there, or leave one of the keys out",
          at: reading.place(of: "tickets", "quotas"))
      }
    }
  }

  /// With counters of role full for one of these classes.
  private func sites(serving classes: UInt64) -> [Int] {
    let serving = Set(
      reception.counterGroups.filter { $0.role == .full && $0.serves & classes != 0 }
        .map(\.site.position))
    return reception.sites.indices.filter(serving.contains)
  }
}

extension Session {
  /// Whether one of the slots that follow each other from its beginning on lies within one of the
  /// windows; any if there are none.
  fileprivate func holdsSlot(of minutes: Double, within windows: [Session]) -> Bool {
    var begins = Double(start.minutes)
    while begins + minutes <= Double(end.minutes) {
      let fits = windows.contains {
        Double($0.start.minutes) <= begins && begins + minutes <= Double($0.end.minutes)
      }
      if windows.isEmpty || fits { return true }
      begins += minutes
    }
    return false
  }
}
