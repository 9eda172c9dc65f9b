import EventKernel
import LegalClock

/// How the time of a dossier since its receipt was spent, in microseconds of working time of the
/// legal calendar. Every instant counts once, so the stages add up to the time from receipt to
/// result. A branch of a parallel route takes over the account of its dossier and the last branch
/// gives its own back: the account follows the path that took longest.
struct TimeAccount: BitwiseCopyable {
  enum Stage: UInt8, BitwiseCopyable {
    /// Lies where it will be worked on or signed.
    case queue
    case work
    /// Between houses, the wait for the courier included.
    case transfer
    /// A supplement is awaited.
    case citizen
    /// At a body outside, or waiting for a linked dossier.
    case elsewhere
  }

  private(set) var queue: Int64 = 0
  private(set) var work: Int64 = 0
  private(set) var transfer: Int64 = 0
  private(set) var citizen: Int64 = 0
  private(set) var elsewhere: Int64 = 0
  /// Working time before the stage began.
  private var workedBefore: SimDuration
  /// The longest stay in an office so far, from coming to leaving: it answers for the delay.
  private(set) var longestStay = (ticks: Int64(0), office: OfficeID.none)
  private(set) var stage: Stage

  init(_ stage: Stage, workedBefore: SimDuration) {
    self.stage = stage
    self.workedBefore = workedBefore
  }

  /// Working time since receipt, as far as settled.
  var total: Int64 { queue + work + transfer + citizen + elsewhere }

  /// Goes on with another stage.
  @inline(__always)
  mutating func change(to next: Stage, workedBefore worked: SimDuration) {
    settle(workedBefore: worked)
    stage = next
  }

  @inline(__always)
  mutating func stayed(_ ticks: Int64, in office: OfficeID) {
    if ticks > longestStay.ticks { longestStay = (ticks, office) }
  }

  /// A branch gives the account back; of two stays the longer counts.
  mutating func takeOver(_ branch: TimeAccount) {
    let stay = longestStay
    self = branch
    if stay.ticks >= branch.longestStay.ticks { longestStay = stay }
  }

  /// Settles the stage up to now.
  @inline(__always)
  mutating func settle(workedBefore worked: SimDuration) {
    let spent = (worked - workedBefore).ticks
    switch stage {
    case .queue: queue += spent
    case .work: work += spent
    case .transfer: transfer += spent
    case .citizen: citizen += spent
    case .elsewhere: elsewhere += spent
    }
    workedBefore = worked
  }
}

extension CityModel {
  /// Opens the account of a dossier that has just been received.
  @inline(__always)
  mutating func openAccount(_ row: DossierRow, _ stage: TimeAccount.Stage, _ now: SimTime) {
    guard dossiers[row].traits.contains(.observed) else { return }
    dossiers.accounts[row] = TimeAccount(
      stage, workedBefore: legalHand.workingTime(before: now, on: city.legalCalendar))
  }

  /// From now on the dossier's time is of another stage.
  @inline(__always)
  mutating func enter(_ stage: TimeAccount.Stage, _ row: DossierRow, _ now: SimTime) {
    guard dossiers[row].traits.contains(.observed), dossiers.accounts[row].stage != stage
    else { return }
    dossiers.accounts[row].change(
      to: stage, workedBefore: legalHand.workingTime(before: now, on: city.legalCalendar))
  }

  /// The result is there: how long it took in working time, where that went, and the nights and
  /// days off between.
  @inline(__always)
  mutating func measureAccount(
    _ row: DossierRow, _ sums: ScopeSums<QuantitiesOfDossiers>, _ now: SimTime
  ) {
    let worked = legalHand.workingTime(before: now, on: city.legalCalendar)
    dossiers.accounts[row].settle(workedBefore: worked)
    let account = dossiers.accounts[row]
    let procedure = dossiers[row].procedure
    let elapsed = now.ticks - dossiers.receipts[row].received
    meters.sample(.processing, procedure, account.total)
    sums.add(.dossierQueueTime, account.queue)
    sums.add(.dossierWorkTime, account.work)
    sums.add(.dossierTransferTime, account.transfer)
    sums.add(.dossierCitizenTime, account.citizen)
    sums.add(.dossierElsewhereTime, account.elsewhere)
    sums.add(.dossierClosedTime, elapsed - account.total)
  }
}
