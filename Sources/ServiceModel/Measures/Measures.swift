public import OutputAnalysis

/// What a run sums up in each scope, as whole numbers: counts, or microseconds where the name ends
/// in `Time`. Whole numbers add up to the same total in any order; `Int64.max` stands for a total
/// that is larger than any.
///
/// Dossier quantities are over demands that arise inside the observation window, whenever the thing
/// happens; stocks and flows of the one-stop report, and site and office quantities, are over what
/// happens inside the window, whenever the demand arose.
public enum Quantity: Int, CaseIterable, Sendable {
  // Dossiers: by procedure and by commune.
  /// Wishes; a bundle is one, of what a proxy carries each.
  case demands
  /// Of them, those submitted online.
  case onlineDemands
  /// Of them, those sent in by post.
  case postDemands
  /// Accepted as complete, with a receipt.
  case received
  /// Result ready at the site where the citizen gets it.
  case finished
  /// Of those finished, the results that came by their due date.
  case finishedOnTime
  /// Of those finished, the others.
  case finishedLate
  /// Received but not finished at the end of the follow-up, within its time.
  case openInTime
  /// Received but not finished at the end of the follow-up, past its due date; or past it when the
  /// clock stopped for a supplement.
  case openOverdue
  /// Working time of the legal clock from the due dates of those past them to the end of the
  /// follow-up, or to the request of a supplement that is still awaited.
  case openLatenessTime
  /// Neither received nor given up at the end of the follow-up. Of a bundle, every dossier.
  case notReceived
  /// The citizen tried too often and does not come again. Of a bundle, every dossier.
  case gaveUp
  /// Incomplete submissions found out at a guidance desk, before the counter.
  case caughtByGuidance
  /// First submissions that lacked something, wherever it was found out.
  case incompleteSubmissions
  /// Requests of offices for a supplement.
  case supplements
  /// Of those finished late, those late even by the new date of the letter of apology.
  case lateByNewDate
  /// Of those finished, the results that say no.
  case refused
  /// Taken back by the citizen before there was a result.
  case withdrawn
  /// Demands for a bundle of linked procedures that were accepted.
  case bundles
  /// Bundles with the results of all their dossiers.
  case bundlesFinished
  /// Of these, those within the bundle's own limit.
  case bundlesOnTime
  /// Online submissions acknowledged within the limit of the targets.
  case acknowledgedInTime
  /// Of those finished: decided, at one step at least, where they were received.
  case decidedOnTheSpot
  /// Received dossiers that were submitted online, or are scanned at reception.
  case digitised
  /// Results that went out as a file.
  case electronicResults
  /// Submissions that failed on the portal; one demand may have several.
  case failedOnline
  /// Online submissions whose citizens were asked to show originals at a counter.
  case originals
  /// Demands of citizens with an electronic identification account of level 2.
  case demandsWithAccount
  /// Demands with at least one trip.
  case demandsInPerson
  /// Of these, those whose first site is within the access standard.
  case demandsWithinReach
  /// Demands whose visitor took more than two trips.
  case demandsBeyondTwoTrips
  /// There and back, over all trips.
  case travelTime
  /// From ticket to call or to leaving, by the clock. With `counterTime` and `resultWaitTime` it adds up
  /// to the time in the site.
  case queueTime
  /// At counters, from call to leaving the counter.
  case counterTime
  /// In the hall after reception, until the result is there or the doors close.
  case resultWaitTime
  /// Of finished dossiers, from receipt to result: working time of the legal clock in which they lie
  /// where they will be worked on or signed. With the next four it adds up to `Sample.processing`
  /// (`TimeAccount`).
  case dossierQueueTime
  /// Somebody in an office is at it, or it is scanned.
  case dossierWorkTime
  /// Between houses, the wait for the courier included.
  case dossierTransferTime
  /// A supplement is awaited, and the clock of the limit stands still.
  case dossierCitizenTime
  /// At an authority that is not simulated, or waiting for a linked dossier.
  case dossierElsewhereTime
  /// Nights and days off from receipt to result.
  case dossierClosedTime

  // Stocks of the one-stop report, over all dossiers, at the borders of the window, and flows
  // between: what was carried over and received was returned, withdrawn, or is in process.
  /// In process when the window begins.
  case carriedOver
  /// Accepted inside the window.
  case receivedInWindow
  /// Results inside the window that came by their due date.
  case returnedOnTime
  /// Results inside the window that came later.
  case returnedLate
  /// Withdrawn inside the window.
  case withdrawnInWindow
  /// In process when the window ends, not past their due date.
  case inProcessInTime
  /// In process when the window ends, past their due date.
  case inProcessOverdue

  // Trips and tickets: by procedure, commune and site.
  /// Trips to a site, those in vain included.
  case visits
  /// Trips that ended without a ticket: cut-off, closed, or full.
  case turnedAway
  /// Tickets sent home unserved at closing.
  case sentHome
  /// Tickets left because patience ended.
  case reneged
  /// Trips that ended at the sight of the queue.
  case balked
  /// Trips for a result that was not there.
  case resultNotReady
  /// Numbers taken from afar that were called, or lapsed at closing, before their holders came.
  case missedCalls
  /// Appointments whose time has come.
  case appointments
  /// Appointments to which nobody came.
  case noShows
  /// Tickets called.
  case tickets
  /// Called within the first of `Targets.waitLimitsMinutes`, counted in opening hours.
  case ticketsWithinFirstLimit
  /// Called within the second, counted in opening hours.
  case ticketsWithinSecondLimit
  /// Called within the first by the clock, lunch and the time before opening included.
  case ticketsWithinFirstLimitByClock
  /// Called within the second by the clock.
  case ticketsWithinSecondLimitByClock
  /// Of tickets left, from the ticket until then: in opening hours, and after closing while inside.
  case leftWaitTime

  // Sites.
  /// Of all staff, whether there or absent, and what is worked after hours. Everything up to
  /// `otherDutiesOvertime` adds up to it.
  case paidTime
  /// With citizens, and calling those who have gone, within shifts.
  case busyTime
  /// With work behind the counter, within shifts.
  case backgroundTime
  /// At a counter without anything to do.
  case idleTime
  /// Of staff on duty who have a break.
  case breakTime
  /// With other duties within opening hours.
  case otherDutiesTime
  /// Of staff who did not come.
  case absenceTime
  /// With dossiers, after hours.
  case overtime
  /// With the other duties that citizens left no time for, after hours.
  case otherDutiesOvertime
  /// Every queue of the site on every day on which it opens.
  case openingDays
  /// People who wait when the doors open, summed over these.
  case queueAtOpening
  /// From closing until the last citizen leaves, summed over opening days.
  case lastOutTime
  /// Full-time people whom the work on dossiers takes, overtime too, in millionths: one who works
  /// through the opening hours of the window is one.
  case counterStaffUsed

  // Offices.
  /// Steps of work begun.
  case officeJobs
  /// With them, within the office's hours.
  case officeBusyTime
  /// Hours of the office times its people.
  case officeCapacityTime
  /// Finished dossiers that stayed longer here than in any other office.
  case officeDossiers
  /// Of these, the late ones.
  case officeLateDossiers
  /// Working time from their due dates to their results.
  case officeDelayTime
  /// As `counterStaffUsed`, by the office's hours.
  case officeStaffUsed
  /// Steps done that have a limit of their own.
  case officeTimedSteps
  /// Of these, those done later than that.
  case officeLateSteps
  /// Working time of the legal clock from the ends of their limits until they were done.
  case officeStepDelayTime
}

/// What a run keeps the distribution of, in seconds.
public enum Sample: Int, CaseIterable, Sendable {
  /// From ticket, or the agreed time if later, to being called, without the time for which the site
  /// is closed. By procedure and by site.
  case wait
  /// From ticket to being called by the clock, at lunch and before opening too.
  case waitByClock
  /// In opening hours, of citizens with legal priority. By procedure.
  case priorityWait
  /// By the clock, of the same citizens.
  case priorityWaitByClock
  /// From entering the site to leaving it. By procedure.
  case timeInSite
  /// From receipt to result in working time of the legal clock. By procedure.
  case processing
  /// From the due date to the result, of late dossiers, in working time. By procedure.
  case lateness
  /// From receipt to the last result of a bundle, in working time. By procedure of the leader.
  case bundleProcessing
  /// From coming to an office until work begins, in the office's working time. By office.
  case officeQueue
}

/// The distribution of one sample in one scope.
public struct SampleMeasures: Hashable, Sendable {
  /// Observations.
  public var count = 0
  /// Sum of all observations, in microseconds: the mean is exact. `Int64.max` if it is larger.
  public var totalTicks: Int64 = 0
  /// In whole seconds; nil where only the mean is kept.
  public var histogram: QuantileHistogram?

  /// Without observations.
  public init() {}

  /// Adds the observations of another scope or replication.
  public mutating func merge(_ other: SampleMeasures) {
    count += other.count
    totalTicks.add(other.totalTicks)
    guard let theirs = other.histogram else { return }
    if histogram == nil { histogram = theirs } else { histogram?.merge(theirs) }
  }
}

/// Everything measured in one scope: a procedure, a commune, a site, an office, or a union of such.
public struct ScopeMeasures: Hashable, Sendable {
  private var sums: [Int64]
  private var samples: [SampleMeasures]

  /// Nothing counted, no observation: the neutral element of `merge`.
  public init() {
    sums = Array(repeating: 0, count: Quantity.allCases.count)
    samples = Array(repeating: SampleMeasures(), count: Sample.allCases.count)
  }

  /// The total so far, a count or microseconds; in O(1).
  public subscript(quantity: Quantity) -> Int64 {
    get { sums[quantity.rawValue] }
    set { sums[quantity.rawValue] = newValue }
  }

  /// The observations so far; in O(1) to read, a copy of the histogram to change.
  public subscript(sample: Sample) -> SampleMeasures {
    get { samples[sample.rawValue] }
    set { samples[sample.rawValue] = newValue }
  }

  /// Adds another scope or replication: totals stop at `Int64.max`.
  public mutating func merge(_ other: ScopeMeasures) {
    for index in sums.indices { sums[index].add(other.sums[index]) }
    for index in samples.indices { samples[index].merge(other.samples[index]) }
  }
}
