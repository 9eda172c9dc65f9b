/// What a draw is for. Numbers are part of every result: append, never renumber.
public enum Purpose: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// Expected demand from one candidate of a stream of arrivals to the next.
  case arrivalIncrement = 1
  /// Minutes at the counter for a submission, by the number of the submission.
  case service = 3
  /// Minutes that a citizen waits before leaving the queue, by the trip.
  case patience = 4
  /// Whether a demand comes online, by post or in person.
  case channel = 5
  /// Minutes by which somebody comes after the time of the appointment.
  case lateness = 6
  /// Whether the first submission is complete.
  case complete = 7
  /// Whether a part of a route is done once more, by the step and its round.
  case rework = 8
  /// Minutes of work of a step in an office.
  case officeWork = 9
  /// Working days until a citizen hands in again what was incomplete.
  case replyDelay = 10
  /// Kept free; no draw has it yet.
  case tieBreak = 11
  /// Whether a citizen is of the class that is called first.
  case priority = 12
  /// Minutes to scan the papers of a dossier.
  case digitising = 13
  /// Working days until a citizen comes to fetch a result.
  case collectionDelay = 14
  /// At which share of a day's demand somebody who comes again enters, by the trip.
  case timeOfDay = 15
  /// Working days until a citizen who was not served comes again.
  case comesBack = 16
  /// Days that the post takes, by the direction.
  case post = 17
  /// Minutes that papers need between a site and an office.
  case transfer = 18
  /// Which branch of a route a dossier takes, by the step.
  case routeChoice = 19
  /// Working days with an authority that is not simulated.
  case outside = 20
  /// Whether a result goes out as a file, over the counter or by post.
  case returnChannel = 21
  /// Whether a dossier is decided on the spot.
  case delegation = 22
  /// Whether a candidate arises at all, where demand is thinned to a share.
  case demandMark = 23
  /// Whether an appointment is not kept.
  case noShow = 24
  /// Whether a demand leads a bundle, and then the minutes at the counter of each member.
  case bundle = 25
  /// Whether a visitor is a proxy, and then how many dossiers a proxy carries.
  case batch = 26
  /// Whether an office asks for a supplement, by the step.
  case supplement = 27
  /// Minutes at the counter to hand out a result.
  case collectionService = 28
  /// Minutes to check a submission that came online.
  case onlineService = 29
  /// Whether a citizen withdraws a dossier, by the step.
  case withdrawal = 30
  /// Whether an office refuses a dossier, by the step.
  case refusal = 31
  /// Whether a person is missing, by the day.
  case absence = 32
  /// Kept free for a speed of each person; no draw has it yet.
  case speedFactor = 33
  /// Kept free for when a person takes a break; no draw has it yet.
  case breakJitter = 34
  /// Whether a demand is by appointment, and then how many working days ahead.
  case appointment = 35
  /// How many people ahead of each counter somebody puts up with, by the trip.
  case balking = 36
  /// Minutes at the guidance desk, and whether it sees that papers are missing.
  case guidance = 37
  /// Which of those at work when their shift is over goes now.
  case shiftEnd = 38
  /// Working days until a citizen answers a request for a supplement.
  case supplementReply = 39
  /// Minutes of a submission of which a supplement takes a share.
  case supplementService = 40
  /// Where a group of staff begins its turns between counters and other duties.
  case turn = 41
  /// The gamma factor that makes the day of an owner busy or calm.
  case dailyFactor = 48
  /// Kept free for days on which a system is down; no draw has it yet.
  case outage = 49
  /// Kept free for days of a rush; no draw has it yet.
  case surge = 50
  /// Whether the life of a dossier is written down.
  case trace = 51
  /// Whether a submission fails on the portal, and whether it is then brought to a counter, by the try.
  case portal = 52
  /// Working days until somebody tries again on the portal, by the try.
  case portalRetry = 53
  /// Whether originals are to be shown, working days until the citizen comes with them, and minutes.
  case originals = 54
  /// Whether a citizen has an electronic identification account.
  case identification = 55
  /// Whether somebody with an account still needs a certified copy.
  case copies = 56
  /// How much earlier in the day somebody comes who found no ticket, by the trip.
  case comesEarlier = 60
  /// From which of their places a proxy comes.
  case proxyPlace = 61
  /// Minutes at the counter to hear that a result is not there, by the trip.
  case resultInVain = 62
  /// Working days until somebody comes again whose result was not there, by the trip.
  case asksAgain = 63
  /// Whether somebody takes tickets from afar, and then how near the number must be, by the trip.
  case ticketFromAfar = 64
  /// Where the points of a design lie.
  case design = 65
  /// Which observations a bootstrap takes, and what a method of Monte Carlo draws.
  case resample = 66
}
