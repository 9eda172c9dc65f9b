import EventKernel
import LegalClock
import Stochastics

// One visitor, several dossiers: a proxy who carries those of others, or a bundle of linked
// procedures. They are threaded from the first, which speaks for all; results are fetched together
// when the last is there.
extension CityModel {
  /// Lets the dossiers of a visitor change together.
  mutating func forParty(_ row: DossierRow, _ change: (inout Dossier) -> Void) {
    var member = row
    while member != DossierRow.none {
      change(&dossiers[member])
      member = dossiers[member].nextMember
    }
  }

  /// Whether this visitor is a proxy, and the dossiers of the others.
  @inline(__always)
  mutating func gatherParty(_ row: DossierRow, _ now: SimTime) {
    let serviceClass = city.procedures[dossiers[row].procedure].serviceClass
    guard let proxies = city.reception.proxies[serviceClass],
      happens(proxies.share, .batch, row)
    else { return }
    let drawn = draw(proxies.dossiers, .batch, row, occurrence: 1)
    let size = CompiledProxies.size(drawn)
    dossiers[row].traits.insert(.proxy)
    markPerson(row, .proxy)
    for member in 1..<size {
      var other = dossiers[row]
      other.member = UInt8(member)
      append(other, to: row, now)
    }
    dossiers[row].partySize = UInt8(size)
    dossiers[row].openParts = UInt8(size)
    count(.demands, row, Int64(size - 1))
  }

  /// A citizen who asks for a bundle hands in one set of papers: the other dossiers begin when the
  /// first is accepted.
  @inline(__always)
  mutating func openBundle(_ row: DossierRow, _ now: SimTime) {
    guard let bundle = bundle(of: row) else { return }
    count(.bundles, row)
    dossiers[row].traits.insert(.bundled)
    dossiers[row].openParts = UInt8(bundle.memberCount + 1)
    dossiers[row].partySize = dossiers[row].openParts
    for index in 0..<bundle.memberCount {
      let procedure = city.bundles.members[bundle.firstMember + index].procedure
      var child = dossiers[row]
      child.procedure = procedure
      child.member = UInt8(index + 1)
      child.openParts = 0
      let due = city.deadlines.due(
        received: now, limit: city.timeLimit(of: procedure, received: now))
      let receipt = Receipt(received: now.ticks, due: due.ticks)
      let added = append(child, receipt, to: row, now)
      countReceived(added, now)
      openAccount(added, .elsewhere, now)
    }
  }

  /// The bundle that a dossier leads; nil if it stands alone.
  @inline(__always)
  mutating func bundle(of row: DossierRow) -> CompiledBundles.Bundle? {
    guard let bundle = city.bundles.ledBy[dossiers[row].procedure],
      dossiers[row].partySize == 1 || isBundled(row), !dossiers.receipts[row].hasLeader,
      happens(bundle.share, .bundle, row)
    else { return nil }
    return bundle
  }

  @inline(__always)
  private func isBundled(_ row: DossierRow) -> Bool { dossiers[row].traits.contains(.bundled) }

  /// Starts the routes of the other dossiers of a bundle: those that need not wait for the first,
  /// or those that do.
  @inline(__always)
  mutating func beginMembers(
    of row: DossierRow, afterLeader: Bool, _ now: SimTime, _ events: inout Events
  ) {
    if isBundled(row) { begin(membersOf: row, afterLeader: afterLeader, now, &events) }
  }

  @inline(never)
  private mutating func begin(
    membersOf row: DossierRow, afterLeader: Bool, _ now: SimTime, _ events: inout Events
  ) {
    guard !dossiers.receipts[row].hasLeader,
      let bundle = city.bundles.ledBy[dossiers[row].procedure]
    else { return }
    var member = dossiers[row].nextMember
    while member != DossierRow.none {
      // The leader may end with its last member, so look ahead first.
      let next = dossiers[member].nextMember
      let index = bundle.firstMember + Int(dossiers[member].member) - 1
      if city.bundles.members[index].afterLeader == afterLeader {
        joining -= 1
        beginRoute(member, now, &events)
      }
      member = next
    }
  }

  /// New dossiers of a visitor wait for the one who speaks.
  @discardableResult
  private mutating func append(
    _ dossier: Dossier, _ receipt: Receipt = Receipt(), to row: DossierRow, _ now: SimTime
  ) -> DossierRow {
    var last = row
    while dossiers[last].nextMember != DossierRow.none { last = dossiers[last].nextMember }
    var added = dossier
    added.nextMember = DossierRow.none
    added.partySize = 1
    let member = begin(added, receipt.following(row))
    if persons.isOn { follow(member, row) }
    dossiers[last].nextMember = member
    joining += 1
    openCase(member, now)
    return member
  }

  /// One dossier of a visitor is finished or over. True when it was the last: the others are let
  /// go, and the first stands for all.
  mutating func joinsParty(_ row: DossierRow, _ now: SimTime) -> Bool {
    let leader = dossiers.leader(of: row)
    dossiers[leader].openParts -= 1
    joining += 1
    guard dossiers[leader].openParts == 0 else { return false }
    joining -= Int(dossiers[leader].partySize)
    var member = dossiers[leader].nextMember
    while member != DossierRow.none {
      let next = dossiers[member].nextMember
      end(member)
      member = next
    }
    dossiers[leader].nextMember = DossierRow.none
    if isBundled(leader), !dossiers[leader].traits.contains(.lacksResult) {
      measureBundle(leader, now)
    }
    return true
  }

  private mutating func measureBundle(_ row: DossierRow, _ now: SimTime) {
    guard dossiers[row].traits.contains(.observed),
      let bundle = city.bundles.ledBy[dossiers[row].procedure]
    else { return }
    count(.bundlesFinished, row)
    let received = SimTime(ticks: dossiers.receipts[row].received)
    if now <= city.deadlines.due(received: received, limit: bundle.timeLimit) {
      count(.bundlesOnTime, row)
    }
    meters.sample(
      .bundleProcessing, dossiers[row].procedure,
      city.legalCalendar.workingTime(from: received, to: now).ticks)
  }

  /// The citizen does not come again: the demand ends, with all that is carried.
  mutating func giveUp(_ row: DossierRow) {
    var member = dossiers[row].nextMember
    var carried: Int64 = 1
    while member != DossierRow.none {
      let next = dossiers[member].nextMember
      // Those that went their own way already stay.
      if dossiers[member].submissions == 0 {
        joining -= 1
        carried += 1
        updateCase(member, outcome: .gaveUp)
        end(member)
      }
      member = next
    }
    count(.gaveUp, row, carried)
    markPerson(row, .unserved)
    countLinked(.gaveUp, row)
    updateCase(row, outcome: .gaveUp)
    end(row)
  }

  /// Counts in the dossiers that a demand would have brought with it, had it been accepted: a bundle
  /// is as many dossiers before that as after.
  mutating func countLinked(_ quantity: Quantity, _ row: DossierRow) {
    guard dossiers[row].traits.contains(.observed), let bundle = bundle(of: row) else { return }
    for index in bundle.firstMember..<bundle.firstMember + bundle.memberCount {
      var linked = dossiers[row]
      linked.procedure = city.bundles.members[index].procedure
      meters.count(quantity, of: linked)
    }
  }
}
