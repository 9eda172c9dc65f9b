import EventKernel
import LegalClock
import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// The levers of Decree 59/2022, shown on the same citizens with and without.
@Suite struct IdentificationTests {
  /// Copies and births, both half incomplete at first, in two communes.
  static func town(_ identification: Identification?) -> Scenario {
    .roomyTown {
      $0.services.procedures[0].completeShare = 0.5
      var birth = $0.services.procedures[0]
      birth.id = "birth"
      $0.services.procedures.append(birth)
      var other = $0.people.communes[0]
      other.id = "other"
      $0.people.communes.append(other)
      $0.people.identification = identification
    }
  }

  static let plain = Lives(of: town(nil))

  /// Those whose time at a counter is shorter.
  static func holders(_ share: Double) -> Set<Lives.Citizen> {
    let lives = Lives(of: town(Identification(level2Share: share, savedMinutes: 1)))
    return Set(
      lives.changed(from: plain).filter { $0.after.first(.reception) != nil }.map(\.citizen))
  }

  @Test func `an account that spares nothing changes nothing`() {
    let lives = Lives(of: Self.town(Identification(level2Share: 0.5)))
    #expect(lives.citizens == Self.plain.citizens && lives.changed(from: Self.plain).isEmpty)
    let all = lives.result.procedures[0]
    #expect(abs(Double(all[.demandsWithAccount]) / Double(all[.demands]) - 0.5) < 0.06)
  }

  @Test func `each time at a counter is a minute shorter with an account, and nothing else`() {
    let lives = Lives(of: Self.town(Identification(level2Share: 0.4, savedMinutes: 1)))
    #expect(lives.citizens == Self.plain.citizens)
    let changed = lives.changed(from: Self.plain)
    #expect(changed.count > 200)
    for (_, before, after) in changed {
      #expect(after.activities == before.activities)
      for (then, now) in zip(before.events, after.events) {
        let atCounter = [.reception, .collection].contains(then.activity)
        #expect(now.start.day == then.start.day)
        #expect(
          now.end - now.start == then.end - then.start - (atCounter ? .minutes(1) : .zero))
      }
    }
    let share = Double(changed.count) / Double(Self.plain.citizens.count)
    #expect(abs(share - 0.4) < 0.06)
  }

  /// Times at the counter of a collection are 3 minutes: of 5 nothing is left.
  @Test func `no time is shorter than none`() {
    let lives = Lives(of: Self.town(Identification(level2Share: 1, savedMinutes: 5)))
    let collections = lives.byCitizen.values.compactMap { $0.first(.collection) }
    #expect(collections.count > 200 && collections.allSatisfy { $0.end == $0.start })
  }

  @Test func `a larger share has the same holders and more, and a commune may have its own`() {
    let (few, many) = (Self.holders(0.2), Self.holders(0.5))
    #expect(few.isStrictSubset(of: many) && few.count > 50)
    var town = Self.town(Identification(level2Share: 0, savedMinutes: 1))
    town.people.communes[1].level2Share = 0.5
    let there = Lives(of: town).changed(from: Self.plain).filter {
      $0.after.first(.reception) != nil
    }
    #expect(Set(there.map(\.citizen)) == many.filter { $0.commune == 1 })
  }

  @Test func `of those with an account some lack no paper any more, and others lack what they did`()
  {
    let lives = Lives(of: Self.town(Identification(level2Share: 0.5, sparedPapersShare: 0.4)))
    #expect(lives.citizens == Self.plain.citizens)
    let changed = lives.changed(from: Self.plain)
    let holders = Self.holders(0.5)
    #expect(changed.count > 100)
    for (citizen, before, after) in changed where after.traced.channel == .counter {
      #expect(holders.contains(citizen))
      #expect(before.activities.filter { $0 == .reception }.count == 2)
      #expect(after.activities.filter { $0 == .reception }.count == 1)
      #expect(after.traced.visits == before.traced.visits - 1)
    }
    // Incomplete before: a half of those with an account, of which 4 in 10 are spared.
    let atCounter = changed.count { $0.after.traced.channel == .counter }
    #expect(abs(Double(atCounter) / Double(holders.count) - 0.2) < 0.06)
  }

  @Test func `copies are not asked for by some of those with an account, and by nobody else`() {
    let rules = Identification(
      level2Share: 0.5, sparedCopiesShare: 0.6, certifiedCopies: [ProcedureID(0)])
    let lives = Lives(of: Self.town(rules))
    #expect(lives.changed(from: Self.plain).isEmpty && lives.missing(from: Self.plain).isEmpty)
    let spared = Self.plain.missing(from: lives)
    #expect(spared.count > 100 && spared.allSatisfy { $0.procedure == 0 })
    let holders = Self.holders(0.5)
    let atCounter = spared.filter { Self.plain.byCitizen[$0]?.traced.channel == .counter }
    #expect(atCounter.allSatisfy(holders.contains))
    let copies = Self.plain.citizens.count { $0.procedure == 0 }
    #expect(abs(Double(spared.count) / Double(copies) - 0.3) < 0.05)
    // A larger share spares the same and more.
    var more = rules
    more.sparedCopiesShare = 0.9
    #expect(Set(spared).isStrictSubset(of: Self.plain.missing(from: Lives(of: Self.town(more)))))
  }
}
