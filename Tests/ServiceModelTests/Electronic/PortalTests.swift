import EventKernel
import Stochastics
import Testing

@testable import ServiceModel

/// The levers of Decree 45/2020, shown on the same citizens with and without.
@Suite struct PortalTests {
  static let plain = Lives(of: .roomyTown())

  /// 4 in 10 fail; of these half come to a counter at once, and half try again two days later.
  @Test func `who fails on the portal tries again or comes, and nobody else's life changes`() {
    let failing = Lives(
      of: .roomyTown {
        $0.services.electronic = ElectronicServices(
          failedShare: 0.4, counterAfterFailureShare: 0.5, retryWorkingDays: .constant(2))
      })
    #expect(failing.citizens == Self.plain.citizens)
    let changed = failing.changed(from: Self.plain)
    #expect(changed.count > 100)
    for (citizen, before, after) in changed {
      #expect(before.traced.channel == .online && before.traced.visits == 1)
      // Failures follow each other after two days of 24 hours.
      let failures = after.events.prefix { $0.activity == .failedOnline }
      #expect(failures.count >= 1 && failures.allSatisfy { $0.agency == .outside })
      for (number, failure) in failures.enumerated() {
        #expect(failure.start == citizen.arisen + .minutes(Double(number) * 2880))
      }
      guard after.events.count > failures.count else { continue }
      let next = after.events[failures.count]
      if after.traced.channel == .counter {
        #expect(next.activity == .reception && next.start == failures.last?.start)
      } else {
        // Checked as it would have been, only later.
        let check = before.events[0]
        #expect(next.activity == .onlineCheck && check.activity == .onlineCheck)
        #expect(next.end - next.start == check.end - check.start)
        #expect(next.start == citizen.arisen + .minutes(Double(failures.count) * 2880))
      }
    }
    // 0.4 of those online fail at first; 0.4 x 0.5 / (1 - 0.4 x 0.5) of them come in the end.
    let online = Double(Self.plain.byCitizen.values.count { $0.traced.channel == .online })
    let came = changed.count { $0.after.traced.channel == .counter }
    #expect(abs(Double(changed.count) / online - 0.4) < 0.06)
    #expect(abs(Double(came) / online - 0.25) < 0.06)
    #expect(
      failing.result.procedures[0][.failedOnline] > 0
        && Self.plain.result.procedures[0][.failedOnline] == 0)
  }

  /// Down on day 9, on which all wait; 4 in 10 fail, and try again after two days of 24 hours.
  @Test func `who waits until the portal is up can fail on it then, and draws as on any day`() {
    let change = { (town: inout Scenario) in
      town.services.electronic = ElectronicServices(
        failedShare: 0.4, counterAfterFailureShare: 0.5, retryWorkingDays: .constant(2))
    }
    let usual = Lives(of: .roomyTown(change))
    let down = Lives(
      of: .roomyTown {
        change(&$0)
        $0.events = [
          DatedEvent(from: $0.day(9), to: $0.day(9), kind: .portalDown(PortalDown(comeShare: 0)))
        ]
      })
    #expect(down.citizens == usual.citizens)
    let touched = down.changed(from: usual).filter { $0.citizen.arisen.day == 9 }
    #expect(touched.count > 15)
    for (_, before, after) in touched {
      // As often as they would have failed, and never on day 9.
      let (failures, others) = (before.failures, after.failures)
      #expect(failures.count == others.count)
      #expect(after.events.allSatisfy { $0.start.day > 9 })
      #expect(before.traced.channel == after.traced.channel)
      for (number, failure) in others.enumerated() {
        #expect(failure.start == others[0].start + .minutes(Double(number) * 2880))
        #expect(failure.start.day == 10 + 2 * number)
      }
    }
    #expect(touched.contains { $0.after.failures.count > 1 })
    #expect(touched.contains { $0.after.traced.channel == .counter })
    #expect(touched.contains { $0.after.failures.isEmpty })
    #expect(
      down.result.procedures[0][.onlineDemands] == usual.result.procedures[0][.onlineDemands])
  }

  /// Of day 7 those who fail try again on day 9, when it is down, and once more on day 10.
  @Test func `who failed before an outage goes on after it where the tries had come to`() {
    let change = { (town: inout Scenario) in
      town.services.electronic = ElectronicServices(
        failedShare: 0.4, counterAfterFailureShare: 0, retryWorkingDays: .constant(2))
    }
    let usual = Lives(of: .roomyTown(change))
    let down = Lives(
      of: .roomyTown {
        change(&$0)
        $0.events = [
          DatedEvent(from: $0.day(9), to: $0.day(9), kind: .portalDown(PortalDown(comeShare: 0)))
        ]
      })
    let touched = down.changed(from: usual).filter { $0.citizen.arisen.day == 7 }
    #expect(touched.count > 5)
    for (_, before, after) in touched {
      #expect(before.failures.count == after.failures.count)
      #expect(after.failures[0] == before.failures[0])
      #expect(after.events.dropFirst().first?.start.day == 10)
    }
  }

  @Test func `who is not through the portal at the end of the run is told of no site`() {
    let lives = Lives(
      of: .roomyTown {
        $0.services.electronic = ElectronicServices(
          failedShare: 1, counterAfterFailureShare: 0, retryWorkingDays: .constant(100))
      })
    let online = lives.byCitizen.values.filter { $0.activities == [.failedOnline] }
    #expect(online.count > 200 && online.allSatisfy { $0.traced.site == nil })
    #expect(
      lives.byCitizen.values.allSatisfy {
        $0.activities == [.failedOnline] || $0.traced.site != nil
      })
  }

  @Test func `more failures fail the same citizens and others`() {
    func failed(_ share: Double) -> Set<Lives.Citizen> {
      let lives = Lives(
        of: .roomyTown { $0.services.electronic = ElectronicServices(failedShare: share) })
      return Set(
        lives.citizens.filter { lives.byCitizen[$0]?.activities.contains(.failedOnline) == true })
    }
    let (few, many) = (failed(0.1), failed(0.3))
    #expect(few.isStrictSubset(of: many) && !few.isEmpty)
  }

  @Test func `what is not on the portal is brought by those who would have sent it`() {
    let closed = Lives(of: .roomyTown { $0.services.procedures[0].onlineService = .notOffered })
    #expect(closed.citizens == Self.plain.citizens)
    let changed = closed.changed(from: Self.plain)
    #expect(changed.count > 200)
    for (citizen, before, after) in changed {
      #expect(before.traced.channel == .online && after.traced.channel == .counter)
      #expect(after.first(.reception)?.start == citizen.arisen && after.traced.visits == 2)
    }
    #expect(!closed.byCitizen.values.contains { $0.traced.channel == .online })
  }

  /// Of online results 6 in 10 go out as a file and 1 in 10 by post, the rest are fetched.
  static func returning(_ service: OnlineService?) -> Lives {
    Lives(
      of: .roomyTown {
        $0.services.channels[0].electronicReturnShare = 0.6
        $0.services.channels[0].postalReturnShare = 0.1
        $0.services.procedures[0].onlineService = service
      })
  }

  @Test func `a partial service is fetched, a full one takes no trip, and the rest is as it was`() {
    let (usual, partial, full) = (
      Self.returning(nil), Self.returning(.partial), Self.returning(.full)
    )
    for other in [partial, full] {
      let changed = other.changed(from: usual)
      #expect(changed.count > 50 && other.citizens == usual.citizens)
      for (_, before, after) in changed {
        #expect(before.traced.channel == .online && after.traced.received == before.traced.received)
        #expect(after.traced.finished == before.traced.finished)
      }
    }
    let fetched = partial.changed(from: usual)
    #expect(fetched.allSatisfy { $0.before.traced.visits == 0 && $0.after.traced.visits == 1 })
    let sent = full.changed(from: usual)
    #expect(sent.allSatisfy { $0.before.traced.visits == 1 && $0.after.traced.visits == 0 })
    #expect(partial.result.procedures[0][.electronicResults] == 0)
    #expect(
      full.result.procedures[0][.electronicResults]
        == usual.result.procedures[0][.electronicResults])
  }

  /// Half of those handed in for a partial service need originals: the citizen comes with them on the
  /// third day after the check, which takes four minutes, and the receipt is of that moment.
  @Test func `originals cost a trip and the receipt waits for them`() throws {
    let partial = Self.returning(.partial)
    let shown = Lives(
      of: .roomyTown {
        $0.services.channels[0].electronicReturnShare = 0.6
        $0.services.channels[0].postalReturnShare = 0.1
        $0.services.procedures[0].onlineService = .partial
        $0.services.electronic.originals = .init(
          share: 0.5, workingDays: .constant(3), minutes: .constant(4))
      })
    #expect(shown.citizens == partial.citizens)
    let changed = shown.changed(from: partial).filter { $0.after.first(.originals) != nil }
    #expect(changed.count > 100)
    for (_, before, after) in changed {
      let check = try #require(after.first(.onlineCheck))
      #expect(check == before.events[0])
      let shown = try #require(after.first(.originals))
      #expect(shown.start.day == check.end.day + 3 && shown.end - shown.start == .minutes(4))
      #expect(after.traced.received == shown.end && before.traced.received == check.end)
      #expect(after.traced.supplements == 0)
    }
    let received = changed.filter { $0.after.traced.outcome == .granted }
    // Fetched or sent as before, and one trip more.
    let fetched = received.filter { $0.after.first(.collection) != nil }
    #expect(fetched.allSatisfy { $0.after.traced.visits == 2 && $0.before.traced.visits == 1 })
    let online = Double(partial.byCitizen.values.count { $0.traced.channel == .online })
    #expect(abs(Double(changed.count) / online - 0.5) < 0.08)
    // Nobody else's life changes.
    for (_, before, _) in shown.changed(from: partial) { #expect(before.traced.channel == .online) }
  }

  @Test func `flows balance at every midnight while dossiers wait for originals or another try`() {
    let lives = Lives(
      of: .roomyTown {
        $0.services.procedures[0].onlineService = .partial
        $0.services.electronic = ElectronicServices(
          failedShare: 0.5, counterAfterFailureShare: 0.2, retryWorkingDays: .constant(3),
          originals: .init(share: 0.7, workingDays: .constant(70)))
      })
    for balance in lives.result.balances {
      #expect(balance.arisen == balance.ended + balance.inProcess)
    }
    let all = lives.result.procedures[0]
    // Whoever still has originals to show at the end has no receipt.
    #expect(all[.notReceived] > 100)
    #expect(
      all[.demands] == all[.finished] + all[.openInTime] + all[.openOverdue] + all[.notReceived])
  }
}
